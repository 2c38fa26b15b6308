#include "bank/weaknesses/answer_texts.hpp"

#include "core/overload.hpp"

#include <algorithm>

namespace cliff::bank {

std::vector<AnswerText> answer_texts(const Question& question) {
    std::vector<AnswerText> texts;
    const auto add = [&](const std::string& text, std::size_t item, bool right) {
        texts.emplace_back(text, item, right);
    };
    const auto add_shown = [&](const std::vector<std::string>& shown, const auto& is_right) {
        texts.reserve(shown.size());
        for (std::size_t i = 0; i < shown.size(); ++i) add(shown[i], i, is_right(i));
    };
    const auto add_spellings = [&](const Spellings& spellings, std::size_t item) {
        for (const auto& spelling : spellings) add(spelling, item, true);
    };
    std::visit(overload{[&](const OneChoice& k) { add_shown(k.choices, [&](auto i) { return i == k.answer; }); },
                        [&](const SeveralChoices& k) {
                            add_shown(k.choices, [&](auto i) {
                                return std::binary_search(k.answers.begin(), k.answers.end(), i);
                            });
                        },
                        [&](const Order& k) { add_shown(k.items, [](auto) { return false; }); },
                        [&](const Typed& k) { add_spellings(k.accept, 0); },
                        [&](const ListOf& k) {
                            texts.reserve(k.items.size());
                            for (std::size_t i = 0; i < k.items.size(); ++i) add_spellings(k.items[i], i);
                        },
                        [](const TrueFalse&) {}, [](const Number&) {}},
               question.kind);
    return texts;
}

} // namespace cliff::bank
