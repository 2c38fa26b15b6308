// Whether anything can be heard here, found out without OpenAL: where there is nothing, it takes its time and fills the
// terminal with what it tried.
#pragma once

#include <filesystem>
#include <string>

namespace cliff::sfml {

/// What is here to play through, best first, by OpenAL's names ("pulse,alsa"); empty: nothing. Looks for the sockets of
/// PipeWire and PulseAudio, where their own libraries do, and for a card that may be written to in `devices`.
[[nodiscard]] std::string sound_drivers(const std::filesystem::path& devices = "/dev/snd");

/// Why nothing can be heard here; empty if something can. To be asked before sound is first used: keeps OpenAL to what
/// there is, and quiet. Whoever sets ALSOFT_DRIVERS is taken at their word.
[[nodiscard]] std::string why_no_sound();

} // namespace cliff::sfml
