#include "wire/host.hpp"

#include "catch.hpp"
#include "core/hosted.hpp"
#include "play/random_match.hpp"
#include "wire/action.hpp"

using namespace cliff;
using sample::Driver;

namespace {

/// The command's action as the journal writes it, or why there is none.
std::string action_in(std::string_view text) {
    const auto read = wire::host_message_from(text);
    const auto* why = std::get_if<std::string>(&read);
    return why ? *why : wire::to_json(std::get<wire::HostCommand>(read).action);
}

} // namespace

TEST_CASE("the host's page is told everything in one frame", "[phones]") {
    Deck deck = sample::every_kind();
    deck.questions.resize(2);
    deck.questions[0].question.why = "Because.";
    Driver match = sample::room(2, deck);
    match.open().answer({0}, Millis{2000}).act(Presence{1, false});
    match.act(Next{});
    const std::vector<std::optional<Millis>> trips{Millis{12}};
    CHECK(
        wire::to_json(views::host_view(match.state, sample::board(match), match.now, trips)) ==
        R"({"view":{"phase":"reveal","paused":false,"closed":false,"automatic":false,)"
        R"("moderated":false,"bank":"Sample","rules":"Classic","lang":"en","n":1,"of":2,"counts":true,"joined":2,"answered":1,"awaited":0,"away":1,)"
        R"("undo":"the reveal of question 1","question":{"n":1,"round":"The only round","ask":"One?","kind":"one",)"
        R"("choices":["right","wrong 1","wrong 2","wrong 3"],"right":[0],"key":["right"],"why":"Because."},)"
        R"("next":{"n":2,"round":"The only round","ask":"Several?","kind":"several",)"
        R"("choices":["a","b","c","d","e"],"right":[0,2],"key":["a","c"]},"rest":true,"players":[)"
        R"({"player":0,"name":"Player 1","score":950,"rank":1,"answered":true,"trip":12},)"
        R"({"player":1,"name":"Player 2","score":0,"rank":2,"away":true}]}})");
    match.act(Void{0});
    CHECK(wire::to_json(views::running_order(match.state)) ==
          R"({"order":[["The only round","One?",false],["The only round","Several?"]]})");
}

