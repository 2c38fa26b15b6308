// Any bytes as what a client sends to the server. After "ws:" they are what follows a good handshake, else all there
// is. Whatever it was, the server answers in HTTP or not at all, tells its owner of well-formed messages only, and lets
// go.
#include "fuzz/hold.hpp"
#include "net/client.hpp"
#include "net/server.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>

namespace {

using namespace cliff;

using cliff::fuzz::hold;

class Owner final : public net::Handler {
  public:
    void opened(net::Id id, const net::Opened& how) override {
        hold(id > last_, "no id is used twice");
        hold(how.path == "/play" && how.address.starts_with("127.0.0."), "it's told who came where");
        last_ = id;
        open_.insert(id);
    }
    void text(net::Id id, std::string_view text, const std::optional<net::RoundTrip>&) override {
        hold(open_.contains(id), "a message comes from who is there");
        hold(text.size() <= net::Limits{}.message_bytes, "a message is of bounded size");
        hold(!cliff::text::invalid_utf8_at(text), "a message is UTF-8");
    }
    void closed(net::Id id, net::Ending) override { hold(open_.erase(id) == 1, "who is there leaves once"); }

  private:
    net::Id last_{};
    std::set<net::Id> open_;
};

net::Server& server() {
    static Owner owner;
    static const auto server = [] {
        net::Settings settings;
        settings.address = "127.0.0.1";
        settings.port = 0;
        settings.files = {{"/", "text/html", "<!doctype html>"}};
        settings.websocket_paths = {"/play"};
        settings.limits.accepts_of_an_address = settings.limits.messages = {1e9, 1e9};
        // Hundreds a second come from an address, and each may take a second to say goodbye.
        settings.limits.connections_of_an_address = settings.limits.connections;
        auto bound = net::Server::bind(std::move(settings));
        hold(std::holds_alternative<std::unique_ptr<net::Server>>(bound), "there is a port");
        std::get<0>(bound)->start(owner);
        return std::move(std::get<0>(bound));
    }();
    return *server;
}

bool an_answer(std::string_view bytes) {
    constexpr std::string_view version = "HTTP/1.1 ";
    constexpr std::array known{"200", "304", "400", "403", "404", "405", "413", "426", "431"};
    return bytes.empty() || (bytes.starts_with(version) &&
                             std::find(known.begin(), known.end(), bytes.substr(version.size(), 3)) != known.end());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    constexpr std::string_view websocket = "ws:";
    // A port that was used waits for a minute, and thousands are used in a second.
    static std::uint8_t address = 0;
    address = static_cast<std::uint8_t>(address % 100 + 1);
    sample::Client client(server().port(), 0, address);
    if (bytes.starts_with(websocket)) {
        const int status = client.upgrade("/play").status;
        hold(status == 101,
             ("a good handshake opens a WebSocket, and is answered by " + std::to_string(status)).c_str());
        client.send(bytes.substr(websocket.size()));
        client.finish();
        static_cast<void>(client.rest());
    } else {
        client.send(bytes);
        client.finish();
        const auto answer = client.rest();
        hold(an_answer(answer) || answer.starts_with("HTTP/1.1 101 "), "the answer is HTTP");
    }
    client.leave();
    while (server().counters().connections > 0) std::this_thread::yield(); // for ever is what it must not be
    return 0;
}
