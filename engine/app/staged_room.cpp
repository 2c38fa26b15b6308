#include "app/staged_room.hpp"

#include "app/qr.hpp"
#include "app/script.hpp"
#include "core/question.hpp"
#include "core/random.hpp"
#include "play/match.hpp"
#include "views/room_view.hpp"
#include "views/stage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace cliff::app {
namespace {

/// In many scripts, short and long; then numbered tables and crews.
std::string name_of(std::size_t player) {
    static const std::array<std::string, 16> names{"🏍️ Speed Demons",
                                                   "Ghost Protocol",
                                                   "Équipe Été",
                                                   "Ελένη & co",
                                                   "チーム雷",
                                                   "فريق النجوم",
                                                   "Grace Under Pressure",
                                                   "🔥 The Fuse",
                                                   "Table 9",
                                                   "Hayley’s Heroes",
                                                   "Rogue",
                                                   "Benji’s Brains",
                                                   "No. 7",
                                                   "Entity of One",
                                                   "Sevastopol",
                                                   "The Keys"};
    if (player < names.size()) return names[player];
    static const std::array<std::string, 8> crews{"Команда {}",
                                                  "チーム {}",
                                                  "टीम {}",
                                                  "Table {}",
                                                  "{} Ölfässer",
                                                  "צוות {}",
                                                  "第{}組はたいへん長い名前のチームです",
                                                  "Crew {} of the long way"};
    return fmt::format(fmt::runtime(crews[player % crews.size()]), player + 1);
}

/// Of those who play in teams.
std::string person(std::size_t player) {
    static const std::array<std::string, 12> names{"Anna",   "Ben",     "Chlo\u00E9", "Дмитрий",
                                                   "Ελένη",  "فاطمة 🌙", "Grace",      "Hiroshi",
                                                   "さくら", "Ilsa",    "Jos\u00E9",  "Kirsten 🏍️"};
    return names[player % names.size()]; // those of one name get a number
}

views::Joining joining() {
    return {"192.168.4.1:8080",
            "K7QM",
            "FanEvent",
            qr_code(wifi_text("FanEvent", "leap of faith")),
            qr_code("http://192.168.4.1:8080/?code=K7QM"),
            "",
            "Host remote: scan the code on your laptop"};
}

/// The answers of a player to a question: whatever a room of people says, the same in each run.
std::vector<Action> answers(const Question& question, std::size_t player, bool may_know, SplitMix64& chance) {
    const auto drawn = [&](std::size_t bound) -> std::size_t { return chance.below(bound); };
    const std::size_t ease = 85 - player * 29 % 55; // some know more than others
    if (may_know && drawn(100) < ease) return right_answer(question, player);
    if (const auto* typed = std::get_if<Typed>(&question.kind)) {
        static const std::array<std::string, 6> guesses{
            "No idea", "no idea", "The pilot", "Tom Cruise", "the bird", "Somebody else entirely, whoever that may be"};
        if (typed->accept.size() > 1 && drawn(2) == 0) return {Submit{player, Answer::typed(typed->accept[1])}};
        return {Submit{player, Answer::typed(guesses[drawn(guesses.size())])}};
    }
    if (const auto* number = std::get_if<Number>(&question.kind)) {
        const double spread = std::max(number->within, std::abs(number->value) / 8) * 3;
        const double off = spread * (static_cast<double>(drawn(2001)) / 1000 - 1);
        const double guess = drawn(12) == 0 ? number->value * 40 : number->value + off; // one is far out
        return {Submit{player, Answer::typed(fmt::format("{:.0f}", guess))}};
    }
    if (const auto* order = std::get_if<Order>(&question.kind)) {
        Picks picks = order->right;
        const std::size_t swapped = drawn(picks.size() - 1);
        std::swap(picks[swapped], picks[swapped + 1]);
        return {Submit{player, picks}};
    }
    if (const auto* list = std::get_if<ListOf>(&question.kind)) {
        std::vector<Action> actions;
        for (const auto& item : list->items)
            if (drawn(3) > 0) actions.emplace_back(Name{player, item.front()});
        actions.emplace_back(Submit{player, Answer::typed("Nobody at all")});
        return actions;
    }
    const std::size_t count = choice_count(question);
    return {Submit{player, {drawn(count)}}};
}

/// A match with a host and its room, driven by hand on a clock of their own.
class Room {
  public:
    Room(const Begin& begin, const ShotWords& words, const views::Ruler& ruler)
        : look_{views::Theme{}, ruler, 1, words.reduced_motion} {
        const auto [players, teams] = std::pair{words.players, words.teams};
        std::vector<std::string> names;
        for (std::size_t t = 0; t < teams; ++t) names.push_back(name_of(t));
        apply(OpenLobby{begin.deck, begin.rules, false, "", names});
        for (std::size_t p = 0; p < players; ++p) {
            now_ += Millis{400};
            apply(Join{fmt::format("seat {}", p), teams > 0 ? person(p) : name_of(p)});
        }
    }

