// Standard input with a limit on the waiting, so that a clock can run out in a terminal.
#include "app/commands.hpp"
#include "app/keeping.hpp"
#include "play/inbox.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <utility>

#if !defined(_WIN32)
#include <cerrno>
#include <poll.h>
#include <unistd.h>
#endif

namespace cliff::app {
namespace {

#if defined(_WIN32)

Terminal::Line read_line(std::string&, std::optional<Millis>) {
    std::string text;
    if (!std::getline(std::cin, text)) return {};
    return {text, false};
}
constexpr bool live_input = false;

#else

/// Reads the descriptor itself: std::cin's buffer can't be waited for. `rest` keeps what came after the line.
Terminal::Line read_line(std::string& rest, std::optional<Millis> longest) {
    constexpr std::size_t longest_line = 4096; // nobody types more; a pipe without an end must not fill the memory
    const auto clock = play::steady_clock();
    for (;;) {
        if (const auto end = rest.find('\n'); end != std::string::npos) {
            std::string line = rest.substr(0, std::min(end, longest_line));
            rest.erase(0, end + 1);
            if (!line.empty() && line.back() == '\r') line.pop_back();
            return {text::well_formed(line), false};
        }
        if (rest.size() > longest_line) rest.resize(longest_line); // what is beyond is thrown away up to the line's end
        pollfd input{STDIN_FILENO, POLLIN, 0};
        const int wait = longest ? static_cast<int>(std::max(Millis{0}, *longest - clock()).count()) : -1;
        const int ready = ::poll(&input, 1, wait);
        if (ready == 0) return {std::nullopt, true};
        if (ready < 0 && errno == EINTR) continue;
        char bytes[1024];
        const ssize_t got = ready < 0 ? -1 : ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) { // the end; a last line without its newline still counts
            if (rest.empty()) return {};
            return {text::well_formed(std::exchange(rest, {})), false};
        }
        rest.append(bytes, static_cast<std::size_t>(got));
    }
}

#endif

} // namespace

Terminal standard_terminal() {
#if defined(_WIN32)
    const bool live = live_input;
#else
    const bool live = isatty(STDIN_FILENO) != 0;
#endif
    auto rest = std::make_shared<std::string>();
    // Input from a pipe comes at once: no time passes, so that the same input gives the same match.
    const play::Clock clock = live ? play::steady_clock() : play::Clock{[] { return Millis{0}; }};
    return {std::cout,      [rest](std::optional<Millis> longest) { return read_line(*rest, longest); },
            clock,          live,
            journal_file(), today};
}

} // namespace cliff::app
