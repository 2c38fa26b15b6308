#include "wire/action.hpp"

#include "core/overload.hpp"
#include "text/utf8.hpp"
#include "wire/values.hpp"

#include <array>
#include <exception>

namespace cliff::wire {
namespace {

json::object named(std::string_view name) { return {{"do", name}}; }

json::object by_player(std::string_view name, std::size_t player) { return {{"do", name}, {"player", player}}; }

json::object action_value(const Action& action) {
    return std::visit(overload{[](const Begin& a) {
                                   auto object = named("begin");
                                   object["deck"] = value_of(a.deck);
                                   object["rules"] = value_of(a.rules);
                                   object["players"] = value_of(a.players);
                                   return object;
                               },
                               [](const Tick&) { return named("tick"); }, [](const Next&) { return named("next"); },
                               [](const Mark& a) {
                                   auto object = by_player("mark", a.player);
                                   object["picks"] = json::array(a.picks.begin(), a.picks.end());
                                   return object;
                               },
                               [](const Type& a) {
                                   auto object = by_player("type", a.player);
                                   object["text"] = a.text;
                                   return object;
                               },
                               [](const Name& a) {
                                   auto object = by_player("name", a.player);
                                   object["text"] = a.text;
                                   return object;
                               },
                               [](const Submit& a) {
                                   auto object = by_player("submit", a.player);
                                   if (!a.answer.picks.empty())
                                       object["picks"] = json::array(a.answer.picks.begin(), a.answer.picks.end());
                                   if (!a.answer.texts.empty()) object["texts"] = texts_value(a.answer.texts);
                                   return object;
                               },
                               [](const Fifty& a) { return by_player("fifty", a.player); },
                               [](const Skip&) { return named("skip"); },
                               [](const Revise& a) {
                                   auto object = named("revise");
                                   object["deck"] = value_of(a.deck);
                                   return object;
                               },
                               [](const Pause&) { return named("pause"); },
                               [](const Resume&) { return named("resume"); }, [](const End&) { return named("end"); }},
                      action);
}

std::size_t player_from(const json::object& object) { return object.at("player").to_number<std::size_t>(); }

/// One for each alternative of Action.
struct Reader {
    std::string_view name;
    Action (*read)(const json::object&);
};

constexpr std::array<Reader, std::variant_size_v<Action>> readers{{
    {"begin",
     [](const json::object& o) -> Action {
         return Begin{deck_from(o.at("deck")), rules_from(o.at("rules")), players_from(o.at("players"))};
     }},
    {"tick", [](const json::object&) -> Action { return Tick{}; }},
    {"next", [](const json::object&) -> Action { return Next{}; }},
    {"mark",
     [](const json::object& o) -> Action {
         return Mark{player_from(o), indexes_from(o.at("picks"))};
     }},
    {"type",
     [](const json::object& o) -> Action {
         return Type{player_from(o), text_from(o.at("text"))};
     }},
    {"name",
     [](const json::object& o) -> Action {
         return Name{player_from(o), text_from(o.at("text"))};
     }},
    {"submit",
     [](const json::object& o) -> Action {
         Answer answer;
         answer.picks = if_there(o, "picks", indexes_from).value_or(Picks{});
         answer.texts = if_there(o, "texts", texts_from).value_or(std::vector<std::string>{});
         return Submit{player_from(o), std::move(answer)};
     }},
    {"fifty", [](const json::object& o) -> Action { return Fifty{player_from(o)}; }},
    {"skip", [](const json::object&) -> Action { return Skip{}; }},
    {"revise", [](const json::object& o) -> Action { return Revise{deck_from(o.at("deck"))}; }},
    {"pause", [](const json::object&) -> Action { return Pause{}; }},
    {"resume", [](const json::object&) -> Action { return Resume{}; }},
    {"end", [](const json::object&) -> Action { return End{}; }},
}};

} // namespace

// A path may hold any bytes, and the parser takes only text.
std::string to_json(const Action& action) { return text::well_formed(json::serialize(action_value(action))); }

std::optional<Action> action_from(std::string_view text) {
    try {
        const auto value = json::parse(text);
        const auto& object = value.as_object();
        const auto& name = object.at("do").as_string();
        for (const auto& reader : readers)
            if (name == reader.name) return reader.read(object);
    } catch (const std::exception&) {
        // Boost.JSON throws for what isn't JSON, or isn't of the type that is asked for.
    }
    return std::nullopt;
}

} // namespace cliff::wire
