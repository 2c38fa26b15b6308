#include "core/practice.hpp"

#include "core/scoring.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace cliff {

std::string question_key(const Question& question) {
    if (!question.id.empty()) return question.id;
    constexpr std::string_view digits = "0123456789abcdef";
    std::string key = "#"; // no author's id looks like this by chance
    auto hash = text::fold_hash(question.ask);
    for (const auto* media : {&question.image, &question.audio}) { // "Who is this?" is asked of many pictures
        if (!*media) continue;
        const auto& file = (*media)->file;
        hash = hash * 31 + text::fold_hash(std::string_view(file).substr(file.find_last_of("/\\") + 1));
    }
    for (int digit = 0; digit < 16; ++digit, hash >>= 4U) key += digits[hash & 0xFU];
    return key;
}

Card answered(const Card& card, bool right, Day today, std::int64_t match) {
    if (!right) return {1, today, match};
    if (card.box > 0 && card.due > today) return {card.box, card.due, match}; // known already: nothing new was shown
    const int box = std::min(card.box + 1, last_box);
    return {box, today + (Day{1} << static_cast<unsigned>(box - 1)), match};
}

Cards answered(const Cards& cards, const State& match, std::size_t player, Day today, std::int64_t number) {
    Cards changed;
    for (const auto& mark : tally(match, player).marked) {
        const auto key = question_key(match.deck.questions[mark.question].question);
        if (changed.count(key) > 0) continue;
        const auto before = cards.find(key);
        changed[key] = answered(before == cards.end() ? Card{} : before->second, mark.right(), today, number);
    }
    return changed;
}

bool comes_again(const State& match) {
    if (!match.rules.repeat) return false;
    constexpr std::ptrdiff_t most_times = 4;
    const auto& questions = match.deck.questions;
    const auto key = question_key(questions[match.question].question);
    const auto same = [&](const Dealt& other) { return question_key(other.question) == key; };
    if (std::count_if(questions.begin(), questions.end(), same) >= most_times) return false;
    for (std::size_t p = 0; p < match.players.size(); ++p) {
        const auto marked = tally(match, p).marked;
        if (!marked.empty() && marked.back().counts && !marked.back().right()) return true;
    }
    return false;
}

std::size_t due_count(const Bank& bank, const Cards& cards, Day today) {
    std::size_t due = 0;
    for (const auto& round : bank.rounds)
        for (const auto& question : round.questions) {
            const auto card = cards.find(question_key(question));
            if (card != cards.end() && card->second.due <= today) ++due;
        }
    return due;
}

std::map<std::string, std::int64_t> practice_order(const Cards& cards, Day today) {
    std::map<std::string, std::int64_t> order; // new ones stand at 0
    for (const auto& [key, card] : cards) {
        const Day left = card.due - today;
        order[key] = left <= 0 ? card.box - (last_box + 1) : left;
    }
    return order;
}

std::map<std::string, std::int64_t> unseen_first(const Cards& cards) {
    std::map<std::string, std::int64_t> order;
    for (const auto& [key, card] : cards) order[key] = card.seen;
    return order;
}

std::vector<Mastery> mastery(const Bank& bank, const Cards& cards) {
    std::vector<Mastery> rounds;
    for (const auto& round : bank.rounds) {
        Mastery known{round.title, 0, 0, round.questions.size()};
        for (const auto& question : round.questions) {
            const auto card = cards.find(question_key(question));
            if (card == cards.end()) continue;
            ++known.asked;
            if (card->second.box >= mastered_box) ++known.mastered;
        }
        rounds.push_back(std::move(known));
    }
    return rounds;
}

Begin practise_misses(const Bank& bank, const State& match, std::size_t player, Rules practice, std::uint64_t seed) {
    std::map<std::string, std::int64_t> first; // dealt before all others, which stand at 0
    for (const auto& mark : tally(match, player).marked)
        if (!mark.right()) first[question_key(match.deck.questions[mark.question].question)] = -1;
    std::size_t missed = 0;
    for (const auto& round : bank.rounds)
        missed += static_cast<std::size_t>(
            std::count_if(round.questions.begin(), round.questions.end(),
                          [&](const Question& question) { return first.count(question_key(question)) > 0; }));
    practice.mixed = true; // so that the rounds needn't give their share
    auto deck = deal(bank, {{}, missed, std::move(first)}, practice, seed);
    return {std::move(deck), std::move(practice), {match.players.at(player)}};
}

} // namespace cliff
