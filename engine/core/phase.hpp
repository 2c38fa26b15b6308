// What a match is doing at an instant.
#pragma once

namespace cliff {

enum class Phase {
    ready,        // before Begin or OpenLobby
    lobby,        // players join
    round_title,  // the next round announces itself
    wager,        // players stake points on a question that they haven't seen
    reading,      // the question without its choices
    open,         // answers are taken
    locked,       // the breath before the reveal
    reveal,       // the key and the points
    standings,    // who is where, between questions of a hosted match
    intermission, // a break that the host called
    results,      // the end
};

} // namespace cliff
