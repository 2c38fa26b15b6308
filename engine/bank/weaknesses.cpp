// All kinds of weakness; each theme has its file in weaknesses/.
#include "bank/weaknesses.hpp"

#include "bank/weaknesses/inspection.hpp"
#include "bank/weaknesses/themes.hpp"

#include <utility>

namespace cliff::bank {

void find_weaknesses(yaml::Document& document, const Bank& bank, const std::vector<yaml::Node>& places,
                     const AlsoFind& also) {
    Inspection inspection{document, bank, places};
    {
        Mistakable mistakable{inspection};
        for (std::size_t q = 0; q < inspection.size(); ++q) { // all in one go, for memory is slow
            find_missing(inspection, q);
            find_longest_choice(inspection, q);
            find_weak_spellings(inspection, q);
            find_unanswerable(inspection, q);
            mistakable.look_at(q);
        }
        mistakable.tell_rivals();
    }
    find_missing(inspection);
    find_weak_choices(inspection);
    find_weak_media(inspection);
    auto asks = read_asks(inspection);
    find_given_away(inspection, asks);
    find_near_duplicates(inspection, std::move(asks));
    if (!also) return;
    also(bank, [&](const Found& found) {
        inspection.warn(found.question,
                        found.item ? inspection.item(found.question, found.key, *found.item)
                                   : inspection.place(found.question, found.key),
                        found.name, found.message);
    });
}

} // namespace cliff::bank
