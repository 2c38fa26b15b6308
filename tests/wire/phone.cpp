#include "wire/phone.hpp"

#include "catch.hpp"
#include "core/hosted.hpp"
#include "play/random_match.hpp"

#include <algorithm>

using namespace cliff;
using namespace cliff::views;
using sample::Driver;

namespace {

/// The first question as a bank has it.
Question stunt() {
    Question question = sample::one_choice("What does Tom Cruise ride off the cliff in the behind-the-scenes clip?",
                                           {"A mountain bike", "A motorcycle", "A speedboat", "A hang glider"}, 1);
    question.why = "The clip shows him riding a motorcycle off the edge.";
    return question;
}

RoomFrame room_of(const Driver& match) { return room_frame(match.state, match.now); }

std::string seat_json(const Driver& match, std::size_t player) {
    return wire::to_json(seat_frame(match.state, sample::board(match), player));
}

/// What the phones of a room are told as a match goes on, as whoever hosts it does it: a change to all, and at the
/// reveal and the end each their own.
struct Teller {
    explicit Teller(std::size_t seat) : player{seat} {}
    std::size_t player;
    std::optional<RoomFrame> told{};
    std::vector<std::string> sent{};

    void tell(const Driver& match) {
        const RoomFrame frame = room_of(match);
        if (told && !is_news(frame, *told)) return;
        const bool own = frame.phase == Phase::reveal || frame.phase == Phase::results;
        sent.push_back(wire::frame(told ? wire::to_json(frame, *told) : wire::to_json(frame),
                                   own ? seat_json(match, player) : std::string{}));
        told = frame;
    }
};

/// With the frame around it (RFC 6455, 5.2), masked if it comes from a phone.
std::size_t on_the_wire(const std::string& message, bool masked) {
    return message.size() + (message.size() < 126 ? 2 : 4) + (masked ? 4 : 0);
}

} // namespace

TEST_CASE("a phone that comes is told everything, in words that stay", "[phones]") {
    Driver match = sample::room(64, sample::deck({stunt()}));
    CHECK(wire::to_json(room_of(match)) ==
          R"({"phase":"lobby","n":0,"of":1,"bank":"Sample","lang":"en","paused":false,"closed":false})");
    match.open().after(Millis{3000});
    CHECK(wire::to_json(room_of(match)) ==
          R"({"phase":"open","n":1,"of":1,"bank":"Sample","lang":"en","round":"The only round","paused":false,)"
          R"("closed":false,"kind":"one","count":4,"ask":"What does Tom Cruise ride off the cliff in the )"
          R"(behind-the-scenes clip?","choices":["A mountain bike","A motorcycle","A speedboat","A hang glider"],)"
          R"("spent":3000,"left":17000,"total":20000})");
    match.answer({1}, Millis{100}).act(Skip{}).act(Next{});
    CHECK(seat_json(match, 0) == R"({"name":"Player 1","score":923,"n":1,"picks":[1],"verdict":"right",)"
                                 R"("points":[500,423,0],"ms":3100,"rank":[1,64]})");
    CHECK(seat_json(match, 1) == R"({"name":"Player 2","score":0,"n":1,"verdict":"skipped","points":[0,0,0],)"
                                 R"("rank":[2,64],"tied":true})");
    match.act(Next{});
    CHECK(seat_json(match, 0) == R"({"name":"Player 1","score":923,"n":1,"rank":[1,64],"sum":[1,1]})");
}

TEST_CASE("phones that are there are told only what is new", "[phones]") {
    Driver match = sample::room(2, sample::deck({stunt(), stunt()}));
    sample::go_to(match, 1, Phase::reading);
    RoomFrame before = room_of(match);
    match.act(Next{});
    CHECK(wire::to_json(room_of(match), before) ==
          R"({"phase":"open","n":1,"choices":["A mountain bike","A motorcycle","A speedboat","A hang glider"],)"
          R"("spent":0,"left":20000,"total":20000})");
    before = room_of(match);
    CHECK(wire::to_json(room_of(match.act(Pause{})), before) ==
          R"({"phase":"open","n":1,"paused":true,"spent":0,"left":20000,"total":20000})");
    match.act(Resume{}).act(Skip{}).act(Next{});
    CHECK(wire::to_json(room_of(match), before) ==
          R"({"phase":"reveal","n":1,"right":[1],"why":"The clip shows him riding a motorcycle off the edge."})");
    before = room_of(match);
    CHECK(wire::to_json(room_of(match.act(Void{0})), before) == R"({"phase":"reveal","n":1,"void":true})");
    before = room_of(match);
    CHECK(wire::to_json(room_of(match.act(Undo{})), before) == R"({"phase":"reveal","n":1,"void":null})");
    CHECK(wire::to_json(room_of(match.act(Undo{})), before) ==
          R"({"phase":"locked","n":1,"right":null,"why":null,"void":null})");
    match.act(Next{});
    before = room_of(match);
    sample::go_to(match, 2, Phase::reading);
    CHECK(wire::to_json(room_of(match), before) ==
          R"({"phase":"reading","n":2,"kind":"one","count":4,)"
          R"("ask":"What does Tom Cruise ride off the cliff in the behind-the-scenes clip?"})");
}

