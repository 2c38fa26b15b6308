// What the room may see of what was typed.
#include "catch.hpp"
#include "core/hosted.hpp"
#include "play/random_match.hpp"

using namespace cliff;
using sample::Driver;

namespace {

Driver typed_room(bool moderated = false) {
    Driver match;
    match.act(OpenLobby{sample::deck({sample::of("Who?", Typed{{"Ilsa"}, {}, false}), sample::truth("True?", true)}),
                        sample::classic(),
                        false,
                        "",
                        {},
                        moderated});
    match.act(Join{"a", "Ada"}).open().act(Submit{0, Answer::typed("A rude word")});
    return match;
}

} // namespace

TEST_CASE("the host hides a typed answer and what reads like it, and takes that back", "[core]") {
    Driver match = typed_room();
    CHECK_FALSE(is_hidden(match.state, 0, "a rude word"));
    CHECK(match.act(Hide{0, "rude word!"}).refused == Refusal::none);
    CHECK(is_hidden(match.state, 0, "A rude word"));
    CHECK_FALSE(is_hidden(match.state, 1, "A rude word"));
    CHECK_FALSE(is_hidden(match.state, 0, "Another"));
    CHECK(match.act(Hide{0, "RUDE WORD"}).refused == Refusal::not_now);
    CHECK(match.act(Hide{0, "Another"}).refused == Refusal::none);
    match.act(Undo{});
    CHECK_FALSE(is_hidden(match.state, 0, "Another"));
    CHECK(is_hidden(match.state, 0, "A rude word"));
    match.act(Undo{});
    CHECK_FALSE(is_hidden(match.state, 0, "A rude word"));
    CHECK(match.act(Hide{0, " "}).refused == Refusal::nothing_said);
    CHECK(match.act(Hide{0, std::string(longest_typed + 1, 'x')}).refused == Refusal::too_long);
    CHECK(match.act(Hide{7, "A rude word"}).refused == Refusal::no_such_question);
    match.reveal().open();
    CHECK(match.act(Hide{1, "A rude word"}).refused == Refusal::not_now); // nothing is typed there
}

TEST_CASE("in a moderated match the answers to a question are shown when the host allows them", "[core]") {
    Driver match = typed_room(true);
    CHECK_FALSE(shows_answers(match.state, 0));
    CHECK(match.act(Allow{0}).refused == Refusal::none);
    CHECK(shows_answers(match.state, 0));
    CHECK(match.act(Allow{0}).refused == Refusal::not_now);
    CHECK_FALSE(shows_answers(match.state, 1));
    match.act(Undo{});
    CHECK_FALSE(shows_answers(match.state, 0));
    CHECK(match.act(Allow{7}).refused == Refusal::no_such_question);
    CHECK(match.act(Moderate{true}).refused == Refusal::not_now);
    CHECK(match.act(Moderate{false}).refused == Refusal::none);
    CHECK(shows_answers(match.state, 0));
    CHECK(match.act(Allow{0}).refused == Refusal::not_now);
}

TEST_CASE("hiding changes no points", "[core]") {
    Driver match = typed_room();
    match.reveal();
    const Tally before = tally(match.state, 0);
    const std::size_t revision = match.state.hosting->revision;
    match.act(Hide{0, "A rude word"}).act(Moderate{true});
    CHECK(tally(match.state, 0) == before);
    CHECK(match.state.hosting->revision == revision);
}
