// No text is cut, leaves its place, or touches another: asserted as rectangles, so that it holds on every machine.
#include "app/staging.hpp"
#include "catch.hpp"
#include "paint/painter.hpp"
#include "views/stage.hpp"
#include "views/texts.hpp"

#include <algorithm>
#include <filesystem>

using namespace cliff;
using views::test::check_texts;

namespace {

const std::filesystem::path source{CLIFF_SOURCE_DIR};

/// Per cent. Colours move no text, and the themes that come with the program are set in the same type.
constexpr std::initializer_list<int> text_sizes{100, 130, 160};

} // namespace

TEST_CASE("no text is cut, outside, or on another, on any screen, however long it is", "[views]") {
    const paint::Painter painter{source / "assets"};
    const auto golden = source / "tests" / "golden";
    const views::Shelf good = app::load_shelf({golden / "bank.yaml"}),
                       bad = app::load_shelf({golden / "mistakes.yaml"});
    for (const auto& screen : app::shot_screens()) {
        if (screen == "keyboard") continue; // there is nothing to type in this bank
        for (std::size_t turn = 0; turn < 5 * text_sizes.size(); ++turn) {
            const std::size_t number = turn % 5 + 1;
            if (turn >= 5 && number != 2 && number != 5) continue; // a usual question and the longest will do
            if (screen == "standings" && number == 5) continue;    // the podium comes then
            app::ShotWords words;
            words.screen = screen;
            words.number = number;
            words.play.questions = 5;
            words.text_size = text_sizes.begin()[turn / 5];
            INFO(screen << ", question " << number << ", " << words.text_size << " %");
            check_texts(painter, app::staged(words, screen == "problems" ? bad : good, painter));
        }
    }
}

TEST_CASE("no text is cut, outside, or on another in the kinds without choices, however long it is", "[views]") {
    const paint::Painter painter{source / "assets"};
    for (const std::string bank : {"kinds.yaml", "kinds-longest.yaml"}) {
        const views::Shelf shelf = app::load_shelf({source / "tests" / "golden" / bank});
        for (const std::string kind : {"typed", "number", "order", "list"})
            for (const std::string screen : {"reading", "question", "marked", "keyboard", "locked", "right", "wrong",
                                             "skipped", "review", "room-question", "room-reveal"}) {
                if (screen == "keyboard" && kind == "order") continue;
                for (const int size : text_sizes) {
                    if (size == 130 && bank == "kinds.yaml") continue; // the longest tell more
                    app::ShotWords words;
                    words.screen = screen;
                    words.kind = kind;
                    words.text_size = size;
                    INFO(bank << ", " << kind << ", " << screen << ", " << size << " %");
                    check_texts(painter, app::staged(words, shelf, painter));
                }
            }
    }
}

TEST_CASE("no text is cut, outside, or on another beside a picture and a sound", "[views]") {
    const paint::Painter painter{source / "assets"};
    const views::Shelf shelf = app::load_shelf({source / "tests" / "golden" / "media.yaml"});
    for (const std::string kind : {"choice", "truth", "typed", "order"})
        for (const std::string screen : {"reading", "question", "locked"}) {
            for (const int size : text_sizes) {
                app::ShotWords words;
                words.screen = screen;
                words.kind = kind;
                words.text_size = size;
                INFO(kind << ", " << screen << ", " << size << " %");
                check_texts(painter, app::staged(words, shelf, painter));
            }
        }
}

