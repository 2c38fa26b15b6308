// From YAML files to the core's values, with every mistake in the file reported at once.
#pragma once

#include "core/bank.hpp"
#include "core/rules.hpp"
#include "yaml/problem.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::bank {

/// What came of reading a file. `value` is there exactly when no problem is an error.
template <class T> struct Read {
    std::optional<T> value;
    std::vector<yaml::Problem> problems; ///< in the order of their places
};

/// Reads a question bank. Never throws for what the file says: a missing, unreadable, too large or malformed
/// file is a problem like any other.
[[nodiscard]] Read<Bank> read_bank(const std::filesystem::path& file);
[[nodiscard]] Read<Bank> parse_bank(std::string_view text, const std::string& name);

/// A weakness that is found with more than this room knows of, such as how large a text comes out.
struct Found {
    std::size_t question = 0;        ///< its number in the bank, from 0, counted through the rounds
    std::string_view key;            ///< where in the question: "ask", "choices"
    std::optional<std::size_t> item; ///< which item of that key's list
    std::string_view name;           ///< of its code (weakness_codes.hpp)
    std::string message;
};
using AlsoFind = std::function<void(const Bank& bank, const std::function<void(const Found&)>& tell)>;

/// The same, and warns of what spoils an evening though it's no mistake, if there is no mistake (weaknesses.hpp).
[[nodiscard]] Read<Bank> check_bank(const std::filesystem::path& file, const AlsoFind& also = {});
[[nodiscard]] Read<Bank> check_bank_text(std::string_view text, const std::string& name, const AlsoFind& also = {});

/// Reads a file of rules; `Rules::name` is the file's stem.
[[nodiscard]] Read<Rules> read_rules(const std::filesystem::path& file);
[[nodiscard]] Read<Rules> parse_rules(std::string_view text, const std::string& name);

} // namespace cliff::bank
