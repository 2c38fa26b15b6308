// How texts are broken, shrunk, cut and placed, as values.
#include "catch.hpp"
#include "pixels.hpp"

#include <vector>

using namespace paint_test;
using Catch::Matchers::WithinAbs;

namespace {

int lines(const paint::Fit& fit, const views::Label& label) {
    return static_cast<int>(fit.ink.h / (fit.size * label.line_height) + .5F);
}

} // namespace

TEST_CASE("a text that fits keeps its size and takes one line's height", "[paint]") {
    const auto painter = paint_test::painter();
    const auto text = label("A motorcycle", {100, 200, 680, 150}, 44);
    const auto fit = painter.fit(text);
    CHECK(fit.size == 44);
    CHECK_FALSE(fit.cut);
    CHECK_FALSE(fit.missing_glyph);
    CHECK(fit.ink.x == 100);
    CHECK(fit.ink.y == 200);
    CHECK(fit.ink.h == 55);
    CHECK(fit.ink.w > 200);
    CHECK(fit.ink.w < 320);
}

TEST_CASE("a text is wrapped between words at the width of its box", "[paint]") {
    const auto painter = paint_test::painter();
    const auto text = label("What does Tom Cruise ride off the cliff in the clip?", {0, 0, 500, 400}, 50);
    const auto fit = painter.fit(text);
    CHECK(fit.size == 50);
    CHECK(lines(fit, text) == 3);
    CHECK(fit.ink.w <= 500);
    CHECK_FALSE(fit.cut);
}

TEST_CASE("a line break in a text begins a line, and an empty line takes its room", "[paint]") {
    const auto painter = paint_test::painter();
    const auto text = label("one\n\nthree", {0, 0, 500, 400}, 40);
    CHECK(lines(painter.fit(text), text) == 3);
    CHECK(painter.measure(text).y == 3 * 40 * 1.25F);
}

TEST_CASE("a text is set smaller until it fits, and no smaller than it may be", "[paint]") {
    const auto painter = paint_test::painter();
    auto text = label("An explanation that an author made a little too long for the box that the screen has for it",
                      {0, 0, 600, 120}, 60);
    text.least = 20;
    const auto fit = painter.fit(text);
    CHECK(fit.size < 60);
    CHECK(fit.size > 20);
    CHECK(fit.ink.h <= 120);
    CHECK(fit.ink.w <= 600);
    CHECK_FALSE(fit.cut);

    auto larger = text; // the next size on the grid wouldn't have fitted
    larger.size = fit.size / .96F;
    larger.least = 0;
    CHECK(painter.fit(larger).cut);
}

TEST_CASE("a long word is set smaller before it is broken", "[paint]") {
    const auto painter = paint_test::painter();
    auto text = label("Donaudampfschifffahrt", {0, 0, 300, 200}, 60);
    text.least = 10;
    const auto whole = painter.fit(text);
    CHECK(lines(whole, text) == 1);
    CHECK(whole.size < 60);

    text.least = 50; // too large for one line: now it must break
    const auto broken = painter.fit(text);
    CHECK(lines(broken, text) > 1);
    CHECK(broken.ink.w <= 300);
    CHECK_FALSE(broken.cut);
}

TEST_CASE("what doesn't fit at the least size is cut to whole lines and says so", "[paint]") {
    const auto painter = paint_test::painter();
    auto text = label("One two three four five six seven eight nine ten eleven twelve", {0, 0, 200, 110}, 40);
    text.least = 36;
    const auto fit = painter.fit(text);
    CHECK(fit.cut);
    CHECK(fit.size == 36);
    CHECK(lines(fit, text) == 2);
    CHECK(fit.ink.w <= 201);

    text.text = "a\nb\nc\nd\ne";
    CHECK(lines(painter.fit(text), text) == 2);
    text.area.h = 10;
    CHECK(lines(painter.fit(text), text) == 1);
}

TEST_CASE("a box exactly as large as its text's measure holds it", "[paint]") {
    const auto painter = paint_test::painter();
    for (const char* words : {"The cliff stunt", "4 of 12", "Équipe Été", "🔥 streak 3", "शुरू करें", "ابدأ اللعبة"}) {
        CAPTURE(words);
        auto text = label(words, {0, 0, 0, 0}, 26);
        const auto size = painter.measure(text);
        text.area = {13.3F, 17.7F, size.x, size.y};
        const auto fit = painter.fit(text);
        CHECK_FALSE(fit.cut);
        CHECK(lines(fit, text) == 1);
    }
}

