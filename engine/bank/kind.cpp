// The kind follows from which keys are present; there is no key that names it.
#include "bank/kind.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cliff::bank {

namespace {

using namespace std::string_view_literals;

/// A way of answering, and the keys that begin it.
struct Way {
    std::array<std::string_view, 3> keys;
    std::optional<Kind> (*read)(yaml::Document&, Fields&);
};

constexpr std::array ways{Way{{"choices"sv, "answer"sv, "answers"sv}, read_choosing}, Way{{"accept"sv}, read_typed},
                          Way{{"number"sv}, read_number}, Way{{"order"sv}, read_order}, Way{{"list"sv}, read_list}};

/// A key that only says more about another one.
struct Extra {
    std::string_view key;
    std::array<std::string_view, 2> with;
};

constexpr std::array extras{Extra{"refuse"sv, {"accept"sv, "list"sv}}, Extra{"surnames"sv, {"accept"sv, "list"sv}},
                            Extra{"within"sv, {"number"sv}}, Extra{"unit"sv, {"number"sv}}};

/// The first of the way's keys that the question has.
const Field* begins(const Way& way, const Fields& fields) {
    for (const auto key : way.keys)
        if (const auto* field = key.empty() ? nullptr : fields.find(key)) return field;
    return nullptr;
}

bool misspelt(const Way& way, const Fields& fields) {
    return std::any_of(way.keys.begin(), way.keys.end(),
                       [&](std::string_view key) { return !key.empty() && fields.misspelt(key); });
}

/// Tells of keys that go with another way of answering than the question's.
void refuse_strays(yaml::Document& document, const Fields& fields) {
    for (const auto& extra : extras) {
        const auto* stray = fields.find(extra.key);
        const bool belongs = std::any_of(extra.with.begin(), extra.with.end(), [&](std::string_view key) {
            return !key.empty() && (fields.find(key) || fields.misspelt(key));
        });
        if (stray && !belongs)
            document.error(stray->key,
                           fmt::format("'{}' goes with '{}'{}, which this question doesn't have", extra.key,
                                       extra.with[0],
                                       extra.with[1].empty() ? "" : fmt::format(" or '{}'", extra.with[1])));
    }
}

} // namespace

std::optional<Kind> read_kind(yaml::Document& document, Fields& fields) {
    refuse_strays(document, fields);
    const Way* chosen = nullptr;
    for (const auto& way : ways) {
        const auto* field = begins(way, fields);
        if (!field) continue;
        if (chosen) {
            document.error(field->key, fmt::format("a question is answered in one way; this one has '{}' already",
                                                   begins(*chosen, fields)->key.text()));
            return std::nullopt;
        }
        chosen = &way;
    }
    if (chosen) return chosen->read(document, fields);
    // A misspelt key has been told; what would follow from its absence isn't worth telling.
    if (std::any_of(ways.begin(), ways.end(), [&](const Way& way) { return misspelt(way, fields); }))
        return std::nullopt;
    fields.error("'answer' is missing from this question; give 'choices' and 'answer', 'answer: true' or "
                 "'answer: false', 'accept', 'number', 'order' or 'list'");
    return std::nullopt;
}

} // namespace cliff::bank
