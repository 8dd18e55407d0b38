"""T4: everything works from where nothing can be written, from long and odd paths, and twice at once."""

import os
from pathlib import Path

import pytest

from tests.driving import Screen
from tests.endurance import traced
from tests.endurance.borrowed import LOGS, Borrowed
from tests.endurance.conftest import canary
from tests.endurance.session import Session
from tests.running import run_program

pytestmark = [pytest.mark.bundle, pytest.mark.endure]

ODD = "Stick für die Straße – año ñandú, Hmoob's "
LONG = ODD + "é" * 30 + "x" * (200 - len(ODD) - 30)  # 200 characters, of which a file name may have 255 bytes
WORDS = [canary(number) for number in range(93, 97)]


@pytest.fixture
def locked(tmp_path: Path):
    """Plug in a stick that is mounted read-only, under a long and odd name."""
    traced.needs_strace()
    with Borrowed(tmp_path, stick=LONG, read_only=True) as computer:
        yield computer


def test_two_copies_at_once_work_from_a_read_only_stick(
    screen: Screen, locked: Borrowed, tmp_path: Path, figures
) -> None:
    assert len(LONG) == 200
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "plugged").rglob("*")}

    def opened(command: list[str]) -> Session:
        return Session(screen, command, environment=locked.environment, folder=tmp_path)

    with opened(locked.command(before=traced.command(f"{LOGS}/first.log"))) as first:
        first.open()
        with opened(locked.command(as_nobody=False)) as second:
            second.use_briefly(WORDS[:1])
            assert second.end("quit") == 0
            said = second.said()
        first.use_everything(WORDS)
        assert first.end("quit") == 0
        said += first.said()
    assert said == ""
    assert locked.left_behind() == []
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "plugged").rglob("*")} == before
    tried = traced.writes(tmp_path / "logs" / "first.log", inside=locked.own_folder)
    assert tried == [], "not even tried, but for the settings"
    figures("T4: characters in the path of a read-only stick", len(LONG))


def test_the_stick_is_really_read_only(locked: Borrowed) -> None:
    command = locked.command("touch", f"{locked.own_folder}/x", as_nobody=False)
    done = run_program(command, env=locked.environment, capture_output=True, text=True)
    assert "Read-only file system" in done.stderr


def test_it_works_from_a_folder_without_the_right_to_write(screen: Screen, tmp_path: Path) -> None:
    traced.needs_strace()
    with Borrowed(tmp_path) as computer:
        folder = computer.program.parent
        for path in [folder, *folder.rglob("*")]:
            os.chmod(path, 0o555 if path.is_dir() or os.access(path, os.X_OK) else 0o444)  # noqa: PTH101 - one word for both
        touch = computer.command("touch", f"{computer.own_folder}/x")
        assert run_program(touch, env=computer.environment, capture_output=True).returncode
        with Session(
            screen, computer.command(), environment=computer.environment, folder=tmp_path
        ) as session:
            session.open()
            session.ask()
            session.themes()
            session.text_sizes()
            session.ask()
            screen.key("Return")
            session.read("hotel")
            assert session.end("quit") == 0
            assert session.said() == ""
        assert computer.left_behind() == []
        assert not (folder / "data").exists()
