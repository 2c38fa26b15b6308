#include "core/practice.hpp"

#include "catch.hpp"
#include "core/random.hpp"
#include "core/sample.hpp"

#include <set>

using namespace cliff;

namespace {

Rules practice() {
    Rules rules;
    rules.title = "Practice";
    rules.points = 1;
    rules.questions = 10;
    rules.mixed = true;
    rules.repeat = true;
    return rules;
}

/// A whole session of a player who answers right what `knows` says, and everything at the third time. Gives the keys in
/// the order in which they were asked.
template <class Knows> std::vector<std::string> session(sample::Driver& match, const Knows& knows) {
    std::vector<std::string> asked;
    std::map<std::string, int> times;
    while (match.open().state.phase != Phase::results) {
        const auto& question = current_question(match.state);
        const auto key = question_key(question);
        asked.push_back(key);
        const auto right = std::get<OneChoice>(question.kind).answer;
        match.answer({knows(key) || ++times[key] == 3 ? right : (right + 1) % 4}).reveal().act(Next{});
    }
    return asked;
}

} // namespace

TEST_CASE("a known question comes after one day, two, four and so on, a missed one the same day", "[core]") {
    Card card;
    std::vector<Day> days;
    Day today = 100;
    for (int time = 0; time < 8; ++time) {
        card = answered(card, true, today, time);
        days.push_back(card.due - today);
        today = card.due;
    }
    CHECK(days == std::vector<Day>{1, 2, 4, 8, 16, 32, 64, 64});
    CHECK(answered(card, false, today, 9) == Card{1, today, 9});
}

TEST_CASE("a question is known by its author's id, or by what it asks, however that is written", "[core]") {
    auto one = sample::one_choice("Who rides?", {"a", "b"}, 0),
         other = sample::one_choice("WHO  rides?", {"c", "d"}, 1);
    CHECK(question_key(one) == question_key(other));
    CHECK(question_key(one) != question_key(sample::one_choice("Who flies?", {"a", "b"}, 0)));
    other.id = "rider";
    CHECK(question_key(other) == "rider");
}

TEST_CASE("what is missed in practice comes again in the same session until it's right, and not without end",
          "[core]") {
    const auto bank = sample::bank({6, 6});
    sample::Driver match;
    match.begin(deal(bank, {}, practice(), 3), practice());
    const auto missed = question_key(match.state.deck.questions[2].question);
    const auto asked = session(match, [&](const std::string& key) { return key != missed; });
    REQUIRE(asked.size() == 12);
    CHECK(std::count(asked.begin(), asked.end(), missed) == 3);
    CHECK(asked[2] == missed);
    CHECK(asked[10] == missed);
    CHECK(asked[11] == missed);
    CHECK(answered({}, match.state, 0, 100, 1).at(missed) == Card{1, 100, 1}); // the first answer counts

    sample::Driver hopeless;
    hopeless.begin(deal(bank, {}, practice(), 3), practice());
    std::size_t turns = 0;
    for (; hopeless.open().state.phase != Phase::results; ++turns) hopeless.act(Skip{}).reveal().act(Next{});
    CHECK(turns == 40); // four times each
}

TEST_CASE("practice begins with what is due, and new questions come from all rounds", "[core]") {
    const auto bank = sample::bank({20, 20, 20});
    Cards cards;
    for (const auto q : {3U, 7U}) cards[question_key(bank.rounds[1].questions[q])] = {1, 100, 1};
    cards[question_key(bank.rounds[2].questions[0])] = {3, 104, 1};
    const auto deck = deal(bank, {{}, {}, practice_order(cards, 100)}, practice(), 5);
    REQUIRE(deck.questions.size() == 10);
    std::set<std::size_t> rounds;
    for (std::size_t q = 0; q < deck.questions.size(); ++q) {
        const auto card = cards.find(question_key(deck.questions[q].question));
        CHECK((card != cards.end() && card->second.due <= 100) == (q < 2));
        rounds.insert(deck.questions[q].round);
    }
    CHECK(rounds.size() == 3);
}

TEST_CASE("the same words about another picture are another question", "[core]") {
    auto one = sample::truth("Is this a cliff?", true), other = one;
    one.image = Media{"a/one.png", "One"};
    other.image = Media{"a/other.png", "Other"};
    CHECK(question_key(one) != question_key(other));
    other.image = Media{"elsewhere/one.png", "One"};
    CHECK(question_key(one) == question_key(other));
}

TEST_CASE("a right answer before its day changes nothing", "[core]") {
    const Card known{3, 108, 1};
    CHECK(answered(known, true, 105, 2) == Card{3, 108, 2});
    CHECK(answered(known, false, 105, 2) == Card{1, 105, 2});
}

TEST_CASE("other rules ask nothing twice", "[core]") {
    sample::Driver match;
    match.begin(deal(sample::bank({3}), {}, sample::classic(), 3), sample::classic());
    CHECK(session(match, [](const std::string&) { return false; }).size() == 3);
}

