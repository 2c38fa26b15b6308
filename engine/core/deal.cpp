#include "core/deck.hpp"
#include "core/meant.hpp"
#include "core/overload.hpp"
#include "core/practice.hpp"
#include "core/question.hpp"
#include "core/random.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>

namespace cliff {
namespace {

std::vector<std::size_t> numbers_below(std::size_t count) {
    std::vector<std::size_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    return numbers;
}

std::vector<std::size_t> rounds_played(const Bank& bank, const DealSettings& settings) {
    if (settings.rounds.empty()) return numbers_below(bank.rounds.size());
    auto rounds = settings.rounds;
    std::sort(rounds.begin(), rounds.end());
    rounds.erase(std::unique(rounds.begin(), rounds.end()), rounds.end());
    std::erase_if(rounds, [&](std::size_t r) { return r >= bank.rounds.size(); });
    return rounds;
}

std::size_t questions_in(const Bank& bank, const std::vector<std::size_t>& rounds) {
    std::size_t sum = 0;
    for (const auto r : rounds) sum += bank.rounds[r].questions.size();
    return sum;
}

/// How many of `wanted` each round gives: in proportion to its size, the left-overs to the largest remainders.
std::vector<std::size_t> shares(const Bank& bank, const std::vector<std::size_t>& rounds, std::size_t wanted) {
    const std::size_t all = questions_in(bank, rounds);
    std::vector<std::size_t> share, remainder;
    std::size_t given = 0;
    for (const auto r : rounds) {
        const std::size_t exact = bank.rounds[r].questions.size() * wanted;
        share.push_back(exact / all);
        remainder.push_back(exact % all);
        given += share.back();
    }
    auto order = numbers_below(rounds.size());
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return remainder[a] > remainder[b]; });
    for (std::size_t i = 0; given < wanted; ++i, ++given) ++share[order[i]];
    return share;
}

/// How many of each round's questions are among those that are `wanted`, if all rounds are one, by `later`.
template <class Later>
std::vector<std::size_t> shares_by(const Bank& bank, const std::vector<std::size_t>& rounds, std::size_t wanted,
                                   const Later& later, SplitMix64& chance) {
    std::vector<std::pair<std::int64_t, std::size_t>> all; // and the place in `rounds`
    for (std::size_t i = 0; i < rounds.size(); ++i)
        for (const auto& question : bank.rounds[rounds[i]].questions) all.emplace_back(later(question), i);
    shuffle(all, chance); // or the first rounds would give all of what is alike
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::size_t> share(rounds.size());
    for (std::size_t n = 0; n < wanted; ++n) ++share[all[n].second];
    return share;
}

/// Puts the choices in the given order; the key follows.
void reorder(OneChoice& kind, const std::vector<std::size_t>& order) {
    OneChoice shown;
    for (std::size_t i = 0; i < order.size(); ++i) {
        shown.choices.push_back(std::move(kind.choices[order[i]]));
        if (order[i] == kind.answer) shown.answer = i;
    }
    kind = std::move(shown);
}

void reorder(SeveralChoices& kind, const std::vector<std::size_t>& order) {
    SeveralChoices shown;
    for (std::size_t i = 0; i < order.size(); ++i) {
        shown.choices.push_back(std::move(kind.choices[order[i]]));
        if (std::find(kind.answers.begin(), kind.answers.end(), order[i]) != kind.answers.end())
            shown.answers.push_back(i);
    }
    kind = std::move(shown);
}

void reorder(Order& kind, const std::vector<std::size_t>& order) {
    Order shown;
    std::vector<std::size_t> place(order.size()); // of each item as written
    for (std::size_t i = 0; i < order.size(); ++i) {
        shown.items.push_back(std::move(kind.items[order[i]]));
        place[order[i]] = i;
    }
    for (const auto item : kind.right) shown.right.push_back(place[item]);
    kind = std::move(shown);
}

