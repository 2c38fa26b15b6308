// A server on the loopback, and an owner who remembers all that he is told.
#pragma once

#include "net/client.hpp"
#include "net/server.hpp"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <ostream>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

namespace cliff::sample {

constexpr std::chrono::seconds patience{20};

struct Said {
    net::Id id;
    std::string text;
    std::optional<net::RoundTrip> round_trip;
};

struct Gone {
    net::Id id;
    net::Ending why;
    bool operator==(const Gone&) const = default;
};
inline std::ostream& operator<<(std::ostream& out, const Gone& gone) {
    return out << static_cast<std::uint64_t>(gone.id) << ": " << net::to_text(gone.why);
}

class Owner final : public net::Handler {
  public:
    void opened(net::Id id, const net::Opened& how) override {
        note([&] { opened_.emplace_back(id, how); });
    }
    void text(net::Id id, std::string_view text, const std::optional<net::RoundTrip>& round_trip) override {
        note([&] { said_.push_back({id, std::string(text), round_trip}); });
    }
    void closed(net::Id id, net::Ending why) override {
        note([&] { closed_.push_back({id, why}); });
    }

    // Each waits until there are so many.
    [[nodiscard]] std::vector<std::pair<net::Id, net::Opened>> opened(std::size_t count) { return all(opened_, count); }
    [[nodiscard]] std::vector<Said> said(std::size_t count) { return all(said_, count); }
    [[nodiscard]] std::vector<Gone> closed(std::size_t count) { return all(closed_, count); }

  private:
    template <class Note> void note(const Note& note) {
        const std::lock_guard lock(mutex_);
        note();
        changed_.notify_all();
    }
    template <class What> What all(const What& what, std::size_t count) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait_for(lock, patience, [&] { return what.size() >= count; }))
            throw std::runtime_error("it didn't happen in 20 s");
        return what;
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::pair<net::Id, net::Opened>> opened_;
    std::vector<Said> said_;
    std::vector<Gone> closed_;
};

/// For what nobody tells of: true as soon as it is so.
template <class Condition> bool eventually(const Condition& condition) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::yield();
    }
    return true;
}

inline net::Settings settings() {
    net::Settings settings;
    settings.address = "127.0.0.1";
    settings.port = 0;
    settings.files = {{"/", "text/html; charset=utf-8", "<!doctype html><title>Quiz</title>"},
                      {"/phone.js", "text/javascript; charset=utf-8", "join();"},
                      {"/play", "text/html; charset=utf-8", "the page"}};
    settings.websocket_paths = {"/play", "/host"};
    return settings;
}

struct Room {
    explicit Room(net::Settings with = settings()) : server(bound(std::move(with))) { server->start(owner); }

    Owner owner;
    std::unique_ptr<net::Server> server;

    [[nodiscard]] Client client(int receive_buffer = 0) const { return Client(server->port(), receive_buffer); }
    /// One that is in, and its id: the newest.
    [[nodiscard]] std::pair<Client, net::Id> phone(int receive_buffer = 0) {
        auto phone = client(receive_buffer);
        if (phone.upgrade("/play").status != 101) throw std::runtime_error("no WebSocket to be had");
        return {std::move(phone), owner.opened(++phones_).back().first};
    }

  private:
    static std::unique_ptr<net::Server> bound(net::Settings with) {
        auto server = net::Server::bind(std::move(with));
        if (const auto* problem = std::get_if<net::CantServe>(&server)) throw std::runtime_error(problem->what);
        return std::move(std::get<0>(server));
    }
    std::size_t phones_ = 0;
};

inline net::Text text(std::string words) { return std::make_shared<const std::string>(std::move(words)); }

} // namespace cliff::sample
