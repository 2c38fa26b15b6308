#include "bank/allowed.hpp"

#include "bank/fields.hpp"
#include "bank/weakness_codes.hpp"

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

struct Unknown {
    int line;
    std::size_t question; ///< 1 more than its index; 0: above all questions
    std::string name;
};

} // namespace

Allowed::Allowed(yaml::Document& document, const std::vector<yaml::Node>& questions) {
    const auto& source = document.source();
    std::vector<std::string> known;
    for (const auto& code : weakness_codes()) known.emplace_back(code.name);
    std::vector<Unknown> unknown;
    for (auto at = source.text().find(sign); at != std::string_view::npos; at = source.text().find(sign, at + 1)) {
        const int line = source.line(at);
        auto rest = codes_of(source.line_text(line));
        const auto after = std::upper_bound(questions.begin(), questions.end(), line,
                                            [](int here, const yaml::Node& each) { return here < each.line(); });
        const auto question = static_cast<std::size_t>(after - questions.begin());
        while (!rest.empty()) {
            const auto comma = std::min(rest.find(','), rest.size());
            auto name = trimmed(rest.substr(0, comma));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            if (name.starts_with(code_prefix)) name.remove_prefix(code_prefix.size());
            if (std::find(known.begin(), known.end(), name) == known.end())
                unknown.push_back({line, question, std::string{name}});
            else
                (question == 0 ? everywhere_ : in_question_[question - 1]).emplace(name);
        }
    }
    for (const auto& [line, question, name] : unknown) {
        constexpr std::string_view code = "unknown-code";
        if (question == 0 ? !allows(code) : !allows(question - 1, code))
            document.warn(line, shown_code(code),
                          fmt::format("there is no weakness called '{}'{}", name, did_you_mean(name, known)));
    }
}

bool Allowed::allows(std::size_t question, std::string_view name) const {
    if (allows(name)) return true;
    const auto here = in_question_.find(question);
    return here != in_question_.end() && here->second.count(name) > 0;
}

} // namespace cliff::bank
