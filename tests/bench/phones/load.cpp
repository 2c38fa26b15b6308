#include "bench/phones/load.hpp"

#include "bench/phones/host.hpp"
#include "bench/phones/sockets.hpp"
#include "core/random.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace cliff::bench {
namespace {

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
    struct Heard {
        std::size_t phones = 0;
        Clock::time_point first, last;
    };
    std::size_t joined = 0, lost = 0, question = 0;
    std::map<std::string, Heard, std::less<>> heard; // by phase
    std::vector<double> acknowledged;
    std::size_t messages = 0, bytes = 0;
    std::string refusal;

    void hear(std::string_view phase) {
        auto& all = heard[std::string(phase)];
        all.last = Clock::now();
        if (all.phones++ == 0) all.first = all.last;
    }

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
            tally_.bytes += frame_bytes(payload.size(), false) + frame_bytes(payload.size(), true);
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
            self->say(R"({"hello":{"token":""}})");
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
        if (text.starts_with(R"({"ack")")) {
            tally_.acknowledged.push_back(ms_since(said_));
        } else if (text.starts_with(R"({"refused")")) {
            tally_.refusal = text;
            lose();
        } else if (text.starts_with(R"({"seat")")) {
            seated_ = true;
        } else if (!joined_) {
            if (seated_) ++tally_.joined;
            joined_ = seated_;
            if (!seated_)
                say(R"({"join":{"name":"Phone )" + std::to_string(number_) + R"(","code":")" + room_code + R"("}})");
        } else {
            hear_phase(text);
        }
    }

    void hear_phase(std::string_view text) {
        constexpr std::string_view key = R"("phase":")";
        const auto begin = text.find(key);
        if (begin == std::string_view::npos) return;
        text.remove_prefix(begin + key.size());
        const auto phase = text.substr(0, text.find('"'));
        tally_.hear(phase);
        if (phase != "open") return;
        timer_.expires_after(std::chrono::milliseconds(chance_.below(slowest_answer + 1)));
        timer_.async_wait([self = shared_from_this()](Error stopped) {
            if (stopped) return;
            self->say(R"({"answer":{"n":)" + std::to_string(self->tally_.question) + R"(,"picks":[)" +
                      std::to_string(self->chance_.below(4)) + R"(],"ms":1234}})");
        });
    }

    websocket::stream<Socket, false> stream_;
    Timer timer_;
    Tally& tally_;
    std::uint16_t port_;
    std::size_t number_;
    SplitMix64 chance_;
    beast::flat_buffer in_;
    bool seated_ = false, joined_ = false;
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
        if (tally.lost > 0)
            throw std::runtime_error(std::to_string(tally.lost) + " phones lost their connection " + tally.refusal);
        if (late) throw std::runtime_error("not every phone was through within a minute");
        timer.cancel();
        context.poll(); // with its end it would write to what is gone
    }

    /// Lets the host go on; the milliseconds until the last phone has heard of the phase.
    double go_on(const std::function<void()>& order, std::string_view phase) {
        const auto begin = Clock::now();
        order();
        hear_all(phase);
        return std::chrono::duration<double, std::milli>(tally.heard.find(phase)->second.last - begin).count();
    }
    void hear_all(std::string_view phase) {
        run_until([&] {
            const auto heard = tally.heard.find(phase);
            return heard != tally.heard.end() && heard->second.phones == phones.size();
        });
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

void Load::begin(const std::function<void()>& go_on) { inside_->go_on(go_on, "round"); }

Round Load::round(const std::function<void()>& go_on) {
    auto& tally = inside_->tally;
    tally.messages = tally.bytes = 0;
    tally.heard.clear();
    tally.acknowledged.clear();
    ++tally.question;
    inside_->go_on(go_on, "reading");
    Round round;
    round.to_all = inside_->go_on(go_on, "open");
    const auto all = inside_->phones.size();
    inside_->run_until([&] { return tally.acknowledged.size() == all; });
    inside_->hear_all("reveal");
    const auto& reveal = tally.heard.find("reveal")->second;
    round.reveal = std::chrono::duration<double, std::milli>(reveal.last - reveal.first).count();
    round.acknowledged = std::move(tally.acknowledged);
    std::sort(round.acknowledged.begin(), round.acknowledged.end());
    round.messages = static_cast<double>(tally.messages) / static_cast<double>(all);
    round.bytes = static_cast<double>(tally.bytes) / static_cast<double>(all);
    return round;
}

} // namespace cliff::bench
