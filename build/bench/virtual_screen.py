"""Runs a virtual X11 screen, reads its pixels from shared memory, and sends keys and clicks to it."""

import mmap
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import ConnectionClosedError, XError
from Xlib.ext import xtest

from bench.paint_detection import has_changed

XK.load_keysym_group("xkb")  # the dead keys
Point = tuple[int, int]
GROUND = 0x00C000C0  # the colour of the bare screen, which no program uses
MESH = 8  # pixels from one pixel of a mesh to the next
PATIENCE = 30.0  # seconds to wait for a change
REST = 0.4  # seconds without a change after which the screen is at rest


class VirtualScreen:
    """An X server of 1366 × 768 pixels (Xvfb), whose framebuffer is a file that is mapped into memory."""

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory()
        options = ["-fbdir", self._folder.name, "-nocursor", "-nolisten", "tcp", "-noreset", "-ac"]
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", *options]
        self._server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._server.stdout is not None
        self.display = f":{self._server.stdout.readline().strip()}"
        self._map(Path(self._folder.name, "Xvfb_screen0"))
        self._x = Display(self.display)
        self._x.set_error_handler(lambda _error, _request: 0)  # a window may close during a request
        self._root = self._x.screen().root
        self._root.change_attributes(background_pixel=GROUND)
        self._root.clear_area()
        self._x.sync()
        return self

    def __exit__(self, _kind: type | None, _error: BaseException | None, _at: TracebackType | None) -> None:
        with suppress(ConnectionClosedError):
            self._x.close()
        self._pixels.release()
        self._frame.close()
        self.kill()
        self._server.communicate(timeout=PATIENCE)
        self._folder.cleanup()

    def kill(self) -> None:
        """Kill the X server, even if programs are connected to it."""
        self._server.kill()
        self._server.wait(PATIENCE)

    def _map(self, file: Path) -> None:
        """Map the framebuffer into memory: a picture in the format XWD, whose header has 25 numbers."""
        with file.open("rb") as opened:
            self._frame = mmap.mmap(opened.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self._frame[:100])
        self.size: Point = header[4], header[5]
        colors = header[19]
        self._pixels = memoryview(self._frame)[header[0] + 12 * colors :].cast("I")

    def pixel(self, point: Point) -> int:
        """Return the colour of one pixel as 0xRRGGBB."""
        return self._pixels[point[1] * self.size[0] + point[0]] & 0xFFFFFF

    def rows(self, left: int, top: int, width: int, height: int) -> Iterator[bytes]:
        """Yield the rows of a rectangle, in pixels, with four bytes per pixel: blue, green, red, unused."""
        for y in range(top, top + height):
            at = y * self.size[0] + left
            yield self._pixels[at : at + width].tobytes()

    def clipboard(self) -> str:
        """Return the text on the clipboard, or "" if there is none.

        Raise TimeoutError if the owner of the clipboard does not respond.
        """
        name, text = (self._x.intern_atom(each) for each in ("CLIPBOARD", "UTF8_STRING"))
        window = self._root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        window.convert_selection(name, text, text, X.CurrentTime)
        answer, end = None, time.monotonic() + PATIENCE
        while answer is None or answer.type != X.SelectionNotify:
            if time.monotonic() > end:
                raise TimeoutError("the owner of the clipboard does not answer")
            time.sleep(0.005)
            answer = self._x.next_event() if self._x.pending_events() else None
        found = window.get_full_property(text, text) if answer.property else None
        window.destroy()
        return found.value.decode("utf-8") if found else ""

    def mesh(self) -> bytes:
        """Return every eighth pixel of every eighth row, with four bytes per pixel."""
        width, height = self.size
        starts = range(MESH // 2 * width, height * width, MESH * width)
        return b"".join(self._pixels[at + MESH // 2 : at + width : MESH].tobytes() for at in starts)

    def wait_until_empty(self) -> None:
        """Wait until no window is left. Raise TimeoutError if one stays."""
        end = time.monotonic() + PATIENCE
        while self.windows():
            if time.monotonic() > end:
                raise TimeoutError("a window of the program before stayed on the screen")
            time.sleep(0.01)

    def wait_for_rest(self, before: bytes) -> bytes:
        """Wait until the mesh differs from `before` and stops changing; return the new mesh.

        Raise TimeoutError if the mesh does not change.
        """
        end, now = time.monotonic() + PATIENCE, self.mesh()
        while not has_changed(before, now):
            if time.monotonic() > end:
                raise TimeoutError("the screen did not change")
            time.sleep(0.02)
            now = self.mesh()
        last = b""
        while (not last or has_changed(last, now)) and time.monotonic() < end:
            time.sleep(REST)
            last, now = now, self.mesh()
        return now

    def windows(self) -> list[int]:
        """Return the ids of the visible windows, lowest first."""
        return [window.id for window in self._root.query_tree().children if self._is_visible(window.id)]

    def _is_visible(self, window: int) -> bool:
        try:
            shown = self._x.create_resource_object("window", window)
            size = shown.get_geometry()
            return bool(shown.get_attributes().map_state == X.IsViewable and min(size.width, size.height) > 1)
        except XError:
            return False

    def focus(self, window: int) -> None:
        """Move the keyboard focus to a window, as a window manager would."""
        self._x.set_input_focus(window, X.RevertToParent, X.CurrentTime)
        self._x.sync()

    def key(self, name: str, *, down: bool) -> None:
        """Press or release a key, by its name in X ("Shift_L")."""
        code = self._x.keysym_to_keycode(XK.string_to_keysym(name))
        xtest.fake_input(self._x, X.KeyPress if down else X.KeyRelease, code)
        self._x.flush()

    def add_key(self, name: str) -> None:
        """Add a key that the keyboard lacks ("dead_acute"), on an unused key code."""
        first, last = self._x.display.info.min_keycode, self._x.display.info.max_keycode
        codes = self._x.get_keyboard_mapping(first, last - first + 1)
        symbol = XK.string_to_keysym(name)
        if self._x.keysym_to_keycode(symbol) == X.NoSymbol:
            free = max(code for code, symbols in enumerate(codes, first) if not any(symbols))
            self._x.change_keyboard_mapping(free, [[symbol]])
            self._x.sync()
            while self._x.pending_events():
                event = self._x.next_event()
                if event.type == X.MappingNotify:
                    self._x.refresh_keyboard_mapping(event)

    def chord(self, keys: str) -> None:
        """Press the keys of `keys` together ("Control_L+f"), then release them."""
        names = keys.split("+")
        for name in names:
            self.key(name, down=True)
        for name in reversed(names):
            self.key(name, down=False)

    def write(self, text: str) -> None:
        """Type `text`, which has only lower-case letters and blanks."""
        for letter in text:
            self.chord("space" if letter == " " else letter)
            time.sleep(0.02)

    def move(self, point: Point) -> None:
        """Move the pointer to `point`, in pixels."""
        xtest.fake_input(self._x, X.MotionNotify, x=point[0], y=point[1])
        self._x.flush()

    def click(self, button: int = 1) -> None:
        """Press and release a mouse button; 1 is the left one, 3 the right one."""
        for event in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(self._x, event, button)
        self._x.flush()
