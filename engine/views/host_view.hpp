// What the host sees of a match on their own page: everything, the key before it is revealed among it.
#pragma once

#include "views/phone_view.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cliff::views {

/// A question as the host reads it out.
struct HostQuestion {
    std::size_t number = 0; ///< from 1
    std::string round, ask;
    bool quote = false;
    Asking asking = Asking::one;
    std::vector<std::string> choices; ///< or things to put in order, as they are shown; "True" and "False", too
    std::vector<std::size_t> right;   ///< indexes into choices; of an order, in the right order
    std::vector<std::string> key;     ///< all that is right, the first one the one to say
    std::string why, source;
    bool operator==(const HostQuestion&) const = default;
};

/// Typed answers that read alike.
struct HostTyped {
    std::string text; ///< as most of them typed it
    std::size_t count = 0;
    bool right = false;  ///< by the key, or because the host accepted it
    bool hidden = false; ///< from the room, by the host
    bool operator==(const HostTyped&) const = default;
};

struct HostPlayer {
    std::size_t player = 0; ///< what Rename, Remove and Adjust call them
    std::string name;
    int score = 0, adjusted = 0;
    std::size_t rank = 0; ///< 0 before the first reveal
    bool answered = false, away = false, late = false, out = false;
    std::optional<Millis> round_trip;
    std::optional<std::size_t> team{}; ///< index into HostView::teams
    SeatKind kind = SeatKind::phone;
    bool operator==(const HostPlayer&) const = default;
};

/// Who may answer alone, to be judged by what they say aloud.
struct HostFloor {
    std::size_t player = 0;
    std::string name;
    bool operator==(const HostFloor&) const = default;
};

struct HostTeam {
    std::string name;
    std::size_t members = 0;
    double score = 0;
    std::size_t rank = 0; ///< 0 before the first reveal, and without members
    bool operator==(const HostTeam&) const = default;
};

/// A line of the running order.
struct HostEntry {
    std::string round, ask;
    bool counts = true;
    bool operator==(const HostEntry&) const = default;
};

struct HostView {
    Phase phase = Phase::lobby;
    bool paused = false, closed = false, automatic = false;
    bool moderated = false; ///< typed answers that aren't right are shown once the host allows them
    bool held_back = false; ///< and those of `typed` aren't yet
    bool may_rest = false;  ///< a break can be called now
    std::string bank, rules, language;
    std::size_t number = 0, of = 0;       ///< as in RoomFrame
    std::optional<HostQuestion> question; ///< the one that stands, from its round's title on
    std::optional<HostQuestion> next;
    bool counts = true; ///< whether the standing question does
    std::optional<RoomClock> clock;
    PlayMode play = PlayMode::everyone; ///< how the standing question is played
    std::optional<HostFloor> floor;
    std::size_t players_in_all = 0, answered = 0, awaited = 0, away = 0; ///< removed players left out
    std::vector<HostPlayer> players;                                     ///< the best first; most_listed at most
    std::vector<HostTyped> typed; ///< once the question is closed, if its answers are typed texts
    std::string undo;             ///< what would be taken back: "closing question 3"; empty if nothing
    std::vector<HostTeam> teams;  ///< by what ChangeTeam and RenameTeam call them
    bool sudden = false;          ///< the standing question is one of sudden death
    bool operator==(const HostView&) const = default;
};

/// More players than these aren't listed.
inline constexpr std::size_t most_listed = 1000;

/// `round_trips` by player, as far as they are known. Preconditions: the match has a host, and the board has followed
/// the state.
[[nodiscard]] HostView host_view(const State& state, const Scoreboard& board, Millis now,
                                 std::span<const std::optional<Millis>> round_trips = {});

/// The players whose names have this in them, whatever the case and accents: the best first, most_found at most. The
/// same preconditions.
[[nodiscard]] std::vector<HostPlayer> find_players(const State& state, const Scoreboard& board, const std::string& text,
                                                   std::span<const std::optional<Millis>> round_trips = {});
inline constexpr std::size_t most_found = 50;

/// All questions as they are dealt. It seldom changes: when a bank was edited, a question comes again, or doesn't
/// count.
[[nodiscard]] std::vector<HostEntry> running_order(const State& state);

} // namespace cliff::views
