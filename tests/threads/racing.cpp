// A race that ThreadSanitizer must find, so that its silence about the rest means something.
#include "catch.hpp"

#include <thread>

namespace {

int shared = 0;

void planted_race() { ++shared; }

} // namespace

TEST_CASE("two threads count without a lock", "[.][planted]") {
    std::thread other{planted_race};
    planted_race();
    other.join();
    CHECK(shared > 0);
}
