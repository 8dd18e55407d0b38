"""T1, X1: the file dialogs open no file, and the event loop touches none of the worker's files at all."""

import os
import re
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from bench.virtual_screen import VirtualScreen
from tests.driving import Screen, copy_of_program, until, worker_environment
from tests.endurance import traced
from tests.endurance.session import SAVE, Session

pytestmark = [pytest.mark.bundle, pytest.mark.endure]

OLD, LATER = (
    1_500_000_000,
    1_600_000_000,
)  # read before it was changed: relatime notes the next time it is read
FILES = ("diary", "taxes", "letter to mum", "a.pdf", "list of names.yaml")
LINE = re.compile(r"^(?P<thread>\d+) +(?P<call>\w+\(.*)")


@dataclass
class Seen:
    """What one session in all dialogs did: the log of strace from the first dialog on, and who its main thread was."""

    home: Path
    main_thread: int
    log: list[str]

    def calls(self, *, main: bool) -> list[str]:
        """Return the calls with a path in the home folder, of the main thread or of all the others."""
        found = [LINE.match(line) for line in self.log]
        return [
            line["call"]
            for line in found
            if line and f'"{self.home}' in line["call"] and (int(line["thread"]) == self.main_thread) == main
        ]


def stamp(path: Path) -> None:
    """Let a file look as if nobody had read it for long."""
    os.utime(path, (OLD, LATER))


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    traced.needs_strace()
    folder = tmp_path_factory.mktemp("dialogs")
    program, home, log = copy_of_program(folder / "FieldGuide"), folder / "home", folder / "log"
    home.mkdir()
    for name in FILES:
        (home / name).write_bytes(b"%PDF-1.4 something of the worker")
        stamp(home / name)
    with VirtualScreen() as virtual:
        variables = worker_environment(HOME=str(home), DISPLAY=virtual.display)
        command = [*traced.command(log), str(program)]
        with Session(Screen(virtual), command, environment=variables, folder=folder) as session:
            session.open()
            session.ask()
            session.screen.key("Return")
            session.read("hotel")
            session.open_handout()
            start, main = log.stat().st_size, session.pid()
            use_dialogs(session, home)
            assert session.end("quit") == 0
    return Seen(home, main, log.read_bytes()[start:].decode("latin-1").splitlines())


def use_dialogs(session: Session, home: Path) -> None:
    """Nearly save a PDF over another, save one, change a setting, and name a stick that is not there."""
    screen = session.screen
    screen.click(*SAVE)
    session.to_dialog("Save as PDF")
    session.name_in_dialog("a", pause=2)
    session.rest()
    screen.focus(session.window)
    screen.key("Escape")  # the question whether to replace a.pdf
    time.sleep(2)
    session.rest()
    screen.click(*SAVE)
    session.to_dialog("Save as PDF")
    session.name_in_dialog(str(home / "b.pdf"))
    until((home / "b.pdf").exists, "the PDF")
    session.rest()
    screen.focus(session.window)
    session.copy_to_stick()  # before the text size changes: larger text leaves out the menu's last items
    session.to_dialog("Choose the stick")
    session.name_in_dialog(str(home / "nowhere"))
    session.rest()
    screen.key("Escape", "Escape")
    screen.focus(session.window)
    screen.key("ctrl+equal", "ctrl+0")
    session.rest()


def test_the_event_loop_touches_nothing_in_the_home_folder(seen: Seen, figures) -> None:
    figures("X1: calls of the event loop in the home folder", len(seen.calls(main=True)))
    assert seen.calls(main=True) == []


def test_other_threads_are_seen_to_touch_it(seen: Seen) -> None:
    """The positive control: the log names the folder, the file that was written and the one asked for."""
    others = "\n".join(seen.calls(main=False))
    assert all(f'{seen.home}{path}"' in others for path in ("", "/a.pdf", "/b.pdf", "/nowhere"))


def test_no_file_looks_as_if_it_was_read(seen: Seen, figures) -> None:
    read = [name for name in FILES if (seen.home / name).stat().st_atime != OLD]
    figures("T1: files with a new access time after the file dialogs", len(read))
    assert read == []


def test_reading_a_file_would_be_seen(seen: Seen) -> None:
    """The positive control."""
    control = seen.home / "control"
    control.write_bytes(b"x")
    stamp(control)
    control.read_bytes()
    if control.stat().st_atime == OLD:
        pytest.skip("this file system notes no access times")
