// Reads aloud through speech-dispatcher, by its own program spd-say, where that is installed. Absent on Windows.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace cliff::app {

/// Never waits, and is silently absent where there is no `spd-say` on the PATH or nothing to speak with.
class Voice {
  public:
    /// `between_tries`: how long to leave a speech server that refuses.
    explicit Voice(std::chrono::milliseconds between_tries = std::chrono::milliseconds{400})
        : between_tries_{between_tries} {}
    ~Voice(); ///< what is being said is broken off
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;

    /// Instead of what is being said, in that language (BCP 47; empty: as the system speaks). UTF-8; an empty text is
    /// silence.
    void say(const std::string& text, const std::string& language = {});
    /// As far as is known. To be asked now and then: what the speech server refused while it started is said again.
    [[nodiscard]] bool speaking();

  private:
    using Clock = std::chrono::steady_clock;

    void reap();
    void say_again();
    bool start(const std::vector<std::string>& words);
    void keep_server();
    void let_server_go();

    std::chrono::milliseconds between_tries_;
    std::vector<int> children_;     ///< processes that have not ended yet, the newest last
    std::vector<std::string> said_; ///< the words of the newest one that speaks; empty: nothing is to be said
    int saying_ = 0;                ///< its process; 0: it was refused
    Clock::time_point again_at_;    ///< when to try that once more
    int tries_ = most_tries;        ///< left, until something is said
    int keeper_ = 0, held_ = -1;    ///< a process that keeps the server up, and the pipe that keeps the process
    bool absent_ = false;

    static constexpr int most_tries = 20;
};

} // namespace cliff::app
