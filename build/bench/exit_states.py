"""Lists the program states from which a quick exit is timed, with the keys and clicks that lead there."""

from collections.abc import Callable
from dataclasses import dataclass

from bench.virtual_screen import Point, VirtualScreen

# Positions in pixels, in a window of 1366 × 768 pixels at 100 %.
HIDE, PAGE, PLACES = (1265, 20), (1000, 400), (146, 695)
SAVE, PRINT = (440, 695), (540, 695)  # under the paper of the hand-out
Step = Callable[[VirtualScreen], None]


@dataclass(frozen=True, kw_only=True)
class State:
    """A state of the program, and the steps that lead there; each step changes the screen."""

    name: str
    steps: tuple[Step, ...] = ()
    pack: str = "shipped"  # or "large", whose search takes long to build, or "broken"
    at_once: bool = False  # the exit begins as soon as the window is visible
    children: int = 0  # number of processes that the program has started in this state


def _write(text: str) -> Step:
    return lambda screen: screen.write(text)


def _press(*chords: str) -> Step:
    def press(screen: VirtualScreen) -> None:
        for chord in chords:
            screen.chord(chord)

    return press


def _half_type(text: str, key: str) -> Step:
    """Return a step that writes `text`, then presses a dead key or the Compose key, which shows nothing."""

    def half_type(screen: VirtualScreen) -> None:
        screen.write(text)
        screen.add_key(key)
        screen.chord(key)

    return half_type


def _click(point: Point, button: int = 1) -> Step:
    def click(screen: VirtualScreen) -> None:
        screen.move(point)
        screen.click(button)

    return click


_RESULTS = (_write("hotel training"),)
_OPEN = (*_RESULTS, _press("Return"))
# A letter selects the menu item that begins with it. The page About has its first address in the third link.
_HANDOUT = (*_OPEN, _press("Control_L+d"), _press("F6"))
_ADDRESS = (_press("F10"), _press("a", "Return"), _press("Tab", "Tab", "Return"))

STATES = (
    State(name="start page"),
    State(name="just started, search not ready", at_once=True),
    State(name="typing", steps=(_write("h"),)),
    State(name="accent half typed", steps=(_half_type("h", "dead_diaeresis"),)),
    State(name="results", steps=_RESULTS),
    State(name="page open", steps=_OPEN),
    State(name="find bar", steps=(*_OPEN, _press("Control_L+f"))),
    State(name="Compose key pressed", steps=(_half_type("h", "Multi_key"),)),
    State(name="filters", steps=(*_RESULTS, _press("F4"))),
    State(name="menu", steps=(_press("F10"),)),
    State(name="context menu", steps=(*_OPEN, _click(PAGE, 3))),
    State(name="list of places", steps=(_click(PLACES),)),
    State(name="address bar", steps=_ADDRESS),
    State(name="hand-out", steps=_HANDOUT),
    State(name="print panel", steps=(*_HANDOUT, _click(PRINT))),
    State(name="file dialog", steps=(*_HANDOUT, _click(SAVE))),
    State(name="search being built", steps=(_write("coat"),), pack="large", at_once=True, children=1),
    State(name="broken content", pack="broken"),
)
