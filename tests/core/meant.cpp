#include "core/meant.hpp"

#include "catch.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace cliff;

namespace {

constexpr std::string_view english = "en";

std::optional<std::size_t> which(std::string_view said, const std::vector<Spellings>& things, bool by_surname = false,
                                 const std::vector<std::string>& refused = {}) {
    return meant(said, {things, refused, english, by_surname});
}

} // namespace

TEST_CASE("the mistakes forgiven grow with the letters", "[core]") {
    CHECK(forgiven(0) == 0);
    CHECK(forgiven(4) == 0);
    CHECK(forgiven(5) == 1);
    CHECK(forgiven(8) == 1);
    CHECK(forgiven(9) == 2);
    CHECK(forgiven(1000) == 2);
}

TEST_CASE("of several things the nearest is meant, and none if two are as near", "[core]") {
    const std::vector<Spellings> countries{{"Zambia"}, {"Gambia", "The Gambia"}, {"Niger"}, {"Nigeria"}};
    CHECK(which("zambia", countries) == 0);
    CHECK(which("the gambia", countries) == 1);
    CHECK(which("Hambia", countries) == std::nullopt); // one letter from either
    CHECK(which("Gamvia", countries) == 1);
    CHECK(which("Niger", countries) == 2);
    CHECK(which("Nigera", countries) == std::nullopt); // Niger with one more, Nigeria with one fewer
    CHECK(which("Nigeriia", countries) == 3);
    CHECK(which("Chad", countries) == std::nullopt);
    CHECK(which("", countries) == std::nullopt);
    CHECK(which("Zambia", {}) == std::nullopt);
}

TEST_CASE("two spellings of one thing make no tie", "[core]") {
    CHECK(which("coluor", {{"colour", "color"}, {"sound"}}) == 0);
    CHECK(which("colur", {{"colour", "color"}, {"sound"}}) == 0); // one from each
}

TEST_CASE("a surname that two share means neither, a whole name its bearer", "[core]") {
    const std::vector<Spellings> coens{{"Joel Coen"}, {"Ethan Coen"}, {"Kevin Bacon"}, {"Bacon"}};
    CHECK(which("Coen", coens, true) == std::nullopt);
    CHECK(which("Ethan Coen", coens, true) == 1);
    CHECK(which("Joel Cohen", coens, true) == 0);
    CHECK(which("Bacon", coens, true) == 3);
    CHECK(which("Bacn", coens, true) == 3);
    CHECK(which("Kevin Bacn", coens, true) == 2);
    CHECK(which("Coen", {{"Joel Coen"}, {"Ethan Coen"}}, false) == std::nullopt);
}

TEST_CASE("a refused text makes no trouble for another number", "[core]") {
    CHECK(which("Rocki 2", {{"Rocky 2"}}, false, {"Rocky 3"}) == 0);
    CHECK(which("Rocky 3", {{"Rocky 2"}}, false, {"Rocky 3"}) == std::nullopt);
}

TEST_CASE("texts that a misspelling could mean as well are worth refusing", "[core]") {
    CHECK(confusable({"Zambia"}, "Gambia", english, false));
    CHECK(confusable({"chair"}, "hair", english, false));
    CHECK(confusable({"chair"}, "air", english, false)); // "chir" lies between
    CHECK(confusable({"Australia"}, "Austria", english, false));
    CHECK_FALSE(confusable({"Zambia"}, "zambia!", english, false)); // the same
    CHECK_FALSE(confusable({"Zambia", "Gambia"}, "The Gambia", english, false));
    CHECK_FALSE(confusable({"Iran"}, "Iraq", english, false)); // nothing is forgiven
    CHECK_FALSE(confusable({"Zambia"}, "Venezuela", english, false));
    CHECK_FALSE(confusable({"Apollo 11"}, "Apollo 13", english, false)); // digits are never misspelled
    CHECK_FALSE(confusable({"Paul Newman"}, "Alfred Neuman", english, false));
    CHECK(confusable({"Paul Newman"}, "Alfred Neuman", english, true));
    CHECK_FALSE(confusable({"Tom Cruise"}, "Connor Cruise", english, true)); // the surname is accepted anyway
    CHECK_FALSE(confusable({"Tom Cruise"}, "Cruise", english, true));
    CHECK_FALSE(confusable({"Tom Cruise"}, "", english, true));
    CHECK_FALSE(confusable({}, "Gambia", english, true));
}

TEST_CASE("what isn't confusable can't be meant by a misspelling of the other", "[core]") {
    // All misspellings with one mistake, of a word that is forgiven one.
    const std::string word = "zambia", letters = "abgmiz";
    for (const std::string other : {"gambia", "zamba", "samba", "namibia", "lamia", "tibia"}) {
        const std::vector<Spellings> things{{word}};
        const std::vector<std::string> refused{other};
        bool kept_from_meaning = false;
        for (std::size_t at = 0; at < word.size(); ++at) {
            for (const char c : letters) {
                auto slip = word;
                slip[at] = c;
                if (which(slip, things) && !which(slip, things, false, refused)) kept_from_meaning = true;
            }
            auto omission = word;
            omission.erase(at, 1);
            if (which(omission, things) && !which(omission, things, false, refused)) kept_from_meaning = true;
        }
        INFO(other);
        if (kept_from_meaning) CHECK(confusable({word}, other, english, false));
    }
}

TEST_CASE("a very long answer is no answer, and an empty spelling means nothing", "[core]") {
    CHECK(which(std::string(10'000, 'a'), {{"Paris"}, {"Singapore"}}) == std::nullopt);
    std::string marks = "Paris";
    for (int i = 0; i < 10'000; ++i) marks += "\u0301";
    CHECK(which(marks, {{"Paris"}}) == 0); // accents, however many
    CHECK(which(std::string(10'000, ' ') + "paris", {{"Paris"}}) == 0);
    CHECK(which("\xFF", {{""}, {" "}}) == std::nullopt);
    CHECK(which("x", {{""}}, true) == std::nullopt);
}
