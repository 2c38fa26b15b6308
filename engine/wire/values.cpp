// Rules, players and what all values are made of.
#include "wire/values.hpp"

#include "core/limits.hpp"
#include "core/time_factor.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace cliff::wire {
namespace {

std::optional<json::value> if_any(const std::optional<int>& number) {
    return number ? std::optional<json::value>(*number) : std::nullopt;
}

template <class Value> Value read_number(std::string_view text) {
    Value number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) throw std::invalid_argument{"no number"};
    return number;
}

/// In the order of their enumerations.
constexpr std::array<std::string_view, 3> standings_names{"question", "round", "end"};
constexpr std::array<std::string_view, 2> ties_names{"shared", "fastest"};
constexpr std::array<std::string_view, 3> teams_names{"average", "best", "sum"};

constexpr std::array<std::string_view, 4> seat_kind_names{"phone", "gamepad", "keys", "paper"};

template <class Named, std::size_t count>
Named named_from(const json::value& value, const std::array<std::string_view, count>& names) {
    const auto found = std::find(names.begin(), names.end(), text_from(value));
    if (found == names.end()) throw std::invalid_argument{"no such name"};
    return static_cast<Named>(found - names.begin());
}

} // namespace

json::value exact(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return json::string(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

double real_from(const json::value& value) {
    const double number = read_number<double>(value.as_string());
    if (!std::isfinite(number)) throw std::invalid_argument{"no number"};
    return number;
}

json::value points_value(double points) {
    constexpr double most = 9e15; // whole numbers are exact up to there
    if (points == std::trunc(points) && std::abs(points) < most) return static_cast<std::int64_t>(points);
    return exact(points);
}

double points_from(const json::value& value) {
    return value.is_string() ? real_from(value) : static_cast<double>(value.to_number<std::int64_t>());
}

std::string text_from(const json::value& value) {
    const auto& text = value.as_string();
    return {text.data(), text.size()};
}

std::string_view seat_kind_name(SeatKind kind) { return seat_kind_names[static_cast<std::size_t>(kind)]; }

SeatKind seat_kind_from(const json::value& value) { return named_from<SeatKind>(value, seat_kind_names); }

std::vector<std::string> texts_from(const json::value& value) {
    std::vector<std::string> texts;
    for (const auto& text : value.as_array()) texts.push_back(text_from(text));
    return texts;
}

std::vector<std::size_t> indexes_from(const json::value& value) {
    std::vector<std::size_t> indexes;
    for (const auto& index : value.as_array()) indexes.push_back(index.to_number<std::size_t>());
    return indexes;
}

json::value value_of(const Rules& rules) {
    json::object object{{"name", rules.name},       {"title", rules.title},        {"about", rules.about},
                        {"points", rules.points},   {"floor", exact(rules.floor)}, {"partial", rules.partial},
                        {"closest", rules.closest}, {"fifty", rules.fifty},        {"mixed", rules.mixed},
                        {"repeat", rules.repeat},   {"brisk", rules.brisk}};
    json::object streak;
    for (const auto& [length, points] : rules.streak) streak[std::to_string(length)] = points;
    object["streak"] = std::move(streak);
    for (const auto& [key, value] :
         {std::pair("seconds", if_any(rules.seconds)), std::pair("match_seconds", if_any(rules.match_seconds)),
          std::pair("lives", if_any(rules.lives)), std::pair("questions", if_any(rules.questions))})
        if (value) object[key] = *value;
    object["standings"] = standings_names[static_cast<std::size_t>(rules.standings)];
    object["ties"] = ties_names[static_cast<std::size_t>(rules.ties)];
    // What most rules haven't got is left out, and wasn't known to those who kept the first matches.
    if (rules.teams) object["teams"] = teams_names[static_cast<std::size_t>(*rules.teams)];
    if (rules.sudden_death) object["sudden_death"] = true;
    if (rules.play != PlayMode::everyone) object["play"] = play_mode_name(rules.play);
    if (rules.answer_seconds != Rules{}.answer_seconds) object["answer_seconds"] = rules.answer_seconds;
    if (rules.wrong != 0) object["wrong"] = rules.wrong;
    if (rules.time != TimeFactor::once) object["time"] = time_factor_names[static_cast<std::size_t>(rules.time)];
    return object;
}

json::array points_value(const Points& points) {
    json::array parts{points.right, points.speed, points.streak};
    if (points.cost == 0 && points.stake == 0) return parts;
    parts.push_back(points.cost);
    parts.push_back(points.stake);
    return parts;
}

std::string_view play_mode_name(PlayMode mode) { return play_mode_names.at(static_cast<std::size_t>(mode)); }

PlayMode play_mode_from(const json::value& value) { return named_from<PlayMode>(value, play_mode_names); }

std::string_view round_scene_name(RoundScene scene) { return round_scene_names.at(static_cast<std::size_t>(scene)); }

RoundScene round_scene_from(const json::value& value) { return named_from<RoundScene>(value, round_scene_names); }

Rules rules_from(const json::value& value) {
    const auto& object = value.as_object();
    const auto within = [](Limits limits) {
        return [=](const json::value& given) {
            const auto number = given.to_number<int>();
            if (!limits.hold(number)) throw std::invalid_argument{"out of range"};
            return number;
        };
    };
    Rules rules;
    rules.name = text_from(object.at("name"));
    rules.title = text_from(object.at("title"));
    rules.about = text_from(object.at("about"));
    rules.points = within(limits::points)(object.at("points"));
    rules.floor = std::clamp(real_from(object.at("floor")), 0.0, 1.0);
    rules.partial = object.at("partial").as_bool();
    rules.closest = object.at("closest").as_bool();
    rules.fifty = within(limits::fifty)(object.at("fifty"));
    rules.mixed = object.at("mixed").as_bool();
    rules.repeat = object.at("repeat").as_bool();
    rules.brisk = object.at("brisk").as_bool();
    for (const auto& [length, points] : object.at("streak").as_object())
        rules.streak[read_number<int>(length)] = within(limits::points)(points);
    rules.seconds = if_there(object, "seconds", within(limits::seconds));
    rules.match_seconds = if_there(object, "match_seconds", within(limits::match_seconds));
    rules.lives = if_there(object, "lives", within(limits::lives));
    rules.questions = if_there(object, "questions", within(limits::questions));
    // Matches that were kept before there were hosts haven't got these.
    if (const auto* name = object.if_contains("standings"))
        rules.standings = named_from<StandingsAfter>(*name, standings_names);
    if (const auto* name = object.if_contains("ties")) rules.ties = named_from<Ties>(*name, ties_names);
    if (const auto* name = object.if_contains("teams")) rules.teams = named_from<TeamScore>(*name, teams_names);
    if (const auto* wanted = object.if_contains("sudden_death")) rules.sudden_death = wanted->as_bool();
    rules.play = if_there(object, "play", play_mode_from).value_or(rules.play);
    rules.answer_seconds =
        if_there(object, "answer_seconds", within(limits::answer_seconds)).value_or(rules.answer_seconds);
    rules.wrong = if_there(object, "wrong", within(limits::wrong)).value_or(rules.wrong);
    if (const auto* time = object.if_contains("time")) rules.time = named_from<TimeFactor>(*time, time_factor_names);
    return rules;
}

json::value value_of(const std::vector<Player>& players) {
    json::array array;
    for (const auto& player : players) array.push_back(json::object{{"name", player.name}});
    return array;
}

std::vector<Player> players_from(const json::value& value) {
    std::vector<Player> players;
    for (const auto& player : value.as_array()) players.push_back({text_from(player.as_object().at("name"))});
    return players;
}

} // namespace cliff::wire
