#include "sfml/texture_store.hpp"

#include "core/overload.hpp"
#include "sfml/compat.hpp"

#include <cstring>
#include <type_traits>

namespace cliff::sfml {
namespace {

using namespace views;

/// All that makes two shapes look different, as bytes.
class Key {
  public:
    explicit Key(float scale) { put(scale); }

    template <class T>
    requires(std::is_arithmetic_v<T> || std::is_enum_v<T>) void put(T value) {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        bytes_.append(raw, sizeof value);
    }
    void put(const std::string& text) {
        put(text.size());
        bytes_ += text;
    }
    void put(Vec v) { put(v.x), put(v.y); }
    void put(Rect r) { put(r.x), put(r.y), put(r.w), put(r.h); }
    void put(Colour c) { put(c.r), put(c.g), put(c.b), put(c.a); }
    void put(const Fill& f) { put(f.from), put(f.to), put(f.across); }
    void put(const Modules& m) {
        put(m.side);
        for (const bool dark : m.dark) put(dark);
    }
    void put(const Shape& shape) {
        put(shape.index());
        std::visit(
            overload{
                [&](const Panel& s) { put(s.area), put(s.radius), put(s.fill), put(s.stroke), put(s.stroke_width); },
                [&](const Label& s) {
                    put(s.area), put(s.text), put(s.face), put(s.weight), put(s.size), put(s.least);
                    put(s.colour), put(s.across), put(s.down), put(s.line_height), put(s.spacing), put(s.italic),
                        put(s.family);
                },
                [&](const Picture& s) { put(s.area), put(s.asset), put(s.cover); },
                [&](const Photo& s) { put(s.area), put(s.file), put(s.version); },
                [&](const Glow& s) { put(s.centre), put(s.radii), put(s.colour); },
                [&](const Spark& s) { put(s.centre), put(s.radius); },
                [&](const Sign& s) { put(s.area), put(s.outline), put(s.colour); },
                [&](const Ring& s) { put(s.centre), put(s.radius), put(s.width), put(s.share), put(s.colour); },
                [&](const QrCode& s) { put(s.area), put(s.modules), put(s.radius); },
                [&](const Curve& s) {
                    put(s.area), put(s.points.size()), put(s.width), put(s.colour), put(s.below);
                    for (const auto& point : s.points) put(point);
                }},
            shape);
    }
    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

std::string key_of(const Shape& shape, float scale) {
    Key key{scale};
    key.put(shape);
    return key.take();
}

} // namespace

Kept& TextureStore::get(const Shape& shape, float scale) {
    auto key = key_of(shape, scale);
    if (const auto known = by_key_.find(key); known != by_key_.end()) {
        entries_.splice(entries_.begin(), entries_, known->second);
        entries_.front().frame = frame_;
        return entries_.front().kept;
    }
    return add(std::move(key), paint::sprite_of(painter_.trimmed(shape, scale)));
}

void TextureStore::put(paint::Painted painted) {
    auto key = key_of(painted.shape, painted.scale);
    if (!by_key_.contains(key)) add(std::move(key), std::move(painted.sprite));
}

Kept& TextureStore::add(std::string key, paint::Sprite sprite) {
    entries_.emplace_front();
    Entry& entry = entries_.front();
    entry.key = key;
    entry.frame = frame_;
    entry.kept.at = {sprite.left, sprite.top};
    const sf::Vector2u size(static_cast<unsigned>(sprite.image.width), static_cast<unsigned>(sprite.image.height));
    // A texture that the graphics card can't hold is left out rather than drawn wrong.
    entry.kept.empty = sprite.image.rgba.empty() || !compat::resize(entry.kept.texture, size);
    if (!entry.kept.empty) compat::update(entry.kept.texture, sprite.image.rgba.data(), size);
    entry.kept.patches = std::move(sprite.patches);
    entry.bytes = sprite.image.rgba.size() + key.size();
    bytes_ += entry.bytes;
    ++made_;
    by_key_.emplace(std::move(key), entries_.begin());
    return entry.kept;
}

void TextureStore::trim() {
    while (bytes_ > most_bytes && !entries_.empty() && entries_.back().frame != frame_) {
        bytes_ -= entries_.back().bytes;
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
    ++frame_;
}

} // namespace cliff::sfml
