#include "app/room.hpp"
#include "bench/phones/host.hpp"
#include "core/sample.hpp"
#include "net/server.hpp"
#include "play/inbox.hpp"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>
#include <unistd.h>
#include <utility>
#include <variant>
#include <vector>

namespace cliff::bench {
namespace {

namespace fs = std::filesystem;

Deck evening() {
    std::vector<Question> questions;
    for (int q = 1; q <= 100; ++q)
        questions.push_back(sample::one_choice(
            "Which of these does the main actor ride off the edge of the cliff in clip " + std::to_string(q) + "?",
            {"A mountain bike", "A motorcycle", "A speedboat", "A hang glider"}, 1));
    return sample::deck(std::move(questions));
}

Rules rules() {
    Rules made = sample::classic();
    made.standings = StandingsAfter::end;
    return made;
}

class Folder {
  public:
    explicit Folder(const fs::path& given)
        : path(given.empty() ? fs::temp_directory_path() / ("cliffhanger-bench-" + std::to_string(getpid())) : given),
          own_(given.empty()) {
        fs::create_directories(path);
    }
    ~Folder() {
        if (!own_) return;
        std::error_code ignored; // it's the system's temporary folder
        fs::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path path;

  private:
    bool own_;
};

class HostOfRoom final : public Host {
  public:
    explicit HostOfRoom(const fs::path& folder)
        : folder_{folder},
          keeping_{folder_.path / journal_name, app::Keeping::Of::a_room},
          match_{begun(keeping_)},
          server_{bound()},
          room_{match_, keeping_, *server_, play::steady_clock(), {"the-key", "123456"}, {}, app::Bots{0, 1}} {
        server_->start(room_);
        thread_ = std::thread{[this] { room_.run(); }};
    }
    ~HostOfRoom() override {
        room_.stop();
        thread_.join();
        server_->stop();
    }
    [[nodiscard]] std::uint16_t port() const override { return server_->port(); }
    void go_on() override {
        room_.post(Skip{}); // is refused where no question is open
        room_.post(Next{});
    }
    [[nodiscard]] std::size_t connections() const override { return server_->counters().connections; }

  private:
    static play::Match begun(app::Keeping& keeping) {
        auto match = keeping.fresh();
        match.apply({Millis{0}, OpenLobby{evening(), rules(), false, room_code}});
        return match;
    }
    static std::unique_ptr<net::Server> bound() {
        net::Settings settings;
        settings.address = "127.0.0.1";
        settings.port = 0;
        settings.websocket_paths = {"/play"};
        auto server = net::Server::bind(std::move(settings));
        if (const auto* problem = std::get_if<net::CantServe>(&server)) throw std::runtime_error(problem->what);
        return std::move(std::get<0>(server));
    }

    Folder folder_;
    app::Keeping keeping_;
    play::Match match_;
    std::unique_ptr<net::Server> server_;
    app::Room room_;
    std::thread thread_;
};

} // namespace

std::unique_ptr<Host> host_of_room(const fs::path& folder) { return std::make_unique<HostOfRoom>(folder); }

} // namespace cliff::bench
