"""T1, T2, T3, T6: nothing is written, nothing is left, no word that was typed stays anywhere, no core is dumped."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bench.virtual_screen import VirtualScreen
from tests.driving import PROGRAM, Screen, running, worker_environment
from tests.endurance import traced
from tests.endurance.borrowed import HOME, LOGS
from tests.endurance.conftest import EACH, Visits, canary
from tests.endurance.session import Session
from tests.running import run_program

pytestmark = pytest.mark.bundle

# What strace says of an end by signal, and what a shell does; by number, as Windows knows no SIGKILL.
ENDED_BY = {"kill -9": 9, "SIGTERM": 15, "a crash": 11}
FILE_DIALOG = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
application = QApplication([])
dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
QTimer.singleShot(200, dialog.reject)
dialog.exec()
"""
CORES = 'ulimit -c unlimited && exec "$@"'


def test_every_session_ends_as_it_should(visits: Visits) -> None:
    for played in visits.played:
        assert played.code == -ENDED_BY.get(played.play.end, 0), played.play.name
        assert played.said == "", played.play.name


def test_nothing_is_written_outside_its_own_folder(visits: Visits, figures) -> None:
    for played in visits.played:
        assert len(traced.calls(played.log)) > 500, "the log is too short to have seen the program"
        assert traced.writes(played.log, inside=visits.computer.own_folder, also=played.saved) == [], (
            played.play.name
        )
    figures("T1: sessions watched by strace, writes outside", f"{len(visits.played)}, 0")


def test_nothing_is_left_behind(visits: Visits, figures) -> None:
    for played in visits.played:
        # A new file changes its folder, too.
        expected = [HOME, *played.saved] if played.saved else []
        assert [path.partition("/upper")[2] for path in played.left] == expected, played.play.name
    figures("T2: sessions on a borrowed computer, files left", f"{len(visits.played)}, 0")


def test_no_word_that_was_typed_stays_anywhere(visits: Visits, figures) -> None:
    assert len(set(visits.canaries)) == EACH * len(visits.played)
    assert visits.computer.holding(visits.canaries) == []
    figures("T3: words typed, found afterwards", f"{len(visits.canaries)}, 0")


def test_on_the_stick_nothing_is_new_but_settings(visits: Visits) -> None:
    folder = Path(visits.computer.own_folder).name
    allowed = {f"{folder}/data", f"{folder}/data/settings-a", f"{folder}/data/settings-b"}
    built = {path.relative_to(PROGRAM.parent).as_posix() for path in PROGRAM.parent.rglob("*")}
    assert visits.computer.on_stick() - allowed == {folder} | {f"{folder}/{path}" for path in built}


@pytest.mark.endure
def test_a_screen_that_goes_away_leaves_nothing_either(visits: Visits) -> None:
    computer = visits.computer
    with VirtualScreen() as virtual:
        screen = Screen(virtual)
        command = computer.command(before=traced.command(f"{LOGS}/away.log"))
        variables = {**computer.environment, "DISPLAY": virtual.display}
        with Session(screen, command, environment=variables, folder=computer.logs) as session:
            session.use_briefly([canary(90)])
            session.window = ""  # there is no screen any more to ask for it
            virtual.kill()
            assert session.process.wait(20) == 1
    assert traced.writes(computer.logs / "away.log", inside=computer.own_folder) == []
    assert computer.left_behind() == []
    assert computer.holding([canary(90)]) == []


def left_by(visits: Visits, *words: str, log: str = "") -> list[str]:
    """Run another program on the borrowed computer; give what it left, and take it away again."""
    computer = visits.computer
    before = traced.command(f"{LOGS}/{log}") if log else ()
    variables = {**computer.environment, "QT_QPA_PLATFORM": "offscreen"}
    command = computer.command(*words, before=before, as_nobody=False)
    run_program(command, env=variables, check=True, timeout=60)
    return computer.left_behind()


def test_a_file_that_came_and_went_would_be_seen(visits: Visits) -> None:
    left_by(visits, "sh", "-c", "echo x > /tmp/passing && rm /tmp/passing", log="passing.log")
    seen = traced.writes(visits.computer.logs / "passing.log", inside=visits.computer.own_folder)
    assert len(seen) == 2
    assert all("/tmp/passing" in call for call in seen)
    assert any(path.endswith("/tmp") for path in visits.computer.left_behind()), "its folder tells of it, too"


def test_what_qt_leaves_by_itself_would_be_seen(visits: Visits) -> None:
    left = left_by(visits, sys.executable, "-B", "-c", FILE_DIALOG)
    assert [path for path in left if path.endswith("/.config/QtProject.conf")], left


def test_a_word_that_stayed_would_be_found(visits: Visits) -> None:
    computer, word = visits.computer, canary(99)
    places = [
        f"{place}/leak-{coding}"
        for place in (HOME, "/tmp", "/var/tmp", "/dev/shm", "/mnt")
        for coding in ("utf-8", "utf-16-le")
    ]
    for place in places:
        octal = "".join(f"\\{byte:03o}" for byte in word.encode(place.partition("-")[2]))
        plant = computer.command("sh", "-c", f"printf 'a{octal}b' > {place}", as_nobody=False)
        run_program(plant, env=computer.environment, check=True)
    found = computer.holding([word])
    run_program(computer.command("rm", *places, as_nobody=False), env=computer.environment, check=True)
    assert len(found) == len(places)
    assert all("/leak-" in path for path in found)


@pytest.mark.endure
@pytest.mark.parametrize("words", [[], ["search", "-", "--json"]])
def test_a_crash_dumps_no_core(screen: Screen, tmp_path: Path, words: list[str]) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    command = ["sh", "-c", CORES, "sh", str(PROGRAM), *words]
    if words:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with running(command, env=worker_environment(), cwd=folder, **pipes) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(b"hotel\n")
            process.stdin.flush()
            answered = process.stdout.readline()
            limited = no_core_wanted(process.pid)
            process.send_signal(signal.SIGSEGV)
            process.wait(60)
        assert answered.startswith(b"{")
        assert limited
        assert process.returncode == -signal.SIGSEGV
    else:
        with Session(screen, command, environment=worker_environment(), folder=folder) as session:
            session.use_briefly([canary(91)])
            assert no_core_wanted(session.pid())
            assert session.end("a crash") == -signal.SIGSEGV
    assert list(folder.iterdir()) == []


def no_core_wanted(process: int) -> bool:
    """Return whether the system will dump no core of a process."""
    lines = Path(f"/proc/{process}/limits").read_text(encoding="ascii").splitlines()
    (limit,) = (line.split()[4] for line in lines if line.startswith("Max core file size"))
    return limit in ("0", "1")  # a core is larger than a byte, and with 1 none goes into a pipe either
