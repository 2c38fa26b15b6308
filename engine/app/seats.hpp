// Which connection is whose: phones and the players who hold them, and the host's pages.
#pragma once

#include "core/state.hpp"
#include "net/link.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace cliff::app {

class Seats {
  public:
    enum class Who {
        nobody,
        phone,
        stranger, ///< at the host's door, without its key
        host,
    };

    void came(net::Id id, Who who) { connections_[id].who = who; }
    [[nodiscard]] Who who(net::Id id) const;
    /// The stranger has shown that it's the host's.
    void trust(net::Id id) { connections_[id].who = Who::host; }

    /// The phone is this player's from now on; gives the one that was before it.
    std::optional<net::Id> seat(net::Id id, std::size_t player);
    [[nodiscard]] std::optional<std::size_t> player(net::Id id) const;
    [[nodiscard]] std::optional<net::Id> phone_of(std::size_t player) const;

    void left(net::Id id, Millis now);

    /// Counts one more thing that no honest page says; whether that's too many.
    [[nodiscard]] bool too_many_faults(net::Id id) { return ++connections_[id].faults > most_faults; }

    [[nodiscard]] std::vector<net::Id> all(Who who) const;
    [[nodiscard]] const std::map<std::size_t, net::Id>& seated() const { return phones_; }

    /// The player has no phone since then.
    void is_gone(std::size_t player, Millis since) { gone_[player] = since; }
    /// Those who have had none since `since` or before, each once.
    [[nodiscard]] std::vector<std::size_t> take_gone(Millis since);
    /// When the next of them has been gone for `patience`.
    [[nodiscard]] std::optional<Millis> next_gone(Millis patience) const;

  private:
    static constexpr int most_faults = 20;
    struct Connection {
        Who who = Who::nobody;
        std::optional<std::size_t> player;
        int faults = 0;
    };
    std::unordered_map<net::Id, Connection> connections_;
    std::map<std::size_t, net::Id> phones_; ///< by player
    std::map<std::size_t, Millis> gone_;    ///< by player
};

} // namespace cliff::app
