#include "bank/weaknesses/rivals.hpp"

#include "text/decode.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <functional>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

namespace cliff::bank {

namespace {

/// Which letters stand in it, with some taken for the same: a bit for each.
std::uint32_t letters_of(const text::AnswerForm& form) {
    std::uint32_t letters = 0;
    for (std::size_t at = 0; at < form.form.size();) {
        const auto next = text::decode(form.form, at);
        letters |= 1U << (next.point % 32U);
        at += next.bytes;
    }
    return letters;
}

std::uint16_t size_of(const text::AnswerForm& form) {
    constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();
    return static_cast<std::uint16_t>(std::min(text::code_points(form.form), most));
}

} // namespace

Rivals::Rivals(const Inspection& inspection) : inspection_{inspection} {
    std::size_t spellings = 0;
    for (std::size_t q = 0; q < inspection.size(); ++q)
        if (const auto* typed = std::get_if<Typed>(&inspection[q].kind)) spellings += typed->accept.size();
    if (spellings == 0) return;
    constexpr std::size_t room = 16; // so that few buckets that aren't looked for share their number with one that is
    looked_for_.resize(std::bit_ceil(room * spellings));
    sizes_.resize(looked_for_.size());
    for (std::size_t q = 0; q < inspection.size(); ++q)
        if (std::holds_alternative<Typed>(inspection[q].kind))
            for (auto& answer : answer_texts(inspection[q]))
                for (const auto bucket : buckets(answer.form(inspection.bank().language))) looked_for_[bucket] = true;
}

std::array<std::size_t, 2> Rivals::buckets(const text::AnswerForm& form) const {
    constexpr std::size_t compared = 4; // bytes
    const auto number = [&](char sign, std::size_t from) {
        std::string key(1, sign);
        key.append(form.form, from, compared).append(form.fixed);
        return std::hash<std::string>{}(key) % looked_for_.size();
    };
    return {number('<', 0), number('>', form.form.size() - std::min(form.form.size(), compared))};
}

void Rivals::put(std::size_t question, std::vector<AnswerText>& texts) {
    if (looked_for_.empty()) return;
    constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max(); // a list of more is beyond any misspelling
    for (std::size_t t = 0; t < std::min(texts.size(), most); ++t) {
        if (!texts[t].right()) continue;
        const auto& form = texts[t].form(inspection_.bank().language);
        if (forgiven(form.letters) == 0) continue; // such may stand, but aren't looked for
        for (const auto bucket : buckets(form)) {
            if (!looked_for_[bucket] || sizes_[bucket] > crowded) continue;
            answers_.push_back({static_cast<std::uint32_t>(bucket), static_cast<std::uint32_t>(question),
                                static_cast<std::uint16_t>(t), size_of(form), letters_of(form)});
            ++sizes_[bucket];
        }
    }
}

void Rivals::make_findable() {
    begins_.resize(sizes_.size());
    std::exclusive_scan(sizes_.begin(), sizes_.end(), begins_.begin(), std::uint32_t{0});
    auto next = begins_;
    std::vector<Answer> sorted(answers_.size());
    for (const auto& answer : answers_) sorted[next[answer.bucket]++] = answer;
    answers_ = std::move(sorted);
}

std::optional<Rivals::Rival> Rivals::of(std::size_t question, const Spellings& spellings, const Meanings& own) const {
    std::optional<Judge> judge;
    for (const auto& spelling : spellings) {
        const auto form = text::read_answer(spelling, own.language);
        const auto letters = letters_of(form);
        const int size = size_of(form);
        // Farther than two slips make it, each of which adds a letter at most and changes two. So far are most, and
        // need no judge.
        const auto far_apart = [&](const Answer& answer) {
            return std::abs(answer.size - size) > 2 || std::popcount(answer.letters ^ letters) > 4;
        };
        for (const auto bucket : buckets(form)) {
            if (sizes_[bucket] > crowded) continue;
            for (const auto& answer : std::span(answers_).subspan(begins_[bucket], sizes_[bucket])) {
                if (answer.question == question || (!own.surnames && far_apart(answer))) continue;
                const auto& text = answer_texts(inspection_[answer.question])[answer.text].text();
                if (!judge) judge.emplace(own);
                if (judge->meant(text) && confusable(spellings, text, own.language, own.surnames))
                    return Rival{answer.question, &text};
            }
        }
    }
    return std::nullopt;
}

} // namespace cliff::bank
