#include "wire/frame_values.hpp"

#include "text/utf8.hpp"

namespace cliff::wire {

std::string_view phase_name(Phase phase) {
    switch (phase) {
    case Phase::ready:
        return "ready";
    case Phase::lobby:
        return "lobby";
    case Phase::round_title:
        return "round";
    case Phase::wager:
        return "wager";
    case Phase::reading:
        return "reading";
    case Phase::open:
        return "open";
    case Phase::locked:
        return "locked";
    case Phase::reveal:
        return "reveal";
    case Phase::standings:
        return "standings";
    case Phase::intermission:
        return "break";
    case Phase::results:
        return "results";
    }
    return "";
}

std::string_view asking_name(views::Asking asking) {
    switch (asking) {
    case views::Asking::one:
        return "one";
    case views::Asking::several:
        return "several";
    case views::Asking::truth:
        return "truth";
    case views::Asking::text:
        return "text";
    case views::Asking::number:
        return "number";
    case views::Asking::order:
        return "order";
    case views::Asking::list:
        return "list";
    }
    return "";
}

std::string_view verdict_name(views::RevealView::Verdict verdict) {
    using Verdict = views::RevealView::Verdict;
    switch (verdict) {
    case Verdict::right:
        return "right";
    case Verdict::partly:
        return "partly";
    case Verdict::wrong:
        return "wrong";
    case Verdict::skipped:
        return "skipped";
    case Verdict::too_late:
        return "late";
    }
    return "";
}

void put_clock(json::object& object, const std::optional<views::RoomClock>& clock) {
    if (!clock) return;
    object["spent"] = clock->spent.count();
    if (clock->left) object["left"] = clock->left->count();
    if (clock->total) object["total"] = clock->total->count();
}

void put_text(json::object& object, std::string_view key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

std::string written(const json::object& object) { return text::well_formed(json::serialize(object)); }

} // namespace cliff::wire
