// A room on the loopback, with phones on bare sockets and a clock that the test turns.
#pragma once

#include "app/lobby.hpp"
#include "app/room.hpp"
#include "net/room.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <string>
#include <thread>
#include <utility>

namespace cliff::sample {

/// What a phone has been told, and what it says.
class Phone {
  public:
    explicit Phone(std::uint16_t port) : client_(port) {
        if (client_.upgrade("/play").status != 101) throw std::runtime_error("no WebSocket to be had");
    }

    void say(std::string_view text) { client_.say(text); }
    /// Reads until a message has this in it, and gives that message.
    std::string hear(std::string_view part) {
        for (;;) {
            auto text = client_.next_text();
            heard_ += text + "\n";
            if (text.find(part) != std::string::npos) return text;
        }
    }
    /// Says who they are, and waits for their seat; the name as the room has it is in the answer.
    std::string join(const std::string& name, const std::string& code = "K7QM", const std::string& team = "") {
        say(R"({"hello":{"token":""}})");
        say(R"({"join":{"name":")" + name + R"(","code":")" + code + (team.empty() ? "" : R"(","team":")" + team) +
            R"("}})");
        const auto seat = hear(R"({"seat":)");
        const auto begin = seat.find(R"("token":")") + 9;
        token = seat.substr(begin, seat.find('"', begin) - begin);
        return hear(R"("you":)");
    }
    std::string come_back(const std::string& with) {
        token = with;
        say(R"({"hello":{"token":")" + with + R"("}})");
        return hear(R"("room":)");
    }
    void answer(std::size_t number, std::string_view how, long ms = 0) {
        say(R"({"answer":{"n":)" + std::to_string(number) + "," + std::string(how) + R"(,"ms":)" + std::to_string(ms) +
            "}}");
    }
    [[nodiscard]] bool gone() { return !client_.next() || client_.ended(); }
    [[nodiscard]] const std::string& heard() const { return heard_; }
    Client& client() { return client_; }

    std::string token;

  private:
    Client client_;
    std::string heard_;
};

/// A match in its lobby, served on a port of the loopback until the object goes.
class Evening {
  public:
    explicit Evening(Deck deck = every_kind(), Rules rules = evening_rules(), std::size_t bots = 0,
                     std::vector<std::string> teams = {}, views::AtHand at_hand = {})
        : keeping_{std::nullopt, app::Keeping::Of::a_room},
          match_{in_its_lobby(keeping_, std::move(deck), std::move(rules), std::move(teams))},
          server_{bound()},
          room_{match_, keeping_,           *server_, [this] { return Millis{time_.load()}; }, {"the-key", "123456"},
                {},     app::Bots{bots, 1}, at_hand} {
        server_->start(room_);
        thread_ = std::thread{[this] { room_.run(); }};
    }
    ~Evening() {
        stop();
        server_->stop();
    }
    Evening(const Evening&) = delete;

    [[nodiscard]] Phone phone() const { return Phone{server_->port()}; }
    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    app::Room& room() { return room_; }
    [[nodiscard]] const net::Server& server() const { return *server_; }

    /// Turns the clock, and waits until the room has done all that came before, and the wall has been told. What is on
    /// its way from a phone may come later: who needs it there hears an answer to it first.
    void pass(Millis time) {
        time_ += time.count();
        be_heard(); // taken in a turn of that time
        be_heard(); // taken in a later turn: the first has told everyone
    }
    /// On to the open question, or to its reveal, however many steps that takes.
    void until(Phase phase) {
        while (room_.wall()->phase != phase) {
            room_.post(room_.wall()->phase == Phase::open ? Action{Skip{}} : Action{Next{}});
            pass(told_again);
        }
    }
    /// The wall isn't told more often.
    static constexpr Millis told_again{40};
    /// The match as it is, once the room has stopped.
    const State& stop() {
        room_.stop();
        if (thread_.joinable()) thread_.join();
        return match_.state();
    }

  private:
    static std::unique_ptr<net::Server> bound() {
        auto server = net::Server::bind(settings());
        return std::move(std::get<std::unique_ptr<net::Server>>(server));
    }

    void be_heard() {
        room_.post(Remove{most_players}); // there is no such player, and that is remarked
        const auto heard = [&] {
            const auto remarks = room_.take_remarks();
            return std::find(remarks.begin(), remarks.end(), "No such player.") != remarks.end();
        };
        if (!eventually(heard)) throw std::runtime_error("the room has stopped listening");
    }

    std::atomic<long> time_{0};
    app::Keeping keeping_;
    play::Match match_;
    std::unique_ptr<net::Server> server_;
    app::Room room_;
    std::thread thread_;
};

} // namespace cliff::sample