TEST_CASE("the host's commands are core's actions", "[phones]") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {R"({"next":{"phase":"reveal","n":3}})", R"({"do":"next"})"},
        {R"({"close":{"n":3}})", R"({"do":"skip"})"},
        {R"({"pause":{}})", R"({"do":"pause"})"},
        {R"({"resume":{}})", R"({"do":"resume"})"},
        {R"({"extend":{"ms":10000}})", R"({"do":"extend","by":10000})"},
        {R"({"void":{"n":3}})", R"({"do":"void","question":2})"},
        {R"({"accept":{"n":3,"text":"Ilsa"}})", R"({"do":"also_accept","question":2,"text":"Ilsa"})"},
        {R"({"adjust":{"player":4,"points":-200}})", R"({"do":"adjust","player":4,"points":-200})"},
        {R"({"rename":{"player":4,"name":"Ada"}})", R"({"do":"rename","player":4,"name":"Ada"})"},
        {R"({"remove":{"player":4}})", R"({"do":"remove","player":4})"},
        {R"({"team":{"player":4,"team":2}})", R"({"do":"change_team","player":4,"team":2})"},
        {R"({"name_team":{"team":2,"name":"Red"}})", R"({"do":"rename_team","team":2,"name":"Red"})"},
        {R"({"team":{"player":4,"team":50}})", "'team' of 'team' is out of range"},
        {R"({"paper":{"name":"Table 3"}})", R"({"do":"join","seat":"","name":"Table 3","kind":"paper"})"},
        {R"({"sheet":{"player":4,"n":3,"picks":[1,0]}})", R"({"do":"hand_in","player":4,"question":2,"picks":[1,0]})"},
        {R"({"sheet":{"player":4,"n":3,"text":"Fork\nSpoon\n"}})",
         R"({"do":"hand_in","player":4,"question":2,"texts":["Fork","Spoon"]})"},
        {R"({"sheet":{"player":4,"n":3,"text":""}})", R"({"do":"hand_in","player":4,"question":2})"},
        {R"({"sheet":{"player":4,"n":3}})", "'sheet' lacks 'text'"},
        {R"({"sheet":{"player":4,"n":3,"picks":[9]}})", "'picks' of 'sheet' is out of range"},
        {R"({"lock":{"on":true}})", R"({"do":"lock_lobby","locked":true})"},
        {R"({"automatic":{"on":false}})", R"({"do":"automatic","on":false})"},
        {R"({"extend":{"ms":-60000}})", R"({"do":"extend","by":-60000})"},
        {R"({"break":{"ms":300000}})", R"({"do":"break","length":300000})"},
        {R"({"break":{"ms":9999}})", "'ms' of 'break' is out of range"},
        {R"({"moderate":{"on":true}})", R"({"do":"moderate","on":true})"},
        {R"({"allow":{"n":3}})", R"({"do":"allow","question":2})"},
        {R"({"hide":{"n":3,"text":"a rude word"}})", R"({"do":"hide","question":2,"text":"a rude word"})"},
        {R"({"find":{"text":"ann"}})", "'find' lacks 'name'"},
        {R"({"end":{}})", R"({"do":"end"})"},
        {R"({"undo":{}})", R"({"do":"undo"})"},
        {R"({"undo":{"n":1}})", "'undo' knows no 'n'"},
        {R"({"submit":{"player":4}})", "there is no 'submit'"},
        {R"({"remove":{"player":10000}})", "'player' of 'remove' is out of range"},
        {R"({"extend":{"ms":600001}})", "'ms' of 'extend' is out of range"},
        {R"({"next":{"phase":"party","n":3}})", "there is no phase 'party'"},
        {R"({"lock":{"on":1}})", "'on' of 'lock' is no truth value"},
        {"{", "the message isn't JSON"},
    };
    for (const auto& [text, said] : rows) {
        INFO(text);
        CHECK(action_in(text) == said);
    }
}

TEST_CASE("the host finds a player by a part of the name, however many there are", "[phones]") {
    Driver match = sample::room(0, sample::every_kind());
    for (const auto* name : {"Anna", "Bob", "Johänn"}) match.act(Join{name, name});
    for (int p = 0; p < 1100; ++p) match.act(Join{"seat " + std::to_string(p), "Player " + std::to_string(p)});
    const auto read = wire::host_message_from(R"({"find":{"name":"ANN"}})");
    REQUIRE(std::get_if<wire::Find>(&read));
    const auto& name = std::get<wire::Find>(read).name;
    const auto board = sample::board(match);
    CHECK(wire::to_json(views::find_players(match.state, board, name), name) ==
          R"({"found":{"name":"ANN","players":[{"player":0,"name":"Anna","score":0},)"
          R"({"player":2,"name":"Johänn","score":0}]}})");
    CHECK(views::find_players(match.state, board, "player 1099").size() == 1);
    CHECK(views::find_players(match.state, board, "player").size() == views::most_found);
    match.act(Remove{0});
    CHECK(views::find_players(match.state, sample::board(match), "anna").empty());
}

TEST_CASE("a second tap on Next doesn't go on twice", "[phones]") {
    Driver match = sample::room(1, sample::every_kind());
    const auto tap = [&](std::string_view text) {
        const auto read = wire::host_message_from(text);
        return wire::in_time(std::get<wire::HostCommand>(read), match.state);
    };
    CHECK(tap(R"({"next":{"phase":"lobby","n":0}})"));
    sample::go_to(match, 1, Phase::reveal);
    CHECK(tap(R"({"next":{"phase":"reveal","n":1}})"));
    sample::go_to(match, 2, Phase::reading);
    CHECK_FALSE(tap(R"({"next":{"phase":"reveal","n":1}})"));
    CHECK_FALSE(tap(R"({"close":{"n":1}})"));
    CHECK(tap(R"({"undo":{}})"));
}
