// The bound by which most texts needn't be set: it has to hold for every letter that it promises anything of.
#include "app/text_bound.hpp"

#include "catch.hpp"
#include "paint/painter.hpp"
#include "text/decode.hpp"

using namespace cliff;

namespace {

views::Label label(const std::string& text, float width, float height, float size = 20) {
    views::Label made;
    made.text = text;
    made.area = {0, 0, width, height};
    made.size = 2 * size;
    made.least = size;
    made.weight = 700;
    made.line_height = 1.25F;
    return made;
}

} // namespace

TEST_CASE("no letter is wider than the bound says", "[app]") {
    const paint::Painter painter{std::filesystem::path{}};
    std::size_t promised = 0;
    for (char32_t point = U' '; point < 0xE000; ++point) {
        const double bound = app::widest(point);
        if (!(bound > 0)) continue;
        // Chinese characters and Hangul are all drawn in one square: some of them will do.
        if (point >= 0x4E00 && point % 97 != 0) continue;
        ++promised;
        // Ten of them between two letters, which keep a space from being dropped.
        std::string text = "x";
        for (int i = 0; i < 10; ++i) text::encode(point, text);
        text += "x";
        const double both = 2 * app::widest(U'x');
        for (const int weight : {400, 500, 600, 700, 800})
            for (const bool italic : {false, true}) {
                if (point >= 0x4E00 && (weight != 700 || italic)) continue;
                views::Label set = label(text, 0, 0, 50);
                set.weight = weight;
                set.italic = italic;
                const double wide = static_cast<double>(painter.measure(set).x) / 100;
                INFO("U+" << std::hex << static_cast<unsigned>(point) << " at weight " << std::dec << weight);
                CHECK(wide <= 10 * bound + both);
            }
    }
    CHECK(promised > 900);
}

TEST_CASE("what surely fits is never cut", "[app]") {
    const paint::Painter painter{std::filesystem::path{}};
    const std::string texts[] = {
        "A bike",
        "What does the star of the film ride off the edge of the cliff, and where does he land?",
        "WWWW MMMM WWWW MMMM WWWW MMMM",
        "one, two, three (and four) \u201Cfive\u201D six",
        "\u6F22\u5B57\u6F22\u5B57\u6F22\u5B57\u6F22\u5B57\u6F22\u5B57",
        "\u0429\u0435\u0434\u0440\u043E\u0435 \u0441\u043B\u043E\u0432\u043E \u0448\u0438\u0440\u0435"};
    std::size_t sure = 0, unsure_but_fits = 0;
    for (const auto& text : texts)
        for (float width = 60; width <= 1200; width *= 1.3F)
            for (float height = 26; height <= 300; height += 25) {
                const auto box = label(text, width, height);
                const bool cut = painter.fit(box).cut;
                INFO(text << " in " << width << " x " << height);
                if (app::surely_fits(box)) {
                    ++sure;
                    CHECK_FALSE(cut);
                } else if (!cut) {
                    ++unsure_but_fits;
                }
            }
    CHECK(sure > unsure_but_fits); // else it would be of little use
}

TEST_CASE("nothing is promised of letters that change each other, nor of a box without room", "[app]") {
    CHECK(app::surely_fits(label("A bike", 400, 100)));
    CHECK_FALSE(app::surely_fits(label("A bike", 400, 20)));
    CHECK_FALSE(app::surely_fits(label("A bike", 20, 400)));
    CHECK_FALSE(app::surely_fits(label("\u0915\u094D\u0937", 400, 100)));
    CHECK_FALSE(app::surely_fits(label("\uFDFD", 400, 100)));
    CHECK_FALSE(app::surely_fits(label("two\nlines", 400, 100)));
    CHECK_FALSE(app::surely_fits(label("e\u0301", 400, 100)));
}
