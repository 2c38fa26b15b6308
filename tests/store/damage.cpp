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

/// The events of a match that went into the journal, a commit each.
std::vector<Event> noted(store::Journal& journal, std::size_t steps) {
    std::vector<Event> events;
    play::Match match{[&](const Event& event, const State&) {
        events.push_back(event);
        journal.add(event);
        REQUIRE(journal.commit());
    }};
    SplitMix64 chance(4);
    sample::play_at_random(match, chance, 2, steps);
    return events;
}

/// The files of a journal while a match is under way, as a power cut would leave them, and the match.
struct Left {
    std::string base, log;
    Texts events;
};

Left left_behind(std::size_t steps) {
    JournalFolder folder;
    store::Journal journal(folder.file(), folder.clocks());
    const auto events = noted(journal, steps);
    return {sample::bytes_of(folder.file()), sample::bytes_of(folder.file().string() + "-wal"), written(events)};
}

/// Opens what is left in a folder of its own: what was read must be the beginning of the match, and it must go on.
std::size_t events_after(const std::string& base, const std::string& log, const Texts& events, bool& told) {
    JournalFolder folder;
    sample::write_bytes(folder.file(), base);
    if (!log.empty()) sample::write_bytes(folder.file().string() + "-wal", log);
    store::Journal journal(folder.file(), folder.clocks());
    const auto found = journal.unfinished();
    std::size_t count = 0;
    if (found) {
        const auto read = written(found->events);
        count = read.size();
        REQUIRE(count <= events.size());
        REQUIRE(std::equal(read.begin(), read.end(), events.begin()));
        REQUIRE_FALSE(play::replay(found->events).refused);
        journal.go_on(*found);
        journal.add({found->events.back().at, End{}});
        REQUIRE(journal.commit());
    }
    const auto remarks = journal.take_remarks();
    told = !remarks.empty();
    for (const auto& remark : remarks) { // what was damaged is kept aside, unless it only looks like a newer program's
        if (remark.find("newer Cliffhanger") != std::string::npos) continue;
        const std::string before = "the file as it was is ";
        const auto at = remark.find(before);
        INFO(remark);
        REQUIRE(at != std::string::npos);
        auto name = remark.substr(at + before.size());
        name.pop_back();
        REQUIRE(std::filesystem::exists(folder.path() / name));
    }
    if (!told) REQUIRE(folder.count("damaged") == 0);
    REQUIRE(folder.count(".before") == 0);
    return count;
}

} // namespace

TEST_CASE("a log that is cut off anywhere in its last page loses its last event, says so, and goes on", "[store]") {
    const auto left = left_behind(150);
    REQUIRE(left.events.size() >= 20);
    constexpr std::size_t frame = 4096 + 24;
    std::set<std::size_t> counts;
    for (std::size_t cut = 1; cut < frame; cut += 13) {
        INFO(cut << " bytes cut off");
        bool told = false;
        counts.insert(events_after(left.base, left.log.substr(0, left.log.size() - cut), left.events, told));
        REQUIRE(told);
    }
    CHECK(counts == std::set{left.events.size() - 1});
    bool told = true;
    CHECK(events_after(left.base, left.log, left.events, told) == left.events.size());
    CHECK_FALSE(told);
}

TEST_CASE("a flipped bit anywhere in the log's last page loses its last event, says so, and goes on", "[store]") {
    const auto left = left_behind(150);
    constexpr std::size_t frame = 4096 + 24;
    for (std::size_t back = 1; back <= frame; back += 37) {
        INFO(back << " bytes before the end");
        auto log = left.log;
        log[log.size() - back] = static_cast<char>(log[log.size() - back] ^ 4);
        bool told = false;
        REQUIRE(events_after(left.base, log, left.events, told) == left.events.size() - 1);
        REQUIRE(told);
    }
}

TEST_CASE("whatever becomes of the file itself, what is good of it goes on", "[store]") {
    Left left;
    {
        JournalFolder folder;
        std::vector<Event> events;
        {
            store::Journal journal(folder.file(), folder.clocks());
            events = noted(journal, 120);
        }
        left = {sample::bytes_of(folder.file()), {}, written(events)};
        REQUIRE_FALSE(std::filesystem::exists(folder.file().string() + "-wal"));
    }
    REQUIRE(left.base.size() > 3 * std::size_t{4096});
    SECTION("cut off at every length of its last page") {
        for (std::size_t cut = 1; cut <= 4096; cut += 29) {
            INFO(cut << " bytes cut off");
            bool told = false;
            const auto count = events_after(left.base.substr(0, left.base.size() - cut), {}, left.events, told);
            REQUIRE((told || count == left.events.size())); // the page's end may be empty
        }
    }
    SECTION("a bit flipped anywhere") {
        std::size_t lost = 0;
        for (std::size_t at = 0; at < left.base.size(); at += 61) {
            INFO("at " << at);
            auto base = left.base;
            base[at] = static_cast<char>(base[at] ^ 1);
            bool told = false;
            const auto count = events_after(base, {}, left.events, told);
            if (count < left.events.size()) ++lost;
            if (count < left.events.size() && count > 0) REQUIRE(told);
        }
        CHECK(lost > 20);
    }
    SECTION("nothing of it is left") {
        for (const auto* bytes : {"", "not a database at all, but long enough to look like one, perhaps"}) {
            bool told = false;
            CHECK(events_after(bytes, {}, left.events, told) == 0);
        }
    }
}
