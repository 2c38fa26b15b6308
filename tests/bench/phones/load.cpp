#include "bench/phones/load.hpp"

#include "core/random.hpp"

#include <algorithm>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace cliff::bench {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Error = boost::system::error_code;
using Clock = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;

constexpr std::size_t of_an_address = 500;    // as many phones behind one router
constexpr std::uint64_t slowest_answer = 500; // ms

double ms_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// With its header, which has the mask if a phone sends it (RFC 6455, 5.2).
std::size_t frame_bytes(std::size_t payload, bool masked) {
    return payload + (payload < 126 ? 2 : payload < 65'536 ? 4 : 10) + (masked ? 4 : 0);
}

/// What all phones write into.
struct Tally {
    std::size_t joined = 0, asked = 0, lost = 0;
    std::vector<double> acknowledged;
    std::size_t messages = 0, bytes = 0;
    Clock::time_point last_asked;

    void count(std::size_t payload, bool masked) {
        ++messages;
        bytes += frame_bytes(payload, masked);
    }
};

class Phone : public std::enable_shared_from_this<Phone> {
  public:
    Phone(asio::io_context& context, std::uint16_t port, std::size_t number, Tally& tally)
        : stream_(context),
          timer_(context),
          tally_(tally),
          port_(port),
          number_(number),
          chance_(7'000 + number) {}

    void join() {
        auto& socket = stream_.next_layer();
        Error error;
        socket.open(asio::ip::tcp::v4(), error);
#ifdef __linux__ // elsewhere the loopback has one address
        if (!error)
            socket.bind({asio::ip::make_address_v4(0x7f000001U + static_cast<unsigned>(number_ / of_an_address)), 0},
                        error);
#endif
        if (error) throw std::runtime_error("no socket for a phone: " + error.message());
        stream_.control_callback([this](websocket::frame_type kind, beast::string_view payload) {
            if (kind != websocket::frame_type::ping) return;
            tally_.count(payload.size(), false);
            tally_.count(payload.size(), true);
        });
        socket.async_connect({asio::ip::address_v4::loopback(), port_}, [self = shared_from_this()](Error failed) {
            if (!failed) self->stream_.next_layer().set_option(asio::ip::tcp::no_delay(true), failed);
            if (failed) return self->lose();
            self->shake_hands();
        });
    }

    void leave() {
        Error ignored; // it leaves either way
        stream_.next_layer().set_option(asio::socket_base::linger(true, 0), ignored);
        stream_.next_layer().close(ignored);
        timer_.cancel();
    }

  private:
    void lose() { ++tally_.lost; }

    void shake_hands() {
        host_ = "127.0.0.1:" + std::to_string(port_);
        stream_.set_option(websocket::stream_base::decorator([host = host_](websocket::request_type& request) {
            request.set(beast::http::field::origin, "http://" + host);
        }));
        stream_.async_handshake(host_, "/play", [self = shared_from_this()](Error error) {
            if (error) return self->lose();
            self->read();
            self->say("join");
        });
    }

    void say(std::string text) {
        out_ = std::move(text);
        tally_.count(out_.size(), true);
        said_ = Clock::now();
        stream_.async_write(asio::buffer(out_), [self = shared_from_this()](Error, std::size_t) {});
    }

    void read() {
        stream_.async_read(in_, [self = shared_from_this()](Error error, std::size_t) {
            if (error) return self->lose();
            self->hear({static_cast<const char*>(self->in_.cdata().data()), self->in_.cdata().size()});
            self->in_.clear();
            self->read();
        });
    }

    void hear(std::string_view text) {
        tally_.count(text.size(), false);
        if (text.starts_with("welcome")) {
            ++tally_.joined;
        } else if (text.starts_with("ok")) {
            tally_.acknowledged.push_back(ms_since(said_));
        } else {
            ++tally_.asked;
            tally_.last_asked = Clock::now();
            timer_.expires_after(std::chrono::milliseconds(chance_.below(slowest_answer + 1)));
            timer_.async_wait([self = shared_from_this()](Error stopped) {
                if (!stopped) self->say("{\"do\":\"answer\",\"question\":3,\"picks\":[2],\"ms\":1234}");
            });
        }
    }

    websocket::stream<Socket, false> stream_;
    Timer timer_;
    Tally& tally_;
    std::uint16_t port_;
    std::size_t number_;
    SplitMix64 chance_;
    beast::flat_buffer in_;
    std::string host_, out_;
    Clock::time_point said_;
};

} // namespace

struct Load::Inside {
    asio::io_context context{1};
    Tally tally;
    std::vector<std::shared_ptr<Phone>> phones; // gone before the context that their sockets belong to

    template <class Done> void run_until(const Done& done) {
        Timer timer(context, std::chrono::minutes(1));
        bool late = false;
        timer.async_wait([&late](Error stopped) { late = !stopped; });
        while (!done() && !late && tally.lost == 0) context.run_one();
        if (tally.lost > 0) throw std::runtime_error(std::to_string(tally.lost) + " phones lost their connection");
        if (late) throw std::runtime_error("not every phone was through within a minute");
        timer.cancel();
        context.poll(); // with its end it would write to what is gone
    }
};

Load::Load(std::uint16_t port, std::size_t phones) : inside_(std::make_unique<Inside>()) {
    for (std::size_t number = 0; number < phones; ++number)
        inside_->phones.push_back(std::make_shared<Phone>(inside_->context, port, number, inside_->tally));
}

Load::~Load() {
    for (const auto& phone : inside_->phones) phone->leave();
    inside_->context.poll();
}

double Load::join() {
    const auto begin = Clock::now();
    for (const auto& phone : inside_->phones) phone->join();
    inside_->run_until([&] { return inside_->tally.joined == inside_->phones.size(); });
    return ms_since(begin) / 1'000;
}

Round Load::round(const std::function<void()>& ask) {
    auto& tally = inside_->tally;
    tally.asked = tally.messages = tally.bytes = 0;
    tally.acknowledged.clear();
    const auto begin = Clock::now();
    ask();
    const auto all = inside_->phones.size();
    inside_->run_until([&] { return tally.asked == all && tally.acknowledged.size() == all; });
    Round round;
    round.to_all = std::chrono::duration<double, std::milli>(tally.last_asked - begin).count();
    round.acknowledged = std::move(tally.acknowledged);
    std::sort(round.acknowledged.begin(), round.acknowledged.end());
    round.messages = static_cast<double>(tally.messages) / static_cast<double>(all);
    round.bytes = static_cast<double>(tally.bytes) / static_cast<double>(all);
    return round;
}

} // namespace cliff::bench
