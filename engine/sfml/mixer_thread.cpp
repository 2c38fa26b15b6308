#include "sfml/mixer_thread.hpp"

#include <utility>

namespace cliff::sfml {
namespace {

/// A sound that would come later than this after what it tells of tells of nothing any more.
constexpr std::chrono::milliseconds latest{700};

} // namespace

MixerThread::MixerThread(std::filesystem::path folder) : folder_{std::move(folder)}, thread_{[this] { run(); }} {}

MixerThread::~MixerThread() {
    {
        const std::lock_guard lock{mutex_};
        over_ = true;
    }
    came_.notify_one();
    thread_.join();
}

template <class Change> void MixerThread::ask(Change change) {
    {
        const std::lock_guard lock{mutex_};
        change(asked_);
        any_ = true;
    }
    came_.notify_one();
}

void MixerThread::begin() {
    {
        const std::lock_guard lock{mutex_};
        if (std::exchange(begun_, true)) return;
        asked_.cue_at = Clock::now();
    }
    came_.notify_one();
}

void MixerThread::use(std::filesystem::path folder) {
    ask([&](Asked& asked) { asked.folder = std::move(folder); });
}

void MixerThread::volumes(int effects, int music) {
    ask([&](Asked& asked) { asked.volumes = {effects, music}; });
}

void MixerThread::play(views::Cue cue) {
    ask([&](Asked& asked) {
        asked.cue = cue;
        asked.cue_at = Clock::now();
    });
}

void MixerThread::music(const views::Music& music) {
    ask([&](Asked& asked) { asked.music = music; });
}

std::string MixerThread::take_trouble() {
    const std::lock_guard lock{mutex_};
    return std::exchange(trouble_, {});
}

void MixerThread::carry_out(Mixer& mixer, const Asked& asked) {
    if (asked.volumes) mixer.volumes(asked.volumes->first, asked.volumes->second);
    if (asked.folder) mixer.use(*asked.folder);
    mixer.prepare();
    if (asked.cue && Clock::now() - asked.cue_at < latest) mixer.play(*asked.cue);
    if (asked.music) mixer.music(*asked.music);
}

void MixerThread::run() {
    Mixer mixer{folder_};
    while (true) {
        Asked asked;
        {
            std::unique_lock lock{mutex_};
            came_.wait(lock, [&] { return over_ || (begun_ && any_); });
            if (over_) return;
            asked = std::exchange(asked_, {});
            any_ = false;
        }
        carry_out(mixer, asked);
        if (auto trouble = mixer.take_trouble(); !trouble.empty()) {
            const std::lock_guard lock{mutex_};
            trouble_ = std::move(trouble);
        }
    }
}

} // namespace cliff::sfml
