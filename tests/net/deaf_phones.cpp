// A phone that doesn't listen costs itself something, and nobody else.
#include "catch.hpp"
#include "net/room.hpp"

#include <algorithm>

using namespace cliff;
using namespace cliff::sample;
using net::Ending;
using std::chrono::milliseconds;

TEST_CASE("a phone that never reads loses its oldest messages, and the others get everything", "[net]") {
    auto with = settings();
    with.limits.queue_messages = 8;
    with.limits.socket_bytes = 4'096;
    with.limits.writing = patience;
    Room room(with);
    auto [deaf, first] = room.phone(4'096);
    auto [phone, second] = room.phone();
    constexpr int count = 400;
    const auto words = [](int number) { return std::to_string(number) + std::string(1'000, '.'); };
    for (int sent = 0; sent < count; ++sent) {
        room.server->send({first, second}, text(words(sent)));
        REQUIRE(phone.next_text() == words(sent));
    }
    std::vector<int> got;
    while (got.empty() || got.back() != count - 1) got.push_back(std::stoi(deaf.next_text()));
    CHECK(got.size() < count);
    CHECK(room.server->counters().dropped == count - got.size());
    CHECK(std::is_sorted(got.begin(), got.end()));
    REQUIRE(got.size() > 8);
    const std::vector newest(got.end() - 8, got.end());
    CHECK(newest == std::vector{392, 393, 394, 395, 396, 397, 398, 399});
}

TEST_CASE("a newer state replaces the older one that still waits, and nothing else", "[net]") {
    auto with = settings();
    with.limits.socket_bytes = 4'096;
    with.limits.writing = patience;
    Room room(with);
    auto [deaf, id] = room.phone(4'096);
    const auto state = net::Tag{1}, score = net::Tag{2};
    room.server->send(id, text(std::string(4'000'000, 'x'))); // until it's read, the rest waits
    room.server->send(id, text("state 1"), state);
    room.server->send(id, text("thanks"));
    room.server->send(id, text("score 1"), score);
    room.server->send(id, text("state 2"), state);
    room.server->send(id, text("thanks"));
    room.server->send(id, text("state 3"), state);
    CHECK(eventually([&] { return room.server->counters().replaced == 2; }));
    CHECK(deaf.next_text().size() == 4'000'000);
    for (const std::string expected : {"thanks", "score 1", "thanks", "state 3"}) CHECK(deaf.next_text() == expected);
    CHECK(room.server->counters().dropped == 0);
}

TEST_CASE("a queue is bounded in bytes, and the newest message is kept whatever its size", "[net]") {
    auto with = settings();
    with.limits.socket_bytes = 4'096;
    with.limits.queue_bytes = 1'000;
    with.limits.writing = patience;
    Room room(with);
    auto [deaf, id] = room.phone(4'096);
    room.server->send(id, text(std::string(4'000'000, 'x')));
    for (const char letter : {'a', 'b', 'c'}) room.server->send(id, text(std::string(400, letter)));
    CHECK(eventually([&] { return room.server->counters().dropped == 1; }));
    room.server->send(id, text(std::string(2'000, 'd')));
    CHECK(eventually([&] { return room.server->counters().dropped == 3; }));
    CHECK(deaf.next_text().size() == 4'000'000);
    CHECK(deaf.next_text() == std::string(2'000, 'd'));
}

TEST_CASE("a phone that takes nothing any more is given up", "[net]") {
    auto with = settings();
    with.limits.writing = milliseconds{40};
    Room room(with);
    auto [deaf, id] = room.phone(4'096);
    room.server->send(id, text(std::string(4'000'000, 'x')));
    CHECK(room.owner.closed(1)[0] == Gone{id, Ending::stalled});
    CHECK(room.server->counters()[Ending::stalled] == 1);
}