    /// After the last reveal, the host gives so many points that `level` players, or one of each of so many teams, are
    /// level at the top, and goes on.
    void go_on_level(std::size_t level) {
        while (state().question + 1 < state().deck.questions.size() || state().phase != Phase::reveal) {
            if (state().phase == Phase::open)
                play_question(Millis{60'000});
            else
                apply(Next{});
        }
        for (std::size_t place = 1; place < level; ++place) {
            Scoreboard board;
            board.follow(state());
            if (in_teams(state()) ? place >= board.teams().size() : place >= board.standings().size()) break;
            if (in_teams(state())) {
                const auto& team = board.teams()[place];
                const auto less = std::lround(board.teams()[0].score - team.score);
                if (less > 0) apply(Adjust{team.best, static_cast<int>(less) * static_cast<int>(team.members)});
            } else {
                const auto& standing = board.standings()[place];
                const int less = board.standings()[0].score - standing.score;
                if (less > 0) apply(Adjust{standing.player, less});
            }
        }
        apply(Next{});
    }

    [[nodiscard]] const State& state() const { return match_.state(); }

    /// Goes on until the match stands in this phase of this question, or is over.
    void until(Phase phase, std::size_t question) {
        while (state().phase != Phase::results && (state().phase != phase || state().question < question)) {
            if (state().phase == Phase::open)
                play_question(Millis{60'000});
            else
                apply(Next{});
        }
    }

    /// All answer the open question who do so within `time`. The last to join goes on thinking.
    void play_question(Millis time) {
        const Question question = current_question(state());
        const std::size_t players = state().players.size(), asked = state().question;
        const bool sudden = in_sudden_death(state()); // whoever knew it would only stand on the answer
        SplitMix64 chance{1 + asked};
        std::vector<std::pair<Millis, std::size_t>> turns;
        for (std::size_t p = 0; p < players; ++p)
            turns.emplace_back(Millis{640 + 13 * (p * 7919 + asked * 104729) % 9000}, p);
        if (players > 2) turns.pop_back();
        std::sort(turns.begin(), turns.end());
        const Millis opened = state().began;
        for (const auto& [after, player] : turns) {
            if (after > time || state().phase != Phase::open) break;
            pass(opened + after);
            for (const auto& action : answers(question, player, !sudden, chance))
                if (state().phase == Phase::open) take(action);
        }
        if (state().phase != Phase::open) return;
        if (time < Millis{60'000}) return pass(opened + time);
        pass(opened + Millis{11'400});
        if (state().phase == Phase::open) apply(Skip{});
    }

    /// Two of three have staked something.
    [[nodiscard]] views::Scene staking(std::optional<Millis> after) {
        const Millis began = state().began;
        for (std::size_t p = 0; p < state().players.size(); ++p)
            if (p % 3 != 2) take(Stake{p, 100});
        return at(began + after.value_or(Millis{8000}), 0);
    }
    /// Two have been wrong, and a third has the floor.
    [[nodiscard]] views::Scene buzzing(std::optional<Millis> after) {
        const std::size_t players = state().players.size();
        for (std::size_t turn = 0; turn < std::min<std::size_t>(3, players); ++turn) {
            pass(now_ + Millis{1500});
            take(Buzz{players - 1 - turn});
            pass(now_ + Millis{1});
            if (turn == 2) break;
            take(Heard{players - 1 - turn, false});
        }
        return at(now_ + after.value_or(Millis{2500}), 0);
    }

    [[nodiscard]] views::Scene scene(std::optional<Millis> after, std::size_t page = 0) const {
        const Millis began = views::match_screen_began(state());
        return at(moment(state(), began, after), page);
    }
    /// So far into a break of five minutes.
    [[nodiscard]] views::Scene rest(Millis after) {
        apply(Break{std::chrono::minutes{5}});
        pass(now_ + after);
        return at(now_, 0);
    }
    /// Now, or so long after what happened last.
    [[nodiscard]] views::Scene scene_now(Millis after = Millis{0}) const { return at(now_ + after, 0); }

  private:
    [[nodiscard]] views::Scene at(Millis time, std::size_t page) const {
        Scoreboard board;
        board.follow(state());
        return views::stage(
            {views::room_screen(state(), board, joining(), page, "20:45"), views::match_screen_began(state()), {}, ""},
            time, look_);
    }
    void pass(Millis time) {
        now_ = std::max(now_, time);
        match_.pass(now_);
    }
    /// Whatever doesn't count, such as the third miss of a list, is the player's own affair.
    void take(const Action& action) { (void)match_.apply({now_, action}); }
    void apply(const Action& action) {
        const Refusal refusal = match_.apply({now_, action});
        if (refusal != Refusal::none) throw std::invalid_argument{std::string{reason(refusal)}};
    }

    views::Look look_;
    play::Match match_;
    Millis now_{0};
};

/// A number for sudden death, whatever was dealt.
void set_aside(Begin& begin) {
    begin.rules.sudden_death = true;
    for (const auto& dealt : begin.deck.questions)
        if (begin.deck.aside.empty() && std::holds_alternative<Number>(dealt.question.kind))
            begin.deck.aside.push_back(dealt);
    if (!begin.deck.aside.empty()) return;
    Question number;
    number.ask = "How many metres does the rider fall before the parachute opens?";
    number.kind = Number{150, 0, "150", std::string("metres")};
    number.why = "Whoever is nearest stands first; nobody gets points for it.";
    begin.deck.aside.push_back({0, std::move(number), {}});
}

} // namespace

bool is_of_room(const std::string& screen) {
    static const std::array<std::string, 12> names{"lobby",  "room-question", "room-reveal",  "buzzer",
                                                   "turns",  "wager",         "standings",    "break",
                                                   "podium", "places",        "sudden-death", "sudden-reveal"};
    return std::find(names.begin(), names.end(), screen) != names.end();
}

views::Scene staged_room(const ShotWords& words, const Begin& begin, const views::Ruler& ruler) {
    Begin played = begin;
    if (words.screen == "standings") played.rules.standings = StandingsAfter::question; // to be seen at any of them
    for (auto& dealt : played.deck.questions) { // whatever the bank's rounds say
        if (words.screen == "buzzer") dealt.play = PlayMode::buzzer;
        if (words.screen == "turns") dealt.play = PlayMode::turns;
        if (words.screen == "wager") dealt.wager = true;
    }
    if (words.screen.starts_with("sudden")) set_aside(played);
    Room room{played, words, ruler};
    if (words.screen == "lobby") return room.scene_now(words.at.value_or(Millis{60'000}));
    if (words.screen == "podium" || words.screen == "places") {
        room.until(Phase::results, all_questions);
        return room.scene(words.at, words.screen == "places" ? words.number : 0);
    }
    if (words.screen.starts_with("sudden")) {
        constexpr std::size_t tied = 3;
        room.go_on_level(tied);
        if (words.screen == "sudden-reveal") room.until(Phase::reveal, room.state().question);
        return room.scene(words.at);
    }
    const std::size_t at = wanted_question(words, played.deck);
    if (words.screen == "standings") {
        room.until(Phase::standings, at);
        if (room.state().phase != Phase::standings)
            throw std::invalid_argument{"there are no standings after that question with these rules"};
        return room.scene(words.at);
    }
    if (words.screen == "break") {
        room.until(Phase::reveal, at);
        return room.rest(words.at.value_or(Millis{48'000}));
    }
    if (words.screen == "room-reveal") {
        room.until(Phase::reveal, at);
        return room.scene(words.at);
    }
    if (words.screen == "wager") {
        room.until(Phase::wager, at);
        return room.staking(words.at);
    }
    room.until(Phase::open, at);
    if (words.screen == "turns") return room.scene(words.at);
    if (words.screen == "buzzer") return room.buzzing(words.at);
    if (room.state().phase != Phase::open) throw std::invalid_argument{"the match is over before that"};
    const Millis began = room.state().began,
                 seen = moment(room.state(), began, words.at.value_or(Millis{5200})) - began;
    room.play_question(seen);
    return room.scene_now();
}

} // namespace cliff::app
