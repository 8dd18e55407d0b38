"""An eye on the virtual screen that wakes only when something is drawn: pictures with their times."""

import ctypes
import select
import time
from collections.abc import Iterator
from time import perf_counter
from typing import Any

from bench.screen import Screen
from bench.sight import Frame, is_other

GROUND = 0x00C000C0  # what the bare screen is painted with: a colour that no program has
MESH = 8  # pixels from one point that is looked at to the next
BEAT = 0.004  # seconds between two looks: the programs need the processor, too
NON_EMPTY = 3  # tell of the first change only, until it is asked for again


class Eye(Screen):
    """Watches the whole screen by the X server's own word of what was drawn (Damage)."""

    def __init__(self) -> None:
        super().__init__()
        self._damages: Any = ctypes.CDLL("libXdamage.so.1")
        number, pointer = ctypes.c_ulong, ctypes.c_void_p
        self._damages.XDamageQueryExtension.argtypes = [pointer, pointer, pointer]
        self._damages.XDamageCreate.argtypes, self._damages.XDamageCreate.restype = (
            [pointer, number, ctypes.c_int],
            number,
        )
        self._damages.XDamageSubtract.argtypes = [pointer, number, number, number]
        base, errors = ctypes.c_int(), ctypes.c_int()
        if not self._damages.XDamageQueryExtension(self._display, ctypes.byref(base), ctypes.byref(errors)):
            raise OSError("this X server does not tell what is drawn")
        self._x.XSetWindowBackground.argtypes = [pointer, number, number]
        self._x.XClearWindow.argtypes = [pointer, number]
        self._x.XConnectionNumber.argtypes = self._x.XPending.argtypes = [pointer]
        self._x.XNextEvent.argtypes = [pointer, pointer]
        self._socket = self._x.XConnectionNumber(self._display)
        self._x.XSetWindowBackground(self._display, self._root, GROUND)
        self._x.XClearWindow(self._display, self._root)
        self._damage = self._damages.XDamageCreate(self._display, self._root, NON_EMPTY)

    def points(self) -> bytes:
        """Give a mesh of points of the screen as it is now, four bytes each."""
        width, height = self.size
        pixels = memoryview(self.picture()).cast("I")
        rows = range(MESH // 2, height, MESH)
        return b"".join(pixels[y * width + MESH // 2 : (y + 1) * width : MESH].tobytes() for y in rows)

    def watch(self, *, rest: float, patience: float) -> Iterator[Frame]:
        """Give each new look of the screen, until it rests so many seconds after a first change.

        The first frame is how it was before; a TimeoutError where nothing came, or no rest.
        """
        self._ask_again()
        last = Frame(at=perf_counter(), points=self.points())
        yield last
        before, end = last.points, time.monotonic() + patience
        while perf_counter() - last.at < rest or not is_other(before, last.points):
            if time.monotonic() > end:
                raise TimeoutError(f"no window came to rest in {patience:.0f} s")
            if not self._wait(rest):
                continue
            frame = Frame(at=perf_counter(), points=b"")
            self._ask_again()
            frame = Frame(at=frame.at, points=self.points())
            if is_other(last.points, frame.points):
                last = frame
                yield last
            time.sleep(BEAT)

    def _wait(self, seconds: float) -> bool:
        if not self._x.XPending(self._display):
            select.select([self._socket], [], [], min(seconds, 0.1))
        return bool(self._x.XPending(self._display))

    def _ask_again(self) -> None:
        """Take note of what was told, and have the next change told."""
        event = (ctypes.c_long * 24)()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
        self._damages.XDamageSubtract(self._display, self._damage, 0, 0)
