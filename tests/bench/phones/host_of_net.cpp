#include "bench/phones/host.hpp"
#include "net/server.hpp"

#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cliff::bench {
namespace {

class HostOfNet final : public Host, private net::Handler {
  public:
    HostOfNet() {
        net::Settings settings;
        settings.address = "127.0.0.1";
        settings.port = 0;
        settings.websocket_paths = {"/play"};
        auto bound = net::Server::bind(std::move(settings));
        if (const auto* problem = std::get_if<net::CantServe>(&bound)) throw std::runtime_error(problem->what);
        server_ = std::move(std::get<0>(bound));
        server_->start(*this);
    }
    [[nodiscard]] std::uint16_t port() const override { return server_->port(); }
    void ask() override {
        auto state = std::string("question");
        state.resize(state_bytes, '.');
        std::vector<net::Id> all;
        {
            const std::lock_guard lock(mutex_);
            all = joined_;
        }
        server_->send(std::move(all), std::make_shared<const std::string>(std::move(state)), net::Tag{1});
    }

  private:
    void opened(net::Id, const net::Opened&) override {}
    void text(net::Id id, std::string_view text, const std::optional<net::RoundTrip>&) override {
        if (text != "join") {
            server_->send(id, std::make_shared<const std::string>("ok " + std::string(text)));
            return;
        }
        server_->send(id, welcome_);
        const std::lock_guard lock(mutex_);
        joined_.push_back(id);
    }
    void closed(net::Id, net::Ending) override {}

    const net::Text welcome_ = std::make_shared<const std::string>("welcome");
    std::mutex mutex_;
    std::vector<net::Id> joined_;
    std::unique_ptr<net::Server> server_; // gone first, and with it the thread that calls all this
};

} // namespace

std::unique_ptr<Host> host_of_net() { return std::make_unique<HostOfNet>(); }

} // namespace cliff::bench
