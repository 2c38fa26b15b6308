#include "bench/phones/apart.hpp"

#include <exception>
#include <iostream>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cliff::bench {
namespace {

template <class What> bool tell(int to, const What& what) { return write(to, &what, sizeof what) == sizeof what; }

} // namespace

Apart::Apart(const MakeHost& make) {
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
    port_ = hear<std::uint16_t>();
}

Apart::~Apart() {
    close(to_);
    waitpid(child_, nullptr, 0);
}

void Apart::begin_anew() {
    say('n');
    port_ = hear<std::uint16_t>();
}

Report Apart::report() const {
    say('r');
    return hear<Report>();
}

void Apart::be_the_child(const MakeHost& make, int to) {
    int code = 1;
    try {
        auto host = make();
        bool told = tell(to, host->port());
        for (char order = 0; told && read(to, &order, 1) == 1;) {
            if (order == 'g') host->go_on();
            if (order == 'n') {
                host.reset(); // its journal can be opened by one at a time
                host = make();
                told = tell(to, host->port());
            }
            if (order == 'r') told = tell(to, Report{used(), host->connections()});
        }
        code = told ? 0 : 1;
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << std::endl;
    }
    _exit(code); // nothing of the parent's is put away twice
}

void Apart::say(char order) const {
    if (write(to_, &order, 1) != 1) throw std::runtime_error("the host is gone");
}

template <class What> What Apart::hear() const {
    What heard{};
    if (read(to_, &heard, sizeof heard) != sizeof heard) throw std::runtime_error("the host is gone");
    return heard;
}

void allow_files() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit); // with too few, the phones say so
}

} // namespace cliff::bench
