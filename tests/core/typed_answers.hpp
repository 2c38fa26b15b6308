// What a fair quiz host would say to a typed answer: a row of a table.
#pragma once

#include "catch.hpp"
#include "core/meant.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::sample {

enum Verdict : bool { wrong = false, right = true };
enum Names : bool { whole_names = false, surnames = true };

struct TypedRow {
    std::string_view language;
    std::string_view accept; ///< spellings, parted by '|'
    std::string_view refuse; ///< likewise, may be empty
    Names names;
    std::string_view said;
    Verdict verdict;
    std::string_view reason;
};

inline std::vector<std::string> parted(std::string_view list) {
    std::vector<std::string> parts;
    while (!list.empty()) {
        const auto bar = std::min(list.find('|'), list.size());
        parts.emplace_back(list.substr(0, bar));
        list.remove_prefix(std::min(bar + 1, list.size()));
    }
    return parts;
}

/// Each is judged as its row says, and each spelling is accepted, whatever is refused.
inline void judged_fairly(std::span<const TypedRow> rows) {
    for (const auto& row : rows) {
        const std::vector<Spellings> things{parted(row.accept)};
        const auto refused = parted(row.refuse);
        const Judge judge({things, refused, row.language, row.names});
        {
            INFO(row.language << ": \"" << row.said << "\" for \"" << row.accept << "\": " << row.reason);
            CHECK(judge.meant(row.said).has_value() == row.verdict);
        }
        for (const auto& spelling : things[0]) {
            INFO(spelling);
            CHECK(judge.meant(spelling) == 0);
        }
    }
}

} // namespace cliff::sample
