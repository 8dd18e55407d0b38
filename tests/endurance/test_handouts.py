"""Hand-outs of the frozen program: printing is loaded when it is asked for, the terminal writes one file."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.driving import Screen, copy_of_program, until, worker_environment
from tests.endurance import traced
from tests.endurance.session import BELOW_THE_PAPER, PRINT, Session

pytestmark = pytest.mark.bundle

PRINTING = re.compile(r"libQt6PrintSupport|printsupport/|libcups")
CONNECTED = re.compile(r"sin6?_port=htons\((\d+)\)")
PRINT_SERVICE = {"631"}  # IPP, which CUPS answers on this computer
TYPES = ("card", "cards", "sheet", "large", "full")


def loaded(process: int) -> set[str]:
    """Return the files of printing that a program has loaded."""
    maps = Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines()
    return {line.split("/", 1)[1] for line in maps if "/" in line and PRINTING.search(line)}


def test_nothing_of_printing_is_loaded_before_it_is_asked_for(screen: Screen, tmp_path: Path) -> None:
    traced.needs_strace()
    log = tmp_path / "log"
    program = copy_of_program(tmp_path / "stick")
    command = [*traced.command(log), str(program)]
    environment = worker_environment(HOME=str(tmp_path))
    with Session(screen, command, environment=environment, folder=tmp_path) as session:
        session.open()
        session.ask()
        screen.key("Return")
        session.open_handout()
        assert loaded(session.pid()) == set()
        before = len(log.read_text(encoding="latin-1").splitlines())
        below = screen.looks(BELOW_THE_PAPER)
        screen.click(*PRINT)
        until(lambda: screen.looks(BELOW_THE_PAPER) != below, "the panel")
        assert any("libQt6PrintSupport" in name for name in loaded(session.pid())), "so it would be seen"
        session.press_hide_now()
        assert session.process.wait(20) == 0
    lines = log.read_text(encoding="latin-1").splitlines(keepends=True)
    early = tmp_path / "early"
    early.write_text("".join(lines[:before]), encoding="latin-1")
    assert traced.network_sockets(early) == []
    asked = {
        port for call in traced.calls(log) if call.name == "connect" for port in CONNECTED.findall(call.words)
    }
    assert asked <= PRINT_SERVICE
    assert traced.writes(log, inside=str(program.parent)) == []


def test_the_terminal_writes_the_file_named_and_nothing_else(tmp_path: Path, figures) -> None:
    traced.needs_strace()
    program = copy_of_program(tmp_path / "stick")
    worker = tmp_path / "worker"
    worker.mkdir()
    for kind in TYPES:
        file, log = worker / f"{kind}.pdf", tmp_path / f"{kind}.log"
        words = ["day-one", "suicide-and-crisis-988", "--format", kind, "--discreet", "-o", str(file)]
        done = subprocess.run(
            [*traced.command(log), str(program), "handout", *words],
            env=worker_environment(HOME=str(worker)),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert file.read_bytes().startswith(b"%PDF-")
        assert traced.writes(log, inside=str(program.parent), also=[str(file)]) == []
        assert traced.network_sockets(log) == []
    assert sorted(path.stem for path in worker.iterdir()) == sorted(TYPES)
    figures("T1: hand-outs from the terminal, files beside the one named", f"{len(TYPES)} formats, 0")
