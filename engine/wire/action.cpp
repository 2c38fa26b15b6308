#include "wire/action.hpp"

#include "core/overload.hpp"
#include "text/utf8.hpp"
#include "wire/values.hpp"

#include <array>
#include <cstdint>
#include <exception>

namespace cliff::wire {
namespace {

json::object named(std::string_view name) { return {{"do", name}}; }

json::object by_player(std::string_view name, std::size_t player) { return {{"do", name}, {"player", player}}; }

void add_claim(json::object& object, const std::optional<Claim>& claim) {
    if (claim)
        object["claim"] = json::object{{"elapsed", claim->elapsed.count()}, {"round_trip", claim->round_trip.count()}};
}

void add_answer(json::object& object, const Answer& answer) {
    if (!answer.picks.empty()) object["picks"] = json::array(answer.picks.begin(), answer.picks.end());
    if (!answer.texts.empty()) object["texts"] = texts_value(answer.texts);
}

json::object action_value(const Action& action) {
    return std::visit(overload{[](const Begin& a) {
                                   auto object = named("begin");
                                   object["deck"] = value_of(a.deck);
                                   object["rules"] = value_of(a.rules);
                                   object["players"] = value_of(a.players);
                                   return object;
                               },
                               [](const OpenLobby& a) {
                                   auto object = named("open_lobby");
                                   object["deck"] = value_of(a.deck);
                                   object["rules"] = value_of(a.rules);
                                   if (a.automatic) object["automatic"] = true;
                                   if (!a.code.empty()) object["code"] = a.code;
                                   if (!a.teams.empty()) object["teams"] = texts_value(a.teams);
                                   if (a.moderated) object["moderated"] = true;
                                   return object;
                               },
                               [](const Join& a) {
                                   auto object = named("join");
                                   object["seat"] = a.seat;
                                   object["name"] = a.name;
                                   if (!a.team.empty()) object["team"] = a.team;
                                   if (a.kind != SeatKind::phone) object["kind"] = seat_kind_name(a.kind);
                                   return object;
                               },
                               [](const Tick&) { return named("tick"); },
                               [](const Next&) { return named("next"); },
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
                                   add_claim(object, a.claim);
                                   return object;
                               },
                               [](const Submit& a) {
                                   auto object = by_player("submit", a.player);
                                   add_answer(object, a.answer);
                                   add_claim(object, a.claim);
                                   return object;
                               },
                               [](const Buzz& a) {
                                   auto object = by_player("buzz", a.player);
                                   add_claim(object, a.claim);
                                   object["lot"] = a.lot;
                                   object["wait"] = a.wait.count();
                                   return object;
                               },
                               [](const Stake& a) {
                                   auto object = by_player("stake", a.player);
                                   object["points"] = a.points;
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
                               [](const Resume&) { return named("resume"); },
                               [](const End&) { return named("end"); },
                               [](const Presence& a) {
                                   auto object = by_player("presence", a.player);
                                   object["here"] = a.here;
                                   return object;
                               },
                               [](const Rename& a) {
                                   auto object = by_player("rename", a.player);
                                   object["name"] = a.name;
                                   return object;
                               },
                               [](const Remove& a) { return by_player("remove", a.player); },
                               [](const ChangeTeam& a) {
                                   auto object = by_player("change_team", a.player);
                                   object["team"] = a.team;
                                   return object;
                               },
                               [](const RenameTeam& a) {
                                   auto object = named("rename_team");
                                   object["team"] = a.team;
                                   object["name"] = a.name;
                                   return object;
                               },
                               [](const LockLobby& a) {
                                   auto object = named("lock_lobby");
                                   object["locked"] = a.locked;
                                   return object;
                               },
                               [](const Automatic& a) {
                                   auto object = named("automatic");
                                   object["on"] = a.on;
                                   return object;
                               },
                               [](const Heard& a) {
                                   auto object = by_player("heard", a.player);
                                   object["right"] = a.right;
                                   return object;
                               },
                               [](const Reopen&) { return named("reopen"); },
                               [](const Extend& a) {
                                   auto object = named("extend");
                                   object["by"] = a.by.count();
                                   return object;
                               },
                               [](const HandIn& a) {
                                   auto object = by_player("hand_in", a.player);
                                   object["question"] = a.question;
                                   add_answer(object, a.answer);
                                   return object;
                               },
                               [](const Break& a) {
                                   auto object = named("break");
                                   object["length"] = a.length.count();
                                   return object;
                               },
                               [](const Moderate& a) {
                                   auto object = named("moderate");
                                   object["on"] = a.on;
                                   return object;
                               },
                               [](const Allow& a) {
                                   auto object = named("allow");
                                   object["question"] = a.question;
                                   return object;
                               },
                               [](const Hide& a) {
                                   auto object = named("hide");
                                   object["question"] = a.question;
                                   object["text"] = a.text;
                                   return object;
                               },
                               [](const Void& a) {
                                   auto object = named("void");
                                   object["question"] = a.question;
                                   return object;
                               },
                               [](const AlsoAccept& a) {
                                   auto object = named("also_accept");
                                   object["question"] = a.question;
                                   object["text"] = a.text;
                                   return object;
                               },
                               [](const Adjust& a) {
                                   auto object = by_player("adjust", a.player);
                                   object["points"] = a.points;
                                   return object;
                               },
                               [](const Undo&) { return named("undo"); }},
                      action);
}

std::size_t player_from(const json::object& object) { return object.at("player").to_number<std::size_t>(); }

Millis millis_from(const json::value& value) { return Millis{value.to_number<std::int64_t>()}; }

std::optional<Claim> claim_from(const json::object& object) {
    return if_there(object, "claim", [](const json::value& value) {
        const auto& claim = value.as_object();
        return Claim{millis_from(claim.at("elapsed")), millis_from(claim.at("round_trip"))};
    });
}

Answer answer_from(const json::object& object) {
    Answer answer;
    answer.picks = if_there(object, "picks", indexes_from).value_or(Picks{});
    answer.texts = if_there(object, "texts", texts_from).value_or(std::vector<std::string>{});
    return answer;
}

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
    {"open_lobby",
     [](const json::object& o) -> Action {
         return OpenLobby{deck_from(o.at("deck")),
                          rules_from(o.at("rules")),
                          o.contains("automatic"),
                          if_there(o, "code", text_from).value_or(""),
                          if_there(o, "teams", texts_from).value_or(std::vector<std::string>{}),
                          o.contains("moderated")};
     }},
    {"join",
     [](const json::object& o) -> Action {
         const auto kind = if_there(o, "kind", seat_kind_from).value_or(SeatKind::phone);
         return Join{text_from(o.at("seat")), text_from(o.at("name")), if_there(o, "team", text_from).value_or(""),
                     kind};
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
         return Name{player_from(o), text_from(o.at("text")), claim_from(o)};
     }},
    {"submit",
     [](const json::object& o) -> Action {
         return Submit{player_from(o), answer_from(o), claim_from(o)};
     }},
    {"buzz",
     [](const json::object& o) -> Action {
         return Buzz{player_from(o), claim_from(o), o.at("lot").to_number<std::uint32_t>(), millis_from(o.at("wait"))};
     }},
    {"stake",
     [](const json::object& o) -> Action {
         return Stake{player_from(o), o.at("points").to_number<int>()};
     }},
    {"fifty", [](const json::object& o) -> Action { return Fifty{player_from(o)}; }},
    {"skip", [](const json::object&) -> Action { return Skip{}; }},
    {"revise", [](const json::object& o) -> Action { return Revise{deck_from(o.at("deck"))}; }},
    {"pause", [](const json::object&) -> Action { return Pause{}; }},
    {"resume", [](const json::object&) -> Action { return Resume{}; }},
    {"end", [](const json::object&) -> Action { return End{}; }},
    {"presence",
     [](const json::object& o) -> Action {
         return Presence{player_from(o), o.at("here").as_bool()};
     }},
    {"rename",
     [](const json::object& o) -> Action {
         return Rename{player_from(o), text_from(o.at("name"))};
     }},
    {"remove", [](const json::object& o) -> Action { return Remove{player_from(o)}; }},
    {"change_team",
     [](const json::object& o) -> Action {
         return ChangeTeam{player_from(o), o.at("team").to_number<std::size_t>()};
     }},
    {"rename_team",
     [](const json::object& o) -> Action {
         return RenameTeam{o.at("team").to_number<std::size_t>(), text_from(o.at("name"))};
     }},
    {"lock_lobby", [](const json::object& o) -> Action { return LockLobby{o.at("locked").as_bool()}; }},
    {"automatic", [](const json::object& o) -> Action { return Automatic{o.at("on").as_bool()}; }},
    {"heard",
     [](const json::object& o) -> Action {
         return Heard{player_from(o), o.at("right").as_bool()};
     }},
    {"reopen", [](const json::object&) -> Action { return Reopen{}; }},
    {"extend", [](const json::object& o) -> Action { return Extend{millis_from(o.at("by"))}; }},
    {"hand_in",
     [](const json::object& o) -> Action {
         return HandIn{player_from(o), o.at("question").to_number<std::size_t>(), answer_from(o)};
     }},
    {"break", [](const json::object& o) -> Action { return Break{millis_from(o.at("length"))}; }},
    {"moderate", [](const json::object& o) -> Action { return Moderate{o.at("on").as_bool()}; }},
    {"allow", [](const json::object& o) -> Action { return Allow{o.at("question").to_number<std::size_t>()}; }},
    {"hide",
     [](const json::object& o) -> Action {
         return Hide{o.at("question").to_number<std::size_t>(), text_from(o.at("text"))};
     }},
    {"void", [](const json::object& o) -> Action { return Void{o.at("question").to_number<std::size_t>()}; }},
    {"also_accept",
     [](const json::object& o) -> Action {
         return AlsoAccept{o.at("question").to_number<std::size_t>(), text_from(o.at("text"))};
     }},
    {"adjust",
     [](const json::object& o) -> Action {
         return Adjust{player_from(o), o.at("points").to_number<int>()};
     }},
    {"undo", [](const json::object&) -> Action { return Undo{}; }},
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
