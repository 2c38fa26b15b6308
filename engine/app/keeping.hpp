// Matches that are kept: their events go into the journal before anyone sees what they did, and a match that was under
// way when the program stopped goes on.
#pragma once

#include "app/calendar.hpp"
#include "core/ghost.hpp"
#include "core/practice.hpp"
#include "play/match.hpp"
#include "store/journal.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cliff::app {

class Keeping {
  public:
    enum class Of { one_player, a_room };

    /// No file: nothing is kept.
    explicit Keeping(const std::optional<std::filesystem::path>& file, Of of = Of::one_player,
                     Calendar calendar = today);

    /// A match that is kept from its Begin on.
    [[nodiscard]] play::Match fresh();

    /// All that happened is on disk after this, if it can be; and every second how late it is, while a fuse burns.
    void commit(const State& match, Millis now);

    /// The host is done: ends a room's match that has come to its results, which could be taken back until now, and
    /// gives up one that nobody has joined.
    void close(const State& match);

    struct Unfinished {
        store::StoredMatch stored;
        State state;
    };
    /// The match that can be gone on with.
    [[nodiscard]] const std::optional<Unfinished>& unfinished() const { return unfinished_; }

    /// It, paused at the time when it was last known to be under way (`since`), before which nothing may happen any
    /// more. Precondition: there is one.
    [[nodiscard]] play::Match go_on(Millis& since);

    /// The player's best score in matches like the one that is played, as it was before it; none: it's the first.
    [[nodiscard]] std::optional<int> best_before() const { return best_before_; }

    /// That match's score as it grew, to run along beside this one's. None without such a match or if it came to
    /// nothing, if its events are damaged, or if the rules repeat what was missed: who practises doesn't race.
    [[nodiscard]] const std::optional<Ghost>& ghost() const { return ghost_; }

    /// What to tell a player who has had their try at this bank's match of the day; none: they may play it.
    [[nodiscard]] std::optional<std::string> why_no_daily(const std::string& bank, const std::string& date);

    /// The match that is kept, by its number in `records`; none if it couldn't be written.
    [[nodiscard]] std::optional<std::int64_t> kept() const;

    /// What the player knows of the bank with this title.
    [[nodiscard]] Cards cards(const std::string& bank);

    /// Sentences for the player, each once.
    [[nodiscard]] std::vector<std::string> take_remarks();

  private:
    [[nodiscard]] play::Match::Listener listener();
    /// What is known of matches like this one, before it.
    void look_up(const store::MatchRow& match, const Rules& rules);

    Of of_;
    Calendar calendar_;
    std::optional<store::Journal> journal_;
    std::optional<Unfinished> unfinished_;
    std::optional<int> best_before_;
    std::optional<Ghost> ghost_;
    Millis marked_{0}; ///< when it was last written how late it is
    Cards cards_;      ///< of the bank that is played, before the match
    std::vector<std::string> remarks_;
};

/// The journal's place on this machine.
[[nodiscard]] std::filesystem::path journal_file();

} // namespace cliff::app
