// One line a language. Bands and films keep their English "the" in all of them, and people leave it out in all of them;
// only Vietnamese has a common word that folds to the same.
#include "text/language_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace cliff::text {

namespace {

constexpr LanguageWords english{"en", "the a an", "and n", ""};

// German ä is also typed as ae or a, Danish å as aa or a: making pairs one letter makes the three alike.
constexpr std::array others{
    LanguageWords{"de", "der die das den dem des ein eine einen einem einer eines the", "und u", "ae oe ue"},
    LanguageWords{"fr", "le la les l un une des du d the", "et", ""},
    LanguageWords{"es", "el la los las lo un una unos unas the", "y e", ""},
    LanguageWords{"it", "il lo la i gli le l un uno una the", "e ed", ""},
    LanguageWords{"pt", "o a os as um uma uns umas the", "e", ""},
    LanguageWords{"gl", "o a os as un unha the", "e", ""},
    LanguageWords{"ca", "el la els les l un una the", "i", ""},
    LanguageWords{"ro", "un o the", "si", ""},
    LanguageWords{"nl af", "de het een t die the", "en", ""},
    LanguageWords{"sv", "en ett den det de the", "och", "ae oe aa"},
    LanguageWords{"da nb nn no", "en et ei ein den det de the", "og", "ae oe aa"},
    LanguageWords{"is fo", "the", "og", ""},
    LanguageWords{"pl", "the", "i oraz", ""},
    LanguageWords{"cs sk", "the", "a i", ""},
    LanguageWords{"sl", "the", "in", ""},
    LanguageWords{"hr bs", "the", "i", ""},
    LanguageWords{"sr mk bg ru", "the", "и", ""},
    LanguageWords{"uk be", "the", "і та и", ""},
    LanguageWords{"el", "ο η το οι τα τον την ενασ μια ενα the", "και", ""},
    LanguageWords{"hu", "a az egy the", "es", ""},
    LanguageWords{"fi et", "the", "ja", ""},
    LanguageWords{"lt", "the", "ir", ""},
    LanguageWords{"lv", "the", "un", ""},
    LanguageWords{"tr az", "the", "ve ile", ""},
    LanguageWords{"ga", "an na the", "agus", ""},
    LanguageWords{"cy", "y yr the", "a ac", ""},
    LanguageWords{"eu", "the", "eta", ""},
    LanguageWords{"eo", "la the", "kaj", ""},
    LanguageWords{"la", "the", "et", ""},
    LanguageWords{"ar", "the", "و", "", "ال"},
    LanguageWords{"fa ur", "the", "و", ""},
    LanguageWords{"he", "the", "ו", ""},
    LanguageWords{"hi mr ne", "the", "और एवं व", ""},
    LanguageWords{"id ms", "the", "dan", ""},
    LanguageWords{"vi", "", "va", ""},
    LanguageWords{"th", "the", "และ", ""},
    LanguageWords{"ja", "the", "と", ""},
    LanguageWords{"zh", "the", "和", ""},
    LanguageWords{"ko", "the", "와", ""}};

} // namespace

bool lists(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto space = std::min(list.find(' '), list.size());
        if (list.substr(0, space) == word) return true;
        list.remove_prefix(std::min(space + 1, list.size()));
    }
    return false;
}

const LanguageWords& language_words(std::string_view language) {
    std::string primary(language.substr(0, language.find('-')));
    for (char& c : primary)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (primary == english.languages) return english;
    for (const auto& words : others)
        if (lists(words.languages, primary)) return words;
    return english;
}

} // namespace cliff::text
