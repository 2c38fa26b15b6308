// All kinds of weakness, one after the other; each theme has its file in weaknesses/.
#include "bank/weaknesses.hpp"

#include "bank/weaknesses/inspection.hpp"
#include "bank/weaknesses/themes.hpp"

namespace cliff::bank {

void find_weaknesses(yaml::Document& document, const Bank& bank, const std::vector<yaml::Node>& places,
                     const AlsoFind& also) {
    Inspection inspection{document, bank, places};
    find_missing(inspection);
    find_weak_choices(inspection);
    find_look_alikes(inspection);
    find_weak_spellings(inspection);
    find_unanswerable(inspection);
    find_weak_media(inspection);
    find_given_away(inspection);
    find_near_duplicates(inspection);
    if (!also) return;
    also(bank, [&](const Found& found) {
        inspection.warn(found.question,
                        found.item ? inspection.item(found.question, found.key, *found.item)
                                   : inspection.place(found.question, found.key),
                        found.name, found.message);
    });
}

} // namespace cliff::bank
