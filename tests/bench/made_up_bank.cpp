// Syllables become words, words sentences. Drawn by SplitMix64, so that every machine measures the same file.
#include "bench/made_up_bank.hpp"

#include "core/random.hpp"

#include <array>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::bench {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t sources = 40, a_round = 100;

constexpr std::array openings{"Which"sv,   "Who"sv,  "In which"sv, "Where"sv,    "When did"sv,
                              "Why did"sv, "What"sv, "Of whom"sv,  "For what"sv, "With which"sv};
constexpr std::array links{"of the"sv, "in"sv, "with a"sv, "and the"sv, "for"sv,     "by the"sv,
                           "from"sv,   "to"sv, "on the"sv, "that"sv,    "before a"sv};
constexpr std::array heads{"b"sv, "br"sv, "c"sv, "d"sv, "f"sv, "gl"sv, "h"sv, "k"sv,
                           "l"sv, "m"sv,  "n"sv, "p"sv, "s"sv, "st"sv, "t"sv, "v"sv};
constexpr std::array vowels{"a"sv, "e"sv, "i"sv, "o"sv, "u"sv, "ea"sv, "ou"sv, "ai"sv};
constexpr std::array tails{"n"sv, "r"sv, "l"sv, "st"sv, "m"sv, "ck"sv, "th"sv, "nd"sv};
constexpr std::array accented{"é"sv, "ö"sv, "ñ"sv, "ø"sv};

class Writer {
  public:
    Writer(const std::filesystem::path& file, Made made) : out_(file, std::ios::binary), made_(made) {}

    void write(std::size_t questions) {
        out_ << "format: 1\ntitle: A made-up bank\nlanguage: en\nlicence: CC0-1.0\n";
        if (made_ != Made::varied) out_ << "# check: allow near-duplicate, given-away, own-answer, right-place\n";
        out_ << "sources:\n";
        for (std::size_t s = 0; s < sources; ++s)
            out_ << "  s" << s << ": {title: The book of " << name() << ", date: 2001-02-03}\n";
        out_ << "rounds:\n";
        for (std::size_t q = 0; q < questions; ++q) {
            if (q % a_round == 0) out_ << "  - title: Round " << q / a_round << "\n    questions:\n";
            question(q);
        }
        out_.flush();
        if (!out_) throw std::runtime_error("the made-up bank can't be written");
    }

  private:
    template <std::size_t N> std::string_view one_of(const std::array<std::string_view, N>& words) {
        return words[chance_.below(N)];
    }
    bool once_in(std::uint64_t times) { return chance_.below(times) == 0; }

    // The word with a number: small numbers are the common words.
    static std::string word(std::uint64_t number) {
        std::string made;
        for (++number; number > 0; number /= 1024)
            (made += heads[number % 16]) += std::string(vowels[number / 16 % 8]).append(tails[number / 128 % 8]);
        return made;
    }

    // Few words are common and many rare, as in every language.
    std::string word() {
        const auto share = chance_.below(1000) + 1;
        return word(chance_.below(200'000 * share / 1000 * share / 1000 + 1));
    }

    std::string capital(std::string text) {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
        return text;
    }

    // Two words that stand together in no sentence, so that no question answers another.
    std::string name() {
        auto second = word(chance_.below(200'000));
        if (once_in(8)) second += one_of(accented);
        return capital(word(chance_.below(5'000))) + ' ' + capital(second);
    }

    // So long that no two of them are a slip apart.
    std::string long_name() { return name() + ' ' + name(); }

    std::string sentence(std::string_view opening, std::size_t words) {
        std::string made(opening);
        for (std::size_t w = 0; w < words; ++w) {
            if (w % 2 == 1) (made += ' ') += one_of(links);
            (made += ' ') += once_in(6) ? capital(word()) : word();
        }
        return made;
    }

    std::string ask(std::size_t number) {
        if (made_ == Made::alike) return "Which of the very same words stand in each question of this bank?";
        if (made_ == Made::varied) return sentence(one_of(openings), 3 + chance_.below(4)) + '?';
        // Thirty of forty words, those that are left out told by the number.
        std::string made = "Which";
        for (std::size_t w = 0; w < 40; ++w)
            if ((number * 0x9E3779B97F4A7C15U >> (w + 3) & 3U) != 0) (made += ' ') += word(w);
        return made + '?';
    }

    std::vector<std::string> names(std::size_t count) {
        std::vector<std::string> made;
        for (std::size_t n = 0; n < count; ++n) made.push_back(name());
        return made;
    }

    static std::string in_brackets(const std::vector<std::string>& texts) {
        std::string list;
        for (const auto& text : texts) (list += list.empty() ? "[" : ", ") += text;
        return list + "]";
    }

    void line(std::string_view key, std::string_view value) { out_ << "        " << key << ": " << value << '\n'; }

    void question(std::size_t number) {
        out_ << "      - id: q" << number << '\n';
        const auto text = ask(number);
        line("ask", once_in(10) ? '"' + text.substr(0, text.size() - 1) + R"(, \"really\"?")" : text);
        if (made_ == Made::varied) {
            key(number);
        } else {
            line("answer", once_in(2) ? "true" : "false");
        }
        line("why", sentence("It is told", 5 + chance_.below(5)) + '.');
        line("from", "s" + std::to_string(chance_.below(sources)) + ", page " + std::to_string(chance_.below(400)));
        line("level", std::to_string(1 + chance_.below(3)));
        if (once_in(4)) line("tags", in_brackets({word(), word()}));
        if (once_in(8)) line("seconds", std::to_string(10 + chance_.below(30)));
        out_ << '\n';
    }

    void key(std::size_t number) {
        switch (number % 10) {
        case 4: {
            const auto choices = names(5);
            line("choices", in_brackets(choices));
            line("answers", in_brackets({choices[chance_.below(2)], choices[2 + chance_.below(3)]}));
            return;
        }
        case 5:
            line("answer", once_in(2) ? "true" : "false");
            return;
        case 6:
            line("accept", in_brackets({long_name(), long_name()}));
            return;
        case 7:
            line("number", std::to_string(chance_.below(3000)));
            line("within", std::to_string(chance_.below(20)));
            if (once_in(2)) line("unit", "metres");
            return;
        case 8:
            line("order", in_brackets(names(4)));
            return;
        case 9: {
            out_ << "        list:\n";
            for (const auto& item : names(6)) out_ << "          - " << item << '\n';
            line("surnames", "true");
            return;
        }
        default: {
            const auto choices = names(4);
            line("choices", in_brackets(choices));
            line("answer", choices[chance_.below(choices.size())]);
        }
        }
    }

    std::ofstream out_;
    Made made_;
    SplitMix64 chance_{7};
};

} // namespace

void make_up(const std::filesystem::path& file, Made made, std::size_t questions) {
    Writer(file, made).write(questions);
}

} // namespace cliff::bench
