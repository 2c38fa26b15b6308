// The letters that ask for something by themselves, which a person can choose anew. Who plays on a keyboard with other
// letters, or has one hand, puts them where they like.
#pragma once

#include "views/scene.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace cliff::views {

/// In the order of the settings screen.
enum class Bound { fifty, skip, listen, pause, report, copy, share, daily, records, settings, quit, reread, banks };

/// Where a letter is heard: there no two things may have the same one.
enum class HeardIn { answering, match, title, lists };

struct Binding {
    Bound bound = Bound::fifty;
    std::string_view name;  ///< in the file of settings
    std::string_view title; ///< on the settings screen
    char usual = 0;
    HeardIn where = HeardIn::match;
};

inline constexpr std::array<Binding, 13> bindings{{
    {Bound::fifty, "fifty", "50 : 50", 'h', HeardIn::answering},
    {Bound::skip, "skip", "Skip a question", 's', HeardIn::answering},
    {Bound::listen, "listen", "Play its sound again", 'l', HeardIn::answering},
    {Bound::pause, "pause", "Pause, and go on", 'p', HeardIn::answering},
    {Bound::report, "report", "Report a mistake", 'f', HeardIn::match},
    {Bound::copy, "copy", "Copy the results as text", 'c', HeardIn::match},
    {Bound::share, "share", "Save the results as a picture", 'i', HeardIn::match},
    {Bound::daily, "daily", "Today\u2019s match", 'd', HeardIn::title},
    {Bound::records, "records", "Records", 'r', HeardIn::title},
    {Bound::settings, "settings", "Settings", 's', HeardIn::title},
    {Bound::quit, "quit", "Quit", 'q', HeardIn::title},
    {Bound::reread, "reread", "Look again at a list", 'r', HeardIn::lists},
    {Bound::banks, "banks", "From mistakes to other banks", 'b', HeardIn::lists},
}};

class Keys {
  public:
    Keys();

    /// The letter or digit, lower case.
    [[nodiscard]] char of(Bound bound) const { return letters_[static_cast<std::size_t>(bound)]; }
    /// As it stands on a key: "S".
    [[nodiscard]] std::string cap(Bound bound) const;

    /// Why it can't be this letter: it's none, it picks a choice, or it is taken; a sentence. Empty: it can.
    [[nodiscard]] std::string why_not(Bound bound, char letter) const;
    /// Precondition: it can be.
    void set(Bound bound, char letter) { letters_[static_cast<std::size_t>(bound)] = letter; }
    /// The next letter that it can be, in the order of a-z and 0-9; `step` 1 or -1.
    [[nodiscard]] char next_free(Bound bound, int step) const;

    bool operator==(const Keys&) const = default;

  private:
    std::array<char, bindings.size()> letters_{};
};

} // namespace cliff::views
