#include "catch.hpp"
#include "core/hosted.hpp"
#include "play/random_match.hpp"
#include "wire/phone.hpp"

using namespace cliff;
using wire::phone_message_from;

namespace {

std::string why_not(std::string_view text) {
    const auto read = phone_message_from(text);
    const auto* why = std::get_if<std::string>(&read);
    return why ? *why : "";
}

template <class T> T as(std::string_view text) {
    INFO(text << ": " << why_not(text));
    const auto read = phone_message_from(text);
    REQUIRE(std::holds_alternative<wire::PhoneMessage>(read));
    return std::get<T>(std::get<wire::PhoneMessage>(read));
}

} // namespace

TEST_CASE("a phone says hello, joins, answers and names", "[phones]") {
    using namespace wire;
    CHECK(as<Hello>(R"({"hello":{"token":""}})") == Hello{""});
    CHECK(as<Hello>(R"({"hello":{"token":"a1-_"}})") == Hello{"a1-_"});
    CHECK(as<JoinRequest>(R"({"join":{"name":"🏍️ Speed Demons","code":"K7QM"}})") ==
          JoinRequest{"🏍️ Speed Demons", "K7QM"});
    CHECK(as<JoinRequest>(R"({"join":{"name":"Ada","code":"K7QM","team":"The Fuse"}})") ==
          JoinRequest{"Ada", "K7QM", "The Fuse"});
    CHECK(as<AnswerRequest>(R"( {"answer" : {"n":3,"picks":[1,0],"ms":3120}} )") ==
          AnswerRequest{3, Answer{1, 0}, Millis{3120}, false});
    CHECK(as<AnswerRequest>(R"({"answer":{"text":"Gr\u00f6\u00dfe","ms":0,"n":1}})") ==
          AnswerRequest{1, Answer::typed("Größe"), Millis{0}, false});
    CHECK(as<AnswerRequest>(R"({"answer":{"n":3,"done":true,"ms":1}})") == AnswerRequest{3, Answer{}, Millis{1}, true});
    CHECK(as<NameRequest>(R"({"name":{"n":3,"text":"Fork","ms":5}})") == NameRequest{3, "Fork", Millis{5}});
}

TEST_CASE("what a phone shouldn't say is refused with a reason", "[phones]") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"", "the message isn't JSON"},
        {"hello", "the message isn't JSON"},
        {"null", "the message has a value that is none"},
        {"3", "the message is no object with one name"},
        {"[]", "the message is no object with one name"},
        {"{}", "the message names nothing"},
        {R"({"hello":{"token":""}} {})", "the message isn't JSON"},
        {R"({"hello":{"token":""},})", "the message isn't JSON"},
        {R"({"hello":{"token":""},"join":{"name":"a","code":""}})", "the message is no object with one name"},
        {R"({"hello":3})", "the message is no object with one name"},
        {R"({"hello":[3]})", "the message is no object with one name"},
        {R"({"hello":{"token":{}}})", "the message is nested too deep"},
        {R"({"hello":{"token":[[]]}})", "the message is no object with one name"},
        {R"({"hello":{"token":null}})", "the message has a value that is none"},
        {R"({"hello":{"token":"a","token":"b"}})", "the message has 'token' twice"},
        {R"({"hello":{}})", "'hello' lacks 'token'"},
        {R"({"hello":{"token":3}})", "'token' of 'hello' is no text"},
        {R"({"hello":{"token":"","player":3}})", "'hello' knows no 'player'"},
        {"{\"hello\":{\"token\":\"\xFF\"}}", "the message isn't JSON"},
        {R"({"hello":{"token":"\ud800"}})", "the message isn't JSON"},
        {R"({"hello":{"token":")" + std::string(65, 'a') + R"("}})", "'token' of 'hello' is too long"},
        {R"({"begin":{}})", "there is no 'begin'"},
        {R"({"answer":{"n":0,"picks":[1],"ms":0}})", "'n' of 'answer' is out of range"},
        {R"({"answer":{"n":1.5,"picks":[1],"ms":0}})", "the message has a number that isn't whole"},
        {R"({"answer":{"n":"1","picks":[1],"ms":0}})", "'n' of 'answer' is no number"},
        {R"({"answer":{"n":99999999999999999999,"picks":[1],"ms":0}})", "the message has a number that isn't whole"},
        {R"({"answer":{"n":9999999999999999999,"picks":[1],"ms":0}})", "the message has a number that is too large"},
        {R"({"answer":{"n":1,"picks":[1],"ms":-1}})", "'ms' of 'answer' is out of range"},
        {R"({"answer":{"n":1,"picks":[],"ms":0}})", "'picks' of 'answer' is empty"},
        {R"({"answer":{"n":1,"picks":[6],"ms":0}})", "'picks' of 'answer' is out of range"},
        {R"({"answer":{"n":1,"picks":[-1],"ms":0}})", "'picks' of 'answer' is out of range"},
        {R"({"answer":{"n":1,"picks":["a"],"ms":0}})", "the message has a list of something else than numbers"},
        {R"({"answer":{"n":1,"picks":[0,1,2,3,4,5,0],"ms":0}})", "'picks' of 'answer' holds too many"},
        {R"({"answer":{"n":1,"picks":1,"ms":0}})", "'picks' of 'answer' is no list"},
        {R"({"answer":{"n":1,"ms":0}})", "'answer' needs one of 'picks', 'text' and 'done'"},
        {R"({"answer":{"n":1,"picks":[1],"text":"a","ms":0}})", "'answer' needs one of 'picks', 'text' and 'done'"},
        {R"({"answer":{"n":1,"done":false,"ms":0}})", "'done' of 'answer' can only be true"},
        {R"({"answer":{"n":1,"text":")" + std::string(961, 'a') + R"(","ms":0}})", "'text' of 'answer' is too long"},
        {R"({"hello":{"token":")" + std::string(2048, 'a') + R"("}})", "the message is longer than 2048 bytes"},
        {std::string(2000, '['), "the message is no object with one name"},
        {std::string(1500, ' ') + std::string(500, '{'), "the message isn't JSON"},
    };
    for (const auto& [text, why] : rows) {
        INFO(text);
        CHECK(why_not(text) == why);
    }
}

TEST_CASE("an answer can't hit another question than its own", "[phones]") {
    sample::Driver match = sample::room(2, sample::every_kind());
    match.open();
    const wire::AnswerRequest request{1, Answer{2}, Millis{900}, false};
    const auto action = wire::action_of(request, match.state, 1, Millis{40});
    REQUIRE(std::holds_alternative<Action>(action));
    const auto& submit = std::get<Submit>(std::get<Action>(action));
    CHECK(submit.player == 1);
    CHECK(submit.answer == Answer{2});
    CHECK(submit.claim == Claim{Millis{900}, Millis{40}});

    sample::go_to(match, 1, Phase::reveal);
    CHECK(std::get<Refusal>(wire::action_of(request, match.state, 1, Millis{40})) == Refusal::too_late);
    sample::go_to(match, 2, Phase::open);
    CHECK(std::get<Refusal>(wire::action_of(request, match.state, 1, Millis{40})) == Refusal::too_late);
    CHECK(std::get<Refusal>(wire::action_of(wire::NameRequest{3, "Fork", Millis{0}}, match.state, 1, Millis{40})) ==
          Refusal::too_late);
}
