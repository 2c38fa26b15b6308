// The longest that a bank may bring, in scripts that other programs draw as boxes, and numbers in the millions: read
// from the back row, so nothing of it below 24 units (24 px at 1080p), and nothing cut or on another.
#include "app/staging.hpp"
#include "catch.hpp"
#include "paint/painter.hpp"
#include "text/utf8.hpp"
#include "views/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace cliff;

namespace {

constexpr float readable = 24;

/// So many graphemes of running text.
std::string running(const std::string& words, std::size_t graphemes) {
    std::string text;
    while (text::graphemes(text).size() < graphemes) text += words + " ";
    const auto letters = text::graphemes(text);
    text.resize(static_cast<std::size_t>(letters[graphemes].data() - text.data()));
    if (text.ends_with(' ')) text.back() = '.';
    return text;
}

const std::string hindi = "मिशन: असंभव की सबसे लंबी और कठिन प्रश्नोत्तरी",
                  arabic = "قفز الممثل بدراجته النارية من حافة الجرف العالي ثم فتح مظلته",
                  english = "Which of the people on the cliff knew before the morning of the jump what was to happen";

Bank longest_bank() {
    Bank bank{hindi, "en", "CC0-1.0", {{"article", {hindi, ""}}}, {{hindi, {}}}};
    for (std::size_t q = 0; q < 5; ++q) {
        Question question;
        question.ask = running(english, 299) + "?";
        OneChoice choices;
        for (std::size_t c = 0; c < 6; ++c)
            choices.choices.push_back(
                running(c == 2 ? arabic : fmt::format("{} because the wind told them", c + 1), 120));
        choices.answer = 2;
        question.kind = choices;
        question.why = running(english, 240);
        question.from.source = "article";
        bank.rounds.front().questions.push_back(std::move(question));
    }
    return bank;
}

const views::Shelf& shelf() {
    static const views::Shelf one = [] {
        Rules rules;
        rules.name = "millions";
        rules.title = "Millions";
        rules.points = 1'000'000;
        rules.seconds = 20;
        rules.floor = .5;
        rules.standings = StandingsAfter::question;
        return views::Shelf{{{"longest.yaml", "longest.yaml", longest_bank(), {}}}, {rules}, "~/questions"};
    }();
    return one;
}

bool in_millions(const std::string& text) {
    std::size_t groups = 0, digits = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            ++digits;
        } else if (c == ',' && digits > 0) {
            ++groups;
            digits = 0;
        } else {
            groups = digits = 0;
        }
        if (groups >= 2 && digits == 3) return true;
    }
    return false;
}

} // namespace

TEST_CASE("the longest question, six long choices, Hindi, Arabic and millions are readable from the back", "[views]") {
    const paint::Painter painter{std::filesystem::path{CLIFF_SOURCE_DIR} / "assets"};
    std::set<std::string> must{hindi};
    for (const auto& question : shelf().banks.front().bank->rounds.front().questions) {
        must.insert(question.ask);
        for (const auto& choice : std::get<OneChoice>(question.kind).choices) must.insert(choice);
    }
    std::size_t asks = 0, choices = 0, titles = 0, millions = 0;
    for (const int size : {100, 130, 160})
        for (const std::string screen :
             {"title",         "banks",       "setup",       "round",     "reading", "question", "locked",
              "right",         "ghost-right", "wrong",       "skipped",   "results", "review",   "records",
              "room-question", "buzzer",      "room-reveal", "standings", "break",   "podium",   "places"}) {
            app::ShotWords words;
            words.screen = screen;
            words.text_size = size;
            words.number = screen == "places" ? 1 : 3;
            const auto scene = app::staged(words, shelf(), painter);
            INFO(screen << " at " << size << " %");
            views::test::check_texts(painter, scene);
            for (const auto& node : scene.nodes) {
                const auto* label = std::get_if<views::Label>(&node.shape);
                if (!label || (must.count(label->text) == 0 && !in_millions(label->text))) continue;
                INFO(label->text);
                CHECK(painter.fit(*label).size >= readable);
                asks += label->text.ends_with('?');
                choices += label->text.starts_with('1') || label->text.starts_with("\xD9\x82");
                titles += label->text == hindi;
                millions += in_millions(label->text);
            }
        }
    CHECK(asks >= 30); // they were there to be looked at
    CHECK(choices >= 50);
    CHECK(titles >= 20);
    CHECK(millions >= 60);
}
