"""One session of the standalone program, as a worker has it: opened, used, and ended in one of many ways."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from guide.window.theme.appearance import CONTRAST, DARK, LIGHT
from tests.driving import PATIENCE, Box, Screen, end_with_children, until
from tests.running import run_program

QUESTION = "hotel training"
WHOLE = (0, 0, 1366, 768)
IN_REACH = (0, 0, 1366, 120)  # where Hide now is
FILTERS = (300, 120, 340, 130)  # their first chips, which lie above the results
ABOVE_RESULTS = (300, 60, 270, 100)  # where their number is said, and their place
SAVE, PRINT = (440, 695), (540, 695)  # the buttons under the paper, while nothing is said below them
BESIDE_THE_PAPER = (370, 150, 70, 480)  # where a page of the guide has no such ground
PAPER, SAID = (450, 130, 800, 490), (0, 690, 1366, 30)
BELOW_THE_PAPER = (364, 560, 1002, 160)  # where the buttons are, and the panel for printing
FILE_NAME = (350, 555, 600, 65)
BESIDE_THE_TEXT = (684, 400)  # in the page's left edge, where no link is
# Of a small guide: what the menu has does not depend on the content.
ASK_MENU = """
import json
from pathlib import Path
from guide.app import App
from guide.packs.opening import content_of
app = App(content_of(Path("tests/data/tiny")))
menu = app.window.top_bar.menu_button.menu()
print(json.dumps([action.text() for action in menu.actions() if not action.isSeparator()]))
"""


@cache
def menu_words() -> list[str]:
    """Return the texts of the menu, from top to bottom."""
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = run_program(
        [sys.executable, "-B", "-c", ASK_MENU],
        capture_output=True,
        text=True,
        check=True,
        env=variables,
        cwd=Path(__file__).parents[2],
    )
    return list(json.loads(done.stdout))


def keys_in_menu(words: str) -> list[str]:
    """Return the keys that choose an item of the open menu, from its end up: there only one item is off."""
    from_end = [text for text in reversed(menu_words()) if text != "Undo update…"]
    return [*["Up"] * (from_end.index(words) + 1), "Return"]


class Session:
    """A running program that is driven by keys and clicks; each step waits until its effect is visible."""

    def __init__(
        self, screen: Screen, command: Sequence[str], *, environment: Mapping[str, str], folder: Path
    ) -> None:
        self.screen = screen
        self._before = set(screen.windows())
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the session is left
        self.process = subprocess.Popen(
            list(command), env=dict(environment), cwd=folder, stdout=self._said, stderr=self._said,
            start_new_session=True,
        )  # fmt: skip
        self.window = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type | None, _error: BaseException | None, _at: TracebackType | None) -> None:
        if kind is not None:
            with suppress(OSError, ValueError):
                self.screen.picture(Path(tempfile.gettempdir(), f"field-guide-{os.getpid()}.png"))
        end_with_children(self.process)
        self._said.close()

    def said(self) -> str:
        """Return what the program wrote to standard output and standard error."""
        self._said.seek(0)
        return self._said.read().decode()

    def pid(self) -> int:
        """Return the process id of the program itself, not of strace around it."""
        return int(self.screen.xdotool("getwindowpid", self.window) or self.process.pid)

    def kill(self, number: int) -> None:
        """Send the program a signal."""
        os.kill(self.pid() if self.window else self.process.pid, number)

    def open(self) -> None:
        """Wait until the window is painted, and focus it."""
        (self.window,) = until(self._new_windows, "a window")
        self._wait_for_button(LIGHT.danger, "a paint")
        self.screen.focus(self.window)  # not before: Wine's window then sometimes stays black

    def _wait_for_button(self, color: str, what: str) -> None:
        until(lambda: self.screen.count(color, IN_REACH) > 500, what)

    def _new_windows(self) -> set[str]:
        code = self.process.poll()
        assert code is None, f"it ended by itself, code {code}: {self.said()}"
        return set(self.screen.windows()) - self._before

    def ask(self, question: str = QUESTION, *, seconds: float = PATIENCE) -> None:
        """Type a question and wait until results are visible."""
        self.screen.key("ctrl+k")
        self.screen.type(question)
        until(lambda: self.screen.count(LIGHT.mark) > 50, "results", seconds=seconds)

    def type_words_nobody_knows(self, words: Sequence[str]) -> None:
        """Type words that find nothing into the search box, each over the one before."""
        for word in words:
            self.screen.key("ctrl+k")
            self.screen.type(word)
        until(lambda: not self.screen.count(LIGHT.mark), "no results")

    def read(self, wanted: str) -> str:
        """Copy the page until its text has the wanted words; return the text."""
        self.screen.click(*BESIDE_THE_TEXT)

        def copied() -> str:
            self.screen.key("ctrl+a", "ctrl+c")
            text = self.screen.clipboard()
            return text if wanted in text else ""

        return until(copied, f"a page with {wanted!r}")

    def find_in_page(self, words: str, canary: str) -> None:
        """Find words in the page that is read, then one that it does not have."""
        self.screen.key("ctrl+f", "ctrl+a")
        self.screen.type(words)
        before = until(self._selected, "a place found")
        self.screen.key("ctrl+a")
        self.screen.type(canary)
        until(lambda: self._selected() < before, "no place found")
        self.screen.key("Escape")

    def _selected(self) -> int:
        return self.screen.count(LIGHT.accent, (600, 120, 766, 500))

    def filter(self) -> None:
        """Press the first chip of the filters, then press it again."""
        self.screen.key("F4")
        until(lambda: not self.screen.count(LIGHT.weak, FILTERS), "the filters in place of the first result")
        self.screen.key("space")
        until(lambda: self.screen.count(LIGHT.weak, FILTERS) > 1000, "a pressed chip")
        self.screen.key("space")
        until(lambda: not self.screen.count(LIGHT.weak, FILTERS), "the chip as it was")
        self.screen.key("F4")

    def choose_in_menu(self, words: str) -> None:
        """Open the menu by its key and go to some words."""
        shown = self._all_windows()
        self.screen.key("F10")
        until(lambda: self._all_windows() > shown, "the menu")
        self.screen.key(*keys_in_menu(words))
        until(lambda: self._all_windows() <= shown, "the menu to close")

    def copy_to_stick(self) -> None:
        """Open the dialog for a copy on another stick."""
        shown = self._all_windows()
        self.screen.key("F10")
        until(lambda: self._all_windows() > shown, "the menu")
        self.screen.key(*keys_in_menu("Copy to another stick…"))

    def to_dialog(self, title: str) -> None:
        """Wait for a dialog and focus it."""
        named = ("search", "--onlyvisible", "--name", f"^{title}")
        self.screen.focus(until(lambda: self.screen.xdotool(*named).strip(), f"the dialog {title!r}"))
        self.rest()

    def name_in_dialog(self, text: str, *, pause: float = 0.5) -> None:
        """Type a name into a dialog, press Enter, and wait a moment."""
        self.screen.key("ctrl+a")
        self.screen.type(text)
        self.screen.key("Return")
        time.sleep(pause)

    def _all_windows(self) -> int:
        return len(self.screen.xdotool("search", "--onlyvisible", "--pid", str(self.pid()), "").split())

    def themes(self) -> None:
        """See all colours, and at last the computer's own."""
        self.choose_in_menu("Text size and colours…")
        self.screen.key("Tab")
        for key, tokens, words in (
            ("Right", LIGHT, "light colours"),
            ("Right", DARK, "dark colours"),
            ("Right", CONTRAST, "high contrast"),
            ("Left", DARK, "dark colours again"),
            ("Left", LIGHT, "light colours again"),
            ("Left", LIGHT, "the colours of the computer"),
        ):
            self.screen.key(key)
            self._wait_for_button(tokens.danger, words)
        self.screen.key("Escape")

    def choose_dark(self) -> None:
        """Choose the dark colours in the bar of text size and colours."""
        self.choose_in_menu("Text size and colours…")
        self.screen.key("Tab", "Right", "Right", "Escape")

    def text_sizes(self) -> None:
        """Make the text larger, smaller, and as it was."""
        at_first = self._button_height()
        self.screen.key("ctrl+equal")
        until(lambda: self._button_height() > at_first, "larger text")
        self.screen.key("ctrl+0", "ctrl+minus")
        until(lambda: 0 < self._button_height() < at_first, "smaller text")
        self.screen.key("ctrl+0")
        until(lambda: self._button_height() == at_first, "text as it was")

    def _button_height(self) -> int:
        return self.screen.around(LIGHT.danger, IN_REACH)[3]

    def choose_place(self, place: str, canary: str) -> None:
        """Choose a place in the contents: first type an unknown one, then a known one, then go back to all."""
        self.screen.key("F9", "F9", "Tab")
        self.screen.type(canary)
        self.screen.key("Return")
        before = self.screen.looks_at_rest(ABOVE_RESULTS)  # the contents were hidden and shown again
        self.screen.type(place)
        self.screen.key("Return")
        until(lambda: self.screen.looks(ABOVE_RESULTS) != before, f"the results for {place}")
        self.screen.type("all")
        self.screen.key("Return")
        until(lambda: self.screen.looks(ABOVE_RESULTS) == before, "the results of all places")

    def copy_an_address(self) -> str:
        """Copy the address of the first source of the page that is shown, without opening it."""

        def copied() -> str:
            self.screen.key("Return")
            text = self.screen.clipboard()
            return text if text.startswith("http") else ""

        # The last link of a page opens its sources, with the addresses after it.
        self.screen.key("ctrl+End", "shift+Tab", "Return", "Tab", "Return")
        address = until(copied, "an address")
        self.screen.key("Escape")
        return address

    def open_handout(self) -> None:
        """Add the page that is shown to the hand-out, and wait for the paper."""
        self.screen.key("ctrl+d", "F6")
        # The page that was shown before is as white as the paper.
        until(lambda: self.screen.count(LIGHT.side, BESIDE_THE_PAPER) > 25_000, "the pane of the hand-out")
        until(lambda: self.screen.count("#ffffff", PAPER) > 200_000, "the paper")

    def hand_out(self, name: str, canary: str) -> None:
        """Save a hand-out under a name in the offered folder, then rename an item to a word that must stay nowhere."""
        self.open_handout()
        self.screen.click(*SAVE)
        named = ("search", "--onlyvisible", "--name", "^Save as PDF$")
        dialog = until(lambda: self.screen.xdotool(*named).strip(), "the dialog")
        until(lambda: self.screen.count(LIGHT.accent, FILE_NAME) > 500, "the name that is offered")
        self.screen.focus(dialog)
        self.screen.key("ctrl+a")
        self.screen.type(name)
        self.screen.key("Return")
        until(lambda: self.screen.count(LIGHT.weak, SAID) > 20_000, "that it is saved")
        self.screen.focus(self.window)
        self.screen.key("F6", "F6", "Return")
        before = self.screen.looks(PAPER)
        self.screen.type(canary)
        until(lambda: self.screen.looks(PAPER) != before, "the name on the paper")
        self.screen.key("F6")

    def resize(self) -> None:
        """Make the window smaller and as large as it was."""
        for width, height in ((900, 600), (1366, 768)):
            self.screen.xdotool("windowsize", self.window, str(width), str(height))
            self._wait_for_right_edge(width)

    def _wait_for_right_edge(self, limit: int) -> None:
        def is_there() -> bool:
            x, _, width, _ = self.screen.around(LIGHT.danger, IN_REACH)
            return limit - 120 < x + width <= limit

        until(is_there, f"Hide now at the right of {limit} pixels")

    def use_everything(self, canaries: Sequence[str], *, save_as: str = "") -> None:
        """Use everything once. The canaries are words that must stay nowhere; with `save_as`, one PDF is saved."""
        self.open()
        self.type_words_nobody_knows(canaries[:-3])
        self.ask()
        self.screen.key("Return")
        page = self.read("hotel")
        self.screen.key("alt+Left", "alt+Right")
        assert self.read("hotel") == page
        self.find_in_page("training", canaries[-2])
        self.copy_an_address()
        if save_as:
            self.hand_out(save_as, canaries[-3])
        self.filter()
        self.themes()
        self.text_sizes()
        self.choose_place("Hennepin", canaries[-1])
        self.screen.key("F2")
        self.read("911")
        self.choose_in_menu("About Field Guide")
        self.read("CC")
        self.screen.key("F1")
        self.read("Ctrl+Shift+H")
        self.resize()

    def use_briefly(self, canaries: Sequence[str]) -> None:
        """Open, ask, read one page: what takes two seconds."""
        self.open()
        self.type_words_nobody_knows(canaries)
        self.ask()
        self.screen.key("Return")
        self.read("hotel")

    def end(self, how: str, *, seconds: float = 20) -> int:
        """End the program in one way; return the exit code of the command that was started."""
        ENDS[how](self)
        return self.process.wait(seconds)

    def press_hide_now(self) -> None:
        """Click on Hide now, once it no longer moves."""
        x, y, width, height = until(self._resting_button, "Hide now at rest") or WHOLE
        self.screen.click(x + width // 2, y + height // 2)

    def rest(self) -> None:
        """Wait until all that was pressed has been answered: the screen stays as it is."""
        until(lambda: self.process.poll() is not None or self._rests(), "a screen at rest")

    def _rests(self) -> bool:
        before = self.screen.looks(WHOLE)
        time.sleep(0.1)
        return before == self.screen.looks(WHOLE)

    def _resting_button(self) -> Box | None:
        before = self.screen.around(LIGHT.danger, IN_REACH)
        time.sleep(0.1)  # a window that was made larger is laid out in more than one go
        return before if before == self.screen.around(LIGHT.danger, IN_REACH) else None


ENDS: dict[str, Callable[[Session], object]] = {
    "quit": lambda session: session.screen.key("ctrl+q"),
    "Hide now": Session.press_hide_now,
    "Shift three times": lambda session: session.screen.xdotool(
        "key", "--delay", "60", "shift", "shift", "shift"
    ),
    "Ctrl+Shift+H": lambda session: session.screen.key("ctrl+shift+h"),
    "kill -9": lambda session: session.kill(signal.SIGKILL),
    "SIGTERM": lambda session: session.kill(signal.SIGTERM),
    "a crash": lambda session: session.kill(signal.SIGSEGV),
}
