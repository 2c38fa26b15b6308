#include "store/journal.hpp"

#include "core/overload.hpp"
#include "store/aside.hpp"
#include "store/opening.hpp"
#include "store/tables.hpp"
#include "wire/action.hpp"
#include "wire/result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <exception>
#include <sqlite3.h>
#include <utility>
#include <variant>

namespace cliff::store {

namespace fs = std::filesystem;

namespace {

// What waits to be written, in its order.
struct Ended {
    std::string when;
    std::optional<std::string> result;
};
struct WentOn {
    std::int64_t match;
    ChainEnd end;
};
struct Learnt {
    std::string bank;
    Cards cards;
};
using Waiting = std::variant<MatchRow, WentOn, EventRow, Ended, Learnt>;

constexpr Millis between_tries{5'000};
constexpr std::uintmax_t longest_log = 4 * 1024 * 1024; // bytes, before it is emptied into the file

/// Why nothing can be written, for the player.
std::string trouble_of(const std::exception& error) {
    if (const auto* file = dynamic_cast<const fs::filesystem_error*>(&error))
        return fmt::format("{}: {}", file->path1().string(), file->code().message());
    const auto* sqlite = dynamic_cast<const SQLite::Exception*>(&error);
    const int code = sqlite ? sqlite->getErrorCode() : SQLITE_ERROR;
    if (code == SQLITE_FULL) return "the disk is full";
    if (code == SQLITE_READONLY) return "it is write-protected";
    if (code == SQLITE_CANTOPEN || code == SQLITE_PERM) return "its folder can't be written to";
    return error.what();
}

} // namespace

struct Journal::File {
    File(fs::path where, Clocks times) : file(std::move(where)), clocks(std::move(times)) { open(); }

    /// Whether there is a file to write to.
    bool open() {
        if (database) return true;
        if (locked_out || (in_trouble && clocks.steady() < next_try)) return false;
        try {
            fs::create_directories(file.parent_path());
            if (!lock) lock = std::make_unique<Lock>(file);
            database = open_whole(file, clocks.date(), remarks);
            return true;
        } catch (const SQLite::Exception& error) {
            if (!lock && Lock::taken(error)) {
                locked_out = true;
                remarks.emplace_back(
                    "Another Cliffhanger is open, and it alone keeps records: this match won't be kept.");
            } else {
                say_trouble(error);
            }
        } catch (const TooNew& error) {
            locked_out = true;
            remarks.push_back(
                fmt::format("This match won't be kept: the journal can't be used, for {}.", error.what()));
        } catch (const std::exception& error) {
            say_trouble(error);
        }
        return false;
    }

    void say_trouble(const std::exception& error) {
        next_try = clocks.steady() + between_tries;
        if (std::exchange(in_trouble, true)) return;
        remarks.push_back(
            fmt::format("The match can't be written to the journal: {}. It goes on, and is written as soon "
                        "as that is possible.",
                        trouble_of(error)));
    }

    void begin(const Deck& deck, const Rules& rules, bool hosted) {
        if (under_way) waiting.emplace_back(Ended{clocks.date(), std::nullopt});
        MatchRow row;
        row.began = clocks.date();
        row.bank = bank = deck.bank;
        row.rules = rules.title;
        row.questions = static_cast<std::int64_t>(deck.questions.size());
        row.hosted = hosted;
        waiting.emplace_back(std::move(row));
        under_way = true;
    }

    /// For what is only read: nothing is lost by it, and what is written goes on being tried.
    void say_unreadable(const std::exception& error) {
        if (std::exchange(unreadable, true)) return;
        remarks.push_back(fmt::format("What was played before can't be read: {}.", trouble_of(error)));
    }

    /// What is damaged of a match goes, once it was kept aside. False if that can't be done.
    bool cut_off(std::int64_t id, const Chain& good) {
        try {
            const auto aside = keep_aside(*database, file, clocks.date());
            cut_events(*database, id, good.end.events);
            remarks.push_back(
                fmt::format("The end of the last match was damaged and is cut off; the file as it was is {}.",
                            aside.filename().string()));
            return true;
        } catch (const std::exception& error) {
            remarks.push_back(fmt::format("The end of the last match is damaged, and can't be mended now: {}. The "
                                          "match waits until that is possible.",
                                          trouble_of(error)));
            return false;
        }
    }

    /// Writes all that waits, or nothing.
    void write() {
        auto now_match = match;
        auto now_end = end;
        SQLite::Transaction transaction(*database);
        for (const auto& each : waiting)
            std::visit(overload{[&](const MatchRow& row) {
                                    now_match = add_match(*database, row);
                                    now_end = {};
                                },
                                [&](const WentOn& on) {
                                    now_match = on.match;
                                    now_end = on.end;
                                },
                                [&](const EventRow& row) { add_event(*database, now_match, now_end, row); },
                                [&](const Learnt& learnt) { keep_cards(*database, learnt.bank, learnt.cards); },
                                [&](const Ended& ended) {
                                    end_match(*database, now_match, ended.when,
                                              ended.result ? &*ended.result : nullptr);
                                }},
                       each);
        transaction.commit();
        waiting.clear();
        match = now_match;
        end = now_end;
    }

    void empty_log(std::uintmax_t longest) {
        std::error_code none;
        auto log = file;
        const auto size = fs::file_size(log += "-wal", none);
        if (none || size <= longest) return;
        database->tryExec("PRAGMA wal_checkpoint(TRUNCATE)"); // if somebody reads just now, the next time will do
    }

    bool commit() {
        if (locked_out) return false;
        if (waiting.empty()) return true;
        if (in_trouble && clocks.steady() < next_try) return false;
        if (!open()) return false;
        try {
            write();
            if (std::exchange(in_trouble, false)) remarks.emplace_back("The match is written to the journal again.");
            empty_log(longest_log);
            return true;
        } catch (const std::exception& error) {
            say_trouble(error);
            return false;
        }
    }

