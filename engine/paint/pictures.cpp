// librsvg draws at the size asked for, so a picture is sharp at 4K; its own idea of a size is only used for its ratio.
#include "paint/pictures.hpp"

#include "paint/fitted.hpp"
#include "paint/picture_file.hpp"

#include <cairo.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace cliff::paint {

namespace {

// After resolving links and "..", so that no spelling of a path leaves the folder.
bool inside(const std::filesystem::path& file, const std::filesystem::path& folder) {
    std::error_code failed;
    const auto root = std::filesystem::weakly_canonical(folder, failed);
    if (failed) return false;
    const auto real = std::filesystem::weakly_canonical(file, failed);
    if (failed) return false;
    const auto parted = std::mismatch(root.begin(), root.end(), real.begin(), real.end());
    return parted.first == root.end();
}

// A person's own folder may have links to where they keep their files.
bool named_inside(const std::filesystem::path& file, const std::filesystem::path& folder) {
    const auto root = folder.lexically_normal(), named = file.lexically_normal();
    return std::mismatch(root.begin(), root.end(), named.begin(), named.end()).first == root.end();
}

} // namespace

Pictures::Pictures(std::filesystem::path assets, std::filesystem::path own, Complaints& complaints)
    : assets_(std::move(assets)),
      own_(std::move(own)),
      complaints_(complaints) {}

Pictures::Loaded Pictures::load(const std::string& asset) {
    const std::filesystem::path file = assets_ / asset;
    const bool known = inside(file, assets_) || (!own_.empty() && named_inside(file, own_));
    if (asset.empty() || !known) {
        complaints_.say("the picture \"" + asset + "\" isn't inside the assets folder");
        return {};
    }
    const PictureFile read = read_picture_file(file);
    if (!read.problem.empty()) {
        complaints_.say("the picture \"" + asset + "\" " + read.problem);
        return {};
    }
    Svg svg(read.bytes);
    if (!svg.problem().empty()) {
        complaints_.say("the picture \"" + asset + "\" can't be read: " + svg.problem());
        return {};
    }
    return svg;
}

const Pictures::Loaded& Pictures::svg(const std::string& asset) {
    const auto known = loaded_.find(asset);
    if (known != loaded_.end()) return known->second;
    return loaded_.emplace(asset, load(asset)).first->second;
}

Canvas Pictures::draw(const views::Picture& picture, double scale) {
    const Loaded& source = svg(picture.asset);
    if (!source) return {};
    const views::Rect whole = fitted(picture.area, source->width(), source->height(), picture.cover);
    Canvas canvas = Canvas::around(picture.cover ? picture.area : whole, scale);
    if (canvas.empty()) return canvas;
    const Context context = canvas.in_room(scale);
    if (picture.cover) {
        cairo_rectangle(context.get(), picture.area.x, picture.area.y, picture.area.w, picture.area.h);
        cairo_clip(context.get());
    }
    const std::string problem = source->draw(context.get(), whole);
    if (!problem.empty()) complaints_.say("the picture \"" + picture.asset + "\" can't be drawn: " + problem);
    return canvas;
}

} // namespace cliff::paint
