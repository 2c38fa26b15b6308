// To the phone.
#include "wire/phone.hpp"

#include "wire/frame_values.hpp"

#include <algorithm>
#include <array>

namespace cliff::wire {
namespace {

using namespace views;

/// What stays when the next question comes.
constexpr std::array<std::string_view, 8> lasting{"of", "bank", "lang", "round", "paused", "closed", "teams", "naming"};
/// What is said each time: where the match stands, and its clock.
constexpr std::array<std::string_view, 5> always{"phase", "n", "spent", "left", "total"};

void put_question(json::object& object, const RoomQuestion& question) {
    object["kind"] = asking_name(question.asking);
    if (question.count > 0) object["count"] = question.count;
    object["ask"] = question.ask;
    if (question.quote) object["quote"] = true;
    if (!question.choices.empty()) object["choices"] = texts_value(question.choices);
    put_text(object, "unit", question.unit);
    put_text(object, "image", question.image);
    put_text(object, "audio", question.audio);
    if (!question.key) return;
    // A phone that was shown the choices needs only their numbers.
    const bool pointed_at = !question.key->right.empty();
    if (pointed_at) object["right"] = indexes_value(question.key->right);
    if (!pointed_at) object["key"] = texts_value(question.key->texts);
    put_text(object, "why", question.key->why);
    if (!question.key->counts) object["void"] = true;
}

json::object room_value(const RoomFrame& frame) {
    json::object object{{"phase", phase_name(frame.phase)}, {"n", frame.number}};
    object["of"] = frame.of;
    put_text(object, "bank", frame.bank);
    put_text(object, "lang", frame.language);
    put_text(object, "round", frame.round);
    object["paused"] = frame.paused;
    object["closed"] = frame.closed;
    if (!frame.teams.empty()) object["teams"] = texts_value(frame.teams);
    if (frame.naming) object["naming"] = true;
    if (frame.sudden) object["sudden"] = true;
    if (frame.question) put_question(object, *frame.question);
    if (frame.play != PlayMode::everyone) object["play"] = play_mode_name(frame.play);
    put_text(object, "floor", frame.floor);
    put_clock(object, frame.clock);
    return object;
}

template <std::size_t count> bool is_one_of(const std::array<std::string_view, count>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

void put_result(json::object& object, const SeatResult& result) {
    object["verdict"] = result.watched ? "watched" : verdict_name(result.verdict);
    object["points"] = points_value(result.points);
    if (result.elapsed) object["ms"] = result.elapsed->count();
    if (result.streak > 1) object["streak"] = result.streak;
    if (result.life_lost) object["life_lost"] = true;
}

void put_rank(json::object& object, const std::optional<SeatRank>& rank) {
    if (!rank) return;
    object["rank"] = json::array{rank->rank, rank->of};
    if (rank->moved != 0) object["up"] = rank->moved;
    if (rank->tied) object["tied"] = true;
}

json::object team_value(const SeatTeam& team) {
    json::object object{{"name", team.name}, {"score", points_value(team.score)}};
    put_rank(object, team.rank);
    return object;
}

void put_answer(json::object& object, const SeatFrame& seat) {
    if (!seat.found.empty()) object["found"] = texts_value(seat.found);
    if (!seat.strikes.empty()) object["strikes"] = texts_value(seat.strikes);
    if (!seat.answer) return;
    if (!seat.answer->picks.empty())
        object["picks"] = indexes_value(seat.answer->picks);
    else if (seat.found.empty() && seat.strikes.empty())
        object["text"] = seat.answer->texts.front();
    else
        object["done"] = true;
}

} // namespace

std::string to_json(const RoomFrame& frame) { return written(room_value(frame)); }

std::string to_json(const RoomFrame& frame, const RoomFrame& before) {
    const json::object known = room_value(before), all = room_value(frame);
    const bool same = frame.number == before.number;
    json::object news;
    for (const auto& [key, value] : all) {
        const auto* was = known.if_contains(key);
        const bool kept = (same || is_one_of(lasting, key)) && !is_one_of(always, key);
        if (!kept || !was || *was != value) news[key] = value;
    }
    if (same && frame.question) // what was taken back
        for (const auto& [key, value] : known)
            if (!all.contains(key) && !is_one_of(always, key)) news[key] = nullptr;
    return written(news);
}

std::string to_json(const SeatFrame& seat) {
    json::object object{{"name", seat.name}, {"score", seat.score}, {"n", seat.number}};
    for (const auto& [key, holds] :
         {std::pair("removed", seat.removed), std::pair("late", seat.late), std::pair("out", seat.out),
          std::pair("watches", seat.watches), std::pair("floor", seat.floor), std::pair("locked", seat.locked_out)})
        if (holds) object[key] = true;
    if (seat.most) object["most"] = *seat.most;
    if (seat.stake) object["stake"] = *seat.stake;
    if (seat.lives) object["lives"] = *seat.lives;
    put_answer(object, seat);
    if (seat.result) put_result(object, *seat.result);
    put_rank(object, seat.rank);
    if (seat.team) object["team"] = team_value(*seat.team);
    if (seat.asked > 0) object["sum"] = json::array{seat.right, seat.asked};
    return written(object);
}

std::string frame(std::string_view room, std::string_view seat) {
    std::string both = "{";
    if (!room.empty()) both.append("\"room\":").append(room);
    if (!room.empty() && !seat.empty()) both += ',';
    if (!seat.empty()) both.append("\"you\":").append(seat);
    return both + '}';
}

std::string acknowledgement(std::size_t number) { return "{\"ack\":{\"n\":" + std::to_string(number) + "}}"; }

std::string refusal(std::string_view what, std::string_view why) {
    return written({{"refused", json::object{{"what", what}, {"why", why}}}});
}

std::string seat_token(std::string_view token) { return written({{"seat", json::object{{"token", token}}}}); }

} // namespace cliff::wire
