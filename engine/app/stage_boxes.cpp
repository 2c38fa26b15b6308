// The boxes are found by staging the question with a marker for each text, so that the geometry of the screens stands
// nowhere but in views/.
#include "app/stage_boxes.hpp"

#include "app/staging.hpp"
#include "core/question.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace cliff::app {
namespace {

/// A text by which its box is found again.
std::string marker(std::string_view key, std::size_t item) { return fmt::format("{} {}", key, item); }

void mark_all(std::vector<std::string>& texts, std::string_view key) {
    for (std::size_t t = 0; t < texts.size(); ++t) texts[t] = marker(key, t);
}

void mark(Question& question) {
    question.ask = marker("ask", 0);
    question.why = marker("why", 0);
    if (question.image) question.image->alt = marker("image", 0);
    if (question.audio) question.audio->alt = marker("audio", 0);
    if (auto* one = std::get_if<OneChoice>(&question.kind)) mark_all(one->choices, "choices");
    if (auto* several = std::get_if<SeveralChoices>(&question.kind)) mark_all(several->choices, "choices");
    if (auto* order = std::get_if<Order>(&question.kind)) mark_all(order->items, "order");
    if (auto* typed = std::get_if<Typed>(&question.kind)) *typed = {{marker("accept", 0)}, {}, false};
    if (auto* list = std::get_if<ListOf>(&question.kind)) {
        *list = {std::vector<Spellings>(list->items.size()), {}, false};
        for (std::size_t t = 0; t < list->items.size(); ++t) list->items[t] = {marker("list", t)};
    }
}

/// Every screen that the question is read on.
std::vector<views::Scene> screens(const Question& question, const views::Ruler& ruler) {
    Rules rules;
    rules.seconds = 20;
    rules.floor = .5; // so that speed earns points, whose box stands beside the explanation
    Bank bank{"Bank", "en", "", {{question.from.source, {"title", ""}}}, {{"Round", {question}}}};
    const views::Shelf shelf{{{"bank.yaml", "bank.yaml", std::move(bank), {}}}, {rules}, ""};
    std::vector<views::Scene> scenes;
    for (const std::string screen : {"question", "keyboard", "right", "wrong"}) {
        if (screen == "keyboard" && !is_typed(question)) continue;
        ShotWords words;
        words.screen = screen;
        words.number = 1;
        words.kind = shot_kinds().at(question.kind.index());
        scenes.push_back(staged(words, shelf, ruler));
    }
    return scenes;
}

} // namespace

std::size_t item_count(const Question& question) {
    const auto* list = std::get_if<ListOf>(&question.kind);
    return list ? list->items.size() : choice_count(question);
}

std::vector<StageBox> stage_boxes(Question question, const views::Ruler& ruler) {
    mark(question);
    question.seconds.reset(); // they and the points are as in any match
    question.points.reset();
    std::map<std::string, std::pair<std::string_view, std::size_t>, std::less<>> by_marker;
    for (const auto* key : {"ask", "why", "image", "audio", "accept"}) by_marker[marker(key, 0)] = {key, 0};
    for (const auto* key : {"choices", "order", "list"})
        for (std::size_t i = 0; i < item_count(question); ++i) by_marker[marker(key, i)] = {key, i};
    std::vector<StageBox> boxes;
    for (const auto& scene : screens(question, ruler))
        for (const auto& node : scene.nodes) {
            const auto* label = std::get_if<views::Label>(&node.shape);
            if (!label) continue;
            if (label->text.starts_with(source_sign)) boxes.push_back({"from", 0, *label});
            if (const auto text = by_marker.find(label->text); text != by_marker.end())
                boxes.push_back({text->second.first, text->second.second, *label});
        }
    return boxes;
}

} // namespace cliff::app
