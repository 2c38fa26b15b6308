// Private to the room's two files that know Beast.
#pragma once

#include "net/hub.hpp"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>

namespace cliff::net {

namespace beast = boost::beast;
namespace http = beast::http;

/// Answers the handshake; from then on the connection is one of the hub's lines.
void open_websocket(Hub& hub, Socket socket, Pass pass, const http::request<http::empty_body>& handshake,
                    Upgrade upgrade);

} // namespace cliff::net
