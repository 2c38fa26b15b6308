#include "store/opening.hpp"

#include "store/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <sqlite3.h>

namespace cliff::store {
namespace {

namespace fs = std::filesystem;

/// A file that stands beside the database and ends like this.
fs::path beside(fs::path file, const char* ending) { return file += ending; }

std::uintmax_t size_of(const fs::path& file) {
    std::error_code none;
    const auto size = fs::file_size(file, none);
    return none ? 0 : size;
}

void set_up(SQLite::Database& database) {
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    // Emptied by hand, so that whatever stands in it was written since then: a torn tail shows.
    database.exec("PRAGMA wal_autocheckpoint = 0");
}

/// Frames that the log before its recovery would hold if it were whole (SQLite, Write-Ahead Log format: a header of 32
/// bytes, 24 before each page); a part of one counts.
std::int64_t frames_expected(std::uintmax_t log_bytes, std::int64_t page_bytes) {
    constexpr std::int64_t header = 32, before_page = 24;
    const auto bytes = static_cast<std::int64_t>(log_bytes);
    if (bytes == 0) return 0;
    return (bytes - header + before_page + page_bytes - 1) / (before_page + page_bytes);
}

/// Opens a file that should be whole. `torn`: the log's end was not.
std::unique_ptr<SQLite::Database> open_as_it_is(const fs::path& file, bool& torn) {
    const auto log_bytes = size_of(beside(file, "-wal"));
    constexpr int patience = 2'000; // ms, for whoever looks at the records meanwhile
    auto database =
        std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, patience);
    set_up(*database);
    const auto pages = database->execAndGet("PRAGMA page_size").getInt64();
    SQLite::Statement checkpoint(*database, "PRAGMA wal_checkpoint(PASSIVE)");
    if (checkpoint.executeStep()) torn = checkpoint.getColumn(1).getInt64() < frames_expected(log_bytes, pages);
    checkpoint.reset();
    database->tryExec("PRAGMA wal_checkpoint(TRUNCATE)"); // what is written from now on begins an empty log
    const auto verdict = database->execAndGet("PRAGMA quick_check(1)").getString();
    if (verdict != "ok") throw SQLite::Exception(verdict, SQLITE_CORRUPT);
    prepare(*database);
    static_cast<void>(read_matches(*database)); // quick_check passes over what a table's text has become
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
    const auto begun = [&](const Deck& deck, const Rules& rules, bool hosted) {
        row.bank = deck.bank;
        row.rules = rules.title;
        row.questions = static_cast<std::int64_t>(deck.questions.size());
        row.hosted = hosted;
    };
    const Action& first = chain.events.front().action;
    if (const auto* begin = std::get_if<Begin>(&first); begin && row.bank.empty())
        begun(begin->deck, begin->rules, false);
    if (const auto* lobby = std::get_if<OpenLobby>(&first); lobby && row.bank.empty())
        begun(lobby->deck, lobby->rules, true);
    return row;
}

/// Copies what can be read into a new file.
void save_what_is_good(const fs::path& from, const fs::path& to) {
    SQLite::Database saved(to.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    prepare(saved);
    std::unique_ptr<SQLite::Database> damaged;
    std::vector<std::int64_t> found;
    try {
        damaged = std::make_unique<SQLite::Database>(from.string(), SQLite::OPEN_READWRITE);
        SQLite::Statement ids(*damaged, "SELECT DISTINCT match FROM event ORDER BY match");
        while (ids.executeStep()) found.push_back(ids.getColumn(0).getInt64());
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
    database_.exec("PRAGMA journal_mode = MEMORY");
    database_.exec("BEGIN EXCLUSIVE");
}

bool Lock::taken(const SQLite::Exception& error) { return error.getErrorCode() == SQLITE_BUSY; }

namespace {

fs::path free_name(const fs::path& file, const std::string& date) {
    std::string when;
    std::copy_if(date.begin(), date.end(), std::back_inserter(when), [](char c) { return c != ':'; });
    for (int number = 0;; ++number) {
        auto aside = beside(file, ".damaged-") += when + (number == 0 ? "" : "-" + std::to_string(number));
        if (!fs::exists(aside)) return aside;
    }
}

/// `from` is the file itself, or what was copied of it.
fs::path copy_aside(const fs::path& from, const fs::path& file, const std::string& date) {
    const auto aside = free_name(file, date);
    fs::copy_file(from, aside);
    if (size_of(beside(from, "-wal")) > 0) fs::copy_file(beside(from, "-wal"), beside(aside, "-wal"));
    return aside;
}

} // namespace

// Not as a file: to close it would give up SQLite's own locks on it (SQLite, How To Corrupt, 2.2).
fs::path keep_aside(SQLite::Database& database, const fs::path& file, const std::string& date) {
    const auto aside = free_name(file, date);
    SQLite::Statement copy(database, "VACUUM INTO ?");
    copy.bind(1, aside.string());
    copy.exec();
    return aside;
}

std::unique_ptr<SQLite::Database> open_whole(const fs::path& file, const std::string& date,
                                             std::vector<std::string>& remarks) {
    const auto fresh = beside(file, ".new");
    remove_with_log(fresh); // of a program that was stopped while it saved what was good
    // SQLite mends the log as it opens it, so what it was like is copied before.
    const bool unclean = size_of(beside(file, "-wal")) > 0;
    const auto before = beside(file, ".before");
    fs::remove(before);
    fs::remove(beside(before, "-wal"));
    if (unclean && fs::exists(file)) {
        fs::copy_file(file, before);
        fs::copy_file(beside(file, "-wal"), beside(before, "-wal"));
    }
    const auto forget_before = [&] {
        fs::remove(before);
        fs::remove(beside(before, "-wal"));
    };
    try {
        bool torn = false;
        auto database = open_as_it_is(file, torn);
        if (torn) {
            const auto aside = copy_aside(fs::exists(before) ? before : file, file, date);
            remarks.push_back(
                fmt::format("The end of the journal was not whole and is cut off; the file as it was is {}.",
                            aside.filename().string()));
        }
        forget_before();
        return database;
    } catch (const SQLite::Exception& error) {
        if (!is_damage(error)) {
            forget_before();
            throw;
        }
    }
    const auto aside = copy_aside(fs::exists(before) ? before : file, file, date);
    save_what_is_good(file, fresh);
    for (const auto* ending : {"-wal", "-shm"}) fs::remove(beside(file, ending));
    fs::rename(fresh, file);
    forget_before();
    remarks.push_back(fmt::format("The journal was damaged. What is good of it is kept; the file as it was is {}.",
                                  aside.filename().string()));
    bool torn = false;
    return open_as_it_is(file, torn);
}

} // namespace cliff::store
