// The colours and type of the stage, and what a screen needs to lay itself out.
#pragma once

#include "views/scene.hpp"
#include "views/settings.hpp"

#include <array>

namespace cliff::views {

/// Files of assets/, or of the folder that the theme came from.
struct Art {
    std::string sky = "art/cliff-sky.svg", rock = "art/cliff-rock.svg", rider = "art/rider.svg"; ///< the title's layers
    /// Its mountains, between sky and rock, for the area (0, 690) to (2000, 1080); none if the sky has them itself.
    std::string far = "art/cliff-far.svg", near = "art/cliff-near.svg";
    /// Behind the titles of rounds, as large as the room and on nothing; none: only the ground.
    std::string plain = "art/scene-plain.svg", cast = "art/scene-cast.svg", stunt = "art/scene-stunt.svg",
                quotes = "art/scene-quotes.svg";
    bool operator==(const Art&) const = default;
};

/// The families that text is set in, by the names that fontconfig knows; for what one lacks, others stand in.
struct Type {
    std::string display = "Bebas Neue", text = "Inter";
    bool operator==(const Type&) const = default;
};

/// The names are dusk's, where the ground is dark; a light theme gives the same parts other colours.
struct Theme {
    std::string title = "Dusk";                             ///< what it is called
    Colour ink{0x0A, 0x0E, 0x1A}, night{0x12, 0x1A, 0x2B};  ///< the ground, at its top and its bottom
    Colour steel{0x1D, 0x29, 0x42};                         ///< of tracks, and of bars with words on them
    Colour line{0x2E, 0x3D, 0x5E};                          ///< edges
    Colour mist{0xA9, 0xB8, 0xD3}, paper{0xF5, 0xF7, 0xFB}; ///< words beside the matter, and words
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
    Colour ember_end{0xFF, 0x9A, 0x3D}, ember_edge{0xFF, 0xB0, 0x6A}; ///< of what has the focus, beside `ember`
    Colour on_ember{0x0A, 0x0E, 0x1A}, on_choice{0x0A, 0x0E, 0x1A};   ///< words on ember or spark; a choice's letter
    Colour picked{0x5A, 0x35, 0x24}, picked_end{0x45, 0x2A, 0x26};    ///< the ground of what was chosen
    Colour heat{0xFF, 0x8A, 0x2A}, heat_end{0xFF, 0xB7, 0x65};        ///< of the fuse, from nothing to its spark
    Colour dawn{0x8A, 0x3A, 0x4A}, dome{0x2A, 0x3C, 0x6E};            ///< the lights at the ground's foot and top
    Colour gold{0xFF, 0xD2, 0x7A}, gold_end{0xFF, 0x7A, 0x1A};        ///< the podium's steps
    Colour silver{0xC8, 0xD3, 0xE6}, silver_end{0x70, 0x80, 0xA2};
    Colour bronze{0xDD, 0xA1, 0x78}, bronze_end{0x8E, 0x4B, 0x2C};
    Type type;
    std::string sounds = "sounds"; ///< a folder of assets/, or of the folder that the theme came from
    bool operator==(const Theme&) const = default;
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