TEST_CASE("the parts of a frame, and what else is said", "[phones]") {
    CHECK(wire::frame(R"({"n":1})", R"({"n":2})") == R"({"room":{"n":1},"you":{"n":2}})");
    CHECK(wire::frame("", R"({"n":2})") == R"({"you":{"n":2}})");
    CHECK(wire::frame(R"({"n":1})", "") == R"({"room":{"n":1}})");
    CHECK(wire::acknowledgement(12) == R"({"ack":{"n":12}})");
    CHECK(wire::refusal("join", reason(Refusal::room_full)) ==
          R"({"refused":{"what":"join","why":"the room is full"}})");
    CHECK(wire::seat_token("k7\"") == R"({"seat":{"token":"k7\""}})");
}

TEST_CASE("a question costs a phone at most five messages in, seven in all, and 700 bytes", "[phones]") {
    Rules rules = sample::classic();
    rules.standings = StandingsAfter::question;
    Driver match = sample::room(64, sample::deck({stunt(), stunt(), stunt(), stunt(), stunt()}), rules);
    match.act(Rename{0, "🏍️ Speed Demons"});
    Teller teller{0};
    for (std::size_t q = 1; q <= 4; ++q) { // a run of right answers, for the longest frames
        sample::go_to(match, q, Phase::reading);
        teller.sent.clear();
        teller.tell(match);
        match.act(Next{});
        teller.tell(match);
        match.answer({1}, Millis{3120});
        teller.tell(match);
        match.act(Skip{});
        teller.tell(match);
        match.act(Next{});
        teller.tell(match);
        match.act(Next{});
        CHECK(match.state.phase == Phase::standings);
        teller.tell(match);
    }
    teller.sent.push_back(wire::acknowledgement(4));
    CHECK(teller.sent.size() == 5);
    const std::string answer = R"({"answer":{"n":4,"picks":[1],"ms":3120}})";
    REQUIRE(std::holds_alternative<wire::PhoneMessage>(wire::phone_message_from(answer)));
    std::size_t bytes = on_the_wire(answer, true);
    for (const auto& message : teller.sent) bytes += on_the_wire(message, false);
    INFO(bytes << " bytes");
    CHECK(bytes <= 700);
}

TEST_CASE("nothing that a phone gets before the reveal holds a key", "[phones]") {
    const Deck deck = sample::every_kind();
    struct Row {
        std::size_t question;
        std::vector<std::string> secret;
    };
    const std::vector<Row> rows{
        {4, {"Morales", "morales", "Morale"}}, {5, {"2.1", "0.1"}}, {7, {"Fork", "Swing", "Wheel"}}};
    const auto everything = [](const Driver& match) {
        return wire::to_json(room_of(match)) + seat_json(match, 0) + seat_json(match, 1);
    };
    for (const auto& row : rows) {
        Driver match = sample::room(2, deck);
        for (const auto phase : {Phase::reading, Phase::open, Phase::locked}) {
            sample::go_to(match, row.question, phase);
            const std::string sent = everything(match);
            for (const auto& secret : row.secret) {
                INFO(sent);
                CHECK(sent.find(secret) == std::string::npos);
            }
        }
        const std::string revealed = everything(match.act(Next{}));
        CHECK(revealed.find(row.secret.front()) != std::string::npos);
    }
    // Where the key is one of the texts that are shown, two questions that differ only in it are told alike.
    const auto told = [&](std::size_t question, Kind kind, Phase phase) {
        Deck other = deck;
        other.questions[question - 1].question.kind = std::move(kind);
        Driver match = sample::room(2, other);
        sample::go_to(match, question, phase);
        if (phase == Phase::open) match.answer({0, 2, 1}).answer({0}).answer({0, 2});
        return everything(match);
    };
    const std::vector<std::string> four{"a", "b", "c", "d"}, three{"x", "y", "z"};
    for (const auto phase : {Phase::reading, Phase::open, Phase::locked}) {
        CHECK(told(1, OneChoice{four, 0}, phase) == told(1, OneChoice{four, 3}, phase));
        CHECK(told(2, SeveralChoices{four, {0, 2}}, phase) == told(2, SeveralChoices{four, {1}}, phase));
        CHECK(told(3, TrueFalse{true}, phase) == told(3, TrueFalse{false}, phase));
        CHECK(told(6, Order{three, {0, 2, 1}}, phase) == told(6, Order{three, {2, 1, 0}}, phase));
    }
}

TEST_CASE("whatever a name holds, frames are JSON in UTF-8", "[phones]") {
    Driver match = sample::room(0, sample::deck({stunt()}));
    match.act(Join{"a", "\"}],\\ </script> 🏍️"});
    CHECK(seat_json(match, 0) == R"({"name":"\"}],\\ </script> 🏍️","score":0,"n":0})");
}
