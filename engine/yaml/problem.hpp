// A person's mistake in a file: a value with a place, a reason and a way to mend it.
#pragma once

#include <string>
#include <vector>

namespace cliff::yaml {

enum class Severity { error, warning };

struct Problem {
    std::string file;
    int line = 0;   ///< from 1; 0: the file as a whole
    int column = 0; ///< from 1, in code points; 0 with line 0
    int length = 1; ///< code points to underline, at least 1
    Severity severity = Severity::error;
    std::string code{};  ///< of a warning, by which an author can allow it: "bank/longest-choice"
    std::string message; ///< one line, no full stop, with the way to mend it: "'colour' is not a key of a question; did
                         ///< you mean 'color'?"
    std::string source;  ///< the line of the file, for showing; cut around the place when it's very long; may be empty
    int source_column = 0; ///< where `column` falls in `source`, from 1 (differs from column only in a cut line)
    bool operator==(const Problem&) const = default;
};

/// "file:line:col: error: message", then the line and a caret under the place, as compilers do; ends without a newline.
[[nodiscard]] std::string to_text(const Problem& problem);

[[nodiscard]] bool any_error(const std::vector<Problem>& problems);

} // namespace cliff::yaml
