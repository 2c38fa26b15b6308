#include "core/pace.hpp"

#include "core/overload.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <variant>

namespace cliff::pace {

Millis reading(const Question& question) {
    const auto letters = static_cast<long>(text::code_points(question.ask));
    return std::min(Millis{1000 + 35 * letters}, Millis{7000});
}

double patience(const Question& question) {
    return std::visit(overload{[](const Typed&) { return 1.5; }, [](const Number&) { return 1.5; },
                               [](const Order&) { return 2.0; }, [](const ListOf&) { return 3.0; },
                               [](const auto&) { return 1.0; }},
                      question.kind);
}

} // namespace cliff::pace
