// What a browser that asks for files gets, and what one that asks for anything else doesn't.
#include "catch.hpp"
#include "net/room.hpp"

using namespace cliff;
using namespace cliff::sample;
using net::Refusal;

TEST_CASE("a file comes with its type, its tag, and every header that keeps a page to itself", "[net]") {
    Room room;
    auto client = room.client();
    auto page = client.ask("GET", "/?code=AB12");
    CHECK(page.status == 200);
    CHECK(page.body == "<!doctype html><title>Quiz</title>");
    CHECK(page.headers["ETag"].size() > 10);
    page.headers["ETag"] = "any";
    CHECK(
        page.headers ==
        std::map<std::string, std::string>{
            {"Cache-Control", "no-cache"},
            {"Content-Length", "34"},
            {"Content-Security-Policy",
             "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws://" +
                 client.host() + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
            {"Content-Type", "text/html; charset=utf-8"},
            {"Cross-Origin-Opener-Policy", "same-origin"},
            {"Cross-Origin-Resource-Policy", "same-origin"},
            {"ETag", "any"},
            {"Referrer-Policy", "no-referrer"},
            {"X-Content-Type-Options", "nosniff"}});
}

TEST_CASE("on one connection file after file can be had, also asked for in one go", "[net]") {
    Room room;
    auto client = room.client();
    CHECK(client.ask("GET", "/").status == 200);
    const std::string script = "GET /phone.js HTTP/1.1\r\nHost: x\r\n\r\n";
    client.send(script + script);
    CHECK(client.response().body == "join();");
    CHECK(client.response().body == "join();");
    CHECK(client.ask("GET", "/play").body == "the page");
}

TEST_CASE("HEAD tells of a file and doesn't bring it", "[net]") {
    Room room;
    auto client = room.client();
    const auto head = client.ask("HEAD", "/phone.js");
    CHECK(head.status == 200);
    CHECK(head.headers.at("Content-Length") == "7");
    CHECK(client.ask("HEAD", "/none").status == 404);
    CHECK(client.ask("GET", "/phone.js").body == "join();"); // so nothing came after the header
}

TEST_CASE("a file that a browser has isn't sent again", "[net]") {
    Room room;
    auto client = room.client();
    const auto tag = client.ask("GET", "/phone.js").headers.at("ETag");
    for (const auto& tags : {tag, "\"other\", " + tag, "W/" + tag, std::string("*")}) {
        const auto again = client.ask("GET", "/phone.js", "If-None-Match: " + tags + "\r\n");
        CHECK(again.status == 304);
        CHECK(again.headers.at("ETag") == tag);
        CHECK(again.headers.contains("Content-Security-Policy"));
        CHECK_FALSE(again.headers.contains("Content-Length"));
    }
    CHECK(client.ask("GET", "/phone.js", "If-None-Match: \"other\"\r\n").status == 200);
    CHECK(client.ask("GET", "/", "If-None-Match: " + tag + "\r\n").status == 200);
}

TEST_CASE("only the paths of the table exist, letter by letter", "[net]") {
    Room room;
    for (const std::string path :
         {"/..", "/../../etc/passwd", "/phone.js/..", "/./phone.js", "//phone.js", "/phone.js/", "/PHONE.js",
          "/%70hone.js", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/phone.js%00", "/phone.js%20",
          "/\\..\\phone.js", "phone.js", "http://127.0.0.1/phone.js", "/phone", "/phone.js#top", "*"}) {
        INFO(path);
        auto client = room.client();
        const auto answer = client.ask("GET", path);
        CHECK(answer.status == 404);
        CHECK(answer.body == "There is nothing at this address. Check it, letter by letter.\n");
        CHECK(answer.headers.at("Content-Type") == "text/plain; charset=utf-8");
        CHECK(answer.headers.at("Cache-Control") == "no-store");
        CHECK(answer.headers.at("X-Content-Type-Options") == "nosniff");
    }
    CHECK(room.server->counters()[Refusal::not_found] == 18);
}

TEST_CASE("files are only read", "[net]") {
    Room room;
    for (const std::string method :
         {"POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "PATCH", "PROPFIND", "get"}) {
        INFO(method);
        auto client = room.client();
        const auto answer = client.ask(method, "/", "Content-Length: 3\r\n");
        CHECK(answer.status == 405);
        CHECK(answer.headers.at("Allow") == "GET, HEAD");
        CHECK(answer.body == "Files can only be read here (GET or HEAD).\n");
    }
    CHECK(room.client().ask("GET", "/", "Content-Length: 3\r\n").status == 413);
    CHECK(room.client().ask("GET", "/", "Transfer-Encoding: chunked\r\n").status == 413);
    CHECK(room.server->counters()[Refusal::method] == 9);
    CHECK(room.server->counters()[Refusal::body] == 2);
}

TEST_CASE("what isn't HTTP is told so", "[net]") {
    Room room;
    for (const std::string bytes :
         {"\x16\x03\x01\x02\x01\x01\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/2.0\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\nHost a\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"}) {
        INFO(bytes);
        auto client = room.client();
        client.send(bytes);
        const auto answer = client.response();
        CHECK(answer.status == 400);
        CHECK(answer.body == "This isn't a request that can be understood.\n");
        CHECK(answer.headers.at("Connection") == "close");
        CHECK(client.ended());
    }
    CHECK(room.server->counters()[Refusal::malformed] == 7);
}

TEST_CASE("a browser of the old kind gets its file, and the connection's end", "[net]") {
    Room room;
    auto client = room.client();
    client.send("GET /phone.js HTTP/1.0\r\n\r\n");
    const auto answer = client.response();
    CHECK(answer.status == 200);
    CHECK(answer.body == "join();");
    CHECK(client.ended());
}

TEST_CASE("a header that is too big is told so, however big it is", "[net]") {
    Room room;
    for (const std::size_t size : {std::size_t{9'000}, std::size_t{200'000}}) {
        auto client = room.client();
        const auto answer = client.ask("GET", "/", "Cookie: " + std::string(size, 'c') + "\r\n");
        CHECK(answer.status == 431);
        CHECK(answer.body == "The request's header is too big.\n");
        CHECK(client.ended());
    }
    CHECK(room.client().ask("GET", "/", "Cookie: " + std::string(6'000, 'c') + "\r\n").status == 200);
    CHECK(room.client().ask("GET", "/" + std::string(9'000, 'a')).status == 431);
    CHECK(room.server->counters()[Refusal::header_too_big] == 3);
}

TEST_CASE("a host that could add to the policy isn't named in it", "[net]") {
    Room room;
    auto client = room.client();
    client.send("GET / HTTP/1.1\r\nHost: a; script-src *\r\n\r\n");
    CHECK(client.response().headers.at("Content-Security-Policy") ==
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
}
