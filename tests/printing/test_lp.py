"""The child process that lists printers and prints, with stand-ins for lpstat and lp."""

import io
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from guide.printing.job import LIST_PRINTERS, PRINT, PrintChoices, Printers, PrintJob
from tests.driving import until
from tests.print_service import HANGS, TAKES_HALF, PrintService, is_running, needs_commands

ROOT = Path(__file__).parents[2]
PAGES = b"%PDF-1.4\n" + bytes(range(256)) * 2000
JOB = PrintJob(choices=PrintChoices("Lobby"), width=8.5, height=11, pages=PAGES)
NOTES_FILES = 'ls -l /proc/self/fd/0 > "{folder}/stdin"; cat > "{folder}/pages"'


@pytest.fixture
def service(tmp_path):
    needs_commands()
    return PrintService(tmp_path)


@pytest.fixture
def start(service):
    """Starts a child as the window does."""
    started = []

    def start(word, **more):
        child = subprocess.Popen(
            [sys.executable, "-P", "-m", "guide", word],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "PATH": service.path, **more},
        )
        started.append(child)
        return child

    yield start
    for child in started:
        child.kill()
        child.wait(60)
        for stream in filter(None, (child.stdin, child.stdout)):
            stream.close()


def test_printers_and_jobs_arrive_as_they_were_sent_and_an_incomplete_job_is_none():
    printers = Printers(("Lobby", "Büro é \U0001f5a8"), "Lobby")
    assert Printers.from_bytes(printers.to_bytes()) == printers
    file = io.BytesIO(JOB.to_bytes())
    assert PrintJob.read(lambda size: file.read(min(size, 1000))) == JOB
    for size in (0, 10, len(JOB.to_bytes()) - 1):
        assert PrintJob.read(io.BytesIO(JOB.to_bytes()[:size]).read) is None


def test_it_lists_the_printers(service, start):
    service.offers("Lobby", "Büro", usual="Büro")
    child = start(LIST_PRINTERS, LANG="de_DE.UTF-8")
    assert child.stdout.read() == Printers(("Lobby", "Büro"), "Büro").to_bytes()
    assert child.wait(20) == 0


def test_a_command_in_a_relative_folder_of_path_is_not_run(service, start):
    child = start(LIST_PRINTERS, PATH=os.path.relpath(service.folder / "bin", ROOT))
    assert b"Lobby" not in child.stdout.read()


def test_it_prints_what_it_is_given(service, start):
    child = start(PRINT)
    child.stdin.write(JOB.to_bytes())
    child.stdin.flush()
    assert child.wait(20) == 0
    assert service.pages == PAGES
    assert service.words == ["-d", "Lobby", "-n", "1", "-t", "Resources", "-o", "sides=one-sided",
                             "-o", "media=Letter", "-o", "print-scaling=none", "-"]  # fmt: skip
    assert "LC_ALL=C" in (service.folder / "environment").read_text(encoding="utf-8").splitlines()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has files in memory")
def test_lp_reads_from_a_file_in_memory_that_is_complete(service, start):
    service.does(lp=NOTES_FILES)
    child = start(PRINT)
    child.stdin.write(JOB.to_bytes())
    child.stdin.flush()
    assert child.wait(20) == 0
    assert "/memfd:pages (deleted)" in (service.folder / "stdin").read_text(encoding="utf-8")
    assert service.pages == PAGES


def test_a_job_that_breaks_off_is_not_printed(service, start):
    child = start(PRINT)
    child.stdin.write(JOB.to_bytes()[:-1])
    child.stdin.close()
    assert child.wait(20) == 1
    assert not (service.folder / "words").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(
    ("word", "scripts"), [(LIST_PRINTERS, {"lpstat": HANGS}), (PRINT, {"lp": TAKES_HALF})]
)
def test_it_ends_with_the_window_and_so_does_what_it_started(service, start, word, scripts):
    service.does(**scripts)
    child = start(word)
    if word == PRINT:
        child.stdin.write(JOB.to_bytes())
        child.stdin.flush()
    (name,) = scripts
    pid = until(lambda: service.pid(name), "the command")
    assert is_running(pid)
    child.stdin.close()
    child.wait(20)
    until(lambda: not is_running(pid), "the end of the command")


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="setpriv is a part of util-linux")
@pytest.mark.parametrize("has_setpriv", [True, False])
def test_lp_with_the_pages_ends_with_a_child_that_is_killed(service, start, has_setpriv):
    service.does(lp=TAKES_HALF, **({} if has_setpriv else {"setpriv": "exit 1"}))
    child = start(PRINT)
    child.stdin.write(JOB.to_bytes())
    child.stdin.flush()
    pid = until(lambda: service.pid("lp"), "the command")
    child.kill()
    child.wait(20)
    if has_setpriv:
        until(lambda: not is_running(pid), "the end of the command")
    else:
        time.sleep(0.5)
        assert is_running(pid), "so it would be seen"
        os.kill(pid, signal.SIGKILL)
