// What a slow network costs a player: phones behind simulated networks in a real room, against the same players on a
// perfect one.
#include "app/hall.hpp"
#include "catch.hpp"
#include "core/fair_time.hpp"
#include "core/random.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace cliff;
using sample::Hall;

namespace {

constexpr std::size_t questions = 12;

/// Each message takes its part of the round trip, and up to a quarter of that more by chance.
struct Network {
    long round_trip = 0; ///< ms, without the jitter
    double down = 0.5;   ///< the part of it that the way to the phone takes
};

/// What a player does, whatever their network: so long after seeing the choices, this one.
struct Tap {
    long after = 0;
    bool right = true;
};

class Phone {
  public:
    Phone(Hall& hall, Network network, std::uint64_t seed)
        : id{hall.join("Player " + std::to_string(seed))},
          network_{network},
          chance_{seed} {
        for (int ping = 0; ping < 3; ++ping) measure(); // it has been in the lobby for a while
    }

    long down() { return late(static_cast<double>(network_.round_trip) * network_.down); }
    long up() { return late(static_cast<double>(network_.round_trip) * (1 - network_.down)); }
    void measure() { least = std::min(least, down() + up()); }

    net::Id id;
    long least = 1'000'000; ///< as the server measures it, by pings

  private:
    long late(double part) {
        const auto sure = static_cast<long>(part);
        return sure + static_cast<long>(chance_.below(static_cast<std::uint64_t>(sure / 4 + 1)));
    }
    Network network_;
    SplitMix64 chance_;
};

struct Match {
    explicit Match(int seconds) : hall{deck(), rules(seconds)} {}

    static Deck deck() {
        std::vector<Question> asked;
        for (std::size_t q = 0; q < questions; ++q)
            asked.push_back(sample::one_choice("Which one?", {"a", "b", "c", "d"}, 0));
        return sample::deck(std::move(asked));
    }
    static Rules rules(int seconds) {
        Rules made = sample::evening_rules();
        made.seconds = seconds;
        return made;
    }

    /// Plays the question; the longest that each phone's messages took beyond what is made good lands in `beyond`.
    /// `claim` is what a phone says that its player took.
    template <class Claim> void play(const std::vector<Tap>& taps, std::vector<long>& beyond, Claim claim) {
        do hall.go_on();
        while (hall.state().phase != Phase::open);
        struct Arrival {
            Millis at;
            std::size_t phone;
        };
        std::vector<Arrival> arrivals;
        for (std::size_t p = 0; p < phones.size(); ++p) {
            phones[p].measure();
            const long way = phones[p].down() + phones[p].up();
            beyond[p] = std::max(beyond[p], way - std::min(phones[p].least, long{longest_allowance.count()}));
            arrivals.push_back({hall.now() + Millis{way + taps[p].after}, p});
        }
        std::stable_sort(arrivals.begin(), arrivals.end(),
                         [](const Arrival& a, const Arrival& b) { return a.at < b.at; });
        for (const auto& arrival : arrivals) {
            hall.pass(arrival.at - hall.now());
            const Tap& tap = taps[arrival.phone];
            hall.say(phones[arrival.phone].id,
                     R"({"answer":{"n":)" + std::to_string(hall.state().question + 1) + R"(,"picks":[)" +
                         (tap.right ? "0" : "1") + R"(],"ms":)" + std::to_string(claim(tap)) + "}}",
                     Millis{phones[arrival.phone].least});
        }
        while (hall.state().phase != Phase::reveal) hall.pass(Millis{700});
    }

    [[nodiscard]] int score(std::size_t player) const { return tally(hall.state(), player).score; }

    Hall hall;
    std::vector<Phone> phones;
};

struct Outcome {
    std::vector<Network> networks;
    std::vector<int> real, perfect; ///< scores, by player
    std::vector<long> beyond;       ///< ms: the most that a player's way took longer than is made good
};

/// The same players on networks of up to `slowest` ms of round trip, and on one that takes no time.
template <class Claim> Outcome compare(long slowest, int seconds, Claim claim) {
    constexpr std::size_t players = 80;
    SplitMix64 chance(7);
    Outcome outcome;
    Match real(seconds), perfect(seconds);
    outcome.beyond.assign(players, 0);
    for (std::size_t p = 0; p < players; ++p) {
        // From 5 ms to the slowest, the way to the phone taking a fifth to four fifths of it.
        const long round_trip = 5 + (slowest - 5) * static_cast<long>(p) / static_cast<long>(players - 1);
        outcome.networks.push_back({round_trip, 0.2 + 0.006 * static_cast<double>(chance.below(101))});
        real.phones.emplace_back(real.hall, outcome.networks.back(), p);
        perfect.phones.emplace_back(perfect.hall, Network{}, p);
    }
    std::vector<long> none(players, 0);
    for (std::size_t q = 0; q < questions; ++q) {
        std::vector<Tap> taps;
        for (std::size_t p = 0; p < players; ++p)
            taps.push_back({300 + static_cast<long>(chance.below(static_cast<std::uint64_t>(seconds) * 800)),
                            chance.below(5) > 0});
        real.play(taps, outcome.beyond, claim);
        perfect.play(taps, none, [](const Tap& tap) { return tap.after; });
    }
    for (std::size_t p = 0; p < players; ++p) {
        outcome.real.push_back(real.score(p));
        outcome.perfect.push_back(perfect.score(p));
    }
    return outcome;
}

long honest(const Tap& tap) { return tap.after; }

/// By which share of the perfect score the real one differs.
double difference(const Outcome& outcome, std::size_t player) {
    return std::abs(outcome.real[player] - outcome.perfect[player]) / static_cast<double>(outcome.perfect[player]);
}

} // namespace

