#include "store/journal.hpp"

#include "catch.hpp"
#include "play/random_match.hpp"
#include "play/replay.hpp"
#include "store/folder.hpp"
#include "wire/action.hpp"
#include "wire/result.hpp"

#include <csignal>
#include <memory>
#include <sqlite3.h>
#include <sys/resource.h>

using namespace cliff;
using sample::JournalFolder;
using sample::written;

namespace {

using Texts = std::vector<std::string>;

/// A match that is noted event by event, each of them committed.
struct Noted {
    std::vector<Event> events;
    State state;
};

Noted note(store::Journal& journal, std::uint64_t seed, std::size_t steps) {
    Noted noted;
    play::Match match{[&](const Event& event, const State&) {
        noted.events.push_back(event);
        journal.add(event);
        REQUIRE(journal.commit());
    }};
    SplitMix64 chance(seed);
    sample::play_at_random(match, chance, 2, steps);
    noted.state = match.state();
    return noted;
}

} // namespace

TEST_CASE("what was committed is there for the next program, and goes on", "[store]") {
    JournalFolder folder;
    Noted noted;
    {
        store::Journal journal(folder.file(), folder.clocks());
        CHECK_FALSE(journal.unfinished());
        noted = note(journal, 4, 60);
        CHECK(journal.take_remarks().empty());
    }
    REQUIRE(noted.state.phase != Phase::results);
    store::Journal journal(folder.file(), folder.clocks());
    const auto left = journal.unfinished();
    REQUIRE(left);
    CHECK(left->whole);
    CHECK(left->row.bank == "Sample");
    CHECK(left->row.rules == "Classic");
    CHECK(left->row.began == "2026-11-24T20:15:00Z");
    CHECK(written(left->events) == written(noted.events));
    const auto again = play::replay(left->events);
    CHECK_FALSE(again.refused);
    CHECK(again.state == noted.state);

    journal.go_on(*left);
    const Event end{noted.events.back().at + Millis{5}, End{}};
    journal.add(end);
    journal.finish("{}", {{"#1", {2, 7, 3}}});
    CHECK(journal.commit());
    CHECK_FALSE(journal.unfinished());
    const store::Archive archive(folder.file());
    const auto match = archive.match(left->row.id);
    REQUIRE(match);
    CHECK(match->events.size() == noted.events.size() + 1);
    CHECK(match->row.ended);
    CHECK(match->row.result == "{}");
    CHECK(journal.cards("Sample") == Cards{{"#1", {2, 7, 3}}});
    CHECK(journal.cards("Another").empty());
}

TEST_CASE("a match that is left for another is given up, and never offered", "[store]") {
    JournalFolder folder;
    {
        store::Journal journal(folder.file(), folder.clocks());
        note(journal, 1, 10);
        note(journal, 2, 10);
    }
    store::Journal journal(folder.file(), folder.clocks());
    const auto left = journal.unfinished();
    REQUIRE(left);
    CHECK(left->row.id == 2);
    journal.give_up(left->row.id);
    CHECK_FALSE(journal.unfinished());
    const auto rows = store::Archive(folder.file()).matches();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].id == 2);
    CHECK(rows[1].ended);
    CHECK_FALSE(rows[1].result);
}

TEST_CASE("the second program on one journal says so and keeps nothing", "[store]") {
    JournalFolder folder;
    store::Journal first(folder.file(), folder.clocks());
    note(first, 1, 10);
    store::Journal second(folder.file(), folder.clocks());
    CHECK(second.take_remarks() ==
          Texts{"Another Cliffhanger is open, and it alone keeps records: this match won't be kept."});
    second.add({Millis{0}, Begin{sample::every_kind(), sample::classic(), {{"Ada"}}}});
    CHECK_FALSE(second.commit());
    CHECK_FALSE(second.unfinished());
    CHECK(second.take_remarks().empty());
    CHECK(store::Archive(folder.file()).matches().size() == 1); // looking is allowed
}

