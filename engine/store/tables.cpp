#include "store/tables.hpp"

#include "text/fnv.hpp"
#include "wire/action.hpp"

#include <sqlite3.h>

namespace cliff::store {
namespace {

constexpr int version = 2;
constexpr int application = 0x436C6666; // "Clff", for file(1)

// Rows are readable JSON. `number` counts the events of a match from 0.
constexpr const char* tables = R"(
    CREATE TABLE match (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        began TEXT NOT NULL, bank TEXT NOT NULL, rules TEXT NOT NULL, questions INTEGER NOT NULL,
        clock INTEGER NOT NULL,
        ended TEXT, result TEXT,
        hosted INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE event (
        match INTEGER NOT NULL REFERENCES match (id), number INTEGER NOT NULL,
        at INTEGER NOT NULL, action TEXT NOT NULL, sum INTEGER NOT NULL,
        PRIMARY KEY (match, number)) WITHOUT ROWID;
    CREATE TABLE card (
        bank TEXT NOT NULL, question TEXT NOT NULL,
        box INTEGER NOT NULL, due INTEGER NOT NULL, seen INTEGER NOT NULL,
        PRIMARY KEY (bank, question)) WITHOUT ROWID;
)";

constexpr const char* from_1_to_2 = "ALTER TABLE match ADD COLUMN hosted INTEGER NOT NULL DEFAULT 0";

int version_of(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

/// FNV-1a of the sum before, the number, the match, the time and the action.
std::int64_t chained(std::int64_t match, const ChainEnd& before, const EventRow& row) {
    text::Fnv hash;
    for (const auto number : {before.sum, before.events, match, row.at})
        for (unsigned shift = 0; shift < 64; shift += 8)
            hash.add(static_cast<char>(static_cast<std::uint64_t>(number) >> shift & 0xFFU));
    hash.add(row.action);
    return static_cast<std::int64_t>(hash.sum);
}

std::optional<std::string> optional_text(const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional(column.getString());
}

} // namespace

bool is_damage(const SQLite::Exception& error) {
    const int code = error.getErrorCode();
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || error.getExtendedErrorCode() == SQLITE_IOERR_SHORT_READ ||
           code == SQLITE_ERROR; // no such table, no such column: the text of the schema was hit
}

void prepare(SQLite::Database& database) {
    const int found = version_of(database);
    if (found > version) throw TooNew();
    if (found == version) return;
    SQLite::Transaction transaction(database);
    database.exec(found == 0 ? tables : from_1_to_2);
    database.exec("PRAGMA application_id = " + std::to_string(application));
    database.exec("PRAGMA user_version = " + std::to_string(version));
    transaction.commit();
}

std::int64_t add_match(SQLite::Database& database, const MatchRow& row) {
    SQLite::Statement statement(database, "INSERT INTO match (id, began, bank, rules, questions, clock, ended, result, "
                                          "hosted) VALUES (?,?,?,?,?,?,?,?,?)");
    if (row.id != 0) statement.bind(1, row.id);
    statement.bind(2, row.began);
    statement.bind(3, row.bank);
    statement.bind(4, row.rules);
    statement.bind(5, row.questions);
    statement.bind(6, std::int64_t{row.clock.count()});
    if (row.ended) statement.bind(7, *row.ended);
    if (row.result) statement.bind(8, *row.result);
    statement.bind(9, row.hosted ? 1 : 0);
    statement.exec();
    return database.getLastInsertRowid();
}

void add_event(SQLite::Database& database, std::int64_t match, ChainEnd& end, const EventRow& row) {
    SQLite::Statement statement(database, "INSERT INTO event (match, number, at, action, sum) VALUES (?,?,?,?,?)");
    const auto sum = chained(match, end, row);
    statement.bind(1, match);
    statement.bind(2, end.events);
    statement.bind(3, row.at);
    statement.bind(4, row.action);
    statement.bind(5, sum);
    statement.exec();
    end = {end.events + 1, sum};
}

void end_match(SQLite::Database& database, std::int64_t match, const std::string& when, const std::string* result) {
    SQLite::Statement statement(database, "UPDATE match SET ended = ?, result = ? WHERE id = ?");
    statement.bind(1, when);
    if (result) statement.bind(2, *result);
    statement.bind(3, match);
    statement.exec();
}

void set_clock(SQLite::Database& database, std::int64_t match, Millis now) {
    SQLite::Statement statement(database, "UPDATE match SET clock = ? WHERE id = ?");
    statement.bind(1, std::int64_t{now.count()});
    statement.bind(2, match);
    statement.exec();
}

void cut_events(SQLite::Database& database, std::int64_t match, std::int64_t first) {
    SQLite::Statement statement(database, "DELETE FROM event WHERE match = ? AND number >= ?");
    statement.bind(1, match);
    statement.bind(2, first);
    statement.exec();
}

std::string match_columns(SQLite::Database& database) {
    return std::string("id, began, bank, rules, questions, clock, ended, result, ") +
           (version_of(database) < 2 ? "0" : "hosted");
}

MatchRow read_match(SQLite::Statement& statement) {
    return {statement.getColumn(0).getInt64(),     statement.getColumn(1).getString(),
            statement.getColumn(2).getString(),    statement.getColumn(3).getString(),
            statement.getColumn(4).getInt64(),     Millis{statement.getColumn(5).getInt64()},
            optional_text(statement.getColumn(6)), optional_text(statement.getColumn(7)),
            statement.getColumn(8).getInt() != 0};
}

std::vector<MatchRow> read_matches(SQLite::Database& database) {
    std::vector<MatchRow> rows;
    SQLite::Statement statement(database, "SELECT " + match_columns(database) + " FROM match ORDER BY id DESC");
    while (statement.executeStep()) rows.push_back(read_match(statement));
    return rows;
}

void keep_cards(SQLite::Database& database, const std::string& bank, const Cards& cards) {
    SQLite::Statement statement(database,
                                "INSERT OR REPLACE INTO card (bank, question, box, due, seen) VALUES (?,?,?,?,?)");
    for (const auto& [question, card] : cards) {
        statement.bind(1, bank);
        statement.bind(2, question);
        statement.bind(3, card.box);
        statement.bind(4, card.due);
        statement.bind(5, card.seen);
        statement.exec();
        statement.reset();
    }
}

Cards read_cards(SQLite::Database& database, const std::string& bank) {
    Cards cards;
    SQLite::Statement statement(database, "SELECT question, box, due, seen FROM card WHERE bank = ?");
    statement.bind(1, bank);
    while (statement.executeStep()) {
        const Card card{statement.getColumn(1).getInt(), statement.getColumn(2).getInt64(),
                        statement.getColumn(3).getInt64()};
        constexpr Day last_day = 1'000'000; // in the year 4707
        const bool sound = card.box >= 1 && card.box <= last_box && card.due >= 0 && card.due <= last_day;
        if (sound) cards[statement.getColumn(0).getString()] = card; // a damaged one is learnt anew
    }
    return cards;
}

Chain read_chain(SQLite::Database& database, std::int64_t match) {
    Chain chain;
    try {
        SQLite::Statement statement(database,
                                    "SELECT number, at, action, sum FROM event WHERE match = ? ORDER BY number");
        statement.bind(1, match);
        while (statement.executeStep()) {
            EventRow row{statement.getColumn(1).getInt64(), statement.getColumn(2).getString()};
            const auto sum = chained(match, chain.end, row);
            auto action = wire::action_from(row.action);
            const bool next = statement.getColumn(0).getInt64() == chain.end.events;
            constexpr std::int64_t latest = std::int64_t{1} << 40U; // ms: no match takes thirty years
            const bool some_time = row.at >= 0 && row.at <= latest;
            if (!next || !some_time || statement.getColumn(3).getInt64() != sum || !action) {
                chain.whole = false;
                return chain;
            }
            chain.events.push_back({Millis{row.at}, std::move(*action)});
            chain.rows.push_back(std::move(row));
            chain.end = {chain.end.events + 1, sum};
        }
    } catch (const SQLite::Exception& error) {
        if (!is_damage(error)) throw;
        chain.whole = false;
    }
    return chain;
}

} // namespace cliff::store
