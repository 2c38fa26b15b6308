// Phones that say whatever they are told to, and what a room promises of that: nobody acts for another, ends a question
// that waits for others, or is told a key before its reveal.
#pragma once

#include "app/hall.hpp"
#include "text/utf8.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::sample {

class Siege {
  public:
    static constexpr std::size_t phones = 5;

    Siege() : hall_{telltale_deck(), rules()} {
        for (std::size_t p = 0; p < 3; ++p) pages_[p] = hall_.join("Player " + std::to_string(p + 1));
        static_cast<void>(check_told());
    }

    /// Does what the line says; gives the promise that was broken, or nothing:
    ///     0{"answer":…}  the phone 0 (to 4) says that; "$1" stands for the token that phone 1 was given
    ///     h{"next":…}    the host's page says that
    ///     s{"pair":…}    so does a page at the host's door, without its key
    ///     x0             the phone 0 breaks its connection
    ///     >              the host goes on, at the wall
    ///     +700           so many milliseconds pass, a hundred thousand at most
    [[nodiscard]] std::string take(std::string_view line) {
        if (line.empty()) return {};
        const char who = line.front();
        line.remove_prefix(1);
        if (who >= '0' && who < '0' + static_cast<char>(phones))
            return phone(static_cast<std::size_t>(who - '0'), line);
        if (who == 's') return stranger(line);
        if (who == 'h') hall_.say(page(host_, "key=the-key"), line);
        if (who == 'x' && !line.empty()) leave(line.front());
        if (who == '>') hall_.go_on();
        if (who == '+') pass(line);
        return check_told();
    }

    [[nodiscard]] const State& state() const { return hall_.state(); }

  private:
    static Rules rules() {
        Rules made = evening_rules();
        made.lives = 5;
        return made;
    }

    net::Id page(std::optional<net::Id>& kept, const std::string& query) {
        if (!kept || !hall_.is_open(*kept)) kept = hall_.come("/host", query);
        return *kept;
    }

    void leave(char which) {
        const auto p = static_cast<std::size_t>(which - '0');
        if (p < phones && pages_[p]) hall_.leave(*pages_[p]);
    }

