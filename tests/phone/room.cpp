// A room without a network, for the tests of its pages: a line in for whatever a connection does, a line out for
// whatever it is told. In: TIME CONNECTION phone|host|gone, TIME CONNECTION says MESSAGE, TIME - tick (times in
// milliseconds, never smaller than before), TIME - crowd COUNT (so many join who have no phone). Out: CONNECTION
// MESSAGE. Its words: "teams" or "naming" for a match in teams, that are there or are named by who joins; "sudden" for
// sudden death after the first question; "modes" for rounds with buzzers, in turns, and for stakes.
#include "core/overload.hpp"
#include "play/match.hpp"
#include "play/random_match.hpp"
#include "wire/host.hpp"
#include "wire/phone.hpp"

#include <iostream>
#include <map>
#include <set>
#include <sstream>

namespace {

using namespace cliff;

constexpr std::string_view code = "K7QM";

Deck evening() {
    Deck deck = sample::deck(
        {sample::one_choice("What does Tom Cruise ride off the cliff in the behind-the-scenes clip?",
                            {"A mountain bike", "A motorcycle", "A speedboat", "A hang glider"}, 1),
         sample::several("Which of these are in the cast?",
                         {"Hayley Atwell", "Emily Blunt", "Esai Morales", "Vanessa Kirby", "Keanu Reeves"}, {0, 2, 3}),
         sample::truth("Tom Cruise jumped off the cliff himself.", true),
         sample::of("Who plays Gabriel?", Typed{{"Esai Morales"}, {}, true}),
         sample::of("How high is the cliff?", Number{1200, 50, "1200", std::string("metres")}),
         sample::of("Put these films in the order in which they came out.",
                    Order{{"Fallout", "Rogue Nation", "Ghost Protocol", "Dead Reckoning"}, {2, 1, 0, 3}}),
         sample::of("Which parts does a motorcycle have?",
                    ListOf{{{"Fork"}, {"Swing arm", "Swingarm"}, {"Front wheel"}}, {}, false}),
         sample::of("In which country is the cliff?", Typed{{"Norway"}, {}, false})});
    deck.bank = "Dead Reckoning, Part One";
    deck.rounds = {"The cliff stunt"};
    deck.questions[7].question.seconds = 4;
    deck.questions[0].question.why = "The clip shows him riding a motorcycle off the edge.";
    deck.questions[0].question.image = Media{"cliff.png", "A ramp at the edge of a cliff in Norway"};
    return deck;
}

Deck modes() {
    Deck deck = evening();
    deck.questions.resize(4);
    deck.rounds = {"Quick", "In turn", "Double or nothing"};
    const auto round = [&](std::size_t question, std::size_t of, PlayMode play) {
        deck.questions[question].round = of;
        deck.questions[question].play = play;
    };
    round(0, 0, PlayMode::buzzer);
    round(1, 0, PlayMode::buzzer);
    round(2, 1, PlayMode::turns);
    round(3, 2, PlayMode::everyone);
    deck.questions[3].wager = true;
    return deck;
}

class Room {
  public:
    explicit Room(const std::set<std::string>& words) {
        Rules rules = sample::classic();
        rules.standings = StandingsAfter::question;
        rules.seconds = 60; // a browser may be slow
        Deck deck = words.contains("modes") ? modes() : evening();
        if (words.contains("modes")) rules.wrong = 50;
        if (words.contains("naming")) rules.teams = TeamScore::average;
        if (words.contains("sudden")) {
            rules.sudden_death = true;
            deck.aside = {deck.questions[4]};
            deck.questions.resize(1);
        }
        std::vector<std::string> teams;
        if (words.contains("teams")) teams = {"Red Barons", "🔥 The Fuse", "فريق النجوم"};
        match_.apply({Millis{0}, OpenLobby{std::move(deck), rules, false, "", std::move(teams)}});
    }

    void take(Millis at, const std::string& who, const std::string& what, const std::string& text) {
        match_.pass(at);
        if (what == "phone") phones_[who];
        if (what == "host") hosts_[who] = true;
        if (what == "gone") leave(at, who);
        if (what == "crowd")
            for (int p = 1; p <= std::stoi(text); ++p)
                match_.apply({at, Join{"crowd-" + std::to_string(p), "Crowd " + std::to_string(p)}});
        if (what == "says" && hosts_.contains(who)) take_host(at, who, text);
        if (what == "says" && phones_.contains(who)) take_phone(at, who, text);
        publish(at, what == "host");
    }

  private:
    static void send(const std::string& who, const std::string& text) { std::cout << who << ' ' << text << std::endl; }
    [[nodiscard]] const State& state() const { return match_.state(); }

    std::string everything(const std::string& phone, Millis at) {
        board_.follow(state());
        return wire::frame(wire::to_json(views::room_frame(state(), at)), seat_of(phone));
    }
    std::string seat_of(const std::string& phone) {
        const auto player = phones_[phone];
        return player ? wire::to_json(views::seat_frame(state(), board_, *player)) : std::string{};
    }

