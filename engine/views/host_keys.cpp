#include "views/host_keys.hpp"

#include "core/overload.hpp"
#include "core/speaking.hpp"

namespace cliff::views {
namespace {

bool asks(const State& state) { return state.phase == Phase::reading || state.phase == Phase::open; }

Command paused_command(const KeyPress& press) {
    if (press.key == Key::space || press.key == Key::enter || press.key == Key::escape) return {Verb::resume, 0};
    if (press.key != Key::character) return {};
    if (press.character == 'p') return {Verb::resume, 0};
    if (press.character == 'e') return {Verb::leave, 0};
    return {};
}

/// What a letter means whenever the match isn't paused; whether it can be done now is for reduce to say.
Command letter_command(char letter, const State& state) {
    switch (letter) {
    case 'l':
        return {Verb::lock, 0};
    case 'n':
        if (state.phase == Phase::lobby) return {Verb::other_way, 0};
        return {};
    case 'a':
        return {Verb::automatic, 0};
    case 'u':
        return {Verb::undo, 0};
    case 'c':
        if (state.phase == Phase::open) return {Verb::close, 0};
        return {};
    case 'r':
    case 'w':
        if (who_has_floor(state)) return {Verb::judge, letter == 'r' ? 1 : 0};
        return {};
    case 'o':
        if (who_has_floor(state) && play_mode(state) == PlayMode::buzzer) return {Verb::reopen, 0};
        return {};
    case 'b':
        if (state.phase != Phase::intermission) return {Verb::intermission, host_break};
        return {};
    case 's':
        if (asks(state) && current_question(state).audio) return {Verb::listen, 0};
        return {};
    case 'p':
        if (state.phase != Phase::lobby && state.phase != Phase::results) return {Verb::pause, 0};
        return {};
    case 'v':
        if (state.question < state.played.size()) return {Verb::void_it, 0};
        return {};
    default:
        return {};
    }
}

Command key_command(const KeyPress& press, const State& state) {
    const bool over = state.phase == Phase::results;
    switch (press.key) {
    case Key::character:
        return letter_command(press.character, state);
    case Key::space:
    case Key::enter:
        if (over) return {Verb::page_of_room, 1};
        if (state.phase == Phase::open) return {};
        return {Verb::next, 0};
    case Key::escape:
        return letter_command('p', state);
    case Key::backspace:
        return letter_command('u', state);
    case Key::page_down:
    case Key::right:
        if (over) return {Verb::page_of_room, 1};
        return {};
    case Key::page_up:
    case Key::left:
        if (over) return {Verb::page_of_room, -1};
        return {};
    default:
        return {};
    }
}

} // namespace

Command host_command(const Input& input, const State& state) {
    if (!state.hosting) return {};
    return std::visit(overload{[&](const KeyPress& press) {
                                   return state.paused ? paused_command(press) : key_command(press, state);
                               },
                               [&](const TextInput& text) {
                                   const bool more = text.point == U'+', fewer = text.point == U'-';
                                   if (state.phase == Phase::open && more) return Command{Verb::extend, 0};
                                   const bool rest = state.phase == Phase::intermission;
                                   return rest && (more || fewer) ? Command{Verb::extend, more ? 1 : -1} : Command{};
                               },
                               [](const auto&) { return Command{}; }},
                      input);
}

std::optional<HostWish> host_wish(Command command, const State& state) {
    if (!state.hosting) return std::nullopt;
    switch (command.verb) {
    case Verb::next:
        return Next{};
    case Verb::close:
        return Skip{};
    case Verb::pause:
        return Pause{};
    case Verb::resume:
        return Resume{};
    case Verb::leave:
        return End{};
    case Verb::lock:
        return LockLobby{!state.hosting->locked};
    case Verb::extend:
        return Extend{command.index == 0 ? host_extension : std::chrono::minutes{command.index}};
    case Verb::intermission:
        return Break{std::chrono::minutes{command.index}};
    case Verb::void_it:
        return Void{state.question};
    case Verb::judge:
        if (const auto player = who_has_floor(state)) return Heard{*player, command.index == 1};
        return std::nullopt;
    case Verb::reopen:
        return Reopen{};
    case Verb::undo:
        return Undo{};
    case Verb::automatic:
        return Automatic{!state.hosting->automatic};
    case Verb::listen:
        return Listen{};
    case Verb::other_way:
        return OtherWay{};
    case Verb::page_of_room:
        return TurnPage{command.index};
    default:
        return std::nullopt;
    }
}

} // namespace cliff::views
