// A YAML file as a small tree that knows where everything stands, and the list of what is wrong with it.
// Read through yaml-cpp's events, never YAML::Load: half the time, a tenth of the memory, and no aliases to explode.
#pragma once

#include "yaml/blocks.hpp"
#include "yaml/file.hpp"
#include "yaml/problem.hpp"
#include "yaml/source.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::yaml {

/// What a file may hold. Beyond these it is refused, with a problem that says so.
inline constexpr int deepest = 32;                    ///< lists and mappings inside each other
inline constexpr std::size_t longest_scalar = 65'535; ///< bytes: 64 KiB but one, so that 16 bits count them
inline constexpr std::size_t most_nodes = 8'000'000;
inline constexpr std::size_t most_problems = 500;

enum class Kind : std::uint8_t {
    scalar,
    sequence,
    mapping,
    empty,  ///< a key or a '-' without a value
    refused ///< something was there and its problem has been told; say nothing more about it
};

class Document;

/// A place in the tree: a cheap handle that lives as long as its document stays where it is.
class Node {
  public:
    Node(const Document& document, std::size_t index) : document_(&document), index_(index) {}

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool is(Kind kind) const { return this->kind() == kind; }

    /// A scalar's text as the author wrote it: `No`, `007` and `1.50` stay so. Empty for the other kinds.
    [[nodiscard]] std::string_view text() const;

    /// Was the scalar in quotes (or a block, '|' or '>')? Then it is text, whatever it looks like.
    [[nodiscard]] bool quoted() const;

    /// From 1.
    [[nodiscard]] int line() const;

    /// The items of a sequence, or the keys and values of a mapping in turn. None for the other kinds.
    [[nodiscard]] std::vector<Node> children() const;

  private:
    friend class Document;
    const Document* document_;
    std::size_t index_;
};

class Document {
  public:
    /// Reads a file. Never throws for what the file holds.
    static Document read(const std::filesystem::path& file);
    static Document parse(std::string text, std::string name);

    /// None if the file is no YAML or has nothing in it; a problem says why.
    [[nodiscard]] std::optional<Node> root() const;

    [[nodiscard]] const Source& source() const { return source_; }

    /// Thrown by `error` when there are more than `most_problems`: nobody reads on, and a large broken
    /// file must not cost more than a whole one. The document has said so by then.
    struct TooManyProblems : std::runtime_error {
        TooManyProblems() : std::runtime_error("too many problems") {}
    };
    void error(const Node& node, std::string message);
    /// A weakness, and the code by which an author can allow it.
    void warn(const Node& node, std::string_view code, std::string message);
    /// The same for a line.
    void warn(int line, std::string_view code, std::string message);
    /// A mistake of the file as a whole.
    void error(std::string message);

    [[nodiscard]] bool any_error() const { return yaml::any_error(problems_); }

    /// All problems so far, in the order of their places. Leaves none.
    [[nodiscard]] std::vector<Problem> take_problems();

  private:
    friend class Node;
    friend class Builder;

    // The tree lies flat, each node before its children. 8 bytes a node, because a large bank has two million.
    struct Cell {
        std::uint32_t offset = 0; // in the source
        Kind kind : 3 = Kind::scalar;
        bool quoted : 1 = false;
        bool decoded : 1 = false;    // the text differs from the source's bytes: escapes, folded lines
        std::uint32_t rest : 27 = 0; // of a list or mapping: the index after its last descendant; of a decoded scalar:
                                     // where its text stands in decoded_; of another: the size of its text; of an
                                     // empty node: how much to underline
    };
    // An escape makes at most three bytes of two, so what is decoded fits as well.
    static constexpr std::size_t most_rest = (std::size_t{1} << 27U) - 1;
    static_assert(most_nodes <= most_rest && 2 * largest_file <= most_rest + 1 && longest_scalar <= 0xFFFF);

    explicit Document(Source source) : source_(std::move(source)) {}
    void add(Problem problem);
    [[nodiscard]] std::size_t next(std::size_t index) const; ///< the index after the node's last descendant
    [[nodiscard]] std::string_view text(std::size_t index) const;
    void decode(Cell& cell, const std::string& text); ///< gives the cell a text of its own
    [[nodiscard]] std::size_t extent(std::size_t index) const;

    Source source_;
    Blocks<Cell> cells_;
    std::string decoded_; // texts that differ from the source's, each after its size in two bytes
    std::vector<Problem> problems_;
    bool broken_ = false; // the tree is not whole
};

} // namespace cliff::yaml