TEST_CASE("a journal of a newer program is left alone", "[store]") {
    JournalFolder folder;
    { store::Journal{folder.file(), folder.clocks()}; }
    auto bytes = sample::bytes_of(folder.file());
    bytes[63] = 9; // user_version: four bytes at 60 (SQLite, Database File Format, 1.3)
    sample::write_bytes(folder.file(), bytes);
    {
        store::Journal journal(folder.file(), folder.clocks());
        CHECK(journal.take_remarks() == Texts{"This match won't be kept: the journal can't be used, for it was written "
                                              "by a newer Cliffhanger."});
        journal.add({Millis{0}, Begin{sample::every_kind(), sample::classic(), {{"Ada"}}}});
        CHECK_FALSE(journal.commit());
    }
    CHECK(sample::bytes_of(folder.file()) == bytes);
}

TEST_CASE("a folder that can't be made is said once, and tried again", "[store]") {
    JournalFolder folder;
    const auto blocked = folder.path() / "taken";
    sample::write_bytes(blocked, "a file where the folder should be");
    store::Journal journal(blocked / "journal.sqlite", folder.clocks());
    const auto remarks = journal.take_remarks();
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0] == "The match can't be written to the journal: " + blocked.string() +
                            ": Not a directory. It goes on, and is written as soon as that is possible.");
    journal.add({Millis{0}, Begin{sample::every_kind(), sample::classic(), {{"Ada"}}}});
    CHECK_FALSE(journal.commit());
    CHECK(journal.take_remarks().empty());
    std::filesystem::remove(blocked);
    CHECK_FALSE(journal.commit()); // not every frame
    folder.now += Millis{5'000};
    CHECK(journal.commit());
    CHECK(journal.take_remarks() == Texts{"The match is written to the journal again."});
    CHECK(store::Archive(blocked / "journal.sqlite").matches().size() == 1);
}

