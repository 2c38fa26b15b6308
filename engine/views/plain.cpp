#include "views/plain.hpp"

#include "core/judge.hpp"
#include "core/overload.hpp"
#include "core/question.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "views/format.hpp"
#include "views/look.hpp"
#include "views/outcome.hpp"

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
                       "second", "seconds") +
               " left";
    if (view.header.lives)
        out += ", " + counted(static_cast<std::size_t>(*view.header.lives), "life", "lives") + " left";
    out += ", " + counted(static_cast<std::size_t>(std::max(0, view.header.score)), "point", "points") + " so far\n";
    add_wrapped(out, "", view.ask);
    if (view.image) add_wrapped(out, "Picture: ", view.image->alt);
    if (view.audio) add_wrapped(out, "Sound: ", view.audio->alt);
    std::visit(overload{[&](const Choosing& asked) {
                            for (std::size_t c = 0; c < asked.choices.size(); ++c)
                                if (!asked.choices[c].gone)
                                    add_wrapped(out, "  " + choice_letter(c) + ") ", asked.choices[c].text);
                            if (asked.several) out += "Several are right: type all their letters, as in \"a c\".\n";
                        },
                        [&](const Typing& asked) {
                            if (!asked.number)
                                out += "Type the answer; spelling is forgiven.\n";
                            else if (asked.unit.empty())
                                out += "Type a number.\n";
                            else
                                add_wrapped(out, "", "Type a number (" + asked.unit + ").");
                        },
                        [&](const Ordering& asked) {
                            for (std::size_t i = 0; i < asked.items.size(); ++i)
                                add_wrapped(out, "  " + choice_letter(i) + ") ", asked.items[i]);
                            out += "Put them in order: type all their letters, as in \"b c a\".\n";
                        },
                        [&](const NamingView& asked) {
                            add_wrapped(out, "",
                                        fmt::format("Name as many of the {} as you can, one a line; /done when that "
                                                    "is all. {} misses end it.",
                                                    asked.of, most_strikes));
                            if (!asked.found.empty())
                                add_wrapped(out, "",
                                            fmt::format("You have {} of {}: {}.", asked.found.size(), asked.of,
                                                        listed(asked.found)));
                            if (!asked.misses.empty())
                                out += fmt::format("Misses: {} of {}.\n", asked.misses.size(), most_strikes);
                        }},
               view.asked);
    return out;
}

namespace {

/// Does what was typed read like the answer, so that it needn't be said twice?
bool same(const Outcome& outcome) {
    const auto* number = std::get_if<NumberOutcome>(&outcome);
    return number ? number->guess == number->value : text::fold(said(outcome)) == text::fold(expected(outcome));
}

} // namespace

std::string plain(const RevealView& view) {
    using Verdict = RevealView::Verdict;
    std::string out;
    const int total = view.points.total();
    const std::string points = total > 0   ? " " + signed_points(total)
                               : total < 0 ? " Minus " + grouped(-total) + "." // a stroke can't be heard
                                           : "";
    const std::string yours = said(view.outcome), answer = expected(view.outcome);
    const bool chosen = std::holds_alternative<ChosenOutcome>(view.outcome);
    const bool list = std::holds_alternative<ListOutcome>(view.outcome);
    switch (view.verdict) {
    case Verdict::right:
        out += "Right!" + points + "\n";
        // What was typed needn't be what was expected, letter by letter.
        if (!chosen && !list && !same(view.outcome))
            add_wrapped(out, "", "You said: " + yours + ". The answer: " + answer);
        break;
    case Verdict::partly:
        out += "Partly right." + points + "\n";
        if (!chosen && !list) add_wrapped(out, "", "You said: " + yours);
        if (!list) add_wrapped(out, "", "The answer: " + answer);
        break;
    case Verdict::wrong:
        add_wrapped(out, "", (chosen ? "Wrong." : "Wrong: " + yours + ".") + points + " The answer: " + answer);
        break;
    case Verdict::skipped:
        add_wrapped(out, "", "Skipped. The answer: " + answer);
        break;
    case Verdict::too_late:
        add_wrapped(out, "", "No answer. It is: " + answer);
        break;
    }
    if (const auto* things = std::get_if<ListOutcome>(&view.outcome); things && !yours.empty()) {
        std::vector<std::string> missed;
        for (const auto& thing : things->things)
            if (!thing.found) missed.push_back(thing.text);
        out += fmt::format("You named {} of {}.\n", things->things.size() - missed.size(), things->things.size());
        if (!missed.empty() && view.verdict == Verdict::partly) add_wrapped(out, "", "Missed: " + listed(missed));
    }
    if (const auto parts = points_explained(view.points, view.header.streak); !parts.empty())
        out += "That is " + parts + ".\n";
    if (view.header.ghost)
        out += "Your score is " + grouped(view.header.score) + "; your best match had " +
               grouped(view.header.ghost->score()) + " at this point.\n";
    if (view.life_lost)
        out += counted(static_cast<std::size_t>(view.header.lives.value_or(0)), "life", "lives") + " left.\n";
    if (!view.why.empty()) add_wrapped(out, "", view.why);
    if (!view.source.empty()) add_wrapped(out, "", "Source: " + view.source);
    return out;
}

