#include "views/keys.hpp"

#include "views/input.hpp"

namespace cliff::views {
namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";

const Binding& binding_of(Bound bound) { return bindings.at(static_cast<std::size_t>(bound)); }

bool in_match(HeardIn where) { return where == HeardIn::answering || where == HeardIn::match; }

/// Whether both can be heard on one screen, or at least in one match, where nobody should have to think twice.
bool meet(HeardIn a, HeardIn b) { return a == b || (in_match(a) && in_match(b)); }

bool picks_a_choice(char letter) {
    const auto at = [letter](char first) { return letter >= first && letter < first + static_cast<int>(most_choices); };
    return at('a') || at('1');
}

char upper(char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter; }

} // namespace

Keys::Keys() {
    for (const auto& binding : bindings) set(binding.bound, binding.usual);
}

std::string Keys::cap(Bound bound) const { return {upper(of(bound))}; }

std::string Keys::why_not(Bound bound, char letter) const {
    if (letters.find(letter) == std::string_view::npos) return "A key is a letter from A to Z or a digit.";
    const HeardIn where = binding_of(bound).where;
    const std::string cap{upper(letter)};
    if (letter == mute_key) return cap + " turns the sounds off and on.";
    if (where == HeardIn::answering && picks_a_choice(letter)) return cap + " picks a choice.";
    for (const auto& other : bindings)
        if (other.bound != bound && meet(other.where, where) && of(other.bound) == letter)
            return cap + " is taken: " + std::string{other.title} + ".";
    return {};
}

char Keys::next_free(Bound bound, int step) const {
    const auto count = static_cast<int>(letters.size());
    auto at = static_cast<int>(letters.find(of(bound)));
    for (int tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        const char letter = letters[static_cast<std::size_t>(at)];
        if (why_not(bound, letter).empty()) return letter;
    }
    return of(bound);
}

} // namespace cliff::views
