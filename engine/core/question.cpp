#include "core/question.hpp"

#include "core/overload.hpp"

#include <algorithm>

namespace cliff {

const std::vector<std::string>& written_choices(const Question& question) {
    static const std::vector<std::string> none;
    if (const auto* one = std::get_if<OneChoice>(&question.kind)) return one->choices;
    if (const auto* several = std::get_if<SeveralChoices>(&question.kind)) return several->choices;
    return none;
}

std::size_t choice_count(const Question& question) {
    if (std::holds_alternative<TrueFalse>(question.kind)) return 2;
    if (const auto* order = std::get_if<Order>(&question.kind)) return order->items.size();
    return written_choices(question).size();
}

std::vector<std::size_t> right_choices(const Question& question) {
    using Indexes = std::vector<std::size_t>;
    return std::visit(overload{[](const OneChoice& k) { return Indexes{k.answer}; },
                               [](const SeveralChoices& k) { return k.answers; },
                               [](const TrueFalse& k) { return Indexes{k.answer ? choice_true : choice_false}; },
                               [](const auto&) { return Indexes{}; }},
                      question.kind);
}

bool is_right(const Question& question, std::size_t choice) {
    const auto right = right_choices(question);
    return std::find(right.begin(), right.end(), choice) != right.end();
}

bool takes_several(const Question& question) { return std::holds_alternative<SeveralChoices>(question.kind); }

std::string_view unit_of(const Number& number) { return number.unit ? std::string_view(*number.unit) : ""; }

bool is_typed(const Question& question) {
    return std::visit(overload{[](const Typed&) { return true; }, [](const Number&) { return true; },
                               [](const ListOf&) { return true; }, [](const auto&) { return false; }},
                      question.kind);
}

bool same_id(const Question& a, const Question& b) { return !a.id.empty() && a.id == b.id; }
bool same_words(const Question& a, const Question& b) { return a.ask == b.ask; }
bool same_line(const Question& a, const Question& b) { return a.line > 0 && a.line == b.line; }

std::vector<std::string> key_texts(const Question& question) {
    std::vector<std::string> texts;
    for_each_key_text(question, [&](const std::string& text) { texts.push_back(text); });
    return texts;
}

void for_each_key_text(const Question& question, const std::function<void(const std::string&)>& use) {
    std::visit(overload{[&](const OneChoice& k) { use(k.choices[k.answer]); },
                        [&](const SeveralChoices& k) {
                            for (const auto answer : k.answers) use(k.choices[answer]);
                        },
                        [&](const Typed& k) { std::for_each(k.accept.begin(), k.accept.end(), use); },
                        [&](const ListOf& k) {
                            for (const auto& item : k.items) std::for_each(item.begin(), item.end(), use);
                        },
                        [](const auto&) {}},
               question.kind);
}

} // namespace cliff
