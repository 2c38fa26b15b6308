// What the words of an answer are for comparing: without articles, with one word for "and", with numerals as numbers.
#include "text/answer_form.hpp"

#include "text/as_typed.hpp"
#include "text/decode.hpp"
#include "text/fold.hpp"
#include "text/language_words.hpp"
#include "text/part_words.hpp"

#include <algorithm>
#include <array>

namespace cliff::text {

namespace {

// "xiv" as "14", up to 39; empty for other words. Longer ones number years, and people write those in digits.
std::string roman(std::string_view word) {
    constexpr std::array<std::string_view, 10> units{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    if (word.empty() || (word.front() != 'i' && word.front() != 'v' && word.front() != 'x')) return {};
    const auto tens = std::min(word.find_first_not_of('x'), word.size());
    const auto unit = std::find(units.begin(), units.end(), word.substr(tens));
    if (tens > 3 || unit == units.end()) return {};
    return std::to_string(tens * 10 + static_cast<std::size_t>(unit - units.begin()));
}

std::string joined(const std::vector<std::string>& words) {
    std::size_t bytes = 0;
    for (const auto& word : words) bytes += word.size();
    std::string all;
    all.reserve(bytes);
    for (const auto& word : words) all += word;
    return all;
}

std::string with_word_for_sign(std::string_view text, std::string_view and_word) {
    std::string replaced;
    for (const char c : text) {
        if (c == '&') {
            replaced.append(" ").append(and_word).append(" ");
        } else {
            replaced += c;
        }
    }
    return replaced;
}

// "muenchen" is "munchen".
void keep_first_of(std::string_view pairs, std::string& word) {
    if (pairs.empty()) return;
    for (std::size_t at = 0; at + 1 < word.size(); ++at)
        if (lists(pairs, std::string_view(word).substr(at, 2))) word.erase(at + 1, 1);
}

AnswerForm form_of(std::vector<std::string> words, std::string written) {
    AnswerForm answer{std::move(words), {}, std::move(written), {}, 0};
    answer.form.reserve(answer.written.size());
    for (std::size_t i = 0; i < answer.words.size(); ++i) {
        const auto& word = answer.words[i];
        const bool last = i + 1 == answer.words.size();
        // "Rocky II", "Part II: ..." and "Henry V", but not "X-Men", "I, Robot" or "Spy x Family"
        const auto number = i > 0 && (word.size() > 1 || last) ? roman(word) : std::string{};
        answer.form += number.empty() ? word : number;
    }
    for (std::size_t at = 0; at < answer.form.size();) {
        const auto [point, bytes, well_formed] = decode(answer.form, at);
        at += bytes;
        if (point >= U'a' && point <= U'z') { // nearly all of them
            ++answer.letters;
            continue;
        }
        const bool letter = is_letter(point);
        if (!letter || is_ideograph(point)) encode(point, answer.fixed);
        if (letter && !is_hangul_rest(point)) ++answer.letters;
    }
    return answer;
}

std::uint32_t letters_in(std::string_view text) {
    std::uint32_t letters = 0;
    for (const char c : text)
        if (const char small = static_cast<char>(c | 0x20); small >= 'a' && small <= 'z')
            letters |= std::uint32_t{1} << static_cast<unsigned>(small - 'a');
    return letters;
}

} // namespace

AnswerForm read_answer(std::string_view text, std::string_view language) {
    const auto& language_has = language_words(language);
    const auto and_word = language_has.ands.substr(0, language_has.ands.find(' '));
    auto folded = fold(text);
    const auto spelt_out = folded.find('&') == std::string::npos ? std::string() : with_word_for_sign(folded, and_word);
    const auto& read = spelt_out.empty() ? folded : spelt_out;
    auto [words, first_apart] = is_ascii(read) ? part_words(std::string_view(read), language_has.articles)
                                               : part_words(as_typed(decode_all(read)), language_has.articles);
    if (words.empty()) { // punctuation only
        std::erase(folded, ' ');
        if (folded.empty()) return {};
        return form_of({folded}, folded);
    }
    for (auto& word : words) {
        keep_first_of(language_has.pairs, word);
        const bool between = &word != &words.front() && &word != &words.back();
        if (between && (word == "+" || lists(language_has.ands, word))) word = and_word;
    }
    auto written = joined(words);
    if (words.size() > 1 && first_apart && lists(language_has.articles, words.front())) {
        words.erase(words.begin());
    } else if (const auto glued = language_has.glued; !glued.empty() && words.front().starts_with(glued)) {
        constexpr std::size_t shortest_rest = 3; // letters: what is left has to be a word
        if (decode_all(words.front()).size() >= decode_all(glued).size() + shortest_rest)
            words.front().erase(0, glued.size());
    }
    return form_of(std::move(words), std::move(written));
}

LastingLetters::LastingLetters(std::string_view language) {
    const auto& language_has = language_words(language);
    std::uint32_t left_out = letters_in("ivx"); // numerals
    for (const auto words : {language_has.articles, language_has.pairs, language_has.ands})
        left_out |= letters_in(words);
    lasting_ = ~left_out;
}

std::optional<std::uint32_t> LastingLetters::of(std::string_view text) const {
    std::string folded;
    if (!is_ascii(text)) {
        fold(text, folded);
        if (!is_ascii(folded)) return std::nullopt;
        text = folded;
    }
    if (text.find('&') != std::string_view::npos || text.find('+') != std::string_view::npos) return std::nullopt;
    return letters_in(text) & lasting_;
}

AnswerForm part_of(const AnswerForm& answer, std::size_t first, std::size_t last) {
    const auto at = [&](std::size_t i) { return answer.words.begin() + static_cast<std::ptrdiff_t>(i); };
    std::vector<std::string> words(at(first), at(last));
    auto written = joined(words);
    return form_of(std::move(words), std::move(written));
}

std::vector<std::string> answer_words(std::string_view text, std::string_view language) {
    return read_answer(text, language).words;
}

std::string answer_form(std::string_view text, std::string_view language) { return read_answer(text, language).form; }

} // namespace cliff::text
