// How much of the loudest there is one sound may take, so that several at once don't clip.
#pragma once

namespace cliff::sfml {

/// As SFML counts volume, to 100: what a person sets as 100 per cent. Of a sound of one channel OpenAL gives each of
/// two speakers 0.707; so a question's sound at full scale, the ducked music, a tick and a lock together stay below 1.
inline constexpr float full_volume = 70;

} // namespace cliff::sfml
