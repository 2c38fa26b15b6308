#include "core/together.hpp"

#include "catch.hpp"
#include "core/sample.hpp"

using namespace cliff;

namespace {

Bank bank(std::string title, std::string source) {
    Bank bank = sample::bank({2, 1});
    bank.title = std::move(title);
    bank.language = "en";
    bank.licence = "CC0-1.0";
    bank.sources = {{"article", {std::move(source), "2023-06-27"}}};
    for (auto& round : bank.rounds)
        for (auto& question : round.questions) question.from = {"article", "paragraph 3"};
    return bank;
}

} // namespace

TEST_CASE("several banks are one evening: round after round, bank after bank", "[core]") {
    const Bank one = bank("Films", "A film's article"), other = bank("Songs", "A song's article");
    const Bank whole = together({one, other});
    CHECK(whole.title == "Films and 1 more");
    CHECK(whole.licence == "CC0-1.0");
    REQUIRE(whole.rounds.size() == 4);
    CHECK(whole.rounds[0] == one.rounds[0]);
    CHECK(whole.rounds[2].title == one.rounds[0].title + " 2");
    CHECK(whole.rounds[2].questions.size() == 2);
}

TEST_CASE("a fact keeps its source where two banks call theirs alike", "[core]") {
    const Bank whole = together(
        {bank("Films", "A film's article"), bank("Songs", "A song's article"), bank("More films", "A film's article")});
    CHECK(whole.sources.size() == 2);
    const auto source = [&](std::size_t round) {
        return whole.sources.at(whole.rounds.at(round).questions.front().from.source).title;
    };
    CHECK(source(0) == "A film's article");
    CHECK(source(2) == "A song's article");
    CHECK(source(4) == "A film's article");
}

TEST_CASE("one bank together with none other is itself", "[core]") {
    const Bank alone = bank("Films", "A film's article");
    CHECK(together({alone}) == alone);
}

TEST_CASE("banks in two languages aren't for one evening, two kinds of one language are", "[core]") {
    Bank english = bank("Films", "x"), british = english, german = english;
    british.language = "en-GB";
    german.language = "de";
    CHECK(same_language(english, british));
    CHECK_FALSE(same_language(english, german));
}
