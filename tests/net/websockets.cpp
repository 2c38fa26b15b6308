// What goes through an open WebSocket, and how it ends.
#include "catch.hpp"
#include "net/room.hpp"

using namespace cliff;
using namespace cliff::sample;
using net::Ending;
using net::Refusal;

TEST_CASE("a phone is announced with its path, its query and its address, and what it says is passed on", "[net]") {
    Room room;
    auto client = room.client();
    CHECK(client.upgrade("/play?seat=ab%20c&x").status == 101);
    const auto opened = room.owner.opened(1);
    CHECK(opened[0].second.path == "/play");
    CHECK(opened[0].second.query == "seat=ab%20c&x");
    CHECK(opened[0].second.address == "127.0.0.1");
    client.say("I am Ilsa");
    client.say("größer 🔥");
    client.frame(1, "in three", false);
    client.frame(0, " pie", false);
    client.frame(0, "ces");
    const auto said = room.owner.said(3);
    CHECK(said[0].id == opened[0].first);
    CHECK(said[0].text == "I am Ilsa");
    CHECK(said[1].text == "größer 🔥");
    CHECK(said[2].text == "in three pieces");
}

TEST_CASE("only the server's own pages may open a WebSocket", "[net]") {
    Room room;
    const auto host = room.client().host();
    for (const auto& [origin, status] :
         std::vector<std::pair<std::string, int>>{{"http://" + host, 101},
                                                  {"HTTP://" + host, 101},
                                                  {"https://" + host, 101},
                                                  {"http://127.0.0.1", 403},
                                                  {"http://127.0.0.1:1", 403},
                                                  {"http://" + host + ".evil.example", 403},
                                                  {"http://evil.example", 403},
                                                  {"ftp://" + host, 403},
                                                  {host, 403},
                                                  {"null", 403},
                                                  {"", 403}}) {
        INFO(origin);
        const auto answer = room.client().upgrade("/play", "Origin: " + origin + "\r\n");
        CHECK(answer.status == status);
        if (status == 403) CHECK(answer.body == "Only the pages of this server may open a WebSocket here.\n");
    }
    CHECK(room.client().upgrade("/play", "").status == 403);
    CHECK(room.server->counters()[Refusal::foreign_origin] == 9);
}

TEST_CASE("a tool without an origin comes in where the settings let it", "[net]") {
    auto with = settings();
    with.origin_may_be_missing = true;
    Room room(with);
    CHECK(room.client().upgrade("/play", "").status == 101);
    CHECK(room.client().upgrade("/play", "Origin: http://evil.example\r\n").status == 403);
}

TEST_CASE("a WebSocket is had at its paths only, by its own handshake only", "[net]") {
    Room room;
    CHECK(room.client().upgrade("/host").status == 101);
    CHECK(room.client().upgrade("/").status == 404);
    CHECK(room.client().upgrade("/other").status == 404);
    CHECK(room.client().ask("GET", "/play").body == "the page"); // the same path is a page's, too
    const auto alone = room.client().ask("GET", "/host");
    CHECK(alone.status == 426);
    CHECK(alone.headers.at("Upgrade") == "websocket");
    const std::string lines =
        "Connection: Upgrade\r\nUpgrade: websocket\r\nOrigin: http://" + room.client().host() + "\r\n";
    const std::string key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
                      version = "Sec-WebSocket-Version: 13\r\n";
    CHECK(room.client().ask("GET", "/play", lines + key).status == 426);
    CHECK(room.client().ask("GET", "/play", lines + version).status == 426);
    CHECK(room.client().ask("GET", "/play", lines + version + "Sec-WebSocket-Key: short\r\n").status == 426);
    CHECK(room.client().ask("HEAD", "/play", lines + version + key).status == 426);
    CHECK(room.client().ask("GET", "/play", lines + version + key).status == 101);
}

TEST_CASE("compression is offered in vain", "[net]") {
    Room room;
    auto client = room.client();
    const auto answer = client.upgrade("/play", "Origin: http://" + client.host() +
                                                    "\r\nSec-WebSocket-Extensions: permessage-deflate\r\n");
    CHECK(answer.status == 101);
    CHECK_FALSE(answer.headers.contains("Sec-WebSocket-Extensions"));
}

