// The server's thread, and the way from all other threads into it.
#include "net/server.hpp"

#include "net/descriptors.hpp"
#include "net/hub.hpp"
#include "net/listener.hpp"

#include <boost/asio/post.hpp>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

namespace cliff::net {
namespace {

struct Send {
    std::vector<Id> to;
    Text text;
    Tag replaces;
};
struct Close {
    Id id;
    std::string reason;
};
using Order = std::variant<Send, Close>;

} // namespace

struct Server::Inside {
    Inside(Settings settings, std::size_t most) : hub(std::move(settings), most) {}

    Hub hub;
    std::optional<Listener> listener;
    std::thread thread;
    std::mutex mutex; // of the orders
    std::vector<Order> orders;

    void post(Order order) {
        const std::lock_guard lock(mutex);
        orders.push_back(std::move(order));
        if (orders.size() == 1) asio::post(hub.context, [this] { carry_out(); });
    }

    void carry_out() {
        std::vector<Order> taken;
        {
            const std::lock_guard lock(mutex);
            taken.swap(orders);
        }
        for (const auto& order : taken) {
            if (const auto* send = std::get_if<Send>(&order)) {
                for (const auto id : send->to)
                    if (const auto line = hub.line(id)) line->send(send->text, send->replaces);
            } else {
                const auto& close = std::get<Close>(order);
                if (const auto line = hub.line(close.id)) line->close(Ending::closed, close.reason);
            }
        }
    }
};

std::variant<std::unique_ptr<Server>, CantServe> Server::bind(Settings settings) {
    const auto most = make_room_for(settings.limits.connections);
    auto inside = std::make_unique<Inside>(std::move(settings), most);
    auto acceptor = listen(inside->hub.context, inside->hub.settings);
    if (auto* problem = std::get_if<CantServe>(&acceptor)) return std::move(*problem);
    inside->listener.emplace(inside->hub, std::move(std::get<Acceptor>(acceptor)));
    return std::unique_ptr<Server>(new Server(std::move(inside)));
}

Server::Server(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

Server::~Server() { stop(); }

std::uint16_t Server::port() const { return inside_->listener->port(); }

std::size_t Server::capacity() const { return inside_->hub.most_connections; }

void Server::start(Handler& handler) {
    if (inside_->hub.handler) throw std::logic_error("a server starts once");
    inside_->hub.handler = &handler;
    inside_->thread = std::thread([inside = inside_.get()] {
        inside->listener->accept();
        inside->hub.context.run();
    });
}

void Server::stop() {
    if (!inside_->thread.joinable()) return;
    asio::post(inside_->hub.context, [inside = inside_.get()] {
        inside->listener->stop();
        inside->hub.say_goodbye();
    });
    inside_->thread.join();
}

void Server::deliver(std::vector<Id> to, Text text, Tag replaces) {
    inside_->post(Send{std::move(to), std::move(text), replaces});
}

void Server::close(Id id, std::string reason) { inside_->post(Close{id, std::move(reason)}); }

std::optional<RoundTrip> Server::round_trip(Id id) const { return inside_->hub.tally.round_trip(id); }

Counters Server::counters() const {
    auto counters = inside_->hub.tally.counters();
    counters.connections = inside_->hub.gate.inside();
    return counters;
}

} // namespace cliff::net
