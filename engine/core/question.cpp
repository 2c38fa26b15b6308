#include "core/question.hpp"

#include "core/overload.hpp"

#include <algorithm>

namespace cliff {

const std::vector<std::string>& written_choices(const Question& question) {
    static const std::vector<std::string> none;
    return std::visit(overload{[](const OneChoice& k) -> const std::vector<std::string>& { return k.choices; },
                               [](const SeveralChoices& k) -> const std::vector<std::string>& { return k.choices; },
                               [](const TrueFalse&) -> const std::vector<std::string>& { return none; }},
                      question.kind);
}

std::size_t choice_count(const Question& question) {
    return std::holds_alternative<TrueFalse>(question.kind) ? 2 : written_choices(question).size();
}

std::vector<std::size_t> right_choices(const Question& question) {
    using Indexes = std::vector<std::size_t>;
    return std::visit(overload{[](const OneChoice& k) { return Indexes{k.answer}; },
                               [](const SeveralChoices& k) { return k.answers; },
                               [](const TrueFalse& k) { return Indexes{k.answer ? choice_true : choice_false}; }},
                      question.kind);
}

bool is_right(const Question& question, std::size_t choice) {
    const auto right = right_choices(question);
    return std::find(right.begin(), right.end(), choice) != right.end();
}

bool takes_several(const Question& question) { return std::holds_alternative<SeveralChoices>(question.kind); }

} // namespace cliff
