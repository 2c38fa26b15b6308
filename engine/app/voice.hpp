// Reads aloud through speech-dispatcher, by its own program spd-say, where that is installed. Absent on Windows.
#pragma once

#include <string>
#include <vector>

namespace cliff::app {

/// Never waits, and is silently absent where there is no `spd-say` on the PATH or nothing to speak with.
class Voice {
  public:
    Voice() = default;
    ~Voice(); ///< what is being said is broken off
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;

    /// Instead of what is being said. UTF-8; an empty text is silence.
    void say(const std::string& text);
    /// As far as is known.
    [[nodiscard]] bool speaking();

  private:
    void reap();
    bool start(const std::vector<std::string>& words);

    std::vector<int> children_; ///< processes that have not ended yet, the newest last
    bool absent_ = false;
};

} // namespace cliff::app
