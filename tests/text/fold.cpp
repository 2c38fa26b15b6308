// What counts as the same, and what as nearly the same.
#include "text/fold.hpp"

#include "catch.hpp"
#include "core/random.hpp"
#include "text/decode.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

using namespace cliff::text;

TEST_CASE("case, accents, width and spacing fold away", "[text]") {
    CHECK(fold("Tom  CRUISE ") == "tom cruise");
    CHECK(fold("\t\n a \r\n b ") == "a b");
    CHECK(fold("Amélie") == "amelie");
    CHECK(fold("Ame\u0301lie") == "amelie");
    CHECK(fold("Ｔｏｍ") == "tom");
    CHECK(fold("Straße") == "strasse");
    CHECK(fold("ΟΔΥΣΣΕΥΣ") == fold("Οδυσσεύς"));
    CHECK(fold("İstanbul") == "istanbul");
    CHECK(fold("ﬁlm №\u00A07") == "film no 7");
    CHECK(fold("co\u00ADop") == "coop");
    CHECK(fold("שָׁלוֹם") == "שלום");
    CHECK(fold("").empty());
    CHECK(fold("   ").empty());
    CHECK(fold("\u3000\u2003").empty());
}

TEST_CASE("punctuation stays, so that signs can be choices", "[text]") {
    CHECK(fold("+") != fold("-"));
    CHECK(fold("C++") != fold("C"));
    CHECK(fold("A.") == "a.");
}

TEST_CASE("marks that make another letter stay", "[text]") {
    CHECK(fold("が") != fold("か"));
    CHECK(fold("कि") != fold("की"));
    CHECK(fold("ｶﾞ") == fold("ガ"));
    CHECK(fold("한국어") == "한국어");
}

TEST_CASE("the order of marks doesn't count", "[text]") {
    // Thai: a tone mark and a vowel below, in both orders.
    CHECK(fold("ก\u0E48\u0E38") == fold("ก\u0E38\u0E48"));
}

TEST_CASE("ill-formed bytes fold to the replacement character", "[text]") { CHECK(fold("caf\xE9") == "caf\uFFFD"); }

TEST_CASE("folding what was folded changes nothing", "[text]") {
    for (const std::string text : {"Mission: Impossible", "ǅ ß ŉ ﬃ ǰ", "Ἄνδρα μοι", "ﷺ", "🔥 ½ ℃", "ᾷ"})
        CHECK(fold(fold(text)) == fold(text));
}

TEST_CASE("the distance counts letters put in, left out, changed and swapped", "[text]") {
    CHECK(edit_distance("", "", 5) == 0);
    CHECK(edit_distance("cruise", "cruise", 5) == 0);
    CHECK(edit_distance("motorcyle", "motorcycle", 5) == 1);
    CHECK(edit_distance("ab", "ba", 5) == 1);
    CHECK(edit_distance("ca", "abc", 5) == 3); // optimal string alignment: no letter is edited twice
    CHECK(edit_distance("kitten", "sitting", 5) == 3);
    CHECK(edit_distance("", "abc", 5) == 3);
    CHECK(edit_distance("日本", "日木", 5) == 1);
}

TEST_CASE("beyond the limit the distance is the limit and one", "[text]") {
    CHECK(edit_distance("kitten", "sitting", 2) == 3);
    CHECK(edit_distance("abc", "xyz", 0) == 1);
    CHECK(edit_distance("a", "aaaaaaaaaa", 3) == 4);
    CHECK(edit_distance("badc", "abcd", 2) == 2);
    CHECK(edit_distance("badc", "abcd", 1) == 2);
}

TEST_CASE("Latin letters fold by themselves as they do beside other scripts", "[text]") {
    for (char32_t point = 1; point < 0x250; ++point) {
        std::string text = "A ";
        cliff::text::encode(point, text);
        text += "  b";
        INFO(static_cast<unsigned>(point));
        CHECK(fold(text + "か") == fold(text) + "か");
    }
}

TEST_CASE("a distance within the limit is the same as without one", "[text]") {
    cliff::SplitMix64 chance(5);
    const auto made = [&] {
        std::string text;
        for (auto letters = chance.below(9); letters > 0; --letters) text += static_cast<char>('a' + chance.below(3));
        return text;
    };
    constexpr auto no_limit = std::numeric_limits<std::size_t>::max();
    for (int time = 0; time < 20'000; ++time) {
        const auto a = made(), b = made();
        const std::size_t limit = chance.below(5);
        INFO(a << " " << b << " " << limit);
        REQUIRE(edit_distance(a, b, limit) == std::min(edit_distance(a, b, no_limit), limit + 1));
    }
}

TEST_CASE("the nearest candidate is what was most likely meant", "[text]") {
    const std::vector<std::string> keys{"ask", "answer", "answers", "choices", "why", "level"};
    CHECK(nearest("anwser", keys) == "answer");
    CHECK(nearest("ANSWER", keys) == "answer");
    CHECK(nearest("answerz", keys) == "answer");
    CHECK(nearest("choice", keys) == "choices");
    CHECK(nearest("hwy", keys) == "why");
    CHECK(nearest("colour", keys) == std::nullopt);
    CHECK(nearest("", keys) == std::nullopt);
    CHECK(nearest("  ", keys) == std::nullopt);
    CHECK(nearest("x", std::vector<std::string>{}) == std::nullopt);
    CHECK(nearest("A motorcyle", std::vector<std::string>{"A mountain bike", "A motorcycle"}) == "A motorcycle");
}

TEST_CASE("very long texts are not compared", "[text]") {
    const std::string word(400, 'a');
    CHECK(nearest(word, std::vector<std::string>{word}) == std::nullopt);
}

TEST_CASE("words are what is left between spaces and punctuation of any script", "[text]") {
    using Words = std::vector<std::string>;
    CHECK(words("“Why are we doing THIS?”") == Words{"why", "are", "we", "doing", "this"});
    CHECK(words("Zoë's 27-June: Ελένη!") == Words{"zoe", "s", "27", "june", "ελενη"});
    CHECK(words("कितने बजे?").size() == 2);
    CHECK(words("… — ?!").empty());
    CHECK(words("").empty());
}
