// Every animation of the stage by its name: when it begins after its screen came up, and how long it takes. What a
// screen does with it is a pure function of the time; nothing waits for an animation.
#pragma once

#include "core/pace.hpp"
#include "views/motion.hpp"

namespace cliff::views::animations {

// What comes in
inline constexpr Span note{Millis{0}, Millis{220}};   ///< a page of a list, a pause
inline constexpr Span ask{Millis{0}, Millis{320}};    ///< the question, to be read
inline constexpr Span choice{Millis{0}, Millis{260}}; ///< the first; the others after it
inline constexpr Millis between_choices{70};
inline constexpr Span menu{Millis{120}, Millis{300}}; ///< its first entry
inline constexpr Millis between_entries{70};
inline constexpr Millis focus_glide{100}; ///< the frame of the focus, to what has it now

// The title: the rider leaps once, and the landscape comes to rest behind
inline constexpr Span name{Millis{0}, Millis{400}};
inline constexpr Span leap{Millis{0}, Millis{1500}};
inline constexpr Span drift{Millis{0}, Millis{7000}};

// A round's title
inline constexpr Span round_number{Millis{0}, Millis{350}};
inline constexpr Span round_name{Millis{90}, Millis{400}};
inline constexpr Span round_about{Millis{350}, Millis{300}};
inline constexpr Span round_scene{Millis{0}, Millis{900}};
inline constexpr Span round_fuse{Millis{300}, pace::round_title - Millis{300}};

// An answer
inline constexpr Millis fold{320};                     ///< what 50:50 takes away
inline constexpr Span dim{Millis{0}, Millis{420}};     ///< the others, in the breath before the reveal
inline constexpr Span breath{Millis{0}, pace::locked}; ///< what was chosen

// The reveal
inline constexpr Span verdict{Millis{0}, Millis{320}};
inline constexpr Span outcome{Millis{0}, Millis{300}};
inline constexpr Span why{Millis{200}, Millis{300}};
inline constexpr Span parts{Millis{150}, Millis{250}}; ///< the card of what points were given for
inline constexpr Span part{Millis{250}, Millis{280}};  ///< the first, counting up
inline constexpr Millis between_parts{280};
inline constexpr Millis sum{700};                         ///< the score, after the last part
inline constexpr Span room_bar{Millis{250}, Millis{800}}; ///< how many chose the first
inline constexpr Millis between_bars{60};
inline constexpr Span guess{Millis{200}, Millis{400}}; ///< the first column of a heap
inline constexpr Millis between_guesses{12};
inline constexpr Span contender{Millis{200}, Millis{300}}; ///< of a sudden death
inline constexpr Millis between_contenders{250};
inline constexpr Span best_answer{Millis{700}, Millis{300}};

// The results
inline constexpr Span total{Millis{200}, Millis{1000}};
inline constexpr Span ring{Millis{200}, Millis{900}};
inline constexpr Span round_bar{Millis{400}, Millis{700}};
inline constexpr Millis between_rounds{120};
inline constexpr Span mark{Millis{500}, Millis{150}}; ///< of the first answer
inline constexpr Millis all_marks{800};               ///< from the first to the last
inline constexpr Millis applause{300};                ///< confetti for a personal best

inline constexpr Span curve{Millis{150}, Millis{700}}; ///< of a record's scores

// A room's evening
inline constexpr Millis arrival{350}; ///< somebody comes in
inline constexpr Span bars_grow{Millis{200}, Millis{900}};
inline constexpr Span rows_move{Millis{900}, Millis{700}};
inline constexpr Span award{Millis{0}, Millis{300}}; ///< after the winner
inline constexpr Millis between_awards{350};
inline constexpr Span step{Millis{500}, Millis{700}}; ///< the podium's lowest, rising
inline constexpr Millis between_steps{1500}, naming{350}, winners_light{900};

// Whatever it is, with reduced motion it is shown within this
inline constexpr Millis short_fade{120};

} // namespace cliff::views::animations
