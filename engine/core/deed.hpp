// What the host did, with as much of what was before as it takes to take it back.
#pragma once

#include "core/phase.hpp"
#include "core/played.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

namespace cliff {

/// Where a match stood before the host moved it on, in times since then.
struct Moved {
    /// The floor was taken from somebody, by judging them or without.
    struct Taken {
        std::size_t player;
        bool judged;
        std::size_t floors = 0; ///< how many have had the floor of this question since
        bool operator==(const Taken&) const = default;
    };
    Phase phase, became;
    std::size_t question, became_question;
    Millis in_phase{0};         ///< how long it had been in that phase
    std::optional<Millis> left; ///< until the phase was due
    std::optional<Millis> match_left;
    std::optional<Played> played;       ///< the standing question as it was, where the move changed it
    std::size_t dealt;                  ///< the size of the deck
    std::optional<Phase> interrupted{}; ///< Hosting::interrupted
    std::optional<Taken> taken{};
    bool operator==(const Moved&) const = default;
};
struct Ruled { ///< the last of State::rulings
    bool operator==(const Ruled&) const = default;
};
struct Renamed {
    std::size_t player;
    std::string was;
    bool operator==(const Renamed&) const = default;
};
struct Removed {
    std::size_t player;
    bool operator==(const Removed&) const = default;
};
struct ChangedTeam {
    std::size_t player, was;
    bool operator==(const ChangedTeam&) const = default;
};
struct RenamedTeam {
    std::size_t team;
    std::string was;
    bool operator==(const RenamedTeam&) const = default;
};
struct Extended {
    Phase phase; ///< the question was open, or it was a break
    std::size_t question;
    Millis by{0};
    std::optional<std::size_t> floor{}; ///< whose time it was; none: everybody's
    bool operator==(const Extended&) const = default;
};
struct HandedIn {
    std::size_t player, question;
    std::optional<Response> before; ///< what stood there
    bool operator==(const HandedIn&) const = default;
};
struct Hid { ///< the last of Hosting::hidden
    bool operator==(const Hid&) const = default;
};
struct Allowed { ///< the last of Hosting::allowed
    bool operator==(const Allowed&) const = default;
};
/// Something that the host did and can take back.
using Deed = std::variant<Moved, Ruled, Renamed, Removed, ChangedTeam, RenamedTeam, Extended, HandedIn, Hid, Allowed>;

/// So many of them can be taken back.
inline constexpr std::size_t most_deeds = 16;

} // namespace cliff
