#include "store/opening.hpp"

#include "store/aside.hpp"
#include "store/log_end.hpp"
#include "store/tables.hpp"

#include <fmt/format.h>

#include <set>
#include <sqlite3.h>

namespace cliff::store {
namespace {

namespace fs = std::filesystem;

/// Whether SQLite empties the log into the file when it closes it. Not while it isn't known that the file is whole:
/// what can't be used has to stay as it was.
void empty_log_at_end(SQLite::Database& database, bool empty) {
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, empty ? 0 : 1, nullptr);
}

bool read_only(SQLite::Database& database) { return sqlite3_db_readonly(database.getHandle(), "main") == 1; }

/// SQLite opens a write-protected file all the same.
void refuse_read_only(SQLite::Database& database) {
    if (read_only(database)) throw SQLite::Exception("the file is write-protected", SQLITE_READONLY);
}

/// Opens a file that should be whole; nothing of it has changed if it isn't.
std::unique_ptr<SQLite::Database> open_as_it_is(const fs::path& file) {
    constexpr int patience = 2'000; // ms, for whoever looks at the records meanwhile
    auto database =
        std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, patience);
    empty_log_at_end(*database, false);
    refuse_read_only(*database);
    const auto verdict = database->execAndGet("PRAGMA quick_check(1)").getString();
    if (verdict != "ok") throw SQLite::Exception(verdict, SQLITE_CORRUPT);
    if (read_only(*database)) throw SQLite::Exception("a format that SQLite doesn't write", SQLITE_CORRUPT);
    database->exec("PRAGMA journal_mode = WAL");
    database->exec("PRAGMA synchronous = FULL");
    // Emptied by hand, so that whatever stands in it was written since then: what is missing of it shows.
    database->exec("PRAGMA wal_autocheckpoint = 0");
    prepare(*database);
    static_cast<void>(read_matches(*database));           // quick_check passes over what a table's text has become
    database->tryExec("PRAGMA wal_checkpoint(TRUNCATE)"); // what is written from now on begins an empty log
    empty_log_at_end(*database, true);
    return database;
}

/// The cards of each bank that can be read. Throws only for what can't be written.
void save_cards(SQLite::Database& from, SQLite::Database& to) {
    std::vector<std::string> banks;
    try {
        SQLite::Statement statement(from, "SELECT DISTINCT bank FROM card");
        while (statement.executeStep()) banks.push_back(statement.getColumn(0).getString());
    } catch (const SQLite::Exception&) {
        // Those before it are good.
    }
    for (const auto& bank : banks) {
        Cards cards;
        try {
            cards = read_cards(from, bank);
        } catch (const SQLite::Exception&) {
            continue;
        }
        keep_cards(to, bank, cards);
    }
}

/// A match's row, or what its events tell if that can't be read.
MatchRow match_of(SQLite::Database& damaged, std::int64_t id, const Chain& chain) {
    MatchRow row;
    try {
        SQLite::Statement one(damaged, "SELECT " + match_columns(damaged) + " FROM match WHERE id = ?");
        one.bind(1, id);
        if (one.executeStep()) row = read_match(one);
    } catch (const SQLite::Exception&) {
        row = {};
    }
    if (!chain.whole) row.result.reset();
    const auto begun = [&](const Deck& deck, const Rules& rules) {
        row.bank = deck.bank;
        row.rules = rules.title;
        row.questions = static_cast<std::int64_t>(deck.questions.size());
    };
    const Action& first = chain.events.front().action;
    if (const auto* begin = std::get_if<Begin>(&first); begin && row.bank.empty()) begun(begin->deck, begin->rules);
    const auto* lobby = std::get_if<OpenLobby>(&first);
    if (lobby && row.bank.empty()) begun(lobby->deck, lobby->rules);
    row.hosted = lobby != nullptr; // the number that tells which columns there are may be damaged, too
    return row;
}

/// Copies what can be read into a new file; `from` and its log stay as they are.
void save_what_is_good(const fs::path& from, const fs::path& to) {
    SQLite::Database saved(to.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    prepare(saved);
    std::unique_ptr<SQLite::Database> damaged;
    std::set<std::int64_t> found; // a damaged index may give one twice
    try {
        damaged = std::make_unique<SQLite::Database>(from.string(), SQLite::OPEN_READWRITE);
        empty_log_at_end(*damaged, false);
        SQLite::Statement ids(*damaged, "SELECT DISTINCT match FROM event ORDER BY match");
        while (ids.executeStep()) found.insert(ids.getColumn(0).getInt64());
    } catch (const SQLite::Exception&) {
        // Those before it are good.
    }
    if (!damaged) return;
    save_cards(*damaged, saved);
    for (const auto id : found) { // one by one, for each may be the one that can't be read
        const auto chain = read_chain(*damaged, id);
        if (chain.events.empty()) continue;
        auto row = match_of(*damaged, id, chain);
        row.id = id;
        SQLite::Transaction transaction(saved);
        add_match(saved, row);
        ChainEnd end;
        for (const auto& event : chain.rows) add_event(saved, id, end, event);
        transaction.commit();
    }
}

void remove_with_log(const fs::path& file) {
    for (const auto* ending : {"-wal", "-shm", ""}) fs::remove(beside(file, ending));
}

} // namespace

// A second file, locked for good: the first stays open to whoever only looks at it.
Lock::Lock(const fs::path& file)
    : database_(beside(file, ".lock").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
    refuse_read_only(database_); // it would lock nobody out
    database_.exec("PRAGMA journal_mode = MEMORY");
    database_.exec("BEGIN EXCLUSIVE");
}

bool Lock::taken(const SQLite::Exception& error) { return error.getErrorCode() == SQLITE_BUSY; }

std::unique_ptr<SQLite::Database> open_whole(const fs::path& file, const std::string& date,
                                             std::vector<std::string>& remarks) {
    const auto fresh = beside(file, ".new");
    remove_with_log(fresh); // of a program that was stopped while it saved what was good
    // SQLite passes over the end of a torn log as it opens it, so that is looked for and copied before.
    if (fs::exists(file) && log_is_damaged(beside(file, "-wal"), beside(file, "-shm"))) {
        const auto aside = copy_aside(file, date);
        remarks.push_back(fmt::format("The end of the journal was not whole and is cut off; the file as it was is {}.",
                                      aside.filename().string()));
    }
    try {
        return open_as_it_is(file);
    } catch (const SQLite::Exception& error) {
        if (!is_damage(error)) throw;
    }
    save_what_is_good(file, fresh);
    const auto aside = copy_aside(file, date);
    for (const auto* ending : {"-wal", "-shm"}) fs::remove(beside(file, ending));
    fs::rename(fresh, file);
    remarks.push_back(fmt::format("The journal was damaged. What is good of it is kept; the file as it was is {}.",
                                  aside.filename().string()));
    return open_as_it_is(file);
}

} // namespace cliff::store
