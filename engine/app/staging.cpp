#include "app/staging.hpp"

#include "app/script.hpp"
#include "app/share_picture.hpp"
#include "app/staged_records.hpp"
#include "app/staged_room.hpp"
#include "app/suggestion.hpp"
#include "core/question.hpp"
#include "play/match.hpp"
#include "text/utf8.hpp"
#include "views/stage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace cliff::app {
namespace {

using views::Key;
using views::KeyPress;

/// A shell and a match, driven by hand on a clock of their own.
class Puppet {
  public:
    Puppet(const ShotWords& words, const views::Shelf& shelf, const views::Selection& selection,
           const views::Ruler& ruler)
        : look_{look_of(words, ruler)},
          shell_{shelf, selection, Millis{0}} {}

    void press(KeyPress key) {
        for (const auto& effect : shell_.take(key, scene(now_), match_.state(), now_))
            if (const auto* act = std::get_if<views::Act>(&effect)) apply(act->action);
    }
    void press(int character) { press(KeyPress{Key::character, static_cast<char>(character), false}); }

    void apply(const Action& action) {
        const Refusal refusal = match_.apply({now_, action});
        if (refusal != Refusal::none) throw std::invalid_argument{std::string{reason(refusal)}};
        shell_.match_moved(match_.state());
    }
    void begin(Begin begin) {
        apply(std::move(begin));
        shell_.show_match(now_);
        shell_.match_moved(match_.state());
    }
    /// The score so far is by so much the player's best.
    void beats(int by) { shell_.best_before(tally(state(), views::solo).score - by); }
    void due(std::vector<std::size_t> counts) { shell_.due(std::move(counts)); }
    void offer(const views::Unfinished& unfinished) { shell_.offer(unfinished); }
    /// On the records screen, with these on it.
    void look_up(views::Records records) {
        press('r');
        shell_.show_records(std::move(records));
    }
    void race(const Ghost& ghost) { shell_.ghost(ghost); }
    void wait(Millis time) {
        now_ += time;
        match_.pass(now_);
        shell_.match_moved(match_.state());
    }
    /// Goes on until the match stands in this phase of this question, or is over.
    void until(Phase phase, std::size_t question) {
        while (state().phase != Phase::results && (state().phase != phase || state().question < question)) {
            if (state().phase == Phase::open)
                answer(state().question % 4 != 2, Millis{1700 + 900 * static_cast<int>(state().question * 7 % 11)});
            else
                apply(Next{});
        }
    }
    /// Answers the open question after a time, rightly or wrongly.
    void answer(bool rightly, Millis after) {
        wait(after);
        if (state().phase != Phase::open) return; // the match's time is over
        const Question& question = current_question(state());
        for (const auto& action : rightly ? right_answer(question, views::solo) : wrong_answer(question, views::solo))
            apply(action);
    }
    /// A part of an answer, as it looks before it's handed in.
    void begin_answer() {
        wait(Millis{2600});
        const Question& question = current_question(state());
        if (takes_several(question) || std::holds_alternative<Order>(question.kind)) {
            press('b');
            press(choice_count(question) > 3 ? 'd' : 'a');
            return;
        }
        if (const auto* list = std::get_if<ListOf>(&question.kind)) {
            for (std::size_t i = 0; i < list->items.size() / 2; ++i) apply(Name{0, list->items[i].front()});
            apply(Name{0, "Nobody in particular"});
        }
        if (!is_typed(question)) return;
        const auto* number = std::get_if<Number>(&question.kind);
        const std::string draft = number ? number->written.substr(0, 2) : key_texts(question).back();
        apply(Type{0, std::string{text::first_code_points(draft, (2 * text::code_points(draft) + 2) / 3)}});
    }
    /// Half of the choices are taken away, as the player may ask.
    void fold() {
        wait(Millis{2600});
        press('h');
        const auto view = shell_.view(state());
        const auto* question = std::get_if<views::QuestionView>(&view.screen);
        const auto* asked = question ? std::get_if<views::Choosing>(&question->asked) : nullptr;
        if (!asked || !asked->fifty_at) throw std::invalid_argument{"50:50 can't be had in this question"};
    }
    [[nodiscard]] const State& state() const { return match_.state(); }
    [[nodiscard]] views::ResultsView results() const {
        return std::get<views::ResultsView>(shell_.view(match_.state()).screen);
    }
    template <class View> [[nodiscard]] bool shows() const {
        return std::holds_alternative<View>(shell_.view(state()).screen);
    }
    /// On the settings screen, with the focus on this row; of its keys if `keys`.
    void set_up(int row, bool keys) {
        press('s');
        if (keys) press_row(10);
        if (keys) press(KeyPress{Key::enter, 0, false});
        press_row(row);
    }
    [[nodiscard]] views::Scene scene(Millis at) const { return views::stage(shell_.view(match_.state()), at, look_); }
    /// The stage at a time after its screen came up, short of the deadline that would take it away.
    [[nodiscard]] views::Scene scene_after(std::optional<Millis> after) const {
        return scene(moment(state(), shell_.view(state()).began, after));
    }

  private:
    void press_row(int row) {
        press(KeyPress{Key::page_up, 0, false});
        for (int r = 0; r < row; ++r) press(KeyPress{Key::down, 0, false});
    }
    views::Look look_;
    views::Shell shell_;
    play::Match match_;
    Millis now_{0};
};

constexpr const char* usual_date = "2026-11-25"; // so that the same picture comes out on any day

constexpr KeyPress enter{Key::enter, 0, false};

} // namespace

const std::vector<std::string>& shot_kinds() {
    static const std::vector<std::string> names{"choice", "several", "truth", "typed", "number", "order", "list"};
    return names;
}

