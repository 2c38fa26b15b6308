#include "net/client.hpp"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>

namespace cliff::sample {
namespace {

constexpr timeval patience{20, 0};
#if defined(MSG_NOSIGNAL)
constexpr int quietly = MSG_NOSIGNAL; // a server that has hung up is no reason to die
#else
constexpr int quietly = 0; // macOS has an option of the socket for it
#endif

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes.at(at)); }

/// Until no signal interrupts it; a fuzzer has a timer.
template <class Call> auto again(const Call& call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

/// An interrupted connect goes on by itself. Whether it has come to a good end.
bool connects_yet(int socket) {
    if (errno != EINTR) return false;
    pollfd writable{socket, POLLOUT, 0};
    again([&] { return poll(&writable, 1, -1); });
    socklen_t size = sizeof errno;
    return getsockopt(socket, SOL_SOCKET, SO_ERROR, &errno, &size) == 0 && errno == 0;
}

} // namespace

int Frame::close_code() const {
    return opcode == 8 && payload.size() >= 2 ? static_cast<int>(byte_at(payload, 0) << 8U | byte_at(payload, 1)) : 0;
}

Client::Client(std::uint16_t port, int receive_buffer, std::uint8_t from)
    : socket_(socket(AF_INET, SOCK_STREAM, 0)),
      host_("127.0.0.1:" + std::to_string(port)) {
    if (socket_ < 0) throw std::runtime_error("no socket to be had");
#if defined(SO_NOSIGPIPE)
    const int yes = 1;
    setsockopt(socket_, SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
#endif
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (receive_buffer > 0) setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    if (from != 1) {
        sockaddr_in own{};
        own.sin_family = AF_INET;
        own.sin_addr.s_addr = htonl(INADDR_LOOPBACK - 1 + from);
        if (bind(socket_, reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0)
            throw std::runtime_error(std::string("no port to be had: ") + std::strerror(errno));
    }
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0 && !connects_yet(socket_))
        throw std::runtime_error("can't connect to " + host_ + ": " + std::strerror(errno));
}

Client::~Client() { leave(); }

Client::Client(Client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)),
      host_(std::move(other.host_)),
      in_(std::move(other.in_)) {}

void Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = again([&] { return ::send(socket_, bytes.data(), bytes.size(), quietly); });
        if (sent <= 0) return; // the server has ended it; what comes back says why
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool Client::receive() {
    char some[4096];
    const auto received = again([&] { return recv(socket_, some, sizeof some, 0); });
    if (received < 0 && errno == EAGAIN) throw std::runtime_error("nothing came in 20 s");
    if (received <= 0) return false;
    in_.append(some, static_cast<std::size_t>(received));
    return true;
}

std::optional<std::string> Client::take(std::size_t bytes) {
    while (in_.size() < bytes)
        if (!receive()) return std::nullopt;
    auto taken = in_.substr(0, bytes);
    in_.erase(0, bytes);
    return taken;
}

Response Client::response(bool of_head) {
    Response response;
    while (in_.find("\r\n\r\n") == std::string::npos)
        if (!receive()) return {};
    const auto header = *take(in_.find("\r\n\r\n") + 4);
    response.status = std::stoi(header.substr(std::string_view("HTTP/1.1 ").size()));
    for (auto at = header.find("\r\n") + 2; at + 2 < header.size();) {
        const auto end = header.find("\r\n", at), colon = header.find(": ", at);
        response.headers[header.substr(at, colon - at)] = header.substr(colon + 2, end - colon - 2);
        at = end + 2;
    }
    const auto length = response.headers.find("Content-Length");
    if (length != response.headers.end() && !of_head)
        response.body = take(std::stoul(length->second)).value_or("(cut off)");
    return response;
}

Response Client::ask(std::string_view method, std::string_view target, std::string_view lines) {
    std::string request(method);
    ((request += ' ') += target) += " HTTP/1.1\r\nHost: " + host_ + "\r\n";
    (request += lines) += "\r\n";
    send(request);
    return response(method == "HEAD");
}

bool Client::ended() { return in_.empty() && !receive(); }

Response Client::upgrade(std::string_view target, std::optional<std::string> origin_line) {
    return ask("GET", target,
               "Connection: keep-alive, Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
                   origin_line.value_or("Origin: http://" + host_ + "\r\n"));
}

void Client::frame(int opcode, std::string_view payload, bool last) {
    std::string bytes{static_cast<char>(opcode | (last ? 0x80 : 0))};
    if (payload.size() < 126) {
        bytes += static_cast<char>(0x80U | payload.size());
    } else {
        bytes += static_cast<char>(0x80U | 126U);
        bytes += static_cast<char>(payload.size() >> 8U);
        bytes += static_cast<char>(payload.size() & 0xffU);
    }
    const char mask[] = {1, 2, 3, 4};
    bytes.append(mask, sizeof mask);
    for (std::size_t i = 0; i < payload.size(); ++i) bytes += static_cast<char>(payload[i] ^ mask[i % 4]);
    send(bytes);
}

std::optional<Frame> Client::next(bool pings_too) {
    for (;;) {
        const auto head = take(2);
        if (!head) return std::nullopt;
        std::size_t length = byte_at(*head, 1);
        for (auto more = length == 126 ? 2 : length == 127 ? 8 : 0, first = more; more > 0; --more) {
            const auto byte = take(1);
            if (!byte) return std::nullopt;
            length = (more == first ? 0 : length << 8U) | byte_at(*byte, 0);
        }
        auto payload = take(length);
        if (!payload) return std::nullopt;
        Frame frame{static_cast<int>(byte_at(*head, 0) & 0xfU), std::move(*payload)};
        if (frame.opcode != 9 || pings_too) return frame;
        this->frame(10, frame.payload);
    }
}

std::string Client::next_text() {
    auto frame = next();
    if (!frame || frame->opcode != 1) throw std::runtime_error("no text, but the connection's end");
    return std::move(frame->payload);
}

void Client::finish() { shutdown(socket_, SHUT_WR); }

std::string Client::rest() {
    while (receive()) {
    }
    return std::exchange(in_, {});
}

void Client::leave() {
    if (socket_ >= 0) ::close(std::exchange(socket_, -1));
}

void Client::reset() {
    const linger rude{1, 0};
    setsockopt(socket_, SOL_SOCKET, SO_LINGER, &rude, sizeof rude);
    leave();
}

} // namespace cliff::sample
