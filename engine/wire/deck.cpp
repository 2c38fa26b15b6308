// A deck: what was dealt, word for word, so that a later edit of the bank doesn't change what was played.
#include "core/limits.hpp"
#include "core/overload.hpp"
#include "wire/values.hpp"

#include <algorithm>
#include <stdexcept>

namespace cliff::wire {
namespace {

/// For a deck that can't have been dealt: what isn't checked here would be out of its range later.
void expect(bool sound) {
    if (!sound) throw std::invalid_argument{"no deck"};
}

bool all_below(const std::vector<std::size_t>& indexes, std::size_t end) {
    return std::all_of(indexes.begin(), indexes.end(), [&](auto i) { return i < end; });
}

bool within(const std::optional<int>& number, Limits limits) { return !number || limits.hold(*number); }

json::array spellings_value(const std::vector<Spellings>& things) {
    json::array array;
    for (const auto& spellings : things) array.push_back(texts_value(spellings));
    return array;
}

json::object value_of(const Kind& kind) {
    return std::visit(
        overload{
            [](const OneChoice& k) {
                return json::object{{"choices", texts_value(k.choices)}, {"answer", k.answer}};
            },
            [](const SeveralChoices& k) {
                return json::object{{"choices", texts_value(k.choices)},
                                    {"answers", json::array(k.answers.begin(), k.answers.end())}};
            },
            [](const TrueFalse& k) {
                return json::object{{"true", k.answer}};
            },
            [](const Typed& k) {
                return json::object{
                    {"accept", texts_value(k.accept)}, {"refuse", texts_value(k.refuse)}, {"surnames", k.surnames}};
            },
            [](const Number& k) {
                json::object object{{"number", exact(k.value)}, {"within", exact(k.within)}, {"written", k.written}};
                if (k.unit) object["unit"] = *k.unit;
                return object;
            },
            [](const Order& k) {
                return json::object{{"order", texts_value(k.items)},
                                    {"right", json::array(k.right.begin(), k.right.end())}};
            },
            [](const ListOf& k) {
                return json::object{
                    {"list", spellings_value(k.items)}, {"refuse", texts_value(k.refuse)}, {"surnames", k.surnames}};
            }},
        kind);
}

std::vector<Spellings> things_from(const json::value& value) {
    std::vector<Spellings> things;
    for (const auto& spellings : value.as_array()) things.push_back(texts_from(spellings));
    return things;
}

bool any_choices(const std::vector<std::string>& choices) {
    return choices.size() >= fewest_choices && choices.size() <= most_choices;
}

Kind choosing_from(const json::object& object) {
    auto choices = texts_from(object.at("choices"));
    expect(any_choices(choices));
    if (const auto* answer = object.if_contains("answer")) {
        OneChoice one{std::move(choices), answer->to_number<std::size_t>()};
        expect(one.answer < one.choices.size());
        return one;
    }
    SeveralChoices several{std::move(choices), indexes_from(object.at("answers"))};
    expect(!several.answers.empty() && all_below(several.answers, several.choices.size()) &&
           std::is_sorted(several.answers.begin(), several.answers.end()) &&
           std::adjacent_find(several.answers.begin(), several.answers.end()) == several.answers.end());
    return several;
}

Kind order_from(const json::object& object) {
    Order order{texts_from(object.at("order")), indexes_from(object.at("right"))};
    auto places = order.right;
    std::sort(places.begin(), places.end());
    expect(order.items.size() >= fewest_in_order && order.items.size() <= most_in_order &&
           places.size() == order.items.size());
    for (std::size_t i = 0; i < places.size(); ++i) expect(places[i] == i);
    return order;
}

Kind kind_from(const json::object& object) {
    if (object.contains("choices")) return choosing_from(object);
    if (const auto* truth = object.if_contains("true")) return TrueFalse{truth->as_bool()};
    if (object.contains("order")) return order_from(object);
    if (const auto* value = object.if_contains("number")) {
        Number number{real_from(*value), real_from(object.at("within")), text_from(object.at("written")),
                      if_there(object, "unit", text_from)};
        expect(number.within >= 0);
        return number;
    }
    auto refuse = texts_from(object.at("refuse"));
    const bool surnames = object.at("surnames").as_bool();
    if (const auto* accept = object.if_contains("accept")) {
        Typed typed{texts_from(*accept), std::move(refuse), surnames};
        expect(!typed.accept.empty());
        return typed;
    }
    ListOf list{things_from(object.at("list")), std::move(refuse), surnames};
    expect(!list.items.empty() &&
           std::none_of(list.items.begin(), list.items.end(), [](const Spellings& item) { return item.empty(); }));
    return list;
}

json::object value_of(const Media& media) { return {{"file", media.file}, {"alt", media.alt}}; }

Media media_from(const json::value& value) {
    const auto& object = value.as_object();
    return {text_from(object.at("file")), text_from(object.at("alt"))};
}

/// What most questions haven't got is left out.
json::object value_of(const Question& question) {
    json::object object{{"ask", question.ask}};
    for (auto& [key, value] : value_of(question.kind)) object.emplace(key, std::move(value));
    const auto add_text = [&](std::string_view key, const std::string& text) {
        if (!text.empty()) object.emplace(key, text);
    };
    add_text("id", question.id);
    add_text("why", question.why);
    add_text("source", question.from.source);
    add_text("place", question.from.place);
    if (question.quote) object["quote"] = true;
    if (question.level != 1) object["level"] = question.level;
    if (question.line != 0) object["line"] = question.line;
    if (question.seconds) object["seconds"] = *question.seconds;
    if (question.points) object["points"] = *question.points;
    if (!question.tags.empty()) object["tags"] = texts_value(question.tags);
    if (question.image) object["image"] = value_of(*question.image);
    if (question.audio) object["audio"] = value_of(*question.audio);
    return object;
}

int int_from(const json::value& value) { return value.to_number<int>(); }

std::size_t index_from(const json::value& value) { return value.to_number<std::size_t>(); }

Question question_from(const json::object& object) {
    Question question;
    question.ask = text_from(object.at("ask"));
    question.kind = kind_from(object);
    question.id = if_there(object, "id", text_from).value_or("");
    question.why = if_there(object, "why", text_from).value_or("");
    question.from.source = if_there(object, "source", text_from).value_or("");
    question.from.place = if_there(object, "place", text_from).value_or("");
    question.quote = object.contains("quote");
    question.level = if_there(object, "level", int_from).value_or(1);
    question.line = if_there(object, "line", int_from).value_or(0);
    question.seconds = if_there(object, "seconds", int_from);
    question.points = if_there(object, "points", int_from);
    expect(within(question.seconds, limits::seconds) && within(question.points, limits::points) &&
           limits::level.hold(question.level) && question.line >= 0);
    question.tags = if_there(object, "tags", texts_from).value_or(std::vector<std::string>{});
    question.image = if_there(object, "image", media_from);
    question.audio = if_there(object, "audio", media_from);
    return question;
}

json::object value_of(const Dealt& dealt) {
    json::object object{{"round", dealt.round}};
    for (auto& [key, value] : value_of(dealt.question)) object.emplace(key, std::move(value));
    if (!dealt.fifty.empty()) object["fifty"] = json::array(dealt.fifty.begin(), dealt.fifty.end());
    if (!dealt.rivals.empty()) object["rivals"] = texts_value(dealt.rivals);
    if (dealt.play != PlayMode::everyone) object["play"] = play_mode_name(dealt.play);
    if (dealt.wager) object["wager"] = true;
    return object;
}

Dealt dealt_from(const json::value& value, std::size_t rounds) {
    const auto& card = value.as_object();
    Dealt dealt;
    dealt.round = card.at("round").to_number<std::size_t>();
    dealt.question = question_from(card);
    dealt.fifty = if_there(card, "fifty", indexes_from).value_or(std::vector<std::size_t>{});
    dealt.rivals = if_there(card, "rivals", texts_from).value_or(std::vector<std::string>{});
    dealt.play = if_there(card, "play", play_mode_from).value_or(dealt.play);
    dealt.wager = card.contains("wager");
    expect(!dealt.wager || dealt.play == PlayMode::everyone);
    const auto* one = std::get_if<OneChoice>(&dealt.question.kind);
    expect(dealt.round < rounds && all_below(dealt.fifty, one ? one->choices.size() : 0));
    expect(!one || std::find(dealt.fifty.begin(), dealt.fifty.end(), one->answer) == dealt.fifty.end());
    return dealt;
}

} // namespace

json::value value_of(const Deck& deck) {
    json::object sources;
    for (const auto& [name, source] : deck.sources)
        sources[name] = json::object{{"title", source.title}, {"date", source.date}};
    json::array questions, aside;
    for (const auto& dealt : deck.questions) questions.push_back(value_of(dealt));
    for (const auto& dealt : deck.aside) aside.push_back(value_of(dealt));
    json::object object{{"bank", deck.bank},
                        {"language", deck.language},
                        {"sources", std::move(sources)},
                        {"rounds", texts_value(deck.rounds)},
                        {"questions", std::move(questions)}};
    if (deck.first_turn != 0) object["first_turn"] = deck.first_turn;
    if (!aside.empty()) object["aside"] = std::move(aside);
    if (!deck.scenes.empty()) {
        json::array scenes;
        for (const auto scene : deck.scenes) scenes.emplace_back(round_scene_name(scene));
        object["scenes"] = std::move(scenes);
    }
    return object;
}

Deck deck_from(const json::value& value) {
    const auto& object = value.as_object();
    Deck deck;
    deck.bank = text_from(object.at("bank"));
    deck.language = text_from(object.at("language"));
    for (const auto& [name, source] : object.at("sources").as_object())
        deck.sources[std::string(name)] = {text_from(source.as_object().at("title")),
                                           text_from(source.as_object().at("date"))};
    deck.rounds = texts_from(object.at("rounds"));
    deck.first_turn = if_there(object, "first_turn", index_from).value_or(0);
    for (const auto& each : object.at("questions").as_array())
        deck.questions.push_back(dealt_from(each, deck.rounds.size()));
    if (const auto* aside = object.if_contains("aside"))
        for (const auto& each : aside->as_array()) {
            deck.aside.push_back(dealt_from(each, deck.rounds.size()));
            deck.aside.back().sudden = true;
            const Dealt& card = deck.aside.back();
            expect(std::holds_alternative<Number>(card.question.kind) && card.play == PlayMode::everyone &&
                   !card.wager);
        }
    expect(deck.aside.size() <= most_sudden);
    if (const auto* scenes = object.if_contains("scenes"))
        for (const auto& scene : scenes->as_array()) deck.scenes.push_back(round_scene_from(scene));
    expect(deck.scenes.size() <= deck.rounds.size());
    return deck;
}

} // namespace cliff::wire
