#include "net/site.hpp"

#include <algorithm>
#include <cstdint>

namespace cliff::net {
namespace {

/// A strong one (RFC 9110, 8.8.3): FNV-1a of the bytes, and their number.
std::string entity_tag(std::string_view bytes) {
    std::uint64_t sum = 0xcbf29ce484222325;
    for (const char byte : bytes) sum = (sum ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    return "\"" + std::to_string(sum) + "-" + std::to_string(bytes.size()) + "\"";
}

/// Whether If-None-Match (RFC 9110, 13.1.2) names the tag; a weak one is as good.
bool names(std::string_view list, std::string_view tag) {
    while (!list.empty()) {
        const auto item_end = list.find(',');
        auto item = list.substr(0, item_end);
        list = item_end == std::string_view::npos ? "" : list.substr(item_end + 1);
        while (!item.empty() && (item.front() == ' ' || item.front() == '\t')) item.remove_prefix(1);
        while (!item.empty() && (item.back() == ' ' || item.back() == '\t')) item.remove_suffix(1);
        if (item.starts_with("W/")) item.remove_prefix(2);
        if (item == tag || item == "*") return true;
    }
    return false;
}

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool same(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

/// The page is one that was asked of the same host and port. Behind a proxy it may have come by https.
bool own(std::string_view origin, std::string_view host) {
    const auto scheme = origin.find("://");
    if (scheme == std::string_view::npos || host.empty()) return false;
    const auto name = origin.substr(0, scheme);
    return (same(name, "http") || same(name, "https")) && same(origin.substr(scheme + 3), host);
}

/// What a host and port may consist of. Anything else could add something of its own to a header.
bool plain(std::string_view host) {
    return !host.empty() && host.size() <= 255 && std::all_of(host.begin(), host.end(), [](char letter) {
        const char small = lower(letter);
        return (small >= 'a' && small <= 'z') || (letter >= '0' && letter <= '9') ||
               std::string_view(".-_:[]").find(letter) != std::string_view::npos;
    });
}

struct Words {
    unsigned status;
    std::string_view text;
};

Words words_of(Refusal why) {
    switch (why) {
    case Refusal::full:
        return {503, "Every place is taken just now. Please try again in a moment."};
    case Refusal::address_full:
        return {503,
                "Too many connections come from your network address. Close other tabs, or try again in a moment."};
    case Refusal::address_hurries:
        return {503, "That was a little fast. Please try again in a few seconds."};
    case Refusal::unsaid:
    case Refusal::too_slow:
        return {408, "The request took too long. Please load the page again."};
    case Refusal::malformed:
        return {400, "This isn't a request that can be understood."};
    case Refusal::header_too_big:
        return {431, "The request's header is too big."};
    case Refusal::body:
        return {413, "A request can't bring anything along here."};
    case Refusal::method:
        return {405, "Files can only be read here (GET or HEAD)."};
    case Refusal::not_found:
        return {404, "There is nothing at this address. Check it, letter by letter."};
    case Refusal::too_many_requests:
        return {429, "That was a little fast. Please try again in a few seconds."};
    case Refusal::foreign_origin:
        return {403, "Only the pages of this server may open a WebSocket here."};
    case Refusal::handshake:
        return {426, "Here is a WebSocket of version 13 (RFC 6455), and nothing to read."};
    case Refusal::count:
        break;
    }
    return {500, ""};
}

} // namespace

Site::Site(const Settings& settings) : settings_(settings) {
    for (const auto& file : settings.files) files_.insert_or_assign(file.path, Entry{&file, entity_tag(file.bytes)});
}

std::variant<Answer, Upgrade> Site::answer(const Request& request) const {
    if (request.hosts > 1 || (request.hosts == 0 && !request.old)) return refuse(Refusal::malformed);
    const auto question = std::min(request.target.find('?'), request.target.size());
    const auto path = request.target.substr(0, question);
    if (request.method != "GET" && request.method != "HEAD") return refuse(Refusal::method, request.host);
    if (request.body) return refuse(Refusal::body, request.host);

    const auto& websockets = settings_.websocket_paths;
    const bool websocket = std::find(websockets.begin(), websockets.end(), path) != websockets.end();
    if (request.upgrade && websocket) {
        if (const auto wrong = wrong_handshake(request)) return refuse(*wrong, request.host);
        return Upgrade{std::string(path),
                       std::string(request.target.substr(std::min(question + 1, request.target.size())))};
    }
    const auto found = files_.find(path);
    if (found == files_.end() || request.upgrade)
        return refuse(websocket ? Refusal::handshake : Refusal::not_found, request.host);

    const auto& [file, tag] = found->second;
    Answer answer;
    answer.headers = headers(request.host);
    answer.headers.emplace_back("Cache-Control", "no-cache"); // may be kept, but is asked for each time
    answer.headers.emplace_back("ETag", tag);
    if (names(request.if_none_match, tag)) {
        answer.status = 304;
        return answer;
    }
    answer.headers.emplace_back("Content-Type", file->content_type);
    answer.file = file->bytes;
    return answer;
}

std::optional<Refusal> Site::wrong_handshake(const Request& request) const {
    if (!request.version_13 || !request.key || request.method != "GET" || request.old) return Refusal::handshake;
    const bool fine = request.origin ? own(*request.origin, request.host) : settings_.origin_may_be_missing;
    return fine ? std::nullopt : std::optional(Refusal::foreign_origin);
}

Answer Site::refuse(Refusal why, std::string_view host) const {
    const auto words = words_of(why);
    Answer answer;
    answer.status = words.status;
    answer.refusal = why;
    answer.close = why != Refusal::not_found && why != Refusal::foreign_origin && why != Refusal::handshake;
    answer.text = std::string(words.text) + "\n";
    answer.headers = headers(host);
    answer.headers.emplace_back("Cache-Control", "no-store");
    answer.headers.emplace_back("Content-Type", "text/plain; charset=utf-8");
    if (words.status == 405) answer.headers.emplace_back("Allow", "GET, HEAD");
    if (words.status == 426) {
        answer.headers.emplace_back("Connection", "Upgrade");
        answer.headers.emplace_back("Upgrade", "websocket");
        answer.headers.emplace_back("Sec-WebSocket-Version", "13");
    }
    if (words.status == 503 || words.status == 429) answer.headers.emplace_back("Retry-After", "3"); // seconds
    return answer;
}

std::vector<Header> Site::headers(std::string_view host) const {
    auto policy = settings_.content_security_policy;
    const std::string_view place = "{host}", socket = " ws://{host}";
    // A host that can't be named leaves out the whole source.
    while (!plain(host) && policy.find(socket) != std::string::npos) policy.erase(policy.find(socket), socket.size());
    for (auto at = policy.find(place); at != std::string::npos; at = policy.find(place, at))
        policy.replace(at, place.size(), plain(host) ? host : "");
    return {{"Content-Security-Policy", std::move(policy)},
            {"X-Content-Type-Options", "nosniff"},
            {"Referrer-Policy", "no-referrer"},
            {"Cross-Origin-Opener-Policy", "same-origin"},
            {"Cross-Origin-Resource-Policy", "same-origin"}};
}

} // namespace cliff::net