Dealt dealt(const Question& written, std::size_t round, const Round& of, const Rules& rules, SplitMix64& chance) {
    Dealt card{round, written, {}, {}};
    card.wager = of.wager && !rules.mixed && !rules.brisk; // players know the round's title when they stake
    if (!card.wager) card.play = of.play.value_or(rules.play);
    auto order = numbers_below(choice_count(written));
    const auto mix = [&](auto& kind) {
        shuffle(order, chance);
        reorder(kind, order);
    };
    std::visit(overload{[&](OneChoice& kind) {
                            mix(kind);
                            if (kind.choices.size() < 4) return;
                            auto wrong = numbers_below(kind.choices.size());
                            std::erase(wrong, kind.answer);
                            shuffle(wrong, chance);
                            wrong.resize(kind.choices.size() / 2); // half of them go, as the name says
                            std::sort(wrong.begin(), wrong.end());
                            card.fifty = std::move(wrong);
                        },
                        [&](SeveralChoices& kind) { mix(kind); },
                        [&](Order& kind) {
                            do shuffle(order, chance);
                            while (order == kind.right && order.size() > 1);
                            reorder(kind, order);
                        },
                        [](TrueFalse&) {}, [](Typed&) {}, [](Number&) {}, [](ListOf&) {}},
               card.question.kind);
    return card;
}

/// The texts of all keys of the bank, each read once for all judges.
using Keys = std::map<std::string, std::vector<text::AnswerForm>>;

Keys keys_of(const Bank& bank) {
    Keys keys;
    for (const auto& round : bank.rounds)
        for (const auto& question : round.questions)
            for (auto& text : key_texts(question)) keys.try_emplace(std::move(text));
    for (auto& [text, read] : keys) read = readings(text, bank.language, true);
    return keys;
}

/// Other questions' keys that a misspelling of this one's key may be as near to.
void find_rivals(Dealt& card, const Keys& keys, const std::string& language) {
    const auto note = [&](const Spellings& spellings, bool surnames) {
        const Judge judge({{&spellings, 1}, {}, language, surnames});
        for (const auto& [text, read] : keys)
            if (judge.confusable(std::span(read).first(surnames ? read.size() : 1))) card.rivals.push_back(text);
    };
    if (const auto* typed = std::get_if<Typed>(&card.question.kind)) note(typed->accept, typed->surnames);
    if (const auto* list = std::get_if<ListOf>(&card.question.kind)) {
        for (const auto& item : list->items) note(item, list->surnames);
        // The things of one list are told apart by which is nearer; they don't refuse each other.
        for (const auto& text : key_texts(card.question)) std::erase(card.rivals, text);
    }
}

} // namespace

std::size_t deal_size(const Bank& bank, const DealSettings& settings, const Rules& rules) {
    const std::size_t all = questions_in(bank, rounds_played(bank, settings));
    if (settings.questions) return std::min(*settings.questions, all);
    return rules.questions ? std::min(static_cast<std::size_t>(*rules.questions), all) : all;
}

namespace {

void find_all_rivals(Deck& deck, const Bank& bank) {
    const bool any_typed = std::any_of(deck.questions.begin(), deck.questions.end(),
                                       [](const Dealt& card) { return is_typed(card.question); });
    if (!any_typed) return;
    const Keys keys = keys_of(bank);
    for (auto& card : deck.questions) find_rivals(card, keys, deck.language);
}

Deck draw(const Bank& bank, const DealSettings& settings, const Rules& rules, SplitMix64& chance) {
    Deck deck{bank.title, bank.language, bank.sources, {}, {}, {}};
    const auto rounds = rounds_played(bank, settings);
    const std::size_t wanted = deal_size(bank, settings, rules);
    if (wanted == 0) return deck;
    const auto later = [&](const Question& question) {
        if (settings.later.empty()) return std::int64_t{0};
        const auto found = settings.later.find(question_key(question));
        return found == settings.later.end() ? std::int64_t{0} : found->second;
    };
    auto share = shares(bank, rounds, wanted);
    if (rules.mixed && !settings.later.empty()) share = shares_by(bank, rounds, wanted, later, chance);
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        if (share[i] == 0) continue;
        const Round& round = bank.rounds[rounds[i]];
        auto drawn = numbers_below(round.questions.size());
        shuffle(drawn, chance);
        std::stable_sort(drawn.begin(), drawn.end(),
                         [&](auto a, auto b) { return later(round.questions[a]) < later(round.questions[b]); });
        drawn.resize(share[i]);
        for (const auto q : drawn)
            deck.questions.push_back(dealt(round.questions[q], deck.rounds.size(), round, rules, chance));
        deck.rounds.push_back(round.title);
        deck.scenes.push_back(round.scene);
    }
    while (!deck.scenes.empty() && deck.scenes.back() == RoundScene::plain) deck.scenes.pop_back();
    if (rules.mixed) shuffle(deck.questions, chance);
    if (rules.repeat) // what is due first
        std::stable_sort(deck.questions.begin(), deck.questions.end(),
                         [&](const Dealt& a, const Dealt& b) { return later(a.question) < later(b.question); });
    return deck;
}

