#include "net/listener.hpp"

#include <algorithm>
#include <boost/asio/ip/v6_only.hpp>
#include <string>
#include <utility>

namespace cliff::net {
namespace {

constexpr std::chrono::milliseconds breath{50}; // after the system had no descriptor for a connection
// Thousands that come at once mustn't wait for each other's pages: the system keeps a few thousand, and lets the next
// ones try again after a second.
constexpr int at_a_time = 64;
constexpr unsigned last_port = 65'535;

Error try_port(Acceptor& acceptor, const Tcp::endpoint& endpoint, const Limits& limits) {
    Error error;
    acceptor.open(endpoint.protocol(), error);
    if (error) return error;
#if !defined(_WIN32)
    // A port that this program had a minute ago is free. (On Windows the option would take it from another program.)
    acceptor.set_option(Acceptor::reuse_address(true), error);
#endif
    Error ignored; // nice to have; what is accepted inherits the sizes
    if (endpoint.address().is_v6()) acceptor.set_option(asio::ip::v6_only(false), ignored);
    const auto bytes = static_cast<int>(limits.socket_bytes);
    acceptor.set_option(asio::socket_base::send_buffer_size(bytes), ignored);
    acceptor.set_option(asio::socket_base::receive_buffer_size(bytes), ignored);
    acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) acceptor.close(ignored);
    return error;
}

CantServe why_not(const Settings& settings, Error error) {
    using asio::error::access_denied, asio::error::address_in_use;
    if (error == address_in_use && settings.further_ports > 0)
        return {"the ports " + std::to_string(settings.port) + " to " +
                std::to_string(std::min(settings.port + settings.further_ports, last_port)) +
                " are all taken; close the program that has them, or choose another port"};
    if (error == address_in_use)
        return {"port " + std::to_string(settings.port) +
                " is taken; close the program that has it, or choose another port"};
    if (error == access_denied)
        return {"port " + std::to_string(settings.port) + " is not for everyone to take; choose one from 1024 up"};
    if (error == boost::system::errc::address_not_available)
        return {settings.address + " is no address of this machine; choose one that is, or 0.0.0.0 for all of them"};
    return {"port " + std::to_string(settings.port) + " can't be had: " + error.message()};
}

} // namespace

std::variant<Acceptor, CantServe> listen(asio::io_context& context, const Settings& settings) {
    Error error;
    const auto address = asio::ip::make_address(settings.address, error);
    if (error)
        return CantServe{"'" + settings.address +
                         "' is no address; write one like 192.168.1.20, or 0.0.0.0 for all of this machine"};
    Acceptor acceptor(context);
    for (unsigned further = 0; further <= settings.further_ports; ++further) {
        const auto port = settings.port + further;
        if (port > last_port) break;
        error = try_port(acceptor, {address, static_cast<std::uint16_t>(port)}, settings.limits);
        if (!error) return acceptor;
        if (error != asio::error::address_in_use) break;
    }
    return why_not(settings, error);
}

Listener::Listener(Hub& hub, Acceptor acceptor) : hub_(hub), acceptor_(std::move(acceptor)), again_(hub.context) {
    Error ignored; // it's open, and so has one
    port_ = acceptor_.local_endpoint(ignored).port();
    acceptor_.non_blocking(true, ignored);
}

void Listener::accept() {
    acceptor_.async_wait(Acceptor::wait_read, [this](Error error) {
        if (!error && acceptor_.is_open()) take();
    });
}

void Listener::take() {
    for (int taken = 0; taken < at_a_time; ++taken) {
        Error error;
        auto socket = acceptor_.accept(error);
        if (error == asio::error::would_block) break;
        if (error) {
            // No descriptor, no memory: who waits is taken when there is one again.
            hub_.tally.count_accept_failure();
            again_.expires_after(breath);
            again_.async_wait([this](Error stopped) {
                if (!stopped && acceptor_.is_open()) take();
            });
            return;
        }
        let_in(std::move(socket));
    }
    accept();
}

void Listener::let_in(Socket socket) {
    Error error;
    const auto from = socket.remote_endpoint(error);
    if (error) return; // it's gone already
    auto address = from.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    auto pass = hub_.gate.enter(address.to_string(), Clock::now());
    if (!pass) return hub_.tally.count(Refusal::unsaid);
    socket.set_option(Tcp::no_delay(true), error); // a small delay is no reason to refuse anyone
    begin_visit(hub_, std::move(socket), std::move(*pass));
    hub_.watch();
}

void Listener::stop() {
    Error ignored; // what can't be closed is closed
    acceptor_.close(ignored);
    again_.cancel();
}

} // namespace cliff::net
