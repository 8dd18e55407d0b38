"""An eye on the virtual screen that wakes only when something is drawn: its looks, with their times."""

import ctypes
import select
import time
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

from bench.screen import Screen
from bench.sight import Frame, is_other

GROUND = 0x00C000C0  # what the bare screen is painted with: a colour that no program has
MESH = 8  # pixels from one point that is looked at to the next
BEAT = 0.004  # seconds between two looks: the programs need the processor, too
LISTEN = 0.25  # seconds between two questions whether a still program works
NON_EMPTY = 3  # tell of the first change only, until it is asked for again


class Eye(Screen):
    """Watches the whole screen by the X server's own word of what was drawn (its extension Damage)."""

    def __init__(self) -> None:
        super().__init__()
        self._damages: Any = ctypes.CDLL("libXdamage.so.1")
        self._declare_more()
        base, errors = ctypes.c_int(), ctypes.c_int()
        if not self._damages.XDamageQueryExtension(self._display, ctypes.byref(base), ctypes.byref(errors)):
            raise OSError("this X server does not tell what is drawn")
        self._socket = self._x.XConnectionNumber(self._display)
        self._x.XSetWindowBackground(self._display, self._root, GROUND)
        self._x.XClearWindow(self._display, self._root)
        self._damage = self._damages.XDamageCreate(self._display, self._root, NON_EMPTY)

    def _declare_more(self) -> None:
        x, damages, number, pointer = self._x, self._damages, ctypes.c_ulong, ctypes.c_void_p
        damages.XDamageQueryExtension.argtypes = [pointer, pointer, pointer]
        damages.XDamageCreate.argtypes = [pointer, number, ctypes.c_int]
        damages.XDamageCreate.restype = number
        damages.XDamageSubtract.argtypes = [pointer, number, number, number]
        x.XSetWindowBackground.argtypes = [pointer, number, number]
        x.XClearWindow.argtypes = [pointer, number]
        x.XConnectionNumber.argtypes = x.XPending.argtypes = [pointer]
        x.XNextEvent.argtypes = [pointer, pointer]

    def _points(self) -> bytes:
        """Give a mesh of points of the screen as it is now, four bytes each."""
        width, height = self.size
        pixels = memoryview(self.picture()).cast("I")
        rows = range(MESH // 2, height, MESH)
        return b"".join(pixels[y * width + MESH // 2 : (y + 1) * width : MESH].tobytes() for y in rows)

    def look(self) -> Frame:
        """Give how the screen looks now."""
        at = perf_counter()
        self._ask_again()  # before the picture: what comes after it is told again
        return Frame(at=at, points=self._points())

    def watch(self, bare: Frame, work: Callable[[], int], *, rest: float, patience: float) -> Iterator[Frame]:
        """Give each new look of the screen after the bare one, until it rests.

        It rests when for so many seconds nothing changed, neither on the screen nor in the number that
        tells of a program's work. A TimeoutError where nothing came, or no rest.
        """
        last, done, quiet_since = bare, 0, perf_counter()
        end, listen = time.monotonic() + patience, quiet_since + LISTEN
        while perf_counter() - quiet_since < rest or last is bare:
            if time.monotonic() > end:
                raise TimeoutError(f"no window came to rest in {patience:.0f} s")
            if self._was_drawn():
                frame = self.look()
                if is_other(last.points, frame.points):
                    last, quiet_since = frame, frame.at
                    yield last
                time.sleep(BEAT)
            elif perf_counter() > listen:
                before, done, listen = done, work(), perf_counter() + LISTEN
                quiet_since = quiet_since if done == before else perf_counter()

    def _was_drawn(self) -> bool:
        if not self._x.XPending(self._display):
            select.select([self._socket], [], [], LISTEN)
        return bool(self._x.XPending(self._display))

    def _ask_again(self) -> None:
        """Take note of what was told, and have the next change told."""
        event = (ctypes.c_long * 24)()  # as large as an event can be
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
        self._damages.XDamageSubtract(self._display, self._damage, 0, 0)
