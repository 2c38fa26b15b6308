// Small banks with one weakness, and what is said of them.
#pragma once

#include "bank/read.hpp"

#include <string>
#include <vector>

namespace weak {

using Texts = std::vector<std::string>;

/// Everything before the first question; what follows it begins in line 9.
inline const std::string head = "format: 1\ntitle: T\nlanguage: en\nlicence: CC0-1.0\nsources: {s: {title: S}}\n"
                                "rounds:\n  - title: R\n    questions:\n";

/// A question of four lines; `rest` may have more than one.
inline std::string question(const std::string& ask, const std::string& rest) {
    return "      - ask: " + ask + "\n        " + rest + "\n        why: Because.\n        from: s, page 1\n";
}

/// "line:column [code] message" of each problem of a bank that lies in `folder`.
inline Texts found(const std::string& text, const std::string& folder = "") {
    Texts all;
    for (const auto& problem : cliff::bank::check_bank_text(text, folder + "bank.yaml").problems)
        all.push_back(std::to_string(problem.line) + ":" + std::to_string(problem.column) + " [" + problem.code + "] " +
                      problem.message);
    return all;
}

} // namespace weak
