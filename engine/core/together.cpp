#include "core/together.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace cliff {
namespace {

std::string_view main_language(const Bank& bank) {
    return std::string_view{bank.language}.substr(0, bank.language.find('-'));
}

/// "name", or "name 2" if that is taken.
template <class Taken> std::string free_name(const std::string& name, Taken taken) {
    std::string free = name;
    for (int n = 2; taken(free); ++n) free = name + " " + std::to_string(n);
    return free;
}

void add(Bank& whole, Bank&& part) {
    std::map<std::string, std::string> renamed;
    for (const auto& entry : part.sources) {
        const std::string key = free_name(entry.first, [&](const std::string& name) {
            const auto other = whole.sources.find(name);
            return other != whole.sources.end() && other->second != entry.second;
        });
        renamed[entry.first] = key;
        whole.sources.emplace(key, entry.second);
    }
    for (auto& round : part.rounds) {
        round.title = free_name(round.title, [&](const std::string& title) {
            return std::any_of(whole.rounds.begin(), whole.rounds.end(),
                               [&](const Round& other) { return other.title == title; });
        });
        for (auto& question : round.questions)
            if (const auto key = renamed.find(question.from.source); key != renamed.end())
                question.from.source = key->second;
        whole.rounds.push_back(std::move(round));
    }
    if (!part.licence.empty() && whole.licence.find(part.licence) == std::string::npos)
        whole.licence += (whole.licence.empty() ? "" : "; ") + part.licence;
}

} // namespace

bool same_language(const Bank& one, const Bank& other) { return main_language(one) == main_language(other); }

Bank together(std::vector<Bank> banks) {
    Bank whole = std::move(banks.front());
    for (std::size_t b = 1; b < banks.size(); ++b) add(whole, std::move(banks[b]));
    if (banks.size() > 1) whole.title += " and " + std::to_string(banks.size() - 1) + " more";
    return whole;
}

} // namespace cliff
