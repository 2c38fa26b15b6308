// What `check` found, written for people and for editors.
#pragma once

#include "yaml/problem.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace cliff::app {

struct CheckedFile {
    std::string file;
    std::vector<yaml::Problem> problems;
    std::size_t questions = 0, rounds = 0; ///< of a bank without errors
    bool theme = false;                    ///< it is a theme, and no bank
};

/// Every problem with its line; then how many there are, and if they are many, of which kinds.
void write_report(const std::vector<CheckedFile>& files, std::ostream& out);

/// One JSON document: a list of objects, one for each file, with "file" and "problems"; a problem has "line", "column"
/// and "endColumn" (from 1, in code points; the end is the column after the last; all 0: the file as a whole),
/// "severity" ("error" or "warning") and "message", and a warning has its "code" and what that means.
void write_json(const std::vector<CheckedFile>& files, std::ostream& out);

} // namespace cliff::app
