#include "app/seats.hpp"

#include <algorithm>

namespace cliff::app {

Seats::Who Seats::who(net::Id id) const {
    const auto found = connections_.find(id);
    return found == connections_.end() ? Who::nobody : found->second.who;
}

std::optional<net::Id> Seats::seat(net::Id id, std::size_t player) {
    std::optional<net::Id> before;
    if (const auto held = phones_.find(player); held != phones_.end() && held->second != id) {
        before = held->second;
        connections_[*before].player.reset();
    }
    phones_[player] = id;
    connections_[id].player = player;
    gone_.erase(player);
    return before;
}

std::optional<std::size_t> Seats::player(net::Id id) const {
    const auto found = connections_.find(id);
    return found == connections_.end() ? std::nullopt : found->second.player;
}

std::optional<net::Id> Seats::phone_of(std::size_t player) const {
    const auto found = phones_.find(player);
    return found == phones_.end() ? std::nullopt : std::optional{found->second};
}

void Seats::left(net::Id id, Millis now) {
    if (const auto held = player(id)) {
        phones_.erase(*held);
        gone_[*held] = now;
    }
    connections_.erase(id);
}

std::vector<net::Id> Seats::all(Who who) const {
    std::vector<net::Id> ids;
    for (const auto& [id, connection] : connections_)
        if (connection.who == who) ids.push_back(id);
    return ids;
}

std::vector<std::size_t> Seats::take_gone(Millis since) {
    std::vector<std::size_t> players;
    for (const auto& [player, when] : gone_)
        if (when <= since) players.push_back(player);
    for (const auto player : players) gone_.erase(player);
    return players;
}

std::optional<Millis> Seats::next_gone(Millis patience) const {
    const auto first =
        std::min_element(gone_.begin(), gone_.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return first == gone_.end() ? std::nullopt : std::optional{first->second + patience};
}

} // namespace cliff::app
