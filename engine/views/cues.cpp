#include "views/cues.hpp"

#include "core/overload.hpp"
#include "views/format.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cliff::views {
namespace {

using Verdict = RevealView::Verdict;

/// Of a caption, unless another follows: long enough to be read twice.
constexpr Millis caption_lasts{2500};

/// The music is said to quicken where its second layer has come in.
constexpr float quickens_at = .5F;

bool in_menus(const Screen& screen) {
    return std::visit(overload{[](const TitleView&) { return true; }, [](const SetupView&) { return true; },
                               [](const BanksView&) { return true; }, [](const ProblemsView&) { return true; },
                               [](const RecordsView&) { return true; }, [](const ReviewView&) { return true; },
                               [](const PauseView&) { return true; }, [](const SettingsView&) { return true; },
                               [](const auto&) { return false; }},
                      screen);
}

/// What a menu has set, as a text to be compared.
std::string chosen(const Screen& screen) {
    std::string set;
    if (const auto* settings = std::get_if<SettingsView>(&screen))
        for (const auto& row : settings->rows) set += row.value + "\n";
    const auto* setup = std::get_if<SetupView>(&screen);
    if (!setup) return set;
    std::string marks = fmt::format("{} {} ", setup->rules_chosen, setup->count_chosen);
    for (const auto& round : setup->rounds) marks += round.chosen ? '+' : '-';
    return marks;
}

/// How much of an open question's fuse is left at `now`; none where it doesn't burn.
std::optional<Millis> left_on(const QuestionView& question, Millis now) {
    if (question.phase != Phase::open || !question.fuse || question.fuse->stopped) return std::nullopt;
    return std::max(Millis{0}, question.fuse->due - now);
}

int seconds_left(Millis left) { return static_cast<int>((left.count() + 999) / 1000); }

/// What tells a question from the others of its match.
std::string identity(const QuestionView& question) {
    return fmt::format("{}\n{}\n{}", question.header.round, question.header.number, question.ask);
}

/// A fuse that stands where it ends burned out; one that was stopped before belongs to an answer.
bool burned_out(const QuestionView& question, Millis now) {
    return question.fuse && question.fuse->stopped.value_or(now) >= question.fuse->due;
}

bool answered(const QuestionView& question) {
    if (question.header.crowd) return question.header.crowd->answered > 0;
    return std::visit(overload{[](const Choosing& asked) {
                                   return std::any_of(asked.choices.begin(), asked.choices.end(),
                                                      [](const auto& c) { return c.picked; });
                               },
                               [](const Typing& asked) { return !asked.draft.empty(); },
                               [](const Ordering& asked) { return asked.picked() > 0; },
                               [](const NamingView& asked) { return !asked.found.empty() || !asked.misses.empty(); }},
                      question.asked);
}

std::optional<Cue> revealed(const RevealView& reveal) {
    switch (reveal.verdict) {
    case Verdict::right:
        return reveal.header.streak >= ringing_streak ? Cue::streak : Cue::right;
    case Verdict::partly:
        return Cue::right;
    case Verdict::wrong:
    case Verdict::too_late:
        return Cue::wrong;
    case Verdict::skipped:
        break;
    }
    return std::nullopt;
}

/// What a screen that has just come up sounds like, whatever was there before.
std::optional<Cue> arrival(const Screen& screen) {
    using Maybe = std::optional<Cue>;
    return std::visit(overload{[](const RoundTitleView&) -> Maybe { return Cue::round; },
                               [](const RevealView& reveal) { return revealed(reveal); },
                               [](const RoomRevealView& reveal) -> Maybe {
                                   return reveal.voided ? std::nullopt : std::optional{Cue::reveal};
                               },
                               [](const StandingsView&) -> Maybe { return Cue::standings; },
                               [](const ResultsView&) -> Maybe { return Cue::results; },
                               [](const PodiumView&) -> Maybe { return Cue::results; },
                               [](const auto&) -> Maybe { return std::nullopt; }},
                      screen);
}

Music music_under(const Screen& screen, Millis now, bool elsewhere) {
    const auto* question = std::get_if<QuestionView>(&screen);
    if (!question || question->phase == Phase::locked) return {};
    Music music{true, 0, elsewhere};
    if (const auto left = left_on(*question, now); left && question->fuse->due > question->fuse->began) {
        const auto whole = question->fuse->due - question->fuse->began;
        music.tension = 1 - std::min(1.F, static_cast<float>(left->count()) / static_cast<float>(whole.count()));
    }
    return music;
}

std::string caption_of(Cue cue, const Screen& screen, int second) {
    switch (cue) {
    case Cue::tick:
        return "Tick: " + counted(static_cast<std::size_t>(second), "second", "seconds") + " left";
    case Cue::lock:
        return "Click: locked in";
    case Cue::reveal:
        return "Bells: the answer";
    case Cue::right: {
        const auto* reveal = std::get_if<RevealView>(&screen);
        return reveal && reveal->verdict == Verdict::partly ? "Bell: partly right" : "Bell: right";
    }
    case Cue::wrong: {
        const auto* reveal = std::get_if<RevealView>(&screen);
        return reveal && reveal->verdict == Verdict::too_late ? "Thud: no answer" : "Thud: wrong";
    }
    case Cue::time_up:
        return "Hiss: time is up";
    case Cue::streak: {
        const auto* reveal = std::get_if<RevealView>(&screen);
        return fmt::format("Rising bells: {} in a row", reveal ? reveal->header.streak : ringing_streak);
    }
    case Cue::round:
        return "Deep chord: a round begins";
    case Cue::standings:
        return "Plucked strings: the standings";
    case Cue::results:
        return "Strings and bells: the results";
    case Cue::menu_move:
    case Cue::menu_choose:
        break; // what they mean is seen
    }
    return {};
}

/// The cue of a question that was on the stage already.
std::optional<Cue> on_question(Hearing& hearing, const Hearing::Seen& before, const QuestionView& question,
                               Millis now) {
    if (question.phase == Phase::locked) {
        const bool from_question = before.screen == Screen{QuestionView{}}.index(); // and from no pause
        if (before.phase == Phase::locked || !from_question) return std::nullopt;
        if (burned_out(question, now)) return Cue::time_up;
        return answered(question) ? std::optional{Cue::lock} : std::nullopt;
    }
    const auto left = left_on(question, now);
    if (!left) return std::nullopt;
    const int second = seconds_left(*left);
    auto asked = identity(question);
    if (hearing.asked != asked) {
        hearing.asked = std::move(asked);
        if (hearing.due != question.fuse->due) hearing.ticked = 0; // the match's own fuse burns through its questions
    }
    hearing.due = question.fuse->due;
    // Who is given more time hears the last seconds again; who comes back from a pause doesn't.
    if (second > ticking_seconds) hearing.ticked = 0;
    const bool due = second >= 1 && second <= ticking_seconds && (hearing.ticked == 0 || second < hearing.ticked);
    if (!due) return std::nullopt;
    hearing.ticked = second;
    return Cue::tick;
}

std::optional<Cue> in_menu(const Hearing::Seen& before, const Hearing::Seen& now, const Screen& screen) {
    if (before.screen != now.screen || before.chosen != now.chosen) return Cue::menu_choose;
    const bool same = before.began == now.began;
    const bool menu = in_menus(screen) || std::holds_alternative<ResultsView>(screen);
    if (menu && same && before.focus != now.focus && now.focus) return Cue::menu_move;
    return std::nullopt;
}

std::optional<Cue> cue(Hearing& hearing, const Hearing& before, const StageView& view, Millis now) {
    if (!before.seen) return arrival(view.screen);
    const bool other = before.seen->screen != hearing.seen->screen || before.seen->began != hearing.seen->began;
    if (const auto* question = std::get_if<QuestionView>(&view.screen))
        if (const auto heard = on_question(hearing, *before.seen, *question, now)) return heard;
    // Going back from a pause, a review or the settings to a screen is no arrival there.
    const auto menu = [](std::size_t screen) {
        return screen == Screen{PauseView{}}.index() || screen == Screen{ReviewView{}}.index() ||
               screen == Screen{SettingsView{}}.index();
    };
    const bool back = menu(before.seen->screen) && hearing.seen->began < before.seen->began;
    if (other && !back)
        if (const auto heard = arrival(view.screen)) return heard;
    return in_menus(view.screen) || std::holds_alternative<ResultsView>(view.screen) || back
               ? in_menu(*before.seen, *hearing.seen, view.screen)
               : std::nullopt;
}

/// The next second of the fuse that ticks.
std::optional<Millis> next_tick(const Screen& screen, Millis now) {
    const auto* question = std::get_if<QuestionView>(&screen);
    const auto left = question ? left_on(*question, now) : std::nullopt;
    if (!left || *left <= Millis{1000}) return std::nullopt;
    const int next = std::min(ticking_seconds, seconds_left(*left) - 1);
    return question->fuse->due - Millis{1000} * next;
}

} // namespace

