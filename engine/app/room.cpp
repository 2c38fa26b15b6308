#include "app/room.hpp"

#include "app/seed.hpp"
#include "core/overload.hpp"
#include "text/fold.hpp"
#include "views/host_keys.hpp"
#include "wire/host.hpp"
#include "wire/phone.hpp"

#include <algorithm>

namespace cliff::app {
namespace {

/// For so long nobody notices that a phone has gone to sleep; then the room doesn't wait for its player any more.
constexpr Millis patience_with_the_gone{10'000};

constexpr int most_wrong_pairings = 10;

Millis in_whole_millis(const std::optional<net::RoundTrip>& round_trip) {
    return round_trip ? std::chrono::ceil<Millis>(round_trip->least) : Millis{0};
}

std::string sentence(std::string_view reason) {
    std::string text{reason};
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 32);
    return text + ".";
}

} // namespace

Room::Room(play::Match& match, Keeping& keeping, net::Link& link, play::Clock clock, RoomSecrets secrets, Doors doors,
           Bots bots, views::AtHand at_hand, views::Numbers numbers)
    : match_{match},
      keeping_{keeping},
      link_{link},
      mailbox_{std::move(clock)},
      secrets_{std::move(secrets)},
      doors_{std::move(doors)},
      at_hand_{at_hand},
      bots_{std::move(bots)},
      lots_{fresh_seed()},
      numbers_{numbers} {
    // After a crash nobody's phone is here yet; most come back by themselves.
    for (std::size_t p = 0; p < state().players.size(); ++p)
        if (state().players[p].kind == SeatKind::phone && !is_bot(state().players[p].seat))
            seats_.is_gone(p, mailbox_.now());
    publish_to_wall(mailbox_.now());
}

void Room::run() {
    while (turn(longest_wait(mailbox_.now()))) {
    }
    keeping_.close(state());
    keeping_.commit(state(), mailbox_.now());
}

bool Room::turn(Millis longest) {
    if (!told_phones_) publish(mailbox_.now()); // for the first time
    auto batch = mailbox_.wait(longest);
    const auto before = std::pair(state().phase, state().question);
    for (auto& each : batch.came) take(each.at, each.what);
    for (auto& event : bots_.take(state(), batch.now)) apply(batch.now, std::move(event.action));
    match_.pass(batch.now);
    if (before != std::pair(state().phase, state().question)) ++changes_;
    mind_who_is_gone(batch.now);
    keeping_.commit(state(), batch.now); // before anyone sees it
    for (auto& said : keeping_.take_remarks()) remark(std::move(said));
    publish(batch.now);
    return !over_;
}

void Room::opened(net::Id id, const net::Opened& how) { mailbox_.post(Came{id, how}); }

void Room::text(net::Id id, std::string_view text, const std::optional<net::RoundTrip>& round_trip) {
    mailbox_.post(Said{id, std::string(text), in_whole_millis(round_trip)});
}

void Room::closed(net::Id id, net::Ending) { mailbox_.post(Left{id}); }

std::shared_ptr<const Wall> Room::wall() const {
    const std::lock_guard lock{mutex_};
    return wall_;
}

std::vector<std::string> Room::take_remarks() {
    const std::lock_guard lock{mutex_};
    return std::exchange(remarks_, {});
}

void Room::remark(std::string sentence) {
    const std::lock_guard lock{mutex_};
    remarks_.push_back(std::move(sentence));
}

void Room::take(Millis at, Incoming& incoming) {
    std::visit(overload{[&](Came& came) {
                            using Who = Seats::Who;
                            const bool host = came.how.path == "/host";
                            const bool trusted = host && came.how.query == "key=" + secrets_.host_key;
                            seats_.came(came.id, !host ? Who::phone : trusted ? Who::host : Who::stranger);
                            if (trusted) welcome_host(came.id);
                        },
                        [&](Said& said) {
                            switch (seats_.who(said.id)) {
                            case Seats::Who::phone:
                                return take_phone(at, said);
                            case Seats::Who::stranger:
                                return take_stranger(at, said);
                            case Seats::Who::host:
                                return take_host(at, said);
                            case Seats::Who::nobody:
                                return; // it was sent away
                            }
                        },
                        [&](Left& left) {
                            seats_.left(left.id, at);
                            ++changes_;
                        },
                        [&](Action& action) { act(at, std::move(action)); },
                        [&](views::Input& input) { take_input(at, input); },
                        [&](views::Command& command) { wish(at, command); },
                        [&](views::Numbers& numbers) {
                            numbers_ = numbers;
                            ++changes_;
                        },
                        [&](Stop&) { over_ = true; }},
               incoming);
}

void Room::take_input(Millis at, const views::Input& input) {
    if (const auto* pads = std::get_if<views::GamepadCount>(&input)) {
        at_hand_.gamepads = pads->count;
        ++changes_;
    } else if (const auto press = views::local_press(input, state(), at_hand_)) {
        if (auto action = views::local_action(*press, state())) act(at, std::move(*action));
    } else {
        wish(at, views::host_command(input, state()));
    }
}

void Room::wish(Millis at, views::Command command) {
    const auto wish = views::host_wish(command, state());
    if (!wish) return;
    std::visit(overload{[&](const Action& action) { act(at, action); },
                        [&](const views::TurnPage& turn) {
                            const auto last = views::room_pages(board_) - 1;
                            if (turn.by < 0 && page_ > 0) --page_;
                            if (turn.by > 0 && page_ < last) ++page_;
                            ++changes_;
                        },
                        [&](const views::Listen&) {
                            ++listens_;
                            ++changes_;
                        },
                        [&](const views::OtherWay&) {
                            doors_.look_on();
                            ++changes_;
                        }},
               *wish);
}

void Room::act(Millis at, Action action) {
    const Refusal why = apply(at, std::move(action));
    if (why != Refusal::none && why != Refusal::not_now) remark(sentence(reason(why)));
}

Millis Room::longest_round_trip() const {
    Millis longest{0};
    for (const auto& [player, id] : seats_.seated()) longest = std::max(longest, in_whole_millis(link_.round_trip(id)));
    return longest;
}

Refusal Room::apply(Millis at, Action action) {
    if (auto* buzz = std::get_if<Buzz>(&action)) {
        buzz->lot = static_cast<std::uint32_t>(lots_.next());
        buzz->wait = longest_round_trip();
    }
    const Refusal why = match_.apply({at, std::move(action)});
    if (why == Refusal::none) ++changes_;
    return why;
}

void Room::fault(net::Id id, const std::string& why) {
    reply(id, wire::refusal("message", why));
    if (seats_.too_many_faults(id)) link_.close(id, "too many messages that can't be understood");
}

void Room::take_phone(Millis at, const Said& said) {
    const auto message = wire::phone_message_from(said.text);
    if (const auto* why = std::get_if<std::string>(&message)) return fault(said.id, *why);
    const auto player = seats_.player(said.id);
    const auto play = [&](std::string_view what, const auto& request) {
        if (!player) return reply(said.id, wire::refusal(what, "join first"));
        take_answer(at, said, request.number, what, wire::action_of(request, state(), *player, said.round_trip));
    };
    std::visit(overload{[&](const wire::Hello& hello) {
                            const auto& seats = state().hosting->seats;
                            const auto found = seats.find(hello.token);
                            if (!player && found != seats.end()) return seat(at, said.id, found->second);
                            tell_everything(said.id);
                        },
                        [&](const wire::JoinRequest& request) {
                            if (player) return reply(said.id, wire::refusal("join", reason(Refusal::seat_taken)));
                            join(at, said.id, request);
                        },
                        [&](const wire::AnswerRequest& request) { play("answer", request); },
                        [&](const wire::NameRequest& request) { play("name", request); },
                        [&](const wire::BuzzRequest& request) { play("buzz", request); },
                        [&](const wire::StakeRequest& request) { play("stake", request); }},
               std::get<wire::PhoneMessage>(message));
}

void Room::take_answer(Millis at, const Said& said, std::size_t number, std::string_view what,
                       std::variant<Action, Refusal> asked) {
    Refusal why = Refusal::none;
    if (auto* action = std::get_if<Action>(&asked))
        why = apply(at, std::move(*action));
    else
        why = std::get<Refusal>(asked);
    if (why != Refusal::none) return reply(said.id, wire::refusal(what, reason(why)));
    if (what == "answer" || what == "buzz") return reply(said.id, wire::acknowledgement(number));
    changed_seats_.push_back(*seats_.player(said.id)); // what was found, and what wasn't; what was staked
}

void Room::join(Millis at, net::Id id, const wire::JoinRequest& request) {
    if (text::fold(request.code) != text::fold(state().hosting->code))
        return reply(id, wire::refusal("join", "that isn't the code on the wall"));
    const std::string token = fresh_secret();
    const Refusal why = apply(at, Join{token, request.name, request.team});
    if (why != Refusal::none) return reply(id, wire::refusal("join", reason(why)));
    reply(id, wire::seat_token(token));
    seat(at, id, state().players.size() - 1);
}

void Room::seat(Millis at, net::Id id, std::size_t player) {
    if (const auto before = seats_.seat(id, player)) link_.close(*before, "you play on another page now");
    if (state().players[player].away) apply(at, Presence{player, true});
    ++changes_;
    tell_everything(id);
}

void Room::take_stranger(Millis, const Said& said) {
    const auto code = wire::pairing_from(said.text);
    // So few tries are no way to guess one of a million codes; the laptop's link works all the same.
    if (code && wrong_pairings_ < most_wrong_pairings && *code == secrets_.pairing) {
        seats_.trust(said.id);
        reply(said.id, wire::host_key(secrets_.host_key));
        return welcome_host(said.id);
    }
    if (code) ++wrong_pairings_;
    reply(said.id, wire::refusal("pair", wrong_pairings_ < most_wrong_pairings
                                             ? "that isn't the code on the laptop's host page"
                                             : "too many wrong codes; open the link that the laptop shows"));
    if (seats_.too_many_faults(said.id)) link_.close(said.id, "too many wrong codes");
}

void Room::welcome_host(net::Id id) {
    reply(id, wire::pairing(secrets_.pairing));
    new_hosts_.push_back(id);
}

void Room::take_host(Millis at, const Said& said) {
    auto message = wire::host_message_from(said.text);
    if (const auto* why = std::get_if<std::string>(&message)) return fault(said.id, *why);
    if (const auto* find = std::get_if<wire::Find>(&message)) {
        board_.follow(state());
        return reply(said.id,
                     wire::to_json(views::find_players(state(), board_, find->name, round_trips()), find->name));
    }
    auto& command = std::get<wire::HostCommand>(message);
    if (!wire::in_time(command, state())) return; // a second tap
    const auto subject = std::visit(overload{[](const Rename& a) { return std::optional{a.player}; },
                                             [](const Remove& a) { return std::optional{a.player}; },
                                             [](const auto&) { return std::optional<std::size_t>{}; }},
                                    command.action);
    const Refusal why = apply(at, std::move(command.action));
    if (why != Refusal::none) return reply(said.id, wire::refusal("host", reason(why)));
    if (subject) changed_seats_.push_back(*subject);
}

void Room::mind_who_is_gone(Millis now) {
    for (const auto player : seats_.take_gone(now - patience_with_the_gone))
        if (!state().players[player].away) apply(now, Presence{player, false});
}

Millis Room::longest_wait(Millis now) const {
    Millis until = now + Millis{1000};
    const auto sooner = [&](std::optional<Millis> when) {
        if (when) until = std::min(until, *when);
    };
    sooner(deadline(state()));
    sooner(bots_.next());
    sooner(seats_.next_gone(patience_with_the_gone));
    if (told_hosts_ != changes_) sooner(told_hosts_at_ + between_hosts);
    if (told_wall_ != changes_) sooner(told_wall_at_ + between_walls);
    return std::max(until - now, Millis{0});
}

} // namespace cliff::app
