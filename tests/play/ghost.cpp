// The best match's score, running along: at the same question, or at the same time.
#include "play/ghost.hpp"

#include "catch.hpp"
#include "core/sample.hpp"
#include "core/scoring.hpp"
#include "play/match.hpp"
#include "play/random_match.hpp"
#include "views/stage_view.hpp"

#include <algorithm>

using namespace cliff;

namespace {

/// A match of questions whose right choice is the first, and the events that happened in it.
struct Recording {
    explicit Recording(const Rules& rules) {
        std::vector<Question> questions(4, sample::truth("Is it?", true));
        match.apply({Millis{0}, Begin{sample::deck(questions), rules, {Player{"You"}}}});
    }
    void answer(Millis at, bool rightly) {
        while (match.state().phase != Phase::open) match.apply({at, Next{}});
        match.apply({at, Submit{0, {rightly ? choice_true : choice_false}}});
        while (match.state().phase != Phase::reveal) match.apply({at, Next{}});
    }
    std::vector<Event> events;
    play::Match match{[this](const Event& event, const State&) { events.push_back(event); }};
};

Rules pub() {
    Rules rules;
    rules.points = 100;
    rules.mixed = true;
    return rules;
}

Rules sprint() {
    Rules rules = pub();
    rules.match_seconds = 60;
    rules.brisk = true;
    return rules;
}

} // namespace

TEST_CASE("a ghost has the score that its match had after each question", "[play]") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        INFO("match " << seed);
        std::vector<Event> events;
        std::vector<int> scores; // as a player saw them grow
        play::Match match{[&](const Event& event, const State& state) {
            events.push_back(event);
            const Tally sum = tally(state, 0);
            scores.resize(sum.marked.size());
            if (!scores.empty()) scores.back() = sum.score;
        }};
        SplitMix64 chance(seed);
        sample::play_at_random(match, chance, 1, 200);
        const auto ghost = play::ghost_of(events, 0);
        REQUIRE(ghost);
        std::vector<int> steps;
        for (const auto& step : ghost->steps) steps.push_back(step.score);
        // An edited bank may forget what was played; then only the end has to be right.
        const bool edited = std::any_of(events.begin(), events.end(), [](const Event& event) {
            return std::holds_alternative<Revise>(event.action);
        });
        if (edited)
            CHECK(score_after(*ghost, 10'000) == tally(match.state(), 0).score);
        else
            CHECK(steps == scores);
        CHECK(std::is_sorted(ghost->steps.begin(), ghost->steps.end(),
                             [](const auto& a, const auto& b) { return a.elapsed < b.elapsed; }));
    }
}

TEST_CASE("without a clock for the match, scores after as many questions are compared", "[play]") {
    Recording recording{pub()};
    recording.answer(Millis{1'000}, true);
    recording.answer(Millis{90'000}, false);
    recording.answer(Millis{91'000}, true);
    recording.match.apply({Millis{92'000}, End{}});
    const auto ghost = play::ghost_of(recording.events, 0);
    REQUIRE(ghost);
    CHECK_FALSE(ghost->by_time);
    CHECK(score_after(*ghost, 0) == 0);
    CHECK(score_after(*ghost, 1) == 100);
    CHECK(score_after(*ghost, 2) == 100);
    CHECK(score_after(*ghost, 3) == 200);
    CHECK(score_after(*ghost, 4) == 200); // it was ended after three
    CHECK(score_after(Ghost{}, 4) == 0);
}

TEST_CASE("against a clock that a player needs no limit of, scores after as many questions are compared", "[play]") {
    Rules rules = sprint();
    rules.time = TimeFactor::no_limit;
    Recording recording{rules};
    recording.answer(Millis{4'000}, true);
    recording.answer(Millis{90'000}, true);
    const auto ghost = play::ghost_of(recording.events, 0);
    REQUIRE(ghost);
    CHECK_FALSE(ghost->by_time);
    CHECK(score_after(*ghost, 1) == 100);
    CHECK(score_after(*ghost, 2) == 200);
}

TEST_CASE("against the clock, scores at the same time are compared, and a pause takes none", "[play]") {
    Recording recording{sprint()};
    recording.answer(Millis{4'000}, true);
    recording.match.apply({Millis{4'500}, Pause{}});
    recording.match.apply({Millis{500'000}, Resume{}});
    recording.answer(Millis{510'000}, true); // 14.5 s of the match's minute
    recording.match.pass(Millis{900'000});
    const auto ghost = play::ghost_of(recording.events, 0);
    REQUIRE(ghost);
    CHECK(ghost->by_time);
    CHECK(score_at(*ghost, Millis{3'999}) == 0);
    CHECK(score_at(*ghost, Millis{4'000}) == 100);
    CHECK(score_at(*ghost, Millis{14'499}) == 100);
    CHECK(score_at(*ghost, Millis{14'500}) == 200);
    CHECK(score_at(*ghost, Millis{60'000}) == 200);
}

TEST_CASE("what was locked in as the time ran out counts at the end", "[play]") {
    Recording recording{sprint()};
    while (recording.match.state().phase != Phase::open) recording.match.apply({Millis{0}, Next{}});
    recording.match.apply({Millis{59'990}, Submit{0, {choice_true}}});
    recording.match.pass(Millis{60'000});
    REQUIRE(recording.match.state().phase == Phase::results);
    const auto ghost = play::ghost_of(recording.events, 0);
    REQUIRE(ghost);
    CHECK(score_at(*ghost, Millis{59'999}) == 0);
    CHECK(score_at(*ghost, Millis{60'000}) == 100);
}

TEST_CASE("what can't have happened has no ghost", "[play]") {
    Recording recording{pub()};
    recording.answer(Millis{1'000}, true);
    recording.events.erase(recording.events.begin());
    CHECK_FALSE(play::ghost_of(recording.events, 0));
}

TEST_CASE("a screen knows what the best match had at the same point", "[views]") {
    using namespace views;
    const Ghost ghost{{{Millis{5'000}, 300}, {Millis{9'000}, 700}}, false};
    Recording recording{pub()};
    while (recording.match.state().phase != Phase::open) recording.match.apply({Millis{0}, Next{}});
    const auto at = [&](const std::optional<Ghost>& which) {
        const auto screen = match_screen(recording.match.state(), 0, which);
        const auto* question = std::get_if<QuestionView>(&screen);
        return question ? question->header.ghost : std::get<RevealView>(screen).header.ghost;
    };
    CHECK_FALSE(at(std::nullopt));
    CHECK(at(ghost)->score() == 0);
    recording.answer(Millis{1'000}, true);
    CHECK(at(ghost)->score() == 300);
    recording.match.apply({Millis{2'000}, Next{}});
    CHECK(at(ghost)->score() == 300); // still: nothing more was revealed
    recording.answer(Millis{3'000}, true);
    CHECK(at(ghost)->score() == 700);

    Recording race{sprint()};
    race.answer(Millis{6'000}, true);
    auto by_time = ghost;
    by_time.by_time = true;
    const auto screen = match_screen(race.match.state(), 0, by_time);
    CHECK(std::get<RevealView>(screen).header.ghost->score() == 300);
    CHECK_FALSE(at(by_time)); // of rules that have been given a clock since: there's nothing to compare
}
