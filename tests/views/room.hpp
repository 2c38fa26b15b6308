// A match with a host that a test drives by hand, and what its room sees.
#pragma once

#include "catch.hpp"
#include "core/sample.hpp"
#include "views/room_view.hpp"

#include <string>
#include <utility>
#include <vector>

namespace cliff::views::test {

struct RoomDriver : sample::Driver {
    Joining joining;

    explicit RoomDriver(std::vector<Question> questions, std::size_t players = 0, Rules rules = sample::classic()) {
        act(OpenLobby{sample::deck(std::move(questions)), std::move(rules)});
        for (std::size_t p = 0; p < players; ++p) join("P" + std::to_string(p + 1));
    }
    // The driver's own, so that they can be mixed with a room's in one line.
    RoomDriver& act(Action action) { return here(Driver::act(std::move(action))); }
    RoomDriver& after(Millis time) { return here(Driver::after(time)); }
    RoomDriver& open() { return here(Driver::open()); }
    RoomDriver& answer(Picks picks, Millis after_time = Millis{0}, std::size_t player = 0) {
        return here(Driver::answer(std::move(picks), after_time, player));
    }
    RoomDriver& reveal() { return here(Driver::reveal()); }

    RoomDriver& join(const std::string& name) {
        act(Join{"seat " + std::to_string(state.players.size()), name});
        REQUIRE(refused == Refusal::none);
        return *this;
    }
    RoomDriver& say(std::size_t player, const std::string& text) {
        act(Submit{player, Answer::typed(text)});
        REQUIRE(refused == Refusal::none);
        return *this;
    }
    /// Closes the open question and shows its key.
    RoomDriver& show() {
        if (state.phase == Phase::open) act(Skip{});
        reveal();
        return *this;
    }
    [[nodiscard]] Screen screen(std::size_t page = 0) const {
        Scoreboard board;
        board.follow(state);
        return room_screen(state, board, joining, page);
    }
    template <class View> [[nodiscard]] View see(std::size_t page = 0) const {
        const Screen up = screen(page);
        REQUIRE(std::holds_alternative<View>(up));
        return std::get<View>(up);
    }
    template <class Kind> [[nodiscard]] Kind answers() const {
        const Distribution all = see<RoomRevealView>().distribution;
        REQUIRE(std::holds_alternative<Kind>(all));
        return std::get<Kind>(all);
    }

  private:
    RoomDriver& here(const Driver&) { return *this; }
};

} // namespace cliff::views::test