std::string_view cue_name(Cue cue) {
    constexpr std::array<std::string_view, cue_count> names{"tick",      "lock",    "reveal",    "right",
                                                            "wrong",     "time-up", "streak",    "round",
                                                            "standings", "results", "menu-move", "menu-choose"};
    return names.at(static_cast<std::size_t>(cue));
}

std::array<float, music_layers> layer_gains(const Music& music) {
    if (!music.plays) return {};
    constexpr float quiet = .2F; // beside a voice or a question's own sound
    const auto comes_in = [&](float from, float until) {
        const float share = std::clamp((music.tension - from) / (until - from), 0.F, 1.F);
        return share * share * (3 - 2 * share);
    };
    const float all = music.ducked ? quiet : 1;
    return {all, all * comes_in(.15F, .55F), all * comes_in(.6F, .9F)};
}

Hearing hear(const Hearing& before, const StageView& view, Millis now, bool elsewhere) {
    Hearing hearing = before;
    const auto* question = std::get_if<QuestionView>(&view.screen);
    hearing.seen = Hearing::Seen{view.screen.index(), view.began, question ? question->phase : Phase::ready, view.focus,
                                 chosen(view.screen)};
    hearing.cue = cue(hearing, before, view, now);
    hearing.music = music_under(view.screen, now, elsewhere);

    const bool other = !before.seen || before.seen->screen != hearing.seen->screen;
    if (other || now >= hearing.caption_ends) hearing.caption.clear();
    const auto say = [&](std::string words) {
        hearing.caption = std::move(words);
        hearing.caption_ends = now + caption_lasts;
    };
    if (hearing.music.tension < quickens_at) hearing.quickened = false;
    if (hearing.music.tension >= quickens_at && !std::exchange(hearing.quickened, true)) say("The music quickens");
    if (hearing.cue)
        if (auto words = caption_of(*hearing.cue, view.screen, hearing.ticked); !words.empty()) say(std::move(words));

    hearing.changes_at = next_tick(view.screen, now);
    if (!hearing.caption.empty())
        hearing.changes_at = std::min(hearing.changes_at.value_or(hearing.caption_ends), hearing.caption_ends);
    return hearing;
}

} // namespace cliff::views
