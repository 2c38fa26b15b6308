// Questions in nearly the same words, among few and among very many.
#include "bank/weaknesses/similar.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace cliff::bank;

namespace {

std::vector<std::uint32_t> nearest(const std::vector<std::string>& texts, std::uint32_t sorts = 1) {
    Wording words;
    std::vector<std::uint32_t> sorts_of;
    WordReader reader;
    for (std::size_t t = 0; t < texts.size(); ++t) {
        reader.read(texts[t]);
        words.add(reader.numbers());
        sorts_of.push_back(static_cast<std::uint32_t>(t % sorts));
    }
    return Similar(std::move(words), std::move(sorts_of)).nearest();
}

using Indexes = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("four words in five make two texts nearly the same", "[bank]") {
    CHECK(nearest({"one two three four", "one two three four five"}) == Indexes{0, 0});
    CHECK(nearest({"one two three four", "one two three five"}) == Indexes{0, 1});
    CHECK(nearest({"one two three four five six seven eight nine", "one two three four five six seven eight ten"}) ==
          Indexes{0, 0});
    CHECK(nearest({"Who? Who? Who rides it?", "who rides IT"}) == Indexes{0, 0});
    CHECK(nearest({"", "...", "one", "one two"}) == Indexes{0, 1, 2, 3});
    CHECK(nearest({}).empty());
}

TEST_CASE("only texts of one sort are compared", "[bank]") {
    CHECK(nearest({"who rides it", "who rides it", "who rides it"}, 2) == Indexes{0, 1, 0});
}

TEST_CASE("the first of several alike is named", "[bank]") {
    CHECK(nearest({"a b c d e", "v w x y z", "b a c d e", "a b c d e f"}) == Indexes{0, 1, 0, 0});
}

TEST_CASE("whatever two texts differ in, they are compared", "[bank]") {
    // Each of ten words changed in turn; the tenth word of all is rarest in some and common in others.
    std::vector<std::string> texts{"a b c d e f g h i j"};
    for (char changed = 'a'; changed <= 'j'; ++changed) {
        std::string text;
        for (char word = 'a'; word <= 'j'; ++word)
            (text += word == changed ? std::string("new") + word : std::string(1, word)) += ' ';
        texts.push_back(text);
    }
    for (std::size_t t = 1; t < texts.size(); ++t) CHECK(nearest({texts[0], texts[t]}) == Indexes{0, 0});
    CHECK(nearest(texts) == Indexes(texts.size(), 0));
}

TEST_CASE("among thousands of the same few words, the very same words are found", "[bank]") {
    std::vector<std::string> texts;
    for (unsigned number = 0; number < 4096; ++number) { // six words of twelve pairs: much alike, and never enough
        std::string text;
        for (unsigned bit = 0; bit < 12; ++bit)
            (text += (number >> bit & 1U) != 0 ? "yes" : "no") += std::to_string(bit) + ' ';
        texts.push_back(text);
    }
    texts.push_back(texts[2500]);
    CHECK(nearest(texts).back() <= 2500);
}
