#include "app/shelf.hpp"

#include "app/paths.hpp"
#include "app/suggestion.hpp"
#include "bank/read.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace cliff::app {
namespace fs = std::filesystem;
namespace {

/// The order in which the rules are offered; others follow by name.
int rank(const Rules& rules) {
    static const std::vector<std::string> usual{"classic", "pub", "survival", "sprint"};
    return static_cast<int>(std::find(usual.begin(), usual.end(), rules.name) - usual.begin());
}

std::vector<Rules> load_rules(const fs::path& folder) {
    std::vector<Rules> all;
    for (const auto& file : files_ending(folder, ".yaml")) {
        auto read = bank::read_rules(file);
        if (!read.value) throw std::runtime_error{yaml::to_text(read.problems.front())};
        all.push_back(std::move(*read.value));
    }
    if (all.empty()) throw std::runtime_error{"no rules in " + folder.string()};
    std::stable_sort(all.begin(), all.end(), [](const Rules& a, const Rules& b) { return rank(a) < rank(b); });
    return all;
}

[[noreturn]] void unknown(const std::string& what, const std::string& given, const std::vector<std::string>& known) {
    throw std::invalid_argument{fmt::format("there {} called '{}'; {}", what, given, suggestion(given, known))};
}

} // namespace

views::ProblemLine problem_line(const yaml::Problem& problem) {
    views::ProblemLine line;
    if (problem.line > 0) line.place = fmt::format("line {}, column {}", problem.line, problem.column);
    line.message = problem.message;
    line.source = problem.source;
    line.from = static_cast<std::size_t>(std::max(0, problem.source_column - 1));
    line.length = static_cast<std::size_t>(std::max(1, problem.length));
    line.error = problem.severity == yaml::Severity::error;
    return line;
}

views::Shelf load_shelf(const std::vector<fs::path>& banks, Care care) {
    views::Shelf shelf;
    const fs::path share = share_folder();
    shelf.rules = load_rules(share / "assets" / "rules");
    shelf.folder = homely(own_banks_folder());
    auto files = banks;
    if (files.empty()) {
        files = files_ending(share / "questions", ".yaml");
        for (auto& own : files_ending(own_banks_folder(), ".yaml")) files.push_back(std::move(own));
    }
    for (const auto& file : files) {
        auto read = care == Care::check ? bank::check_bank(file) : bank::read_bank(file);
        std::error_code none;
        views::ShelfBank bank{fs::absolute(file, none).string(),
                              banks.empty() ? file.filename().string() : file.string(),
                              std::move(read.value),
                              {}};
        for (const auto& problem : read.problems) bank.problems.push_back(problem_line(problem));
        shelf.banks.push_back(std::move(bank));
    }
    return shelf;
}

std::string why_unplayable(const views::ShelfBank& bank) {
    const auto& problem = bank.problems.front();
    std::string why = bank.file + (problem.place.empty() ? ": " : ", " + problem.place + ": ") + problem.message;
    if (bank.problems.size() > 1)
        why += fmt::format(" (and {} more; `cliffhanger check` shows them)", bank.problems.size() - 1);
    return why;
}

views::Selection select(const views::Shelf& shelf, const PlayWords& words, std::size_t bank) {
    views::Selection selection;
    selection.bank = bank;
    selection.questions = words.questions;
    if (!words.rules.empty()) {
        std::vector<std::string> names;
        for (const auto& rules : shelf.rules) names.push_back(rules.name);
        const auto named = std::find(names.begin(), names.end(), words.rules);
        if (named == names.end()) unknown("are no rules", words.rules, names);
        selection.rules = static_cast<std::size_t>(named - names.begin());
    }
    if (words.rounds.empty() || bank >= shelf.banks.size() || !shelf.banks[bank].bank) return selection;
    std::vector<std::string> titles;
    for (const auto& round : shelf.banks[bank].bank->rounds) titles.push_back(round.title);
    for (const auto& word : words.rounds) {
        const std::string wanted = text::fold(word);
        const auto whole = [&](const std::string& title) { return text::fold(title) == wanted; };
        const auto part = [&](const std::string& title) { return text::fold(title).find(wanted) != std::string::npos; };
        auto same = std::find_if(titles.begin(), titles.end(), whole);
        if (same == titles.end() && std::count_if(titles.begin(), titles.end(), part) == 1)
            same = std::find_if(titles.begin(), titles.end(), part);
        if (same == titles.end()) unknown("is no round", word, titles);
        selection.rounds.push_back(static_cast<std::size_t>(same - titles.begin()));
    }
    return selection;
}

Begin deal_match(const views::Shelf& shelf, const views::Selection& selection, std::uint64_t seed, const Cards& cards,
                 Day today) {
    const Rules& rules = shelf.rules.at(selection.rules);
    const Bank& bank = shelf.banks.at(selection.bank).bank.value();
    auto later = rules.repeat ? practice_order(cards, today) : unseen_first(cards);
    return {deal(bank, {selection.rounds, selection.questions, std::move(later)}, rules, seed), rules, {Player{"You"}}};
}

Revise revise_match(const views::Shelf& shelf, const views::Selection& selection, std::uint64_t seed,
                    const State& match, const Cards& cards) {
    const Bank& bank = shelf.banks.at(selection.bank).bank.value();
    return {deal_again(bank, {selection.rounds, selection.questions, unseen_first(cards)}, match.rules, seed,
                       match.deck, match.question)};
}

} // namespace cliff::app
