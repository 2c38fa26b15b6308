// Questions of which four words in five are the same (Jaccard's index of their words).
#include "bank/weaknesses/similar.hpp"
#include "bank/weaknesses/themes.hpp"

#include <fmt/format.h>

#include <utility>

namespace cliff::bank {

void find_near_duplicates(Inspection& inspection, Asks asks) {
    const auto nearest = Similar(std::move(asks.words), std::move(asks.particulars)).nearest();
    for (std::size_t q = 0; q < inspection.size(); ++q)
        if (nearest[q] != q)
            inspection.warn(q, inspection.place(q, "ask"), "near-duplicate",
                            fmt::format("this asks nearly the same as the question in line {}; leave one of them out",
                                        inspection[nearest[q]].line));
}

} // namespace cliff::bank
