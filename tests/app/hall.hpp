// A real room without a network and without threads: what everyone is told, to the byte, on a clock that the test
// turns.
#pragma once

#include "app/lobby.hpp"
#include "app/room.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cliff::sample {

class Hall final : private net::Link {
  public:
    struct Told {
        net::Id to;
        std::string text; ///< a seat's token, which is drawn by chance, reads "token"
        bool operator==(const Told&) const = default;
    };

    explicit Hall(Deck deck = every_kind(), Rules rules = evening_rules())
        : keeping_{std::nullopt, app::Keeping::Of::a_room},
          match_{in_its_lobby(keeping_, std::move(deck), std::move(rules))},
          room_{match_, keeping_, *this, [this] { return now_; }, {"the-key", "123456"}, {}, app::Bots{0, 1}} {
        room_.turn(Millis{0});
    }

    /// A phone's page, or with "/host" and "key=the-key" the host's.
    net::Id come(const std::string& path = "/play", const std::string& query = "") {
        const net::Id id{++last_};
        open_[id];
        room_.opened(id, {path, query, "127.0.0.1"});
        turn();
        return id;
    }
    /// A phone that has joined.
    net::Id join(const std::string& name) {
        const auto id = come();
        say(id, R"({"hello":{"token":""}})");
        say(id, R"({"join":{"name":")" + name + R"(","code":"K7QM"}})");
        return id;
    }
    /// Who was sent away says nothing any more.
    void say(net::Id id, std::string_view text, Millis round_trip = Millis{0}) {
        if (!open_.contains(id)) return;
        room_.text(id, text, net::RoundTrip{round_trip, round_trip});
        turn();
    }
    void leave(net::Id id) {
        if (open_.erase(id) == 0) return;
        room_.closed(id, net::Ending::lost);
        turn();
    }
    void pass(Millis time) {
        now_ += time;
        turn();
    }
    /// What a key at the wall does.
    void act(Action action) {
        room_.post(std::move(action));
        turn();
    }
    /// What a host does to go on.
    void go_on() { act(state().phase == Phase::open ? Action{Skip{}} : Action{Next{}}); }
    /// On to the next such phase.
    void until(Phase phase) {
        do go_on();
        while (state().phase != phase);
    }

    [[nodiscard]] bool is_open(net::Id id) const { return open_.contains(id); }
    /// The secret of the connection's seat; empty if it was given none.
    [[nodiscard]] std::string token(net::Id id) const {
        const auto found = open_.find(id);
        return found == open_.end() ? std::string{} : found->second;
    }
    [[nodiscard]] const State& state() const { return match_.state(); }
    [[nodiscard]] Millis now() const { return now_; }
    /// Everything since the last call.
    [[nodiscard]] std::vector<Told> take_told() { return std::exchange(told_, {}); }
    app::Room& room() { return room_; }

  private:
    void turn() {
        room_.turn(Millis{0});
        for (const auto id : std::exchange(closing_, {})) leave(id);
    }
    void deliver(std::vector<net::Id> to, net::Text text, net::Tag) override {
        constexpr std::string_view seat = R"({"seat":{"token":")";
        for (const auto id : to) {
            const auto found = open_.find(id);
            if (found == open_.end()) continue;
            std::string words = *text;
            if (words.starts_with(seat)) {
                const auto length = words.find('"', seat.size()) - seat.size();
                found->second = words.substr(seat.size(), length);
                words.replace(seat.size(), length, "token");
            }
            told_.push_back({id, std::move(words)});
        }
    }
    void close(net::Id id, std::string) override { closing_.push_back(id); }
    [[nodiscard]] std::optional<net::RoundTrip> round_trip(net::Id) const override { return std::nullopt; }

    Millis now_{0};
    std::uint64_t last_ = 0;
    std::map<net::Id, std::string> open_;
    std::vector<net::Id> closing_;
    std::vector<Told> told_;
    app::Keeping keeping_;
    play::Match match_;
    app::Room room_;
};

} // namespace cliff::sample
