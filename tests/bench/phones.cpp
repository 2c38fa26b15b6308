// phones [COUNT…]: rooms full of phones on the program's own room, in a process of its own, held against bare Beast
// under the same load.
#include "bench/phones/host.hpp"
#include "bench/phones/load.hpp"
#include "bench/table.hpp"
#include "bench/usage.hpp"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace cliff::bench;

constexpr int questions = 5;
constexpr double most_ack = 10, most_bytes = 700, most_messages = 7; // ms p99; of a phone, a question
constexpr double most_join = 2, most_to_all = 200, most_memory = 16; // s, ms, KiB a phone
constexpr std::size_t phones_of_a_hall = 500, phones_of_an_arena = 10'000;

using MakeHost = std::unique_ptr<Host> (*)();

/// A host in a process of its own, so that its time and memory can be told from the phones'.
class Apart {
  public:
    explicit Apart(MakeHost make) {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) throw std::runtime_error("no sockets to be had");
        child_ = fork();
        if (child_ < 0) throw std::runtime_error("no process to be had");
        if (child_ == 0) {
            close(ends[0]);
            be_the_child(make, ends[1]);
        }
        close(ends[1]);
        to_ = ends[0];
        port = hear<std::uint16_t>();
    }
    ~Apart() {
        close(to_);
        waitpid(child_, nullptr, 0);
    }
    Apart(const Apart&) = delete;
    Apart& operator=(const Apart&) = delete;

    void go_on() const { say('g'); }
    [[nodiscard]] Usage usage() const {
        say('u');
        return hear<Usage>();
    }
    std::uint16_t port = 0;

  private:
    [[noreturn]] static void be_the_child(MakeHost make, int to) {
        int code = 1;
        try {
            const auto host = make();
            const auto port = host->port();
            code = write(to, &port, sizeof port) == sizeof port ? 0 : 1;
            for (char order = 0; read(to, &order, 1) == 1;) {
                if (order == 'g') host->go_on();
                const auto now = used();
                if (order == 'u' && write(to, &now, sizeof now) != sizeof now) break;
            }
        } catch (const std::exception& failure) {
            std::cerr << failure.what() << std::endl;
        }
        _exit(code); // nothing of the parent's is put away twice
    }
    void say(char order) const {
        if (write(to_, &order, 1) != 1) throw std::runtime_error("the host is gone");
    }
    template <class What> [[nodiscard]] What hear() const {
        What heard{};
        if (read(to_, &heard, sizeof heard) != sizeof heard) throw std::runtime_error("the host is gone");
        return heard;
    }

    pid_t child_ = -1;
    int to_ = -1;
};

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

Measured measure_host(MakeHost make, std::size_t phones) {
    const Apart host(make);
    Load load(host.port, phones);
    Measured measured;
    const auto before = host.usage();
    measured.join = load.join();
    const auto joined = host.usage();
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
    const auto after = host.usage();
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

void allow_files() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit); // with too few, the phones say so
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
            const auto room = measure_host(host_of_room, phones);
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
