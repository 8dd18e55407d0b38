"""X1: a drive that never answers, in both file dialogs, holds up neither the quick exit nor the end."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product

import pytest

from bench.virtual_screen import VirtualScreen
from tests.driving import Screen, copy_of_program
from tests.endurance.hung import STICK, HungComputer, dying_drive, needs_hung_mounts
from tests.endurance.session import SAVE

pytestmark = [pytest.mark.bundle, pytest.mark.endure]

WAYS = ("Ctrl+Shift+H", "Shift three times", "Hide now")
MOST = 8.0  # seconds after which the program has not ended
AT_ONCE, SOME_SECONDS = 2.0, 7.0  # much more than it takes, as the machine may be busy
COPY = "Choose the stick"


@dataclass(frozen=True)
class State:
    """Something that hangs, and how a worker gets there."""

    name: str
    reach: Callable[[HungComputer], None]
    dies: bool = False  # whether the drive dies only when a file is written


def _open_dialog(session: HungComputer) -> None:
    session.screen.click(*SAVE)
    session.to_dialog("Save as PDF")


def _home_hangs(session: HungComputer) -> None:
    session.to_handout()
    session.hang(session.home)
    session.screen.click(*SAVE)
    session.rest()


def _stick_hangs(session: HungComputer) -> None:
    session.open()
    session.hang(STICK)
    session.copy_to_stick()
    session.rest()


def _named(session: HungComputer, name: str) -> None:
    session.to_handout()
    session.hang(session.home / "hung")
    _open_dialog(session)
    session.name_in_dialog(name)


def _chosen_on_stick(session: HungComputer) -> None:
    session.open()
    session.copy_to_stick()
    session.to_dialog(COPY)
    session.hang(STICK)
    session.name_in_dialog("FieldGuide")


def _saved(session: HungComputer) -> None:
    session.to_handout()
    _open_dialog(session)
    session.name_in_dialog("hung/a.pdf")


STATES = (
    State("home hangs when the dialog opens", _home_hangs),
    State("a stick hangs when the dialog opens", _stick_hangs),
    State("a folder that hangs is entered", partial(_named, name="hung")),
    State("a file in a folder that hangs is named", partial(_named, name="hung/a.pdf")),
    State("a folder on a stick that hangs is named", _chosen_on_stick),
    State("the drive hangs while it is saved to", _saved, dies=True),
)
# In the gate: one state of each dialog, each left in another way.
SOME = ((STATES[1], "Hide now"), (STATES[3], "Ctrl+Shift+H"))


@pytest.fixture(scope="module")
def begin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[State], HungComputer]]:
    """Start the program and bring it into a state."""
    needs_hung_mounts()
    folder = tmp_path_factory.mktemp("hung-drives")
    program = copy_of_program(folder / "FieldGuide")
    with VirtualScreen() as virtual:

        def begin_in(state: State) -> HungComputer:
            library = dying_drive(folder) if state.dies else ""
            return HungComputer(Screen(virtual), program, folder, preload=library)

        yield begin_in


def test_the_quick_exit_works_at_once(begin, full, figures) -> None:
    found = {}
    for state, way in product(STATES, WAYS) if full else SOME:
        with begin(state) as session:
            state.reach(session)
            assert state.dies or session.hangs(), "the positive control"
            found[f"{state.name}, {way}"] = session.seconds_to_end(way, most=MOST)
    figures("X1: drives that hang in a file dialog, exits", len(found))
    figures("X1: press → gone with a drive that hangs, slowest, ms", round(1000 * max(found.values())))
    assert {name: seconds for name, seconds in found.items() if seconds > AT_ONCE} == {}


def test_the_window_closes_in_some_seconds(begin, full, figures) -> None:
    found = {}
    for state in STATES if full else STATES[-1:]:
        with begin(state) as session:
            state.reach(session)
            session.screen.focus(session.window)
            found[state.name] = session.seconds_to_end("quit", most=2 * MOST)
    figures("X1: quit → gone with a drive that hangs, slowest, ms", round(1000 * max(found.values())))
    assert {name: seconds for name, seconds in found.items() if seconds > SOME_SECONDS} == {}
