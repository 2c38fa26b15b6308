#include "views/shell.hpp"

#include "core/overload.hpp"
#include "core/question.hpp"

#include <algorithm>
#include <utility>

namespace cliff::views {
namespace {

constexpr std::size_t solo = 0; ///< the one player of a match on the laptop

const Command none{};

bool is_arrow(Key key) { return key == Key::up || key == Key::down || key == Key::left || key == Key::right; }

const Target* target_at(const Scene& scene, Vec at) {
    const auto hit = std::find_if(scene.targets.rbegin(), scene.targets.rend(),
                                  [&](const Target& t) { return t.area.contains(at); });
    return hit == scene.targets.rend() ? nullptr : &*hit;
}

const Target* target_of(const Scene& scene, std::optional<Command> command) {
    const auto hit =
        std::find_if(scene.targets.begin(), scene.targets.end(), [&](const Target& t) { return t.command == command; });
    return command && hit != scene.targets.end() ? &*hit : nullptr;
}

/// Through everything that can be asked for, in the order of the screen; a command that stands there twice counts once.
std::optional<Command> next_in_turn(const Scene& scene, std::optional<Command> from, bool backwards) {
    std::vector<Command> turn;
    for (const auto& target : scene.targets)
        if (std::find(turn.begin(), turn.end(), target.command) == turn.end()) turn.push_back(target.command);
    if (turn.empty()) return std::nullopt;
    const auto at = from ? std::find(turn.begin(), turn.end(), *from) : turn.end();
    if (at == turn.end()) return backwards ? turn.back() : turn.front();
    const auto index = static_cast<std::size_t>(at - turn.begin());
    return turn[(index + (backwards ? turn.size() - 1 : 1)) % turn.size()];
}

/// Which choice a key names: A or 1 is the first.
std::optional<std::size_t> choice_named(char character, std::size_t count) {
    const int letter = character - 'a', digit = character - '1';
    for (const int named : {letter, digit})
        if (named >= 0 && static_cast<std::size_t>(named) < count) return static_cast<std::size_t>(named);
    return std::nullopt;
}

} // namespace

Shell::Shell(Shelf shelf, Selection selection, Millis now, bool in_match)
    : shelf_{std::move(shelf)},
      selection_{std::move(selection)},
      place_{in_match ? Place::match : Place::title},
      began_{now} {
    if (!in_match) focus_ = Command{Verb::play, 0};
}

StageView Shell::view(const State& match) const {
    const bool playing = place_ == Place::match && match.phase != Phase::ready;
    return {screen(match), playing ? match_screen_began(match) : began_, focus_, note_};
}

Screen Shell::screen(const State& match) const {
    switch (place_) {
    case Place::setup:
        return setup();
    case Place::banks:
        return banks();
    case Place::problems: {
        const ShelfBank* bank = chosen_bank();
        return bank ? ProblemsView{bank->file, bank->problems, first_} : ProblemsView{};
    }
    case Place::match:
        if (match.phase != Phase::ready) return match_screen(match, solo);
        break;
    case Place::review:
        return review(match, solo, miss_);
    case Place::title:
        break;
    }
    return title();
}

void Shell::show_match(Millis now) {
    place_ = Place::match;
    began_ = now;
    focus_.reset();
    note_.clear();
    seen_phase_ = Phase::ready;
}

void Shell::match_moved(const State& match) {
    if (place_ != Place::match) return;
    const bool same =
        seen_phase_ == match.phase && seen_question_ == match.question && seen_paused_ == match.paused.has_value();
    if (same) return;
    seen_phase_ = match.phase;
    seen_question_ = match.question;
    seen_paused_ = match.paused.has_value();
    focus_ = first_focus(match);
    note_.clear();
}

void Shell::restock(Shelf shelf, Millis now) {
    const std::string file = chosen_bank() ? chosen_bank()->file : "";
    shelf_ = std::move(shelf);
    const auto same = std::find_if(shelf_.banks.begin(), shelf_.banks.end(),
                                   [&](const ShelfBank& bank) { return bank.file == file; });
    selection_.bank = same == shelf_.banks.end() ? 0 : static_cast<std::size_t>(same - shelf_.banks.begin());
    selection_.rounds.clear();
    if (place_ != Place::problems) return;
    first_ = 0;
    if (const ShelfBank* bank = chosen_bank(); bank && bank->bank) {
        go(Place::setup, now, State{});
        note_ = "No mistakes left. Ready to play.";
    }
}

void Shell::go(Place place, Millis now, const State& match) {
    place_ = place;
    began_ = now;
    first_ = 0;
    note_.clear();
    if (place == Place::setup) first_round_ = 0;
    focus_ = first_focus(match);
    if (place == Place::banks) keep_focus_in_sight();
}

std::optional<Command> Shell::first_focus(const State& match) const {
    switch (place_) {
    case Place::title:
        return Command{Verb::play, 0};
    case Place::setup:
        return Command{Verb::start, 0};
    case Place::banks:
        return shelf_.banks.empty() ? std::nullopt
                                    : std::optional{Command{Verb::open_bank, static_cast<int>(selection_.bank)}};
    case Place::problems:
        return Command{Verb::again, 0};
    case Place::review:
        return std::nullopt;
    case Place::match:
        break;
    }
    if (match.paused) return Command{Verb::resume, 0};
    if (match.phase == Phase::results) {
        const Tally sum = tally(match, solo);
        return Command{sum.right < sum.marked.size() ? Verb::review : Verb::again, 0};
    }
    return std::nullopt;
}

std::vector<Effect> Shell::take(const Input& input, const Scene& scene, const State& match, Millis now) {
    using Effects = std::vector<Effect>;
    return std::visit(overload{[&](const KeyPress& key) { return press(key, scene, match, now); },
                               [&](const PadPress& pad) { return press(key_for(pad.button), scene, match, now); },
                               [&](const PointerMove& pointer) {
                                   if (const Target* under = target_at(scene, pointer.at)) focus_ = under->command;
                                   return Effects{};
                               },
                               [&](const PointerPress& pointer) {
                                   const Target* under = target_at(scene, pointer.at);
                                   return under ? run(under->command, match, now) : Effects{};
                               },
                               [&](const Wheel& wheel) {
                                   scroll(wheel.notches > 0 ? -1 : 1);
                                   return Effects{};
                               },
                               [&](const GamepadCount& pads) {
                                   gamepads_ = pads.count;
                                   return Effects{};
                               },
                               [](const CloseRequest&) { return Effects{Quit{}}; }},
                      input);
}

std::vector<Effect> Shell::press(const KeyPress& press, const Scene& scene, const State& match, Millis now) {
    if (const Command command = hotkey(press, match); command != none) return run(command, match, now);
    if (is_arrow(press.key)) {
        move_focus(press.key, scene, match);
        return {};
    }
    if (press.key == Key::tab) {
        focus_ = next_in_turn(scene, focus_, press.shift);
        return {};
    }
    if (press.key == Key::page_up || press.key == Key::page_down) scroll(press.key == Key::page_up ? -3 : 3);
    const bool activates = press.key == Key::enter || press.key == Key::space;
    if (activates && target_of(scene, focus_)) return run(*focus_, match, now);
    return {};
}

/// What a key means on the screen that is up, whatever has the focus.
Command Shell::hotkey(const KeyPress& press, const State& match) const {
    if (press.key == Key::f11) return {Verb::full_screen, 0};
    const bool escape = press.key == Key::escape;
    switch (place_) {
    case Place::title:
        if (escape || press.character == 'q') return {Verb::quit, 0};
        return none;
    case Place::setup:
        if (press.key == Key::enter && !(focus_ && focus_->verb == Verb::banks)) return {Verb::start, 0};
        return escape ? Command{Verb::back, 0} : none;
    case Place::banks:
        return escape ? Command{Verb::back, 0} : none;
    case Place::problems:
        if (press.character == 'r') return {Verb::again, 0};
        if (press.character == 'b') return {Verb::banks, 0};
        return escape ? Command{Verb::back, 0} : none;
    case Place::review:
        if (press.key == Key::right || press.key == Key::space || press.key == Key::enter) return {Verb::scroll, 1};
        if (press.key == Key::left) return {Verb::scroll, -1};
        return escape ? Command{Verb::back, 0} : none;
    case Place::match:
        break;
    }
    return match_hotkey(press, match);
}

Command Shell::match_hotkey(const KeyPress& press, const State& match) const {
    const bool escape = press.key == Key::escape;
    if (match.paused) return escape || press.character == 'p' ? Command{Verb::resume, 0} : none;
    switch (match.phase) {
    case Phase::results:
        return escape ? Command{Verb::home, 0} : none;
    case Phase::open: {
        if (const auto choice = choice_named(press.character, choice_count(current_question(match))))
            return {Verb::pick, static_cast<int>(*choice)};
        if (press.character == 'h') return {Verb::fifty, 0};
        if (press.character == 's') return {Verb::skip, 0};
        const auto& marked = match.played[match.question].turns[solo].marked;
        if (press.key == Key::enter && marked && !marked->picks.empty()) return {Verb::submit, 0};
        break;
    }
    case Phase::reveal:
        if (press.character == 'f') return {Verb::report, 0};
        [[fallthrough]];
    case Phase::round_title:
    case Phase::reading:
    case Phase::locked:
        // Space goes on even where a resting mouse has put the focus on something else; Enter takes what has it.
        if (press.key == Key::space || (press.key == Key::enter && !focus_)) return {Verb::next, 0};
        break;
    case Phase::ready:
        break;
    }
    return escape || press.character == 'p' ? Command{Verb::pause, 0} : none;
}

std::vector<Effect> Shell::pick(std::size_t choice, const State& match) {
    if (match.phase != Phase::open) return {};
    if (!takes_several(current_question(match))) return {Act{Submit{solo, {choice}}}};
    const auto& marked = match.played[match.question].turns[solo].marked;
    Picks picks = marked ? marked->picks : Picks{};
    if (std::erase(picks, choice) == 0) picks.push_back(choice);
    return {Act{Mark{solo, picks}}};
}

std::vector<Effect> Shell::run(Command command, const State& match, Millis now) {
    const auto index = static_cast<std::size_t>(std::max(0, command.index));
    switch (command.verb) {
    case Verb::none:
        return {};
    case Verb::play: {
        const ShelfBank* bank = chosen_bank();
        go(!bank ? Place::banks : bank->bank ? Place::setup : Place::problems, now, match);
        return {};
    }
    case Verb::banks:
        before_banks_ = place_ == Place::setup ? Place::setup : Place::title;
        go(Place::banks, now, match);
        return {ReadShelf{}};
    case Verb::open_bank:
        if (index >= shelf_.banks.size()) return {};
        if (index != selection_.bank) selection_ = {index, selection_.rules, {}, {}};
        go(shelf_.banks[index].bank ? Place::setup : Place::problems, now, match);
        return {};
    case Verb::toggle_round:
        toggle_round(index);
        return {};
    case Verb::set_rules:
        selection_.rules = std::min(index, shelf_.rules.size() - 1);
        selection_.questions.reset();
        return {};
    case Verb::set_count: {
        const auto offered = counts();
        selection_.questions = offered.at(std::min(index, offered.size() - 1));
        return {};
    }
    case Verb::start:
        return {StartMatch{selection_}};
    case Verb::again:
        if (place_ == Place::problems) return {ReadShelf{}};
        return {StartMatch{selection_}};
    case Verb::pick:
        return pick(index, match);
    case Verb::submit: {
        if (match.phase != Phase::open) return {};
        const auto& marked = match.played[match.question].turns[solo].marked;
        if (marked && !marked->picks.empty()) return {Act{Submit{solo, marked->picks}}};
        note_ = "Mark at least one choice first.";
        return {};
    }
    case Verb::fifty:
        return {Act{Fifty{solo}}};
    case Verb::skip:
        return {Act{Skip{}}};
    case Verb::pause:
        return {Act{Pause{}}};
    case Verb::resume:
        return {Act{Resume{}}};
    case Verb::leave:
        return {Act{End{}}};
    case Verb::next:
        return {Act{Next{}}};
    case Verb::report: {
        const ShelfBank* bank = chosen_bank();
        const Question& question = current_question(match);
        return {Report{bank ? bank->file : match.deck.bank, question.line, question.ask}};
    }
    case Verb::review:
        miss_ = 0;
        go(Place::review, now, match);
        return {};
    case Verb::scroll:
        if (place_ == Place::review) {
            const auto misses = static_cast<int>(review(match, solo, miss_).total);
            const int wanted = static_cast<int>(miss_) + command.index;
            if (wanted < 0 || wanted >= misses) return {};
            miss_ = static_cast<std::size_t>(wanted);
            began_ = now;
            focus_.reset();
        } else {
            scroll(command.index);
        }
        return {};
    case Verb::home:
        go(Place::title, now, match);
        return {};
    case Verb::back:
        go(place_ == Place::review ? Place::match : place_ == Place::banks ? before_banks_ : Place::title, now, match);
        return {};
    case Verb::full_screen:
        return {ToggleFullScreen{}};
    case Verb::quit:
        return {Quit{}};
    }
    return {};
}

void Shell::move_focus(Key arrow, const Scene& scene, const State& match) {
    if (place_ == Place::problems && (arrow == Key::up || arrow == Key::down)) {
        scroll(arrow == Key::up ? -1 : 1);
        return;
    }
    if (place_ == Place::banks && focus_ && focus_->verb == Verb::open_bank &&
        (arrow == Key::up || arrow == Key::down)) {
        // The list goes on beyond what is shown.
        const int wanted = focus_->index + (arrow == Key::down ? 1 : -1);
        if (wanted >= 0 && wanted < static_cast<int>(shelf_.banks.size())) {
            focus_->index = wanted;
            keep_focus_in_sight();
            return;
        }
    }
    const Target* from = target_of(scene, focus_);
    if (!from) {
        focus_ = first_focus(match);
        if (!target_of(scene, focus_) && !scene.targets.empty()) focus_ = scene.targets.front().command;
        return;
    }
    const auto next = neighbour(scene, *from, arrow);
    if (next) focus_ = next;
    if (place_ == Place::setup && focus_ && focus_->verb == Verb::toggle_round && !next && arrow == Key::right)
        scroll(1);
    if (place_ == Place::setup && focus_ && focus_->verb == Verb::toggle_round && !next && arrow == Key::left)
        scroll(-1);
}

void Shell::keep_focus_in_sight() {
    if (!focus_ || focus_->verb != Verb::open_bank) return;
    const auto row = static_cast<std::size_t>(focus_->index);
    if (row < first_) first_ = row;
    if (row >= first_ + banks_shown) first_ = row + 1 - banks_shown;
}

void Shell::scroll(int rows) {
    const auto moved = [rows](std::size_t first, std::size_t count, std::size_t shown) {
        const auto last = static_cast<int>(count > shown ? count - shown : 0);
        return static_cast<std::size_t>(std::clamp(static_cast<int>(first) + rows, 0, last));
    };
    if (place_ == Place::problems && chosen_bank())
        first_ = moved(first_, chosen_bank()->problems.size(), problems_shown);
    if (place_ == Place::banks) first_ = moved(first_, shelf_.banks.size(), banks_shown);
    if (place_ == Place::setup && chosen_bank() && chosen_bank()->bank) {
        const std::size_t before = first_round_;
        first_round_ = moved(first_round_, chosen_bank()->bank->rounds.size(), rounds_shown);
        if (focus_ && focus_->verb == Verb::toggle_round)
            focus_->index += static_cast<int>(first_round_) - static_cast<int>(before);
    }
}

/// No round chosen means all; the last one chosen can't be taken away.
void Shell::toggle_round(std::size_t round) {
    const ShelfBank* bank = chosen_bank();
    if (!bank || !bank->bank || round >= bank->bank->rounds.size()) return;
    auto& rounds = selection_.rounds;
    if (rounds.empty())
        for (std::size_t r = 0; r < bank->bank->rounds.size(); ++r) rounds.push_back(r);
    if (std::find(rounds.begin(), rounds.end(), round) == rounds.end()) {
        rounds.push_back(round);
        std::sort(rounds.begin(), rounds.end());
    } else if (rounds.size() > 1) {
        std::erase(rounds, round);
    } else {
        note_ = "At least one round has to stay.";
        return;
    }
    note_.clear();
    if (rounds.size() == bank->bank->rounds.size()) rounds.clear();
}

const ShelfBank* Shell::chosen_bank() const {
    return selection_.bank < shelf_.banks.size() ? &shelf_.banks[selection_.bank] : nullptr;
}

/// The usual numbers that are smaller than all there are, the rules' own among them, and all.
std::vector<std::size_t> Shell::counts() const {
    const ShelfBank* bank = chosen_bank();
    if (!bank || !bank->bank) return {0};
    const Rules& rules = shelf_.rules.at(selection_.rules);
    const std::size_t all = deal_size(*bank->bank, {selection_.rounds, 1'000'000}, rules);
    std::vector<std::size_t> counts{5, 12, 20, 40};
    if (rules.questions) counts.push_back(static_cast<std::size_t>(*rules.questions));
    if (selection_.questions) counts.push_back(*selection_.questions);
    std::erase_if(counts, [&](std::size_t count) { return count >= all; });
    counts.push_back(all);
    std::sort(counts.begin(), counts.end());
    counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
    return counts;
}

TitleView Shell::title() const {
    TitleView view;
    view.gamepads = gamepads_;
    const ShelfBank* bank = chosen_bank();
    if (!bank) return view;
    view.bank = bank->bank ? bank->bank->title : bank->file;
    view.playable = bank->bank.has_value();
    if (!bank->bank) return view;
    for (const auto& round : bank->bank->rounds) {
        view.rounds.push_back(round.title);
        view.questions += round.questions.size();
    }
    return view;
}

SetupView Shell::setup() const {
    SetupView view;
    const ShelfBank* bank = chosen_bank();
    if (!bank || !bank->bank) return view;
    view.bank = bank->bank->title;
    view.first_round = first_round_;
    const auto& chosen = selection_.rounds;
    for (std::size_t r = 0; r < bank->bank->rounds.size(); ++r) {
        const Round& round = bank->bank->rounds[r];
        const bool on = chosen.empty() || std::find(chosen.begin(), chosen.end(), r) != chosen.end();
        view.rounds.push_back({round.title, round.questions.size(), on});
    }
    for (const auto& rules : shelf_.rules) view.rules.push_back({rules.title, rules.about});
    view.rules_chosen = selection_.rules;
    view.counts = counts();
    const std::size_t dealt = deal_size(*bank->bank, {chosen, selection_.questions}, shelf_.rules.at(selection_.rules));
    const auto at = std::find(view.counts.begin(), view.counts.end(), dealt);
    view.count_chosen =
        at == view.counts.end() ? view.counts.size() - 1 : static_cast<std::size_t>(at - view.counts.begin());
    return view;
}

BanksView Shell::banks() const {
    BanksView view;
    view.folder = shelf_.folder;
    view.chosen = selection_.bank;
    view.first = first_;
    for (const auto& bank : shelf_.banks) {
        BanksView::Entry entry{bank.bank ? bank.bank->title : bank.file, bank.file, 0, 0, 0};
        if (bank.bank) {
            entry.rounds = bank.bank->rounds.size();
            for (const auto& round : bank.bank->rounds) entry.questions += round.questions.size();
        } else {
            entry.errors = static_cast<std::size_t>(
                std::count_if(bank.problems.begin(), bank.problems.end(), [](const auto& p) { return p.error; }));
        }
        view.banks.push_back(std::move(entry));
    }
    return view;
}

} // namespace cliff::views
