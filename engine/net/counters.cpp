#include "net/counters.hpp"

namespace cliff::net {

std::string_view to_text(Refusal why) {
    switch (why) {
    case Refusal::full:
        return "all connections are taken";
    case Refusal::address_full:
        return "one address has too many connections";
    case Refusal::address_hurries:
        return "one address opens connections too fast";
    case Refusal::unsaid:
        return "too many connections to tell each that it is one";
    case Refusal::malformed:
        return "the request isn't HTTP";
    case Refusal::header_too_big:
        return "the request's header is too big";
    case Refusal::body:
        return "the request has a body";
    case Refusal::method:
        return "the request is neither GET nor HEAD";
    case Refusal::not_found:
        return "there is nothing at this path";
    case Refusal::too_slow:
        return "the request took too long";
    case Refusal::too_many_requests:
        return "too many requests on one connection";
    case Refusal::foreign_origin:
        return "another site's page asked for the WebSocket";
    case Refusal::handshake:
        return "the WebSocket's handshake is none";
    case Refusal::count:
        break;
    }
    return "?";
}

std::string_view to_text(Ending why) {
    switch (why) {
    case Ending::left:
        return "it left";
    case Ending::lost:
        return "the connection broke";
    case Ending::silent:
        return "nothing was heard of it";
    case Ending::stalled:
        return "it took no messages any more";
    case Ending::message_too_big:
        return "it sent too big a message";
    case Ending::not_text:
        return "it sent a message that isn't text";
    case Ending::not_utf8:
        return "it sent a text that isn't UTF-8";
    case Ending::protocol:
        return "it sent no valid frame";
    case Ending::too_many_messages:
        return "it sent too many messages";
    case Ending::closed:
        return "it was sent away";
    case Ending::stopped:
        return "the server stopped";
    case Ending::count:
        break;
    }
    return "?";
}

} // namespace cliff::net
