// What the parts of the server share: all of it belongs to the server's one thread, but for what says otherwise.
#pragma once

#include "net/bucket.hpp"
#include "net/gate.hpp"
#include "net/server.hpp"
#include "net/site.hpp"
#include "net/tally.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cliff::net {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;
// With the executor's own type, asio needn't look up at run time whose thread it is.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<Tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<Tcp, Executor>;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
using Error = boost::system::error_code;

/// A connection on which requests come.
class Visit {
  public:
    virtual ~Visit() = default;
    virtual void look(Time now) = 0; ///< ends it if its time is over
    virtual void end() = 0;
};

/// A WebSocket that is open.
class Line {
  public:
    virtual ~Line() = default;
    virtual void look(Time now) = 0; ///< ends it if its time is over, and pings
    virtual void send(const Text& text, Tag replaces) = 0;
    virtual void close(Ending why, std::string_view reason) = 0;
    virtual void bury() = 0; ///< it has ended, and all that it had under way has had the time to
};

class Hub {
  public:
    Hub(Settings given, std::size_t most)
        : settings(std::move(given)),
          most_connections(most),
          gate(limits, most),
          site(settings),
          look_(context) {}

    /// Looks after the connections from now on, for as long as there are any.
    void watch();
    /// Everyone is told, and the thread is left with nothing to do.
    void say_goodbye();
    /// None: it's closed.
    [[nodiscard]] std::shared_ptr<Line> line(Id id) const;

    const Settings settings;
    const Limits& limits = settings.limits;
    const std::size_t most_connections;
    Handler* handler = nullptr;
    Tally tally; // may be asked by any thread
    Gate gate;
    const Site site;
    std::uint64_t last_id = 0;
    std::unordered_set<Visit*> visits; // each enters and leaves by itself
    std::unordered_map<Id, std::shared_ptr<Line>> lines;
    std::vector<std::shared_ptr<Line>> ended; // since the last look; each puts itself here
    asio::io_context context{1};              // gone before all that its unfinished business may need

  private:
    void look();

    Timer look_;
    bool watching_ = false, stopping_ = false;
};

/// A new connection: requests are read from it.
void begin_visit(Hub& hub, Socket socket, Pass pass);

} // namespace cliff::net
