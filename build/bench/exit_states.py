"""States of the program from which it is left, and how a person comes there by keys and clicks."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bench.screen import Point, Screen

# In a window of 1366 × 768 at 100 %.
HIDE, PAGE, PLACES = (1265, 20), (1000, 400), (146, 695)
SAVE, PRINT = (440, 695), (540, 695)  # under the paper of the hand-out
Step = Callable[[Screen], None]


@dataclass(frozen=True, kw_only=True)
class State:
    """A name, the steps that lead there, each of which changes the screen, and what it takes.

    pack: "shipped", "large" (its search is built for long) or "broken". at_once: it is left as soon as it is
    in sight. dialog: a modal dialog is open, which only a window made for it has.
    """

    name: str
    steps: tuple[Step, ...] = ()
    pack: str = "shipped"
    at_once: bool = False
    dialog: bool = False
    children: int = field(default=0)  # how many processes it has started by then


def _write(text: str) -> Step:
    return lambda screen: screen.write(text)


def _press(*chords: str) -> Step:
    def press(screen: Screen) -> None:
        for chord in chords:
            screen.chord(chord)

    return press


def _click(place: Point, button: int = 1) -> Step:
    def click(screen: Screen) -> None:
        screen.move(place)
        screen.button(button)

    return click


_RESULTS = (_write("hotel training"),)
_OPEN = (*_RESULTS, _press("Return"))
# In the menu a letter goes to what begins with it; the first address of the page is its third link.
_HANDOUT = (*_OPEN, _press("Control_L+d"), _press("F6"))
_ADDRESS = (_press("F10"), _press("a", "Return"), _press("Tab", "Tab", "Return"))

STATES = (
    State(name="start page"),
    State(name="just started, search not ready", at_once=True),
    State(name="typing", steps=(_write("h"),)),
    State(name="results", steps=_RESULTS),
    State(name="page open", steps=_OPEN),
    State(name="find bar", steps=(*_OPEN, _press("Control_L+f"))),
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
    State(name="dialog", dialog=True),
)
