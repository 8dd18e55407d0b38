"""A hand and an eye on the virtual screen: real keys and clicks through XTest, pixels as they are shown."""

import ctypes
import ctypes.util
import time
from collections.abc import Iterator
from typing import Any

Point = tuple[int, int]
CHUNK = 64  # bytes of a picture that are compared in one go: 16 pixels
CARET = 60  # chunks: less than this is a caret that blinks
PATIENCE = 30.0  # seconds
REST = 0.2  # seconds without a change after which the screen is at rest
ALL_PLANES, Z_PIXMAP, VIEWABLE, TO_PARENT = 0xFFFFFFFF, 2, 2, 2


class _Image(ctypes.Structure):
    _fields_ = [
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.POINTER(ctypes.c_char)), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int), ("bits_per_pixel", ctypes.c_int),
    ]  # fmt: skip


class _Attributes(ctypes.Structure):
    _fields_ = [
        ("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
        ("border_width", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong), ("window_class", ctypes.c_int), ("bit_gravity", ctypes.c_int),
        ("win_gravity", ctypes.c_int), ("backing_store", ctypes.c_int), ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong), ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int), ("all_event_masks", ctypes.c_long),
        ("your_event_mask", ctypes.c_long), ("do_not_propagate_mask", ctypes.c_long),
        ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p),
    ]  # fmt: skip


class Screen:
    """One connection to the X server that DISPLAY names."""

    def __init__(self) -> None:
        self._x: Any = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._test: Any = ctypes.CDLL(ctypes.util.find_library("Xtst") or "libXtst.so.6")
        self._declare()
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        if not self._display:
            raise OSError("no X display answers")
        # A window may close while it is asked for; the library would end this process over it.
        self._ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _d, _e: 0)
        self._x.XSetErrorHandler(self._ignore)
        self._root = self._x.XDefaultRootWindow(self._display)
        self.size = (self._x.XDisplayWidth(self._display, 0), self._x.XDisplayHeight(self._display, 0))

    def _declare(self) -> None:
        x, pointer, number = self._x, ctypes.c_void_p, ctypes.c_ulong
        x.XOpenDisplay.restype = pointer
        x.XDefaultRootWindow.argtypes, x.XDefaultRootWindow.restype = [pointer], number
        x.XGetImage.restype = ctypes.POINTER(_Image)
        x.XGetImage.argtypes = [
            pointer,
            number,
            *[ctypes.c_int] * 2,
            *[ctypes.c_uint] * 2,
            number,
            ctypes.c_int,
        ]
        x.XDestroyImage.argtypes = [ctypes.POINTER(_Image)]
        x.XStringToKeysym.argtypes, x.XStringToKeysym.restype = [ctypes.c_char_p], number
        x.XKeysymToKeycode.argtypes, x.XKeysymToKeycode.restype = [pointer, number], ctypes.c_ubyte
        x.XGetWindowAttributes.argtypes = [pointer, number, ctypes.POINTER(_Attributes)]
        x.XSetInputFocus.argtypes = [pointer, number, ctypes.c_int, number]
        x.XFree.argtypes = [pointer]

    def key(self, name: str, *, down: bool) -> None:
        """Press a key, by its name in X ("Shift_L"), or let it go."""
        code = self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(name.encode()))
        self._test.XTestFakeKeyEvent(self._display, ctypes.c_uint(code), int(down), ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def chord(self, keys: str) -> None:
        """Press keys together, like "Control_L+f"."""
        names = keys.split("+")
        for name in names:
            self.key(name, down=True)
        for name in reversed(names):
            self.key(name, down=False)

    def write(self, text: str) -> None:
        """Type small letters and blanks."""
        for letter in text:
            self.chord("space" if letter == " " else letter)
            time.sleep(0.02)

    def move(self, place: Point) -> None:
        """Put the pointer at a place."""
        self._test.XTestFakeMotionEvent(self._display, -1, *place, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def button(self, number: int = 1) -> None:
        """Press a button of the mouse and let it go."""
        for down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, number, down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def windows(self) -> list[int]:
        """Give the windows in sight, lowest first."""
        root, parent, number = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self._x.XQueryTree(
            self._display, ctypes.c_ulong(self._root), ctypes.byref(root), ctypes.byref(parent),
            ctypes.byref(children), ctypes.byref(number),
        )  # fmt: skip
        found = [children[at] for at in range(number.value)]
        if found:
            self._x.XFree(ctypes.cast(children, ctypes.c_void_p))
        return [window for window in found if self._is_in_sight(window)]

    def _is_in_sight(self, window: int) -> bool:
        known = _Attributes()
        there = self._x.XGetWindowAttributes(self._display, window, ctypes.byref(known))
        return bool(there) and known.map_state == VIEWABLE and min(known.width, known.height) > 1

    def focus(self, window: int) -> None:
        """Give a window the keyboard, as a window manager would."""
        self._x.XSetInputFocus(self._display, window, TO_PARENT, 0)
        self._x.XSync(self._display, 0)

    def picture(self, place: Point = (0, 0), size: Point | None = None) -> bytes:
        """Give what a part of the screen shows, four bytes a pixel."""
        image = self._x.XGetImage(
            self._display, self._root, *place, *(size or self.size), ALL_PLANES, Z_PIXMAP
        )
        known = image.contents
        data = ctypes.string_at(known.data, known.bytes_per_line * known.height)
        self._x.XDestroyImage(image)
        return data

    def pixel(self, place: Point) -> bytes:
        """Give what one place shows."""
        return self.picture(place, (1, 1))[:3]

    def rest(self, before: bytes) -> bytes:
        """Wait until the screen shows something else than before, and changes no more; gives it."""
        end, now = time.monotonic() + PATIENCE, self.picture()
        while not is_other(before, now) and time.monotonic() < end:
            time.sleep(0.02)
            now = self.picture()
        if not is_other(before, now):
            raise TimeoutError("the screen did not change")
        while time.monotonic() < end:
            time.sleep(REST)
            last, now = now, self.picture()
            if not is_other(last, now):
                break
        return now


def is_other(one: bytes, other: bytes) -> bool:
    """Tell whether two pictures differ by more than a caret."""
    if one == other:
        return False
    return sum(1 for _ in _differences(one, other)) > CARET


def _differences(one: bytes, other: bytes) -> Iterator[int]:
    for at in range(0, len(one), CHUNK):
        if one[at : at + CHUNK] != other[at : at + CHUNK]:
            yield at
