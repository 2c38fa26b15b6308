#include "core/sudden_death.hpp"

#include "catch.hpp"
#include "core/deck.hpp"
#include "core/hosted.hpp"
#include "core/random.hpp"

using namespace cliff;
using sample::Driver;
using Texts = std::vector<std::string>;

namespace {

const Question quick = sample::one_choice("Which?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0);

Question number(double value) {
    Question question;
    question.ask = "How many, to " + std::to_string(value) + "?";
    question.kind = Number{value, 5, std::to_string(value), {}};
    return question;
}

Rules rules() {
    Rules made = sample::classic();
    made.sudden_death = true;
    return made;
}

/// One question, after which the players of `right` are level at the top; then Next.
Driver tied(std::size_t players, const std::vector<std::size_t>& right, std::size_t aside = 1, Rules by = rules(),
            const Texts& teams = {}) {
    Deck deck = sample::deck({quick});
    for (std::size_t n = 0; n < aside; ++n) deck.aside.push_back({0, number(100), {}, {}, true});
    Driver match;
    match.act(OpenLobby{std::move(deck), std::move(by), false, "", teams});
    for (std::size_t p = 0; p < players; ++p)
        match.act(Join{"seat " + std::to_string(p), "P" + std::to_string(p + 1)}); // spread over the teams
    match.open();
    for (const auto player : right) match.answer({0}, Millis{0}, player);
    if (match.state.phase == Phase::open) match.act(Skip{});
    match.reveal().act(Next{});
    return match;
}

/// All give their numbers, as far as they may, and see the key.
Driver& guess(Driver& match, const Texts& guesses) {
    match.open();
    for (std::size_t p = 0; p < guesses.size(); ++p)
        if (!guesses[p].empty()) match.act(Submit{p, Answer::typed(guesses[p])});
    if (match.state.phase == Phase::open) match.act(Skip{});
    return match.reveal();
}

/// "1 P1 1000"
Texts places(const Driver& match) {
    Texts lines;
    const Scoreboard board = sample::board(match);
    for (const auto& one : board.standings())
        lines.push_back(std::to_string(one.rank) + " " + match.state.players[one.player].name + " " +
                        std::to_string(one.score));
    return lines;
}

} // namespace

TEST_CASE("who is tied for the first place gets a number more, alone, and the nearest is first", "[core][sudden]") {
    Driver match = tied(4, {0, 1, 2});
    CHECK(match.state.phase == Phase::round_title);
    CHECK(round_title(match.state.deck, match.state.question) == "Sudden death");
    match.open();
    CHECK(match.act(Submit{3, Answer::typed("100")}).refused == Refusal::out);
    guess(match, {"90", "111", "95"});
    CHECK(places(match) == Texts{"1 P3 1000", "2 P1 1000", "3 P2 1000", "4 P4 0"});
    CHECK(tally(match.state, 2).right == 1);
    CHECK(tally(match.state, 2).best_streak == 1);
    match.act(Next{});
    CHECK(match.state.phase == Phase::results);
}

TEST_CASE("without a tie, without a number, without the rule, or if the host ends it, there is no sudden death",
          "[core][sudden]") {
    CHECK(tied(3, {0}).state.phase == Phase::results);
    CHECK(tied(3, {0, 1}, 0).state.phase == Phase::results);
    CHECK(tied(3, {0, 1}, 1, sample::classic()).state.phase == Phase::results);
    Driver ended = tied(3, {0, 1});
    ended.act(Undo{}).act(End{});
    CHECK(ended.state.phase == Phase::results);
    CHECK(places(ended) == Texts{"1 P1 1000", "1 P2 1000", "3 P3 0"});
}

TEST_CASE("who is level again gets the next number, and stays level after the last", "[core][sudden]") {
    Driver match = tied(3, {0, 1, 2}, 2);
    guess(match, {"90", "110", ""}).act(Next{});
    REQUIRE(match.state.phase == Phase::round_title);
    match.open();
    CHECK(match.act(Submit{2, Answer::typed("100")}).refused == Refusal::out);
    guess(match, {"7", "193"}).act(Next{});
    CHECK(match.state.phase == Phase::results);
    CHECK(places(match) == Texts{"1 P1 1000", "1 P2 1000", "3 P3 1000"});
}

TEST_CASE("a team's guess is the middle one of its members'", "[core][sudden]") {
    Rules by = rules();
    by.teams = TeamScore::best;
    Driver match = tied(5, {0, 1}, 1, by, {"Red", "Blue"}); // P1, P3 and P5 are Red
    guess(match, {"100", "80", "100000", "90", "70"});
    const auto sides = contenders(match.state, 1);
    REQUIRE(sides.size() == 2);
    CHECK(sides[0] == Contender{0, 100, 0});
    CHECK(sides[1] == Contender{1, 85, 1});
}

TEST_CASE("sudden death can be taken back, and doesn't count if the host says so", "[core][sudden]") {
    Driver match = tied(3, {0, 1});
    const std::size_t questions = match.state.deck.questions.size();
    match.act(Undo{});
    CHECK(match.state.phase == Phase::reveal);
    CHECK(match.state.deck.questions.size() == questions - 1);
    match.act(Next{});
    CHECK(match.state.deck.questions.size() == questions);
    guess(match, {"90", "100"});
    CHECK(places(match) == Texts{"1 P2 1000", "2 P1 1000", "3 P3 0"});
    match.act(Void{1});
    CHECK(places(match) == Texts{"1 P1 1000", "1 P2 1000", "3 P3 0"});
    match.act(Undo{});
    CHECK(places(match) == Texts{"1 P2 1000", "2 P1 1000", "3 P3 0"});
    match.act(Adjust{2, 1000}); // whoever is level now hadn't all played it
    CHECK(places(match) == Texts{"1 P1 1000", "1 P2 1000", "1 P3 1000"});
}

TEST_CASE("a match that ran out of time ends in sudden death, too, at its leisure", "[core][sudden]") {
    Rules by = rules();
    by.match_seconds = 60;
    by.brisk = by.mixed = true;
    Deck deck = sample::deck({quick, quick, quick});
    deck.aside.push_back({0, number(100), {}, {}, true});
    Driver match = sample::room(2, std::move(deck), by);
    match.open().answer({0}, Millis{0}, 0).answer({0}, Millis{0}, 1).reveal().open();
    match.after(Millis{60'000}).act(Tick{});
    REQUIRE(match.state.phase == Phase::round_title);
    CHECK(match.state.question == 2);
    CHECK_FALSE(match.state.match_due);
    match.act(Next{});
    CHECK(match.state.phase == Phase::reading);
    guess(match, {"100", "90"});
    CHECK_FALSE(match.state.due);
    match.act(Next{});
    CHECK(match.state.phase == Phase::results); // the questions that there was no time for stay unasked
    CHECK(match.state.deck.questions.size() == 4);
}

TEST_CASE(
    "what is set aside for sudden death are numbers for everyone that weren't dealt; the deck is the same without",
    "[core][sudden]") {
    Bank bank = sample::bank({4, 4});
    for (int n = 0; n < 5; ++n) bank.rounds[1].questions.push_back(number(n));
    Rules with = rules(), without = sample::classic();
    with.questions = without.questions = 6;
    bank.rounds[1].wager = true;
    with.play = without.play = PlayMode::buzzer;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Deck deck = deal(bank, {}, with, seed);
        CHECK(deck.questions == deal(bank, {}, without, seed).questions);
        CHECK(deck == deal(bank, {}, with, seed));
        CHECK(deck.aside.size() <= most_sudden);
        CHECK(deck.aside.size() >= 2);
        for (const auto& one : deck.aside) {
            CHECK(one.sudden);
            CHECK(one.play == PlayMode::everyone);
            CHECK_FALSE(one.wager);
            CHECK(std::holds_alternative<Number>(one.question.kind));
            for (const auto& dealt : deck.questions) CHECK(dealt.question.ask != one.question.ask);
        }
    }
    with.questions.reset();
    CHECK(deal(bank, {}, with, 1).aside.empty());
}

TEST_CASE("sudden death never changes the rank of anyone below the tie", "[core][sudden]") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        INFO("room " << seed);
        SplitMix64 chance(seed);
        const std::size_t players = 2 + chance.below(9), teams = chance.below(2) * (2 + chance.below(3));
        Rules by = rules();
        by.points = 1;
        by.floor = 1;
        by.streak.clear();
        by.ties = static_cast<Ties>(chance.below(2));
        by.lives = chance.below(4) == 0 ? std::optional{1} : std::nullopt;
        if (teams > 0) by.teams = static_cast<TeamScore>(chance.below(3));
        Deck deck = sample::deck({quick, quick, quick});
        for (int n = 0; n < 3; ++n) deck.aside.push_back({0, number(100), {}, {}, true});
        Driver match;
        Texts names;
        for (std::size_t t = 0; t < teams; ++t) names.push_back("Team " + std::to_string(t));
        match.act(OpenLobby{std::move(deck), by, false, "", names});
        for (std::size_t p = 0; p < players; ++p) match.act(Join{"seat " + std::to_string(p), "P"});
        const auto play = [&] {
            match.open();
            for (std::size_t p = 0; p < players; ++p) {
                match.act(Submit{p, {chance.below(2)}});
                match.act(Submit{p, Answer::typed(std::to_string(98 + chance.below(5)))});
                if (chance.below(20) == 0) match.act(Remove{p});
            }
            if (match.state.phase == Phase::open) match.act(Skip{});
            match.reveal();
        };
        while (!in_sudden_death(match.state) && match.state.phase != Phase::results) {
            play();
            match.act(Next{});
            if (match.state.phase == Phase::standings) match.act(Next{});
        }
        if (match.state.phase == Phase::results) continue;
        const Scoreboard before = sample::board(match);
        const auto tied = tied_for_first(match.state, before);
        while (match.state.phase != Phase::results) {
            match.open();
            for (std::size_t p = 0; p < players; ++p)
                if (chance.below(5) > 0) match.act(Submit{p, Answer::typed(std::to_string(98 + chance.below(5)))});
            if (match.state.phase == Phase::open) match.act(Skip{});
            match.reveal().act(Next{});
        }
        const Scoreboard after = sample::board(match);
        std::size_t level = 0;
        for (std::size_t p = 0; p < players; ++p) {
            CHECK(after.tally(p).score == before.tally(p).score);
            CHECK(after.tally(p).lives == before.tally(p).lives);
            if (teams > 0 || !tied[p]) CHECK(after.rank(p) == before.rank(p));
        }
        for (const auto& team : before.teams()) {
            if (team.rank > 1) CHECK(after.team_rank(team.team) == team.rank);
            if (team.rank == 1) ++level;
        }
        for (const auto& team : before.teams())
            if (team.rank == 1) CHECK(after.team_rank(team.team) <= level);
        CHECK((after.standings().empty() || after.standings().front().rank == 1));
    }
}
