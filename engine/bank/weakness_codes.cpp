#include "bank/weakness_codes.hpp"

#include <algorithm>
#include <array>

namespace cliff::bank {

namespace {

constexpr std::array codes{
    WeaknessCode{"missing-licence", "the bank doesn't say whether others may pass it on"},
    WeaknessCode{"missing-language", "the bank doesn't say by which language's rules typed answers are judged"},
    WeaknessCode{"missing-why", "a question without an explanation for the reveal"},
    WeaknessCode{"missing-from", "a question that doesn't say where the fact stands"},
    WeaknessCode{"own-answer", "a question that holds its own answer"},
    WeaknessCode{"given-away", "a question that answers another one"},
    WeaknessCode{"near-duplicate", "two questions that ask nearly the same"},
    WeaknessCode{"longest-choice", "the right choice is the longest by far"},
    WeaknessCode{"right-place", "the right choices nearly always stand in the same place"},
    WeaknessCode{"one-truth", "nearly all true or false questions have the same answer"},
    WeaknessCode{"look-alike", "two things of one question that can't be told apart"},
    WeaknessCode{"covered-spelling", "a spelling that is accepted anyway"},
    WeaknessCode{"useless-refusal", "a refused answer that is wrong anyway, or accepted all the same"},
    WeaknessCode{"rival-answer", "a typed answer that is a slip away from another question's answer"},
    WeaknessCode{"no-margin", "a large number of which nothing but itself earns anything"},
    WeaknessCode{"told-order", "things to put in order that hold numbers in the right order"},
    WeaknessCode{"too-little-time", "seconds in which the question can't be read, or the list not be typed"},
    WeaknessCode{"missing-media", "a picture or a sound that isn't there or can't be read"},
    WeaknessCode{"wrong-media", "a picture or a sound that isn't what its ending says"},
    WeaknessCode{"large-media", "a picture or a sound of more than 16 MiB"},
    WeaknessCode{"empty-alt", "words for a picture or a sound that only repeat the file's name"},
    WeaknessCode{"too-long-for-stage", "a text that is cut on the stage, even at its smallest size"},
    WeaknessCode{"no-font", "a letter for which no font of this machine has a picture"},
    WeaknessCode{"unknown-code", "a comment allows a weakness that doesn't exist"},
};

} // namespace

std::span<const WeaknessCode> weakness_codes() { return codes; }

std::string shown_code(std::string_view name) { return std::string{code_prefix} + std::string{name}; }

std::string_view meaning_of(std::string_view code) {
    if (code.starts_with(code_prefix)) code.remove_prefix(code_prefix.size());
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&](const WeaknessCode& each) { return each.name == code; });
    return found == codes.end() ? std::string_view{} : found->meaning;
}

} // namespace cliff::bank
