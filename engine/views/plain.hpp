// The screens of a match as lines of text: for a terminal, a pipe, a screen reader.
#pragma once

#include "views/stage_view.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cliff::views {

/// Text is wrapped at this many columns.
inline constexpr std::size_t plain_width = 78;

/// Each ends with a newline.
[[nodiscard]] std::string plain(const RoundTitleView& view);
/// `now` on the clock of the view's fuse: how long there is left is said.
[[nodiscard]] std::string plain(const QuestionView& view, Millis now);
[[nodiscard]] std::string plain(const RevealView& view);
[[nodiscard]] std::string plain(const ResultsView& view);
[[nodiscard]] std::string plain(const ReviewView& view);

/// What a line of input asks for at an open question.
struct PlainAnswer {
    enum class Kind { picks, fifty, skip, quit, help, unclear };
    Kind kind = Kind::unclear;
    Picks picks;
};

/// "b", "B", "2", "a c", "ac", "1,3": picks. "s": skip, "h": 50:50, "q": quit, "?": help. For true/false also "true",
/// "t", "false", "f". A choice's whole text, folded, is a pick too.
[[nodiscard]] PlainAnswer read_answer(std::string_view line, const QuestionView& view);

} // namespace cliff::views
