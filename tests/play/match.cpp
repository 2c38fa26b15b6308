#include "play/match.hpp"

#include "catch.hpp"
#include "core/pace.hpp"
#include "core/sample.hpp"
#include "play/inbox.hpp"

#include <thread>

using namespace cliff;

namespace {

const Question quick = sample::one_choice("?", {"a", "b"}, 0);

Begin one_question() { return {sample::deck({quick}), sample::classic(), {Player{"You"}}}; }

} // namespace

TEST_CASE("missed deadlines are applied each at its own time, before the event", "[play]") {
    std::vector<Millis> times;
    play::Match match{[&](const Event& event, const State&) { times.push_back(event.at); }};
    match.apply({Millis{0}, one_question()});
    const Millis opened = pace::round_title + pace::reading(quick);
    CHECK(match.apply({opened + Millis{1500}, Submit{0, {0}}}) == Refusal::none);
    CHECK(times == std::vector{Millis{0}, pace::round_title, opened, opened + Millis{1500}});
    CHECK(match.state().played[0].turns[0].response->elapsed == Millis{1500});
}

TEST_CASE("an answer after the deadline is too late even if nobody looked at the clock between", "[play]") {
    play::Match match;
    match.apply({Millis{0}, one_question()});
    CHECK(match.apply({Millis{1'000'000}, Submit{0, {0}}}) == Refusal::not_now);
    CHECK(match.state().phase == Phase::reveal);
    CHECK(tally(match.state(), 0).right == 0);
}

TEST_CASE("the listener hears only of what changed the state", "[play]") {
    int heard = 0;
    play::Match match{[&](const Event&, const State&) { ++heard; }};
    match.apply({Millis{0}, one_question()});
    match.apply({Millis{1}, Submit{0, {0}}});
    CHECK(heard == 1);
}

TEST_CASE("the inbox stamps actions in the order of their arrival and gives them out once", "[play]") {
    Millis now{5};
    play::Inbox inbox{[&] { return now; }};
    inbox.post(Next{});
    now = Millis{9};
    inbox.post(Skip{});
    const auto events = inbox.take();
    REQUIRE(events.size() == 2);
    CHECK(events[0].at == Millis{5});
    CHECK(events[1].at == Millis{9});
    CHECK(std::holds_alternative<Skip>(events[1].action));
    CHECK(inbox.take().empty());
}

TEST_CASE("actions from many threads all arrive, none twice, in the order of their times", "[play]") {
    play::Inbox inbox{play::steady_clock()};
    std::vector<std::thread> phones;
    for (std::size_t phone = 0; phone < 8; ++phone)
        phones.emplace_back([&inbox, phone] {
            for (std::size_t i = 0; i < 500; ++i) inbox.post(Submit{phone, {i}});
        });
    for (auto& phone : phones) phone.join();
    const auto events = inbox.take();
    REQUIRE(events.size() == 4000);
    std::vector<std::size_t> next(8, 0);
    for (std::size_t e = 0; e < events.size(); ++e) {
        const auto& submit = std::get<Submit>(events[e].action);
        REQUIRE(submit.answer.picks.front() == next[submit.player]++);
        if (e > 0) REQUIRE(events[e - 1].at <= events[e].at);
    }
}
