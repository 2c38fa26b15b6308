// A client on a bare socket, so that a test can say exactly what comes over the wire, wrong things too. Whatever it
// waits for it waits twenty seconds for, and then throws.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cliff::sample {

struct Response {
    int status = 0; ///< 0: the connection ended instead
    std::map<std::string, std::string> headers;
    std::string body;
};

struct Frame {
    int opcode = 0; ///< 1 text, 2 binary, 8 close, 9 ping, 10 pong
    std::string payload;

    [[nodiscard]] int close_code() const; ///< 0: none
    bool operator==(const Frame&) const = default;
};

class Client {
  public:
    /// Connects to 127.0.0.1. A small receive buffer (bytes; 0: the system's own) makes a phone that is soon full.
    /// `from`: the last byte of the own address, where so many connect that one address hasn't ports for all (Linux).
    explicit Client(std::uint16_t port, int receive_buffer = 0, std::uint8_t from = 1);
    ~Client();
    Client(Client&& other) noexcept;
    Client& operator=(Client&&) = delete;

    void send(std::string_view bytes);
    [[nodiscard]] Response response(bool of_head = false);
    /// Asks with a Host and what further header lines there are, each ended by "\r\n".
    [[nodiscard]] Response ask(std::string_view method, std::string_view target, std::string_view lines = "");
    /// The server has ended the connection, and nothing came before.
    [[nodiscard]] bool ended();

    /// Asks for a WebSocket with an Origin that is the server's own, unless it is given.
    [[nodiscard]] Response upgrade(std::string_view target, std::optional<std::string> origin_line = std::nullopt);
    void frame(int opcode, std::string_view payload, bool last = true);
    void say(std::string_view text) { frame(1, text); }
    /// The next frame. Pings are answered and passed over, unless `pings_too`; none: the connection ended.
    [[nodiscard]] std::optional<Frame> next(bool pings_too = false);
    [[nodiscard]] std::string next_text(); ///< throws if the next frame isn't one

    void finish();                    ///< says that nothing more will come
    [[nodiscard]] std::string rest(); ///< all that comes until the server ends the connection
    void leave();                     ///< ends the connection
    void reset();                     ///< ends the connection the rude way
    [[nodiscard]] const std::string& host() const { return host_; }

  private:
    bool receive();                                     ///< some more bytes; false at the end
    std::optional<std::string> take(std::size_t bytes); ///< none: it ended before

    int socket_;
    std::string host_, in_;
};

} // namespace cliff::sample
