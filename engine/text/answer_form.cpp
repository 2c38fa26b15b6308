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
    const auto tens = std::min(word.find_first_not_of('x'), word.size());
    const auto unit = std::find(units.begin(), units.end(), word.substr(tens));
    if (word.empty() || tens > 3 || unit == units.end()) return {};
    return std::to_string(tens * 10 + static_cast<std::size_t>(unit - units.begin()));
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
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
    for (std::size_t i = 0; i < answer.words.size(); ++i) {
        const auto& word = answer.words[i];
        const bool last = i + 1 == answer.words.size();
        // "Rocky II", "Part II: ..." and "Henry V", but not "X-Men", "I, Robot" or "Spy x Family"
        const auto number = i > 0 && (word.size() > 1 || last) ? roman(word) : std::string{};
        answer.form += number.empty() ? word : number;
    }
    for (const auto point : decode_all(answer.form)) {
        const bool letter = is_letter(point);
        if (!letter || is_ideograph(point)) encode(point, answer.fixed);
        if (letter && !is_hangul_rest(point)) ++answer.letters;
    }
    return answer;
}

} // namespace

AnswerForm read_answer(std::string_view text, std::string_view language) {
    const auto& language_has = language_words(language);
    const auto and_word = language_has.ands.substr(0, language_has.ands.find(' '));
    auto folded = fold(text);
    const auto points = as_typed(decode_all(with_word_for_sign(folded, and_word)));
    auto read = part_words(points, language_has.articles);
    if (read.empty()) { // punctuation only
        std::erase(folded, ' ');
        if (folded.empty()) return {};
        return form_of({folded}, folded);
    }
    std::vector<std::string> words;
    for (auto& word : read) {
        keep_first_of(language_has.pairs, word.text);
        const bool between = !words.empty() && &word != &read.back();
        words.push_back(between && (word.text == "+" || lists(language_has.ands, word.text)) ? std::string(and_word)
                                                                                             : std::move(word.text));
    }
    auto written = joined(words);
    if (words.size() > 1 && read.front().apart && lists(language_has.articles, words.front())) {
        words.erase(words.begin());
    } else if (const auto glued = language_has.glued; !glued.empty() && words.front().starts_with(glued)) {
        constexpr std::size_t shortest_rest = 3; // letters: what is left has to be a word
        if (decode_all(words.front()).size() >= decode_all(glued).size() + shortest_rest)
            words.front().erase(0, glued.size());
    }
    return form_of(std::move(words), std::move(written));
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
