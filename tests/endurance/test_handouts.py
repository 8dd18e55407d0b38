"""Hand-outs of the frozen program in the terminal: one file is written, the one that was named."""

from pathlib import Path

import pytest

from tests.driving import copy_of_program, worker_environment
from tests.endurance import traced
from tests.running import run_program

pytestmark = [pytest.mark.bundle, pytest.mark.endure]

TYPES = ("card", "cards", "sheet", "large", "full")


def test_the_terminal_writes_the_file_named_and_nothing_else(tmp_path: Path, figures) -> None:
    traced.needs_strace()
    program = copy_of_program(tmp_path / "stick")
    worker = tmp_path / "worker"
    worker.mkdir()
    for kind in TYPES:
        file, log = worker / f"{kind}.pdf", tmp_path / f"{kind}.log"
        words = ["day-one", "suicide-and-crisis-988", "--format", kind, "--discreet", "-o", str(file)]
        done = run_program(
            [*traced.command(log), str(program), "handout", *words],
            env=worker_environment(HOME=str(worker)),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        assert file.read_bytes().startswith(b"%PDF-")
        assert traced.writes(log, inside=str(program.parent), also=[str(file)]) == []
        assert traced.network_sockets(log) == []
    assert sorted(path.stem for path in worker.iterdir()) == sorted(TYPES)
    figures("T1: hand-outs from the terminal, files beside the one named", f"{len(TYPES)} formats, 0")
