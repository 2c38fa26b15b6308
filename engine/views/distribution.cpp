#include "views/distribution.hpp"

#include "core/judge.hpp"
#include "core/overload.hpp"
#include "core/question.hpp"
#include "core/sudden_death.hpp"
#include "text/answer_form.hpp"
#include "views/format.hpp"
#include "views/outcome.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace cliff::views {
namespace {

/// Calls `use` with the mark of each player who handed in an answer to the standing question and is still in the room.
template <class Use> void each_answer(const State& state, const Scoreboard& board, Use use) {
    for (std::size_t p = 0; p < board.players(); ++p) {
        if (state.players[p].removed) continue;
        const Marked* mark = marked(board, p, state.question);
        if (mark && mark->response) use(p, *mark);
    }
}

const std::string& said_in(const Marked& mark) {
    static const std::string nothing;
    return mark.response->answer.texts.empty() ? nothing : mark.response->answer.texts.front();
}

ChosenByRoom chosen(const State& state, const Scoreboard& board) {
    const Question& question = current_question(state);
    ChosenByRoom room;
    for (auto& text : choice_texts(question)) room.choices.push_back({std::move(text), false, 0});
    for (std::size_t c = 0; c < room.choices.size(); ++c) room.choices[c].right = is_right(question, c);
    each_answer(state, board, [&](std::size_t, const Marked& mark) {
        for (const auto pick : mark.response->answer.picks)
            if (pick < room.choices.size()) ++room.choices[pick].count;
    });
    return room;
}

/// The spelling that most of them used, the one that reads first if there are several.
std::string usual(const std::map<std::string, std::size_t>& spellings) {
    return std::max_element(spellings.begin(), spellings.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

TypedByRoom typed(const State& state, const Scoreboard& board, const Typed& key) {
    struct Group {
        std::map<std::string, std::size_t> spellings;
        bool right = false;
        std::size_t count = 0;
    };
    std::map<std::string, Group> groups;
    each_answer(state, board, [&](std::size_t, const Marked& mark) {
        Group& group = groups[text::answer_form(said_in(mark), state.deck.language)];
        ++group.spellings[said_in(mark)];
        ++group.count;
        group.right = group.right || mark.right();
    });
    TypedByRoom room{key.accept, {}, 0};
    for (const auto& [form, group] : groups) room.said.push_back({usual(group.spellings), group.right, group.count});
    std::stable_sort(room.said.begin(), room.said.end(), [](const auto& a, const auto& b) {
        return std::pair{a.count, a.right} > std::pair{b.count, b.right};
    });
    for (std::size_t s = most_answers; s < room.said.size(); ++s) room.others += room.said[s].count;
    room.said.resize(std::min(room.said.size(), most_answers));
    return room;
}

/// Of sudden death: a guess is a side's.
void add_contenders(NumbersOfRoom& room, const State& state) {
    room.sudden = true;
    room.within = 0; // nothing but the nearest counts
    const auto sides = contenders(state, state.question);
    for (const auto& side : sides) {
        if (!side.guess) continue;
        const bool first = side.nearer == 0;
        const std::string& name = in_teams(state) ? state.hosting->teams[side.side] : state.players[side.side].name;
        const std::string said = written_number(fmt::format("{}", *side.guess), "");
        room.guesses.push_back({*side.guess, first});
        if (sides.size() <= most_contenders) room.contenders.push_back({name, *side.guess, said, side.nearer + 1});
        if (!first) continue;
        if (room.nearest.empty()) room.nearest_said = said;
        room.nearest.push_back(name);
        room.spot_on = *side.guess == room.value;
    }
}

NumbersOfRoom numbers(const State& state, const Scoreboard& board, const Number& key) {
    const std::string unit(unit_of(key));
    NumbersOfRoom room{key.value, key.within, written_number(key.written, unit), {}, {}, {}, false};
    if (in_sudden_death(state)) {
        add_contenders(room, state);
        return room;
    }
    double nearest = 0;
    each_answer(state, board, [&](std::size_t p, const Marked& mark) {
        const auto number = typed_number(key, said_in(mark), state.deck.language);
        if (!number) return;
        room.guesses.push_back({*number, mark.right()});
        const double off = std::abs(*number - key.value);
        if (room.nearest.empty() || off < nearest) {
            room.nearest.clear();
            room.nearest_said = written_number(said_in(mark), "");
            nearest = off;
            room.spot_on = *number == key.value;
        }
        if (off <= nearest) room.nearest.push_back(state.players[p].name);
    });
    std::sort(room.guesses.begin(), room.guesses.end(),
              [](const auto& a, const auto& b) { return a.number < b.number; });
    return room;
}

OrderOfRoom order(const State& state, const Scoreboard& board, const Order& key) {
    OrderOfRoom room;
    for (const auto item : key.right) room.right.push_back({key.items[item], 0});
    each_answer(state, board, [&](std::size_t, const Marked& mark) {
        const Picks& picks = mark.response->answer.picks;
        for (std::size_t place = 0; place < std::min(picks.size(), room.right.size()); ++place)
            if (picks[place] == key.right[place]) ++room.right[place].here;
    });
    return room;
}

ListOfRoom list(const State& state, const Scoreboard& board, const ListOf& key) {
    ListOfRoom room;
    for (const auto& item : key.items) room.things.push_back({item.front(), 0});
    each_answer(state, board, [&](std::size_t, const Marked& mark) {
        const Naming named = naming(state.deck, state.question, mark.response->answer.texts);
        for (std::size_t thing = 0; thing < room.things.size(); ++thing)
            if (named.found[thing]) ++room.things[thing].found;
    });
    return room;
}

} // namespace

const Marked* marked(const Scoreboard& board, std::size_t player, std::size_t index) {
    const auto& marks = board.tally(player).marked;
    const auto at = std::lower_bound(marks.begin(), marks.end(), index,
                                     [](const Marked& mark, std::size_t question) { return mark.question < question; });
    return at != marks.end() && at->question == index ? &*at : nullptr;
}

Distribution distribution(const State& state, const Scoreboard& board) {
    return std::visit(overload{[&](const Typed& k) -> Distribution { return typed(state, board, k); },
                               [&](const Number& k) -> Distribution { return numbers(state, board, k); },
                               [&](const Order& k) -> Distribution { return order(state, board, k); },
                               [&](const ListOf& k) -> Distribution { return list(state, board, k); },
                               [&](const auto&) -> Distribution { return chosen(state, board); }},
                      current_question(state).kind);
}

std::optional<Fastest> fastest(const State& state, const Scoreboard& board, std::size_t index) {
    std::optional<Fastest> best;
    for (std::size_t p = 0; p < board.players(); ++p) {
        const Marked* mark = marked(board, p, index);
        if (!mark || state.players[p].removed || !mark->counts || !mark->right() || !mark->response) continue;
        if (!best || mark->response->elapsed < best->elapsed)
            best = Fastest{state.players[p].name, mark->response->elapsed};
    }
    return best;
}

Crowd crowd(const State& state, const Scoreboard& board) {
    const Played& played = state.played[state.question];
    Crowd crowd{played.answered, played.answered + played.awaited, std::nullopt};
    if (!played.revealed || in_sudden_death(state)) return crowd;
    std::size_t answered = 0, right = 0;
    each_answer(state, board, [&](std::size_t, const Marked& mark) {
        ++answered;
        if (mark.right()) ++right;
    });
    return {answered, answered + played.awaited, right};
}

} // namespace cliff::views
