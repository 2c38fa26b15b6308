#include "views/plain.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "views/format.hpp"
#include "views/look.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>

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

std::string plain(const QuestionView& view) {
    std::string out = "\nQuestion ";
    out += view.header.total > 0 ? place_of(view.header.number, view.header.total)
                                 : grouped(static_cast<long long>(view.header.number));
    if (view.fuse) out += fmt::format(", {} seconds", (view.fuse->due - view.fuse->began).count() / 1000);
    if (view.header.lives)
        out += ", " + counted(static_cast<std::size_t>(*view.header.lives), "life", "lives") + " left";
    out += fmt::format(", {} points so far\n", grouped(view.header.score));
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
    if (view.of < view.dealt) out += fmt::format("Not asked: {} of {}\n", view.dealt - view.of, view.dealt);
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
    std::string out;
    add_wrapped(out, fmt::format("{}. ", view.number), view.ask);
    const auto yours = picked_ones(view.choices);
    add_wrapped(out, "   ", yours.empty() ? "You gave no answer." : "You said: " + yours);
    add_wrapped(out, "   ", "The answer: " + right_ones(view.choices));
    return out;
}

PlainAnswer read_answer(std::string_view line, const QuestionView& view) {
    using Kind = PlainAnswer::Kind;
    const std::string said = text::fold(line);
    for (std::size_t c = 0; c < view.choices.size(); ++c)
        if (!said.empty() && said == text::fold(view.choices[c].text)) return {Kind::picks, {c}};
    const bool truth = view.choices.size() == 2 && view.choices[0].text == "True";
    if (truth && said == "t") return {Kind::picks, {0}};
    if (truth && said == "f") return {Kind::picks, {1}};
    if (said == "q" || said == "quit") return {Kind::quit, {}};
    if (said == "s" || said == "skip") return {Kind::skip, {}};
    if (said == "h" || said == "50" || said == "50:50") return {Kind::fifty, {}};
    if (said == "?" || said == "help") return {Kind::help, {}};
    Picks picks;
    for (const char c : said) {
        if (c == ' ' || c == ',' || c == ';' || c == '.' || c == ')') continue;
        const int letter = c - 'a', digit = c - '1';
        const auto count = static_cast<int>(view.choices.size());
        const int named = letter >= 0 && letter < count ? letter : digit;
        if (named < 0 || named >= count) return {Kind::unclear, {}};
        picks.push_back(static_cast<std::size_t>(named));
    }
    if (picks.empty() || (!view.several && picks.size() > 1)) return {Kind::unclear, {}};
    return {Kind::picks, picks};
}

} // namespace cliff::views
