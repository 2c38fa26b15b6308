// What the records screen is given: matches of one kind in one line, the last ones, and what is known of each round.
#include "app/record_book.hpp"

#include "app/keeping.hpp"
#include "app/zone.hpp"
#include "catch.hpp"
#include "core/daily.hpp"
#include "core/sample.hpp"
#include "play/match.hpp"
#include "store/folder.hpp"
#include "wire/result.hpp"

using namespace cliff;
using namespace cliff::app;
using sample::InZone;
using sample::JournalFolder;

namespace {

views::Shelf shelf() {
    views::Shelf made;
    made.rules = {sample::classic()};
    made.banks.push_back({"/sample.yaml", "sample.yaml", sample::bank({2, 2}), {}});
    made.banks.push_back({"/unplayed.yaml", "unplayed.yaml", sample::bank({1}), {}});
    made.banks.back().bank->title = "Unplayed";
    made.banks.push_back({"/broken.yaml", "broken.yaml", std::nullopt, {}});
    return made;
}

/// Plays `rightly` right answers and then ends the match, on that day.
void keep_match(const JournalFolder& folder, const std::string& date, Begin begin, std::size_t rightly,
                bool to_its_end = true) {
    store::Journal journal(folder.file(), {[] { return Millis{0}; }, [&] { return date; }});
    play::Match match{[&](const Event& event, const State&) { journal.add(event); }};
    match.apply({Millis{0}, std::move(begin)});
    for (std::size_t q = 0; q < rightly; ++q) {
        while (match.state().phase != Phase::open) match.apply({Millis{0}, Next{}});
        match.apply({Millis{0}, Submit{0, {std::get<OneChoice>(current_question(match.state()).kind).answer}}});
        while (match.state().phase != Phase::reveal) match.apply({Millis{0}, Next{}});
    }
    if (!to_its_end) return;
    match.apply({Millis{0}, End{}});
    journal.finish(wire::to_json(wire::result_of(match.state())), answered({}, match.state(), 0, 0, 1));
}

Begin begin(std::size_t questions, const std::string& rules = "Classic") {
    auto by = sample::classic();
    by.title = rules;
    by.streak.clear();
    return {deal(sample::bank({2, 2}), {{}, questions, {}}, by, 1), by, {Player{"You"}}};
}

} // namespace

TEST_CASE("nothing played, or no journal at all, makes empty records", "[app]") {
    const JournalFolder folder;
    CHECK(record_book(folder.file(), shelf()) == views::Records{});
    keep_match(folder, "2026-11-24T20:15:00Z", begin(4), 1, false);
    CHECK(record_book(folder.file(), shelf()) == views::Records{}); // it was never played to its results
}

TEST_CASE("scores are put in one line only if they can be compared", "[app]") {
    const InZone india{"IST-5:30"};
    const JournalFolder folder;
    keep_match(folder, "2026-11-01T20:15:00Z", begin(4), 2);
    keep_match(folder, "2026-11-02T20:15:00Z", begin(3), 3);
    keep_match(folder, "2026-11-03T20:15:00Z", begin(4, "Pub"), 1);
    keep_match(folder, "2026-11-04T20:15:00Z", begin(4), 4);
    keep_match(folder, "2026-11-05T20:15:00Z", begin(4), 1);
    const auto book = record_book(folder.file(), shelf());
    CHECK(book.trouble.empty());
    CHECK(book.matches == 5);
    CHECK(book.lines == std::vector<views::RecordLine>{
                            {"Sample", "Classic", 4, false, 4000, {2000, 4000, 1000}, "2 Nov 2026", "6 Nov 2026"},
                            {"Sample", "Pub", 4, false, 1000, {1000}, "4 Nov 2026", "4 Nov 2026"},
                            {"Sample", "Classic", 3, false, 3000, {3000}, "3 Nov 2026", "3 Nov 2026"}});
    REQUIRE(book.last.size() == 5);
    CHECK(book.last.front() == views::RecordedMatch{"6 Nov 2026, 01:45", "Sample", "Classic", 1000, 1, 1});
    CHECK(book.last.back().when == "2 Nov 2026, 01:45");
}

