// The command that hosts: finds the bank, takes a port, opens the lobby or goes on with the evening that was under way,
// and shows the wall.
#include "app/host.hpp"

#include "app/commands.hpp"
#include "app/dressing.hpp"
#include "app/keeping.hpp"
#include "app/paths.hpp"
#include "app/seed.hpp"
#include "app/settings_file.hpp"
#include "core/pace.hpp"
#include "core/random.hpp"
#include "core/together.hpp"
#include "net/server.hpp"
#include "play/inbox.hpp"
#include "sfml/window.hpp"
#include "text/clean_name.hpp"
#include "views/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <thread>
#include <utility>

namespace cliff::app {
namespace {

namespace fs = std::filesystem;

/// Without what can be taken for another: no vowels (no words, either), no 0 1 5 8, no I L O S.
constexpr std::string_view code_signs = "BCDFGHJKMNPQRTVWXYZ234679";
constexpr std::size_t code_length = 4, pairing_length = 6;

std::string random_signs(std::string_view signs, std::size_t length) {
    SplitMix64 chance(fresh_seed());
    std::string text;
    for (std::size_t i = 0; i < length; ++i) text += signs[chance.below(signs.size())];
    return text;
}

std::string content_type(const fs::path& file) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> types{
        {{".html", "text/html; charset=utf-8"},
         {".css", "text/css; charset=utf-8"},
         {".js", "text/javascript; charset=utf-8"},
         {".svg", "image/svg+xml"},
         {".png", "image/png"}}};
    for (const auto& [ending, type] : types)
        if (file.extension() == ending) return std::string(type);
    return "application/octet-stream";
}

/// The phone's and the host's pages. Throws std::runtime_error if they aren't there.
std::vector<net::File> pages() {
    std::vector<net::File> files;
    const auto folder = share_folder() / "assets" / "phone";
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) {
        std::ifstream in(entry.path(), std::ios::binary);
        net::File file{"/" + entry.path().filename().string(),
                       content_type(entry.path()),
                       {std::istreambuf_iterator<char>(in), {}}};
        if (file.path == "/index.html") file.path = "/";
        files.push_back(std::move(file));
    }
    if (files.empty()) throw std::runtime_error{"the phones' page is missing: there is nothing in " + folder.string()};
    return files;
}

/// "Name, Name" in its parts. Throws std::invalid_argument for what a room can't have.
std::vector<std::string> team_names(const std::string& words) {
    std::vector<std::string> names;
    for (std::size_t from = 0; from < words.size() + 1 && !words.empty();) {
        const std::size_t end = std::min(words.find(',', from), words.size());
        names.push_back(text::clean_name(words.substr(from, end - from)));
        from = end + 1;
        if (names.back().empty())
            throw std::invalid_argument{"--teams has a team without a name; it wants them as in \"Red, Blue\""};
    }
    if (names.size() > most_teams)
        throw std::invalid_argument{
            fmt::format("--teams names {} teams, and a room takes {}", names.size(), most_teams)};
    return names;
}

/// Makes all banks of the shelf its first one. Throws std::invalid_argument if one can't be played, or not with the
/// others.
void put_together(views::Shelf& shelf) {
    std::vector<Bank> banks;
    for (const auto& each : shelf.banks) {
        if (!each.bank) throw std::invalid_argument{why_unplayable(each)};
        if (!banks.empty() && !same_language(banks.front(), *each.bank))
            throw std::invalid_argument{fmt::format("{} is in '{}' and {} in '{}'; one evening is in one language",
                                                    shelf.banks.front().file, banks.front().language, each.file,
                                                    each.bank->language)};
        banks.push_back(*each.bank);
    }
    shelf.banks.front().bank = together(std::move(banks));
}

/// What is hosted, as it begins.
OpenLobby lobby_of(const HostWords& words) {
    views::Shelf shelf = load_shelf(words.play.banks);
    std::size_t bank = 0;
    if (words.play.banks.empty())
        while (bank + 1 < shelf.banks.size() && !shelf.banks[bank].bank) ++bank;
    if (shelf.banks.empty()) throw std::invalid_argument{"there is no question bank to host"};
    if (words.play.banks.size() > 1) put_together(shelf);
    if (!shelf.banks[bank].bank) throw std::invalid_argument{why_unplayable(shelf.banks[bank])};
    const views::Selection selection = select(shelf, words.play, bank);
    if (shelf.rules.at(selection.rules).repeat)
        throw std::invalid_argument{"practice is for one player; a room plays by other rules"};
    Begin dealt = deal_match(shelf, selection, words.play.seed.value_or(fresh_seed()));
    return {std::move(dealt.deck),   std::move(dealt.rules), words.automatic, random_signs(code_signs, code_length),
            team_names(words.teams), words.moderated};
}

struct Served {
    std::unique_ptr<net::Server> server;
    std::string closed; ///< DoorWords::closed
};

/// With a stage the game goes on without phones if no port can be had for them; the host's page is on the laptop
/// then. Throws std::runtime_error if there is no port at all.
Served serve(const HostWords& words, bool stage) {
    net::Settings settings;
    settings.port = words.port;
    if (!words.bind.empty()) settings.address = words.bind;
    settings.files = pages();
    settings.websocket_paths = {"/play", "/host"};
    auto served = net::Server::bind(settings);
    Served here;
    if (const auto* why = std::get_if<net::CantServe>(&served)) {
        if (!stage) throw std::runtime_error{why->what};
        here.closed = "Phones can\u2019t join. " + why->what;
        settings.address = "127.0.0.1";
        settings.port = 0;
        served = net::Server::bind(std::move(settings));
    }
    if (const auto* why = std::get_if<net::CantServe>(&served)) throw std::runtime_error{why->what};
    here.server = std::move(std::get<std::unique_ptr<net::Server>>(served));
    return here;
}

