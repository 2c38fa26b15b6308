// What a power cut, a bad disk or a curious hand leaves of a journal.
#include "catch.hpp"
#include "play/random_match.hpp"
#include "play/replay.hpp"
#include "store/folder.hpp"
#include "store/journal.hpp"
#include "wire/action.hpp"

#include <set>

using namespace cliff;
using sample::JournalFolder;
using sample::written;

namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t page = 4096, frame = 24 + page; // SQLite's

/// The files of a journal: what SQLite calls the database, its write-ahead log, and the log's index.
struct Files {
    std::string base, log, index;
};

Files files_in(const JournalFolder& folder) {
    const auto name = folder.file().string();
    return {sample::bytes_of(name), sample::bytes_of(name + "-wal"), sample::bytes_of(name + "-shm")};
}

/// What is there of a match, each of whose events was committed for itself.
struct Left {
    Files killed;             ///< as a kill would leave it
    std::string index_before; ///< before the last commit
    std::string closed;       ///< the database, once the program has ended as it should
    Texts events;
};

Left left_behind(std::size_t steps) {
    JournalFolder folder;
    Left left;
    std::vector<Event> events;
    {
        store::Journal journal(folder.file(), folder.clocks());
        play::Match match{[&](const Event& event, const State&) {
            left.index_before = files_in(folder).index;
            events.push_back(event);
            journal.add(event);
            REQUIRE(journal.commit());
        }};
        SplitMix64 chance(4);
        sample::play_at_random(match, chance, 2, steps);
        left.killed = files_in(folder);
    }
    left.closed = sample::bytes_of(folder.file());
    REQUIRE_FALSE(std::filesystem::exists(folder.file().string() + "-wal"));
    left.events = written(events);
    REQUIRE(left.events.size() > 10);
    return left;
}

struct Found {
    std::size_t events = 0;
    bool told = false;
};

/// Opens what is left in a folder of its own: what was read must be the beginning of the match, and it must go on.
Found found_in(const Files& files, const Texts& events) {
    JournalFolder folder;
    const auto name = folder.file().string();
    sample::write_bytes(name, files.base);
    if (!files.log.empty()) sample::write_bytes(name + "-wal", files.log);
    if (!files.index.empty()) sample::write_bytes(name + "-shm", files.index);
    store::Journal journal(folder.file(), folder.clocks());
    const auto left = journal.unfinished();
    Found found;
    if (left) {
        const auto read = written(left->events);
        found.events = read.size();
        REQUIRE(found.events <= events.size());
        REQUIRE(std::equal(read.begin(), read.end(), events.begin()));
        REQUIRE_FALSE(play::replay(left->events).refused);
        journal.go_on(*left);
        journal.add({left->events.back().at, End{}});
        REQUIRE(journal.commit());
    }
    const auto remarks = journal.take_remarks();
    found.told = !remarks.empty();
    for (const auto& remark : remarks) { // what was damaged is kept aside, unless it only looks like a newer program's
        if (remark.find("newer Cliffhanger") != std::string::npos) continue;
        const std::string before = "the file as it was is ";
        const auto at = remark.find(before);
        INFO(remark);
        REQUIRE(at != std::string::npos);
        auto copy = remark.substr(at + before.size());
        copy.pop_back();
        REQUIRE(std::filesystem::exists(folder.path() / copy));
    }
    if (!found.told) REQUIRE(folder.count("damaged") == 0);
    REQUIRE(folder.count(".new") == 0);
    return found;
}

std::string cut(const std::string& bytes, std::size_t off) { return bytes.substr(0, bytes.size() - off); }

std::string flipped(std::string bytes, std::size_t at) {
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << at % 8));
    return bytes;
}

} // namespace

TEST_CASE("a whole log that a kill leaves is read to its last event, and nothing is said", "[store]") {
    const auto left = left_behind(150);
    for (const auto& index : {left.killed.index, left.index_before, std::string()}) {
        const auto found = found_in({left.killed.base, left.killed.log, index}, left.events);
        CHECK(found.events == left.events.size());
        CHECK_FALSE(found.told);
    }
}

TEST_CASE("a log that is cut off at any byte of its last page loses its last event, says so, and goes on", "[store]") {
    const auto left = left_behind(60);
    for (std::size_t off = 1; off <= frame; ++off) {
        INFO(off << " bytes cut off");
        const auto found = found_in({left.killed.base, cut(left.killed.log, off), left.killed.index}, left.events);
        REQUIRE(found.events == left.events.size() - 1);
        REQUIRE(found.told);
    }
}

