// What a bank may leave out, and had better not.
#include "bank/weaknesses/themes.hpp"

namespace cliff::bank {

void find_missing(Inspection& inspection) {
    if (inspection.bank().licence.empty())
        inspection.warn("missing-licence",
                        "the bank has no 'licence', so nobody knows whether they may pass it on; CC0-1.0 lets them");
    if (inspection.bank().language.empty())
        inspection.warn("missing-language",
                        "the bank has no 'language', so typed answers are judged as English ones; en would say so");
}

void find_missing(Inspection& inspection, std::size_t q) {
    if (inspection[q].why.empty())
        inspection.warn(q, inspection.place(q, "ask"), "missing-why",
                        "this question has no 'why', so the reveal explains nothing");
    if (inspection[q].from.source.empty())
        inspection.warn(q, inspection.place(q, "ask"), "missing-from",
                        "this question has no 'from', so nobody can look the fact up");
}

} // namespace cliff::bank