TEST_CASE("no text is cut, outside, or on another in records, however much there is to show", "[views]") {
    const paint::Painter painter{source / "assets"};
    const std::string wide(120, 'W'),
        script = "\u0641\u0631\u064A\u0642 \u0627\u0644\u0646\u062C\u0648\u0645 \U0001F525\U0001F3CD";
    std::string repeated;
    for (int time = 0; time < 8; ++time) repeated += script + " ";
    for (const auto& title : {std::string("Short"), wide, repeated})
        for (const std::size_t lines : {std::size_t{1}, std::size_t{40}})
            for (const int best : {0, 7, 1'234'567, 2'147'483'647}) {
                INFO(title << ", " << lines << " lines, best " << best);
                views::RecordsView view;
                view.records.matches = 123'456;
                for (std::size_t l = 0; l < lines; ++l) {
                    views::RecordLine line{
                        title,        "Rules of thirty letters, as man", 100'000, false, best, {}, "30 Nov 2026",
                        "31 Dec 2026"};
                    for (std::size_t m = 0; m < (lines == 1 ? 1 : 600); ++m)
                        line.scores.push_back(m % 7 == 0 ? -best / 2 : best - static_cast<int>(m % 5) * (best / 9));
                    view.records.lines.push_back(line);
                }
                view.first = lines > 4 ? 36 : 0;
                view.chosen = view.first;
                for (std::size_t m = 0; m < views::last_matches_shown; ++m)
                    view.records.last.push_back(
                        {"30 Nov 2026, 23:59", title, "Daily 2026-11-30", best, 100'000, 100'000});
                if (lines > 1)
                    view.records.mastery[title] = std::vector<Mastery>(30, Mastery{title, 3'000, 3'000, 100'000});
                const views::StageView stage{view, Millis{0}, views::Command{views::Verb::record, 36}, {}};
                for (const float size : {1.F, 1.6F})
                    check_texts(painter, views::stage(stage, Millis{60'000}, {views::Theme{}, painter, size}));
            }
}

TEST_CASE("the best match's score has room beside millions, a streak and lives", "[views]") {
    const paint::Painter painter{source / "assets"};
    for (const int score : {999, 2'147'483'647})
        for (const bool by_time : {false, true}) {
            views::QuestionView view;
            view.header = {"A round", 999, 1'000, 999, score, 5, 5, {}};
            view.header.ghost = views::GhostView{{{{Millis{0}, score}}, by_time}, 998, Millis{0}};
            view.fuse = views::Fuse{Millis{0}, Millis{600'000}, {}};
            view.ask = "What does he ride?";
            for (const float size : {1.F, 1.3F, 1.6F})
                check_texts(painter,
                            views::stage({view, Millis{0}, {}, {}}, Millis{1'000}, {views::Theme{}, painter, size}));
        }
}

TEST_CASE("an empty shelf has a title and a list that say so", "[views]") {
    const paint::Painter painter{source / "assets"};
    views::Shelf empty = app::load_shelf({source / "tests" / "golden" / "bank.yaml"});
    empty.banks.clear();
    app::ShotWords words;
    words.screen = "title";
    check_texts(painter, app::staged(words, empty, painter));
    words.screen = "banks";
    const auto scene = app::staged(words, empty, painter);
    check_texts(painter, scene);
    const bool said = std::any_of(scene.nodes.begin(), scene.nodes.end(), [](const views::Node& node) {
        const auto* label = std::get_if<views::Label>(&node.shape);
        return label && label->text.rfind("There is no question bank here yet.", 0) == 0;
    });
    CHECK(said);
}

TEST_CASE("a round's title has room beside its picture, however long it is", "[views]") {
    const paint::Painter painter{source / "assets"};
    const std::string longest(120, 'W'), words =
                                             "The one about everybody who ever stood at the edge of something, looked "
                                             "down, thought better of it, and jumped all the same";
    for (const auto scene : {RoundScene::plain, RoundScene::cast, RoundScene::stunt, RoundScene::quotes})
        for (const auto& title : {std::string("Cast"), longest, words}) {
            INFO(static_cast<int>(scene) << " " << title);
            const views::RoundTitleView view{title, title, 1, 3, 12, {}, scene};
            check_texts(painter, views::stage({view, Millis{0}, {}, {}}, Millis{2'000}, {views::Theme{}, painter}));
        }
}