TEST_CASE("an evening with a room is no player's record", "[app]") {
    const JournalFolder folder;
    {
        const auto dealt = begin(4);
        Keeping keeping{folder.file(), Keeping::Of::a_room};
        auto match = keeping.fresh();
        match.apply({Millis{0}, OpenLobby{dealt.deck, dealt.rules}});
        match.apply({Millis{0}, Join{"1", "Ada"}});
        match.apply({Millis{0}, Next{}});
        match.apply({Millis{0}, End{}});
        REQUIRE(match.state().phase == Phase::results);
        keeping.close(match.state());
        keeping.commit(match.state(), Millis{0});
    }
    REQUIRE(store::Archive(folder.file()).matches().front().result);
    CHECK(record_book(folder.file(), shelf()) == views::Records{});
}

TEST_CASE("the matches of the day are one line, from day to day", "[app]") {
    const JournalFolder folder;
    for (const int day : {1, 2, 3}) {
        const auto date = "2026-11-0" + std::to_string(day);
        keep_match(folder, date + "T12:00:00Z", deal_daily(sample::bank({2, 2}), sample::classic(), date), 1);
    }
    const auto book = record_book(folder.file(), shelf());
    REQUIRE(book.lines.size() == 1);
    CHECK(book.lines.front().rules == "Daily");
    CHECK(book.lines.front().daily);
    CHECK(book.lines.front().scores == std::vector<int>{1000, 1000, 1000});
    CHECK(book.last.front().rules == "Daily 2026-11-03");
}

TEST_CASE("only the newest few matches are listed one by one", "[app]") {
    const JournalFolder folder;
    for (int time = 0; time < 30; ++time) keep_match(folder, "2026-11-24T20:15:00Z", begin(4), 1);
    const auto book = record_book(folder.file(), shelf());
    CHECK(book.matches == 30);
    CHECK(book.lines.front().scores.size() == 30);
    CHECK(book.last.size() == views::last_matches_shown);
}

TEST_CASE("what is known of the rounds is counted for the banks that were played and are on the shelf", "[app]") {
    const JournalFolder folder;
    keep_match(folder, "2026-11-24T20:15:00Z", begin(4), 3);
    const auto book = record_book(folder.file(), shelf());
    REQUIRE(book.mastery.size() == 1);
    const auto& rounds = book.mastery.at("Sample");
    REQUIRE(rounds.size() == 2);
    CHECK(rounds[0].asked + rounds[1].asked == 3);
    CHECK(rounds[0].mastered == 0); // known since today only
    CHECK(record_book(folder.file(), {}).mastery.empty());
}

TEST_CASE("a journal that can't be read is told", "[app]") {
    const JournalFolder folder;
    sample::write_bytes(folder.file(),
                        "this is no database, though it is long enough to look like one for a moment.....");
    const auto book = record_book(folder.file(), shelf());
    CHECK(book.trouble == "the journal can't be read: file is not a database");
    CHECK(book.lines.empty());
}

TEST_CASE("the best of several matches is the one that is raced against", "[app]") {
    const JournalFolder folder;
    keep_match(folder, "2026-11-01T20:15:00Z", begin(4), 1);
    keep_match(folder, "2026-11-02T20:15:00Z", begin(4), 3);
    keep_match(folder, "2026-11-03T20:15:00Z", begin(3), 3);
    keep_match(folder, "2026-11-04T20:15:00Z", begin(4), 2);
    Keeping keeping{folder.file()};
    const auto ghost_in = [&](const Begin& match) {
        keeping.fresh().apply({Millis{0}, match});
        return keeping.ghost();
    };
    REQUIRE(ghost_in(begin(4)));
    CHECK(keeping.best_before() == 3000);
    CHECK(*keeping.ghost() == Ghost{{{Millis{0}, 1000}, {Millis{0}, 2000}, {Millis{0}, 3000}}, false});
    CHECK_FALSE(ghost_in(begin(2)));
    CHECK_FALSE(ghost_in(begin(4, "Pub")));
    auto practice = begin(4);
    practice.rules.repeat = true;
    CHECK_FALSE(ghost_in(practice));
}
