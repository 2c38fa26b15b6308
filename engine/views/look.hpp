// The colours and type of the stage, and what a screen needs to lay itself out.
#pragma once

#include "views/scene.hpp"
#include "views/settings.hpp"

#include <array>

namespace cliff::views {

/// Files of assets/, or of the folder that the theme came from.
struct Art {
    std::string sky = "art/cliff-sky.svg", rock = "art/cliff-rock.svg", rider = "art/rider.svg"; ///< the title's layers
    bool operator==(const Art&) const = default;
};

struct Theme {
    Colour ink{0x0A, 0x0E, 0x1A}, night{0x12, 0x1A, 0x2B}, steel{0x1D, 0x29, 0x42};
    Colour line{0x2E, 0x3D, 0x5E}, mist{0xA9, 0xB8, 0xD3}, paper{0xF5, 0xF7, 0xFB};
    Colour ember{0xFF, 0x7A, 0x1A}, spark{0xFF, 0xD2, 0x7A}, ash{0x7A, 0x3A, 0x15};
    Colour right{0x38, 0xC7, 0x93}, wrong{0xFF, 0x5D, 0x5D};
    Colour right_ground{0x18, 0x4A, 0x3E}, right_ground_end{0x14, 0x3A, 0x33};
    Colour wrong_ground{0x4A, 0x22, 0x32}, wrong_ground_end{0x3A, 0x1C, 0x2B};
    Colour card{0x1B, 0x27, 0x40}, card_end{0x17, 0x20, 0x38};
    Colour bar{0x2A, 0x38, 0x58};  ///< of a bar behind words on a card
    Colour fall{0xFF, 0x8A, 0x8A}; ///< of who has lost ranks: `wrong`, paler, to be read on a bar
    std::array<Colour, most_choices> choices{{{0xE8, 0x61, 0x3C},
                                              {0x3E, 0x8E, 0xF0},
                                              {0xF0, 0xB4, 0x29},
                                              {0x1F, 0xB2, 0x9A},
                                              {0xA5, 0x74, 0xF0},
                                              {0xE8, 0x6A, 0xA6}}};
    Art art;
};

/// Letter and shape of the choices, so that colour is never the only sign.
inline constexpr std::array<Outline, most_choices> choice_outlines{
    Outline::circle, Outline::square, Outline::diamond, Outline::hexagon, Outline::triangle, Outline::shield};

[[nodiscard]] inline std::string choice_letter(std::size_t choice) {
    return {static_cast<char>('A' + static_cast<int>(choice))};
}

struct Look {
    Theme theme;
    const Ruler& ruler;
    float text_size = 1;         ///< 1 to 1.6: how much larger texts are where there is room
    bool reduced_motion = false; ///< cuts and fades, and nothing flies
    Numbers numbers = Numbers::comma;
    Keys keys{}; ///< as they stand on the key caps
};

/// The space that every screen keeps to its sides.
inline constexpr float margin = 96;

} // namespace cliff::views