TEST_CASE("a measure without a width is one line, however long", "[paint]") {
    const auto painter = paint_test::painter();
    std::string words;
    for (int i = 0; i < 100; ++i) words += "word ";
    auto text = label(words, {0, 0, 0, 0}, 40);
    const auto one = painter.measure(text);
    CHECK(one.y == 50);
    CHECK(one.x > 5000);
    text.area.w = 1000;
    const auto wrapped = painter.measure(text);
    CHECK(wrapped.x <= 1000.1F);
    CHECK(wrapped.y > 300);
    CHECK(painter.measure(label("", {0, 0, 0, 0}, 40)).x == 0);
}

TEST_CASE("start is left and end is right in every script", "[paint]") {
    const auto painter = paint_test::painter();
    for (const char* words : {"Mission", "شعبة المهمة", "שלום עולם", "हिन्दी"}) {
        CAPTURE(words);
        auto text = label(words, {100, 0, 1000, 100}, 50);
        const auto start = painter.fit(text).ink;
        CHECK(start.x == 100);
        text.across = views::Align::end;
        CHECK_THAT(painter.fit(text).ink.right(), WithinAbs(1100, .01));
        const auto right = painter.raster(text, 1);
        CHECK(right.left + right.image.width > 1080);
        CHECK(right.left + right.image.width < 1110);
        text.across = views::Align::centre;
        CHECK_THAT(painter.fit(text).ink.centre().x, WithinAbs(600, .01));
        text.across = views::Align::start;
        const auto left = painter.raster(text, 1);
        CHECK(left.left > 90);
        CHECK(left.left < 120);
    }
}

TEST_CASE("a text stands at the top, the middle or the bottom of its box", "[paint]") {
    const auto painter = paint_test::painter();
    auto text = label("Mission", {0, 100, 800, 300}, 40);
    CHECK(painter.fit(text).ink.y == 100);
    text.down = views::Align::centre;
    CHECK(painter.fit(text).ink.centre().y == 250);
    text.down = views::Align::end;
    CHECK(painter.fit(text).ink.bottom() == 400);
}

TEST_CASE("lines keep their distance whatever fonts their characters come from", "[paint]") {
    const auto painter = paint_test::painter();
    for (const char* words : {"plain", "🔥", "हिन्दी", "日本", "ابدأ"}) {
        CAPTURE(words);
        CHECK(painter.measure(label(words, {0, 0, 0, 0}, 40)).y == 50);
    }
    auto tight = label("a\nb", {0, 0, 0, 0}, 100);
    tight.line_height = .9F;
    CHECK(painter.measure(tight).y == 180);
}

TEST_CASE("every script and emoji that the suggested fonts cover has its glyphs", "[paint]") {
    const auto painter = paint_test::painter();
    for (const char* words :
         {"Dead Reckoning", "Équipe Été", "Ελληνικά", "Русский", "हिन्दी में प्रश्न", "شعبة المهمة", "שלום", "ไทย", "🔥",
          "👩‍🚀", "👍🏽", "🇩🇪", "👨‍👩‍👧‍👦", "↑↓ · × – “ ”"}) {
        CAPTURE(words);
        CHECK_FALSE(painter.fit(label(words, {0, 0, 900, 100}, 40)).missing_glyph);
    }
    CHECK(painter.fit(label("\xEF\xBF\xBE", {0, 0, 900, 100}, 40)).missing_glyph); // U+FFFE is no character
}

TEST_CASE("Japanese is wrapped without spaces, with or without a font for it", "[paint]") {
    const auto painter = paint_test::painter();
    const auto text = label("予告編でトム・クルーズが崖から飛び出すとき何に乗っていますか", {0, 0, 400, 600}, 40);
    const auto fit = painter.fit(text);
    CHECK(lines(fit, text) >= 2);
    CHECK(fit.ink.w <= 400);
    CHECK_FALSE(fit.cut);
    if (fit.missing_glyph) WARN("no font here has Japanese; fonts-noto-cjk does");
}

TEST_CASE("Arabic letters join", "[paint]") {
    const auto painter = paint_test::painter();
    const auto joined = painter.measure(label("ههه", {0, 0, 0, 0}, 100));
    const auto apart = painter.measure(label("ه ه ه", {0, 0, 0, 0}, 100));
    const auto space = painter.measure(label("ه ه", {0, 0, 0, 0}, 100)).x - 2 * painter.measure(label("ه", {}, 100)).x;
    CHECK(std::abs(joined.x - (apart.x - 2 * space)) > 1); // other shapes than the lone letters
}

TEST_CASE("figures without letters are of one width, so that a counter stands still", "[paint]") {
    const auto painter = paint_test::painter();
    for (const auto face : {views::Typeface::text, views::Typeface::display}) {
        const auto width = [&](const char* figures) {
            auto text = label(figures, {0, 0, 0, 0}, 76);
            text.face = face;
            return painter.measure(text).x;
        };
        CHECK(width("11,111") == width("28,480"));
        CHECK(width("+111") == width("+987"));
    }
    CHECK(painter.measure(label("a11", {0, 0, 0, 0}, 76)).x < painter.measure(label("a28", {0, 0, 0, 0}, 76)).x);
}

