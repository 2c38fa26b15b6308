// A value in a box behaves as one in std::optional does.
#include "core/boxed.hpp"

#include "catch.hpp"

#include <string>

using cliff::Boxed;

TEST_CASE("a boxed value is copied and compared by what it is", "[core]") {
    Boxed<std::string> none, one{std::string{"a"}};
    CHECK_FALSE(none.has_value());
    CHECK(one.has_value());
    auto copy = one;
    CHECK(copy == one);
    *copy += "b";
    CHECK(*one == "a");
    CHECK_FALSE(copy == one);
    CHECK_FALSE(copy == none);
    CHECK(Boxed<std::string>{} == none);
    copy = none;
    CHECK(copy == none);
    CHECK(Boxed<std::string>{std::optional<std::string>{}} == none);
    CHECK(Boxed<std::string>{std::optional<std::string>{"a"}} == one);
    CHECK(one->size() == 1);
}
