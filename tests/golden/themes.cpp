// Every plain screen in every theme, with texts at 100 and 160 per cent, in three resolutions. Painted at full size,
// but kept small, on one sheet for each theme and text size: a scene is the same at every resolution, so all three are
// held against the same sheet. CLIFF_KEEP_PICTURES=1 keeps the sheets of this run instead (those of 1920x1080): look at
// them.
#include "app/staging.hpp"
#include "app/theme.hpp"
#include "catch.hpp"
#include "paint/painter.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

using namespace cliff;
namespace fs = std::filesystem;

namespace {

const fs::path source{CLIFF_SOURCE_DIR};
#if defined(__SANITIZE_ADDRESS__) // g++
constexpr bool sanitized = true;
#elif defined(__has_feature) // clang
constexpr bool sanitized = __has_feature(address_sanitizer);
#else
constexpr bool sanitized = false;
#endif
constexpr int tile_wide = 320, tile_high = 180, columns = 6;

std::vector<std::string> screens() {
    std::vector<std::string> all;
    for (const auto& screen : app::shot_screens())
        // There is nothing to type in this bank, and a question with half of its choices is in pictures.cpp.
        if (screen != "keyboard" && screen != "fifty") all.push_back(screen);
    return all;
}

/// Each pixel the mean of those that it stands for, in 32 steps, so that gradients take little room in the repository.
paint::Image small(const paint::Image& image) {
    const int times = image.width / tile_wide;
    paint::Image result{tile_wide, tile_high, {}};
    result.rgba.reserve(std::size_t{tile_wide} * tile_high * 4);
    std::vector<unsigned> row(std::size_t{tile_wide} * 4);
    for (int y = 0; y < tile_high; ++y) {
        std::fill(row.begin(), row.end(), 0U);
        for (int line = 0; line < times; ++line) {
            const std::uint8_t* at = image.rgba.data() + static_cast<std::size_t>(y * times + line) *
                                                             static_cast<std::size_t>(image.width) * 4;
            for (std::size_t x = 0; x < tile_wide; ++x)
                for (int each = 0; each < times; ++each, at += 4)
                    for (std::size_t c = 0; c < 4; ++c) row[x * 4 + c] += at[c];
        }
        for (const unsigned sum : row) {
            const unsigned mean = sum / static_cast<unsigned>(times * times);
            result.rgba.push_back(static_cast<std::uint8_t>(std::min(255U, mean / 8 * 8 + 4)));
        }
    }
    for (std::size_t alpha = 3; alpha < result.rgba.size(); alpha += 4) result.rgba[alpha] = 255;
    return result;
}

/// The place of a screen on its sheet.
void copy_rows(const paint::Image& from, paint::Image& to, int from_x, int from_y, int to_x, int to_y) {
    for (int y = 0; y < tile_high; ++y) {
        const auto at = [&](const paint::Image& image, int left, int top) {
            return static_cast<std::ptrdiff_t>(((top + y) * image.width + left) * 4);
        };
        std::copy_n(from.rgba.begin() + at(from, from_x, from_y), std::ptrdiff_t{tile_wide} * 4,
                    to.rgba.begin() + at(to, to_x, to_y));
    }
}

paint::Image blank(int wide, int high) {
    return {wide, high, std::vector<std::uint8_t>(static_cast<std::size_t>(wide * high) * 4, 255)};
}

constexpr std::array themes{"dusk", "paper", "contrast"};
constexpr std::array text_sizes{100, 160};

/// What of the sheets is looked at: everything, or each screen on one of the sheets in turn, which takes a sixth of the
/// time. CLIFF_ALL_PICTURES=1 looks at everything.
enum class Which { all, in_turn };

void look(int width, int height, Which which) {
    const paint::Painter painter{source / "assets"};
    std::map<std::string, views::Shelf> shelves;
    for (const std::string bank : {"bank.yaml", "mistakes.yaml"}) {
        auto& shelf = shelves[bank] = app::load_shelf({source / "tests" / "golden" / bank});
        shelf.banks.front().file = bank; // the checkout's place and the person's home aren't part of the picture
        shelf.folder = "~/questions";
    }
    const bool keep = std::getenv("CLIFF_KEEP_PICTURES") != nullptr;
    if (keep && width != 1920) return;
    if (std::getenv("CLIFF_ALL_PICTURES") != nullptr) which = Which::all;
    std::size_t turn = 0;
    const auto names = screens();
    const int rows = (static_cast<int>(names.size()) + columns - 1) / columns;
    for (const std::string theme : themes)
        for (const int size : text_sizes) {
            const auto read = app::read_theme(source / "assets" / "themes" / (theme + ".yaml"), source / "assets");
            REQUIRE(read.value);
            const fs::path file = source / "tests/golden/themes" / (theme + "-" + std::to_string(size) + ".png");
            paint::Image sheet = keep ? blank(columns * tile_wide, rows * tile_high) : paint::read_png(file);
            REQUIRE(sheet.width == columns * tile_wide);
            REQUIRE(sheet.height == rows * tile_high);
            const std::size_t first = turn++, step = which == Which::all ? 1 : themes.size() * text_sizes.size();
            for (std::size_t n = which == Which::all ? 0 : first; n < names.size(); n += step) {
                app::ShotWords words;
                words.screen = names[n];
                words.play.questions = 5;
                words.theme = *read.value;
                words.text_size = size;
                const auto& shelf = shelves.at(names[n] == "problems" ? "mistakes.yaml" : "bank.yaml");
                const auto picture = small(painter.paint(app::staged(words, shelf, painter), width, height));
                const int x = static_cast<int>(n) % columns * tile_wide, y = static_cast<int>(n) / columns * tile_high;
                if (keep) {
                    copy_rows(picture, sheet, 0, 0, x, y);
                    continue;
                }
                paint::Image kept = blank(tile_wide, tile_high);
                copy_rows(sheet, kept, x, y, 0, 0);
                const auto difference = paint::compare(picture, kept);
                INFO(names[n] << " in " << theme << ", text at " << size << " %, " << width << "x" << height
                              << ", worst around " << difference.tile_x << ", " << difference.tile_y << " of "
                              << tile_wide << "x" << tile_high);
                // Another release of the fonts breaks lines elsewhere; lost words and wrong colours are much more.
                CHECK(difference.mean < 8);
                CHECK(difference.worst_tile < 90);
            }
            if (keep) {
                fs::create_directories(file.parent_path());
                paint::write_png(sheet, file);
            }
        }
    CHECK(painter.complaints().size() <= 1); // one picture is missing on purpose in another bank
}

} // namespace

TEST_CASE("every theme looks as it did when a person last looked at it, at 1920x1080", "[golden][themes]") {
    look(1920, 1080, sanitized ? Which::in_turn : Which::all);
}

TEST_CASE("every screen is the same picture at 1280x720 and 3840x2160, in one theme or another", "[golden][themes]") {
    look(1280, 720, Which::in_turn);
    if (sanitized) {
        WARN("3840x2160 isn't painted with sanitizers: it would take minutes");
        return;
    }
    look(3840, 2160, Which::in_turn);
}
