// What wall, phones and the host see where not all answer at once, and of stakes.
#include "core/hosted.hpp"
#include "views/host_keys.hpp"
#include "views/host_view.hpp"
#include "views/local_seats.hpp"
#include "views/phone_view.hpp"
#include "views/room.hpp"
#include "wire/host.hpp"
#include "wire/phone.hpp"

using namespace cliff;
using namespace cliff::views;
using sample::Driver;

namespace {

const Question quick = sample::one_choice("Which?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0);

/// Three players, and a question that is played like this, then one with stakes.
Driver room(PlayMode play) {
    Deck deck = sample::deck({quick, quick});
    deck.questions[0].play = play;
    deck.questions[1].wager = true;
    Rules rules = sample::classic();
    rules.wrong = 50;
    return sample::room(3, std::move(deck), rules);
}

/// The player buzzes and gets the floor.
void buzz(Driver& match, std::size_t player) {
    match.act(Buzz{player});
    if (const auto due = deadline(match.state); !match.state.played[0].floor->player) {
        match.now = *due;
        match.act(Tick{});
    }
}

RoomFrame frame(const Driver& match) { return room_frame(match.state, match.now); }
SeatFrame seat(const Driver& match, std::size_t player) {
    return seat_frame(match.state, sample::board(match), player);
}
template <class View> View wall(const Driver& match) {
    const Screen screen = room_screen(match.state, sample::board(match), {});
    REQUIRE(std::holds_alternative<View>(screen));
    return std::get<View>(screen);
}
HostView host(const Driver& match) { return host_view(match.state, sample::board(match), match.now); }

} // namespace

TEST_CASE("phones see who has the floor, whose phone it is, and that time is theirs", "[phones]") {
    Driver match = room(PlayMode::buzzer);
    match.open().after(Millis{4000});
    CHECK(frame(match).play == PlayMode::buzzer);
    CHECK(frame(match).floor.empty());
    const RoomFrame before = frame(match);
    buzz(match, 1);
    match.after(Millis{3000});
    CHECK(frame(match).floor == "Player 2");
    CHECK(frame(match).clock == RoomClock{Millis{4000}, Millis{5000}, Millis{8000}});
    CHECK(is_news(frame(match), before));
    CHECK(seat(match, 1).floor);
    CHECK_FALSE(seat(match, 0).floor);
    const std::string told = wire::to_json(frame(match), before);
    CHECK(told.find(R"("floor":"Player 2")") != std::string::npos);
    CHECK(told.find(R"("play")") == std::string::npos); // known
    CHECK(wire::to_json(seat(match, 1)).find(R"("floor":true)") != std::string::npos);

    const RoomFrame held = frame(match);
    match.answer({1}, Millis{0}, 1);
    CHECK(frame(match).clock == RoomClock{Millis{4000}, Millis{16'000}, Millis{20'000}});
    CHECK(wire::to_json(frame(match), held).find(R"("floor":null)") != std::string::npos);
    CHECK(seat(match, 1).locked_out);
    CHECK(wire::to_json(seat(match, 1)).find(R"("locked":true)") != std::string::npos);
    buzz(match, 2);
    match.answer({0}, Millis{0}, 2).reveal();
    CHECK(seat(match, 1).result->points.total() == -50);
    CHECK(wire::to_json(seat(match, 1)).find(R"("verdict":"wrong","points":[0,0,0,-50,0])") != std::string::npos);
    CHECK(seat(match, 0).result->watched);
    CHECK(wire::to_json(seat(match, 0)).find(R"("verdict":"watched")") != std::string::npos);
}

TEST_CASE("the wall shows who has the floor, a fuse that stands, and counts who is locked out", "[views]") {
    Driver match = room(PlayMode::buzzer);
    match.open().after(Millis{4000});
    CHECK(wall<QuestionView>(match).floor == FloorView{PlayMode::buzzer, "", 0, {}});
    buzz(match, 1);
    const auto view = wall<QuestionView>(match);
    CHECK(view.floor == FloorView{PlayMode::buzzer, "Player 2", 0, match.now + Millis{8000}});
    REQUIRE(view.fuse);
    CHECK(view.fuse->stopped == Millis{4000});
    match.act(Heard{1, false});
    CHECK(wall<QuestionView>(match).floor == FloorView{PlayMode::buzzer, "", 1, {}});
    CHECK_FALSE(wall<QuestionView>(match).fuse->stopped);
    Driver turns = room(PlayMode::turns);
    turns.open();
    CHECK(wall<QuestionView>(turns).floor == FloorView{PlayMode::turns, "Player 1", 0, {}});
    CHECK_FALSE(wall<QuestionView>(room(PlayMode::everyone).open()).floor);
}

TEST_CASE("the host judges who has the floor by keys and on the page, and nobody else", "[views]") {
    Driver match = room(PlayMode::buzzer);
    match.open();
    const auto key = [&](char letter) { return host_command(KeyPress{Key::character, letter, false}, match.state); };
    CHECK(key('r').verb == Verb::none);
    CHECK_FALSE(host(match).floor);
    buzz(match, 2);
    CHECK(host(match).floor == HostFloor{2, "Player 3"});
    CHECK(wire::to_json(host(match)).find(R"("play":"buzzer","floor":{"player":2,"name":"Player 3"})") !=
          std::string::npos);
    for (const char letter : {'r', 'w'}) {
        const auto wish = host_wish(key(letter), match.state);
        REQUIRE(wish);
        const auto& heard = std::get<Heard>(std::get<Action>(*wish));
        CHECK(heard.player == 2);
        CHECK(heard.right == (letter == 'r'));
    }
    CHECK(std::holds_alternative<Reopen>(std::get<Action>(*host_wish(key('o'), match.state))));
    const auto message = wire::host_message_from(R"({"judge":{"n":1,"player":2,"right":false}})");
    const auto& command = std::get<wire::HostCommand>(message);
    CHECK(wire::in_time(command, match.state));
    match.act(command.action);
    CHECK(match.refused == Refusal::none);
    CHECK(host(match).undo == "judging Player 3");
    CHECK(std::holds_alternative<std::string>(wire::host_message_from(R"({"judge":{"n":1,"player":2}})")));
    match.act(Undo{}).act(std::get<wire::HostCommand>(wire::host_message_from(R"({"reopen":{"n":1}})")).action);
    CHECK(host(match).undo == "reopening after Player 3");
}

TEST_CASE("who plays at the laptop buzzes by any of their keys, and then answers by them", "[views]") {
    Driver match = room(PlayMode::buzzer);
    match.act(Join{"keys 1", "Keys", "", SeatKind::keys}).open();
    const LocalPress press{"keys 1", "Keys", SeatKind::keys, 0, false};
    const auto first = local_action(press, match.state);
    REQUIRE(first);
    CHECK(std::get<Buzz>(*first).player == 3);
    buzz(match, 3);
    const auto then = local_action(press, match.state);
    REQUIRE(then);
    CHECK(std::get<Submit>(*then).answer == Answer{0});
    match.act(Heard{3, false});
    CHECK_FALSE(local_action(press, match.state)); // locked out
}

TEST_CASE("while players stake, phones are told how much they may, and the wall how many have", "[phones]") {
    Driver match = room(PlayMode::everyone);
    match.open().answer({0}, Millis{0}, 0).act(Skip{}).reveal();
    sample::go_to(match, 2, Phase::wager);
    CHECK(seat(match, 0).most == 1000);
    CHECK(wire::to_json(frame(match)).find(R"("phase":"wager")") != std::string::npos);
    CHECK_FALSE(frame(match).question);
    CHECK(frame(match).clock == RoomClock{Millis{0}, Millis{20'000}, Millis{20'000}});
    match.act(Stake{0, 700});
    CHECK(wire::to_json(seat(match, 0)).find(R"("most":1000,"stake":700)") != std::string::npos);
    const auto view = wall<WagerView>(match);
    CHECK(view.staked == 1);
    CHECK(view.of == 3);
    CHECK(view.title == "The only round");
    CHECK(host(match).answered == 1);
    CHECK(host(match).awaited == 2);
    match.open().answer({0}, Millis{0}, 0).act(Skip{}).reveal();
    CHECK(seat(match, 0).result->points == Points{0, 0, 0, 0, 700});
    CHECK(wire::to_json(seat(match, 0)).find(R"("points":[0,0,0,0,700])") != std::string::npos);
}

TEST_CASE("a phone buzzes and stakes in few words", "[phones]") {
    const auto read = [](std::string_view text) {
        return std::get<wire::PhoneMessage>(wire::phone_message_from(text));
    };
    const auto buzzed = std::get<wire::BuzzRequest>(read(R"({"buzz":{"n":1,"ms":3120}})"));
    CHECK(buzzed == wire::BuzzRequest{1, Millis{3120}});
    const auto staked = std::get<wire::StakeRequest>(read(R"({"stake":{"n":2,"points":300}})"));
    CHECK(staked == wire::StakeRequest{2, 300});
    for (const auto* text :
         {R"({"buzz":{"n":1}})", R"({"buzz":{"n":1,"ms":1,"lot":7}})", R"({"stake":{"n":1,"points":-1}})",
          R"({"stake":{"n":1,"points":1e99}})", R"({"stake":{"n":1,"player":1,"points":1}})"})
        CHECK(std::holds_alternative<std::string>(wire::phone_message_from(text)));
    Driver match = room(PlayMode::buzzer);
    match.open();
    const auto action = wire::action_of(buzzed, match.state, 2, Millis{40});
    const auto& buzz = std::get<Buzz>(std::get<Action>(action));
    CHECK(buzz.player == 2);
    CHECK(buzz.claim == Claim{Millis{3120}, Millis{40}});
    CHECK(std::get<Refusal>(wire::action_of(staked, match.state, 2, Millis{40})) == Refusal::too_late);
}
