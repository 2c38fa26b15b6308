// To the host's page.
#include "wire/host.hpp"

#include "wire/frame_values.hpp"

namespace cliff::wire {
namespace {

using namespace views;

json::object question_value(const HostQuestion& question) {
    json::object object{{"n", question.number},
                        {"round", question.round},
                        {"ask", question.ask},
                        {"kind", asking_name(question.asking)}};
    if (question.quote) object["quote"] = true;
    if (!question.choices.empty()) object["choices"] = texts_value(question.choices);
    if (!question.right.empty()) object["right"] = indexes_value(question.right);
    object["key"] = texts_value(question.key);
    put_text(object, "why", question.why);
    put_text(object, "source", question.source);
    return object;
}

json::object player_value(const HostPlayer& player) {
    json::object object{{"player", player.player}, {"name", player.name}, {"score", player.score}};
    if (player.adjusted != 0) object["adjusted"] = player.adjusted;
    if (player.rank > 0) object["rank"] = player.rank;
    if (player.kind != SeatKind::phone) object["seat"] = seat_kind_name(player.kind);
    for (const auto& [key, holds] : {std::pair("answered", player.answered), std::pair("away", player.away),
                                     std::pair("late", player.late), std::pair("out", player.out)})
        if (holds) object[key] = true;
    if (player.round_trip) object["trip"] = player.round_trip->count();
    if (player.team) object["team"] = *player.team;
    return object;
}

json::array teams_value(const std::vector<HostTeam>& teams) {
    json::array array;
    for (const auto& team : teams) {
        json::object object{{"name", team.name}, {"members", team.members}, {"score", points_value(team.score)}};
        if (team.rank > 0) object["rank"] = team.rank;
        array.push_back(std::move(object));
    }
    return array;
}

json::array typed_value(const std::vector<HostTyped>& typed) {
    json::array array;
    for (const auto& each : typed) {
        json::object line{{"text", each.text}, {"count", each.count}, {"right", each.right}};
        if (each.hidden) line["hidden"] = true;
        array.push_back(std::move(line));
    }
    return array;
}

json::array players_value(const std::vector<HostPlayer>& players) {
    json::array array;
    for (const auto& player : players) array.push_back(player_value(player));
    return array;
}

} // namespace

std::string to_json(const HostView& view) {
    json::object object{{"phase", phase_name(view.phase)},
                        {"paused", view.paused},
                        {"closed", view.closed},
                        {"automatic", view.automatic},
                        {"moderated", view.moderated},
                        {"bank", view.bank},
                        {"rules", view.rules},
                        {"lang", view.language},
                        {"n", view.number},
                        {"of", view.of},
                        {"counts", view.counts},
                        {"joined", view.players_in_all},
                        {"answered", view.answered},
                        {"awaited", view.awaited},
                        {"away", view.away},
                        {"undo", view.undo}};
    if (view.play != PlayMode::everyone) object["play"] = play_mode_name(view.play);
    if (view.floor) object["floor"] = json::object{{"player", view.floor->player}, {"name", view.floor->name}};
    if (view.question) object["question"] = question_value(*view.question);
    if (view.next) object["next"] = question_value(*view.next);
    put_clock(object, view.clock);
    if (view.may_rest) object["rest"] = true;
    if (view.held_back) object["held"] = true;
    object["players"] = players_value(view.players);
    if (!view.teams.empty()) object["teams"] = teams_value(view.teams);
    if (view.sudden) object["sudden"] = true;
    if (!view.typed.empty()) object["typed"] = typed_value(view.typed);
    return written({{"view", std::move(object)}});
}

std::string to_json(const std::vector<HostPlayer>& found, std::string_view name) {
    return written({{"found", json::object{{"name", name}, {"players", players_value(found)}}}});
}

std::string to_json(const std::vector<HostEntry>& order) {
    json::array array;
    for (const auto& entry : order) {
        json::array line{entry.round, entry.ask};
        if (!entry.counts) line.push_back(false);
        array.push_back(std::move(line));
    }
    return written({{"order", std::move(array)}});
}

} // namespace cliff::wire
