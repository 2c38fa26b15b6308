#include "text/clean_name.hpp"

#include "catch.hpp"
#include "text/utf8.hpp"

using cliff::text::clean_name;

TEST_CASE("a name of any script, with emoji, is kept as it is") {
    for (const char* name :
         {"Anna", "チーム雷", "فريق النجوم", "Ελένη & co", "🏍️ Speed Demons", "👨‍👩‍👧‍👦",
          "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "می‌خواهم", "Table 9", "हिन्दी"})
        CHECK(clean_name(name) == name);
}

TEST_CASE("what can't be seen, or turns what stands beside it, is taken out of a name") {
    CHECK(clean_name("  Ann\ta \n B  ") == "Ann a B");
    CHECK(clean_name("\xE2\x80\xAE"
                     "annA") == "annA"); // right-to-left override
    CHECK(clean_name("A\xE2\x81\xA6"
                     "b\xE2\x81\xA9") == "Ab"); // isolates
    CHECK(clean_name(std::string_view("A\0\x1B[31mb", 8)) == "A[31mb");
    CHECK(clean_name("A\xFF\xFE"
                     "b") == "Ab");
    CHECK(clean_name("e\xCC\x81") == "é");
}

TEST_CASE("a name of which nothing can be seen is none") {
    for (const char* name : {"", "   ", "\xE2\x80\x8D", "\xE2\xA0\x80", "\xE3\x85\xA4", "\xE2\x80\x8B", "\xC2\xAD"})
        CHECK(clean_name(name).empty());
}

TEST_CASE("a long name is cut between its letters, and a tower of marks is cut down") {
    CHECK(clean_name("abcdefghijklmnopqrstuvwxyz") == "abcdefghijklmnopqrstuvwx");
    std::string families;
    for (int i = 0; i < 30; ++i) families += "👨‍👩‍👧";
    CHECK(cliff::text::grapheme_count(clean_name(families)) == 24);
    std::string tower = "a";
    for (int i = 0; i < 500; ++i) tower += "\xCC\x80";
    CHECK(cliff::text::code_points(clean_name(tower)) <= 16);
}

TEST_CASE("a name makes room for what has to stand behind it") {
    CHECK(cliff::text::with_suffix("Anna", " 2") == "Anna 2");
    CHECK(cliff::text::with_suffix("abcdefghijklmnopqrstuvwx", " 10") == "abcdefghijklmnopqrstu 10");
}
