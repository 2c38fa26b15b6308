// Painting a text takes a millisecond or more, and a bank may have a hundred thousand. So the boxes are learnt once for
// each layout from a question that is staged, and only what may be too long for its box is set.
#include "app/stage_fit.hpp"

#include "app/text_bound.hpp"
#include "core/question.hpp"
#include "paint/painter.hpp"
#include "text/decode.hpp"
#include "text/utf8.hpp"
#include "views/format.hpp"
#include "yaml/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace cliff::app {
namespace {

/// "'ﷺ' (U+FDFA)".
std::string letter_name(std::string_view letter) {
    return fmt::format("{} (U+{:04X})", yaml::in_quotes(letter),
                       static_cast<std::uint32_t>(text::decode(letter, 0).point));
}

} // namespace

/// One text of a question and where it stands in the file.
struct StageFit::Written {
    std::string_view key; ///< of the box
    std::size_t item = 0;
    std::string text;
    std::string_view place{};            ///< the key in the file, if it's another
    std::optional<std::size_t> place_of; ///< which item of that key's list
};

StageFit::StageFit() = default;
StageFit::~StageFit() = default;

std::string StageFit::problem(const std::string& picture) { return painter().problem(views::Photo{{}, picture, 0}); }

const paint::Painter& StageFit::painter() {
    if (!painter_) painter_ = std::make_unique<paint::Painter>(std::filesystem::path{}); // no pictures are needed
    return *painter_;
}

std::vector<StageFit::Written> StageFit::texts_of(const Bank& bank, const Question& question) {
    std::vector<Written> texts{{"ask", 0, question.ask, "ask", {}}};
    const auto add = [&](std::string_view key, const std::vector<std::string>& items) {
        for (std::size_t i = 0; i < items.size(); ++i) texts.push_back({key, i, items[i], key, i});
    };
    add("choices", written_choices(question));
    if (const auto* order = std::get_if<Order>(&question.kind)) add("order", order->items);
    if (const auto* typed = std::get_if<Typed>(&question.kind)) add("accept", {typed->accept.front()});
    if (const auto* list = std::get_if<ListOf>(&question.kind))
        for (std::size_t t = 0; t < list->items.size(); ++t)
            texts.push_back({"list", t, list->items[t].front(), "list", t});
    if (const auto* number = std::get_if<Number>(&question.kind); number && number->unit)
        texts.push_back({"unit", 0, *number->unit, "unit", {}});
    if (!question.why.empty()) texts.push_back({"why", 0, question.why, "why", {}});
    if (question.image) texts.push_back({"image", 0, question.image->alt, "image", {}});
    if (question.audio) texts.push_back({"audio", 0, question.audio->alt, "audio", {}});
    if (const auto source = views::source_line(bank.sources, question.from); !source.empty())
        texts.push_back({"from", 0, std::string{source_sign} + source, "from", {}});
    return texts;
}

const std::vector<StageBox>& StageFit::boxes(const Question& question) {
    const Layout layout{question.kind.index(),      item_count(question), question.image.has_value(),
                        question.audio.has_value(), question.quote,       !question.from.source.empty()};
    const auto [found, is_new] = boxes_.try_emplace(layout);
    if (is_new) found->second = stage_boxes(question, painter());
    return found->second;
}

bool StageFit::cut(const Written& text, const std::vector<StageBox>& boxes) {
    for (const auto& box : boxes) {
        if (box.key != text.key || box.item != text.item) continue;
        auto label = box.label;
        label.text = text.text;
        if (surely_fits(label)) continue;
        if (label.least > 0) label.size = std::min(label.size, label.least); // whether it fits, not how large
        if (painter().fit(label).cut) return true;
    }
    return false;
}

/// Which of the bank's letters have no font. Latin letters have: without them nothing here could be read.
void StageFit::learn_letters(const Bank& bank) {
    constexpr std::size_t at_once = 64;
    std::vector<std::string> fresh;
    for (const auto& round : bank.rounds)
        for (const auto& question : round.questions)
            for (const auto& text : texts_of(bank, question)) {
                if (text::is_ascii(text.text)) continue;
                for (const auto letter : text::graphemes(text.text))
                    if (letter.size() > 1 && known_letters_.emplace(letter).second) fresh.emplace_back(letter);
            }
    const auto missing = [&](const std::string& letters) {
        views::Label label;
        label.text = letters;
        label.weight = 700;
        return painter().fit(label).missing_glyph;
    };
    for (std::size_t from = 0; from < fresh.size(); from += at_once) {
        const auto to = std::min(from + at_once, fresh.size());
        std::string line;
        for (std::size_t f = from; f < to; ++f) line += fresh[f] + ' ';
        if (!missing(line)) continue;
        for (std::size_t f = from; f < to; ++f)
            if (missing(fresh[f])) without_font_.insert(fresh[f]);
    }
}

void StageFit::look_at(const Bank& bank, const std::function<void(const bank::Found&)>& tell) {
    learn_letters(bank);
    std::size_t number = 0;
    for (const auto& round : bank.rounds)
        for (const auto& question : round.questions) {
            for (const auto& text : texts_of(bank, question)) {
                if (!without_font_.empty() && !text::is_ascii(text.text)) {
                    const auto letters = text::graphemes(text.text);
                    const auto box = std::find_if(letters.begin(), letters.end(), [&](std::string_view letter) {
                        return without_font_.find(letter) != without_font_.end();
                    });
                    if (box != letters.end())
                        tell({number, text.place, text.place_of, "no-font",
                              fmt::format("this machine has no font for {}, so the stage shows a box; install one, or "
                                          "word it without",
                                          letter_name(*box))});
                }
                if (cut(text, boxes(question)))
                    tell({number, text.place, text.place_of, "too-long-for-stage",
                          "this doesn't fit the stage even at its smallest size, so its end is cut; shorten it"});
            }
            ++number;
        }
}

} // namespace cliff::app
