// The nearest spelling wins. Most answers are settled by their length or by being right, before any distance is
// counted.
#include "core/meant.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace cliff {

namespace {

using text::AnswerForm;

constexpr std::size_t far = std::numeric_limits<std::size_t>::max();

// The distance if it is at most `limit` and nothing was changed that no slip of the finger changes, else `far`.
std::size_t distance(const AnswerForm& a, const AnswerForm& b, std::size_t limit) {
    constexpr std::size_t longest = 4; // bytes of a code point in UTF-8
    if (said_alike(a, b)) return 0;
    const auto [shorter, longer] = std::minmax({a.form.size(), b.form.size()});
    if (limit == 0 || longer - shorter > limit * longest || a.fixed != b.fixed) return far;
    const auto found = text::edit_distance(a.form, b.form, limit);
    return found <= limit ? found : far;
}

// "Vitamin C": the letter at the end says which one it is. (If it's a numeral, `fixed` holds it.)
bool keeps_last_letter(const AnswerForm& said, const AnswerForm& name) {
    const auto& last = name.words.back();
    if (name.words.size() < 2 || text::code_points(last) > 1) return true;
    return said.form.ends_with(last) || !name.form.ends_with(last);
}

// Where the words match one to one, each has its own share of what is forgiven.
bool shares_mistakes(const AnswerForm& said, const AnswerForm& name) {
    if (said.words.size() != name.words.size()) return true;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        const auto letters = text::code_points(name.words[i]);
        const auto share = letters == 1 ? 0 : std::max<std::size_t>(1, forgiven(letters));
        if (text::edit_distance(said.words[i], name.words[i], share) > share) return false;
    }
    return true;
}

// The distance at which `said` is a misspelling of `name`, else `far`.
std::size_t misspelled(const AnswerForm& said, const AnswerForm& name) {
    const auto found = distance(said, name, forgiven(name.letters));
    if (found == 0 || found == far) return found;
    return keeps_last_letter(said, name) && shares_mistakes(said, name) ? found : far;
}

} // namespace

bool said_alike(const AnswerForm& a, const AnswerForm& b) { return a.form == b.form || a.written == b.written; }

// A spelling, and if wanted all that may stand for the bearer of a name: what is left of it when the first words are
// left out, with "Jr." and without. Nobody is called by "Jr." alone.
std::vector<AnswerForm> readings(std::string_view spelling, std::string_view language, bool surnames) {
    static constexpr std::array<std::string_view, 9> generations{"jr",     "jnr", "junior", "sr", "snr",
                                                                 "senior", "ii",  "iii",    "iv"};
    std::vector<AnswerForm> found{text::read_answer(spelling, language)};
    const auto all = found[0].words.size();
    auto end = surnames ? all : 0;
    while (end > 0 && std::find(generations.begin(), generations.end(), found[0].words[end - 1]) != generations.end())
        --end;
    for (std::size_t first = 1; first < end; ++first) {
        found.push_back(text::part_of(found[0], first, end));
        if (end < all) found.push_back(text::part_of(found[0], first, all));
    }
    return found;
}

std::size_t forgiven(std::size_t letters) {
    constexpr std::size_t most_for_none = 4, most_for_one = 8;
    return letters <= most_for_none ? 0 : letters <= most_for_one ? 1 : 2;
}

Judge::Judge(const Meanings& meanings) : language_(meanings.language), surnames_(meanings.surnames) {
    for (std::size_t thing = 0; thing < meanings.things.size(); ++thing) {
        for (const auto& spelling : meanings.things[thing]) {
            bool whole = true; // the first reading
            for (auto& reading : readings(spelling, language_, surnames_)) {
                names_.push_back({std::move(reading), thing, !whole});
                whole = false;
            }
        }
    }
    for (const auto& text : meanings.refused)
        for (auto& reading : readings(text, language_, surnames_))
            if (!is_name(reading)) refused_.push_back(std::move(reading));
}

bool Judge::is_name(const text::AnswerForm& answer) const {
    return std::any_of(names_.begin(), names_.end(), [&](const Name& name) { return said_alike(name.answer, answer); });
}

std::optional<std::size_t> Judge::meant(std::string_view said) const {
    const auto answer = text::read_answer(said, language_);
    if (answer.form.empty()) return std::nullopt;
    std::optional<std::size_t> thing;
    std::size_t nearest = far;
    bool tie = false;
    for (const auto& name : names_) {
        const auto found = misspelled(answer, name.answer);
        if (found == far) continue;
        const auto rank = 2 * found + (name.surname ? 1 : 0); // at one distance, whole names before surnames
        if (rank < nearest) {
            nearest = rank;
            thing = name.thing;
            tie = false;
        } else if (rank == nearest && thing != name.thing) {
            tie = true;
        }
    }
    const auto mistakes = nearest / 2;
    if (tie || !thing || mistakes == 0) return tie ? std::nullopt : thing;
    const bool refused = std::any_of(refused_.begin(), refused_.end(),
                                     [&](const AnswerForm& text) { return distance(answer, text, mistakes) != far; });
    return refused ? std::nullopt : thing;
}

bool Judge::confusable(std::string_view other) const { return confusable(readings(other, language_, surnames_)); }

bool Judge::confusable(std::span<const AnswerForm> others) const {
    if (is_name(others.front())) return false;
    // A misspelling may lie half-way between the two.
    return std::any_of(names_.begin(), names_.end(), [&](const Name& name) {
        const auto limit = 2 * forgiven(name.answer.letters);
        return std::any_of(others.begin(), others.end(), [&](const AnswerForm& reading) {
            return distance(name.answer, reading, limit) != far && !is_name(reading);
        });
    });
}

std::optional<std::size_t> meant(std::string_view said, const Meanings& meanings) {
    return Judge(meanings).meant(said);
}

bool confusable(const Spellings& spellings, std::string_view other, std::string_view language, bool surnames) {
    return Judge({{&spellings, 1}, {}, language, surnames}).confusable(other);
}

} // namespace cliff
