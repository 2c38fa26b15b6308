// Only Linux needs it; elsewhere the system always has something to play through, and says nothing if it hasn't.
#include "sfml/sound_card.hpp"

#include <cstdlib>
#include <system_error>

#ifdef __linux__
#include <unistd.h>
#endif

namespace cliff::sfml {

#ifdef __linux__
namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

bool may_use(const fs::path& file) { return access(file.c_str(), R_OK | W_OK) == 0; }

bool listens(const fs::path& file) {
    std::error_code failed;
    return fs::is_socket(file, failed) && may_use(file);
}

// A card's outputs are pcmC0D0p, pcmC0D3p ...; its inputs end in c.
bool has_output(const fs::path& devices) {
    std::error_code failed;
    for (auto at = fs::directory_iterator(devices, failed); !failed && at != fs::directory_iterator();
         at.increment(failed)) {
        const std::string name = at->path().filename().string();
        if (name.rfind("pcmC", 0) == 0 && name.back() == 'p' && may_use(at->path())) return true;
    }
    return false;
}

} // namespace

std::string sound_drivers(const std::filesystem::path& devices) {
    const std::string runtime = variable("XDG_RUNTIME_DIR"), pulse = variable("PULSE_RUNTIME_PATH");
    const bool pipewire = !runtime.empty() && listens(fs::path(runtime) / "pipewire-0");
    const bool pulse_audio = !variable("PULSE_SERVER").empty() ||
                             (!pulse.empty() && listens(fs::path(pulse) / "native")) ||
                             (!runtime.empty() && listens(fs::path(runtime) / "pulse/native"));
    std::string drivers;
    const auto add = [&](const char* name) { drivers += (drivers.empty() ? "" : ",") + std::string(name); };
    if (pipewire) add("pipewire");
    if (pulse_audio) add("pulse");
    if (has_output(devices)) add("alsa");
    return drivers;
}

std::string why_no_sound() {
    constexpr int keep = 0; // what somebody has set
    if (variable("ALSOFT_DRIVERS").empty()) {
        const std::string drivers = sound_drivers();
        if (drivers.empty()) return "there is no sound card";
        setenv("ALSOFT_DRIVERS", drivers.c_str(), 1);
    }
    setenv("ALSOFT_LOGLEVEL", "0", keep);
    return {};
}
#else
std::string sound_drivers(const std::filesystem::path&) { return "default"; }
std::string why_no_sound() { return {}; }
#endif

} // namespace cliff::sfml