std::string plain_asked(const RevealView& view) {
    std::string out = "\nQuestion " + place_of(view.header.number, view.header.total) + "\n";
    add_wrapped(out, "", view.ask);
    if (const auto* chosen = std::get_if<ChosenOutcome>(&view.outcome)) {
        for (std::size_t c = 0; c < chosen->choices.size(); ++c)
            if (!chosen->choices[c].gone) add_wrapped(out, "  " + choice_letter(c) + ") ", chosen->choices[c].text);
        // Of anything else the verdict tells what was said.
        if (const auto yours = said(view.outcome); !yours.empty()) add_wrapped(out, "You said: ", yours);
    }
    return out;
}

std::string plain(const ResultsView& view) {
    std::string out = fmt::format("\n{}, {}\n", view.bank, view.rules);
    out += "Score: " + grouped(view.score) + "\n";
    if (view.best_before && view.score > *view.best_before)
        out += "New personal best: " + signed_points(view.score - *view.best_before) + "\n";
    else if (view.best_before)
        out += "Your best: " + grouped(*view.best_before) + "\n";
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
    std::string out;
    const std::string number = fmt::format("{}. ", view.number), indent(number.size(), ' ');
    add_wrapped(out, number, view.ask);
    const auto yours = said(view.outcome);
    add_wrapped(out, indent, yours.empty() ? "You gave no answer." : "You said: " + yours);
    add_wrapped(out, indent, "The answer: " + expected(view.outcome));
    if (!view.why.empty()) add_wrapped(out, indent, view.why);
    if (!view.source.empty()) add_wrapped(out, indent, "Source: " + view.source);
    return out;
}

std::string plain_help(const QuestionView& view) {
    const std::string typed = "/s: skip. /q: end the match.\n";
    return std::visit(
        overload{[](const Choosing& asked) {
                     return std::string{asked.several ? "Letters: all the right choices at once (a c). "
                                                      : "A letter or a number: your answer. "} +
                            "s: skip. " + (asked.can_fifty ? "h: 50:50. " : "") + "q: end the match.\n";
                 },
                 [&](const Typing& asked) {
                     return std::string{asked.number ? "Digits: your answer, as in 1500 or 2.5. "
                                                     : "Words: your answer; capitals, accents and small slips don't "
                                                       "matter. "} +
                            typed;
                 },
                 [](const Ordering&) -> std::string {
                     return "Letters: all of them, first to last (b c a). s: skip. q: end the match.\n";
                 },
                 [&](const NamingView&) { return "Words: the next one. /done: that is all. " + typed; }},
        view.asked);
}

std::string plain_hint(const QuestionView& view) {
    const std::string what =
        std::visit(overload{[](const Choosing& asked) -> std::string {
                                return asked.several ? "letters such as \"a c\"" : "one letter";
                            },
                            [](const Typing& asked) -> std::string { return asked.number ? "a number" : "an answer"; },
                            [](const Ordering&) -> std::string { return "all the letters, such as \"b c a\""; },
                            [](const NamingView&) -> std::string { return "one of them, /done when that is all"; }},
                   view.asked);
    return "Type " + what + ", or ? for help.\n";
}

