#include "views/speech.hpp"

#include "core/overload.hpp"
#include "text/utf8.hpp"
#include "views/format.hpp"
#include "views/look.hpp"
#include "views/plain.hpp"

#include <algorithm>
#include <string_view>

namespace cliff::views {
namespace {

std::string sentence(std::string words) {
    constexpr std::string_view ends = ".!?:;,\u2026";
    while (!words.empty() && words.back() == ' ') words.pop_back();
    const bool ended = words.empty() || ends.find(words.back()) != std::string_view::npos;
    return ended ? words : words + ".";
}

void add(std::string& said, const std::string& words) {
    if (words.empty()) return;
    if (!said.empty()) said += ' ';
    said += sentence(words);
}

std::string asked(const QuestionView& view) {
    std::string said;
    const bool reading = view.phase == Phase::reading;
    // Where there was time to read, the question was read aloud then.
    if (view.header.number > 0) add(said, "Question " + place_of(view.header.number, view.header.total));
    add(said, view.ask);
    if (view.image) add(said, "Picture: " + view.image->alt);
    const auto choices = [&](const auto& texts) {
        for (std::size_t c = 0; c < texts.size(); ++c) add(said, choice_letter(c) + ": " + texts[c]);
    };
    std::visit(overload{[&](const Choosing& question) {
                            std::vector<std::string> texts;
                            for (const auto& choice : question.choices) texts.push_back(choice.text);
                            choices(texts);
                            if (question.several) add(said, "Several are right");
                        },
                        [&](const Typing& question) {
                            if (!reading)
                                add(said, !question.number        ? "Type the answer"
                                          : question.unit.empty() ? "Type a number"
                                                                  : "Type a number, in " + question.unit);
                        },
                        [&](const Ordering& question) {
                            choices(question.items);
                            add(said, "Put them in order");
                        },
                        [&](const NamingView& question) {
                            add(said, "Name as many of the " + std::to_string(question.of) + " as you can");
                        }},
               view.asked);
    return said;
}

std::string revealed(const RoomRevealView& view) {
    if (view.voided) return "This question doesn\u2019t count.";
    std::string said;
    const auto answer = [](const auto& texts, const auto& wanted, const auto& text) {
        std::vector<std::string> right;
        for (const auto& one : texts)
            if (wanted(one)) right.push_back(text(one));
        return listed(right);
    };
    std::visit(overload{[&](const ChosenByRoom& room) {
                            add(said, "The answer: " + answer(
                                                           room.choices, [](const auto& c) { return c.right; },
                                                           [](const auto& c) { return c.text; }));
                        },
                        [&](const TypedByRoom& room) {
                            if (!room.accepted.empty()) add(said, "The answer: " + room.accepted.front());
                        },
                        [&](const NumbersOfRoom& room) { add(said, "The answer: " + room.written); },
                        [&](const OrderOfRoom& room) {
                            add(said, "The right order: " + answer(
                                                                room.right, [](const auto&) { return true; },
                                                                [](const auto& i) { return i.text; }));
                        },
                        [&](const ListOfRoom& room) {
                            add(said, "There are: " + answer(
                                                          room.things, [](const auto&) { return true; },
                                                          [](const auto& t) { return t.text; }));
                        }},
               view.distribution);
    add(said, view.why);
    return said;
}

std::string on_the_podium(const PodiumView& view) {
    std::string said;
    for (const auto& step : view.steps) {
        std::vector<std::string> names = step.names.first;
        if (step.names.more > 0) names.push_back(std::to_string(step.names.more) + " more");
        add(said, "Place " + std::to_string(step.rank) + ": " + listed(names));
    }
    return said;
}

} // namespace

std::string as_sentences(const std::string& plain_text) {
    std::string said, line;
    std::size_t columns = 0; // of the line before
    for (std::size_t at = 0; at < plain_text.size();) {
        const std::size_t end = std::min(plain_text.find('\n', at), plain_text.size());
        std::string next = plain_text.substr(at, end - at);
        at = end + 1;
        const std::size_t indent = std::min(next.find_first_not_of(' '), next.size());
        const std::size_t whole = text::columns(next);
        next.erase(0, indent);
        // A word that would have fitted on the line before begins something else.
        const bool wrapped = columns > 0 && columns + 1 + text::columns(next.substr(0, next.find(' '))) > plain_width;
        if (wrapped) {
            line += " " + next;
        } else {
            add(said, line);
            line = next;
        }
        columns = next.empty() ? 0 : whole;
    }
    add(said, line);
    return said;
}

std::string spoken(const Screen& screen) {
    std::string said = std::visit(
        overload{[](const RoundTitleView& view) {
                     return view.between.empty() ? as_sentences(plain(view))
                                                 : "A tie for the first place, between " + sentence(view.between);
                 },
                 [](const QuestionView& view) { return view.phase == Phase::locked ? "" : asked(view); },
                 [](const RevealView& view) { return as_sentences(plain(view)); },
                 [](const ResultsView& view) { return as_sentences(plain(view)); },
                 [](const ReviewView& view) { return as_sentences(plain(view)); },
                 [](const RoomRevealView& view) { return revealed(view); },
                 [](const PodiumView& view) { return on_the_podium(view); }, [](const auto&) { return std::string{}; }},
        screen);
    if (said.size() <= most_spoken) return said;
    std::size_t end = most_spoken;
    while (end > 0 && (static_cast<unsigned char>(said[end]) & 0xC0U) == 0x80U) --end;
    said.resize(end);
    return said;
}

} // namespace cliff::views
