// The wall with the widest that a room can bring: many players, wide names, scores in the millions, everybody level.
#include "app/qr.hpp"
#include "views/local_seats.hpp"
#include "views/room.hpp"
#include "views/stage.hpp"
#include "views/texts.hpp"

using namespace cliff;
using namespace cliff::views;

namespace {

const std::string widest = "WWWWWWWWWWWWWWWWWWWWWWWW", // 24 graphemes, as many as a name may have
    ideographs = "第五十七組はたいへん長い名前のチームですよ本当に", words_of = "Wherever We Wander, Wow";

const paint::Painter& painter() {
    static const paint::Painter one{std::string{CLIFF_SOURCE_DIR} + "/assets"};
    return one;
}

void check(const Screen& screen, const std::string& note = "") {
    // At rest, and where each of the ceremony's steps has just come.
    for (const int at : {0, 900, 2400, 4500, 100'000}) {
        INFO("after " << at);
        const Scene scene = stage({screen, Millis{0}, {}, note}, Millis{at}, Look{Theme{}, painter()});
        if (at == 100'000) {
            test::check_texts(painter(), scene);
            CHECK_FALSE(scene.changes_at); // it sleeps
        }
    }
    if (!note.empty()) return;
    INFO("text at 160 %");
    test::check_texts(painter(), stage({screen, Millis{0}, {}, note}, Millis{100'000}, Look{Theme{}, painter(), 1.6F}));
}

Joining joining() {
    return {"[2001:db8:1234:5678:9abc:def0:1234:5678]:65535",
            "K7QM",
            "The longest Wi-Fi name there is",
            app::qr_code(app::wifi_text("The longest Wi-Fi name there is", "and its password")),
            app::qr_code("http://[2001:db8:1234:5678:9abc:def0:1234:5678]:65535/"),
            "Port 8080 is taken by another program, so it is 65535 now. Phones that have the old address have to scan "
            "the code again, and so has the host's.",
            "The host's page: http://[2001:db8:1234:5678:9abc:def0:1234:5678]:65535/host, code 123456",
            "another address",
            at_hand_words({true, 8})};
}

} // namespace

TEST_CASE("the lobby has room for hundreds of the widest names, and for whatever is remarked", "[views]") {
    LobbyView lobby{joining(), "A bank whose title is as long as the title of a bank may be, which is a lot",
                    "Classic", {},
                    0,         false};
    check(lobby);
    for (const std::size_t count : {1U, 7U, 20U, 21U, 48U}) {
        INFO(count << " players");
        lobby.newest.clear();
        for (std::size_t p = 0; p < count; ++p)
            lobby.newest.push_back({p % 3 == 0 ? widest : p % 3 == 1 ? ideographs : words_of, Millis{0}});
        lobby.players = count < 48 ? count : 10'000;
        check(lobby);
        check(lobby, "A remark that stands at the foot");
    }
    lobby.locked = true;
    check(lobby);
}

TEST_CASE("the lobby stands without a network, without a code, without Wi-Fi", "[views]") {
    LobbyView lobby{{}, "Sample", "Classic", {{"Anna", Millis{0}}}, 1, false};
    lobby.joining.remark = "No network: phones can't join. Connect the laptop to a Wi-Fi, or make it a hotspot.";
    check(lobby);
    lobby.joining = joining();
    lobby.joining.wifi_code = {};
    check(lobby);
    lobby.joining.link_code = {};
    check(lobby);
    lobby.joining.wifi.clear();
    check(lobby);
}

TEST_CASE("who plays at the laptop stands beside the host's keys, be it one or all that can", "[views]") {
    QuestionView view;
    view.header = {"The cliff stunt", 3, 12, 0, 0, {}, {}, Crowd{3, 11, std::nullopt, {}}, {}};
    view.fuse = Fuse{Millis{0}, Millis{20'000}, std::nullopt};
    view.ask = "Which of these people are missing from the film's cast?";
    view.audio = Media{"a.ogg", "An engine"};
    view.asked = Choosing{{{"One"}, {"Two"}, {"Three"}, {"Four"}}, 4, false, false, false};
    for (const std::size_t count : {1U, 5U, 6U, 11U})
        for (const bool heard : {false, true}) {
            INFO(count << (heard ? " heard" : " unheard"));
            auto& seats = view.header.crowd->local;
            seats = {{"1\u20134", heard, true}, {"QWER", heard, false}, {"UIOP", heard, false}};
            for (int pad = 1; pad <= 8; ++pad) seats.push_back({"Pad " + std::to_string(pad), heard, false});
            seats.resize(count);
            test::check_texts(painter(), stage({view, Millis{0}, {}, ""}, Millis{5'000}, Look{Theme{}, painter()}));
        }
}

TEST_CASE("the wall tells who plays at the laptop how to dial, how far they are, and what is for phones", "[views]") {
    QuestionView view;
    view.header.crowd = Crowd{3, 12, {}, {}};
    view.header.round = view.ask = words_of;
    view.phase = Phase::open;
    view.fuse = Fuse{Millis{0}, Millis{20'000}, {}};
    view.asked = Typing{"", true, "kilometres per hour", true};
    for (const float size : {1.F, 1.6F})
        for (const bool floor : {false, true})
            for (const std::size_t count : {1U, 3U, 8U}) {
                INFO(count << " at " << size << (floor ? ", one has the floor" : ""));
                view.floor.reset();
                if (floor) view.floor = FloorView{PlayMode::buzzer, widest, 2, Millis{9'000}};
                auto& seats = view.header.crowd->local;
                seats = {{"1\u20134", false, false, true, "-12345678901"}, {"QWER", true, false, true}};
                for (int pad = 1; pad <= 8; ++pad)
                    seats.push_back({"Pad " + std::to_string(pad), false, false, false, "123456789.01"});
                seats.resize(count);
                if (floor) // nobody else dials then
                    for (std::size_t seat = 1; seat < seats.size(); ++seat) seats[seat].dial.reset();
                test::check_texts(painter(), stage({view, Millis{0}, {}, "", "", {}, "1234qwer"}, Millis{5'000},
                                                   Look{Theme{}, painter(), size}));
            }
    view.asked = Typing{};
    view.header.crowd->local.clear();
    view.header.crowd->phones_only = {"1\u20134", "QWER", "UIOP", "Pad 1", "Pad 2", "Pad 3", "Pad 4"};
    test::check_texts(painter(), stage({view, Millis{0}, {}, ""}, Millis{5'000}, Look{Theme{}, painter()}));
}

TEST_CASE("a key that is a player's stands on the wall with Ctrl", "[views]") {
    const auto caps = [](const std::string& players_keys) {
        std::string all;
        for (const auto& node :
             stage({PauseView{}, Millis{0}, {}, "", "", {}, players_keys}, Millis{5'000}, Look{Theme{}, painter()})
                 .nodes)
            if (const auto* label = std::get_if<Label>(&node.shape); label && label->area.y > 1000)
                all += label->text + " ";
        return all;
    };
    CHECK(caps("1234") == "P go on \u2190 \u2192 choose Enter go M sound on or off ");
    CHECK(caps("uiop") == "Ctrl P go on \u2190 \u2192 choose Enter go M sound on or off ");
}

TEST_CASE("the standings hold the widest names, scores in the millions and everybody level", "[views]") {
    StandingsView view;
    view.players = 10'000;
    view.questions = 1'000;
    view.total = 10'000;
    for (std::size_t r = 0; r < most_standings; ++r)
        view.rows.push_back({r % 2 == 0 ? widest : ideographs, 1, true, r == 3,
                             -1'234'567 + static_cast<double>(r) * 1'234'567,
                             r % 3 == 0 ? std::optional<std::size_t>{9'999} : std::nullopt, 0});
    check(view);
    view.rows.resize(1);
    view.players = 1;
    check(view);
}

TEST_CASE("a break holds the widest names and addresses, with codes and without, running and over", "[views]") {
    BreakView view;
    view.players = 10'000;
    view.questions = 1'000;
    view.total = 10'000;
    for (std::size_t r = 0; r < most_in_break; ++r)
        view.best.push_back({r % 2 == 0 ? widest : ideographs, 9'000 + r, true, r == 3, -12'345'678, {}, 0});
    const auto at_all_times = [&] {
        for (const auto& due : {std::optional<Millis>{}, std::optional{Millis{100'000}}})
            for (const bool automatic : {false, true}) {
                view.due = due;
                view.again = due ? "20:45" : "";
                view.automatic = automatic;
                check(view);
                check(view, "A remark that stands at the foot");
            }
        view.due = longest_break + Millis{100'000};
        const Scene scene = stage({view, Millis{0}, {}, ""}, Millis{100'000}, Look{Theme{}, painter()});
        test::check_texts(painter(), scene);
        CHECK(scene.changes_at == Millis{101'000}); // "1:00:00" becomes "59:59"
    };
    at_all_times();
    view.joining = joining();
    at_all_times();
    view.joining.wifi_code = {};
    at_all_times();
    view.joining.link_code = {};
    at_all_times();
    view.best.clear();
    view.locked = true;
    at_all_times();
}

TEST_CASE("the podium holds shared steps with the widest names, and awards that many share", "[views]") {
    const Names few{{widest}, 0}, many{{widest, ideographs, words_of}, 9'997};
    using Award = PodiumView::Award;
    PodiumView view;
    view.bank = "A bank whose title is as long as the title of a bank may be, which is a lot";
    view.rules = "Classic";
    view.players = 10'000;
    view.questions = 12;
    view.pages = 501;
    for (const auto& names : {few, many})
        for (std::size_t steps = 0; steps <= 3; ++steps)
            for (const bool awards : {false, true}) {
                INFO(steps << " steps, " << names.more << " more names, awards: " << awards);
                view.steps.clear();
                view.awards.clear();
                for (std::size_t s = 0; s < steps; ++s) view.steps.push_back({s + 1, 1'234'567, names});
                if (awards)
                    view.awards = {{Award::For::fastest, names, "0.71 s"},
                                   {Award::For::streak, names, "1,000 in a row"},
                                   {Award::For::comeback, names, "9,999th to 1st"}};
                check(view);
            }
}

TEST_CASE("the table of places holds the widest names and ranks of four digits", "[views]") {
    PlacesView view;
    view.bank = "A bank whose title is as long as the title of a bank may be, which is a lot";
    view.rules = "Classic";
    view.players = 10'000;
    view.questions = 1'000;
    view.page = 499;
    view.pages = 501;
    for (std::size_t r = 0; r < most_places; ++r)
        view.rows.push_back({r % 2 == 0 ? widest : ideographs, 9'000 + r, r % 2 == 0, -12'345'678, 1'000});
    check(view);
}

TEST_CASE("the reveal holds a remark beside the widest name of the fastest, and rooms of thousands", "[views]") {
    RoomRevealView view;
    view.header.round = "Round";
    view.header.number = view.header.total = 1'000;
    view.header.crowd = Crowd{9'999, 10'000, std::size_t{9'998}};
    view.ask = "A short question?";
    view.fastest = Fastest{widest, Millis{598'760}};
    view.voided = true;
    view.why = "Because.";
    ChosenByRoom few;
    few.choices = {{"One", true, 1}, {"Two", false, 2}};
    view.distribution = few;
    view.won = Staked{widest, 1'234'567};
    check(view);
    view.won.reset();
    view.source = "A source";
    ChosenByRoom chosen;
    for (const bool right : {true, false, true, false, false, true})
        chosen.choices.push_back({"A choice of one hundred and twenty characters, which is the most that a choice may "
                                  "have before it is cut, as you can see.",
                                  right, 9'999});
    view.distribution = chosen;
    check(view);
    NumbersOfRoom numbers;
    numbers.value = 12;
    numbers.written = "12 furlongs an evening";
    numbers.nearest = {widest, ideographs, "A third"};
    numbers.nearest_said = "-123,456,789.25";
    for (int guess = -4000; guess < 4000; ++guess) numbers.guesses.push_back({static_cast<double>(guess), false});
    view.distribution = numbers;
    check(view);
    for (auto& guess : numbers.guesses) guess.number *= 1e304; // as far as numbers go
    view.distribution = numbers;
    check(view);
    view.distribution = NumbersOfRoom{12, 0, "12", {}, {}, {}, false};
    view.header.crowd = Crowd{0, 3, std::size_t{0}};
    view.fastest.reset();
    check(view);
    view.distribution = TypedByRoom{{"The key"}, {}, 0};
    check(view);
}

TEST_CASE("the band of who has the floor holds the widest name above every kind of question", "[views]") {
    const std::string ask = "A question of three hundred characters, which is as long as a question may be before the "
                            "reader of banks refuses it, and so it goes on for a while, telling nothing that anybody "
                            "would want to know, and asks in the end, if there is an end, how many characters it has "
                            "in all, spaces included?";
    Choosing choosing;
    for (const int choice : {1, 2, 3, 4, 5, 6})
        choosing.choices.push_back({"Choice " + std::to_string(choice), false, false});
    choosing.coming = 6;
    const NamingView naming{{}, {}, 30, ""};
    for (const auto& name : {widest, ideographs, std::string{}})
        for (const auto play : {PlayMode::buzzer, PlayMode::turns})
            for (const auto phase : {Phase::reading, Phase::open}) {
                QuestionView view;
                view.header.round = "A round whose title is as long as a round's title can be read from afar";
                view.header.number = view.header.total = 1'000;
                view.header.crowd = Crowd{9'999, 10'000, {}};
                view.ask = ask;
                view.phase = phase;
                view.floor = FloorView{play, name, 9'999, {}};
                view.fuse = Fuse{Millis{0}, Millis{600'000}, Millis{1000}};
                if (!name.empty() && play == PlayMode::buzzer) view.floor->due = Millis{99'000};
                view.asked = choosing;
                check(view);
                view.asked = Typing{"", true, "a unit of twenty le.", true};
                check(view);
                view.asked = naming;
                check(view);
                view.audio = Media{"a.wav", "A sound in words, of some length, so that it needs its room"};
                check(view);
            }
}

TEST_CASE("the wall of stakes holds the longest title of a round, and rooms of thousands", "[views]") {
    const std::string longest = "A round whose title has one hundred and twenty characters, which is the most that the "
                                "title of a round may have, it is";
    check(WagerView{"Bank", longest, 10'000, 10'000, 9'999, 10'000, Millis{0}, Millis{20'000}});
    check(WagerView{"Bank", "Odds", 1, 0, 1, 1, Millis{0}, Millis{20'000}});
}

TEST_CASE("the lobby has room for one team and for as many as a room takes, with the widest names", "[views]") {
    const std::string arabic = "فريق النجوم الساطعة 🌟 جد";
    LobbyView lobby{joining(), "Sample", "Classic", {}, 0, false};
    lobby.in_teams = true;
    check(lobby); // nobody has named one yet
    for (const std::size_t teams : {1U, 3U, 4U, 12U, 13U, 24U})
        for (const std::size_t members : {0U, 1U, 2U, 12U, 10'000U}) {
            INFO(teams << " teams of " << members);
            lobby.teams.clear();
            for (std::size_t t = 0; t < teams; ++t) {
                LobbyView::Team team{t % 3 == 0 ? widest : t % 3 == 1 ? arabic : ideographs, members, {}, Millis{0}};
                for (std::size_t m = 0; m < std::min(members, most_members); ++m)
                    team.first.push_back(m % 3 == 0 ? widest : m % 3 == 1 ? words_of : arabic);
                lobby.teams.push_back(std::move(team));
            }
            lobby.players = members * teams;
            lobby.more_teams = teams == 24 ? 26 : 0;
            check(lobby);
        }
}

TEST_CASE("standings, podium and places hold teams with the widest names and thousands of members", "[views]") {
    StandingsView standings;
    standings.of_teams = true;
    standings.players = 50;
    standings.questions = standings.total = 1'000;
    for (std::size_t r = 0; r < most_standings; ++r)
        standings.rows.push_back(
            {r % 2 == 0 ? widest : ideographs, r + 1, true, false, 12'345'678, 50, 0, "10,000 players"});
    check(standings);
    PlacesView places;
    places.of_teams = true;
    places.players = 50;
    places.pages = 4;
    for (std::size_t r = 0; r < most_places; ++r)
        places.rows.push_back({widest, r + 1, true, -12'345'678, 0, "10,000 players"});
    check(places);
    PodiumView podium;
    podium.of_teams = true;
    podium.players = 10'000;
    for (std::size_t s = 0; s < 3; ++s)
        podium.steps.push_back({s + 1, 1'234'567, {{s == 1 ? ideographs : widest}, 0}, "best: " + widest});
    check(podium);
}

TEST_CASE("sudden death is announced between as many as are level, and its ruler names them beside their guesses",
          "[views]") {
    check(RoundTitleView{"Sample", "Sudden death", 1, 1, 1,
                         widest + ", " + widest + ", " + ideographs + ", " + widest + " and 9,996 more"});
    RoomRevealView view;
    view.header.round = "Sudden death";
    view.header.crowd = Crowd{6, 6, std::nullopt};
    view.ask = "How many?";
    NumbersOfRoom numbers{12, 0, "12 furlongs", {}, {widest, ideographs}, "1", false, {}, true};
    for (const double spread : {0.0, .001, 1.0, 1e300}) {
        INFO("guesses " << spread << " apart");
        numbers.contenders.clear();
        numbers.guesses.clear();
        for (std::size_t c = 0; c < most_contenders; ++c) {
            const double guess = 12 + spread * (static_cast<double>(c) - 2);
            numbers.guesses.push_back({guess, false});
            numbers.contenders.push_back({c % 2 == 0 ? widest : ideographs, guess, "-123,456,789.25", c + 1});
        }
        view.distribution = numbers;
        check(view);
    }
}
