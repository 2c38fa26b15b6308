#include "sfml/monitors.hpp"

#include <algorithm>

#if defined(_WIN32)
#include <windows.h>
#elif defined(__linux__) || defined(__FreeBSD__)
#include <dlfcn.h>
#endif

namespace cliff::sfml {

std::optional<Area> monitor_of(const Area& window, const std::vector<Area>& monitors) {
    const auto shared = [](int at, int length, int other, int other_length) -> long {
        return std::max(0, std::min(at + length, other + other_length) - std::max(at, other));
    };
    std::optional<Area> best;
    long most = 0;
    for (const auto& each : monitors) {
        const long covered = shared(window.left, window.width, each.left, each.width) *
                             shared(window.top, window.height, each.top, each.height);
        if (covered <= most) continue;
        most = covered;
        best = each;
    }
    return best;
}

#if defined(_WIN32)

namespace {

BOOL CALLBACK add(HMONITOR, HDC, RECT* area, LPARAM to) {
    reinterpret_cast<std::vector<Area>*>(to)->push_back(
        {area->left, area->top, area->right - area->left, area->bottom - area->top});
    return TRUE;
}

} // namespace

std::vector<Area> monitors() {
    std::vector<Area> found;
    EnumDisplayMonitors(nullptr, nullptr, add, reinterpret_cast<LPARAM>(&found));
    return found;
}

#elif defined(__linux__) || defined(__FreeBSD__)

namespace {

/// XRRMonitorInfo of X11/extensions/Xrandr.h (RandR 1.5), whose header need not be there.
struct MonitorInfo {
    unsigned long name;
    int primary, automatic, outputs_count;
    int x, y, width, height, width_mm, height_mm;
    unsigned long* outputs;
};

template <class Function> Function symbol(void* library, const char* name) {
    return library == nullptr ? nullptr : reinterpret_cast<Function>(dlsym(library, name));
}

} // namespace

// Loaded as in display.cpp: SFML has done so already, or doesn't use X11.
std::vector<Area> monitors() {
    void* x11 = dlopen("libX11.so.6", RTLD_LAZY);
    void* randr = dlopen("libXrandr.so.2", RTLD_LAZY);
    const auto open = symbol<void* (*)(const char*)>(x11, "XOpenDisplay");
    const auto close = symbol<int (*)(void*)>(x11, "XCloseDisplay");
    const auto root = symbol<unsigned long (*)(void*)>(x11, "XDefaultRootWindow");
    const auto version = symbol<int (*)(void*, int*, int*)>(randr, "XRRQueryVersion");
    const auto get = symbol<MonitorInfo* (*)(void*, unsigned long, int, int*)>(randr, "XRRGetMonitors");
    const auto free = symbol<void (*)(MonitorInfo*)>(randr, "XRRFreeMonitors");
    if (!open || !close || !root || !version || !get || !free) return {};
    void* display = open(nullptr);
    if (display == nullptr) return {};
    std::vector<Area> found;
    int major = 0, minor = 0;
    if (version(display, &major, &minor) != 0 && (major > 1 || (major == 1 && minor >= 5))) {
        constexpr int active_only = 1;
        int count = 0;
        MonitorInfo* all = get(display, root(display), active_only, &count);
        for (int m = 0; all != nullptr && m < count; ++m)
            found.push_back({all[m].x, all[m].y, all[m].width, all[m].height});
        if (all != nullptr) free(all);
    }
    close(display);
    return found;
}

#else

std::vector<Area> monitors() { return {}; }

#endif

} // namespace cliff::sfml
