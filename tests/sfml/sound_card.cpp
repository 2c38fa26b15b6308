// What there is to play through, in folders that are made up.
#ifdef __linux__
#include "sfml/sound_card.hpp"

#include "catch.hpp"
#include "sound_files.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace cliff;
using namespace sound_test;
namespace fs = std::filesystem;

namespace {

void make_socket(const fs::path& file) {
    fs::create_directories(file.parent_path());
    const int handle = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    file.string().copy(address.sun_path, sizeof address.sun_path - 1);
    const void* bare = &address;
    REQUIRE(bind(handle, static_cast<const sockaddr*>(bare), sizeof address) == 0);
    close(handle);
}

} // namespace

TEST_CASE("what there is to play through is found without trying it", "[sound]") {
    const Folder folder("card");
    const Variable runtime("XDG_RUNTIME_DIR", (folder.path / "run").c_str()), server("PULSE_SERVER", nullptr),
        path("PULSE_RUNTIME_PATH", nullptr);
    const fs::path devices = folder.path / "snd";
    CHECK(sfml::sound_drivers(devices).empty());
    fs::create_directories(devices);
    for (const char* other : {"seq", "timer", "controlC0", "pcmC0D0c"}) std::ofstream(devices / other) << "";
    fs::create_directories(folder.path / "run/pulse/native"); // not a socket
    CHECK(sfml::sound_drivers(devices).empty());
    fs::remove(folder.path / "run/pulse/native");

    std::ofstream(devices / "pcmC0D3p") << "";
    CHECK(sfml::sound_drivers(devices) == "alsa");
    make_socket(folder.path / "run/pulse/native");
    CHECK(sfml::sound_drivers(devices) == "pulse,alsa");
    make_socket(folder.path / "run/pipewire-0");
    CHECK(sfml::sound_drivers(devices) == "pipewire,pulse,alsa");

    const Variable elsewhere("XDG_RUNTIME_DIR", nullptr);
    CHECK(sfml::sound_drivers(folder.path).empty());
    const Variable pulse("PULSE_RUNTIME_PATH", (folder.path / "run/pulse").c_str());
    CHECK(sfml::sound_drivers(folder.path) == "pulse");
    const Variable no_path("PULSE_RUNTIME_PATH", nullptr), far("PULSE_SERVER", "tcp:music.example");
    CHECK(sfml::sound_drivers(folder.path) == "pulse");
}
#endif