TEST_CASE("a slow network costs nobody more than 2 % of their score", "[app][host][fair]") {
    const auto outcome = compare(800, 20, honest);
    double worst = 0, worst_covered = 0;
    for (std::size_t p = 0; p < outcome.real.size(); ++p) {
        INFO("a round trip of " << outcome.networks[p].round_trip << " ms: " << outcome.real[p] << " points, not "
                                << outcome.perfect[p]);
        CHECK(difference(outcome, p) <= .02);
        worst = std::max(worst, difference(outcome, p));
        // Of what is made good only the jitter is lost.
        if (outcome.networks[p].round_trip > longest_allowance.count()) continue;
        CHECK(difference(outcome, p) <= .003);
        worst_covered = std::max(worst_covered, difference(outcome, p));
    }
    WARN("at most " << 100 * worst << " % of a score is lost, " << 100 * worst_covered << " % up to 400 ms");
}

TEST_CASE("whatever the time limit, only what the way took beyond 400 ms and beyond its usual time counts",
          "[app][host][fair]") {
    for (const int seconds : {5, 10, 20, 60}) {
        const auto outcome = compare(800, seconds, honest);
        double worst = 0;
        for (std::size_t p = 0; p < outcome.real.size(); ++p) {
            // Half of a question's 1000 points burn away in its time.
            const double of_a_question =
                500.0 * static_cast<double>(outcome.beyond[p]) / (1'000.0 * static_cast<double>(seconds));
            INFO(seconds << " s, a round trip of " << outcome.networks[p].round_trip << " ms");
            CHECK(outcome.real[p] <= outcome.perfect[p]);
            CHECK(outcome.perfect[p] - outcome.real[p] <= static_cast<double>(questions) * (of_a_question + 1));
            worst = std::max(worst, difference(outcome, p));
        }
        WARN("questions of " << seconds << " s: at most " << 100 * worst << " % of a score is lost");
    }
}

TEST_CASE("a forged claim wins one measured round trip at most", "[app][host][fair]") {
    const auto forged = compare(800, 20, [](const Tap&) { return 0L; });
    const auto outcome = compare(800, 20, honest);
    for (std::size_t p = 0; p < forged.real.size(); ++p) {
        // The jitter makes the measured round trip a quarter longer at the most.
        const long measured = std::min(forged.networks[p].round_trip * 5 / 4, long{longest_allowance.count()});
        const double of_a_question = 500.0 * static_cast<double>(measured) / 20'000 + 1;
        INFO("a round trip of " << forged.networks[p].round_trip << " ms");
        CHECK(forged.real[p] >= outcome.real[p]);
        CHECK(forged.real[p] - outcome.perfect[p] <= static_cast<double>(questions) * of_a_question);
    }
}

TEST_CASE("a tap at the last instant counts if its way back took no longer than the measured round trip, and 400 ms",
          "[app][host][fair]") {
    Match match(20);
    const std::vector<std::pair<long, bool>> ways{{5, true}, {100, true}, {380, true}, {500, false}, {800, false}};
    std::vector<net::Id> phones(ways.size());
    for (auto& phone : phones) phone = match.hall.join("Player");
    match.hall.join("Who never answers"); // or the question would be closed before
    do match.hall.go_on();
    while (match.hall.state().phase != Phase::open);
    const Millis opened = match.hall.now();
    for (std::size_t p = 0; p < phones.size(); ++p) {
        match.hall.pass(opened + Millis{19'999 + ways[p].first} - match.hall.now());
        match.hall.say(phones[p], R"({"answer":{"n":1,"picks":[0],"ms":19999}})", Millis{ways[p].first});
    }
    for (std::size_t p = 0; p < phones.size(); ++p) {
        INFO(ways[p].first << " ms");
        CHECK(match.hall.state().played[0].turns[p].response.has_value() == ways[p].second);
        if (ways[p].second) CHECK(match.hall.state().played[0].turns[p].response->elapsed == Millis{19'999});
    }
}
