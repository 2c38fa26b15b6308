// Nobody gets more than is his: not by many connections, not by slowness, and not by silence.
#include "catch.hpp"
#include "net/room.hpp"

#include <sys/resource.h>
#include <unistd.h>

using namespace cliff;
using namespace cliff::sample;
using net::Ending;
using net::Refusal;
using std::chrono::milliseconds;

TEST_CASE("a phone of which nothing is heard is given up, and one that answers pings is not", "[net]") {
    auto with = settings();
    with.limits.ping = milliseconds{10};
    with.limits.idle = milliseconds{1'500}; // so long that a busy machine answers in time
    Room room(with);
    auto [silent, first] = room.phone();
    auto [alive, second] = room.phone();
    std::thread answers([&alive = alive] { static_cast<void>(alive.next()); });
    CHECK(room.owner.closed(1)[0] == Gone{first, Ending::silent});
    room.server->send(second, text("enough"));
    answers.join();
    CHECK(room.server->counters().websockets == 1);
}

TEST_CASE("a phone that says goodbye and keeps its connection is let go", "[net]") {
    auto with = settings();
    with.limits.closing = milliseconds{20};
    Room room(with);
    auto [phone, id] = room.phone();
    phone.frame(8, "\x03\xe8");
    CHECK(room.owner.closed(1)[0] == Gone{id, Ending::left});
}

TEST_CASE("a phone that is sent away gives back its place, whatever it sends meanwhile", "[net]") {
    auto with = settings();
    with.limits.closing = milliseconds{40};
    Room room(with);
    {
        auto [phone, id] = room.phone();
        phone.send(std::string("\x82\x83\1\2\3\4abc" // a binary message, and in the same breath no frame at all
                               "\x04\x81",
                               11));
        static_cast<void>(phone.rest());
    }
    for (int time = 0; time < 20; ++time) {
        auto [phone, id] = room.phone();
        room.server->close(id, "goodbye");
        phone.send("\x04\x81\x60\x04\x11\x02\x40");
        static_cast<void>(phone.rest());
    }
    CHECK(eventually([&] { return room.server->counters().connections == 0; }));
}

TEST_CASE("a phone that floods is sent away, by messages or by pings", "[net]") {
    auto with = settings();
    with.limits.messages = {0.001, 5};
    Room room(with);
    std::size_t ended = 0;
    for (const int opcode : {1, 9, 10}) {
        INFO(opcode);
        auto [phone, id] = room.phone();
        for (int sent = 0; sent < 6; ++sent) phone.frame(opcode, "again");
        auto last = phone.next();
        while (last && last->opcode != 8) last = phone.next();
        REQUIRE(last);
        CHECK(last->close_code() == 1008);
        phone.leave();
        CHECK(room.owner.closed(++ended).back() == Gone{id, Ending::too_many_messages});
    }
    CHECK(room.owner.said(5).size() == 5);
}

TEST_CASE("who asks for files without a pause has to pause", "[net]") {
    auto with = settings();
    with.limits.messages = {0.001, 3};
    Room room(with);
    auto client = room.client();
    for (int asked = 0; asked < 3; ++asked) CHECK(client.ask("GET", "/").status == 200);
    const auto answer = client.ask("GET", "/");
    CHECK(answer.status == 429);
    CHECK(answer.headers.at("Retry-After") == "3");
    CHECK(client.ended());
}

TEST_CASE("a request that doesn't come to its end is dropped", "[net]") {
    auto with = settings();
    with.limits.request = milliseconds{40};
    Room room(with);
    for (const std::string begun : {"", "GET", "GET / HTTP/1.1\r\nHost: a\r\nX-", "GET / HTTP/1.1\r\nHost: a\r\n"}) {
        auto slow = room.client();
        slow.send(begun);
        CHECK(slow.ended());
    }
    CHECK(room.server->counters()[Refusal::too_slow] == 4);
}

TEST_CASE("a browser that asks for nothing more is let go, and that is no offence", "[net]") {
    auto with = settings();
    with.limits.request = milliseconds{1'500};
    Room room(with);
    auto idle = room.client();
    CHECK(idle.ask("GET", "/").status == 200);
    CHECK(idle.ended());
    CHECK(room.server->counters()[Refusal::too_slow] == 0);
}

TEST_CASE("a browser that doesn't take its file is dropped", "[net]") {
    auto with = settings();
    with.files.push_back({"/big", "text/plain", std::string(4'000'000, 'x')});
    with.limits.writing = milliseconds{40};
    Room room(with);
    auto deaf = room.client(4'096);
    deaf.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(eventually([&] { return room.server->counters().connections == 1; }));
    CHECK(eventually([&] { return room.server->counters().connections == 0; }));
}

TEST_CASE("when every place is taken, who comes is told so kindly, and may come when one is free", "[net]") {
    auto with = settings();
    with.limits.connections = 2;
    Room room(with);
    auto [first, id] = room.phone();
    auto [second, other] = room.phone();
    for (const bool websocket : {false, true}) {
        auto third = room.client();
        const auto answer = websocket ? third.upgrade("/play") : third.ask("GET", "/");
        CHECK(answer.status == 503);
        CHECK(answer.body == "Every place is taken just now. Please try again in a moment.\n");
        CHECK(answer.headers.at("Retry-After") == "3");
        CHECK(answer.headers.contains("Content-Security-Policy"));
        CHECK(third.ended());
    }
    CHECK(room.server->counters()[Refusal::full] == 2);
    CHECK(room.server->counters().connections == 2);
    first.reset();
    CHECK(eventually([&] { return room.server->counters().connections == 1; }));
    CHECK(room.client().ask("GET", "/").status == 200);
}

TEST_CASE("one address has its share of the places and no more", "[net]") {
    auto with = settings();
    with.limits.connections_of_an_address = 1;
    Room room(with);
    auto [phone, id] = room.phone();
    const auto answer = room.client().ask("GET", "/");
    CHECK(answer.status == 503);
    CHECK(answer.body ==
          "Too many connections come from your network address. Close other tabs, or try again in a moment.\n");
    CHECK(room.server->counters()[Refusal::address_full] == 1);
}

TEST_CASE("one address may not connect without a pause", "[net]") {
    auto with = settings();
    with.limits.accepts_of_an_address = {0.001, 3};
    Room room(with);
    for (int came = 0; came < 3; ++came) CHECK(room.client().ask("GET", "/").status == 200);
    const auto answer = room.client().ask("GET", "/");
    CHECK(answer.status == 503);
    CHECK(answer.body == "That was a little fast. Please try again in a few seconds.\n");
    CHECK(room.server->counters()[Refusal::address_hurries] == 1);
}

TEST_CASE("with too many to be told so, a connection is closed without a word", "[net]") {
    auto with = settings();
    with.limits.connections = 1;
    with.limits.refusals = 1;
    Room room(with);
    auto [phone, id] = room.phone();
    auto told = room.client();
    auto untold = room.client();
    CHECK(untold.ended());
    CHECK(room.server->counters()[Refusal::unsaid] == 1);
    CHECK(told.ask("GET", "/").status == 503);
}

namespace {

/// The program's limit of open files, as it was, when it's gone.
struct KeptLimit {
    KeptLimit() { getrlimit(RLIMIT_NOFILE, &before); }
    ~KeptLimit() { setrlimit(RLIMIT_NOFILE, &before); }
    void lower(rlim_t to) const {
        const rlimit lowered{to, before.rlim_max};
        REQUIRE(setrlimit(RLIMIT_NOFILE, &lowered) == 0);
    }
    rlimit before{};
};

} // namespace

TEST_CASE("without a descriptor for a connection it waits until there is one", "[net]") {
    const KeptLimit kept;
    Room room;
    auto [phone, id] = room.phone();
    const int free = dup(0); // the lowest that is
    REQUIRE(free >= 0);
    close(free);
    kept.lower(static_cast<rlim_t>(free) + 1);
    auto waits = room.client(); // has it, so that there is none for the server's end
    CHECK(eventually([&] { return room.server->counters().accept_failures > 0; }));
    phone.say("still here");
    CHECK(room.owner.said(1)[0].text == "still here");
    kept.lower(kept.before.rlim_cur);
    CHECK(waits.ask("GET", "/").status == 200);
}

TEST_CASE("the limit of open files is raised for as many connections as are wanted", "[net]") {
    const KeptLimit kept;
    if (kept.before.rlim_max < 1'200) {
        WARN("this user may not open enough files");
        return;
    }
    kept.lower(300);
    auto with = settings();
    with.limits.connections = 1'000;
    auto server = net::Server::bind(with);
    REQUIRE(std::holds_alternative<std::unique_ptr<net::Server>>(server));
    CHECK(std::get<0>(server)->capacity() == 1'000);
    rlimit now{};
    getrlimit(RLIMIT_NOFILE, &now);
    CHECK(now.rlim_cur >= 1'100);
}
