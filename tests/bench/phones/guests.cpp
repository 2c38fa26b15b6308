#include "bench/phones/guests.hpp"

#include "bench/phones/host.hpp"
#include "bench/phones/sockets.hpp"
#include "core/random.hpp"

#include <boost/beast/core/buffers_to_string.hpp>
#include <charconv>
#include <deque>
#include <string_view>
#include <utility>

namespace cliff::bench {
namespace {

using std::chrono::milliseconds;

enum class Manner {
    plain,
    slow, ///< stops reading in the middle of a question, and then is gone
    rude, ///< answers over and over, and says what can't be understood
};

class Guest;

/// One connection of a guest's. What happens on one that was given up is told to nobody.
class Line : public std::enable_shared_from_this<Line> {
  public:
    Line(asio::io_context& context, Guest& guest) : stream_(context), guest_(&guest) {}

    void connect(std::uint16_t port, std::size_t number);
    void say(std::string text, bool binary = false) {
        out_.emplace_back(std::move(text), binary);
        if (out_.size() == 1) write();
    }
    void stop_reading() { deaf_ = true; }
    void give_up() {
        guest_ = nullptr;
        Error ignored; // it goes either way
        stream_.next_layer().set_option(asio::socket_base::linger(true, 0), ignored);
        stream_.next_layer().close(ignored);
    }

  private:
    void lose();
    void read();
    void write() {
        stream_.binary(out_.front().second);
        stream_.async_write(asio::buffer(out_.front().first), [self = shared_from_this()](Error error, std::size_t) {
            if (error) return; // the reading tells
            self->out_.pop_front();
            if (!self->out_.empty()) self->write();
        });
    }

    websocket::stream<Socket, false> stream_;
    Guest* guest_;
    beast::flat_buffer in_;
    std::deque<std::pair<std::string, bool>> out_;
    bool deaf_ = false;
};

class Guest {
  public:
    Guest(asio::io_context& context, std::size_t number)
        : context_(context),
          answering_(context),
          leaving_(context),
          number_(number),
          chance_(number) {
        if (number % 10 == 3) manner_ = Manner::slow;
        if (number % 10 == 7) manner_ = Manner::rude;
    }

    void begin(std::uint16_t port) {
        port_ = port;
        seat = {};
        come();
    }
    void leave() {
        port_ = 0;
        drop();
    }

    // By the line.
    void opened() { line_->say(R"({"hello":{"token":")" + seat.token + R"("}})"); }
    void hear(std::string_view text);
    void lost() {
        line_.reset();
        after(leaving_, 20, 120, [this] { come(); });
    }

    Seat seat;
    std::size_t connections = 0;

  private:
    /// Not for another line than the one that it was meant for: what is due already can't be cancelled any more.
    template <class Then> void after(Timer& timer, std::uint64_t least, std::uint64_t most, Then then) {
        timer.expires_after(milliseconds(least + chance_.below(most - least + 1)));
        timer.async_wait([this, then, drops = drops_](Error stopped) {
            if (!stopped && port_ != 0 && drops == drops_) then();
        });
    }
    void come() {
        drop();
        ++connections;
        line_ = std::make_shared<Line>(context_, *this);
        line_->connect(port_, number_);
    }
    void drop() {
        ++drops_;
        answering_.cancel();
        leaving_.cancel();
        if (line_) std::exchange(line_, nullptr)->give_up();
    }
    void go_and_come_back() {
        drop();
        after(leaving_, 20, 120, [this] { come(); });
    }
    void answer(std::string_view n);
    void be_rude();

