// What a file is, is told by its bytes and not by its name.
#include "paint/photos.hpp"

#include "paint/fitted.hpp"
#include "paint/picture_file.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace cliff::paint {
namespace {

constexpr std::size_t most_problems = 4096; // remembered, the files without one counted

struct Found {
    std::optional<std::variant<Svg, Bitmap>> art;
    std::string problem;
};

Found bitmap(const std::string& bytes, const Header& header) {
    Bitmap made(bytes, header);
    std::string problem = made.problem();
    if (!problem.empty()) return {{}, std::move(problem)};
    return {std::move(made), {}};
}

Found drawing(const std::string& bytes, const std::string& file) {
    Found found;
    const bool compressed = bytes.rfind("\x1F\x8B", 0) == 0; // a few bytes of it may unpack to any number
    const bool named_svg = file.size() > 4 && file.substr(file.size() - 4) == ".svg";
    if (compressed) return {{}, "isn't PNG, JPEG or SVG"};
    Svg made(bytes);
    if (!made.problem().empty()) return {{}, named_svg ? "can't be read: " + made.problem() : "isn't PNG, JPEG or SVG"};
    // Some mistakes show only in drawing: too many parts, for one.
    const views::Rect stamp{0, 0, 16, 16};
    const std::string problem = made.draw(Canvas::around(stamp, 1).in_room(1).get(), stamp);
    if (!problem.empty()) return {{}, "can't be drawn: " + problem};
    return {std::move(made), {}};
}

Found load(const std::string& file) {
    const PictureFile read = read_picture_file(file);
    if (!read.problem.empty()) return {{}, read.problem};
    const Header header = read_header(read.bytes);
    return header.format == Format::other ? drawing(read.bytes, file) : bitmap(read.bytes, header);
}

// Whole pixels, at least one each way, so that a bitmap's own pixels aren't mixed with the ground at its edges.
views::Rect whole_pixels(const views::Rect& area, double scale) {
    const auto at = [&](double place) { return static_cast<float>(std::round(place * scale)); };
    const float left = at(area.x), top = at(area.y);
    return {left, top, std::max(1.F, at(area.right()) - left), std::max(1.F, at(area.bottom()) - top)};
}

} // namespace

const Photos::Art* Photos::art(const views::Photo& photo) {
    const Key key{photo.file, photo.version};
    const auto known = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& each) { return each.key == key; });
    if (known != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, known);
        return &kept_.front().art;
    }
    Found found = load(photo.file);
    if (problems_.size() >= most_problems) problems_.clear();
    problems_[key] = found.problem;
    if (!found.art) {
        complaints_.say("the picture \"" + photo.file + "\" " + found.problem);
        return nullptr;
    }
    if (kept_.size() >= most_kept) kept_.pop_back();
    kept_.push_front({key, std::move(*found.art)});
    return &kept_.front().art;
}

std::string Photos::problem(const views::Photo& photo) {
    const Key key{photo.file, photo.version};
    if (problems_.find(key) == problems_.end()) static_cast<void>(art(photo));
    return problems_.at(key);
}

Canvas Photos::draw(const views::Photo& photo, double scale) {
    if (!problem(photo).empty() || !(photo.area.w > 0) || !(photo.area.h > 0)) return {};
    const Art* source = art(photo);
    if (source == nullptr) return {}; // it could be read before, and can't any more
    const auto place = [&](const auto& each) { return fitted(photo.area, each.width(), each.height()); };
    const views::Rect whole = std::visit(place, *source);
    if (const auto* pixels = std::get_if<Bitmap>(source)) {
        Canvas canvas = Canvas::around(whole_pixels(whole, scale), 1);
        if (!canvas.empty()) pixels->draw(canvas);
        return canvas;
    }
    Canvas canvas = Canvas::around(whole, scale);
    if (canvas.empty()) return canvas;
    const std::string problem = std::get<Svg>(*source).draw(canvas.in_room(scale).get(), whole);
    if (!problem.empty()) complaints_.say("the picture \"" + photo.file + "\" can't be drawn: " + problem);
    return canvas;
}

} // namespace cliff::paint
