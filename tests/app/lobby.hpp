// The evening that tests of a room begin with: a match in its lobby, whose code is K7QM.
#pragma once

#include "app/keeping.hpp"
#include "play/random_match.hpp"

#include <utility>

namespace cliff::sample {

inline Rules evening_rules() {
    Rules rules = classic();
    rules.standings = StandingsAfter::end;
    return rules;
}

inline play::Match in_its_lobby(app::Keeping& keeping, Deck deck, Rules rules, std::vector<std::string> teams = {}) {
    auto match = keeping.fresh();
    match.apply({Millis{0}, OpenLobby{std::move(deck), std::move(rules), false, "K7QM", std::move(teams)}});
    return match;
}

/// Of every kind of question, with words in every key and explanation that stand nowhere else; the first choice is
/// right (of the several, the first and third).
inline Deck telltale_deck() {
    Deck made = deck(
        {one_choice("Which one?", {"One a", "One b", "One c", "One d"}, 0),
         several("Which ones?", {"Some a", "Some b", "Some c", "Some d", "Some e"}, {0, 2}), truth("Is it so?", true),
         of("What is it called?", Typed{{"Zaphkiel Quorn", "Quornesque"}, {"Zaphkielle Quern"}, true}),
         of("How far is it?", Number{4917.25, 3.5, "4917.25", std::string("parsecs")}),
         of("In which order?", Order{{"Second", "First", "Third"}, {1, 0, 2}}),
         of("Which parts are there?",
            ListOf{{{"Vexgrommet"}, {"Plinth wobbler", "Plinthwobbler"}, {"Snorkwarble"}}, {"Vex"}, false})});
    for (std::size_t q = 0; q < made.questions.size(); ++q) {
        Question& question = made.questions[q].question;
        const std::string n = std::to_string(q + 1);
        made.sources["almanac " + n] = {"Sourceword" + n, "2026-01-02"};
        question.why = "Whyword" + n + " explains it.";
        question.from = {"almanac " + n, "Placeword" + n};
        question.tags = {"Tagword"};
    }
    return made;
}

/// What mustn't be told of question `index` of that deck before its reveal. Empty for what is told by an index only.
inline std::vector<std::string> telltales(std::size_t index) {
    const std::string n = std::to_string(index + 1);
    std::vector<std::string> words{"Whyword" + n, "Placeword" + n, "Sourceword" + n, "Tagword"};
    if (index == 3) words.insert(words.end(), {"Zaphkiel", "Quorn", "Quern"});
    if (index == 4) words.insert(words.end(), {"4917.25", "3.5"});
    if (index == 6) words.insert(words.end(), {"Vex", "Plinth", "Snorkwarble"});
    return words;
}

} // namespace cliff::sample
