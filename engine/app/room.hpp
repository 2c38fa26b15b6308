// A match with a host, on a thread of its own: what phones, the host's page and the wall's keys ask for goes in; what
// they may see comes out. It stands between the network's thread and the window's, so that neither waits for the other.
#pragma once

#include "app/bots.hpp"
#include "app/doors.hpp"
#include "app/keeping.hpp"
#include "app/seats.hpp"
#include "core/standings.hpp"
#include "net/link.hpp"
#include "play/mailbox.hpp"
#include "views/input.hpp"
#include "views/local_seats.hpp"
#include "views/phone_view.hpp"
#include "views/room_view.hpp"
#include "views/settings.hpp"
#include "wire/phone.hpp"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cliff::app {

/// What the wall shows: finished, and never changed again.
struct Wall {
    views::Screen screen;
    Millis began{0}; ///< when the screen came up, on the room's clock
    Phase phase = Phase::lobby;
    std::size_t question = 0;   ///< index into the deck
    std::size_t listens = 0;    ///< how often somebody asked for the question's sound again
    std::string language;       ///< of what is asked; BCP 47
    std::string players_keys{}; ///< StageView::players_keys
};

/// `host_key` opens the host's page, by the link that is shown on the laptop only; `pairing` is the code by which the
/// host's own phone becomes a host's page, shown on that page only.
struct RoomSecrets {
    std::string host_key, pairing;
};

class Room : public net::Handler {
  public:
    /// `match` is a hosted one of `keeping`'s, in its lobby or later. All references must outlive the room. `clock` is
    /// the match's.
    Room(play::Match& match, Keeping& keeping, net::Link& link, play::Clock clock, RoomSecrets secrets, Doors doors,
         Bots bots, views::AtHand at_hand = {}, views::Numbers numbers = views::Numbers::comma);

    /// Serves until `stop` is called, on the thread that owns match and keeping from now on. Closes the match, if it
    /// has come to its results.
    void run();
    /// What `run` does over and over: takes what has come in, waiting for it for at most `longest`, and tells what came
    /// of it. False once the room is stopped.
    bool turn(Millis longest);

    // From any thread.
    void press(views::Input input) { mailbox_.post(std::move(input)); } ///< at the laptop: the host's or a player's
    void command(views::Command command) { mailbox_.post(command); }    ///< a click on the wall
    void write_as(views::Numbers numbers) { mailbox_.post(numbers); }   ///< on the wall from now on
    void post(Action action) { mailbox_.post(std::move(action)); }
    void stop() { mailbox_.post(Stop{}); }
    [[nodiscard]] Millis now() const { return mailbox_.now(); }
    [[nodiscard]] std::shared_ptr<const Wall> wall() const;
    /// Sentences for the host, each once.
    [[nodiscard]] std::vector<std::string> take_remarks();

    // From the network's thread.
    void opened(net::Id id, const net::Opened& how) override;
    void text(net::Id id, std::string_view text, const std::optional<net::RoundTrip>& round_trip) override;
    void closed(net::Id id, net::Ending why) override;

  private:
    // No more often than a person can follow.
    static constexpr Millis between_hosts{120}, between_walls{33};

    struct Came {
        net::Id id;
        net::Opened how;
    };
    struct Said {
        net::Id id;
        std::string text;
        Millis round_trip; ///< 0 while it isn't known
    };
    struct Left {
        net::Id id;
    };
    struct Stop {};
    struct Reply {
        net::Id to;
        std::optional<std::string> text; ///< none: all that the phone may see, as it is when it's sent
    };
    using Incoming = std::variant<Came, Said, Left, views::Input, views::Command, views::Numbers, Action, Stop>;

    void take(Millis at, Incoming& incoming);
    void take_phone(Millis at, const Said& said);
    void take_input(Millis at, const views::Input& input);
    void take_stranger(Millis at, const Said& said);
    void take_host(Millis at, const Said& said);
    void take_answer(Millis at, const Said& said, std::size_t number, std::string_view what,
                     std::variant<Action, Refusal> asked);
    Refusal apply(Millis at, Action action);
    /// How long a buzz of another phone may be on its way, as far as is known.
    [[nodiscard]] Millis longest_round_trip() const;
    /// At the wall, where a refusal is told.
    void act(Millis at, Action action);
    void join(Millis at, net::Id id, const wire::JoinRequest& request);
    void seat(Millis at, net::Id id, std::size_t player);
    void welcome_host(net::Id id);
    void fault(net::Id id, const std::string& why);
    void wish(Millis at, views::Command command);
    void mind_who_is_gone(Millis now);
    void remark(std::string sentence);

    void publish(Millis now);
    void publish_to_phones(Millis now);
    [[nodiscard]] std::vector<std::size_t> seats_to_tell(bool news, const views::RoomFrame& frame);
    void publish_to_hosts(Millis now);
    void publish_to_wall(Millis now);
    void reply(net::Id id, std::string text) { replies_.push_back({id, std::move(text)}); }
    void tell_everything(net::Id id) { replies_.push_back({id, std::nullopt}); }
    void send_replies(Millis now);
    [[nodiscard]] std::string seat_json(std::size_t player) const;
    [[nodiscard]] std::vector<std::optional<Millis>> round_trips() const; ///< by player
    [[nodiscard]] Millis longest_wait(Millis now) const;
    [[nodiscard]] const State& state() const { return match_.state(); }

    play::Match& match_;
    Keeping& keeping_;
    net::Link& link_;
    play::Mailbox<Incoming> mailbox_;
    RoomSecrets secrets_;
    Doors doors_;
    views::AtHand at_hand_;

    Seats seats_;
    Bots bots_;
    SplitMix64 lots_; ///< between buzzes that may all have been the first
    Scoreboard board_;
    std::size_t changes_ = 1;                ///< counts what may change a picture
    std::vector<Reply> replies_;             ///< sent once what they tell of is on disk
    std::vector<std::size_t> changed_seats_; ///< players whose phones have to be told
    std::optional<views::RoomFrame> told_phones_;
    std::size_t told_revision_ = 0;
    std::optional<std::size_t> told_floor_;      ///< who had it then
    std::size_t told_hosts_ = 0, told_wall_ = 0; ///< changes_ when they were told last
    Millis told_hosts_at_{0}, told_wall_at_{0};
    std::string told_order_;
    std::vector<net::Id> new_hosts_;
    int wrong_pairings_ = 0;
    views::Numbers numbers_; ///< as they are written on the wall
    std::size_t page_ = 0, listens_ = 0;
    bool over_ = false;

    mutable std::mutex mutex_; ///< of what follows
    std::shared_ptr<const Wall> wall_;
    std::vector<std::string> remarks_;
};

} // namespace cliff::app
