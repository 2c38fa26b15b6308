// phones [COUNT…]: rooms full of phones on the program's own room, in a process of its own, held against bare Beast
// under the same load.
#include "bench/phones/apart.hpp"
#include "bench/phones/host.hpp"
#include "bench/phones/load.hpp"
#include "bench/table.hpp"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace cliff::bench;

constexpr int questions = 5;
constexpr double most_ack = 10, most_bytes = 700, most_messages = 7; // ms p99; of a phone, a question
constexpr double most_join = 2, most_to_all = 200, most_memory = 16; // s, ms, KiB a phone
constexpr std::size_t phones_of_a_hall = 500, phones_of_an_arena = 10'000;

struct Measured {
    double join = 0;                       // s
    double to_all = 0, reveal = 0;         // ms, of the worst question
    std::vector<double> acknowledged;      // ms, ascending, of all questions
    double messages = 0, bytes = 0;        // of a phone, of the worst question
    double join_cpu = 0, question_cpu = 0; // s of the server's processor time
    double memory = 0;                     // KiB a phone, at its highest

    [[nodiscard]] double ack(double share) const {
        return acknowledged[static_cast<std::size_t>(share * static_cast<double>(acknowledged.size() - 1))];
    }
};

Measured measure_host(const MakeHost& make, std::size_t phones) {
    const Apart host(make);
    Load load(host.port(), phones);
    Measured measured;
    const auto before = host.report().used;
    measured.join = load.join();
    const auto joined = host.report().used;
    load.begin([&] { host.go_on(); });
    for (int question = 0; question < questions; ++question) {
        const auto round = load.round([&] { host.go_on(); });
        measured.to_all = std::max(measured.to_all, round.to_all);
        measured.reveal = std::max(measured.reveal, round.reveal);
        measured.messages = std::max(measured.messages, round.messages);
        measured.bytes = std::max(measured.bytes, round.bytes);
        measured.acknowledged.insert(measured.acknowledged.end(), round.acknowledged.begin(), round.acknowledged.end());
    }
    std::sort(measured.acknowledged.begin(), measured.acknowledged.end());
    const auto after = host.report().used;
    measured.join_cpu = joined.seconds - before.seconds;
    measured.question_cpu = (after.seconds - joined.seconds) / questions;
    measured.memory = (after.bytes - before.bytes) / 1'024 / static_cast<double>(phones);
    return measured;
}

void show(std::size_t phones, const char* host, const Measured& m) {
    std::cout << fmt::format("  {:>6} {:<5} {:>7.3f} {:>8.1f} {:>8.1f} {:>8.2f} {:>8.2f} {:>8.2f} {:>6.1f} {:>6.0f} "
                             "{:>8.3f} {:>8.4f} {:>8.1f}\n",
                             phones, host, m.join, m.to_all, m.reveal, m.ack(0.5), m.ack(0.99), m.ack(1), m.messages,
                             m.bytes, m.join_cpu, m.question_cpu, m.memory);
}

bool within_budget(std::size_t phones, const Measured& m) {
    bool kept = true;
    const auto hold = [&](const char* what, double measured, double budget) {
        kept = at_most(fmt::format("{} phones: {}", phones, what), measured, budget) && kept;
    };
    if (phones == phones_of_a_hall) {
        hold("an answer acknowledged, p99, ms", m.ack(0.99), most_ack);
        hold("bytes a phone, a question", m.bytes, most_bytes);
        hold("messages a phone, a question", m.messages, most_messages);
    }
    if (phones == phones_of_an_arena) {
        hold("all joined, s", m.join, most_join);
        hold("a question to all, ms", m.to_all, most_to_all);
        hold("a reveal to all, to each their own, ms", m.reveal, most_to_all);
        hold("memory a phone, KiB", m.memory, most_memory);
    }
    return kept;
}

} // namespace

int main(int count, char** words) {
    try {
        allow_files();
        std::vector<std::size_t> rooms;
        for (int word = 1; word < count; ++word)
            rooms.push_back(std::max<std::size_t>(std::strtoul(words[word], nullptr, 10), 1));
        if (rooms.empty()) rooms = {10, 100, phones_of_a_hall, 2'000, phones_of_an_arena};
        std::cout << fmt::format("phones: join at once, then {} questions, each answered within half a second\n",
                                 questions)
                  << fmt::format("  {:>6} {:<5} {:>7} {:>8} {:>8} {:>8} {:>8} {:>8} {:>6} {:>6} {:>8} {:>8} {:>8}\n",
                                 "phones", "on", "join s", "to all", "reveal", "ack p50", "p99", "max ms", "msgs",
                                 "bytes", "join cpu", "question", "KiB each");
        bool kept = true;
        for (const auto phones : rooms) {
            const auto bare = measure_host(bare_host, phones);
            const auto room = measure_host([] { return host_of_room(); }, phones);
            show(phones, "bare", bare);
            show(phones, "room", room);
            kept = within_budget(phones, room) && kept;
        }
        return kept ? 0 : 1;
    } catch (const std::exception& failure) {
        std::cerr << "phones: " << failure.what() << '\n';
        return 2;
    }
}
