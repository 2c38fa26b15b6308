// The journal: every event of every match, on disk before anyone sees what it did. One SQLite file.
#pragma once

#include "core/action.hpp"
#include "core/practice.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cliff::store {

/// A match as the journal lists it.
struct MatchRow {
    std::int64_t id = 0;
    std::string began;                 ///< UTC, ISO 8601: "2026-11-24T20:15:00Z"
    std::string bank, rules;           ///< the titles
    std::int64_t questions = 0;        ///< dealt
    Millis clock{0};                   ///< on the match's own clock, when it was last known to be under way
    std::optional<std::string> ended;  ///< like `began`; none: it was under way when the program stopped
    std::optional<std::string> result; ///< wire::to_json of a Result; none: not played to its results
    bool hosted = false;               ///< for a room, not alone
    bool operator==(const MatchRow&) const = default;
    /// Whether their scores can be compared: both alone, of one bank, by the same rules, with as many questions.
    [[nodiscard]] bool like(const MatchRow& other) const {
        const bool alone = !hosted && !other.hosted;
        return alone && bank == other.bank && rules == other.rules && questions == other.questions;
    }
};

struct StoredMatch {
    MatchRow row;
    std::vector<Event> events;
    bool whole = true; ///< false: what followed was damaged, and isn't among the events
    bool left = false; ///< another one of its kind, alone or hosted, was begun since
};

/// Where the time comes from.
struct Clocks {
    std::function<Millis()> steady;    ///< never goes back
    std::function<std::string()> date; ///< now, as in MatchRow
};

/// Never throws for what the disk is like: a match goes on whether it can be kept or not. What can't be written is
/// kept in memory and tried again; what the player should know of it comes out of `take_remarks`.
///
/// Each event is chained to those before it by a sum (FNV-1a), so that a lost, changed or moved one is found. SQLite
/// writes ahead (WAL) and waits for the disk (synchronous=FULL).
class Journal {
  public:
    /// Opens or makes the file. Only one program at a time writes to it. A damaged file is copied aside, beside it and
    /// under its name with ".damaged-" and the date, five of them at most; what is good of it is kept.
    Journal(std::filesystem::path file, Clocks clocks);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// Notes an event that changed a match. A Begin or an OpenLobby begins a new one; the one that was written to, if
    /// it has no end, is given up.
    void add(const Event& event);
    /// The match that is written to has come to its results (wire::to_json of a Result); the cards of its bank that
    /// changed.
    void finish(std::string result, Cards changed);
    /// The match that is written to won't be gone on with.
    void abandon();
    /// The match that is written to is still under way at this time of its clock: a fuse burns though nothing happens.
    void still_at(Millis now);
    /// All that was noted is on disk when this gives true. Otherwise it stays in memory until it can be written.
    bool commit();
    /// The match that was written to last, by its number in the list; none if it isn't on disk.
    [[nodiscard]] std::optional<std::int64_t> written() const;

    /// The newest match, alone or hosted, that has no end, unless this program is playing one. What is damaged of it is
    /// cut off.
    [[nodiscard]] std::optional<StoredMatch> unfinished(bool hosted = false);
    /// The match with the highest score of its first player among those like this one (MatchRow::like) that were played
    /// to their results; of equal ones the newest.
    struct Best {
        int score = 0;
        StoredMatch match;
    };
    [[nodiscard]] std::optional<Best> best(const MatchRow& like);
    /// The first match alone that was begun of this bank and by these rules, if any was.
    [[nodiscard]] std::optional<MatchRow> first(const std::string& bank, const std::string& rules);
    /// What the player knows of the bank with this title.
    [[nodiscard]] Cards cards(const std::string& bank);
    /// What is added from now on belongs to this match.
    void go_on(const StoredMatch& match);
    /// It won't be gone on with. False if that can't be written.
    bool give_up(std::int64_t match);

    /// Sentences for the player, each once.
    [[nodiscard]] std::vector<std::string> take_remarks();

  private:
    struct File;
    std::unique_ptr<File> file_;
};

/// What is in a journal, for looking at only; another program may be writing to it. Throws std::runtime_error if there
/// is a file that can't be read. No file has no matches.
class Archive {
  public:
    explicit Archive(const std::filesystem::path& file);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    [[nodiscard]] std::vector<MatchRow> matches() const; ///< the newest first
    [[nodiscard]] std::optional<StoredMatch> match(std::int64_t id) const;
    [[nodiscard]] Cards cards(const std::string& bank) const; ///< of the bank with this title

  private:
    struct File;
    std::unique_ptr<File> file_;
};

/// Deletes a journal and all that was kept aside of it; gives the files that are gone. Throws std::runtime_error if
/// another program has it open, or if a file can't be deleted.
std::vector<std::filesystem::path> forget(const std::filesystem::path& file);

} // namespace cliff::store
