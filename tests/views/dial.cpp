#include "views/dial.hpp"

#include "catch.hpp"
#include "text/number.hpp"

#include <array>
#include <initializer_list>
#include <utility>

using namespace cliff;
using namespace cliff::views;

namespace {

constexpr Dial more = Dial::more, less = Dial::less, next = Dial::next, back = Dial::back;

std::string after(std::string number, std::initializer_list<Dial> turns, char sign = '.') {
    for (const auto turn : turns) number = dialled(std::move(number), turn, sign);
    return number;
}

} // namespace

TEST_CASE("a number is dialled digit by digit, each turned up or down from where it is", "[views]") {
    CHECK(after("", {more}) == "1");
    CHECK(after("", {more, next, less}) == "1"); // below 0 a digit is taken back
    CHECK(after("", {more, next, more, more, next}) == "120");
    CHECK(after("19", {less}) == "18");
    CHECK(after("120", {back}) == "12");
    CHECK(after("1", {back, back}) == "");
    CHECK(after("120", {Dial::done}) == "120");
    CHECK(after("9", {more}) == "0"); // a first digit goes round
}

TEST_CASE("after a 9 decimals begin, once, with the sign of the language", "[views]") {
    CHECK(after("19", {more}) == "1.0");
    CHECK(after("19", {more}, ',') == "1,0");
    CHECK(after("1.0", {less}) == "19");
    CHECK(after("1.9", {more}) == "1.0");
    CHECK(after("1.0", {more, next, more}) == "1.11");
    CHECK(after("1.0", {back}) == "1");
}

TEST_CASE("a number below nothing is dialled from nothing downwards", "[views]") {
    CHECK(after("", {less}) == "-");
    CHECK(after("", {less, less}) == "-");
    CHECK(after("", {less, more}) == "");
    CHECK(after("", {less, next, more}) == "-1");
    CHECK(after("-0", {less}) == "-");
    CHECK(after("-9", {more}) == "-0");
}

TEST_CASE("whatever is dialled reads as a number of a bounded length, but for nothing and a lone minus", "[views]") {
    for (const char sign : {'.', ','}) {
        std::string number;
        unsigned lot = 1;
        for (int turn = 0; turn < 20'000; ++turn) {
            lot = lot * 1'103'515'245 + 12'345;
            constexpr std::array all{more, less, next, back, next};
            number = dialled(number, all[lot / 65'536 % all.size()], sign);
            INFO(number);
            REQUIRE(number.size() <= longest_dialled);
            if (!number.empty() && number != "-") REQUIRE(text::read_number(number, sign == ',' ? "de" : "en"));
        }
    }
}