std::string plain_commands(const QuestionView& view) {
    const auto* choosing = std::get_if<Choosing>(&view.asked);
    return std::string("There is no such command; there are: /s (skip), ") +
           (choosing && choosing->can_fifty ? "/h (50:50), " : "") +
           (std::holds_alternative<NamingView>(view.asked) ? "/done (that is all), " : "") +
           "/q (end the match), ? (help).\n";
}

namespace {

using Kind = PlainAnswer::Kind;

/// "/skip", "/s": what is asked of the program, not of the question.
std::optional<Kind> command(std::string_view said) {
    if (said == "q" || said == "quit") return Kind::quit;
    if (said == "s" || said == "skip") return Kind::skip;
    if (said == "h" || said == "50" || said == "50:50") return Kind::fifty;
    if (said == "d" || said == "done") return Kind::done;
    if (said == "help" || (!said.empty() && said.find_first_not_of('?') == std::string_view::npos)) return Kind::help;
    return std::nullopt;
}

std::optional<std::size_t> named(char c, std::size_t count) {
    const int letter = c - 'a', digit = c - '1';
    for (const int index : {letter, digit})
        if (index >= 0 && static_cast<std::size_t>(index) < count) return static_cast<std::size_t>(index);
    return std::nullopt;
}

/// All the letters of the line; none if something else stands there.
std::optional<Picks> letters(std::string_view said, std::size_t count) {
    Picks picks;
    for (const char c : said) {
        if (c == ' ' || c == ',' || c == ';' || c == '.' || c == ')') continue;
        const auto choice = named(c, count);
        if (!choice) return std::nullopt;
        picks.push_back(*choice);
    }
    if (picks.empty()) return std::nullopt;
    return picks;
}

PlainAnswer choose(std::string_view said, const Choosing& asked) {
    if (said.size() == 1)
        if (const auto choice = named(said.front(), asked.choices.size())) return {Kind::answer, Picks{*choice}};
    for (std::size_t c = 0; c < asked.choices.size(); ++c)
        if (!said.empty() && said == text::fold(asked.choices[c].text)) return {Kind::answer, Picks{c}};
    if (asked.truth && said == "t") return {Kind::answer, Picks{choice_true}};
    if (asked.truth && said == "f") return {Kind::answer, Picks{choice_false}};
    if (const auto meant = command(said); meant && meant != Kind::done) return {*meant, {}};
    auto picks = letters(said, asked.choices.size());
    if (!picks || (!asked.several && picks->size() > 1)) return {Kind::unclear, {}};
    return {Kind::answer, std::move(*picks)};
}

PlainAnswer put_in_order(std::string_view said, const Ordering& asked) {
    if (const auto meant = command(said); meant && meant != Kind::done) return {*meant, {}};
    auto picks = letters(said, asked.items.size());
    if (!picks || picks->size() != asked.items.size()) return {Kind::unclear, {}};
    return {Kind::answer, std::move(*picks)};
}

} // namespace

PlainAnswer read_answer(std::string_view line, const QuestionView& view) {
    const std::string said = text::fold(line);
    if (said.starts_with('/')) {
        const auto meant = command(std::string_view{said}.substr(1));
        const bool done_is_known = std::holds_alternative<NamingView>(view.asked);
        const bool known = meant && (meant != Kind::done || done_is_known);
        return {known ? *meant : Kind::no_command, {}}; // which is no answer
    }
    if (const auto* asked = std::get_if<Choosing>(&view.asked)) return choose(said, *asked);
    if (const auto* asked = std::get_if<Ordering>(&view.asked)) return put_in_order(said, *asked);
    // What is typed may be any word, "skip" too: only the stroke makes a command of it, or a lone question mark.
    if (!said.empty() && said.find_first_not_of('?') == std::string::npos) return {Kind::help, {}};
    if (said.empty()) return {Kind::unclear, {}};
    return {Kind::answer, Answer::typed(std::string{line})};
}

} // namespace cliff::views
