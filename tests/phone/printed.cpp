// printed PLAYERS QUESTIONS: the page of a made-up evening, for the test that prints it. Long texts, and names that
// would like to be markup.
#include "core/hosted.hpp"
#include "play/random_match.hpp"
#include "views/evening_page.hpp"

#include <array>
#include <cstdlib>
#include <iostream>

namespace {

using namespace cliff;

std::string name_of(std::size_t player) {
    static const std::array<std::string, 6> names{"<script>x()</script>",     "\"Quote\" & 'Co'",
                                                  "فريق النجوم \U0001F525",   "WWWWWWWWWWWWWWWWWWWW",
                                                  "第五十七組はたいへん長い", "The Usual Suspects"};
    return names[player % names.size()] + (player < names.size() ? "" : " " + std::to_string(player / names.size()));
}

Deck deck_of(std::size_t questions) {
    const Deck kinds = sample::every_kind();
    std::vector<Question> asked;
    for (std::size_t q = 0; q < questions; ++q) {
        Question question = kinds.questions[q % kinds.questions.size()].question;
        question.ask = "Question " + std::to_string(q + 1) +
                       " is as long as many are that people write, and says what it asks for, once more and in full";
        if (auto* choices = std::get_if<OneChoice>(&question.kind))
            choices->choices[2] = "A wrong choice that reads well, is as long as choices are, and tempts many a player";
        asked.push_back(std::move(question));
    }
    Deck deck = sample::deck(std::move(asked));
    deck.bank = "Dead Reckoning, Part One: the cliff stunt";
    return deck;
}

Action answer(const Question& question, std::size_t player, SplitMix64& chance) {
    if (std::holds_alternative<Typed>(question.kind))
        return Submit{player, Answer::typed(chance.below(2) == 0 ? "Morales" : "<b>Nobody at all</b>")};
    if (std::holds_alternative<Number>(question.kind))
        return Submit{player, Answer::typed(std::to_string(chance.below(5)))};
    if (std::holds_alternative<ListOf>(question.kind)) return Name{player, "Fork"};
    if (std::holds_alternative<Order>(question.kind)) return Submit{player, {1, 0, 2}};
    return Submit{player, {chance.below(2) == 0 ? 0U : chance.below(2) == 0 ? 1U : 2U}};
}

} // namespace

int main(int count, char** words) {
    if (count != 3) return EXIT_FAILURE;
    const std::size_t players = std::stoul(words[1]), questions = std::stoul(words[2]);
    SplitMix64 chance{7};
    sample::Driver match = sample::room(0, deck_of(questions));
    for (std::size_t p = 0; p < players; ++p) match.act(Join{"seat " + std::to_string(p), name_of(p)});
    for (std::size_t q = 0; q < questions; ++q) {
        match.open();
        for (std::size_t p = 0; p < players; ++p) {
            match.after(Millis{100});
            if (chance.below(9) > 0) match.act(answer(current_question(match.state), p, chance));
        }
        if (match.state.phase == Phase::open) match.act(Skip{});
        match.reveal();
    }
    match.act(Void{2}).act(End{});
    std::cout << views::evening_page(views::evening(match.state, sample::board(match)), "24 Nov 2026, 20:15");
}
