#include "app/staging.hpp"

#include "core/question.hpp"
#include "play/match.hpp"
#include "text/fold.hpp"
#include "views/stage.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <stdexcept>

namespace cliff::app {
namespace {

using views::Key;
using views::KeyPress;

constexpr std::uint64_t usual_seed = 7;

/// A shell and a match, driven by hand on a clock of their own.
class Puppet {
  public:
    Puppet(const views::Shelf& shelf, const views::Selection& selection, const views::Ruler& ruler)
        : look_{views::Theme{}, ruler},
          shell_{shelf, selection, Millis{0}} {}

    void press(KeyPress key) {
        for (const auto& effect : shell_.take(key, scene(now_), match_.state(), now_))
            if (const auto* act = std::get_if<views::Act>(&effect)) apply(act->action);
    }
    void press(char character) { press(KeyPress{Key::character, character, false}); }

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
        Picks picks = right_choices(question);
        if (!rightly) {
            const std::size_t one = picks.front();
            picks = {one == 0 ? std::size_t{1} : std::size_t{0}};
            if (takes_several(question)) picks = {one};
        }
        apply(Submit{0, picks});
    }
    [[nodiscard]] const State& state() const { return match_.state(); }
    template <class View> [[nodiscard]] bool shows() const {
        return std::holds_alternative<View>(shell_.view(state()).screen);
    }
    [[nodiscard]] views::Scene scene(Millis at) const { return views::stage(shell_.view(match_.state()), at, look_); }
    /// The stage at a time after its screen came up, short of the deadline that would take it away.
    [[nodiscard]] views::Scene scene_after(std::optional<Millis> after) const {
        constexpr Millis at_rest{60'000};
        const views::StageView view = shell_.view(state());
        Millis wanted = after.value_or(at_rest);
        if (const auto due = deadline(state())) {
            const Millis length = *due - view.began;
            wanted = after ? std::min(*after, length - Millis{1}) : length * 2 / 5;
        }
        return scene(view.began + wanted);
    }

  private:
    views::Look look_;
    views::Shell shell_;
    play::Match match_;
    Millis now_{0};
};

constexpr KeyPress enter{Key::enter, 0, false};

} // namespace

const std::vector<std::string>& shot_screens() {
    static const std::vector<std::string> names{"title",    "setup",   "banks",   "problems", "round", "reading",
                                                "question", "several", "marked",  "locked",   "right", "wrong",
                                                "skipped",  "pause",   "results", "review"};
    return names;
}

views::Scene staged(const ShotWords& words, const views::Shelf& shelf, const views::Ruler& ruler) {
    const std::string& screen = words.screen;
    const auto& known = shot_screens();
    if (std::find(known.begin(), known.end(), screen) == known.end()) {
        const auto meant = text::nearest(screen, known);
        throw std::invalid_argument{fmt::format("there is no screen called '{}'; {}", screen,
                                                meant ? "did you mean '" + *meant + "'?"
                                                      : fmt::format("there are: {}", fmt::join(known, ", ")))};
    }
    const views::Selection selection = select(shelf, words.play);
    Puppet puppet{shelf, selection, ruler};
    const bool playable = !shelf.banks.empty() && shelf.banks.front().bank;
    if (screen == "title") return puppet.scene_after(words.at);
    if (screen == "banks") {
        puppet.press(KeyPress{Key::down, 0, false});
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

    puppet.begin(deal_match(shelf, selection, words.play.seed.value_or(usual_seed)));
    const std::size_t count = puppet.state().deck.questions.size();
    if (screen == "results" || screen == "review") {
        puppet.until(Phase::results, count);
        if (screen == "results") return puppet.scene_after(words.at);
        puppet.wait(Millis{1000});
        puppet.press(enter);
        if (!puppet.shows<views::ReviewView>()) throw std::invalid_argument{"nothing was missed in this match"};
        return puppet.scene_after(words.at);
    }
    if (screen == "round") {
        if (!puppet.shows<views::RoundTitleView>()) throw std::invalid_argument{"these rules have no round titles"};
        return puppet.scene_after(words.at);
    }
    if (words.number > count)
        throw std::invalid_argument{fmt::format("there are only {} questions in this match", count)};
    std::size_t at = words.number - 1;
    if (screen == "several" || screen == "marked") {
        const auto& dealt = puppet.state().deck.questions;
        const auto found =
            std::find_if(dealt.begin(), dealt.end(), [](const Dealt& d) { return takes_several(d.question); });
        if (found == dealt.end()) throw std::invalid_argument{"no question of this deck takes several choices"};
        at = static_cast<std::size_t>(found - dealt.begin());
    }
    puppet.until(screen == "reading" ? Phase::reading : Phase::open, at);
    if (puppet.state().phase == Phase::results) throw std::invalid_argument{"the match is over before that"};
    if (screen == "marked") {
        puppet.press('b');
        puppet.press('d');
    }
    if (screen == "locked" || screen == "right") puppet.answer(true, Millis{5120});
    if (screen == "wrong") puppet.answer(false, Millis{8400});
    if (screen == "skipped") puppet.apply(Skip{});
    if (screen == "right" || screen == "wrong" || screen == "skipped") puppet.apply(Next{});
    if (screen == "pause") {
        puppet.wait(Millis{4000});
        puppet.press('p');
    }
    return puppet.scene_after(words.at);
}

} // namespace cliff::app
