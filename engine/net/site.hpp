// What is answered to a request for a file, or whether it becomes a WebSocket: decided on plain values. Only the paths
// of the table exist, letter by letter, so no path can lead anywhere else.
#pragma once

#include "net/counters.hpp"
#include "net/settings.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace cliff::net {

/// What the server looks at in a request; the rest is of no meaning to it.
struct Request {
    std::string_view method, target;
    unsigned hosts = 0; ///< how many Host lines there are
    std::string_view host;
    std::optional<std::string_view> origin;
    std::string_view if_none_match;
    bool old = false;     ///< HTTP/1.0
    bool upgrade = false; ///< to a WebSocket
    bool version_13 = false;
    bool key = false; ///< of a WebSocket's handshake
    bool body = false;
};

using Header = std::pair<std::string, std::string>;

struct Answer {
    unsigned status = 200;
    std::vector<Header> headers; ///< all but those of the connection and the length
    std::string_view file;       ///< the body; lives as long as the site
    std::string text;            ///< the body, if it is no file
    bool close = false;          ///< the connection can't go on
    std::optional<Refusal> refusal;
};

struct Upgrade {
    std::string path, query;
};

class Site {
  public:
    explicit Site(const Settings& settings); ///< which must live as long

    [[nodiscard]] std::variant<Answer, Upgrade> answer(const Request& request) const;
    /// With a short text that says what is wrong and, if anything can be done, what.
    [[nodiscard]] Answer refuse(Refusal why, std::string_view host = {}) const;

  private:
    struct Entry {
        const File* file;
        std::string tag;
    };
    [[nodiscard]] std::optional<Refusal> wrong_handshake(const Request& request) const;
    [[nodiscard]] std::vector<Header> headers(std::string_view host) const;

    const Settings& settings_;
    std::map<std::string_view, Entry> files_;
};

} // namespace cliff::net