    void leave(Millis at, const std::string& who) {
        if (const auto left = phones_.find(who); left != phones_.end()) {
            if (left->second) match_.apply({at, Presence{*left->second, false}});
            phones_.erase(left);
        }
        hosts_.erase(who);
    }

    void sit(Millis at, const std::string& who, std::size_t player) {
        phones_[who] = player;
        match_.apply({at, Presence{player, true}});
    }

    void take_phone(Millis at, const std::string& who, const std::string& text) {
        const auto message = wire::phone_message_from(text);
        if (const auto* why = std::get_if<std::string>(&message)) return send(who, wire::refusal("message", *why));
        const auto answered = [&](const auto& request, std::string_view what) {
            const auto action = wire::action_of(request, state(), *phones_[who], Millis{200});
            const auto* refused = std::get_if<Refusal>(&action);
            const Refusal why = refused ? *refused : match_.apply({at, std::get<Action>(action)});
            if (why != Refusal::none) return send(who, wire::refusal(what, reason(why)));
            board_.follow(state());
            const bool own = what == "name" || what == "stake";
            send(who, own ? wire::frame("", seat_of(who)) : wire::acknowledgement(request.number));
        };
        std::visit(overload{[&](const wire::Hello& hello) {
                                const auto seat = state().hosting->seats.find(hello.token);
                                if (seat != state().hosting->seats.end()) sit(at, who, seat->second);
                                send(who, everything(who, at));
                            },
                            [&](const wire::JoinRequest& request) {
                                if (request.code != code)
                                    return send(who, wire::refusal("join", "that isn't the code on the wall"));
                                const std::string token = "token-" + std::to_string(state().players.size());
                                const Refusal why = match_.apply({at, Join{token, request.name, request.team}});
                                if (why != Refusal::none) return send(who, wire::refusal("join", reason(why)));
                                sit(at, who, state().players.size() - 1);
                                send(who, wire::seat_token(token));
                                send(who, everything(who, at));
                            },
                            [&](const wire::AnswerRequest& request) { answered(request, "answer"); },
                            [&](const wire::NameRequest& request) { answered(request, "name"); },
                            [&](const wire::BuzzRequest& request) { answered(request, "buzz"); },
                            [&](const wire::StakeRequest& request) { answered(request, "stake"); }},
                   std::get<wire::PhoneMessage>(message));
    }

    void take_host(Millis at, const std::string& who, const std::string& text) {
        const auto message = wire::host_message_from(text);
        if (const auto* why = std::get_if<std::string>(&message)) return send(who, wire::refusal("message", *why));
        if (const auto* find = std::get_if<wire::Find>(&message)) {
            board_.follow(state());
            return send(who, wire::to_json(views::find_players(state(), board_, find->name), find->name));
        }
        const auto& command = std::get<wire::HostCommand>(message);
        if (!wire::in_time(command, state())) return;
        const Refusal why = match_.apply({at, command.action});
        if (why != Refusal::none) send(who, wire::refusal("host", reason(why)));
        for (const auto& [phone, player] : phones_)
            if (player && why == Refusal::none) {
                board_.follow(state());
                send(phone, wire::frame("", seat_of(phone)));
            }
    }

    void publish(Millis at, bool new_host) {
        board_.follow(state());
        const auto frame = views::room_frame(state(), at);
        if (!told_ || views::is_news(frame, *told_)) {
            const auto room = told_ ? wire::to_json(frame, *told_) : wire::to_json(frame);
            const bool who_plays = frame.sudden && frame.phase == Phase::reading;
            const bool own = frame.phase == Phase::reveal || frame.phase == Phase::results || who_plays ||
                             frame.phase == Phase::wager || frame.play != PlayMode::everyone;
            for (const auto& [phone, player] : phones_) send(phone, wire::frame(room, own ? seat_of(phone) : ""));
            told_ = frame;
        }
        auto view = views::host_view(state(), board_, at);
        if (new_host || view != told_host_)
            for (const auto& [host, here] : hosts_) {
                send(host, wire::to_json(views::running_order(state())));
                send(host, wire::to_json(view));
            }
        told_host_ = std::move(view);
    }

    play::Match match_;
    Scoreboard board_;
    std::map<std::string, std::optional<std::size_t>> phones_;
    std::map<std::string, bool> hosts_;
    std::optional<views::RoomFrame> told_;
    views::HostView told_host_;
};

} // namespace

int main(int count, char** given) {
    Room room{std::set<std::string>(given + 1, given + count)};
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream words(line);
        long long at = 0;
        std::string who, what, text;
        words >> at >> who >> what >> std::ws;
        std::getline(words, text);
        room.take(cliff::Millis{at}, who, what, text);
    }
}