TEST_CASE("one message goes to one phone or to many, in the order in which it was sent", "[net]") {
    Room room;
    auto [one, first] = room.phone();
    auto [two, second] = room.phone();
    auto [three, third] = room.phone();
    CHECK(first != second);
    const auto state = text(std::string(3'000, 's'));
    room.server->send({first, second, third}, state);
    room.server->send(second, text("only you"));
    room.server->send(std::vector{third, first, net::Id{999}}, text("you two"));
    CHECK(one.next_text() == *state);
    CHECK(one.next_text() == "you two");
    CHECK(two.next_text() == *state);
    CHECK(two.next_text() == "only you");
    CHECK(three.next_text() == *state);
    CHECK(three.next_text() == "you two");
}

TEST_CASE("the round trip is measured from the first moment on and told with every message", "[net]") {
    auto with = settings();
    with.limits.ping = std::chrono::milliseconds{5};
    Room room(with);
    auto [phone, id] = room.phone();
    CHECK_FALSE(room.server->round_trip(id));
    auto ping = phone.next(true);
    REQUIRE(ping);
    REQUIRE(ping->opcode == 9);
    phone.say("before");
    phone.frame(10, "another's token");
    phone.say("still before");
    phone.frame(10, ping->payload);
    phone.say("after");
    const auto said = room.owner.said(3);
    CHECK_FALSE(said[0].round_trip);
    CHECK_FALSE(said[1].round_trip);
    REQUIRE(said[2].round_trip);
    CHECK(said[2].round_trip->least.count() > 0);
    CHECK(said[2].round_trip->least == said[2].round_trip->smoothed);
    CHECK(room.server->round_trip(id));
    for (int further = 0; further < 3; ++further) {
        const auto next = phone.next(true);
        REQUIRE(next);
        CHECK(next->opcode == 9);
        CHECK(next->payload != ping->payload);
        phone.frame(10, next->payload);
    }
    phone.say("later");
    const auto later = room.owner.said(4)[3].round_trip;
    REQUIRE(later);
    CHECK(later->least <= later->smoothed);
    phone.reset();
    static_cast<void>(room.owner.closed(1));
    CHECK_FALSE(room.server->round_trip(id));
}

TEST_CASE("a phone that says goodbye is answered, and one that vanishes is missed", "[net]") {
    Room room;
    auto [polite, first] = room.phone();
    auto [rude, second] = room.phone();
    polite.frame(8, "\x03\xe8");
    CHECK(polite.next()->close_code() == 1000);
    polite.leave();
    CHECK(room.owner.closed(1)[0] == Gone{first, Ending::left});
    rude.reset();
    CHECK(room.owner.closed(2)[1] == Gone{second, Ending::lost});
    CHECK(room.server->counters().websockets == 0);
}

TEST_CASE("a phone that is sent away gets what was sent to it before, and the reason", "[net]") {
    Room room;
    auto [phone, id] = room.phone();
    room.server->send(id, text("last words"));
    room.server->close(id, "the host removed you");
    room.server->send(id, text("never"));
    room.server->close(id, "twice");
    CHECK(phone.next_text() == "last words");
    const auto goodbye = phone.next();
    REQUIRE(goodbye);
    CHECK(goodbye->close_code() == 1000);
    CHECK(goodbye->payload.substr(2) == "the host removed you");
    phone.frame(8, goodbye->payload);
    CHECK_FALSE(phone.next());
    phone.leave();
    CHECK(room.owner.closed(1) == std::vector{Gone{id, Ending::closed}});
}

TEST_CASE("a reason too long for a farewell is cut between two letters", "[net]") {
    Room room;
    auto [phone, id] = room.phone();
    room.server->close(id, std::string(119, 'a').append("öö"));
    const auto goodbye = phone.next();
    REQUIRE(goodbye);
    CHECK(goodbye->payload.substr(2) == std::string(119, 'a'));
}

TEST_CASE("what no phone of ours would send ends its connection and no other", "[net]") {
    Room room;
    auto [bystander, other] = room.phone();
    struct Case {
        std::string what;
        Ending why;
        int code;
        void (*send)(Client&);
    };
    std::size_t ended = 0;
    for (const auto& each : std::vector<Case>{
             {"a message too big", Ending::message_too_big, 1009, [](Client& c) { c.say(std::string(2'049, 'a')); }},
             {"a message too big in pieces", Ending::message_too_big, 1009,
              [](Client& c) {
                  c.frame(1, std::string(1'500, 'a'), false);
                  c.frame(0, std::string(600, 'a'));
              }},
             {"a binary message", Ending::not_text, 1003, [](Client& c) { c.frame(2, "abc"); }},
             {"no UTF-8", Ending::not_utf8, 1007, [](Client& c) { c.say("a\xff"); }},
             {"UTF-8 cut off", Ending::not_utf8, 1007, [](Client& c) { c.say("a\xf0\x9f"); }},
             {"UTF-8 cut off, ended by an empty piece", Ending::not_utf8, 1007,
              [](Client& c) {
                  c.frame(1, "a\xf0\x9f", false);
                  c.frame(0, "");
              }},
             {"a frame without its mask", Ending::protocol, 1002,
              [](Client& c) {
                  c.send("\x81\x01"
                         "a");
              }},
             {"a reserved opcode", Ending::protocol, 1002, [](Client& c) { c.frame(3, "a"); }},
             {"a continuation of nothing", Ending::protocol, 1002, [](Client& c) { c.frame(0, "a"); }},
             {"a ping in pieces", Ending::protocol, 1002, [](Client& c) { c.frame(9, "a", false); }}}) {
        INFO(each.what);
        auto [phone, id] = room.phone();
        each.send(phone);
        const auto goodbye = phone.next();
        REQUIRE(goodbye);
        CHECK(goodbye->close_code() == each.code);
        phone.leave();
        CHECK(room.owner.closed(++ended).back() == Gone{id, each.why});
    }
    bystander.say(std::string(2'048, 'a')); // as big as may be
    CHECK(room.owner.said(1)[0].text.size() == 2'048);
}

TEST_CASE("when the server stops, everyone is told, and the thread ends whether they listen or not", "[net]") {
    auto with = settings();
    with.limits.closing = std::chrono::milliseconds{40};
    Room room(with);
    auto [phone, first] = room.phone();
    auto [deaf, second] = room.phone();
    auto browsing = room.client();
    CHECK(browsing.ask("GET", "/").status == 200);
    auto half = room.client();
    half.send("GET / HT");
    room.server->stop();
    CHECK(phone.next()->close_code() == 1001);
    const auto closed = room.owner.closed(2);
    CHECK(closed.size() == 2);
    CHECK(closed[0].why == Ending::stopped);
    CHECK(closed[1].why == Ending::stopped);
    CHECK(browsing.ended());
    CHECK(room.server->counters().connections == 0);
    room.server->send(first, text("to nobody"));
    room.server->stop();
}
