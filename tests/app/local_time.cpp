#include "app/local_time.hpp"

#include "app/zone.hpp"
#include "catch.hpp"

using namespace cliff::app;
using cliff::sample::InZone;

TEST_CASE("a time of the journal is told where the machine is, with its distance from Greenwich", "[app]") {
    const std::string evening = "2026-11-24T20:15:09Z";
    {
        const InZone india{"IST-5:30"};
        CHECK(local_iso(evening) == "2026-11-25T01:45:09+05:30");
        CHECK(local_table(evening) == "2026-11-25 01:45 +05:30");
        CHECK(local_spoken(evening) == "25 Nov 2026, 01:45");
        CHECK(local_day(evening) == "25 Nov 2026");
    }
    {
        const InZone newfoundland{"NST3:30"};
        CHECK(local_iso(evening) == "2026-11-24T16:45:09-03:30");
        CHECK(local_iso("2026-01-01T03:00:00Z") == "2025-12-31T23:30:00-03:30");
    }
    const InZone greenwich{"UTC0"};
    CHECK(local_iso(evening) == "2026-11-24T20:15:09+00:00");
}

TEST_CASE("a clock that was put back tells the same hour twice, an hour further from Greenwich first", "[app]") {
    const InZone berlin{"CET-1CEST,M3.5.0,M10.5.0/3"};
    CHECK(local_table("2026-10-25T00:30:00Z") == "2026-10-25 02:30 +02:00");
    CHECK(local_table("2026-10-25T01:30:00Z") == "2026-10-25 02:30 +01:00");
}

TEST_CASE("what is no time of the journal stays as it is", "[app]") {
    const InZone india{"IST-5:30"};
    for (const std::string text :
         {"", "yesterday", "2026-11-24", "2026-13-24T20:15:09Z", "2026-02-30T20:15:09Z", "2026-11-24T20:61:09Z",
          "2026-11-24T24:15:09Z", "2026-11-24T20:15:09+", "2026-11-24 20:15:09Z"}) {
        CHECK(local_iso(text) == text);
        CHECK(local_table(text) == text);
        CHECK(local_spoken(text) == text);
        CHECK(local_day(text) == text);
    }
}
