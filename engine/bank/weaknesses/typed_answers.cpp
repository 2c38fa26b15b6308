// Spellings, accepted or refused, that do nothing.
#include "bank/weaknesses/themes.hpp"
#include "core/meant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace cliff::bank {

namespace {

/// A spelling that the judge takes for one before it, without a misspelling.
void covered(Inspection& inspection, std::size_t q, const Spellings& spellings, bool surnames,
             const std::function<yaml::Node(std::size_t)>& place) {
    const auto& language = inspection.bank().language;
    for (std::size_t s = 1; s < spellings.size(); ++s) {
        const Spellings before(spellings.begin(), spellings.begin() + static_cast<std::ptrdiff_t>(s));
        if (!meant(spellings[s], {{&before, 1}, {}, language, surnames}) ||
            confusable(before, spellings[s], language, surnames))
            continue;
        inspection.warn(q, place(s), "covered-spelling",
                        fmt::format("{} is accepted anyway, since case, accents, articles and the like don't count; "
                                    "leave it out",
                                    yaml::in_quotes(spellings[s])));
    }
}

/// What is refused has to be near something that is accepted: the rest is wrong without being refused.
void useless_refusals(Inspection& inspection, std::size_t q, const std::vector<Spellings>& things,
                      const std::vector<std::string>& refused, bool surnames) {
    const auto& language = inspection.bank().language;
    for (std::size_t r = 0; r < refused.size(); ++r) {
        if (std::any_of(things.begin(), things.end(),
                        [&](const Spellings& thing) { return confusable(thing, refused[r], language, surnames); }))
            continue;
        const bool accepted = meant(refused[r], {things, {}, language, surnames}).has_value();
        inspection.warn(q, inspection.item(q, "refuse", r), "useless-refusal",
                        yaml::in_quotes(refused[r]) +
                            (accepted ? " is said like an accepted answer, so it is accepted all the same; leave it out"
                                      : " is near nothing that is accepted, so it is wrong anyway; leave it out"));
    }
}

} // namespace

void find_weak_spellings(Inspection& inspection, std::size_t q) {
    if (const auto* typed = std::get_if<Typed>(&inspection[q].kind)) {
        covered(inspection, q, typed->accept, typed->surnames,
                [&](std::size_t s) { return inspection.item(q, "accept", s); });
        useless_refusals(inspection, q, std::vector<Spellings>{typed->accept}, typed->refuse, typed->surnames);
    }
    if (const auto* list = std::get_if<ListOf>(&inspection[q].kind)) {
        for (std::size_t i = 0; i < list->items.size(); ++i)
            covered(inspection, q, list->items[i], list->surnames,
                    [&](std::size_t s) { return inspection.item(q, "list", i).children()[s]; });
        useless_refusals(inspection, q, list->items, list->refuse, list->surnames);
    }
}

} // namespace cliff::bank
