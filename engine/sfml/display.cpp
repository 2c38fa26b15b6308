// Whether there is a screen to open a window on, found out without SFML, which ends the process if there isn't.
#include "sfml/window.hpp"

#include <cstdlib>
#include <string>

#if defined(__linux__) || defined(__FreeBSD__)
#include <dlfcn.h>
#endif

namespace cliff::sfml {

std::string why_no_window() {
#if defined(__linux__) || defined(__FreeBSD__)
    const char* display = std::getenv("DISPLAY");
    if (display == nullptr || *display == '\0') return "there is no display";
    // SFML has loaded the library already; no handle of it means a build of SFML that doesn't use X11.
    void* x11 = dlopen("libX11.so.6", RTLD_LAZY);
    if (x11 == nullptr) return {};
    using Open = void* (*)(const char*);
    using Close = int (*)(void*);
    using Query = int (*)(void*, const char*, int*, int*, int*);
    const auto open = reinterpret_cast<Open>(dlsym(x11, "XOpenDisplay"));
    const auto close = reinterpret_cast<Close>(dlsym(x11, "XCloseDisplay"));
    const auto query = reinterpret_cast<Query>(dlsym(x11, "XQueryExtension"));
    if (open == nullptr || close == nullptr || query == nullptr) return {};
    void* connection = open(nullptr);
    if (connection == nullptr) return std::string{"the display "} + display + " does not answer";
    int opcode = 0, event = 0, error = 0;
    const bool has_opengl = query(connection, "GLX", &opcode, &event, &error) != 0; // SFML 2 crashes without
    close(connection);
    if (!has_opengl) return std::string{"the display "} + display + " can't do OpenGL";
#endif
    return {};
}

} // namespace cliff::sfml
