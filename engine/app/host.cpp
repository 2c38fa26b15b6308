// The command that hosts: finds the bank, takes a port, opens the lobby or goes on with the evening that was under way,
// and shows the wall.
#include "app/host.hpp"

#include "app/commands.hpp"
#include "app/keeping.hpp"
#include "app/paths.hpp"
#include "app/qr.hpp"
#include "app/seed.hpp"
#include "core/pace.hpp"
#include "core/random.hpp"
#include "net/addresses.hpp"
#include "net/server.hpp"
#include "play/inbox.hpp"
#include "sfml/window.hpp"
#include "views/format.hpp"

#include <fmt/format.h>

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

/// What is hosted, as it begins.
OpenLobby lobby_of(const HostWords& words) {
    const views::Shelf shelf = load_shelf(words.play.banks);
    if (words.play.banks.size() > 1) throw std::invalid_argument{"host takes one bank at a time"};
    std::size_t bank = 0;
    if (words.play.banks.empty())
        while (bank + 1 < shelf.banks.size() && !shelf.banks[bank].bank) ++bank;
    if (shelf.banks.empty()) throw std::invalid_argument{"there is no question bank to host"};
    if (!shelf.banks[bank].bank) throw std::invalid_argument{why_unplayable(shelf.banks[bank])};
    const views::Selection selection = select(shelf, words.play, bank);
    if (shelf.rules.at(selection.rules).repeat)
        throw std::invalid_argument{"practice is for one player; a room plays by other rules"};
    Begin dealt = deal_match(shelf, selection, words.play.seed.value_or(fresh_seed()));
    return {std::move(dealt.deck), std::move(dealt.rules), words.automatic, random_signs(code_signs, code_length)};
}

std::unique_ptr<net::Server> serve(const HostWords& words) {
    net::Settings settings;
    settings.port = words.port;
    if (!words.bind.empty()) settings.address = words.bind;
    settings.files = pages();
    settings.websocket_paths = {"/play", "/host"};
    auto served = net::Server::bind(std::move(settings));
    if (auto* why = std::get_if<net::CantServe>(&served)) throw std::runtime_error{why->what};
    return std::move(std::get<std::unique_ptr<net::Server>>(served));
}

/// How phones get here.
views::Joining joining_of(const HostWords& words, std::uint16_t port, const std::string& code) {
    views::Joining joining;
    joining.code = code;
    const auto places = net::ranked(net::adapters());
    const bool any = !places.empty() && places.front().reach != net::Reach::loopback;
    const std::string address = !words.bind.empty() ? words.bind : any ? places.front().adapter.address : "";
    if (port != words.port && words.port != 0)
        joining.remark = fmt::format("Port {} is taken, so it is {}.", words.port, port);
    if (address.empty()) {
        joining.remark = "No network: turn on the laptop's hotspot or Wi-Fi, and start again.";
    } else {
        joining.address = fmt::format("{}:{}", address, port);
        joining.link_code = qr_code(fmt::format("http://{}/#{}", joining.address, code));
    }
    if (!words.wifi.empty()) {
        const auto colon = words.wifi.find(':');
        joining.wifi = words.wifi.substr(0, colon);
        joining.wifi_code =
            qr_code(wifi_text(joining.wifi, colon == std::string::npos ? "" : words.wifi.substr(colon + 1)));
    }
    if (!joining.address.empty()) joining.host_page = "Your own phone as a remote: " + joining.address + "/host.html";
    return joining;
}

std::atomic<bool> asked_to_stop = false; // by a signal, which may do no more than this
static_assert(std::atomic<bool>::is_always_lock_free);

void stop_for_signal(int) { asked_to_stop = true; }

std::string in_minutes(const State& match) {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(pace::evening(match.deck, match.rules));
    return views::counted(static_cast<std::size_t>(minutes.count()), "minute", "minutes");
}

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

int host(const HostWords& words) {
    if (words.play.resume && words.play.anything())
        throw std::invalid_argument{"--resume goes on with the evening as it was; leave bank and rules out"};
    bool windowless = words.no_window;
    if (!windowless)
        if (const std::string why = sfml::why_no_window(); !why.empty()) {
            std::cout << "No window: " << why << ". Hosting without one.\n";
            windowless = true;
        }
    Keeping keeping{journal_file(), Keeping::Of::a_room};
    Millis ahead{0};
    std::optional<play::Match> match;
    if (words.play.resume) {
        if (!keeping.unfinished()) throw std::invalid_argument{"there is no evening under way to go on with"};
        match = keeping.go_on(ahead);
    } else {
        OpenLobby lobby = lobby_of(words);
        if (const auto& left = keeping.unfinished(); left && !left->stored.left)
            std::cout << fmt::format(
                "An evening is under way ({}, question {} of {}): `cliffhanger host --resume` goes "
                "on with it.\n",
                left->state.deck.bank, left->state.question + 1, left->state.deck.questions.size());
        match = keeping.fresh();
        match->apply({Millis{0}, std::move(lobby)});
    }
    const auto server = serve(words);
    const std::string code = match->state().hosting->code;
    const views::Joining joining = joining_of(words, server->port(), code);
    const RoomSecrets secrets{fresh_secret(), random_signs("0123456789", pairing_length)};
    std::cout << fmt::format("Phones: http://{}/#{}\nYour page, for this laptop only: http://{}:{}/host.html#{}\n",
                             joining.address, code, words.bind.empty() ? "127.0.0.1" : words.bind, server->port(),
                             secrets.host_key)
              << fmt::format("{} by the {} rules take a room about {}.\n",
                             views::counted(match->state().deck.questions.size(), "question", "questions"),
                             match->state().rules.title, in_minutes(match->state()))
              << std::flush;
    if (windowless && !joining.remark.empty()) std::cout << joining.remark << std::endl;
    Room room{*match,
              keeping,
              *server,
              [ahead, clock = play::steady_clock()] { return clock() + ahead; },
              secrets,
              joining,
              Bots{words.bots, fresh_seed()}};
    server->start(room);
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
            show_wall(room);
    } catch (...) {
        failed = std::current_exception();
    }
    room.stop();
    thread.join();
    server->stop();
    if (failed) std::rethrow_exception(failed);
    return fine;
}

} // namespace cliff::app
