// Events -> the tree. Knows nothing of yaml-cpp but its habits: the traps that they leave open are closed here.
#pragma once

#include "yaml/document.hpp"
#include "yaml/syntax.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cliff::yaml {

/// Ends the reading, wherever it is.
struct Refusal {
    Complaint complaint;
};

/// One call for each event, in their order; `offset` is where yaml-cpp says that it stands. Mistakes go to the
/// document; one that nothing can follow is thrown as a Refusal.
class Builder {
  public:
    explicit Builder(Document& document) : document_(document), text_(document.source_.text()) {}

    /// `marked_quoted`: yaml-cpp gave it the tag "!".
    void scalar(std::size_t offset, bool marked_quoted, const std::string& value);
    /// yaml-cpp marks what is empty at the next token, and calls a plain `null` or `~` empty too.
    void null(std::size_t offset, bool anchored);
    void anchor(std::size_t offset, const std::string& name);
    void alias(std::size_t offset);
    void open(Kind kind, std::size_t offset);
    void close();

    [[nodiscard]] const Source& source() const { return document_.source_; }
    [[nodiscard]] const Progress& progress() const { return progress_; }

    /// Notes what ended the reading; the tree is not whole then.
    void give_up(const Complaint& complaint);

  private:
    using Cell = Document::Cell;

    struct Level {
        std::size_t index = 0;
        bool mapping = false;
        bool at_key = false;
        std::size_t key = 0;  // index of the last key
        bool merging = false; // the last key was '<<'
    };

    // A word `null` that may be the value, or the next key after an empty value.
    struct Guess {
        std::optional<std::size_t> index;
        std::optional<std::size_t> key; // that the value belongs to
    };

    bool in_mapping() const { return !levels_.empty() && levels_.back().mapping; }
    bool at_key() const { return in_mapping() && levels_.back().at_key; }
    std::string_view from(std::size_t offset) const { return text_.substr(std::min(offset, text_.size())); }
    void came_to(std::size_t offset, bool quoted);
    void complain(const Complaint& complaint);
    void warn_of_comment(std::size_t end);
    Cell& push(Kind kind, std::size_t offset);
    void empty(Cell& cell, std::optional<std::size_t> key);
    std::size_t dash_before(std::size_t offset) const;
    bool refuse_tag(std::size_t offset);
    [[noreturn]] void refuse_key(Kind kind, std::size_t offset) const;
    void refuse_duplicates(std::size_t mapping);

    Document& document_;
    std::string_view text_;
    std::vector<Level> levels_;
    Progress progress_;
    Guess guess_;
    std::vector<std::pair<std::string_view, std::size_t>> keys_; // kept for its memory
};

} // namespace cliff::yaml
