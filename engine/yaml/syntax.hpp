// What yaml-cpp says when it gives up, in words that tell an author what to do.
#pragma once

#include "yaml/source.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::yaml {

/// How far the reading had come.
struct Progress {
    std::size_t offset = 0;        ///< of the last event
    std::vector<std::size_t> open; ///< offsets of the lists and mappings that were open, outermost first
    bool quoted = false;           ///< the last event was a quoted scalar, at `offset`
};

struct Complaint {
    std::size_t offset = 0;
    std::size_t bytes = 1;
    std::string message;
};

/// `message` is yaml-cpp's, `offset` its place.
[[nodiscard]] Complaint explain(const Source& source, std::size_t offset, std::string_view message,
                                const Progress& progress);

/// The quote at `offset` is never closed.
[[nodiscard]] Complaint unclosed_quote(std::size_t offset);

/// The bracket at `offset`, '[' or '{', is never closed.
[[nodiscard]] Complaint unclosed_bracket(std::size_t offset, char bracket);

/// What stands at `offset` comes after the end of the file's one document.
[[nodiscard]] Complaint second_document(const Source& source, std::size_t offset);

} // namespace cliff::yaml
