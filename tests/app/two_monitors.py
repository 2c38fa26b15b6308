# Cuts the screen of $DISPLAY into two monitors, side by side, by RandR 1.5: two_monitors.py WIDTH HEIGHT WIDTH HEIGHT
# Exits with 77 where the library isn't there.
import ctypes
import sys


class Monitor(ctypes.Structure):
    """XRRMonitorInfo of X11/extensions/Xrandr.h."""

    _fields_ = [("name", ctypes.c_ulong)]
    _fields_ += [(n, ctypes.c_int) for n in "primary automatic noutput x y width height mm_wide mm_high".split()]
    _fields_ += [("outputs", ctypes.c_void_p)]


try:
    x11, randr = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
except OSError as missing:
    print(missing)
    sys.exit(77)
pointer, number = ctypes.c_void_p, ctypes.c_ulong
x11.XOpenDisplay.restype = pointer
x11.XDefaultRootWindow.restype, x11.XDefaultRootWindow.argtypes = number, [pointer]
x11.XInternAtom.restype, x11.XInternAtom.argtypes = number, [pointer, ctypes.c_char_p, ctypes.c_int]
x11.XSync.argtypes = [pointer, ctypes.c_int]
randr.XRRAllocateMonitor.restype, randr.XRRAllocateMonitor.argtypes = ctypes.POINTER(Monitor), [pointer, ctypes.c_int]
randr.XRRSetMonitor.argtypes = [pointer, number, ctypes.POINTER(Monitor)]

display = x11.XOpenDisplay(None)
sizes = [int(word) for word in sys.argv[1:5]]
left = 0
for width, height in (sizes[:2], sizes[2:]):
    monitor = randr.XRRAllocateMonitor(display, 0)
    at = monitor.contents
    at.name = x11.XInternAtom(display, b"monitor at %d" % left, 0)
    at.x, at.y, at.width, at.height, at.mm_wide, at.mm_high = left, 0, width, height, 100, 100
    randr.XRRSetMonitor(display, x11.XDefaultRootWindow(display), monitor)
    left += width
x11.XSync(display, 0)
