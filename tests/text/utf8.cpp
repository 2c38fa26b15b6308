// Letters, columns and lines as a person sees them.
#include "text/utf8.hpp"

#include "catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace cliff::text;
using Lines = std::vector<std::string>;

TEST_CASE("well-formed UTF-8 has no invalid byte", "[text]") {
    CHECK(invalid_utf8_at("") == std::nullopt);
    CHECK(invalid_utf8_at("Tom Cruise") == std::nullopt);
    CHECK(invalid_utf8_at("é 日本語 🔥 \U0010FFFF") == std::nullopt);
}

TEST_CASE("the first byte that isn't UTF-8 is found", "[text]") {
    CHECK(invalid_utf8_at("caf\xE9") == 3);              // Latin-1
    CHECK(invalid_utf8_at("a\xC0\xAF") == 1);            // overlong
    CHECK(invalid_utf8_at("\xED\xA0\x80") == 0);         // a surrogate
    CHECK(invalid_utf8_at("ab\xF4\x90\x80\x80") == 2);   // past U+10FFFF
    CHECK(invalid_utf8_at("\xE6\x97\xA5\xE6\x9C") == 3); // cut short
    CHECK(invalid_utf8_at("\x80") == 0);                 // a stray tail
    CHECK(invalid_utf8_at(std::string("a\0b", 3)) ==
          std::nullopt); // NUL is UTF-8; whether it is text is asked elsewhere
}

TEST_CASE("code points are counted, ill-formed bytes one by one", "[text]") {
    CHECK(code_points("") == 0);
    CHECK(code_points("é") == 1);
    CHECK(code_points("e\u0301") == 2);
    CHECK(code_points("🔥日本") == 3);
    CHECK(code_points("\xE9\xE9!") == 3);
}

TEST_CASE("graphemes are what a person calls a letter", "[text]") {
    CHECK(graphemes("").empty());
    CHECK(graphemes("abc").size() == 3);
    CHECK(graphemes("e\u0301a").size() == 2);
    CHECK(graphemes("👨‍👩‍👧‍👦").size() == 1);
    CHECK(graphemes("🇫🇷🇩🇪").size() == 2);
    CHECK(graphemes("👍🏽!").size() == 2);
    CHECK(graphemes("\r\n").size() == 1);
    CHECK(graphemes("\xE9\xE9").size() == 2);
    for (const auto* text : {"", "abc", "a\r\nb", "e\u0301a", "👨‍👩‍👧‍👦"})
        CHECK(grapheme_count(text) == graphemes(text).size());
    const std::string text = "e\u0301🔥x";
    std::string again;
    for (const auto letter : graphemes(text)) again += letter;
    CHECK(again == text);
}

TEST_CASE("columns are those of a terminal", "[text]") {
    CHECK(columns("") == 0);
    CHECK(columns("Cruise") == 6);
    CHECK(columns("日本語") == 6);
    CHECK(columns("e\u0301") == 1);
    CHECK(columns("🔥") == 2);
    CHECK(columns("👨‍👩‍👧‍👦") == 2);
    CHECK(columns("🇫🇷") == 2);
    CHECK(columns("❤\uFE0F") == 2);
    CHECK(columns("\xE9") == 1);
}

TEST_CASE("lines break at spaces", "[text]") {
    CHECK(wrap("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrap("one two three", 100) == Lines{"one two three"});
    CHECK(wrap("one two three", 8) == Lines{"one two", "three"});
    CHECK(wrap("one  two", 8) == Lines{"one  two"});
    CHECK(wrap("one  two", 4) == Lines{"one", "two"});
    CHECK(wrap("", 10) == Lines{""});
    CHECK(wrap("one ", 3) == Lines{"one"});
}

TEST_CASE("a new line breaks, and an empty one stays", "[text]") {
    CHECK(wrap("one\ntwo", 10) == Lines{"one", "two"});
    CHECK(wrap("one\n\ntwo\n", 10) == Lines{"one", "", "two", ""});
}

TEST_CASE("a word that is too long breaks between graphemes", "[text]") {
    CHECK(wrap("abcdefg", 3) == Lines{"abc", "def", "g"});
    CHECK(wrap("it abcdefg", 4) == Lines{"it", "abcd", "efg"});
    CHECK(wrap("日本語", 5) == Lines{"日本", "語"});
    CHECK(wrap("e\u0301e\u0301", 1) == Lines{"e\u0301", "e\u0301"});
    CHECK(wrap("日本", 1) == Lines{"日", "本"});
    CHECK(wrap("ab", 0) == Lines{"a", "b"});
}

TEST_CASE("no line is wider than asked and no letter is lost", "[text]") {
    const std::string text = "Why are we doing this? 日本語のテキスト and a verylongunbrokenwordthatgoeson 🔥🔥🔥 end";
    for (std::size_t width = 2; width < 60; ++width) {
        std::string joined;
        for (const auto& line : wrap(text, width)) {
            CHECK(columns(line) <= width);
            joined += line;
        }
        auto letters = text;
        std::erase(letters, ' ');
        std::erase(joined, ' ');
        CHECK(joined == letters);
    }
}

TEST_CASE("the first code points of a text are cut between letters", "[text]") {
    CHECK(first_code_points("Zo\u00EB \u96F7", 3) == "Zo\u00EB");
    CHECK(first_code_points("Zo\u00EB \u96F7", 99) == "Zo\u00EB \u96F7");
    CHECK(first_code_points("abc", 0).empty());
}