TEST_CASE("what a kill leaves of an event that was being written is no damage", "[store]") {
    const auto left = left_behind(150);
    for (std::size_t off = 1; off <= frame; off += 19)
        for (const auto& index : {left.index_before, std::string()}) { // none: the power was cut
            INFO(off << " bytes not written");
            const auto found = found_in({left.killed.base, cut(left.killed.log, off), index}, left.events);
            REQUIRE(found.events == left.events.size() - 1);
            REQUIRE_FALSE(found.told);
        }
}

TEST_CASE("a flipped bit in any byte of the log's last page loses its last event, says so, and goes on", "[store]") {
    const auto left = left_behind(60);
    for (std::size_t back = 1; back <= frame; ++back) {
        INFO(back << " bytes before the end");
        const auto log = flipped(left.killed.log, left.killed.log.size() - back);
        const auto& index = back % 4 == 0 ? std::string() : left.killed.index; // it's found without it as well
        const auto found = found_in({left.killed.base, log, index}, left.events);
        REQUIRE(found.events == left.events.size() - 1);
        REQUIRE(found.told);
    }
}

TEST_CASE("a flipped bit in the middle of the log ends the match there and says so", "[store]") {
    const auto left = left_behind(150);
    std::set<std::size_t> counts;
    for (std::size_t at = 0; at < left.killed.log.size(); at += 977) {
        INFO("at " << at);
        const auto found = found_in({left.killed.base, flipped(left.killed.log, at), {}}, left.events);
        REQUIRE(found.events < left.events.size());
        REQUIRE(found.told);
        counts.insert(found.events);
    }
    CHECK(counts.size() > left.events.size() / 2);
}

TEST_CASE("a file that is cut off at any byte of its last page gives what is good of it, and a loss is said",
          "[store]") {
    const auto left = left_behind(120);
    std::size_t lost = 0;
    for (std::size_t off = 1; off <= page; ++off) {
        INFO(off << " bytes cut off");
        const auto found = found_in({cut(left.closed, off), {}, {}}, left.events);
        REQUIRE((found.told || found.events == left.events.size()));
        if (found.events < left.events.size()) ++lost;
    }
    CHECK(lost > 500); // the rest of the page is empty
}

TEST_CASE("a flipped bit in any byte of the file's last page leaves what is good of it, and a loss is said",
          "[store]") {
    const auto left = left_behind(120);
    std::size_t lost = 0;
    for (std::size_t back = 1; back <= page; ++back) {
        INFO(back << " bytes before the end");
        const auto found = found_in({flipped(left.closed, left.closed.size() - back), {}, {}}, left.events);
        REQUIRE((found.told || found.events == left.events.size()));
        if (found.events < left.events.size()) ++lost;
    }
    CHECK(lost > 500); // the rest of the page is empty
}

TEST_CASE("whatever becomes of the rest of the file, what is good of it goes on", "[store]") {
    const auto left = left_behind(120);
    REQUIRE(left.closed.size() > 3 * page);
    std::size_t lost = 0;
    constexpr std::size_t header = 100; // of the whole file; what comes after is made like the last page
    for (std::size_t at = 0; at + page < left.closed.size(); at += at < header ? 1 : 17) {
        INFO("at " << at);
        const auto found = found_in({flipped(left.closed, at), {}, {}}, left.events);
        if (found.events < left.events.size()) ++lost;
        if (found.events < left.events.size() && found.events > 0) REQUIRE(found.told);
    }
    CHECK(lost > 20);
    for (const auto* bytes : {"", "not a database at all, but long enough to look like one, perhaps"})
        CHECK(found_in({bytes, {}, {}}, left.events).events == 0);
}

TEST_CASE("five copies of damaged journals stay, and the oldest goes", "[store]") {
    const auto left = left_behind(60);
    JournalFolder folder;
    int day = 0;
    const store::Clocks clocks{[] { return Millis{0}; },
                               [&] { return "2026-11-" + std::to_string(10 + day) + "T20:15:00Z"; }};
    for (; day < 8; ++day) {
        sample::write_bytes(folder.file(), left.killed.base);
        sample::write_bytes(folder.file().string() + "-wal", flipped(left.killed.log, left.killed.log.size() - 9));
        store::Journal{folder.file(), clocks};
    }
    CHECK(folder.count("damaged") == 2 * std::size_t{5}); // each with its log
    CHECK(folder.count("damaged-2026-11-12T201500Z") == 0);
    CHECK(folder.count("damaged-2026-11-13T201500Z") == 2);
    CHECK(folder.count("damaged-2026-11-17T201500Z") == 2);
}
