#include "views/phone_view.hpp"

#include "catch.hpp"
#include "core/hosted.hpp"
#include "play/random_match.hpp"

using namespace cliff;
using namespace cliff::views;
using sample::Driver;

namespace {

const Question quick = sample::one_choice("Which?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0);

RoomFrame frame(const Driver& match) { return room_frame(match.state, match.now); }

SeatFrame seat(const Driver& match, std::size_t player) {
    return seat_frame(match.state, sample::board(match), player);
}

} // namespace

TEST_CASE("phones see the question first, the choices when it opens, and the key at the reveal", "[phones]") {
    Question question = quick;
    question.why = "Because.";
    question.image = Media{"cliff.png", "A cliff"};
    Driver match = sample::room(2, sample::deck({question}));

    RoomFrame seen = frame(match);
    CHECK(seen.phase == Phase::lobby);
    CHECK(seen.bank == "Sample");
    CHECK(seen.number == 0);
    CHECK_FALSE(seen.question);

    seen = frame(match.act(Next{}));
    CHECK(seen.phase == Phase::round_title);
    CHECK(seen.round == "The only round");
    CHECK_FALSE(seen.question);

    seen = frame(match.act(Next{}));
    REQUIRE(seen.question);
    CHECK(seen.number == 1);
    CHECK(seen.of == 1);
    CHECK(seen.question->ask == "Which?");
    CHECK(seen.question->image == "A cliff");
    CHECK(seen.question->count == 4);
    CHECK(seen.question->choices.empty());
    CHECK_FALSE(seen.question->key);
    CHECK_FALSE(seen.clock);

    match.act(Next{});
    seen = frame(match.after(Millis{3000}));
    CHECK(seen.question->choices == std::vector<std::string>{"right", "wrong 1", "wrong 2", "wrong 3"});
    CHECK_FALSE(seen.question->key);
    CHECK(seen.clock == RoomClock{Millis{3000}, Millis{17'000}, Millis{20'000}});

    match.act(Skip{});
    CHECK_FALSE(frame(match).question->key);
    seen = frame(match.act(Next{}));
    REQUIRE(seen.question->key);
    CHECK(*seen.question->key == RoomKey{{"right"}, {0}, "Because.", true});

    seen = frame(match.act(Next{}));
    CHECK(seen.phase == Phase::results);
    CHECK_FALSE(seen.question);
}

TEST_CASE("each kind of question tells phones how it's answered, and its key in words", "[phones]") {
    Driver match = sample::room(1, sample::every_kind());
    struct Row {
        Asking asking;
        std::size_t count;
        std::vector<std::string> key;
        std::vector<std::size_t> right;
    };
    const std::vector<Row> rows{{Asking::one, 4, {"right"}, {0}},
                                {Asking::several, 5, {"a", "c"}, {0, 2}},
                                {Asking::truth, 2, {"True"}, {0}},
                                {Asking::text, 0, {"Esai Morales"}, {}},
                                {Asking::number, 0, {"2.1 metres"}, {}},
                                {Asking::order, 3, {"first", "second", "third"}, {1, 0, 2}},
                                {Asking::list, 3, {"Fork", "Swing arm", "Wheel"}, {}}};
    for (std::size_t q = 0; q < rows.size(); ++q) {
        INFO("question " << q + 1);
        const RoomFrame seen = frame(sample::go_to(match, q + 1, Phase::reveal));
        REQUIRE(seen.question);
        CHECK(seen.question->asking == rows[q].asking);
        CHECK(seen.question->count == rows[q].count);
        CHECK(seen.question->key->texts == rows[q].key);
        CHECK(seen.question->key->right == rows[q].right);
    }
}

TEST_CASE("phones are told what changed, and not that time passes", "[phones]") {
    Driver match = sample::room(2, sample::deck({quick, quick}));
    RoomFrame before = frame(match.open());
    CHECK_FALSE(is_news(frame(match.after(Millis{500})), before));
    CHECK_FALSE(is_news(frame(match.answer({0})), before));
    CHECK(is_news(frame(match.act(Extend{Millis{10'000}})), before));
    before = frame(match);
    CHECK_FALSE(is_news(frame(match.answer({1}, Millis{0}, 1)), before)); // the breath before the reveal
    CHECK(match.state.phase == Phase::locked);
    CHECK(is_news(frame(match.act(Pause{})), before));
    match.act(Resume{});
    CHECK(is_news(frame(match.act(Next{})), before));
    CHECK(is_news(frame(match.act(LockLobby{true})), frame(match.act(LockLobby{false}))));
}

TEST_CASE("a pause stops the phones' clocks", "[phones]") {
    Driver match = sample::room(1, sample::deck({quick}));
    match.open().after(Millis{4000}).act(Pause{}).after(Millis{60'000});
    CHECK(frame(match).paused);
    CHECK(frame(match).clock == RoomClock{Millis{4000}, Millis{16'000}, Millis{20'000}});
}

TEST_CASE("without a clock phones still know how long a question has been open", "[phones]") {
    Rules pub = sample::classic();
    pub.seconds.reset();
    Driver match = sample::room(1, sample::deck({quick}), pub);
    match.open().after(Millis{4000});
    CHECK(frame(match).clock == RoomClock{Millis{4000}, {}, {}});
}

TEST_CASE("a phone sees its own answer, and at the reveal what came of it", "[phones]") {
    Driver match = sample::room(3, sample::deck({quick, quick}));
    match.open();
    CHECK(seat(match, 0).name == "Player 1");
    CHECK_FALSE(seat(match, 0).answer);
    match.answer({0}, Millis{2000}, 0).answer({1}, Millis{2000}, 1);
    CHECK(seat(match, 0).answer == Answer{0});
    CHECK_FALSE(seat(match, 0).result);
    CHECK_FALSE(seat(match, 0).rank);
    match.act(Skip{}).act(Next{});

    const SeatFrame first = seat(match, 0), second = seat(match, 1), third = seat(match, 2);
    CHECK(first.score == 950);
    CHECK(first.result == SeatResult{RevealView::Verdict::right, {500, 450, 0}, true, Millis{2000}, 1, false});
    CHECK(first.rank == SeatRank{1, 3, 0, false});
    CHECK(second.result->verdict == RevealView::Verdict::wrong);
    CHECK(second.rank == SeatRank{2, 3, 0, true});
    CHECK(third.result->verdict == RevealView::Verdict::skipped);
    CHECK(third.result->elapsed == std::nullopt);
    CHECK(third.rank == SeatRank{2, 3, 0, true});

    sample::go_to(match, 2, Phase::open).answer({0}, Millis{2000}, 2).act(Skip{}).act(Next{});
    CHECK(seat(match, 2).rank == SeatRank{1, 3, 1, true});
    CHECK(seat(match, 1).rank == SeatRank{3, 3, -1, false});
    match.act(Next{});
    CHECK(match.state.phase == Phase::results);
    CHECK(seat(match, 0).right == 1);
    CHECK(seat(match, 0).asked == 2);
    CHECK_FALSE(seat(match, 0).result);
}

TEST_CASE("a phone that names things sees its finds and strikes", "[phones]") {
    Driver match = sample::room(2, sample::deck({sample::every_kind().questions[6].question}));
    match.open().act(Name{0, "swingarm"}).act(Name{0, "saddle"}).act(Name{0, "fork"});
    CHECK(seat(match, 0).found == std::vector<std::string>{"Swing arm", "Fork"});
    CHECK(seat(match, 0).strikes == std::vector<std::string>{"saddle"});
    CHECK_FALSE(seat(match, 0).answer);
    match.act(Submit{0, {}});
    CHECK(seat(match, 0).answer);
    CHECK(seat(match, 0).found.size() == 2);
    CHECK(seat(match, 1).found.empty());
}

TEST_CASE("a phone is told that its player is late, out or removed", "[phones]") {
    Rules rules = sample::classic();
    rules.lives = 1;
    Driver match = sample::room(3, sample::deck({quick, quick, quick}), rules);
    match.open().act(Join{"late", "Late"});
    CHECK(seat(match, 3).late);
    CHECK_FALSE(seat(match, 0).late);
    match.answer({0}, Millis{0}, 0).answer({1}, Millis{0}, 1).answer({0}, Millis{0}, 2);
    match.act(Next{});
    CHECK_FALSE(seat(match, 3).result);
    CHECK(seat(match, 1).result->life_lost);
    CHECK(seat(match, 1).lives == 0);
    sample::go_to(match, 2, Phase::open);
    CHECK(seat(match, 1).out);
    CHECK_FALSE(seat(match, 3).late);
    match.act(Remove{0});
    CHECK(seat(match, 0).removed);
    CHECK_FALSE(seat(match, 0).rank);
}

TEST_CASE("a question that the host ruled out is said not to count", "[phones]") {
    Driver match = sample::room(1, sample::deck({quick, quick}));
    match.open().answer({0}).act(Next{}).act(Void{0});
    CHECK_FALSE(frame(match).question->key->counts);
    CHECK_FALSE(seat(match, 0).result->counts);
    CHECK(seat(match, 0).score == 0);
}

TEST_CASE("phones count a break down, and are told when its length changes", "[phones]") {
    Driver match = sample::room(1, sample::deck({quick, quick}));
    sample::go_to(match, 1, Phase::reveal).act(Break{Millis{60'000}});
    const RoomFrame began = frame(match);
    CHECK(began.phase == Phase::intermission);
    CHECK_FALSE(began.question);
    CHECK(began.clock == RoomClock{Millis{0}, Millis{60'000}, Millis{60'000}});
    const RoomFrame later = frame(match.after(Millis{20'000}));
    CHECK(later.clock->left == Millis{40'000});
    CHECK_FALSE(is_news(later, began));
    CHECK(is_news(frame(match.act(Extend{Millis{60'000}})), later));
    match.after(Millis{100'000}).act(Tick{});
    CHECK_FALSE(frame(match).clock->left);
    CHECK(is_news(frame(match), later));
}
