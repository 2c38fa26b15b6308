// Matches of every kind of question, played at random by any number of players: the same number gives the same match.
#pragma once

#include "core/question.hpp"
#include "core/random.hpp"
#include "core/sample.hpp"
#include "play/match.hpp"

#include <string>
#include <utility>
#include <vector>

namespace cliff::sample {

inline Question of(std::string ask, Kind kind) {
    Question question;
    question.ask = std::move(ask);
    question.kind = std::move(kind);
    return question;
}

inline Deck every_kind() {
    return deck({one_choice("One?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0),
                 several("Several?", {"a", "b", "c", "d", "e"}, {0, 2}), truth("True?", true),
                 of("Typed?", Typed{{"Esai Morales", "Morales"}, {"Morale"}, true}),
                 of("Number?", Number{2.1, .1, "2.1", std::string("metres")}),
                 of("Order?", Order{{"second", "first", "third"}, {1, 0, 2}}),
                 of("List?", ListOf{{{"Fork"}, {"Swing arm", "Swingarm"}, {"Wheel"}}, {}, false})});
}

/// Something that a player may do, most of it sensible.
inline Action random_action(std::size_t players, SplitMix64& chance) {
    const std::size_t player = chance.below(players);
    const auto text = [&] {
        static const std::vector<std::string> said{"Esai Morales", "morales", "Morale", "2.1",   "7", "",
                                                   "Fork",         "wheel",   "nobody", "Größe", "🔥", "swingarm"};
        return said[chance.below(said.size())];
    };
    const auto picks = [&] {
        Picks made;
        for (auto count = chance.below(4); count > 0; --count) made.push_back(chance.below(5));
        return made;
    };
    switch (chance.below(16)) {
    case 0:
    case 1:
        return Next{};
    case 2:
        return Mark{player, picks()};
    case 3:
    case 4:
        return Type{player, text()};
    case 5:
    case 6:
        return Name{player, text()};
    case 7:
        return Fifty{player};
    case 8:
        return chance.below(4) > 0 ? Action{Next{}} : chance.below(2) > 0 ? Action{Pause{}} : Action{Skip{}};
    case 9:
    case 10:
        return Resume{};
    case 11:
        return Submit{player, Answer::typed(text())};
    case 12:
    case 13:
        return Submit{player, Answer(picks())};
    default:
        return Submit{player, {chance.below(4)}};
    }
}

/// Begins the match and plays it until `steps` things have been tried, or it is over.
inline void play_at_random(play::Match& match, SplitMix64& chance, std::size_t players, std::size_t steps) {
    Rules rules = classic();
    rules.partial = chance.below(2) == 0;
    if (chance.below(3) == 0) rules.lives = 3;
    if (chance.below(3) == 0) rules.match_seconds = 60;
    Millis now{0};
    std::vector<Player> names;
    for (std::size_t p = 0; p < players; ++p) names.push_back({"Player " + std::to_string(p)});
    match.apply({now, Begin{every_kind(), rules, std::move(names)}});
    for (std::size_t step = 0; step < steps && match.state().phase != Phase::results; ++step) {
        now += Millis{static_cast<long>(chance.below(900))};
        match.apply({now, random_action(players, chance)});
    }
}

/// Something that happens in a room: mostly players' doing, or else the host's.
inline Action random_event(std::size_t players, SplitMix64& chance) {
    const std::size_t player = chance.below(players + 1); // one more than there may be
    switch (chance.below(59)) {
    case 47:
    case 48:
    case 49:
    case 50:
    case 51:
    case 52:
        return Buzz{
            player,
            Claim{Millis{static_cast<long>(chance.below(20'000))}, Millis{static_cast<long>(chance.below(900))}},
            static_cast<std::uint32_t>(chance.below(4)), Millis{static_cast<long>(chance.below(600))}};
    case 53:
    case 54:
    case 55:
        return Stake{player, static_cast<int>(chance.below(1500))};
    case 56:
    case 57:
        return Heard{player, chance.below(2) == 0};
    case 58:
        return Reopen{};
    case 0:
        return Join{"seat " + std::to_string(chance.below(2 * players)), "Name " + std::to_string(chance.below(3)),
                    chance.below(2) == 0 ? "" : "Team " + std::to_string(chance.below(4)),
                    static_cast<SeatKind>(chance.below(4))};
    case 1:
        return Presence{player, chance.below(2) == 0};
    case 2:
        return Rename{player, "New " + std::to_string(chance.below(3))};
    case 3:
        return Remove{player};
    case 4:
        return LockLobby{chance.below(2) == 0};
    case 5:
        return Automatic{chance.below(2) == 0};
    case 6:
        return Extend{Millis{10'000}};
    case 7:
        return Void{chance.below(8)};
    case 8:
        return AlsoAccept{chance.below(8), chance.below(2) == 0 ? "Morale" : "nobody"};
    case 9:
        return Adjust{player, static_cast<int>(chance.below(400)) - 200};
    case 10:
    case 11:
        return Undo{};
    case 12:
        return chance.below(10) == 0 ? Action{End{}} : Action{Skip{}};
    case 40:
        return Break{Millis{10'000 + static_cast<long>(chance.below(20'000))}};
    case 41:
        return Moderate{chance.below(2) == 0};
    case 42:
        return Allow{chance.below(8)};
    case 43:
        return Hide{chance.below(8), chance.below(2) == 0 ? "Morale" : "nobody"};
    case 44:
        return Extend{Millis{-5'000}};
    case 45:
        return Break{Millis{60'000}};
    case 46:
        return chance.below(2) == 0 ? Action{ChangeTeam{player, chance.below(4)}}
                                    : Action{RenameTeam{chance.below(4), "Team " + std::to_string(chance.below(3))}};
    case 13:
    case 14:
        return Submit{
            player,
            {chance.below(4)},
            Claim{Millis{static_cast<long>(chance.below(20'000))}, Millis{static_cast<long>(chance.below(900))}}};
    case 15:
    case 16:
        return HandIn{player, chance.below(8), {chance.below(4)}};
    case 17:
        return HandIn{player, chance.below(8), chance.below(2) == 0 ? Answer{} : Answer::typed("12")};
    default:
        return random_action(players, chance);
    }
}

/// Every kind of question, each of them with buzzers, in turns, with stakes or by everyone.
inline Deck every_way(SplitMix64& chance) {
    Deck deck = every_kind();
    for (auto& dealt : deck.questions) {
        dealt.play = static_cast<PlayMode>(chance.below(3));
        dealt.wager = dealt.play == PlayMode::everyone && chance.below(2) == 0;
    }
    deck.first_turn = chance.below(10);
    return deck;
}

/// Opens a lobby and plays until `steps` things have been tried; `each` is called before each of them.
template <class Each>
void host_at_random(play::Match& match, SplitMix64& chance, std::size_t players, std::size_t steps, Each each) {
    Rules rules = classic();
    rules.partial = chance.below(2) == 0;
    rules.closest = chance.below(2) == 0;
    rules.standings = static_cast<StandingsAfter>(chance.below(3));
    rules.ties = static_cast<Ties>(chance.below(2));
    if (chance.below(4) == 0) rules.lives = 2;
    if (chance.below(3) == 0) rules.teams = static_cast<TeamScore>(chance.below(3));
    if (chance.below(2) == 0) rules.wrong = 30;
    rules.answer_seconds = 1 + static_cast<int>(chance.below(6));
    Deck deck = every_way(chance);
    rules.sudden_death = chance.below(2) == 0;
    if (rules.sudden_death) {
        deck.questions.resize(1 + chance.below(deck.questions.size())); // so that it comes to it
        deck.aside.assign(2, {0, of("How far?", Number{7, 1, "7", {}}), {}, {}, true});
    }
    std::vector<std::string> teams;
    for (std::size_t team = chance.below(2) * chance.below(4); team > 0; --team) teams.push_back("Team");
    Millis now{0};
    match.apply({now, OpenLobby{std::move(deck), rules, chance.below(2) == 0, "", std::move(teams)}});
    for (std::size_t p = 0; p < players; ++p) match.apply({now, Join{"seat " + std::to_string(p), "Player"}});
    for (std::size_t step = 0; step < steps; ++step) {
        now += Millis{static_cast<long>(chance.below(900))};
        const Event event{now, random_event(players, chance)};
        each(event);
        match.apply(event);
    }
}

} // namespace cliff::sample
