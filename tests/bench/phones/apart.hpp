// A host in a process of its own, so that its time and memory can be told from the phones'.
#pragma once

#include "bench/phones/host.hpp"
#include "bench/usage.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <sys/types.h>

namespace cliff::bench {

using MakeHost = std::function<std::unique_ptr<Host>()>;

struct Report {
    Usage used;
    std::size_t connections = 0; ///< open now
};

class Apart {
  public:
    /// Throws std::runtime_error if there's no process to be had, like all that follows if the host is gone.
    explicit Apart(const MakeHost& make);
    ~Apart();
    Apart(const Apart&) = delete;
    Apart& operator=(const Apart&) = delete;

    void go_on() const { say('g'); }
    /// Another host is made in the place of the one that is there, in the same process; on another port.
    void begin_anew();
    [[nodiscard]] Report report() const;

    [[nodiscard]] std::uint16_t port() const { return port_; }

  private:
    [[noreturn]] static void be_the_child(const MakeHost& make, int to);
    void say(char order) const;
    template <class What> [[nodiscard]] What hear() const;

    pid_t child_ = -1;
    int to_ = -1;
    std::uint16_t port_ = 0;
};

/// As many files as the system lets this process have: a socket for each phone.
void allow_files();

} // namespace cliff::bench
