// What came of a match with a host, for the hour after it: who was where, and how each question went.
#pragma once

#include "core/standings.hpp"
#include "views/room_values.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cliff::views {

/// What a question shows of the room beside right and wrong; how it reads follows from the question's kind.
struct Lure {
    enum class Kind {
        choice, ///< the wrong choice that most picked
        typed,  ///< the wrong answer that most typed, unless the host hid it
        guess,  ///< the median of the numbers; `count` is how many there were
        placed, ///< what the fewest put in its place in the order
        named,  ///< what the fewest named of the list
    };
    Kind kind = Kind::choice;
    std::string text;
    std::size_t count = 0; ///< players
    bool operator==(const Lure&) const = default;
};

/// Whom the host removed is in none of it.
struct Evening {
    struct Place {
        std::string name;
        std::size_t rank = 1; ///< who is level shares it
        int score = 0;
        std::size_t right = 0; ///< questions
        int streak = 0;        ///< the longest run of right answers
        std::string team{};    ///< its name; empty if everybody played for themselves
        bool operator==(const Place&) const = default;
    };
    struct Team {
        std::string name;
        std::size_t rank = 1;
        double score = 0;
        std::size_t members = 0;
        bool operator==(const Team&) const = default;
    };
    struct Asked {
        std::size_t number = 0; ///< in the deck, from 1
        std::string round, ask;
        std::string key; ///< what was right, in one line
        bool voided = false;
        std::size_t of = 0; ///< players who could answer: they had joined, and had lives left
        std::size_t answered = 0, right = 0;
        std::optional<Millis> median; ///< of the right answers' times; of an even number the mean of the middle two
        std::optional<Lure> lure;     ///< none if nobody fell for anything
        [[nodiscard]] std::size_t silent() const { return of - answered; }
        [[nodiscard]] double share() const {
            return of == 0 ? 0 : static_cast<double>(right) / static_cast<double>(of);
        }
        bool operator==(const Asked&) const = default;
    };
    PodiumView podium;
    std::string language;                      ///< of what is asked
    std::vector<Place> places;                 ///< the best first
    std::vector<Asked> questions;              ///< those that were revealed
    std::vector<Team> teams{};                 ///< the best first; none if everybody played for themselves
    TeamScore team_score = TeamScore::average; ///< what their points are of their members'
};

/// Preconditions: the match has a host, and `board` has followed `state`. Holds the keys.
[[nodiscard]] Evening evening(const State& state, const Scoreboard& board);

/// "“A speedboat” tempted 14", "The median guess was 1,150 metres."
[[nodiscard]] std::string words(const Lure& lure);

} // namespace cliff::views
