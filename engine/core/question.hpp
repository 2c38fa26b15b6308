// What can be asked of any question, whatever its kind.
#pragma once

#include "core/bank.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cliff {

/// How true/false is put as two choices, in this order.
inline constexpr std::size_t choice_true = 0, choice_false = 1;

/// The choices in their order; empty for true/false, whose two words belong to the interface's language, and for kinds
/// without choices.
[[nodiscard]] const std::vector<std::string>& written_choices(const Question& question);

/// How many choices, or things to put in order, a player picks from; 0 where the answer is typed.
[[nodiscard]] std::size_t choice_count(const Question& question);

/// The indexes of the right choices, ascending; none where nothing is chosen.
[[nodiscard]] std::vector<std::size_t> right_choices(const Question& question);

[[nodiscard]] bool is_right(const Question& question, std::size_t choice);

/// Whether several choices are picked and then handed in, instead of one pick being the answer.
[[nodiscard]] bool takes_several(const Question& question);

/// "metres"; empty if the number has none.
[[nodiscard]] std::string_view unit_of(const Number& number);

/// Whether the answer is typed: a text, a number or the things of a list.
[[nodiscard]] bool is_typed(const Question& question);

// Is it the same question after its bank was edited? By the author's id, by its words, by its line; none of them is
// sure.
[[nodiscard]] bool same_id(const Question& a, const Question& b);
[[nodiscard]] bool same_words(const Question& a, const Question& b);
[[nodiscard]] bool same_line(const Question& a, const Question& b);

/// The texts that answer the question, in every spelling; none for true/false, numbers and orders.
[[nodiscard]] std::vector<std::string> key_texts(const Question& question);

/// The same without copies: `use` is called with each.
void for_each_key_text(const Question& question, const std::function<void(const std::string&)>& use);

} // namespace cliff
