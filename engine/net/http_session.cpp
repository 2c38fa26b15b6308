// One connection on which a browser asks for files, one after the other, until it leaves, is too slow, or becomes a
// WebSocket.
#include "net/hub.hpp"
#include "net/websocket_session.hpp"

#include <algorithm>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <iterator>

namespace cliff::net {
namespace {

constexpr std::size_t most_discarded = 256 * 1024; // bytes of a request that is refused, read to no purpose

class HttpSession final : public Visit, public std::enable_shared_from_this<HttpSession> {
  public:
    HttpSession(Hub& hub, Socket socket, Pass pass)
        : hub_(hub),
          socket_(std::move(socket)),
          pass_(std::move(pass)),
          buffer_(2 * hub.limits.header_bytes),
          requests_(hub.limits.messages, Clock::now()) {
        hub_.visits.insert(this);
    }
    ~HttpSession() override { hub_.visits.erase(this); }
    HttpSession(const HttpSession&) = delete;
    HttpSession& operator=(const HttpSession&) = delete;

    void read() {
        parser_.emplace();
        parser_->header_limit(static_cast<std::uint32_t>(hub_.limits.header_bytes));
        deadline_ = Clock::now() + hub_.limits.request;
        reading_ = true;
        http::async_read_header(socket_, buffer_, *parser_, [self = shared_from_this()](Error error, std::size_t) {
            self->reading_ = false;
            self->on_request(error);
        });
    }

    void look(Time now) override {
        if (now < deadline_) return;
        if (reading_ && (first_ || parser_->got_some())) hub_.tally.count(Refusal::too_slow);
        end();
    }

    void end() override {
        Error ignored; // what can't be closed is closed
        socket_.close(ignored);
    }

  private:
    using Response = http::response<http::span_body<const char>>;

    void on_request(Error error) {
        if (!socket_.is_open()) return;
        if (error == http::error::header_limit || error == http::error::buffer_overflow)
            return answer(hub_.site.refuse(pass_.refused().value_or(Refusal::header_too_big)));
        if (error.category() == http::make_error_code(http::error::end_of_stream).category() &&
            error != http::error::end_of_stream && error != http::error::partial_message)
            return answer(hub_.site.refuse(pass_.refused().value_or(Refusal::malformed)));
        if (error) return; // it left
        first_ = false;
        if (pass_.refused()) return answer(hub_.site.refuse(*pass_.refused()));
        if (!requests_.take(hub_.limits.messages, Clock::now()))
            return answer(hub_.site.refuse(Refusal::too_many_requests));
        auto decision = hub_.site.answer(request());
        if (auto* upgrade = std::get_if<Upgrade>(&decision)) {
            // Nothing may follow the handshake before it's answered (RFC 6455, 4.1).
            if (buffer_.size() > 0) return answer(hub_.site.refuse(Refusal::malformed));
            parser_->get().erase(http::field::expect); // or Beast would ask for a body, which there is none of
            open_websocket(hub_, std::move(socket_), std::move(pass_), parser_->get(), std::move(*upgrade));
            return;
        }
        answer(std::move(std::get<Answer>(decision)));
    }

    [[nodiscard]] Request request() const {
        const auto& message = parser_->get();
        const auto value = [&](http::field name) -> std::string_view {
            const auto found = message[name];
            return {found.data(), found.size()};
        };
        const auto hosts = message.equal_range(http::field::host);
        Request request;
        request.method = {message.method_string().data(), message.method_string().size()};
        request.target = {message.target().data(), message.target().size()};
        request.hosts = static_cast<unsigned>(std::distance(hosts.first, hosts.second));
        request.host = value(http::field::host);
        if (message.count(http::field::origin) > 0) request.origin = value(http::field::origin);
        request.if_none_match = value(http::field::if_none_match);
        request.old = message.version() != 11;
        request.upgrade = http::token_list(message[http::field::connection]).exists("upgrade") &&
                          http::token_list(message[http::field::upgrade]).exists("websocket");
        request.version_13 = value(http::field::sec_websocket_version) == "13";
        request.key = value(http::field::sec_websocket_key).size() == 24; // 16 bytes in base64
        request.body = !parser_->is_done();
        return request;
    }

    void answer(Answer answer) {
        if (answer.refusal) hub_.tally.count(*answer.refusal);
        answer_ = std::move(answer);
        response_ = Response(static_cast<http::status>(answer_.status), 11);
        for (const auto& [name, value] : answer_.headers) response_.set(name, value);
        const std::string_view body = answer_.file.empty() ? answer_.text : answer_.file;
        response_.keep_alive(!answer_.close && parser_->keep_alive());
        if (answer_.status != 304) response_.content_length(body.size());
        if (parser_->get().method() != http::verb::head) response_.body() = {body.data(), body.size()};
        deadline_ = Clock::now() + hub_.limits.writing;
        http::async_write(socket_, response_, [self = shared_from_this()](Error error, std::size_t) {
            if (error || !self->socket_.is_open()) return;
            if (self->response_.keep_alive())
                self->read();
            else
                self->leave();
        });
    }

    /// Closing with something unread would tear down the connection, and with it the answer on its way.
    void leave() {
        Error error;
        socket_.shutdown(Socket::shutdown_send, error);
        if (error) return;
        deadline_ = Clock::now() + hub_.limits.closing;
        discard();
    }
    void discard() {
        buffer_.clear();
        socket_.async_read_some(buffer_.prepare(std::min<std::size_t>(4096, buffer_.max_size())),
                                [self = shared_from_this()](Error error, std::size_t bytes) {
                                    self->discarded_ += bytes;
                                    if (!error && self->discarded_ < most_discarded) self->discard();
                                });
    }

    Hub& hub_;
    Socket socket_;
    Pass pass_;
    beast::flat_buffer buffer_;
    Bucket requests_;
    std::optional<http::request_parser<http::empty_body>> parser_;
    Answer answer_;
    Response response_;
    Time deadline_;
    std::size_t discarded_ = 0;
    bool reading_ = false, first_ = true;
};

} // namespace

void begin_visit(Hub& hub, Socket socket, Pass pass) {
    std::make_shared<HttpSession>(hub, std::move(socket), std::move(pass))->read();
}

} // namespace cliff::net
