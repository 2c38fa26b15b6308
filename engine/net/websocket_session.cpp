// One WebSocket: reads messages, writes those of its outbox one after the other, and measures the round trip. However
// it ends, `end` is called once, and the handler told.
#include "net/websocket_session.hpp"

#include "net/outbox.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <chrono>
#include <string>

namespace cliff::net {
namespace {

namespace websocket = beast::websocket;
using std::chrono::microseconds;

constexpr std::size_t longest_reason = 120; // bytes; a close frame holds 123

/// Never in the middle of a letter: a browser takes a reason that isn't UTF-8 for a broken connection.
std::string_view shortened(std::string_view reason) {
    if (reason.size() <= longest_reason) return reason;
    auto end = longest_reason;
    while (end > 0 && (static_cast<unsigned char>(reason[end]) & 0xc0U) == 0x80U) --end;
    return reason.substr(0, end);
}

websocket::close_code code_of(Ending why) {
    switch (why) {
    case Ending::message_too_big:
        return websocket::close_code::too_big;
    case Ending::not_text:
        return websocket::close_code::unknown_data;
    case Ending::not_utf8:
        return websocket::close_code::bad_payload;
    case Ending::protocol:
        return websocket::close_code::protocol_error;
    case Ending::too_many_messages:
        return websocket::close_code::policy_error;
    case Ending::stopped:
        return websocket::close_code::going_away;
    default:
        return websocket::close_code::normal;
    }
}

Ending ending_of(Error error) {
    if (error == websocket::error::closed) return Ending::left;
    if (error == websocket::error::message_too_big) return Ending::message_too_big;
    if (error == websocket::error::bad_frame_payload) return Ending::not_utf8;
    if (error.category() == websocket::make_error_code(websocket::error::closed).category()) return Ending::protocol;
    return Ending::lost;
}

class WebSocketSession final : public Line, public std::enable_shared_from_this<WebSocketSession> {
  public:
    WebSocketSession(Hub& hub, Socket socket, Pass pass, Upgrade upgrade)
        : hub_(hub),
          stream_(std::move(socket)),
          pass_(std::move(pass)),
          how_(std::move(upgrade)),
          in_(hub.limits.message_bytes + 1),
          messages_(hub.limits.messages, Clock::now()) {}

    void start(const http::request<http::empty_body>& handshake) {
        stream_->read_message_max(hub_.limits.message_bytes);
        stream_->auto_fragment(false);
        stream_->text(true);
        stream_->set_option(websocket::stream_base::decorator(
            [](websocket::response_type& response) { response.set(http::field::server, "cliff_net"); }));
        stream_->control_callback([this](websocket::frame_type kind, beast::string_view payload) {
            on_control(kind, {payload.data(), payload.size()});
        });
        id_ = Id{++hub_.last_id};
        heard_ = Clock::now();
        hub_.lines.emplace(id_, shared_from_this());
        stream_->async_accept(handshake, [self = shared_from_this()](Error error) { self->on_open(error); });
    }

    void look(Time now) override {
        const auto& limits = hub_.limits;
        if (!open_) {
            if (now >= heard_ + limits.request) end(Ending::silent);
        } else if (closing_) {
            if (now >= closing_since_ + limits.closing) end(*closing_);
        } else if (writing_ && now >= writing_since_ + limits.writing) {
            end(Ending::stalled);
        } else if (now >= heard_ + limits.idle) {
            end(Ending::silent);
        } else if (now >= next_ping_ && !writing_) {
            ping(now);
        }
    }

    void send(const Text& text, Tag replaces) override {
        if (!open_ || closing_) return;
        const auto lost = out_.push(text, replaces, hub_.limits);
        if (lost.dropped + lost.replaced > 0) hub_.tally.count_lost(lost.dropped, lost.replaced);
        if (!writing_) write();
    }

    void close(Ending why, std::string_view reason) override {
        if (closing_ || ended_) return;
        closing_ = why;
        closing_since_ = Clock::now();
        reason_ = shortened(reason);
        if (!open_) return end(why);
        if (!writing_) say_goodbye();
    }

    void bury() override { stream_.reset(); }

  private:
    void on_open(Error error) {
        if (ended_) return;
        if (error) return end(Ending::lost);
        open_ = true;
        hub_.tally.count_opened();
        hub_.handler->opened(id_, {how_.path, how_.query, pass_->address()});
        how_ = {};
        ping(Clock::now());
        read();
    }

    void read() {
        stream_->async_read(in_, [self = shared_from_this()](Error error, std::size_t) { self->on_read(error); });
    }