TEST_CASE("what can't be read is told as that, once, and the match is still written", "[store]") {
    JournalFolder folder;
    store::Journal journal(folder.file(), folder.clocks());
    note(journal, 1, 10);
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open(folder.file().c_str(), &other) == SQLITE_OK);
    CHECK(sqlite3_exec(other, "DROP TABLE card", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(other);
    CHECK(journal.cards("Sample").empty());
    CHECK(journal.cards("Sample").empty());
    CHECK(journal.take_remarks() == Texts{"What was played before can't be read: no such table: card."});
    journal.add({Millis{100'000}, Pause{}});
    CHECK(journal.commit());
    CHECK(journal.take_remarks().empty());
}

TEST_CASE("a match that another was begun after is still unfinished, and marked as left", "[store]") {
    JournalFolder folder;
    { note(*std::make_unique<store::Journal>(folder.file(), folder.clocks()), 1, 10); }
    {
        store::Journal journal(folder.file(), folder.clocks());
        REQUIRE(journal.unfinished());
        CHECK_FALSE(journal.unfinished()->left);
        note(journal, 2, 10);
        journal.finish("{}", {});
        CHECK(journal.commit());
    }
    store::Journal journal(folder.file(), folder.clocks());
    const auto left = journal.unfinished();
    REQUIRE(left);
    CHECK(left->row.id == 1);
    CHECK(left->left);
}

TEST_CASE("on a full disk the match goes on in memory, and is written when there is room", "[store]") {
    JournalFolder folder;
    store::Journal journal(folder.file(), folder.clocks());
    std::vector<Event> events;
    play::Match match{[&](const Event& event, const State&) {
        events.push_back(event);
        journal.add(event);
    }};
    SplitMix64 chance(4);
    sample::play_at_random(match, chance, 2, 5);
    REQUIRE(journal.commit());

    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    rlimit none = before;
    none.rlim_cur = 1'000; // bytes of any file: as good as full
    setrlimit(RLIMIT_FSIZE, &none);
    for (int more = 0; more < 200; ++more) journal.add({events.back().at, Pause{}});
    const bool kept = journal.commit();
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, ignored);
    CHECK_FALSE(kept);
    CHECK(journal.take_remarks().size() == 1);

    folder.now += Millis{5'000};
    CHECK(journal.commit());
    CHECK(journal.take_remarks() == Texts{"The match is written to the journal again."});
    const auto stored = store::Archive(folder.file()).match(1);
    REQUIRE(stored);
    CHECK(stored->whole);
    CHECK(stored->events.size() == events.size() + 200);
}

TEST_CASE("a match with a host is one of its own kind, and no player's best", "[store]") {
    JournalFolder folder;
    {
        store::Journal journal(folder.file(), folder.clocks());
        journal.add({Millis{0}, OpenLobby{sample::every_kind(), sample::classic()}});
        journal.add({Millis{5}, Join{"a", "Ada"}});
        REQUIRE(journal.commit());
    }
    store::Journal journal(folder.file(), folder.clocks());
    CHECK_FALSE(journal.unfinished());
    const auto left = journal.unfinished(true);
    REQUIRE(left);
    CHECK(left->row.hosted);
    CHECK(left->events.size() == 2);
    journal.go_on(*left);
    journal.finish(R"({"asked":1,"players":[{"name":"Ada","score":900,"right":1,"best_streak":1,"points":[]}]})", {});
    REQUIRE(journal.commit());
    CHECK_FALSE(journal.best(left->row));
    CHECK_FALSE(journal.first(left->row.bank, left->row.rules));
}

TEST_CASE("an evening with a room that was begun since doesn't mean that the match alone was left for it", "[store]") {
    JournalFolder folder;
    const Event alone{Millis{0}, Begin{sample::every_kind(), sample::classic(), {{"You"}}}};
    const auto begun = [&](const Event& event) {
        store::Journal journal(folder.file(), folder.clocks());
        journal.add(event);
        REQUIRE(journal.commit());
    };
    const auto left = [&](bool hosted) {
        return store::Journal(folder.file(), folder.clocks()).unfinished(hosted).value().left;
    };
    begun(alone);
    begun({Millis{0}, OpenLobby{sample::every_kind(), sample::classic()}});
    CHECK_FALSE(left(false));
    CHECK_FALSE(left(true));
    begun(alone);
    CHECK_FALSE(left(true));
}

TEST_CASE("a journal of the program before there were hosts is read, and brought up to date", "[store]") {
    JournalFolder folder;
    {
        store::Journal journal(folder.file(), folder.clocks());
        note(journal, 4, 60);
    }
    sqlite3* old = nullptr;
    REQUIRE(sqlite3_open(folder.file().string().c_str(), &old) == SQLITE_OK);
    CHECK(sqlite3_exec(old, "ALTER TABLE match DROP COLUMN hosted; PRAGMA user_version = 1", nullptr, nullptr,
                       nullptr) == SQLITE_OK);
    sqlite3_close(old);

    CHECK(store::Archive(folder.file()).matches().size() == 1);
    store::Journal journal(folder.file(), folder.clocks());
    CHECK(journal.take_remarks().empty());
    CHECK(journal.unfinished());
    CHECK_FALSE(journal.unfinished(true));
    CHECK_FALSE(store::Archive(folder.file()).matches().front().hosted);
}

TEST_CASE("a match that was abandoned isn't offered again", "[store]") {
    JournalFolder folder;
    {
        store::Journal journal(folder.file(), folder.clocks());
        journal.add({Millis{0}, OpenLobby{sample::every_kind(), sample::classic()}});
        journal.abandon();
        REQUIRE(journal.commit());
    }
    store::Journal journal(folder.file(), folder.clocks());
    CHECK_FALSE(journal.unfinished(true));
    CHECK(store::Archive(folder.file()).matches().front().ended);
}