/// Numbers that weren't dealt, for sudden death. It comes after everything else, so that the deck itself is the same
/// without.
void set_aside(Deck& deck, const Bank& bank, SplitMix64& chance) {
    std::set<std::string> dealt_already;
    for (const auto& card : deck.questions) dealt_already.insert(card.question.ask);
    for (const auto& round : bank.rounds)
        for (const auto& question : round.questions)
            if (std::holds_alternative<Number>(question.kind) && !dealt_already.contains(question.ask))
                deck.aside.push_back({0, question, {}, {}, true});
    shuffle(deck.aside, chance);
    if (deck.aside.size() > most_sudden) deck.aside.resize(most_sudden);
}

/// The kind with its choices in the order of their texts, so that two that were shuffled differently can be compared.
Kind unshuffled(Kind kind) {
    const auto sort = [](auto& each, const std::vector<std::string>& texts) {
        auto order = numbers_below(texts.size());
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return texts[a] < texts[b]; });
        reorder(each, order);
    };
    if (auto* one = std::get_if<OneChoice>(&kind)) sort(*one, std::vector{one->choices});
    if (auto* several = std::get_if<SeveralChoices>(&kind)) {
        sort(*several, std::vector{several->choices});
        std::sort(several->answers.begin(), several->answers.end());
    }
    if (auto* in_order = std::get_if<Order>(&kind)) sort(*in_order, std::vector{in_order->items});
    return kind;
}

/// Drawn last, so that a bank without turns is dealt as if there were none.
void draw_first_turn(Deck& deck, SplitMix64& chance) {
    constexpr std::uint64_t many = 1'000'000; // so that any number of players is as good as even
    if (std::any_of(deck.questions.begin(), deck.questions.end(),
                    [](const Dealt& card) { return card.play == PlayMode::turns; }))
        deck.first_turn = chance.below(many);
}

} // namespace

Deck deal(const Bank& bank, const DealSettings& settings, const Rules& rules, std::uint64_t seed) {
    SplitMix64 chance{seed};
    Deck deck = draw(bank, settings, rules, chance);
    draw_first_turn(deck, chance);
    find_all_rivals(deck, bank);
    if (rules.sudden_death) set_aside(deck, bank, chance);
    return deck;
}

Deck deal_again(const Bank& bank, const DealSettings& settings, const Rules& rules, std::uint64_t seed,
                const Deck& before, std::size_t at) {
    SplitMix64 chance{seed};
    Deck deck = draw(bank, settings, rules, chance);
    if (deck.questions.empty()) return deck;
    deck.first_turn = before.first_turn;
    const Dealt& standing = before.questions.at(at);
    at = std::min(at, deck.questions.size() - 1);
    for (const auto same : {same_id, same_words, same_line}) {
        const auto in_deck = std::find_if(deck.questions.begin(), deck.questions.end(),
                                          [&](const Dealt& card) { return same(standing.question, card.question); });
        if (in_deck != deck.questions.end()) {
            std::swap(*in_deck, deck.questions[at]);
            break;
        }
        const Question* in_bank = nullptr;
        const Round* home = nullptr;
        for (const auto& round : bank.rounds)
            for (const auto& question : round.questions)
                if (same(standing.question, question)) {
                    in_bank = &question;
                    home = &round;
                }
        if (in_bank) { // it wasn't drawn this time: it takes the place of the one that was
            const auto round = std::find(deck.rounds.begin(), deck.rounds.end(), home->title);
            const bool has_round = round != deck.rounds.end();
            deck.questions[at] = dealt(
                *in_bank, has_round ? static_cast<std::size_t>(round - deck.rounds.begin()) : deck.questions[at].round,
                *home, rules, chance);
            break;
        }
    }
    Dealt& now = deck.questions[at];
    if (unshuffled(now.question.kind) == unshuffled(standing.question.kind)) {
        now.question.kind = standing.question.kind;
        now.fifty = standing.fifty;
    }
    find_all_rivals(deck, bank);
    if (rules.sudden_death) set_aside(deck, bank, chance);
    return deck;
}

} // namespace cliff
