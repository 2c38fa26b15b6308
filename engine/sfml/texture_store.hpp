// Each distinct shape is painted once and kept as a texture while it's in use; the least recently used go first.
#pragma once

#include "paint/sprite.hpp"

#include <SFML/Graphics.hpp>

#include <cstddef>
#include <list>
#include <string>
#include <unordered_map>
#include <vector>

namespace cliff::sfml {

struct Kept {
    sf::Texture texture;
    sf::Vector2i at; ///< where the texture's corner falls, pixels from the room's corner
    bool empty = false;
    std::vector<paint::Patch> patches; ///< what of it is to be drawn where it lies pixel on pixel
};

class TextureStore {
  public:
    /// Enough for two full-screen layers and all texts of several screens at 4K.
    static constexpr std::size_t most_bytes = 320U << 20U;

    explicit TextureStore(const paint::Painter& painter) : painter_{painter} {}

    /// The texture of a shape at this scale (pixels for a room unit). Valid until the next call of `trim`.
    Kept& get(const views::Shape& shape, float scale);

    /// As if it had been got, with its pixels painted before.
    void put(paint::Painted painted);

    /// Lets go of what wasn't used lately until no more than the bound is kept. Call once a frame.
    void trim();

    [[nodiscard]] std::size_t made() const { return made_; }   ///< textures, since the beginning
    [[nodiscard]] std::size_t bytes() const { return bytes_; } ///< of those that are kept

  private:
    struct Entry {
        std::string key;
        Kept kept;
        std::size_t bytes = 0;
        std::size_t frame = 0;
    };
    Kept& add(std::string key, paint::Sprite sprite);

    const paint::Painter& painter_;
    std::list<Entry> entries_; ///< most recently used first
    std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
    std::size_t bytes_ = 0, frame_ = 0, made_ = 0;
};

} // namespace cliff::sfml
