#include "views/scene.hpp"

namespace cliff::views {
namespace {

Vec middle_of(const Glow& glow) { return glow.centre; }
Vec middle_of(const Spark& spark) { return spark.centre; }
Vec middle_of(const Ring& ring) { return ring.centre; }
template <class Area> Vec middle_of(const Area& shape) { return shape.area.centre(); }

} // namespace

Vec middle(const Shape& shape) {
    return std::visit([](const auto& each) { return middle_of(each); }, shape);
}

} // namespace cliff::views
