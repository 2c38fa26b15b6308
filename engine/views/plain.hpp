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
/// The question, for who sees its reveal and didn't see it asked.
[[nodiscard]] std::string plain_asked(const RevealView& view);
[[nodiscard]] std::string plain(const ResultsView& view);
[[nodiscard]] std::string plain(const ReviewView& view);

/// What can be typed at this question; a line or two.
[[nodiscard]] std::string plain_help(const QuestionView& view);
/// The same in short, after a line that made no sense.
[[nodiscard]] std::string plain_hint(const QuestionView& view);
/// What there is, after a command that there isn't.
[[nodiscard]] std::string plain_commands(const QuestionView& view);

/// What a line of input asks for at an open question.
struct PlainAnswer {
    enum class Kind { answer, fifty, skip, done, quit, help, no_command, unclear };
    Kind kind = Kind::unclear;
    Answer answer;
};

/// Choices: "b", "B", "2", "a c", "ac", "1,3", or a choice's whole text, folded; for true/false also "true", "t",
/// "false", "f". Orders: all letters, "b c a". What has to be typed: the line. Commands, for typed answers only with a
/// stroke before them: "/s" skip, "/h" 50:50, "/q" quit, "/done" that's all of a list, "?" help.
[[nodiscard]] PlainAnswer read_answer(std::string_view line, const QuestionView& view);

} // namespace cliff::views