    asio::io_context& context_;
    Timer answering_, leaving_;
    std::size_t number_;
    SplitMix64 chance_;
    Manner manner_ = Manner::plain;
    std::uint16_t port_ = 0; // 0: stays away
    std::size_t drops_ = 0;
    std::shared_ptr<Line> line_;
};

void Line::connect(std::uint16_t port, std::size_t number) {
    auto& socket = stream_.next_layer();
    Error error;
    socket.open(asio::ip::tcp::v4(), error);
#ifdef __linux__ // elsewhere the loopback has one address
    if (!error) socket.bind({asio::ip::make_address_v4(0x7f000001U + static_cast<unsigned>(number / 10)), 0}, error);
#endif
    socket.async_connect({asio::ip::address_v4::loopback(), port}, [self = shared_from_this(), port](Error failed) {
        if (failed) return self->lose();
        const auto host = "127.0.0.1:" + std::to_string(port);
        self->stream_.set_option(websocket::stream_base::decorator(
            [host](websocket::request_type& request) { request.set(beast::http::field::origin, "http://" + host); }));
        self->stream_.async_handshake(host, "/play", [self](Error refused) {
            if (refused) return self->lose();
            if (self->guest_) self->guest_->opened();
            self->read();
        });
    });
}

void Line::lose() {
    if (guest_) std::exchange(guest_, nullptr)->lost();
}

void Line::read() {
    if (deaf_ || !guest_) return;
    stream_.async_read(in_, [self = shared_from_this()](Error error, std::size_t) {
        if (error) return self->lose();
        const auto text = beast::buffers_to_string(self->in_.cdata());
        self->in_.clear();
        if (self->guest_) self->guest_->hear(text);
        self->read();
    });
}

/// What follows `key` up to `end`.
std::string_view value(std::string_view text, std::string_view key, std::string_view end) {
    const auto at = text.find(key);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + key.size());
    return text.substr(0, text.find_first_of(end));
}

void Guest::hear(std::string_view text) {
    if (text.starts_with(R"({"seat")")) {
        seat.token = value(text, R"("token":")", "\"");
        return;
    }
    if (text.starts_with(R"({"ack")")) {
        const auto n = value(text, R"("n":)", "}");
        std::size_t number = 0;
        std::from_chars(n.data(), n.data() + n.size(), number);
        seat.acknowledged.insert(number);
        return;
    }
    const auto phase = value(text, R"("phase":")", "\"");
    if (phase.empty()) return;
    if (seat.token.empty())
        return line_->say(R"({"join":{"name":"Guest","code":")" + std::string(room_code) + R"("}})");
    if (phase == "open") {
        after(answering_, 5, 90, [this, n = std::string(value(text, R"("n":)", ",}"))] { answer(n); });
    } else if (chance_.below(8) == 0) {
        after(leaving_, 0, 60, [this] { go_and_come_back(); });
    }
}

void Guest::answer(std::string_view n) {
    if (!line_) return;
    const auto text =
        R"({"answer":{"n":)" + std::string(n) + R"(,"picks":[)" + std::to_string(chance_.below(4)) + R"(],"ms":12}})";
    line_->say(text);
    if (manner_ == Manner::plain && chance_.below(20) == 0) go_and_come_back(); // before it's acknowledged
    if (manner_ == Manner::rude) be_rude();
    if (manner_ == Manner::slow && chance_.below(3) == 0) {
        line_->stop_reading();
        after(leaving_, 200, 900, [this] { go_and_come_back(); });
    }
}

void Guest::be_rude() {
    for (int again = 0; again < 3; ++again) line_->say(R"({"answer":{"n":1,"picks":[0],"ms":0}})");
    line_->say(R"({"next":{"phase":"open","n":1}})");
    const auto worse = chance_.below(12);
    if (worse == 0) line_->say(std::string(5'000, 'x'));
    if (worse == 1) line_->say("\x01\x02", true);
    if (worse == 2)
        for (int flood = 0; flood < 60; ++flood) line_->say("{}");
}

} // namespace

struct Guests::Inside {
    asio::io_context context{1};
    std::vector<std::unique_ptr<Guest>> guests; // gone before the context that their sockets belong to
};

Guests::Guests(std::size_t count) : inside_(std::make_unique<Inside>()) {
    for (std::size_t number = 0; number < count; ++number)
        inside_->guests.push_back(std::make_unique<Guest>(inside_->context, number));
}

Guests::~Guests() {
    leave();
    run_for(milliseconds(10)); // what was given up ends
}

void Guests::come(std::uint16_t port) {
    for (const auto& guest : inside_->guests) guest->begin(port);
}

void Guests::run_for(milliseconds time) {
    inside_->context.restart();
    const auto stay = asio::make_work_guard(inside_->context); // when nobody has anything to do, too
    inside_->context.run_for(time);
}

void Guests::leave() {
    for (const auto& guest : inside_->guests) guest->leave();
}

std::size_t Guests::seated() const {
    std::size_t count = 0;
    for (const auto& guest : inside_->guests)
        if (!guest->seat.token.empty()) ++count;
    return count;
}

std::vector<Seat> Guests::seats() const {
    std::vector<Seat> all;
    for (const auto& guest : inside_->guests) all.push_back(guest->seat);
    return all;
}

std::size_t Guests::connections() const {
    std::size_t count = 0;
    for (const auto& guest : inside_->guests) count += guest->connections;
    return count;
}

} // namespace cliff::bench
