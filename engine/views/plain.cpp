#include "views/plain.hpp"

#include "core/question.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "views/format.hpp"
#include "views/look.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cliff::views {
namespace {

/// Wrapped; `first` stands before the first line, the others are indented as far.
void add_wrapped(std::string& out, const std::string& first, const std::string& text) {
    const std::size_t indent = text::columns(first);
    std::string lead = first;
    for (const auto& line : text::wrap(text, plain_width - indent)) {
        out += lead + line + "\n";
        lead.assign(indent, ' ');
    }
}

std::string quoted_choice(const std::vector<RevealView::Choice>& choices, std::size_t c) {
    return choice_letter(c) + ") " + choices[c].text;
}

template <class Wanted> std::string choices_where(const std::vector<RevealView::Choice>& choices, Wanted wanted) {
    std::vector<std::string> words;
    for (std::size_t c = 0; c < choices.size(); ++c)
        if (wanted(choices[c])) words.push_back(quoted_choice(choices, c));
    return listed(words);
}

std::string right_ones(const std::vector<RevealView::Choice>& choices) {
    return choices_where(choices, [](const auto& c) { return c.right; });
}
std::string picked_ones(const std::vector<RevealView::Choice>& choices) {
    return choices_where(choices, [](const auto& c) { return c.picked; });
}

std::string points_explained(const Points& points, int streak) {
    std::vector<std::string> parts;
    if (points.right != 0) parts.push_back(grouped(points.right) + " for the answer");
    if (points.speed != 0) parts.push_back(grouped(points.speed) + " for speed");
    if (points.streak != 0) parts.push_back(fmt::format("{} for a streak of {}", grouped(points.streak), streak));
    return parts.size() < 2 ? "" : listed(parts);
}

} // namespace

std::string plain(const RoundTitleView& view) {
    std::string out = fmt::format("\nRound {}: {} ({})\n", place_of(view.number, view.rounds), view.title,
                                  counted(view.questions, "question", "questions"));
    return out;
}

std::string plain(const QuestionView& view, Millis now) {
    std::string out = "\nQuestion " + place_of(view.header.number, view.header.total);
    if (view.fuse)
        out += ", " +
               counted(static_cast<std::size_t>(std::max<Millis::rep>(0, (view.fuse->due - now).count() + 999) / 1000),
                       "second", "seconds");
    if (view.header.lives)
        out += ", " + counted(static_cast<std::size_t>(*view.header.lives), "life", "lives") + " left";
    out += ", " + counted(static_cast<std::size_t>(std::max(0, view.header.score)), "point", "points") + " so far\n";
    add_wrapped(out, "", view.ask);
    for (std::size_t c = 0; c < view.choices.size(); ++c)
        if (!view.choices[c].gone) add_wrapped(out, "  " + choice_letter(c) + ") ", view.choices[c].text);
    if (view.several) out += "Several are right: type all their letters, as in \"a c\".\n";
    return out;
}

std::string plain(const RevealView& view) {
    using Verdict = RevealView::Verdict;
    std::string out;
    const std::string points = view.points.total() != 0 ? " " + signed_points(view.points.total()) : "";
    switch (view.verdict) {
    case Verdict::right:
        out += "Right!" + points + "\n";
        break;
    case Verdict::partly:
        out += "Partly right." + points + " The answer: " + right_ones(view.choices) + "\n";
        break;
    case Verdict::wrong:
        add_wrapped(out, "", "Wrong. The answer: " + right_ones(view.choices));
        break;
    case Verdict::skipped:
        add_wrapped(out, "", "Skipped. The answer: " + right_ones(view.choices));
        break;
    case Verdict::too_late:
        add_wrapped(out, "", "No answer. It is: " + right_ones(view.choices));
        break;
    }
    if (const auto parts = points_explained(view.points, view.header.streak); !parts.empty())
        out += "That is " + parts + ".\n";
    if (view.life_lost)
        out += counted(static_cast<std::size_t>(view.header.lives.value_or(0)), "life", "lives") + " left.\n";
    if (!view.why.empty()) add_wrapped(out, "", view.why);
    if (!view.source.empty()) add_wrapped(out, "", "Source: " + view.source);
    return out;
}

std::string plain(const ResultsView& view) {
    std::string out = fmt::format("\n{}, {}\n", view.bank, view.rules);
    out += "Score: " + grouped(view.score) + "\n";
    out += fmt::format("Right: {} of {}\n", view.right, view.of);
    using Ending = ResultsView::Ending;
    if (view.ending == Ending::by_the_player)
        out += fmt::format("Not asked: {} of {}\n", view.dealt - view.of, view.dealt);
    if (view.ending == Ending::out_of_lives) out += "Out of lives.\n";
    if (view.ending == Ending::out_of_time) out += "Time is up.\n";
    if (view.rounds.size() > 1)
        for (const auto& round : view.rounds)
            out += fmt::format("  {}: {} of {}\n", round.title, round.right, round.of);
    // Answers from a pipe take no time; there is nothing to tell of it then.
    const bool timed = view.median && *view.median > Millis{0};
    if (timed && view.fastest) out += "Fastest right answer: " + seconds(*view.fastest) + "\n";
    if (timed) out += "Median answer: " + seconds(*view.median) + "\n";
    out += fmt::format("Best streak: {}\n", view.best_streak);
    return out;
}

std::string plain(const ReviewView& view) {
    const std::string indent = "   ";
    std::string out;
    add_wrapped(out, fmt::format("{}. ", view.number), view.ask);
    const auto yours = picked_ones(view.choices);
    add_wrapped(out, indent, yours.empty() ? "You gave no answer." : "You said: " + yours);
    add_wrapped(out, indent, "The answer: " + right_ones(view.choices));
    if (!view.why.empty()) add_wrapped(out, indent, view.why);
    if (!view.source.empty()) add_wrapped(out, indent, "Source: " + view.source);
    return out;
}

PlainAnswer read_answer(std::string_view line, const QuestionView& view) {
    using Kind = PlainAnswer::Kind;
    const std::string said = text::fold(line);
    const auto count = static_cast<int>(view.choices.size());
    const auto named = [&](char c) -> std::optional<std::size_t> {
        const int letter = c - 'a', digit = c - '1';
        for (const int index : {letter, digit})
            if (index >= 0 && index < count) return static_cast<std::size_t>(index);
        return std::nullopt;
    };
    if (said.size() == 1)
        if (const auto choice = named(said.front())) return {Kind::picks, {*choice}};
    for (std::size_t c = 0; c < view.choices.size(); ++c)
        if (!said.empty() && said == text::fold(view.choices[c].text)) return {Kind::picks, {c}};
    if (view.truth && said == "t") return {Kind::picks, {choice_true}};
    if (view.truth && said == "f") return {Kind::picks, {choice_false}};
    if (said == "q" || said == "quit") return {Kind::quit, {}};
    if (said == "s" || said == "skip") return {Kind::skip, {}};
    if (said == "h" || said == "50" || said == "50:50") return {Kind::fifty, {}};
    if (said == "?" || said == "help") return {Kind::help, {}};
    Picks picks;
    for (const char c : said) {
        if (c == ' ' || c == ',' || c == ';' || c == '.' || c == ')') continue;
        const auto choice = named(c);
        if (!choice) return {Kind::unclear, {}};
        picks.push_back(*choice);
    }
    if (picks.empty() || (!view.several && picks.size() > 1)) return {Kind::unclear, {}};
    return {Kind::picks, picks};
}

} // namespace cliff::views
