#include "views/local_seats.hpp"

#include "core/overload.hpp"
#include "core/question.hpp"
#include "core/speaking.hpp"

#include <algorithm>
#include <array>

namespace cliff::views {
namespace {

constexpr std::array<std::string_view, key_groups> groups{"1234", "qwer", "uiop"};
constexpr std::array<std::string_view, key_groups> group_names{"1\u20134", "QWER", "UIOP"};
constexpr std::string_view keys_seat = "keys ", pad_seat = "gamepad ";

const Player* player_at(const State& state, const std::string& seat) {
    const auto found = state.hosting->seats.find(seat);
    return found == state.hosting->seats.end() ? nullptr : &state.players[found->second];
}

std::optional<LocalPress> key_press(const KeyPress& press, const State& state, AtHand at_hand) {
    if (press.key != Key::character || state.paused) return std::nullopt;
    for (std::size_t g = 0; g < key_groups; ++g) {
        const auto key = groups[g].find(press.character);
        if (key == std::string_view::npos) continue;
        LocalPress local{std::string(keys_seat) + std::to_string(g + 1), "Keys " + std::string(group_names[g]),
                         SeatKind::keys, key, false};
        const bool may_join = at_hand.keys && state.phase == Phase::lobby;
        if (!may_join && !player_at(state, local.seat)) return std::nullopt;
        return local;
    }
    return std::nullopt;
}

std::optional<std::size_t> choice_of(Button button) {
    switch (button) {
    case Button::south:
        return 0;
    case Button::east:
        return 1;
    case Button::west:
        return 2;
    case Button::north:
        return 3;
    case Button::left_shoulder:
        return 4;
    case Button::right_shoulder:
        return 5;
    case Button::select:
    case Button::start:
        break;
    }
    return std::nullopt;
}

LocalPress pad_press(const PadPress& press) {
    const std::string number = std::to_string(press.pad + 1);
    return {std::string(pad_seat) + number, "Gamepad " + number, SeatKind::gamepad, choice_of(press.button),
            press.button == Button::start};
}

std::optional<Action> several(std::size_t player, const Turn& turn, const LocalPress& press) {
    Picks picks = turn.marked ? turn.marked->answer.picks : Picks{};
    if (press.done) return picks.empty() ? std::nullopt : std::optional<Action>{Submit{player, picks}};
    if (!press.choice) return std::nullopt;
    if (std::erase(picks, *press.choice) == 0) picks.push_back(*press.choice);
    return Mark{player, std::move(picks)};
}

} // namespace

std::optional<LocalPress> local_press(const Input& input, const State& state, AtHand at_hand) {
    if (!state.hosting) return std::nullopt;
    return std::visit(overload{[&](const KeyPress& press) { return key_press(press, state, at_hand); },
                               [](const PadPress& press) { return std::optional{pad_press(press)}; },
                               [](const auto&) { return std::optional<LocalPress>{}; }},
                      input);
}

std::optional<Action> local_action(const LocalPress& press, const State& state) {
    const auto found = state.hosting->seats.find(press.seat);
    if (found == state.hosting->seats.end()) return Join{press.seat, press.name, "", press.kind};
    const std::size_t player = found->second;
    if (state.players[player].away) return Presence{player, true};
    if (state.phase != Phase::open || player >= state.played[state.question].turns.size()) return std::nullopt;
    const Question& question = current_question(state);
    const Turn& turn = state.played[state.question].turns[player];
    if (!can_answer(press.kind, question) || turn.response || turn.out || turn.barred) return std::nullopt;
    // Whatever they press is their buzz.
    if (play_mode(state) == PlayMode::buzzer && who_has_floor(state) != player) return Buzz{player};
    if (press.choice && *press.choice >= choice_count(question)) return std::nullopt;
    if (takes_several(question)) return several(player, turn, press);
    if (!press.choice) return std::nullopt;
    return Submit{player, Picks{*press.choice}};
}

std::string at_hand_words(AtHand at_hand) {
    const std::string pads = "a button on a gamepad (A B X Y are the choices)";
    const std::string keys = "one of the keys 1\u20134, Q W E R, U I O P";
    const bool pad = at_hand.gamepads > 0;
    if (!at_hand.keys && !pad) return "";
    return "No phone? Press " + (at_hand.keys && pad ? pads + ", or " + keys : pad ? pads : keys);
}

std::vector<LocalSeat> local_seats(const State& state) {
    std::vector<LocalSeat> seats;
    if (!state.hosting || state.question >= state.played.size()) return seats;
    const auto& turns = state.played[state.question].turns;
    for (std::size_t p = 0; p < turns.size(); ++p) {
        const Player& player = state.players[p];
        const bool local = player.kind == SeatKind::keys || player.kind == SeatKind::gamepad;
        if (!local || player.removed || turns[p].out || !can_answer(player.kind, current_question(state))) continue;
        const bool keys = player.kind == SeatKind::keys;
        const std::string number = player.seat.substr((keys ? keys_seat : pad_seat).size());
        const auto group = static_cast<std::size_t>(number.front() - '1');
        seats.push_back({keys && group < key_groups ? std::string(group_names[group]) : "Pad " + number,
                         turns[p].response.has_value(), turns[p].marked.has_value()});
    }
    return seats;
}

} // namespace cliff::views
