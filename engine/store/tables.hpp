// What stands in the file, row by row; private to this room. Everything here throws SQLite::Exception.
#pragma once

#include "store/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::store {

/// The end of a chain of events.
struct ChainEnd {
    std::int64_t events = 0;
    std::int64_t sum = 0;
};

/// An event as it is written.
struct EventRow {
    std::int64_t at = 0; ///< ms on the match's clock
    std::string action;  ///< wire::to_json
};

/// The file was made by a later program.
struct TooNew : std::runtime_error {
    TooNew() : std::runtime_error("it was written by a newer Cliffhanger") {}
};

/// Whether it's the file's content that is wrong, and not the disk's or another program's state.
[[nodiscard]] bool is_damage(const SQLite::Exception& error);

/// Makes the tables in a new file, or brings those of an older program up to date. Throws TooNew.
void prepare(SQLite::Database& database);

std::int64_t add_match(SQLite::Database& database, const MatchRow& row);
/// Puts the event at the chain's end and moves it on.
void add_event(SQLite::Database& database, std::int64_t match, ChainEnd& end, const EventRow& row);
void end_match(SQLite::Database& database, std::int64_t match, const std::string& when, const std::string* result);
void set_clock(SQLite::Database& database, std::int64_t match, Millis now);
void cut_events(SQLite::Database& database, std::int64_t match, std::int64_t first);

/// What `read_match` reads of a row. Who only reads may meet a file of an older program.
[[nodiscard]] std::string match_columns(SQLite::Database& database);
[[nodiscard]] MatchRow read_match(SQLite::Statement& statement);
void keep_cards(SQLite::Database& database, const std::string& bank, const Cards& cards);
[[nodiscard]] Cards read_cards(SQLite::Database& database, const std::string& bank);
[[nodiscard]] std::vector<MatchRow> read_matches(SQLite::Database& database);

/// A match's events, as far as they are good.
struct Chain {
    std::vector<EventRow> rows;
    std::vector<Event> events;
    ChainEnd end;
    bool whole = true;
};
/// Stops at what is missing, changed or damaged instead of throwing.
[[nodiscard]] Chain read_chain(SQLite::Database& database, std::int64_t match);

} // namespace cliff::store
