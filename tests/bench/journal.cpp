// journal [EVENTS] [FOLDER]: how many events a second are on disk for good, held against a file that is appended to.
#include "store/journal.hpp"

#include "bench/table.hpp"
#include "core/action.hpp"
#include "wire/action.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace cliff;
using namespace cliff::bench;

constexpr double least_a_second = 20'000;
constexpr std::size_t in_a_group = 200; // as many as come in while the disk is waited for, when a room answers

std::vector<Event> room(std::size_t events) {
    Deck deck{"Bench", "en", {}, {"Round"}, {}};
    Question question;
    question.ask = "Which?";
    question.kind = OneChoice{{"right", "wrong 1", "wrong 2", "wrong 3"}, 0};
    deck.questions.assign(20, Dealt{0, question, {}, {}});
    std::vector<Event> made{{Millis{0}, Begin{std::move(deck), {}, std::vector<Player>(500)}}};
    while (made.size() < events)
        made.push_back({Millis{static_cast<long>(made.size())}, Submit{made.size() % 500, {made.size() % 4}}});
    return made;
}

double seconds_of(const auto& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void journal(const fs::path& file, const std::vector<Event>& events) {
    store::Journal journal(file, {[] { return Millis{0}; }, [] { return std::string("2026-11-24T20:15:00Z"); }});
    for (std::size_t e = 0; e < events.size(); ++e) {
        journal.add(events[e]);
        if ((e + 1) % in_a_group == 0 && !journal.commit()) throw std::runtime_error("it can't be written");
    }
    if (!journal.commit()) throw std::runtime_error("it can't be written");
}

/// The same lines, the same waits for the disk, and nothing else.
void append(const fs::path& file, const std::vector<Event>& events) {
    const int out = open(file.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    if (out < 0) throw std::runtime_error("no file to append to");
    std::string lines;
    for (std::size_t e = 0; e < events.size(); ++e) {
        lines += wire::to_json(events[e].action) + "\n";
        if ((e + 1) % in_a_group != 0 && e + 1 < events.size()) continue;
        if (write(out, lines.data(), lines.size()) != static_cast<ssize_t>(lines.size()) || fdatasync(out) != 0)
            throw std::runtime_error("it can't be written");
        lines.clear();
    }
    close(out);
}

/// A folder that is gone with the object.
struct Folder {
    explicit Folder(const fs::path& parent) : path(parent / fmt::format("cliffhanger-bench-{}", getpid())) {
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path path;
};

} // namespace

int main(int count, char** words) {
    try {
        std::size_t events = 40'000;
        if (count > 1) events = std::max<std::size_t>(std::strtoul(words[1], nullptr, 10), 2);
        const Folder folder(count > 2 ? fs::path(words[2]) : fs::current_path()); // /tmp may be no disk at all
        const auto made = room(events);
        double best = 1e9, plain = 1e9;
        for (int time = 0; time < 5; ++time) {
            const auto name = fmt::format("{}", time);
            plain = std::min(plain, seconds_of([&] { append(folder.path / (name + ".lines"), made); }));
            best = std::min(best, seconds_of([&] { journal(folder.path / (name + ".sqlite"), made); }));
        }
        std::cout << fmt::format("journal: {} events, {} in a commit, the best of 5\n", events, in_a_group)
                  << fmt::format("  {:<52} {:>9.0f}\n", "events a second, appended and synced",
                                 static_cast<double>(events) / plain);
        const bool kept =
            at_least("events a second, in the journal", static_cast<double>(events) / best, least_a_second);
        std::cout << fmt::format("  {:<52} {:>9.2f}\n", "the journal / appending", best / plain);
        return kept ? 0 : 1;
    } catch (const std::exception& failure) {
        std::cerr << "journal: " << failure.what() << '\n';
        return 2;
    }
}
