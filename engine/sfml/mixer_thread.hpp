// A mixer on a thread of its own: reading sounds, opening the card and a sound server that takes its time hold up no
// picture.
#pragma once

#include "sfml/mixer.hpp"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

namespace cliff::sfml {

/// As a Mixer, and no call waits for what it asks for. Of what is asked for while the thread is busy, the newest holds.
class MixerThread {
  public:
    explicit MixerThread(std::filesystem::path folder);
    ~MixerThread(); ///< all falls silent
    MixerThread(const MixerThread&) = delete;
    MixerThread& operator=(const MixerThread&) = delete;

    /// From now on something is done; what was asked for before is done now. So that nothing is read and no card opened
    /// while the program has something better to do.
    void begin();

    void use(std::filesystem::path folder);
    void volumes(int effects, int music);
    void play(views::Cue cue);
    void music(const views::Music& music);
    [[nodiscard]] std::string take_trouble();

  private:
    using Clock = std::chrono::steady_clock;
    struct Asked {
        std::optional<std::filesystem::path> folder;
        std::optional<std::pair<int, int>> volumes;
        std::optional<views::Cue> cue;
        Clock::time_point cue_at;
        std::optional<views::Music> music;
    };

    template <class Change> void ask(Change change);
    void run();
    static void carry_out(Mixer& mixer, const Asked& asked);

    std::mutex mutex_; ///< of what follows
    std::condition_variable came_;
    Asked asked_;
    bool any_ = true; ///< asked for something: to prepare, to begin with
    bool begun_ = false, over_ = false;
    std::string trouble_;

    std::filesystem::path folder_; ///< as it began
    std::thread thread_;           ///< the last member: it uses the others
};

} // namespace cliff::sfml
