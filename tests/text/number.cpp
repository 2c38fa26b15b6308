#include "text/number.hpp"

#include "catch.hpp"

using cliff::text::read_number;

TEST_CASE("numbers are read as people write them", "[text]") {
    struct Row {
        const char *text, *language, *unit;
        double value;
    };
    const Row rows[] = {
        {"60", "en", "", 60},
        {" 60 ", "en", "", 60},
        {"+60", "en", "", 60},
        {"-4", "en", "", -4},
        {"\u22124", "en", "", -4},
        {"1,500", "en", "", 1500},
        {"1,500", "de", "", 1.5},
        {"1.500", "de", "", 1500},
        {"1.500", "en", "", 1.5},
        {"1.500", "de-CH", "", 1.5},
        {"0,5", "en", "", .5},
        {"0,500", "en", "", .5},
        {"12,34", "en", "", 12.34},
        {"1,234,567", "en", "", 1'234'567},
        {"1.234.567,8", "en", "", 1'234'567.8},
        {"1,234,567.8", "de", "", 1'234'567.8},
        {"12 000", "fr", "", 12'000},
        {"12\u202F000", "fr", "", 12'000},
        {"12'000", "de-CH", "", 12'000},
        {"12\u2019000", "de-CH", "", 12'000},
        {".5", "en", "", .5},
        {"60 years", "en", "years", 60},
        {"60YEARS", "en", "years", 60},
        {"1,00,000", "hi", "", 100'000},
        {"$40", "en", "", 40},
        {"40 \u20AC", "de", "", 40},
        {"km 40", "en", "km", 40},
        {"\u0666\u0660", "ar", "", 60},
        {"\u096C\u0966", "hi", "", 60},
        {"\uFF16\uFF10", "ja", "", 60},
        {"007", "en", "", 7},
    };
    for (const auto& row : rows) {
        INFO(row.text << " in " << row.language);
        const auto read = read_number(row.text, row.language, row.unit);
        REQUIRE(read);
        CHECK(*read == Approx(row.value));
    }
}

TEST_CASE("what is no number isn't guessed at", "[text]") {
    for (const char* text :
         {"",      " ",   "-",        ".",   ",",    "sixty", "6o", "1,2,3", "1,23,4", "1..5",
          "1.2.3", "5.",  "60 years", "1e5", "0x10", "--5",   "5-", "inf",   "nan",    "1234567890123456789",
          "\xFF",  ",500"}) {
        INFO(text);
        CHECK_FALSE(read_number(text, "en"));
    }
    CHECK_FALSE(read_number("60 miles", "en", "years"));
    CHECK_FALSE(read_number(std::string(5000, '1'), "en"));
}