const std::vector<std::string>& shot_screens() {
    static const std::vector<std::string> names{
        "title",       "due",      "unfinished",    "setup",       "banks",        "problems",     "records",
        "settings",    "keys",     "first-record",  "no-record",   "unreadable",   "round",        "reading",
        "ghost",       "question", "marked",        "fifty",       "keyboard",     "locked",       "right",
        "ghost-right", "wrong",    "skipped",       "pause",       "results",      "share",        "best",
        "review",      "lobby",    "room-question", "room-reveal", "buzzer",       "turns",        "wager",
        "standings",   "break",    "podium",        "places",      "sudden-death", "sudden-reveal"};
    return names;
}

paint::Image painted(const ShotWords& words, const views::Shelf& shelf, const paint::Painter& painter) {
    const views::Scene scene = staged(words, shelf, painter);
    return words.screen == "share" ? paint_card(scene, painter) : painter.paint(scene, words.width, words.height);
}

views::Scene staged(const ShotWords& words, const views::Shelf& shelf, const views::Ruler& ruler) {
    const std::string& screen = words.screen;
    const auto& known = shot_screens();
    if (std::find(known.begin(), known.end(), screen) == known.end())
        throw std::invalid_argument{
            fmt::format("there is no screen called '{}'; {}", screen, suggestion(screen, known))};
    const views::Selection selection = select(shelf, words.play);
    Puppet puppet{words, shelf, selection, ruler};
    const bool playable = !shelf.banks.empty() && shelf.banks.front().bank;
    if (screen == "title") return puppet.scene_after(words.at);
    if (screen == "settings" || screen == "keys") {
        puppet.set_up(screen == "keys" ? 1 : 5, screen == "keys");
        return puppet.scene_after(words.at);
    }
    if (screen == "due") {
        puppet.due(std::vector<std::size_t>(shelf.banks.size(), 7));
        return puppet.scene_after(words.at);
    }
    if (screen == "records" || screen == "first-record" || screen == "no-record") {
        puppet.look_up(staged_records(shelf, screen == "records" ? 340 : screen == "first-record" ? 1 : 0));
        return puppet.scene_after(words.at);
    }
    if (screen == "unreadable") {
        views::Records records;
        records.trouble = "the journal can\u2019t be read: file is not a database";
        puppet.look_up(std::move(records));
        return puppet.scene_after(words.at);
    }
    if (screen == "banks") {
        for (int entry = 0; entry < 2; ++entry) puppet.press(KeyPress{Key::down, 0, false});
        puppet.press(enter);
        return puppet.scene_after(words.at);
    }
    if (screen == "setup" || screen == "problems") {
        if (playable == (screen == "problems"))
            throw std::invalid_argument{playable ? "this bank has no mistakes to show" : "this bank has mistakes"};
        puppet.press(enter);
        return puppet.scene_after(words.at);
    }
    if (!playable) throw std::invalid_argument{why_unplayable(shelf.banks.front())};

    if (is_of_room(screen))
        return staged_room(words, deal_match(shelf, selection, words.play.seed.value_or(usual_seed)), ruler);
    puppet.begin(deal_match(shelf, selection, words.play.seed.value_or(usual_seed)));
    const std::size_t count = puppet.state().deck.questions.size();
    if (screen.starts_with("ghost")) puppet.race(staged_ghost(puppet.state().rules, count));
    if (screen == "unfinished") {
        puppet.until(Phase::open, words.number - 1);
        Puppet title{words, shelf, selection, ruler};
        title.offer(views::unfinished(puppet.state()));
        title.due(std::vector<std::size_t>(shelf.banks.size(), 7)); // all that a title may offer
        return title.scene_after(words.at);
    }
    if (screen == "results" || screen == "best" || screen == "review" || screen == "share") {
        puppet.until(Phase::results, count);
        if (screen == "best") puppet.beats(1'960);
        if (screen == "share") return views::share_card(puppet.results(), usual_date, look_of(words, ruler));
        if (screen != "review") return puppet.scene_after(words.at);
        puppet.wait(Millis{1000});
        puppet.press(enter);
        if (!puppet.shows<views::ReviewView>()) throw std::invalid_argument{"nothing was missed in this match"};
        return puppet.scene_after(words.at);
    }
    if (screen == "round") {
        if (!puppet.shows<views::RoundTitleView>()) throw std::invalid_argument{"these rules have no round titles"};
        return puppet.scene_after(words.at);
    }
    ShotWords wanted = words;
    if (screen == "keyboard" && words.kind.empty()) wanted.kind = "typed";
    if (screen == "fifty" && words.kind.empty()) wanted.kind = "choice";
    const std::size_t at = wanted_question(wanted, puppet.state().deck);
    puppet.until(screen == "reading" ? Phase::reading : Phase::open, at);
    if (puppet.state().phase == Phase::results) throw std::invalid_argument{"the match is over before that"};
    if (screen == "marked" || screen == "keyboard") puppet.begin_answer();
    if (screen == "keyboard") puppet.press(KeyPress{Key::f3, 0, false});
    if (screen == "fifty") puppet.fold();
    if (screen == "locked" || screen == "right" || screen == "ghost-right") puppet.answer(true, Millis{5120});
    if (screen == "wrong") puppet.answer(false, Millis{8400});
    if (screen == "skipped") puppet.apply(Skip{});
    if (screen == "right" || screen == "ghost-right" || screen == "wrong" || screen == "skipped") puppet.apply(Next{});
    if (screen == "pause") {
        puppet.wait(Millis{4000});
        puppet.press('p');
    }
    return puppet.scene_after(words.at);
}

} // namespace cliff::app
