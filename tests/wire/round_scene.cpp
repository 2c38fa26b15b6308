// The scene of a round on its way from the bank to the stage, and through the journal.
#include "bank/read.hpp"
#include "catch.hpp"
#include "core/deck.hpp"
#include "core/sample.hpp"
#include "wire/values.hpp"

using namespace cliff;

namespace {

const std::string two_rounds = "format: 1\ntitle: T\nrounds:\n"
                               "  - {title: Faces, scene: cast, questions: [{ask: So, answer: true}]}\n"
                               "  - {title: Others, questions: [{ask: And, answer: true}]}\n";

} // namespace

TEST_CASE("a round's scene comes from the bank, is dealt with it, and is kept in the journal", "[bank][wire]") {
    const auto read = bank::parse_bank(two_rounds, "bank.yaml");
    REQUIRE(read.value);
    CHECK(read.value->rounds[0].scene == RoundScene::cast);
    CHECK(read.value->rounds[1].scene == RoundScene::plain);
    const Deck deck = deal(*read.value, {}, sample::classic(), 1);
    CHECK(round_scene(deck, 0) == RoundScene::cast);
    CHECK(round_scene(deck, 1) == RoundScene::plain);
    CHECK(wire::deck_from(wire::value_of(deck)) == deck);
    CHECK(deal(sample::bank({1, 1}), {}, sample::classic(), 1).scenes.empty());

    auto strange = wire::value_of(deck);
    strange.as_object()["scenes"] = wire::json::array{"cast", "space"};
    CHECK_THROWS(wire::deck_from(strange));
    strange.as_object()["scenes"] = wire::json::array{"cast", "plain", "plain"};
    CHECK_THROWS(wire::deck_from(strange));
}
