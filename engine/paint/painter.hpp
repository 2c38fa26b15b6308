// A Scene -> pixels, on any machine, with or without a screen.
#pragma once

#include "views/scene.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace cliff::paint {

/// Pixels, 8 bits each of red, green, blue, alpha; rows from the top, no padding.
struct Image {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba; ///< width * height * 4; premultiplied alpha
};

/// The pixels of one shape, and where its top left corner falls in the picture (pixels).
struct Raster {
    Image image;
    int left = 0, top = 0;
};

/// How a label came out in its box.
struct Fit {
    float size = 0;             ///< the size it was set in, room units
    views::Rect ink;            ///< the box that its lines take, room units
    bool cut = false;           ///< it doesn't fit even at its least size
    bool missing_glyph = false; ///< some character has no glyph in any font
};

/// Maps the 16:9 room onto a picture of any size: centred, as large as fits, bars outside.
struct Letterbox {
    float scale = 1;         ///< pixels for a room unit; 0 if the picture has no size
    float left = 0, top = 0; ///< whole pixels, so that a raster falls on the same pixels as in the room's corner
    static Letterbox fit(int width, int height);
};

/// Belongs to one thread: what it has loaded and measured is kept, also by its const functions.
class Painter final : public views::Ruler {
  public:
    /// `assets`: the folder that Picture::asset is relative to. A missing picture is painted as nothing and
    /// named in `complaints()`. `own`: a folder of the person's, whose pictures are named by their whole path; may be
    /// empty.
    explicit Painter(std::filesystem::path assets, std::filesystem::path own = {});
    ~Painter() override;
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    [[nodiscard]] views::Vec measure(const views::Label& label) const override;
    [[nodiscard]] bool can_paint(const views::Photo& photo) const override;
    /// What is wrong with the picture's file, to follow its name: "is missing", "is cut short", "has 9000 x 9000
    /// pixels, more than 64 million", "is larger than 64 MiB", "isn't PNG, JPEG or SVG"; empty if it can be painted.
    [[nodiscard]] std::string problem(const views::Photo& photo) const;
    /// A label that is cut shows as many whole lines as its box holds, at least one, and ends in an ellipsis.
    [[nodiscard]] Fit fit(const views::Label& label) const;

    /// One shape at `scale` pixels a room unit, as if the room's corner lay at pixel (0, 0). Deterministic. Around the
    /// whole shape; 0 x 0 if that is nothing, or if it would be more than 16,384 pixels a side.
    [[nodiscard]] Raster raster(const views::Shape& shape, float scale) const;

    /// The same without the emptiness around what shows, which costs memory, and time in every frame; but for a pixel
    /// of it, so that it fades out at its edges as before when it's drawn larger. 0 x 0 if nothing shows.
    [[nodiscard]] Raster trimmed(const views::Shape& shape, float scale) const;

    /// The whole scene, letterboxed into width x height, opaque. What stands in the bars is the scene's backdrop going
    /// on (paint/compose.hpp). The same as composing rasters by the rule of paint/compose.hpp.
    [[nodiscard]] Image paint(const views::Scene& scene, int width, int height) const;

    /// The same with the room at this place, for a picture of another shape than the stage.
    [[nodiscard]] Image paint(const views::Scene& scene, int width, int height, const Letterbox& box) const;

    /// What couldn't be painted so far and why, each said once: a missing picture, a missing font.
    [[nodiscard]] std::vector<std::string> complaints() const;

  private:
    struct Kit;
    std::unique_ptr<Kit> kit_;
};

/// Throws std::runtime_error naming the file and the reason.
void write_png(const Image& image, const std::filesystem::path& file);
[[nodiscard]] Image read_png(const std::filesystem::path& file);

/// How two pictures of one size differ, for golden images.
struct Difference {
    double mean = 0;            ///< mean absolute difference of a channel, 0 to 255
    int worst_tile = 0;         ///< the largest mean difference of any 16 x 16 tile, 0 to 255
    int tile_x = 0, tile_y = 0; ///< where that tile begins, pixels
};
/// Throws std::invalid_argument if the sizes differ.
[[nodiscard]] Difference compare(const Image& a, const Image& b);

} // namespace cliff::paint
