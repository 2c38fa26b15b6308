// Choices among which the right one is found without knowing anything.
#include "bank/weaknesses/themes.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cliff::bank {

namespace {

/// So many questions may be alike by chance.
constexpr std::size_t fewest_to_tell = 8;

/// The program shuffles, but paper doesn't, nor do other programs.
void right_place(Inspection& inspection) {
    std::array<std::size_t, most_choices> at{};
    std::size_t all = 0, several = 0, first = 0, last = 0;
    for (std::size_t q = 0; q < inspection.size(); ++q) {
        const auto& kind = inspection[q].kind;
        if (const auto* one = std::get_if<OneChoice>(&kind); one && one->choices.size() >= 3)
            ++at.at(one->answer), ++all;
        const auto* some = std::get_if<SeveralChoices>(&kind);
        if (!some || some->answers.size() == some->choices.size()) continue;
        ++several;
        if (some->answers.back() + 1 == some->answers.size()) ++first;
        if (some->answers.front() == some->choices.size() - some->answers.size()) ++last;
    }
    const auto nearly_always = [](std::size_t count, std::size_t of) {
        return of >= fewest_to_tell && 3 * count > 2 * of;
    };
    if (const auto most = std::max_element(at.begin(), at.end()); nearly_always(*most, all))
        inspection.warn("right-place", fmt::format("the right choice stands in place {} in {} of {} questions; on "
                                                   "paper that gives it away, so mix them",
                                                   most - at.begin() + 1, *most, all));
    if (const auto most = std::max(first, last); nearly_always(most, several))
        inspection.warn("right-place", fmt::format("the right choices stand {} in {} of {} questions with several; on "
                                                   "paper that gives them away, so mix them",
                                                   most == first ? "first" : "last", most, several));
}

/// Who always says the same wins.
void one_truth(Inspection& inspection) {
    std::size_t all = 0, yes = 0;
    for (std::size_t q = 0; q < inspection.size(); ++q)
        if (const auto* kind = std::get_if<TrueFalse>(&inspection[q].kind)) ++all, yes += kind->answer ? 1 : 0;
    const auto most = std::max(yes, all - yes);
    if (all < fewest_to_tell || 5 * most <= 4 * all) return;
    inspection.warn("one-truth", fmt::format("{} of {} true or false questions are {}, so who always says so wins; "
                                             "turn some of them round",
                                             most, all, most == yes ? "true" : "false"));
}

} // namespace

// Who knows nothing picks the longest. By far: a third and eight letters more than any other.
void find_longest_choice(Inspection& inspection, std::size_t q) {
    const auto* kind = std::get_if<OneChoice>(&inspection[q].kind);
    if (!kind) return;
    constexpr std::size_t fewest_more = 8;
    if (kind->choices[kind->answer].size() <= fewest_more) return;
    std::size_t longest_wrong = 0;
    for (std::size_t c = 0; c < kind->choices.size(); ++c)
        if (c != kind->answer) longest_wrong = std::max(longest_wrong, text::grapheme_count(kind->choices[c]));
    const std::size_t right = text::grapheme_count(kind->choices[kind->answer]);
    if (right < longest_wrong + fewest_more || 3 * right <= 4 * longest_wrong) return;
    inspection.warn(
        q, inspection.place(q, "answer"), "longest-choice",
        fmt::format(
            "the right choice is the longest by far ({} letters, the next has {}), which gives it away; level them",
            right, longest_wrong));
}

void find_weak_choices(Inspection& inspection) {
    right_place(inspection);
    one_truth(inspection);
}

} // namespace cliff::bank
