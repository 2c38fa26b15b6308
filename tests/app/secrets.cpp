// Every byte that a phone is told before a question's reveal, and every word on the wall: nothing in it tells the key.
#include "app/hall.hpp"
#include "catch.hpp"
#include "core/overload.hpp"
#include "core/question.hpp"
#include "text/fold.hpp"
#include "views/person.hpp"
#include "views/stage.hpp"

#include <string>
#include <vector>

using namespace cliff;
using sample::Hall;

namespace {

/// The phones of a room and what each was told, with the question that stood unrevealed at that time.
struct Evening {
    struct Told {
        std::size_t question; ///< the first that hasn't been revealed
        std::string text;
    };
    std::vector<Told> told; ///< to any phone, in its order
    std::vector<Told> wall; ///< the words of its pictures

    explicit Evening(Deck deck) : hall_{std::move(deck), rules()} {
        host_ = hall_.come("/host", "key=the-key");
        for (const char* name : {"Ada", "Bob", "Cy"}) phones_.push_back(hall_.join(name));
        listen();
        for (std::size_t q = 0; q < hall_.state().deck.questions.size(); ++q) play(q);
        hall_.until(Phase::results);
        listen();
    }

  private:
    static Rules rules() {
        Rules made = sample::classic();
        made.standings = StandingsAfter::question;
        return made;
    }

    void play(std::size_t q) {
        do step();
        while (hall_.state().phase != Phase::open);
        const std::string n = std::to_string(q + 1);
        const auto answer = [&](std::size_t phone, const std::string& how) {
            hall_.say(phones_[phone], R"({"answer":{"n":)" + n + "," + how + R"(,"ms":900}})", Millis{40});
            listen();
        };
        hall_.pass(Millis{1'000});
        const auto& question = hall_.state().deck.questions[q].question;
        if (std::holds_alternative<ListOf>(question.kind)) {
            for (const char* thing : {"Handlebar", "Mudguard", "Saddle"}) {
                hall_.say(phones_[0], R"({"name":{"n":)" + n + R"(,"text":")" + thing + R"(","ms":900}})", Millis{40});
                listen();
            }
        } else if (is_typed(question)) {
            answer(0, R"("text":"12")"); // what is nearly right is acknowledged like anything else
            answer(1, R"("text":"17")");
        } else {
            const std::size_t count = choice_count(question);
            const bool order = std::holds_alternative<Order>(question.kind);
            answer(0, order ? R"("picks":[1,0,2])" : R"("picks":[0])");
            answer(1, order ? R"("picks":[0,1,2])" : R"("picks":[)" + std::to_string(count - 1) + "]");
        }
        answer(0, R"("picks":[0])"); // has answered
        hall_.leave(phones_[2]);     // and comes back in mid-question, as somebody new does
        phones_[2] = hall_.join("Late " + n);
        hall_.say(phones_[1], R"({"hello":{"token":""}})"); // wants to be told everything
        listen();
        if (hall_.state().phase == Phase::open) step();
        if (hall_.state().phase == Phase::locked) step();
        REQUIRE(hall_.state().phase == Phase::reveal);
    }

    void step() {
        hall_.go_on();
        hall_.pass(Millis{40}); // the wall isn't told more often
        listen();
    }

    void listen() {
        std::size_t standing = 0;
        while (standing < hall_.state().played.size() && hall_.state().played[standing].revealed) ++standing;
        for (auto& each : hall_.take_told())
            if (each.to != host_) told.push_back({standing, std::move(each.text)});
        const auto shown = hall_.room().wall();
        views::StageView view;
        view.screen = shown->screen;
        view.began = shown->began;
        wall.push_back({standing, words(view)});
    }

    [[nodiscard]] std::string words(const views::StageView& view) const;

    Hall hall_;
    net::Id host_{};
    std::vector<net::Id> phones_;
};

std::string Evening::words(const views::StageView& view) const {
    const views::test::EvenRuler ruler;
    std::string all;
    for (const auto& node : views::stage(view, hall_.now() + Millis{600}, {{}, ruler}).nodes)
        if (const auto* label = std::get_if<views::Label>(&node.shape)) all += label->text + '\n';
    return all;
}

/// What is told before the question's reveal, of what is told at all.
std::vector<std::string> before(const std::vector<Evening::Told>& told, std::size_t question) {
    std::vector<std::string> texts;
    for (const auto& each : told)
        if (each.question <= question) texts.push_back(each.text);
    return texts;
}

/// The same questions with another key to question `index`, in the same number of things.
Deck with_another_key(std::size_t index) {
    Deck deck = sample::telltale_deck();
    Question& question = deck.questions[index].question;
    std::visit(overload{[](OneChoice& kind) { kind.answer = 3; },
                        [](SeveralChoices& kind) {
                            kind.answers = {1, 4};
                        },
                        [](TrueFalse& kind) { kind.answer = false; },
                        [](Order& kind) {
                            kind.right = {2, 0, 1};
                        },
                        [](Typed& kind) {
                            kind = {{"Twelve", "12"}, {"17"}, false};
                        },
                        [](Number& kind) {
                            kind = {12, kind.within, "12", kind.unit};
                        },
                        [](ListOf& kind) {
                            kind.items = {{"Pedal"}, {"Bell", "Gong"}, {"Spoke"}};
                        }},
               question.kind);
    question.why = "Something else.";
    question.from.place = "elsewhere";
    return deck;
}

} // namespace

TEST_CASE("no word of a key, its explanation or its source reaches a phone or the wall before the reveal",
          "[app][host]") {
    const Evening evening{sample::telltale_deck()};
    REQUIRE(evening.told.size() > 100);
    for (std::size_t q = 0; q < 7; ++q)
        for (const auto& word : sample::telltales(q)) {
            INFO(word);
            const auto folded = text::fold(word);
            for (const auto& text : before(evening.told, q)) CHECK(text::fold(text).find(folded) == std::string::npos);
            for (const auto& text : before(evening.wall, q)) CHECK(text::fold(text).find(folded) == std::string::npos);
        }
    std::string all; // and they would be found
    for (const auto& each : evening.told) all += each.text;
    for (const char* word : {"Whyword1", "Zaphkiel Quorn", "4917.25", "Snorkwarble"})
        CHECK(all.find(word) != std::string::npos);
}

TEST_CASE("until the reveal, phones are told the same to the byte whatever the right answer is", "[app][host]") {
    const Evening one{sample::telltale_deck()};
    for (std::size_t q = 0; q < 7; ++q) {
        INFO("question " << q + 1);
        const Evening other{with_another_key(q)};
        CHECK(before(one.told, q) == before(other.told, q));
        CHECK(before(one.wall, q) == before(other.wall, q));
        CHECK(before(one.told, q + 1) != before(other.told, q + 1)); // at the reveal it shows
    }
}