    fs::path file;
    Clocks clocks;
    std::unique_ptr<Lock> lock;
    std::unique_ptr<SQLite::Database> database;
    std::deque<Waiting> waiting;
    std::int64_t match = 0; // that is written to
    ChainEnd end;           // of it
    std::string bank;       // that it plays
    bool under_way = false; // a match was begun or gone on with, and has no end yet
    bool locked_out = false, in_trouble = false, unreadable = false;
    Millis next_try{0};
    std::vector<std::string> remarks;
};

Journal::Journal(fs::path file, Clocks clocks) : file_(std::make_unique<File>(std::move(file), std::move(clocks))) {}

Journal::~Journal() {
    file_->next_try = Millis::min();
    if (file_->commit() && file_->database) file_->empty_log(0);
}

void Journal::add(const Event& event) {
    if (file_->locked_out) return; // it will never be written
    if (const auto* begin = std::get_if<Begin>(&event.action)) file_->begin(begin->deck, begin->rules, false);
    if (const auto* lobby = std::get_if<OpenLobby>(&event.action)) file_->begin(lobby->deck, lobby->rules, true);
    if (file_->under_way) file_->waiting.emplace_back(EventRow{event.at.count(), wire::to_json(event.action)});
}

void Journal::finish(std::string result, Cards changed) {
    if (!std::exchange(file_->under_way, false) || file_->locked_out) return;
    file_->waiting.emplace_back(Learnt{file_->bank, std::move(changed)});
    file_->waiting.emplace_back(Ended{file_->clocks.date(), std::move(result)});
}

void Journal::abandon() {
    if (std::exchange(file_->under_way, false) && !file_->locked_out)
        file_->waiting.emplace_back(Ended{file_->clocks.date(), std::nullopt});
}

void Journal::still_at(Millis now) {
    if (!file_->under_way || !file_->waiting.empty() || file_->in_trouble || !file_->database) return;
    try {
        set_clock(*file_->database, file_->match, now);
    } catch (const std::exception& error) {
        file_->say_trouble(error);
    }
}

bool Journal::commit() { return file_->commit(); }

std::optional<std::int64_t> Journal::written() const {
    const bool all = file_->match != 0 && file_->waiting.empty();
    return all ? std::optional{file_->match} : std::nullopt;
}

std::optional<StoredMatch> Journal::unfinished(bool hosted) {
    if (file_->under_way || !file_->open()) return std::nullopt;
    try {
        const auto rows = read_matches(*file_->database);
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const MatchRow& each) { return !each.ended && each.hosted == hosted; });
        if (found == rows.end()) return std::nullopt;
        const auto& row = *found;
        auto chain = read_chain(*file_->database, row.id);
        // A match of the other kind says nothing of this one.
        const bool left = std::any_of(rows.begin(), found, [&](const MatchRow& each) { return each.hosted == hosted; });
        if (!chain.whole && !file_->cut_off(row.id, chain)) return std::nullopt;
        if (chain.events.empty()) return give_up(row.id) ? unfinished(hosted) : std::nullopt;
        return StoredMatch{row, std::move(chain.events), chain.whole, left};
    } catch (const std::exception& error) {
        file_->say_unreadable(error);
        return std::nullopt;
    }
}

std::optional<MatchRow> Journal::first(const std::string& bank, const std::string& rules) {
    std::optional<MatchRow> first;
    if (!file_->open()) return first;
    try {
        for (auto& row : read_matches(*file_->database))
            if (!row.hosted && row.bank == bank && row.rules == rules)
                first = std::move(row); // the last in the list is the oldest
    } catch (const std::exception& error) {
        file_->say_unreadable(error);
    }
    return first;
}

Cards Journal::cards(const std::string& bank) {
    if (!file_->open()) return {};
    try {
        return read_cards(*file_->database, bank);
    } catch (const std::exception& error) {
        file_->say_unreadable(error);
        return {};
    }
}

std::optional<Journal::Best> Journal::best(const MatchRow& like) {
    std::optional<Best> best;
    if (!file_->open()) return best;
    try {
        for (auto& row : read_matches(*file_->database)) {
            if (!row.like(like)) continue;
            const auto result = row.result ? wire::result_from(*row.result) : std::nullopt;
            if (!result || result->players.empty()) continue;
            const int score = result->players.front().score;
            if (!best || score > best->score) best = Best{score, {std::move(row), {}, true}};
        }
        if (!best) return best;
        auto chain = read_chain(*file_->database, best->match.row.id);
        best->match.events = std::move(chain.events);
        best->match.whole = chain.whole;
    } catch (const std::exception& error) {
        file_->say_unreadable(error);
    }
    return best;
}

void Journal::go_on(const StoredMatch& match) {
    if (!file_->open()) return;
    try {
        file_->waiting.emplace_back(WentOn{match.row.id, read_chain(*file_->database, match.row.id).end});
    } catch (const std::exception& error) {
        file_->remarks.push_back(fmt::format(
            "The match goes on, but isn't kept any more: the journal can't be read: {}.", trouble_of(error)));
        return;
    }
    file_->under_way = true;
    file_->bank = match.row.bank;
}

bool Journal::give_up(std::int64_t match) {
    if (!file_->open()) return false;
    try {
        end_match(*file_->database, match, file_->clocks.date(), nullptr);
        return true;
    } catch (const std::exception& error) {
        file_->say_trouble(error);
        return false;
    }
}

std::vector<std::string> Journal::take_remarks() { return std::exchange(file_->remarks, {}); }

} // namespace cliff::store
