#include "views/distribution.hpp"

#include "core/judge.hpp"
#include "core/overload.hpp"
#include "core/question.hpp"
#include "core/reduce.hpp"
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

/// A revealed question, and who answered it.
struct Revealed {
    const State& state;
    const Scoreboard& board;
    std::size_t index;
    [[nodiscard]] const Question& question() const { return state.deck.questions[index].question; }
};

/// Calls `use` with the mark of each player who handed in an answer and is still in the room.
template <class Use> void each_answer(const Revealed& shown, Use use) {
    for (std::size_t p = 0; p < shown.board.players(); ++p) {
        if (shown.state.players[p].removed) continue;
        const Marked* mark = marked(shown.board, p, shown.index);
        if (mark && mark->response) use(p, *mark);
    }
}

const std::string& said_in(const Marked& mark) {
    static const std::string nothing;
    return mark.response->answer.texts.empty() ? nothing : mark.response->answer.texts.front();
}

ChosenByRoom chosen(const Revealed& shown) {
    const Question& question = shown.question();
    ChosenByRoom room;
    for (auto& text : choice_texts(question)) room.choices.push_back({std::move(text), false, 0});
    for (std::size_t c = 0; c < room.choices.size(); ++c) room.choices[c].right = is_right(question, c);
    each_answer(shown, [&](std::size_t, const Marked& mark) {
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

TypedByRoom typed(const Revealed& shown, const Typed& key) {
    TypedByRoom room{key.accept, said_by_room(shown.state, shown.index), 0};
    const bool open = shows_answers(shown.state, shown.index);
    std::erase_if(room.said, [&](const TypedByRoom::Said& said) {
        const bool kept_back = !said.right && (said.hidden || !open);
        if (kept_back) room.others += said.count;
        return kept_back;
    });
    for (std::size_t s = most_answers; s < room.said.size(); ++s) room.others += room.said[s].count;
    room.said.resize(std::min(room.said.size(), most_answers));
    return room;
}

/// Of sudden death: a guess is a side's.
void add_contenders(NumbersOfRoom& room, const State& state, std::size_t question) {
    room.sudden = true;
    room.within = 0; // nothing but the nearest counts
    const auto sides = contenders(state, question);
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

NumbersOfRoom numbers(const Revealed& shown, const Number& key) {
    const std::string unit(unit_of(key));
    NumbersOfRoom room{key.value, key.within, written_number(key.written, unit), {}, {}, {}, false};
    if (shown.state.deck.questions[shown.index].sudden) {
        add_contenders(room, shown.state, shown.index);
        return room;
    }
    double nearest = 0;
    each_answer(shown, [&](std::size_t p, const Marked& mark) {
        const auto number = typed_number(key, said_in(mark), shown.state.deck.language);
        if (!number) return;
        room.guesses.push_back({*number, mark.right()});
        const double off = std::abs(*number - key.value);
        if (room.nearest.empty() || off < nearest) {
            room.nearest.clear();
            room.nearest_said = written_number(said_in(mark), "");
            nearest = off;
            room.spot_on = *number == key.value;
        }
        if (off <= nearest) room.nearest.push_back(shown.state.players[p].name);
    });
    std::sort(room.guesses.begin(), room.guesses.end(),
              [](const auto& a, const auto& b) { return a.number < b.number; });
    return room;
}

OrderOfRoom order(const Revealed& shown, const Order& key) {
    OrderOfRoom room;
    for (const auto item : key.right) room.right.push_back({key.items[item], 0});
    each_answer(shown, [&](std::size_t, const Marked& mark) {
        const Picks& picks = mark.response->answer.picks;
        for (std::size_t place = 0; place < std::min(picks.size(), room.right.size()); ++place)
            if (picks[place] == key.right[place]) ++room.right[place].here;
    });
    return room;
}

ListOfRoom list(const Revealed& shown, const ListOf& key) {
    ListOfRoom room;
    for (const auto& item : key.items) room.things.push_back({item.front(), 0});
    each_answer(shown, [&](std::size_t, const Marked& mark) {
        const Naming named = naming(shown.state.deck, shown.index, mark.response->answer.texts);
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

std::vector<TypedByRoom::Said> said_by_room(const State& state, std::size_t index) {
    struct Group {
        std::map<std::string, std::size_t> spellings;
        std::size_t count = 0;
    };
    std::map<std::string, Group> groups;
    const auto& turns = state.played[index].turns;
    for (std::size_t p = 0; p < turns.size(); ++p) {
        if (!turns[p].response || state.players[p].removed || turns[p].response->answer.texts.empty()) continue;
        const std::string& text = turns[p].response->answer.texts.front();
        Group& group = groups[text::answer_form(text, state.deck.language)];
        ++group.spellings[text];
        ++group.count;
    }
    std::vector<TypedByRoom::Said> said;
    const Marker marker{state, index};
    for (const auto& [form, group] : groups) {
        const std::string text = usual(group.spellings);
        said.push_back({text, marker.share(Answer::typed(text)) >= 1, group.count, is_hidden(state, index, text)});
    }
    std::stable_sort(said.begin(), said.end(), [](const auto& a, const auto& b) {
        return std::pair{a.count, a.right} > std::pair{b.count, b.right};
    });
    return said;
}

Distribution distribution(const State& state, const Scoreboard& board, std::size_t index) {
    const Revealed shown{state, board, index};
    return std::visit(overload{[&](const Typed& k) -> Distribution { return typed(shown, k); },
                               [&](const Number& k) -> Distribution { return numbers(shown, k); },
                               [&](const Order& k) -> Distribution { return order(shown, k); },
                               [&](const ListOf& k) -> Distribution { return list(shown, k); },
                               [&](const auto&) -> Distribution { return chosen(shown); }},
                      shown.question().kind);
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

std::optional<Staked> most_won(const State& state, const Scoreboard& board, std::size_t index) {
    std::optional<Staked> best;
    for (std::size_t p = 0; p < board.players(); ++p) {
        const Marked* mark = marked(board, p, index);
        if (!mark || state.players[p].removed || mark->points.stake <= 0) continue;
        if (!best || mark->points.stake > best->points) best = Staked{state.players[p].name, mark->points.stake};
    }
    return best;
}

Crowd crowd(const State& state, const Scoreboard& board) {
    const Played& played = state.played[state.question];
    Crowd crowd{played.answered, played.answered + played.awaited, std::nullopt, {}};
    if (!played.revealed || in_sudden_death(state)) return crowd;
    std::size_t answered = 0, right = 0;
    each_answer({state, board, state.question}, [&](std::size_t, const Marked& mark) {
        ++answered;
        if (mark.right()) ++right;
    });
    return {answered, answered + played.awaited, right, {}};
}

} // namespace cliff::views