TEST_CASE("letter spacing lies between letters only", "[paint]") {
    const auto painter = paint_test::painter();
    auto text = label("HHHH", {0, 0, 0, 0}, 100);
    const auto plain = painter.measure(text).x;
    text.spacing = .1F;
    CHECK_THAT(painter.measure(text).x - plain, WithinAbs(30, .1));
    auto one = label("H", {50, 0, 500, 200}, 100);
    const auto left = painter.raster(one, 1).left;
    one.spacing = .1F;
    CHECK(painter.raster(one, 1).left == left);
}

TEST_CASE("a layout doesn't change with the scale of the picture", "[paint]") {
    const auto painter = paint_test::painter();
    const auto text = label("What does Tom Cruise ride off the cliff?", {100, 100, 500, 400}, 50);
    const auto full = painter.raster(text, 1);
    for (const float scale : {.5F, 2.F / 3.F, 1.5F, 2.F}) {
        CAPTURE(scale);
        const auto raster = painter.raster(text, scale);
        CHECK_THAT(raster.left, WithinAbs(static_cast<double>(scale) * full.left, 2.5));
        CHECK_THAT(raster.top, WithinAbs(static_cast<double>(scale) * full.top, 2.5));
        CHECK_THAT(raster.image.width, WithinAbs(static_cast<double>(scale) * full.image.width, 4));
        CHECK_THAT(raster.image.height, WithinAbs(static_cast<double>(scale) * full.image.height, 4));
    }
}

TEST_CASE("capitals of the display type stand in the middle of their line", "[paint]") {
    const auto painter = paint_test::painter();
    auto text = label("H", {0, 0, 500, 200}, 200);
    text.face = views::Typeface::display;
    text.line_height = 1;
    const auto raster = painter.raster(text, 1);
    // Bebas Neue's capitals are 0.7 em high; and a soft pixel around.
    CHECK_THAT(raster.top + raster.image.height / 2, WithinAbs(100, 1));
    CHECK_THAT(raster.image.height, WithinAbs(142, 1));
}

TEST_CASE("weights and italics differ", "[paint]") {
    const auto painter = paint_test::painter();
    auto text = label("Mission", {0, 0, 500, 100}, 60);
    const auto regular = painter.raster(text, 1);
    text.weight = 700;
    CHECK(painter.raster(text, 1).image.width > regular.image.width);
    text.weight = 400;
    text.italic = true;
    CHECK(painter.raster(text, 1).image.rgba != regular.image.rgba);
}

TEST_CASE("nothing to read makes no pixels", "[paint]") {
    const auto painter = paint_test::painter();
    for (const char* words : {"", " ", "\n\n"}) {
        const auto raster = painter.raster(label(words, {0, 0, 500, 100}, 40), 1);
        CHECK(raster.image.width == 0);
        CHECK(raster.image.height == 0);
        CHECK(raster.image.rgba.empty());
    }
    auto unseen = label("Mission", {0, 0, 500, 100}, 40);
    unseen.colour = views::transparent;
    CHECK(painter.raster(unseen, 1).image.width == 0);
    CHECK(painter.raster(label("Mission", {0, 0, 500, 100}, 0), 1).image.width == 0);
}

TEST_CASE("a text that isn't UTF-8 is shown as far as it can be", "[paint]") {
    const auto painter = paint_test::painter();
    const auto broken = painter.fit(label("caf\xE9 noir", {0, 0, 500, 100}, 40));
    CHECK(broken.ink.w > painter.fit(label("caf noir", {0, 0, 500, 100}, 40)).ink.w);
}

TEST_CASE("emoji keep their colours, and fade with their label", "[paint]") {
    const auto painter = paint_test::painter();
    auto text = label("🔥", {0, 0, 200, 200}, 100);
    text.colour = {0, 0, 255, 255};
    const auto strongest = [](const paint::Image& image) {
        Pixel most{};
        for (int y = 0; y < image.height; ++y)
            for (int x = 0; x < image.width; ++x)
                for (std::size_t i = 0; i < 4; ++i) most[i] = std::max(most[i], pixel(image, x, y)[i]);
        return most;
    };
    const auto full = strongest(painter.raster(text, 1).image);
    CHECK(full[0] > 200); // the flame is red, not the label's blue
    CHECK(full[3] == 255);
    text.colour.a = 128;
    CHECK(strongest(painter.raster(text, 1).image)[3] == 128);
}