TEST_CASE("over weeks of practice, the missed return, the known are spaced, and there is always something to do",
          "[core]") {
    const auto bank = sample::bank({15, 25});
    SplitMix64 chance(1);
    std::set<std::string> never_known;
    for (const auto& question : bank.rounds[0].questions)
        if (chance.below(3) == 0) never_known.insert(question_key(question));
    REQUIRE(never_known.size() > 2);
    Cards cards;
    std::map<std::string, std::vector<Day>> asked_on;
    for (Day today = 0; today < 60; ++today) {
        sample::Driver match;
        const auto before = cards;
        match.begin(deal(bank, {{}, {}, practice_order(cards, today)}, practice(), static_cast<std::uint64_t>(today)),
                    practice());
        const auto asked = session(match, [&](const std::string& key) { return never_known.count(key) == 0; });
        const std::set<std::string> different(asked.begin(), asked.end());
        REQUIRE(different.size() == 10);
        for (const auto& key : different) {
            asked_on[key].push_back(today);
            if (never_known.count(key) > 0) CHECK(std::count(asked.begin(), asked.end(), key) == 3);
        }
        // Nothing is asked before its day while anything else is due or new.
        const auto due = due_count(bank, before, today);
        const auto early = std::count_if(different.begin(), different.end(), [&](const std::string& key) {
            const auto card = before.find(key);
            return card != before.end() && card->second.due > today;
        });
        const auto fresh = 40 - before.size();
        if (early > 0) CHECK(due + fresh + static_cast<std::size_t>(early) == 10);
        for (auto& [key, card] : answered(cards, match.state, 0, today, today + 1)) cards[key] = card;
    }
    CHECK(asked_on.size() == 40);
    std::size_t known = 0, missed = 0; // how often each was asked, on the average
    for (const auto& [key, days] : asked_on) (never_known.count(key) > 0 ? missed : known) += days.size();
    CHECK(missed / never_known.size() > 3 * (known / (40 - never_known.size())));
}

TEST_CASE("ordinary matches ask everything once before anything twice", "[core]") {
    const auto bank = sample::bank({8, 12});
    auto rules = sample::classic();
    rules.questions = 5;
    Cards cards;
    std::set<std::string> seen;
    for (std::int64_t number = 1; number <= 4; ++number) {
        sample::Driver match;
        match.begin(deal(bank, {{}, {}, unseen_first(cards)}, rules, static_cast<std::uint64_t>(number)), rules);
        for (const auto& key : session(match, [](const std::string&) { return true; })) {
            INFO("match " << number);
            CHECK(seen.insert(key).second);
        }
        for (auto& [key, card] : answered(cards, match.state, 0, 0, number)) cards[key] = card;
    }
    CHECK(deal(bank, {{}, {}, unseen_first(cards)}, rules, 5).questions.size() == 5); // and it doesn't run dry
}

TEST_CASE("a question is mastered after a week of right answers, and counted round by round", "[core]") {
    Card card;
    std::vector<Day> mastered;
    for (Day today = 100; today < 110; ++today) {
        if (card.due <= today) card = answered(card, true, today, 1);
        if (card.box >= mastered_box) mastered.push_back(today);
    }
    CHECK(mastered == std::vector<Day>{107, 108, 109});

    const auto bank = sample::bank({3, 2});
    const auto key = [&](std::size_t round, std::size_t q) { return question_key(bank.rounds[round].questions[q]); };
    const Cards cards{{key(0, 0), {mastered_box, 9, 1}},
                      {key(0, 1), {mastered_box - 1, 9, 1}},
                      {key(1, 0), {last_box, 9, 1}},
                      {"of a question that isn't there any more", {last_box, 9, 1}}};
    CHECK(mastery(bank, cards) == std::vector<Mastery>{{"Round 1", 1, 2, 3}, {"Round 2", 1, 1, 2}});
    CHECK(mastery(bank, {}) == std::vector<Mastery>{{"Round 1", 0, 0, 3}, {"Round 2", 0, 0, 2}});
}

TEST_CASE("what was missed in a match is practised, all of it and nothing else", "[core]") {
    auto bank = sample::bank({12, 12});
    sample::Driver match;
    match.act(Begin{deal(bank, {{}, 16, {}}, sample::classic(), 5), sample::classic(), {Player{"You"}}});
    std::set<std::string> missed;
    for (std::size_t q = 0; q < 16; ++q) {
        const auto& question = current_question(match.open().state);
        const auto right = std::get<OneChoice>(question.kind).answer;
        if (q % 4 != 0) missed.insert(question_key(question));
        match.answer({q % 4 == 0 ? right : (right + 1) % 4}).reveal().act(Next{});
    }
    const auto asked = [&](const Begin& begin) {
        std::set<std::string> keys;
        for (const auto& dealt : begin.deck.questions) keys.insert(question_key(dealt.question));
        return keys;
    };
    const auto begin = practise_misses(bank, match.state, 0, practice(), 3);
    CHECK(missed.size() == 12); // more than the rules deal otherwise
    CHECK(asked(begin) == missed);
    CHECK(begin.rules.title == "Practice");
    CHECK(begin.players == match.state.players);

    // What the bank's author has taken out meanwhile can't be asked.
    for (auto& round : bank.rounds) {
        missed.erase(question_key(round.questions.front()));
        round.questions.erase(round.questions.begin());
    }
    CHECK(asked(practise_misses(bank, match.state, 0, practice(), 3)) == missed);
    bank.rounds.clear();
    CHECK(practise_misses(bank, match.state, 0, practice(), 3).deck.questions.empty());
}
