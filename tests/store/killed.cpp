// The program is killed while fifty players answer: what it had acknowledged is there, once, and the match goes on.
#include "catch.hpp"
#include "play/inbox.hpp"
#include "play/random_match.hpp"
#include "play/replay.hpp"
#include "store/folder.hpp"
#include "store/journal.hpp"
#include "wire/action.hpp"
#include "wire/result.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace cliff;
using sample::JournalFolder;

namespace {

constexpr std::size_t players = 50;

std::string line_of(const Event& event) {
    return std::to_string(event.at.count()) + wire::to_json(event.action) + "\n";
}

/// The child: goes on with the match that was left, or begins one, again and again. Tells each event on `to` once it is
/// on disk.
[[noreturn]] void play_until_killed(const JournalFolder& folder, std::uint64_t seed, int to) {
    store::Journal journal(folder.file(),
                           {[] { return Millis{0}; }, [] { return std::string("2026-11-24T20:15:00Z"); }});
    std::string told;
    const play::Match::Listener listener = [&](const Event& event, const State& state) {
        journal.add(event);
        told += line_of(event);
        if (state.phase == Phase::results) journal.finish(wire::to_json(wire::result_of(state)), {});
    };
    play::Match match(listener);
    std::atomic<long> now{0};
    if (const auto left = journal.unfinished()) {
        match = play::Match(play::replay(left->events).state, listener);
        journal.go_on(*left);
        now = left->events.back().at.count();
    }
    play::Inbox inbox([&] { return Millis{now += 2}; });
    std::atomic<int> in_flight{0};
    std::thread room([&] { // all the phones
        SplitMix64 chance(seed);
        for (;;) {
            if (in_flight < 40) {
                ++in_flight;
                inbox.post(sample::random_action(players, chance));
            } else {
                std::this_thread::yield();
            }
        }
    });
    for (;;) {
        if (match.state().phase == Phase::ready || match.state().phase == Phase::results) {
            match = play::Match(listener);
            ++in_flight;
            inbox.post(Begin{sample::every_kind(), sample::classic(), std::vector<Player>(players)});
        }
        const auto events = inbox.take();
        if (events.empty()) std::this_thread::yield();
        for (const auto& event : events) match.apply(event);
        in_flight -= static_cast<int>(events.size());
        if (!journal.commit()) _exit(1);
        if (write(to, told.data(), told.size()) != static_cast<ssize_t>(told.size())) _exit(1);
        told.clear();
    }
}

/// By match, in the order in which they were begun, the lines of its events.
using Matches = std::vector<std::vector<std::string>>;

void add(Matches& matches, const std::string& line) {
    if (line.find(R"({"do":"begin")") != std::string::npos) matches.emplace_back();
    if (matches.empty()) FAIL("an event before any match: " << line);
    matches.back().push_back(line);
}

/// Those that have been looked at before stay as they are, but for the last.
Matches stored(const JournalFolder& folder, Matches matches, bool& last_is_under_way) {
    if (!matches.empty()) matches.pop_back();
    const JournalFolder copy; // the next program has to find what the kill left, not what this one has looked at
    for (const auto* ending : {"", "-wal"})
        if (const auto from = folder.file().string() + ending; std::filesystem::exists(from))
            std::filesystem::copy_file(from, copy.file().string() + ending);
    const store::Archive archive(copy.file());
    auto rows = archive.matches();
    last_is_under_way = !rows.empty() && !rows.front().ended;
    std::reverse(rows.begin(), rows.end());
    const auto known = static_cast<std::ptrdiff_t>(matches.size());
    for (const auto& row : std::vector(rows.begin() + known, rows.end())) {
        const auto match = archive.match(row.id);
        REQUIRE(match);
        REQUIRE(match->whole);
        REQUIRE_FALSE(play::replay(match->events).refused); // none twice, none out of turn
        matches.emplace_back();
        for (const auto& event : match->events) matches.back().push_back(line_of(event));
    }
    return matches;
}

/// Starts a child, lets it acknowledge so many bytes, and kills it. Everything that it had acknowledged is added.
void live_and_die(const JournalFolder& folder, std::uint64_t seed, std::size_t bytes, Matches& acknowledged) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        close(ends[0]);
        play_until_killed(folder, seed, ends[1]);
    }
    close(ends[1]);
    std::string said;
    std::array<char, 4096> some{};
    bool killed = false;
    for (;;) {
        if (!killed && said.size() >= bytes) {
            kill(child, SIGKILL);
            killed = true;
        }
        const auto count = read(ends[0], some.data(), some.size());
        if (count <= 0) break;
        said.append(some.data(), static_cast<std::size_t>(count));
    }
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    for (std::size_t at = 0, end = said.find('\n'); end != std::string::npos; at = end + 1, end = said.find('\n', at))
        add(acknowledged, said.substr(at, end + 1 - at)); // what the kill cut short was not acknowledged
}

} // namespace

TEST_CASE("killed two hundred times among fifty answering players, nothing acknowledged is lost or doubled",
          "[store]") {
    JournalFolder folder;
    Matches acknowledged;
    SplitMix64 chance(11);
    std::size_t under_way = 0;
    for (int life = 0; life < 200; ++life) {
        INFO("life " << life);
        const auto before = acknowledged;
        live_and_die(folder, chance.next(), chance.below(20'000), acknowledged);
        bool last_is_under_way = false;
        auto found = stored(folder, before, last_is_under_way);
        // What was on disk but not told any more counts as well: it is the end of the last match, or one begun after
        // it.
        REQUIRE(found.size() >= acknowledged.size());
        for (std::size_t m = 0; m < acknowledged.size(); ++m) {
            REQUIRE(found[m].size() >= acknowledged[m].size());
            REQUIRE(std::equal(acknowledged[m].begin(), acknowledged[m].end(), found[m].begin()));
            if (m + 1 < acknowledged.size()) REQUIRE(found[m].size() == acknowledged[m].size());
        }
        acknowledged = std::move(found);
        if (last_is_under_way) ++under_way;
    }
    CHECK(acknowledged.size() > 10);
    CHECK(folder.count("damaged") == 0); // what it was writing when it was killed is no damage
    CHECK(under_way > 100);              // most lives ended in the middle of a match
}
