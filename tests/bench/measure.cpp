#include "bench/measure.hpp"

#include "bench/usage.hpp"

#include <algorithm>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace cliff::bench {
namespace {

[[noreturn]] void be_the_child(const std::function<bool()>& work, int to) {
    bool done = false;
    Cost cost;
    try {
        const auto before = used();
        done = work();
        const auto after = used();
        cost = {after.seconds - before.seconds, after.bytes - before.bytes};
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << std::endl;
    }
    const bool told = write(to, &cost, sizeof cost) == static_cast<ssize_t>(sizeof cost);
    _exit(done && told ? 0 : 1); // nothing of the parent's is put away twice
}

} // namespace

Cost measure(const std::function<bool()>& work) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe to be had");
    const auto child = fork();
    if (child < 0) throw std::runtime_error("no process to be had");
    if (child == 0) be_the_child(work, ends[1]);
    close(ends[1]);
    Cost cost;
    const bool told = read(ends[0], &cost, sizeof cost) == static_cast<ssize_t>(sizeof cost);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (!told || status != 0) throw std::runtime_error("the work that was to be measured failed");
    return cost;
}

Cost least_of(const std::vector<Cost>& costs) {
    Cost least = costs.front();
    for (const auto& each : costs) {
        least.seconds = std::min(least.seconds, each.seconds);
        least.bytes = std::min(least.bytes, each.bytes);
    }
    return least;
}

} // namespace cliff::bench