    void pass(std::string_view digits) {
        unsigned time = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), time);
        hall_.pass(Millis{std::min(time, 100'000U)});
    }

    std::string phone(std::size_t p, std::string_view line) {
        if (!pages_[p] || !hall_.is_open(*pages_[p])) {
            pages_[p] = hall_.come();
            may_act_[p].clear();
        }
        std::string text;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool token = line[i] == '$' && i + 1 < line.size();
            const auto whose = token ? static_cast<std::size_t>(line[i + 1] - '0') : phones;
            if (whose >= phones || tokens_[whose].empty()) {
                text += line[i];
                continue;
            }
            text += tokens_[whose];
            may_act_[p].insert(tokens_[whose]);
            ++i;
        }
        const State before = state();
        hall_.say(*pages_[p], text, Millis{150});
        if (const auto token = hall_.token(*pages_[p]); !token.empty()) {
            tokens_[p] = token;
            may_act_[p].insert(token);
        }
        auto broken = check_change(before, may_act_[p]);
        return broken.empty() ? check_told() : broken;
    }

    std::string stranger(std::string_view line) {
        const bool knows = line.find("123456") != std::string_view::npos; // then they may be the host from now on
        const State before = state();
        hall_.say(page(stranger_, ""), line);
        if (knows || trusted_) {
            trusted_ = true;
            hosts_.insert(*stranger_);
            return check_told();
        }
        auto broken = check_change(before, {});
        return broken.empty() ? check_told() : broken;
    }

    /// What somebody who may act for these seats only has done.
    [[nodiscard]] std::string check_change(const State& before, const std::set<std::string>& seats) const {
        const State& after = state();
        const bool closed = before.phase == Phase::open && after.phase == Phase::locked;
        if (before.phase != after.phase && !closed) return "no phone moves the match on";
        if (closed && !nobody_awaited(after)) return "a question waits for all who are there";
        if (before.question != after.question || before.paused != after.paused || before.deck != after.deck ||
            before.rules != after.rules || (!closed && before.due != after.due))
            return "only the host changes the match";
        if (before.hosting->rulings != after.hosting->rulings || before.hosting->locked != after.hosting->locked ||
            before.hosting->automatic != after.hosting->automatic || before.hosting->deeds != after.hosting->deeds)
            return "only the host rules";
        const auto came = after.players.size() - before.players.size();
        if (came > 1 || (came == 1 && !seats.contains(after.players.back().seat))) return "a page takes one seat";
        for (std::size_t p = 0; p < before.players.size(); ++p) {
            if (seats.contains(before.players[p].seat)) continue;
            if (before.players[p] != after.players[p]) return "nobody changes another player";
            if (tally(before, p) != tally(after, p)) return "nobody changes another's points";
            for (std::size_t q = 0; q < before.played.size(); ++q) {
                if (p >= before.played[q].turns.size()) continue;
                const Turn& was = before.played[q].turns[p];
                const bool handed_in = closed && q == before.question && !was.response; // what was begun counts
                if (!handed_in && was != after.played[q].turns[p]) return "nobody answers for another";
            }
        }
        return {};
    }

    [[nodiscard]] static bool nobody_awaited(const State& state) {
        const auto& turns = state.played[state.question].turns;
        for (std::size_t p = 0; p < turns.size(); ++p)
            if (!turns[p].response && !turns[p].out && !state.players[p].away && !state.players[p].removed)
                return false;
        return true;
    }

    /// Everything that pages were told since the last time.
    [[nodiscard]] std::string check_told() {
        for (std::size_t q = 0; q < state().played.size(); ++q)
            if (state().played[q].revealed) shown_.insert(q);
        for (std::size_t p = 0; p < phones; ++p)
            if (pages_[p] && !hall_.token(*pages_[p]).empty()) {
                tokens_[p] = hall_.token(*pages_[p]);
                may_act_[p].insert(tokens_[p]);
            }
        for (const auto& told : hall_.take_told()) {
            if (text::invalid_utf8_at(told.text)) return "what a page is told is UTF-8";
            if (told.to == host_ || hosts_.contains(told.to)) continue;
            for (const std::string_view own : {R"({"view")", R"({"order")", R"({"pair")", R"({"key")"})
                if (told.text.starts_with(own)) return "the host's page is for the host";
            if (auto broken = check_phone(told.text); !broken.empty()) return broken;
        }
        return {};
    }

    /// A phone's own words come back to it: only what all are told is searched for them.
    [[nodiscard]] std::string check_phone(const std::string& text) const {
        if (!text.starts_with(R"({"room":)")) return {};
        const auto room = std::string_view(text).substr(0, text.rfind(R"(,"you":)"));
        if (state().phase != Phase::reveal)
            for (const std::string_view part : {R"("right":[)", R"("key":[)", R"("why":")", R"("verdict")"})
                if (room.find(part) != std::string_view::npos) return "the key is told at the reveal";
        for (std::size_t q = 0; q < state().deck.questions.size(); ++q)
            for (const auto& word : telltales(q))
                if (!shown_.contains(q) && room.find(word) != std::string_view::npos)
                    return "no key is told before its reveal";
        return {};
    }

    Hall hall_;
    std::array<std::optional<net::Id>, phones> pages_;
    std::array<std::string, phones> tokens_;            ///< as they were given to each
    std::array<std::set<std::string>, phones> may_act_; ///< the secrets that each has known on this connection
    std::optional<net::Id> host_, stranger_;
    std::set<net::Id> hosts_; ///< who has shown the code
    bool trusted_ = false;
    std::set<std::size_t> shown_; ///< questions that were revealed at some time
};

} // namespace cliff::sample
