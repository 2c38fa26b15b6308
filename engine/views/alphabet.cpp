#include "views/alphabet.hpp"

#include <array>
#include <string>

namespace cliff::views {
namespace {

struct Alphabet {
    std::string_view languages; ///< base tags, each between spaces
    std::array<std::string_view, 3> rows;
};

constexpr Alphabet latin{"", {"qwertyuiop", "asdfghjkl'", "zxcvbnm-&."}};
constexpr std::array alphabets{Alphabet{" de ", {"qwertzuiopü", "asdfghjklöä", "yxcvbnmß-&."}},
                               Alphabet{" fr ", {"azertyuiop", "qsdfghjklm", "wxcvbn'-&."}},
                               Alphabet{" es ", {"qwertyuiop", "asdfghjklñ", "zxcvbnm-&."}},
                               Alphabet{" sv fi ", {"qwertyuiopå", "asdfghjklöä", "zxcvbnm'-&."}},
                               Alphabet{" da nb nn no ", {"qwertyuiopå", "asdfghjkl\u00E6\u00F8", "zxcvbnm'-&."}},
                               Alphabet{" tr ", {"qwertyuıopğü", "asdfghjklşi", "zxcvbnmöç-."}},
                               Alphabet{" ru bg uk be sr mk ", {"йцукенгшщзхъ", "фывапролджэі", "ячсмитьбюїєґ"}},
                               Alphabet{" el ", {"ςερτυθιοπ", "ασδφγηξκλ", "ζχψωβνμ-&."}},
                               Alphabet{" he ", {"קראטוןםפ", "שדגכעיחלךף", "זסבהנמצתץ"}},
                               Alphabet{" ar fa ur ", {"ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظذ"}}};

} // namespace

KeyboardView keyboard_for(std::string_view language, bool number) {
    if (number) return {{"123", "456", "789", "-0."}};
    const std::string base = " " + std::string{language.substr(0, language.find('-'))} + " ";
    const Alphabet* letters = &latin;
    for (const auto& alphabet : alphabets)
        if (alphabet.languages.find(base) != std::string_view::npos) letters = &alphabet;
    KeyboardView view{{"1234567890"}};
    for (const auto row : letters->rows) view.rows.emplace_back(row);
    return view;
}

} // namespace cliff::views
