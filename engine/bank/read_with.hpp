// The frame of every reader here: a document goes in, a value and all problems come out.
#pragma once

#include "bank/read.hpp"
#include "yaml/document.hpp"

#include <utility>

namespace cliff::bank {

/// `reader(document, root)` makes the value; it is asked only if there is something to read.
template <class T, class Reader> Read<T> read_with(yaml::Document document, Reader reader) {
    Read<T> result;
    T value{};
    try {
        if (const auto root = document.root()) value = reader(document, *root);
    } catch (const yaml::Document::TooManyProblems&) {
        // The document has said so among its problems.
    }
    result.problems = document.take_problems();
    if (!yaml::any_error(result.problems)) result.value = std::move(value);
    return result;
}

} // namespace cliff::bank
