#include "paint/pixel_box.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace cliff::paint {

PixelBox overlap(const PixelBox& a, const PixelBox& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

std::vector<PixelBox> outside(const PixelBox& area, std::span<const PixelBox> boxes) {
    std::vector<PixelBox> parts{area}, rest;
    for (const PixelBox& box : boxes) {
        rest.clear();
        for (const PixelBox& part : parts) {
            const PixelBox in = overlap(part, box);
            const std::initializer_list<PixelBox> around{{part.left, part.top, part.right, in.top},
                                                         {part.left, in.top, in.left, in.bottom},
                                                         {in.right, in.top, part.right, in.bottom},
                                                         {part.left, in.bottom, part.right, part.bottom}};
            if (in.empty())
                rest.push_back(part);
            else
                std::copy_if(around.begin(), around.end(), std::back_inserter(rest),
                             [](const PixelBox& each) { return !each.empty(); });
        }
        parts.swap(rest);
    }
    return parts;
}

} // namespace cliff::paint
