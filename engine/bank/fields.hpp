// One mapping of a file, read by the keys that it may have; each wrong type says what would be right.
#pragma once

#include "core/limits.hpp"
#include "yaml/document.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::bank {

/// What a mapping is called in messages, and the keys that it may have.
struct Shape {
    std::string_view name; ///< "a question"
    std::span<const std::string_view> keys;
};

struct Field {
    std::string_view name; ///< the key's text
    yaml::Node key, value;
};

class Fields {
  public:
    /// Tells of a node that is no mapping (there are no fields then), and of every key that the shape doesn't have.
    Fields(yaml::Document& document, const yaml::Node& node, const Shape& shape);

    /// False if the node was no mapping: whatever is missing then isn't worth telling.
    [[nodiscard]] bool readable() const { return readable_; }

    [[nodiscard]] const Field* find(std::string_view key) const;

    /// The field, or an error at the mapping's first line: "'ask' is missing from this question", and the hint. No
    /// error if an unknown key looks like a misspelling of it: one mistake, one problem.
    const Field* require(std::string_view key, std::string_view hint = {});

    // Each gives nothing if the key is missing, or if its value is wrong, which is told.
    std::optional<std::string> text(std::string_view key,
                                    std::size_t most_graphemes = 0); ///< 0: as many as a scalar has
    std::optional<int> whole(std::string_view key, Limits limits);
    std::optional<double> share(std::string_view key); ///< 0 to 1
    std::optional<double> real(std::string_view key, double least, double most);
    std::optional<bool> truth(std::string_view key);
    std::optional<std::size_t> one_of(std::string_view key, std::span<const std::string_view> names); ///< its index
    std::optional<std::vector<yaml::Node>> list(std::string_view key); ///< at least one item

    /// Does an unknown key look like a misspelling of this one?
    [[nodiscard]] bool misspelt(std::string_view key) const;

    /// Tells of a mistake of the whole mapping.
    void error(std::string message);

  private:
    yaml::Document& document_;
    yaml::Node node_;
    std::string_view name_;
    bool readable_ = false;
    std::vector<Field> fields_;
    std::vector<std::string> misspelt_; // what unknown keys were meant to be
};

/// A scalar's text, not empty, without the line ends that a block ('|') leaves at its end. `name` is "'ask'" or "a
/// choice".
[[nodiscard]] std::optional<std::string> read_text(yaml::Document& document, const yaml::Node& node,
                                                   std::string_view name, std::size_t most_graphemes = 0);

/// A plain number in range. `name` as above.
[[nodiscard]] std::optional<int> read_whole(yaml::Document& document, const yaml::Node& node, std::string_view name,
                                            Limits limits);

/// `true` and `false` as YAML 1.2 writes them, out of quotes.
[[nodiscard]] std::optional<bool> as_truth(const yaml::Node& node);

/// "; did you mean 'answer'?", or nothing if none of them is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

} // namespace cliff::bank
