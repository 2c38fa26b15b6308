// One choice, several choices, true or false.
#include "bank/distinct.hpp"
#include "bank/kind.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cliff::bank {

namespace {

using yaml::in_quotes;

class ChoosingReader {
  public:
    ChoosingReader(yaml::Document& document, Fields& fields) : document_(document), fields_(fields) {}

    std::optional<Kind> read() {
        const auto* choices = fields_.find("choices");
        const auto* answer = fields_.find("answer");
        const auto* answers = fields_.find("answers");
        if (answer && answers) {
            document_.error(answers->key, "a question has 'answer' or 'answers', not both");
            if (choices) read_choices(*choices);
            return std::nullopt;
        }
        // A misspelt key has been told; what would follow from its absence isn't worth telling.
        for (const auto* key : {"choices", "answer", "answers"})
            if (fields_.misspelt(key)) {
                if (choices) read_choices(*choices);
                return std::nullopt;
            }
        if (!choices && answers) {
            fields_.error("'choices' is missing from this question; 'answers' are some of its choices");
            return std::nullopt;
        }
        if (!choices && answer) return true_false(answer->value);
        const bool whole = read_choices(*choices);
        if (answer) return one(answer->value, whole);
        if (answers) return several(*answers, whole);
        fields_.error("'answer' is missing from this question; say which of the choices is right");
        return std::nullopt;
    }

  private:
    std::optional<Kind> true_false(const yaml::Node& answer) {
        if (const auto truth = as_truth(answer)) return TrueFalse{*truth};
        const auto text = text::fold(answer.text());
        if (answer.is(yaml::Kind::refused)) return std::nullopt;
        if (answer.is(yaml::Kind::empty)) {
            document_.error(answer, "'answer' is empty; without 'choices' it is true or false");
        } else if (answer.quoted() && (text == "true" || text == "false")) {
            document_.error(answer, fmt::format("{} in quotes is a text; take the quotes off: answer: {}",
                                                in_quotes(answer.text()), text));
        } else if (text == "yes" || text == "no" || text == "on" || text == "off") {
            document_.error(answer,
                            fmt::format("'answer' without 'choices' is true or false, not {}; write true or false",
                                        in_quotes(answer.text())));
        } else {
            fields_.error("'choices' is missing from this question; without them 'answer' is true or false");
        }
        return std::nullopt;
    }

    // Fills in choices_; false if anything is wrong with them.
    bool read_choices(const Field& field) {
        const auto items = fields_.list("choices");
        if (!items) return false;
        bool fine = true;
        if (items->size() < fewest_choices || items->size() > most_choices) {
            document_.error(field.key, fmt::format("a question has {} to {} choices, not {}", fewest_choices,
                                                   most_choices, items->size()));
            fine = false;
        }
        Distinct distinct(choices_.capacity());
        choices_.reserve(std::min(items->size(), most_choices));
        for (const auto& item : *items) {
            if (choices_.size() == most_choices) break; // the rest was refused above
            auto text = read_text(document_, item, "a choice", longest_choice);
            if (!text) {
                fine = false;
                continue;
            }
            if (const auto first = distinct.add(item.text())) {
                const auto choice = fmt::format("the choice {}", in_quotes(*text));
                document_.error(item, *text == *first
                                          ? choice + " stands twice"
                                          : fmt::format("{} reads the same as {}", choice, in_quotes(*first)));
                fine = false;
                continue;
            }
            choices_.push_back(std::move(*text));
        }
        return fine;
    }

    // Which choice the text is. With broken choices it may be one of those that weren't read, so nothing is said.
    std::optional<std::size_t> find(const yaml::Node& node, std::string_view name, bool whole) {
        const auto text = read_text(document_, node, name);
        if (!text) return std::nullopt;
        const auto found = std::find(choices_.begin(), choices_.end(), *text);
        if (found != choices_.end()) return static_cast<std::size_t>(found - choices_.begin());
        if (whole)
            document_.error(
                node, fmt::format("{} is not one of the choices{}", in_quotes(*text), did_you_mean(*text, choices_)));
        return std::nullopt;
    }

    std::optional<Kind> one(const yaml::Node& answer, bool whole) {
        if (answer.is(yaml::Kind::sequence)) {
            document_.error(answer, "'answer' is one text; for several right choices write 'answers'");
            return std::nullopt;
        }
        const auto right = find(answer, "'answer'", whole);
        if (!right || !whole) return std::nullopt;
        return OneChoice{std::move(choices_), *right};
    }

    std::optional<Kind> several(const Field& answers, bool whole) {
        if (answers.value.is(yaml::Kind::scalar)) {
            document_.error(answers.value, "'answers' is a list; for one right choice write 'answer'");
            return std::nullopt;
        }
        const auto items = fields_.list("answers");
        if (!items) return std::nullopt;
        std::vector<std::size_t> right;
        right.reserve(items->size());
        bool fine = whole;
        for (const auto& item : *items) {
            const auto found = find(item, "an answer", whole);
            if (!found) {
                fine = false;
            } else if (std::find(right.begin(), right.end(), *found) != right.end()) {
                document_.error(item, fmt::format("the answer {} stands twice", in_quotes(choices_[*found])));
                fine = false;
            } else {
                right.push_back(*found);
            }
        }
        if (!fine) return std::nullopt;
        std::sort(right.begin(), right.end());
        return SeveralChoices{std::move(choices_), std::move(right)};
    }

    yaml::Document& document_;
    Fields& fields_;
    std::vector<std::string> choices_;
};

} // namespace

std::optional<Kind> read_choosing(yaml::Document& document, Fields& fields) {
    return ChoosingReader(document, fields).read();
}

} // namespace cliff::bank
