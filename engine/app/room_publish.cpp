// What a room tells: every phone what it may see, the host's pages everything, the wall its picture.
#include "app/local_time.hpp"
#include "app/room.hpp"
#include "core/speaking.hpp"
#include "views/format.hpp"
#include "wire/host.hpp"
#include "wire/phone.hpp"

#include <algorithm>

namespace cliff::app {
namespace {

net::Text text_of(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

} // namespace

std::string Room::seat_json(std::size_t player) const {
    return wire::to_json(views::seat_frame(state(), board_, player));
}

void Room::publish(Millis now) {
    board_.follow(state());
    send_replies(now);
    publish_to_phones(now);
    publish_to_hosts(now);
    publish_to_wall(now);
}

std::vector<std::size_t> Room::seats_to_tell(bool news, const views::RoomFrame& frame) {
    std::vector<std::size_t> seats = std::exchange(changed_seats_, {});
    const auto floor = who_has_floor(state());
    if (const auto before = std::exchange(told_floor_, floor); before != floor)
        for (const auto& player : {before, floor})
            if (player) seats.push_back(*player);
    const bool ruled = std::exchange(told_revision_, state().hosting->revision) != state().hosting->revision;
    const bool who_plays = frame.sudden && frame.phase == Phase::reading; // and who only watches
    const bool own =
        frame.phase == Phase::wager || frame.phase == Phase::reveal || frame.phase == Phase::results || who_plays;
    if (ruled || (news && own)) {
        seats.clear();
        for (const auto& [player, id] : seats_.seated()) seats.push_back(player);
    }
    std::sort(seats.begin(), seats.end());
    seats.erase(std::unique(seats.begin(), seats.end()), seats.end());
    return seats;
}

void Room::send_replies(Millis now) {
    std::string room; // the same for all who come at once
    for (auto& reply : replies_) {
        if (!reply.text) {
            if (room.empty()) room = wire::to_json(views::room_frame(state(), now));
            const auto player = seats_.player(reply.to);
            reply.text = wire::frame(room, player ? seat_json(*player) : std::string{});
        }
        link_.send(reply.to, text_of(std::move(*reply.text)));
    }
    replies_.clear();
}

void Room::publish_to_phones(Millis now) {
    const views::RoomFrame frame = views::room_frame(state(), now);
    const bool news = !told_phones_ || views::is_news(frame, *told_phones_);
    std::string room;
    if (news) room = told_phones_ ? wire::to_json(frame, *told_phones_) : wire::to_json(frame);
    const auto seats = seats_to_tell(news, frame);
    for (const auto player : seats)
        if (const auto id = seats_.phone_of(player)) link_.send(*id, text_of(wire::frame(room, seat_json(player))));
    if (!news) return;
    auto others = seats_.all(Seats::Who::phone);
    std::erase_if(others, [&](net::Id id) {
        const auto player = seats_.player(id);
        return player && std::binary_search(seats.begin(), seats.end(), *player);
    });
    link_.send(std::move(others), text_of(wire::frame(room, "")));
    told_phones_ = frame;
}

std::vector<std::optional<Millis>> Room::round_trips() const {
    std::vector<std::optional<Millis>> measured(state().players.size());
    for (const auto& [player, id] : seats_.seated())
        if (const auto trip = link_.round_trip(id)) measured[player] = std::chrono::ceil<Millis>(trip->smoothed);
    return measured;
}

void Room::publish_to_hosts(Millis now) {
    const bool due = told_hosts_ != changes_ && now - told_hosts_at_ >= between_hosts;
    if (new_hosts_.empty() && !due) return;
    auto hosts = seats_.all(Seats::Who::host);
    if (due) {
        told_hosts_ = changes_;
        told_hosts_at_ = now;
    }
    if (hosts.empty()) return;
    auto order = wire::to_json(views::running_order(state()));
    const bool new_order = order != told_order_;
    const auto order_text = text_of(order);
    link_.send(new_order ? hosts : new_hosts_, order_text);
    if (new_order) told_order_ = std::move(order);
    const auto view = text_of(wire::to_json(views::host_view(state(), board_, now, round_trips())));
    link_.send(due ? std::move(hosts) : new_hosts_, view);
    new_hosts_.clear();
}

void Room::publish_to_wall(Millis now) {
    if (told_wall_ == changes_ || (wall_ && now - told_wall_at_ < between_walls)) return;
    told_wall_ = changes_;
    told_wall_at_ = now;
    if (state().phase != Phase::results) page_ = 0;
    const views::NumbersAs as{numbers_};
    views::Joining joining = doors_.joining();
    joining.at_hand = views::at_hand_words(at_hand_);
    const bool rest = state().phase == Phase::intermission && state().due;
    const std::string again = rest ? local_clock_in(*state().due - now) : std::string{};
    auto wall = std::make_shared<const Wall>(
        Wall{views::room_screen(state(), board_, joining, page_, again), views::match_screen_began(state()),
             state().phase, state().question, listens_, state().deck.language, views::players_keys(state(), at_hand_)});
    const std::lock_guard lock{mutex_};
    wall_ = std::move(wall);
}

} // namespace cliff::app
