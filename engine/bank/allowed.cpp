#include "bank/allowed.hpp"

#include "bank/fields.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cliff::bank {
namespace {

constexpr std::string_view sign = "# check: allow ";

/// What stands after the sign, if the line is such a comment.
std::string_view codes_of(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    return line.starts_with(sign) ? line.substr(sign.size()) : std::string_view{};
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

} // namespace

Allowed::Allowed(yaml::Document& document, const std::vector<int>& begins, std::span<const std::string_view> codes) {
    const auto& source = document.source();
    const std::vector<std::string> known(codes.begin(), codes.end());
    for (auto at = source.text().find(sign); at != std::string_view::npos; at = source.text().find(sign, at + 1)) {
        const int line = source.line(at);
        auto rest = codes_of(source.line_text(line));
        const auto after = std::upper_bound(begins.begin(), begins.end(), line);
        while (!rest.empty()) {
            const auto comma = std::min(rest.find(','), rest.size());
            const std::string code{trimmed(rest.substr(0, comma))};
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            if (std::find(known.begin(), known.end(), code) == known.end())
                document.warn(line, "unknown-code",
                              fmt::format("there is no weakness called '{}'{}", code, did_you_mean(code, known)));
            else if (after == begins.begin())
                everywhere_.insert(code);
            else
                in_question_[static_cast<std::size_t>(after - begins.begin()) - 1].insert(code);
        }
    }
}

bool Allowed::allows(std::size_t question, std::string_view code) const {
    if (allows(code)) return true;
    const auto here = in_question_.find(question);
    return here != in_question_.end() && here->second.count(std::string{code}) > 0;
}

} // namespace cliff::bank
