#include "bench/phones/host.hpp"
#include "bench/phones/sockets.hpp"

#include <boost/asio/post.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace cliff::bench {
namespace {

using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Text = std::shared_ptr<const std::string>;

class BareHost;

class Session : public std::enable_shared_from_this<Session> {
  public:
    Session(Socket socket, BareHost& host) : stream_(std::move(socket)), host_(host) {}
    void start() {
        stream_.async_accept([self = shared_from_this()](Error error) {
            if (!error) self->read();
        });
    }
    void send(Text text) {
        out_.push_back(std::move(text));
        if (out_.size() == 1) write();
    }
    void send(std::string text) { send(std::make_shared<const std::string>(std::move(text))); }

  private:
    void read() {
        stream_.async_read(in_, [self = shared_from_this()](Error error, std::size_t) {
            if (error) return;
            const auto text = beast::buffers_to_string(self->in_.cdata());
            self->in_.clear();
            self->hear(text);
            self->read();
        });
    }
    void hear(std::string_view text);
    void write() {
        stream_.async_write(asio::buffer(*out_.front()), [self = shared_from_this()](Error error, std::size_t) {
            if (error) return;
            self->out_.pop_front();
            if (!self->out_.empty()) self->write();
        });
    }

    beast::websocket::stream<Socket, false> stream_;
    BareHost& host_;
    beast::flat_buffer in_;
    std::deque<Text> out_;
};

std::string state(std::string_view phase) {
    auto text = R"({"room":{"phase":")" + std::string(phase) + R"(","ask":")";
    text.resize(state_bytes, '.');
    return text + R"("},"you":{}})";
}

class BareHost final : public Host {
  public:
    BareHost() {
        accept();
        thread_ = std::thread([this] { context_.run(); });
    }
    ~BareHost() override {
        context_.stop();
        thread_.join();
    }
    [[nodiscard]] std::uint16_t port() const override { return acceptor_.local_endpoint().port(); }
    void go_on() override {
        asio::post(context_, [this] {
            answered_ = 0;
            phase_ = phase_ == "lobby" ? "round" : phase_ == "reading" ? "open" : "reading";
            const auto text = std::make_shared<const std::string>(state(phase_));
            for (const auto& each : joined_) each->send(text);
        });
    }

    // By sessions, on the host's thread.
    void join(std::shared_ptr<Session> session) { joined_.push_back(std::move(session)); }
    void count_answer() {
        if (++answered_ < joined_.size()) return;
        phase_ = "reveal";
        for (const auto& each : joined_) each->send(state(phase_)); // to each their own
    }

  private:
    void accept() {
        acceptor_.async_accept([this](Error error, Socket socket) {
            if (error) return;
            socket.set_option(asio::ip::tcp::no_delay(true), error);
            std::make_shared<Session>(std::move(socket), *this)->start();
            accept();
        });
    }

    asio::io_context context_{1};
    std::vector<std::shared_ptr<Session>> joined_; // gone before the context that their sockets belong to
    Acceptor acceptor_{context_, {asio::ip::address_v4::loopback(), 0}};
    std::string_view phase_ = "lobby";
    std::size_t answered_ = 0;
    std::thread thread_;
};

void Session::hear(std::string_view text) {
    if (text.starts_with(R"({"answer")")) {
        send(std::string(R"({"ack":{"n":1}})"));
        host_.count_answer();
        return;
    }
    if (text.starts_with(R"({"join")")) {
        send(std::string(R"({"seat":{"token":"0123456789abcdef0123456789abcdef"}})"));
        host_.join(shared_from_this());
    }
    send(state("lobby"));
}

} // namespace

std::unique_ptr<Host> bare_host() { return std::make_unique<BareHost>(); }

} // namespace cliff::bench
