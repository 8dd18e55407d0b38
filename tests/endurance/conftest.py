"""Fixtures of the tests of endurance: the screen, and all sessions on a borrowed computer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import pytest

from bench.virtual_screen import VirtualScreen
from tests.driving import Screen, needs_program
from tests.endurance import traced
from tests.endurance.borrowed import HOME, LOGS, Borrowed
from tests.endurance.session import ENDS, Session

# Words that nobody has: letters only, so that a place's list takes them for one, and no slip of any word.
EACH = 5  # words a session


@dataclass(frozen=True)
class Play:
    """One session to play: how it ends, as which user it runs, whether everything is used."""

    end: str
    as_nobody: bool
    in_full: bool

    @property
    def name(self) -> str:
        """The session in words, for messages."""
        return f"{self.end}, as {'nobody' if self.as_nobody else 'root'}"


@dataclass
class Played:
    """What one session left: exit code, output, strace's log, and files that were new after it."""

    play: Play
    code: int
    said: str
    log: Path
    saved: list[str]  # the file that was asked for
    left: list[str]


@dataclass
class Visits:
    """All sessions on one borrowed computer, and the words that were typed in them."""

    computer: Borrowed
    played: list[Played] = field(default_factory=list)
    canaries: list[str] = field(default_factory=list)

    def play(self, screen: Screen, play: Play) -> None:
        """Play one session under strace."""
        number = len(self.played)
        words = [canary(number * EACH + i) for i in range(EACH)]
        self.canaries += words
        log = f"{number}.log"
        command = self.computer.command(before=traced.command(f"{LOGS}/{log}"), as_nobody=play.as_nobody)
        with Session(
            screen, command, environment=self.computer.environment, folder=self.computer.logs
        ) as session:
            if play.in_full:
                session.use_everything(words, save_as=f"{number}.pdf")
            else:
                session.use_briefly(words)
            code = session.end(play.end)
            said = session.said()
        left = self.computer.left_behind()
        saved = [f"{HOME}/{number}.pdf"] if play.in_full else []
        if saved:
            self.computer.take_stock()  # what was asked for is there from now on
        self.played.append(Played(play, code, said, self.computer.logs / log, saved, left))


def canary(number: int) -> str:
    """Return a word that exists nowhere else."""
    tens, ones = divmod(number, 10)
    return f"zqxj{'bdfghkmprt'[tens % 10]}v{'bdfghkmprt'[ones]}wq{'' if tens < 10 else tens * 'y'}"


def plays(*, full: bool) -> list[Play]:
    """Return the sessions: in the gate a brief one, at full length every end as every user."""
    if full:
        return [Play(end, user, in_full=True) for end, user in product(ENDS, (True, False))]
    return [Play("Ctrl+Shift+H", as_nobody=True, in_full=False)]


@pytest.fixture
def screen(virtual_screen: VirtualScreen) -> Screen:
    """The virtual screen that the tests run on."""
    needs_program()
    return Screen(virtual_screen)


@pytest.fixture(scope="session")
def visits(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, virtual_screen: VirtualScreen
) -> Iterator[Visits]:
    """All sessions, played once for every test that asks what came of them."""
    needs_program()
    traced.needs_strace()
    with Borrowed(tmp_path_factory.mktemp("borrowed"), stick="a stick with blanks é") as computer:
        visits, screen = Visits(computer), Screen(virtual_screen)
        for play in plays(full=bool(request.config.getoption("--full"))):
            visits.play(screen, play)
        yield visits