    void on_read(Error error) {
        if (ended_) return;
        if (error) return end(closing_.value_or(ending_of(error)));
        heard_ = Clock::now();
        if (!closing_ && !stream_->got_text()) close(Ending::not_text, "only text is understood here");
        if (!closing_ && !messages_.take(hub_.limits.messages, heard_)) close_for_many();
        if (!closing_) pass_on({static_cast<const char*>(in_.cdata().data()), in_.cdata().size()});
        in_.clear();
        if (!closing_) read(); // else the farewell does
    }

    /// Beast looks at each piece of a text, and not at the end of one whose last piece is empty.
    void pass_on(std::string_view text) {
        if (text::invalid_utf8_at(text)) return close(Ending::not_utf8, "a text is UTF-8");
        hub_.handler->text(id_, text, round_trip_);
    }

    void on_control(websocket::frame_type kind, std::string_view payload) {
        const auto now = heard_ = Clock::now();
        if (kind == websocket::frame_type::close) {
            said_goodbye_ = true; // Beast answers it
            if (!closing_) closing_since_ = now;
            if (!closing_) closing_ = Ending::left;
        } else if (kind == websocket::frame_type::pong && awaited_ && payload == token()) {
            awaited_ = false;
            measured(std::chrono::duration_cast<microseconds>(now - pinged_));
        } else if (!messages_.take(hub_.limits.messages, now)) {
            // Not from in here: Beast is in the middle of reading.
            asio::post(stream_->get_executor(), [self = shared_from_this()] { self->close_for_many(); });
        }
    }

    void close_for_many() { close(Ending::too_many_messages, "too many messages in a second"); }

    void measured(microseconds trip) {
        if (round_trip_) {
            round_trip_->least = std::min(round_trip_->least, trip);
            round_trip_->smoothed += (trip - round_trip_->smoothed) / 8;
        } else {
            round_trip_ = RoundTrip{trip, trip};
        }
        hub_.tally.round_trip(id_, *round_trip_);
    }

    /// One at a time: a pong that doesn't come is what `idle` is for.
    void ping(Time now) {
        if (awaited_ || pinging_) return;
        ++pings_;
        next_ping_ = now + hub_.limits.ping;
        pinged_ = now;
        awaited_ = pinging_ = true;
        stream_->async_ping({token().data(), token().size()},
                            [self = shared_from_this()](Error) { self->pinging_ = false; });
    }
    [[nodiscard]] std::string token() const { return std::to_string(pings_); }

    void write() {
        writing_ = out_.pop();
        writing_since_ = Clock::now();
        stream_->async_write(asio::buffer(*writing_), [self = shared_from_this()](Error error, std::size_t) {
            self->writing_ = nullptr;
            // Whatever broke the connection, the reading tells.
            if (self->ended_ || error) return;
            if (!self->out_.empty())
                self->write();
            else if (self->closing_)
                self->say_goodbye();
        });
    }

    void say_goodbye() {
        if (said_goodbye_) return;
        said_goodbye_ = true;
        stream_->async_close({code_of(*closing_), reason_},
                             [self = shared_from_this()](Error) { self->end(*self->closing_); });
    }

    void end(Ending why) {
        if (ended_) return;
        ended_ = true;
        const auto self = shared_from_this();
        hub_.lines.erase(id_);
        Error ignored; // what can't be closed is closed
        stream_->next_layer().close(ignored);
        pass_.reset();
        hub_.ended.push_back(self);
        if (!open_) return;
        hub_.tally.count(why);
        hub_.tally.forget(id_);
        hub_.handler->closed(id_, why);
    }

    Hub& hub_;
    std::optional<websocket::stream<Socket, false>> stream_; // as long as it isn't buried
    std::optional<Pass> pass_;                               // as long as it hasn't ended
    Upgrade how_;                                            // until it's told
    beast::flat_buffer in_;
    Bucket messages_;
    Outbox out_;
    Text writing_; // none: nothing is being written
    Id id_{};
    std::uint64_t pings_ = 0;
    std::optional<RoundTrip> round_trip_;
    std::optional<Ending> closing_;
    std::string reason_;
    Time heard_, writing_since_, closing_since_, pinged_, next_ping_;
    bool open_ = false, ended_ = false, awaited_ = false, pinging_ = false, said_goodbye_ = false;
};

} // namespace

void open_websocket(Hub& hub, Socket socket, Pass pass, const http::request<http::empty_body>& handshake,
                    Upgrade upgrade) {
    std::make_shared<WebSocketSession>(hub, std::move(socket), std::move(pass), std::move(upgrade))->start(handshake);
}

} // namespace cliff::net