std::atomic<bool> asked_to_stop = false; // by a signal, which may do no more than this
static_assert(std::atomic<bool>::is_always_lock_free);

void stop_for_signal(int) { asked_to_stop = true; }

/// Until somebody ends the program.
void serve_without_window(Room& room) {
    asked_to_stop = false;
    std::signal(SIGINT, stop_for_signal);
    std::signal(SIGTERM, stop_for_signal);
    while (!asked_to_stop) {
        for (const auto& remark : room.take_remarks()) std::cout << remark << std::endl;
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    }
}

} // namespace

std::string expected_length(const State& match, bool by_parts) {
    const pace::Evening time = pace::evening(match.deck, match.rules);
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(time.total());
    std::string text = fmt::format(
        "{} by the {} rules take a room about {}{}\n",
        views::counted(match.deck.questions.size(), "question", "questions"), match.rules.title,
        views::counted(static_cast<std::size_t>(minutes.count()), "minute", "minutes"), by_parts ? ":" : ".");
    if (!by_parts) return text;
    for (const auto& [part, length] : {std::pair{"titles", time.titles}, std::pair{"questions", time.questions},
                                       std::pair{"reveals", time.reveals}, std::pair{"standings", time.standings}})
        text += fmt::format("  {:<10}{:>8}\n", part, views::countdown(length));
    text += fmt::format("  {:<10}{:>8}  as you call them\n", "breaks", "-");
    return text + fmt::format("  {:<10}{:>8}\n", "together", views::countdown(time.total()));
}

std::string afterwards(const State& match, const std::optional<std::int64_t>& kept) {
    const bool any = std::any_of(match.played.begin(), match.played.end(), [](const Played& q) { return q.revealed; });
    if (!any || !kept) return {};
    std::string text = fmt::format("Who was where, and how each question went:\n"
                                   "  cliffhanger records --match {0}\n"
                                   "The same as a page to print:\n"
                                   "  cliffhanger records --match {0} --format html > evening-{0}.html\n",
                                   *kept);
    if (match.phase != Phase::results)
        text += "The evening isn't over. It goes on with:\n  cliffhanger host --resume\n";
    return text;
}

Leaving host_room(const HostWords& words) {
    if (words.play.resume && (words.play.anything() || !words.teams.empty()))
        throw std::invalid_argument{"--resume goes on with the evening as it was; leave bank, rules and teams out"};
    SettingsFile kept_settings{settings_file()};
    tell_problems(kept_settings);
    const views::Settings& settings = kept_settings.settings();
    views::Theme theme = dressed(words.play.theme, settings, std::cerr);
    bool windowless = words.no_window;
    if (!windowless)
        if (const std::string why = sfml::why_no_window(); !why.empty()) {
            std::cout << "No window: " << why << ". Hosting without one.\n";
            windowless = true;
        }
    Keeping keeping{journal_file(), Keeping::Of::a_room};
    Millis ahead{0};
    std::string under_way;
    std::optional<play::Match> match;
    if (words.play.resume) {
        if (!keeping.unfinished()) throw std::invalid_argument{"there is no evening under way to go on with"};
        match = keeping.go_on(ahead);
    } else {
        OpenLobby lobby = lobby_of(words);
        if (const auto& left = keeping.unfinished(); left && !left->stored.left)
            under_way = fmt::format(
                "An evening is under way ({}, question {} of {}): `cliffhanger host --resume` goes on with it.",
                left->state.deck.bank, left->state.question + 1, left->state.deck.questions.size());
        if (!under_way.empty()) std::cout << under_way << "\n";
        match = keeping.fresh();
        match->apply({Millis{0}, std::move(lobby)});
    }
    const Served served = serve(words, !windowless);
    net::Server& server = *served.server;
    const std::string code = match->state().hosting->code;
    Doors doors{{server.port(), words.port, words.bind, words.wifi, code, served.closed}, net::adapters};
    const views::Joining& joining = doors.joining();
    const std::string here = served.closed.empty() && !words.bind.empty() ? words.bind : "127.0.0.1";
    const RoomSecrets secrets{fresh_secret(), random_signs("0123456789", pairing_length)};
    if (!joining.address.empty()) std::cout << fmt::format("Phones: http://{}/#{}\n", joining.address, code);
    std::cout << fmt::format("Your page, for this laptop only: http://{}:{}/host.html#{}\n", here, server.port(),
                             secrets.host_key)
              << expected_length(match->state(), words.bots > 0) << std::flush;
    if (windowless && !joining.remark.empty()) std::cout << joining.remark << std::endl;
    Room room{*match,
              keeping,
              server,
              [ahead, clock = play::steady_clock()] { return clock() + ahead; },
              secrets,
              std::move(doors),
              Bots{words.bots, fresh_seed()},
              views::AtHand{words.keys, 0},
              settings.numbers};
    server.start(room);
    Leaving leaving = Leaving::closed;
    std::exception_ptr failed;
    std::thread thread{[&] {
        try {
            room.run();
        } catch (...) {
            failed = std::current_exception();
            asked_to_stop = true;
        }
    }};
    try {
        if (windowless)
            serve_without_window(room);
        else
            leaving = show_wall(room, kept_settings, std::move(theme), words.from_title ? under_way : std::string{});
    } catch (...) {
        failed = std::current_exception();
    }
    room.stop();
    thread.join();
    server.stop();
    if (failed) std::rethrow_exception(failed);
    std::cout << afterwards(match->state(), keeping.kept()) << std::flush;
    return leaving;
}

int host(const HostWords& words) {
    host_room(words);
    return fine;
}

} // namespace cliff::app
