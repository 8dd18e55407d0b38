"""The standalone program copied by itself: what it writes, what comes of it, what a stick that goes away does to it."""

import json
import os
import subprocess
import sys
import time

import pytest

from tests.driving import PROGRAM, copy_of_program, running, until, worker_environment
from tests.endurance import traced
from tests.endurance.session import Session
from tests.running import run_program

pytestmark = [pytest.mark.bundle, pytest.mark.endure]


def run(program, *words, before=(), **more):
    return run_program(
        [*before, str(program), *map(str, words)],
        env=worker_environment(**more), capture_output=True, text=True, timeout=120,
    )  # fmt: skip


@pytest.fixture
def program(tmp_path):
    return copy_of_program(tmp_path / "mine" / "FieldGuide")


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "other stick é"
    folder.mkdir()
    return folder


def test_the_copy_is_whole_and_finds_itself_well(program, stick, tmp_path, figures):
    (program.parent / "resources" / "README.md").write_text("Read by us on Monday.", encoding="utf-8")
    began = time.monotonic()
    made = run(program, "make-stick", stick, "--json")
    assert made.returncode == 0, made.stderr
    figures("make-stick: the program copied and read back, s", f"{time.monotonic() - began:.1f}")
    copy = stick / "FieldGuide"
    told = json.loads(made.stdout)
    files = [path for path in copy.rglob("*") if path.is_file()]
    assert (told["folder"], told["files"]) == (str(copy), len(files))
    assert told["bytes"] == sum(path.stat().st_size for path in files) - (copy / "SHA256SUMS").stat().st_size
    verified = run(copy / PROGRAM.name, "verify")
    assert (verified.returncode, verified.stderr) == (0, "")
    assert f"{len(files) - 1} files are in the list; all are as they were built or copied." in verified.stdout
    assert verified.stdout.splitlines()[2] == "  resources/README.md", "it is named as its owner's"
    assert (copy / "resources" / "README.md").read_text(encoding="utf-8") == "Read by us on Monday."
    checked = run(copy / PROGRAM.name, "--self-check", tmp_path / "report.txt", QT_QPA_PLATFORM="offscreen")
    report = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert (checked.returncode, report.split("(")[1].split(")")[0]) == (0, "ready made"), report


def named(stick):
    """Every path that the copy on a stick has now, and had before it got its name."""
    copy, unfinished = stick / "FieldGuide", stick / "FieldGuide (unfinished)"
    paths = [path.relative_to(copy) for path in copy.rglob("*")]
    return [str(copy), str(unfinished), *(str(unfinished / path) for path in (*paths, "NOT FINISHED.txt"))]


def test_a_copy_writes_what_was_named_and_nothing_else(program, stick, tmp_path, figures):
    traced.needs_strace()
    log = tmp_path / "log"
    before = {path: path.stat().st_mtime_ns for path in program.parent.rglob("*")}
    made = run(program, "make-stick", stick, before=traced.command(log))
    assert made.returncode == 0, made.stderr
    assert len(traced.writes(log)) > 500, "the log is too short to have seen a copy"
    assert traced.writes(log, also=named(stick)) == []
    assert traced.network_sockets(log) == []
    assert {path: path.stat().st_mtime_ns for path in program.parent.rglob("*")} == before
    assert [path.name for path in stick.iterdir()] == ["FieldGuide"]
    figures("T1: files of a copy, others beside them", f"{len(before)}, 0")


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can mount a small stick")
@pytest.mark.parametrize("what", ["too small", "pulled", "killed"])
def test_a_stick_that_does_not_last_is_a_sentence_and_the_next_run_goes_well(program, stick, what):
    size = "60m" if what == "too small" else "400m"
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(stick)]
    if run_program(mount, capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        if what == "too small":
            done = run(program, "make-stick", stick)
            assert "There is too little room in" in done.stderr
            assert (done.returncode, list(stick.iterdir())) == (1, [])
            return
        command, said = [program, "make-stick", stick], {"stderr": subprocess.PIPE, "text": True}
        with running(command, env=worker_environment(), **said) as process:
            while not (stick / "FieldGuide (unfinished)" / "program-linux").is_dir():
                assert process.poll() is None
                time.sleep(0.001)
            if what == "killed":
                process.kill()
                process.wait(60)
                assert [path.name for path in stick.iterdir()] == ["FieldGuide (unfinished)"]
            else:
                run_program(["umount", "-l", str(stick)], check=True)
                told = process.communicate(timeout=60)[1]
                assert process.returncode == 1
                assert "the stick was pulled out, or it fails" in told
                assert "Traceback" not in told
                assert list(stick.iterdir()) == [], "nothing lands in the computer's own folder"
                run_program(mount, check=True)
        assert run(program, "make-stick", stick).returncode == 0
        assert [path.name for path in stick.iterdir()] == ["FieldGuide"]
    finally:
        run_program(["umount", "-l", str(stick)], capture_output=True)


@pytest.fixture
def worker(program, screen, tmp_path):
    """The program's window, and a worker at it whose home is watched."""
    home = tmp_path / "worker"
    home.mkdir()
    environment = worker_environment(HOME=str(home))
    with Session(screen, [str(program)], environment=environment, folder=tmp_path) as session:
        session.open()
        session.ask()  # some rows of the menu are there for results alone
        yield session
    assert list(home.iterdir()) == []


def choose(session, folder):
    """Choose in the menu, and type a folder into the dialog."""
    session.copy_to_stick()
    session.to_dialog("Choose the stick")
    session.name_in_dialog(str(folder), pause=0)


@pytest.fixture
def short_stick(tmp_path):
    """A stick with a name that is quick to type."""
    (tmp_path / "s").mkdir()
    return tmp_path / "s"


def test_a_worker_copies_the_guide_in_the_window(worker, short_stick):
    choose(worker, short_stick)
    until(lambda: [path.name for path in short_stick.iterdir()] == ["FieldGuide"], "the copy")
    verified = run(short_stick / "FieldGuide" / PROGRAM.name, "verify")
    assert "all are as they were built" in verified.stdout
    worker.screen.focus(worker.window)
    assert worker.end("quit") == 0
    assert worker.said() == ""


def test_hide_now_ends_a_copy_at_once_and_the_next_run_tidies(worker, short_stick, program):
    choose(worker, short_stick)
    unfinished = short_stick / "FieldGuide (unfinished)"
    until((unfinished / "program-linux").is_dir, "the beginning of a copy")
    began = time.monotonic()
    worker.screen.focus(worker.window)
    worker.screen.xdotool("key", "--delay", "20", "shift", "shift", "shift")
    assert worker.process.wait(5) == 0
    assert time.monotonic() - began < 2
    assert [path.name for path in short_stick.iterdir()] == ["FieldGuide (unfinished)"]
    assert "not finished" in (unfinished / "NOT FINISHED.txt").read_text(encoding="utf-8")
    assert run(program, "make-stick", short_stick).returncode == 0
    assert [path.name for path in short_stick.iterdir()] == ["FieldGuide"]


@pytest.mark.endure
def test_a_damaged_program_is_not_spread(program, stick):
    library = next((program.parent / "program-linux").rglob("libQt6Core.so*"))
    with library.open("r+b") as file:
        file.seek(-1, os.SEEK_END)
        last = file.read(1)
        file.seek(-1, os.SEEK_END)
        file.write(bytes([last[0] ^ 1]))
    done = run(program, "make-stick", stick)
    assert done.returncode == 1
    assert library.name in done.stderr
    assert list(stick.iterdir()) == []
