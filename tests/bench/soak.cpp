// soak [MINUTES]: two hundred phones that come, answer, drop and come back, slow and rude ones among them, match after
// match in one process; memory stays flat, no connection is left, and what was acknowledged is in the journal.
#include "bench/phones/apart.hpp"
#include "bench/phones/guests.hpp"
#include "bench/phones/host.hpp"
#include "bench/table.hpp"
#include "play/replay.hpp"
#include "store/journal.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

using namespace cliff;
using namespace cliff::bench;
using std::chrono::milliseconds;

constexpr std::size_t guests_in_all = 200, questions = 12, least_matches = 8;
constexpr double most_growth = 1.05; // of the last quarter of the matches over the one before it
constexpr milliseconds a_step{120}, patience{60'000};

/// How many answers were acknowledged to seats of the journal's newest match that has them, and how many of these it
/// lacks.
struct Kept {
    std::size_t acknowledged = 0, missing = 0;
};
Kept look_up(const std::filesystem::path& journal, const std::vector<Seat>& seats) {
    const store::Archive archive(journal);
    State state;
    const auto matches = archive.matches();
    for (std::size_t newest = 0; newest < std::min<std::size_t>(matches.size(), 2) && state.players.empty(); ++newest)
        state = play::replay(archive.match(matches[newest].id)->events).state; // the next one has no players yet
    Kept kept;
    for (const auto& seat : seats)
        for (const auto number : seat.acknowledged) {
            ++kept.acknowledged;
            const auto player = state.hosting->seats.find(seat.token);
            const bool there = player != state.hosting->seats.end() && number <= state.played.size() &&
                               state.played[number - 1].turns.at(player->second).response;
            if (!there) ++kept.missing;
        }
    return kept;
}

template <class Condition> bool wait_until(Guests& guests, const Condition& condition) {
    for (milliseconds waited{0}; !condition(); waited += a_step) {
        if (waited > patience) return false;
        guests.run_for(a_step);
    }
    return true;
}

double middle(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

bool soak(double minutes, const std::filesystem::path& folder) {
    Apart host([&] { return host_of_room(folder); });
    Guests guests(guests_in_all);
    std::vector<double> memory; // MiB after each match, when everybody has left
    std::size_t left = 0;
    Kept kept;
    const auto begin = std::chrono::steady_clock::now();
    while (memory.size() < least_matches ||
           std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() < 60 * minutes) {
        if (!memory.empty()) host.begin_anew();
        guests.come(host.port());
        if (!wait_until(guests, [&] { return guests.seated() == guests_in_all; }))
            throw std::runtime_error("not every guest came to a seat");
        for (std::size_t step = 0; step < 1 + 3 * questions; ++step) {
            host.go_on();
            guests.run_for(a_step);
        }
        guests.leave();
        if (!wait_until(guests, [&] { return host.report().connections == 0; })) left += host.report().connections;
        memory.push_back(host.report().used.now / 1'048'576);
        const auto now = look_up(folder / journal_name, guests.seats());
        kept.acknowledged += now.acknowledged;
        kept.missing += now.missing;
    }
    std::cout << fmt::format("  {} matches of {} questions; {} connections, {} answers acknowledged\n", memory.size(),
                             questions, guests.connections(), kept.acknowledged);
    std::cout << fmt::format("  MiB after each match: {:.1f}\n", fmt::join(memory, " "));
    const auto warm = memory.begin() + static_cast<std::ptrdiff_t>(memory.size() / 2); // the allocator has settled
    const auto half = warm + (memory.end() - warm) / 2;
    const double growth = middle({half, memory.end()}) / std::max(middle({warm, half}), 1e-9);
    bool good = at_most("memory, the last matches / those before them", growth, most_growth);
    good = at_most("connections left when everybody has gone", static_cast<double>(left), 0) && good;
    good = at_most("acknowledged answers that aren't in the journal", static_cast<double>(kept.missing), 0) && good;
    return at_least("answers acknowledged, of a match", static_cast<double>(kept.acknowledged / memory.size()),
                    guests_in_all * questions / 4) &&
           good;
}

} // namespace

int main(int count, char** words) {
    const auto folder = std::filesystem::temp_directory_path() / ("cliffhanger-soak-" + std::to_string(getpid()));
    int code = 2;
    try {
        allow_files();
        const double minutes = count > 1 ? std::strtod(words[1], nullptr) : 1.5;
        std::cout << fmt::format("soak: {} phones that come and go, for {} min\n", guests_in_all, minutes)
                  << std::flush;
        code = soak(minutes, folder) ? 0 : 1;
    } catch (const std::exception& failure) {
        std::cerr << "soak: " << failure.what() << '\n';
    }
    std::error_code ignored; // it's the system's temporary folder
    std::filesystem::remove_all(folder, ignored);
    return code;
}
