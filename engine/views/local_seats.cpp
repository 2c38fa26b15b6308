#include "views/local_seats.hpp"

#include "core/judge.hpp"
#include "core/overload.hpp"
#include "core/question.hpp"
#include "core/speaking.hpp"
#include "text/number.hpp"

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

std::string seat_of_group(std::size_t group) { return std::string(keys_seat) + std::to_string(group + 1); }

/// Somebody plays at these keys, or is asked to.
bool is_taken(std::size_t group, const State& state, AtHand at_hand) {
    if (at_hand.keys && state.phase == Phase::lobby) return true;
    const Player* player = player_at(state, seat_of_group(group));
    return player && !player->removed;
}

std::optional<LocalPress> key_press(const KeyPress& press, const State& state, AtHand at_hand) {
    constexpr std::array turns{Dial::less, Dial::more, Dial::next, Dial::done};
    if (press.key != Key::character || press.control) return std::nullopt;
    for (std::size_t g = 0; g < key_groups; ++g) {
        const auto key = groups[g].find(press.character);
        if (key == std::string_view::npos || !is_taken(g, state, at_hand)) continue;
        return LocalPress{seat_of_group(g), "Keys " + std::string(group_names[g]), SeatKind::keys, key, false,
                          turns.at(key)};
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
    case Button::up:
    case Button::down:
    case Button::left:
    case Button::right:
        break;
    }
    return std::nullopt;
}

std::optional<Dial> dial_of(Button button) {
    switch (button) {
    case Button::up:
        return Dial::more;
    case Button::down:
        return Dial::less;
    case Button::right:
        return Dial::next;
    case Button::left:
    case Button::east:
        return Dial::back;
    case Button::south:
    case Button::start:
        return Dial::done;
    case Button::west:
    case Button::north:
    case Button::left_shoulder:
    case Button::right_shoulder:
    case Button::select:
        break;
    }
    return std::nullopt;
}

LocalPress pad_press(const PadPress& press) {
    const std::string number = std::to_string(press.pad + 1);
    return {std::string(pad_seat) + number, "Gamepad " + number,           SeatKind::gamepad,
            choice_of(press.button),        press.button == Button::start, dial_of(press.button)};
}

/// The cross or the stick, which a nudge moves: it neither joins nor buzzes.
bool is_nudge(const LocalPress& press) { return press.dial && !press.choice && !press.done; }

std::optional<Action> dial(std::size_t player, const Turn& turn, Dial dial, const Number& asked,
                           const std::string& language) {
    if (dial != Dial::done) return Type{player, dialled(turn.draft, dial, text::decimal_comma(language) ? ',' : '.')};
    if (!typed_number(asked, turn.draft, language)) return std::nullopt; // nothing stands there yet
    return Submit{player, Answer::typed(turn.draft)};
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
    if (found == state.hosting->seats.end()) {
        if (is_nudge(press)) return std::nullopt;
        return Join{press.seat, press.name, "", press.kind};
    }
    const std::size_t player = found->second;
    if (state.players[player].away) return Presence{player, true};
    if (state.paused || state.phase != Phase::open || player >= state.played[state.question].turns.size())
        return std::nullopt;
    const Question& question = current_question(state);
    const Turn& turn = state.played[state.question].turns[player];
    if (!can_answer(press.kind, question) || turn.response || turn.out || turn.barred) return std::nullopt;
    // Whatever they press is their buzz.
    if (play_mode(state) == PlayMode::buzzer && who_has_floor(state) != player)
        return is_nudge(press) ? std::nullopt : std::optional<Action>{Buzz{player}};
    if (const auto* number = std::get_if<Number>(&question.kind))
        return press.dial ? dial(player, turn, *press.dial, *number, state.deck.language) : std::nullopt;
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

std::string players_keys(const State& state, AtHand at_hand) {
    std::string letters;
    for (std::size_t g = 0; state.hosting && g < key_groups; ++g)
        if (is_taken(g, state, at_hand)) letters += groups[g];
    return letters;
}

namespace {

std::string tag_of(const Player& player) {
    const bool keys = player.kind == SeatKind::keys;
    const std::string number = player.seat.substr((keys ? keys_seat : pad_seat).size());
    const auto group = static_cast<std::size_t>(number.front() - '1');
    return keys && group < key_groups ? std::string(group_names[group]) : "Pad " + number;
}

/// Who sits at the laptop and is asked, if their seat could say it.
std::vector<std::size_t> asked_at_laptop(const State& state) {
    std::vector<std::size_t> players;
    if (!state.hosting || state.question >= state.played.size()) return players;
    const auto& turns = state.played[state.question].turns;
    for (std::size_t p = 0; p < turns.size(); ++p) {
        const Player& player = state.players[p];
        const bool local = player.kind == SeatKind::keys || player.kind == SeatKind::gamepad;
        if (local && !player.removed && !turns[p].out) players.push_back(p);
    }
    return players;
}

} // namespace

std::vector<LocalSeat> local_seats(const State& state) {
    std::vector<LocalSeat> seats;
    for (const auto p : asked_at_laptop(state)) {
        const Player& player = state.players[p];
        if (!can_answer(player.kind, current_question(state))) continue;
        const Turn& turn = state.played[state.question].turns[p];
        const bool may_dial =
            state.phase == Phase::open && (play_mode(state) == PlayMode::everyone || who_has_floor(state) == p);
        const bool number = may_dial && std::holds_alternative<Number>(current_question(state).kind);
        seats.push_back({tag_of(player), turn.response.has_value(), turn.marked.has_value(),
                         player.kind == SeatKind::keys,
                         number && !turn.response ? std::optional{turn.draft} : std::nullopt});
    }
    return seats;
}

std::vector<std::string> who_need_a_phone(const State& state) {
    std::vector<std::string> tags;
    for (const auto p : asked_at_laptop(state))
        if (!can_answer(state.players[p].kind, current_question(state))) tags.push_back(tag_of(state.players[p]));
    return tags;
}

} // namespace cliff::views
