#include "sfml/icons.hpp"

#include <algorithm>

#if defined(__linux__) || defined(__FreeBSD__)
#include <dlfcn.h>
#endif

namespace cliff::sfml {

#if defined(__linux__) || defined(__FreeBSD__)

namespace {

/// As _NET_WM_ICON has it (Extended Window Manager Hints 1.5): for each picture its width, its height, and its pixels
/// as 0xAARRGGBB, not premultiplied. Xlib hands on 32 bits of each long, however long it is.
std::vector<unsigned long> cardinals(const std::vector<paint::Image>& icons) {
    std::vector<unsigned long> all;
    for (const auto& icon : icons) {
        all.push_back(static_cast<unsigned long>(icon.width));
        all.push_back(static_cast<unsigned long>(icon.height));
        for (std::size_t at = 0; at + 3 < icon.rgba.size(); at += 4) {
            const unsigned long alpha = icon.rgba[at + 3];
            const auto straight = [&](std::size_t channel) {
                const unsigned long value = icon.rgba[at + channel];
                return alpha == 0 ? 0 : std::min(255UL, (value * 255 + alpha / 2) / alpha);
            };
            all.push_back(alpha << 24U | straight(0) << 16U | straight(1) << 8U | straight(2));
        }
    }
    return all;
}

} // namespace

// Loaded as in display.cpp: SFML has done so already, or doesn't use X11.
void give_icons(unsigned long window, const std::vector<paint::Image>& icons) {
    void* x11 = dlopen("libX11.so.6", RTLD_LAZY);
    if (x11 == nullptr || icons.empty()) return;
    const auto open = reinterpret_cast<void* (*)(const char*)>(dlsym(x11, "XOpenDisplay"));
    const auto close = reinterpret_cast<int (*)(void*)>(dlsym(x11, "XCloseDisplay"));
    const auto atom = reinterpret_cast<unsigned long (*)(void*, const char*, int)>(dlsym(x11, "XInternAtom"));
    using Change = int (*)(void*, unsigned long, unsigned long, unsigned long, int, int, const unsigned char*, int);
    const auto change = reinterpret_cast<Change>(dlsym(x11, "XChangeProperty"));
    if (open == nullptr || close == nullptr || atom == nullptr || change == nullptr) return;
    void* display = open(nullptr);
    if (display == nullptr) return;
    constexpr unsigned long cardinal = 6; // XA_CARDINAL of X11/Xatom.h
    constexpr int bits = 32, replace = 0;
    const auto data = cardinals(icons);
    change(display, window, atom(display, "_NET_WM_ICON", 0), cardinal, bits, replace,
           reinterpret_cast<const unsigned char*>(data.data()), static_cast<int>(data.size()));
    close(display);
}

#else

void give_icons(unsigned long, const std::vector<paint::Image>&) {}

#endif

} // namespace cliff::sfml
