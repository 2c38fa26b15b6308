// A disk that is full or write-protected: the match goes on in memory, says so, and is written when that is possible.
#include "catch.hpp"
#include "play/random_match.hpp"
#include "play/replay.hpp"
#include "store/folder.hpp"
#include "store/journal.hpp"
#include "store/small_disk.hpp"
#include "wire/action.hpp"

#include <algorithm>
#include <unistd.h>

using namespace cliff;
using sample::expect;
using sample::SmallDisk;
using sample::written;

namespace {

using Texts = std::vector<std::string>;

const std::string full = "The match can't be written to the journal: the disk is full. It goes on, and is written as "
                         "soon as that is possible.";
const std::string again = "The match is written to the journal again.";

/// A match that is noted in a journal on the disk, whether that can be written to or not.
class Noted {
  public:
    explicit Noted(const SmallDisk& disk)
        : file_(disk.file()),
          journal_(file_, {[this] { return now_; }, [] { return std::string("2026-11-24T20:15:00Z"); }}),
          match_([this](const Event& event, const State&) {
              events_.push_back(event);
              journal_.add(event);
              kept_ = journal_.commit();
          }) {}

    /// So many things happen: a match that doesn't end, however long it is played.
    void play(std::size_t steps) {
        if (events_.empty()) match_.apply({Millis{0}, Begin{sample::every_kind(), sample::classic(), {{"Ada"}}}});
        for (std::size_t step = 0; step < steps; ++step)
            match_.apply({events_.back().at + Millis{5}, match_.state().paused ? Action{Resume{}} : Action{Pause{}}});
    }
    void a_while_later() { now_ += Millis{5'000}; }
    [[nodiscard]] bool kept() const { return kept_; } ///< all, after the last event
    [[nodiscard]] store::Journal& journal() { return journal_; }
    [[nodiscard]] const std::vector<Event>& events() const { return events_; }
    [[nodiscard]] const State& state() const { return match_.state(); }

    /// What is on disk is the match, event by event, and nothing else.
    void expect_all_there() const {
        const store::Archive archive(file_);
        expect(archive.matches().size() == 1, "not one match");
        const auto stored = archive.match(archive.matches().front().id);
        expect(stored->whole, "the match isn't whole");
        expect(written(stored->events) == written(events_), "not the same events");
        const auto same = play::replay(stored->events);
        expect(!same.refused && same.state == match_.state(), "not the same match");
    }

  private:
    std::filesystem::path file_;
    Millis now_{0};
    store::Journal journal_;
    std::vector<Event> events_;
    bool kept_ = false;
    play::Match match_;
};

void run(const std::function<void(const SmallDisk&)>& work) {
    try {
        CHECK(sample::on_small_disk(work).empty());
    } catch (const sample::NotHere& why) {
        WARN("not tested here, " << why.what());
    }
}

} // namespace

TEST_CASE("on a disk without a byte left the match goes on, and all of it is written when there is room", "[store]") {
    for (const std::size_t left :
         {0U, 4'096U, 8'192U, 16'384U, 40'960U, 65'536U}) { // it ends at every step of a commit
        INFO(left << " bytes left");
        run([left](const SmallDisk& disk) {
            Noted noted(disk);
            noted.play(5);
            expect(noted.kept() && noted.journal().take_remarks().empty(), "not kept while there was room");
            disk.fill(left);
            while (noted.kept() && noted.events().size() < 400) noted.play(5);
            expect(!noted.kept(), "the disk never was full");
            noted.play(20);
            noted.a_while_later();
            noted.play(5);
            expect(!noted.kept(), "kept on a full disk");
            expect(noted.journal().take_remarks() == Texts{full}, "not said once that the disk is full");
            disk.make_room();
            noted.a_while_later();
            noted.play(5);
            expect(noted.kept(), "not kept when there was room again");
            expect(noted.journal().take_remarks() == Texts{again}, "not said that it is kept again");
            noted.expect_all_there();
        });
    }
}

TEST_CASE("a disk that is full when the program starts is written to later", "[store]") {
    run([](const SmallDisk& disk) {
        disk.fill();
        Noted noted(disk);
        noted.play(30);
        expect(!noted.kept() && noted.journal().take_remarks() == Texts{full}, "not said that the disk is full");
        disk.make_room();
        noted.a_while_later();
        noted.play(5);
        expect(noted.kept() && noted.journal().take_remarks() == Texts{again}, "not kept when there was room");
        noted.expect_all_there();
    });
}

TEST_CASE("what was kept before the disk was full is there for the next program", "[store]") {
    run([](const SmallDisk& disk) {
        std::vector<Event> kept;
        {
            Noted noted(disk);
            noted.play(30);
            kept = noted.events();
            disk.fill();
            noted.play(30);
            expect(!noted.kept(), "kept on a full disk");
        }
        Noted next(disk);
        const auto left = next.journal().unfinished();
        expect(left.has_value(), "no match to go on with");
        const auto there = written(left->events), acknowledged = written(kept);
        expect(there.size() >= acknowledged.size() &&
                   std::equal(acknowledged.begin(), acknowledged.end(), there.begin()),
               "not the events that were kept");
    });
}

TEST_CASE("a damaged journal on a full disk stays as it is until there is room to keep it aside", "[store]") {
    run([](const SmallDisk& disk) {
        const auto log_file = disk.file().string() + "-wal";
        std::string base, log;
        std::size_t events = 0;
        {
            Noted noted(disk);
            noted.play(30);
            events = noted.events().size();
            base = sample::bytes_of(disk.file());
            log = sample::bytes_of(log_file);
        }
        log[log.size() - 100] = static_cast<char>(log[log.size() - 100] ^ 1);
        sample::write_bytes(disk.file(), base);
        sample::write_bytes(log_file, log);
        disk.fill(8'192);
        Noted noted(disk);
        expect(noted.journal().take_remarks().size() == 1, "nothing is said");
        expect(sample::bytes_of(disk.file()) == base && sample::bytes_of(log_file) == log, "something was changed");
        disk.make_room();
        noted.a_while_later();
        const auto left = noted.journal().unfinished();
        expect(left && left->events.size() == events - 1, "not all but the last event");
        expect(noted.journal().take_remarks() ==
                   Texts{"The end of the journal was not whole and is cut off; the file as it was is "
                         "journal.sqlite.damaged-2026-11-24T201500Z."},
               "not said that it was damaged");
    });
}

TEST_CASE("a write-protected disk or file is said, and written to once it isn't any more", "[store]") {
    const std::string beginning = "The match can't be written to the journal: ",
                      end = ". It goes on, and is written as soon as that is possible.";
    run([&](const SmallDisk& disk) {
        disk.write_protect(true);
        Noted noted(disk);
        noted.play(20);
        expect(noted.journal().take_remarks() == Texts{beginning + "its folder can't be written to" + end}, "not said");
        disk.write_protect(false);
        noted.a_while_later();
        noted.play(5);
        expect(noted.kept() && noted.journal().take_remarks() == Texts{again}, "not kept");
        noted.expect_all_there();
    });
    run([&](const SmallDisk& disk) {
        {
            const store::Journal begun(disk.file(), {[] { return Millis{0}; }, [] { return std::string(); }});
        }
        disk.write_protect(true);
        Noted noted(disk);
        noted.play(20);
        expect(noted.journal().take_remarks() == Texts{beginning + "it is write-protected" + end}, "not said");
        disk.write_protect(false);
        Noted second(disk); // nobody has it by now
        expect(second.journal().take_remarks().empty(), "the lock was taken by who couldn't write");
    });
    run([&](const SmallDisk& disk) {
        {
            const store::Journal begun(disk.file(), {[] { return Millis{0}; }, [] { return std::string(); }});
        }
        disk.write_protect(disk.file(), true);
        Noted noted(disk);
        noted.play(20);
        expect(noted.journal().take_remarks() == Texts{beginning + "it is write-protected" + end}, "not said");
        disk.write_protect(disk.file(), false);
        noted.a_while_later();
        noted.play(5);
        expect(noted.kept() && noted.journal().take_remarks() == Texts{again}, "not kept");
        noted.expect_all_there();
    });
}
