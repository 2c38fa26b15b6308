// More time for who needs it: how long things last then, and what an answer earns.
#include "core/time_factor.hpp"

#include "catch.hpp"
#include "core/pace.hpp"
#include "core/sample.hpp"
#include "play/replay.hpp"
#include "wire/action.hpp"

using namespace cliff;

namespace {

const Question quick = sample::one_choice("Which?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0);

/// The points of one right answer after this time.
Points earned(TimeFactor factor, Millis after, Question question = quick) {
    sample::Driver match;
    match.begin(sample::deck({std::move(question)}), with_time(sample::classic(), factor)).open();
    match.answer({0}, after).reveal();
    return tally(match.state, 0).marked.front().points;
}

} // namespace

TEST_CASE("with more time the fuse is longer by the factor, also where a question has a limit of its own", "[core]") {
    Question own = quick;
    own.seconds = 30;
    const Rules rules = sample::classic(); // 20 s
    CHECK(time_limit(quick, with_time(rules, TimeFactor::once)) == Millis{20'000});
    CHECK(time_limit(quick, with_time(rules, TimeFactor::once_and_a_half)) == Millis{30'000});
    CHECK(time_limit(quick, with_time(rules, TimeFactor::twice)) == Millis{40'000});
    CHECK(time_limit(own, with_time(rules, TimeFactor::once_and_a_half)) == Millis{45'000});
    CHECK(time_limit(quick, with_time(rules, TimeFactor::no_limit)) == std::nullopt);
    CHECK(time_limit(own, with_time(rules, TimeFactor::no_limit)) == std::nullopt);
}

TEST_CASE("with more time there is more to read, too, and the match's own clock runs longer", "[core]") {
    CHECK(pace::reading(quick, TimeFactor::twice) == 2 * pace::reading(quick));
    CHECK(pace::reading(quick, TimeFactor::no_limit) == 2 * pace::reading(quick));
    sample::Driver match;
    match.begin(sample::deck({quick}), with_time(sample::classic(), TimeFactor::twice)).act(Next{});
    CHECK(match.state.phase == Phase::reading);
    CHECK(match.state.due == 2 * pace::reading(quick));

    Rules sprint = sample::classic();
    sprint.match_seconds = 60;
    CHECK(match_length(with_time(sprint, TimeFactor::once_and_a_half)) == Millis{90'000});
    CHECK(match_length(with_time(sprint, TimeFactor::no_limit)) == std::nullopt);
}

TEST_CASE("points fall more slowly in proportion: half of the longer time costs what half of the usual one does",
          "[core]") {
    const Points usual = earned(TimeFactor::once, Millis{10'000});
    CHECK(usual.right == 500);
    CHECK(usual.speed == 250);
    CHECK(earned(TimeFactor::once_and_a_half, Millis{15'000}) == usual);
    CHECK(earned(TimeFactor::twice, Millis{20'000}) == usual);
    CHECK(earned(TimeFactor::twice, Millis{0}).total() == 1000);
}

TEST_CASE("without a limit an answer earns what the slowest one earns, however quick it was", "[core]") {
    const Points slowest = earned(TimeFactor::once, Millis{19'999});
    for (const Millis after : {Millis{0}, Millis{5'000}, Millis{3'600'000}}) {
        const Points points = earned(TimeFactor::no_limit, after);
        CHECK(points.right == slowest.right);
        CHECK(points.speed == 0);
    }
    Rules unclocked = sample::classic(); // where nobody is timed, all is earned as ever
    unclocked.seconds.reset();
    CHECK(points_for(quick, with_time(unclocked, TimeFactor::no_limit), 1, Millis{5'000}, 0).right == 1000);
}

TEST_CASE("a match with another time is called by it, so that records tell and compare like with like", "[core]") {
    const Rules rules = sample::classic();
    CHECK(with_time(rules, TimeFactor::once).title == "Classic");
    CHECK(with_time(rules, TimeFactor::once_and_a_half).title == "Classic \u00B7 time \u00D71.5");
    CHECK(with_time(rules, TimeFactor::twice).title == "Classic \u00B7 time \u00D72");
    CHECK(with_time(rules, TimeFactor::no_limit).title == "Classic \u00B7 no time limit");
    const Rules twice = with_time(rules, TimeFactor::twice);
    CHECK(with_time(twice, TimeFactor::twice) == twice); // playing again doesn't double it
    Rules unclocked = rules;
    unclocked.seconds.reset();
    CHECK(with_time(unclocked, TimeFactor::twice).title == "Classic");

    CHECK(is_title_of("Classic", rules));
    CHECK(is_title_of(twice.title, rules));
    CHECK_FALSE(is_title_of("Classic Plus", rules));
    CHECK_FALSE(is_title_of("Pub", rules));
}

TEST_CASE("the journal replays a match with the time it was played with", "[core]") {
    const Rules rules = with_time(sample::classic(), TimeFactor::once_and_a_half);
    const Begin begin{sample::deck({quick}), rules, {Player{"You"}}};
    const auto text = wire::to_json(Action{begin});
    CHECK(text.find(R"("time":"1.5")") != std::string::npos);
    const auto again = wire::action_from(text);
    REQUIRE(again);
    CHECK(std::get<Begin>(*again).rules == rules);
    const auto usual = wire::to_json(Action{Begin{begin.deck, sample::classic(), begin.players}});
    CHECK(usual.find("\"time\"") == std::string::npos);
    CHECK_FALSE(wire::action_from(std::string{text}.replace(text.find(R"("1.5")"), 5, R"("9.9")")));
}
