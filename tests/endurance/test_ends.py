"""R4: no end of the standalone program is a crash, which the system would log with the program's name."""

import random
import re
import signal
import sys
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import pytest
from Xlib.protocol.event import ClientMessage

from bench.virtual_screen import VirtualScreen
from tests.driving import PROGRAM, needs_program, running, until, wait_for_rest, worker_environment
from tests.endurance.traced import needs_strace
from tests.running import run_program

pytestmark = [pytest.mark.bundle, pytest.mark.endure]
ENDS = 200  # of each way, at full length
# A thread that returns while the process goes on. A process that ends at once takes its threads with it.
THREAD_END = re.compile(r"^\d+ +([\d.]+) exit\(", re.MULTILINE)


def lose_connection(screen, _process):
    window(screen).kill_client()
    screen._x.sync()


def lose_server(screen, _process):
    screen.kill()


def close(screen, _process):
    protocols, delete = (screen._x.intern_atom(name) for name in ("WM_PROTOCOLS", "WM_DELETE_WINDOW"))
    shown = window(screen)
    data = (32, [delete, 0, 0, 0, 0])
    shown.send_event(ClientMessage(window=shown, client_type=protocols, data=data))
    screen._x.sync()


WAYS = {
    "connection lost": (lose_connection, 1),
    "server killed": (lose_server, 1),
    "quit": (lambda screen, _process: screen.chord("Control_L+q"), 0),
    "closed": (close, 0),
    "Hide now": (lambda screen, _process: screen.chord("Control_L+Shift_L+h"), 0),
    "SIGTERM": (lambda _screen, process: process.terminate(), -signal.SIGTERM),
    "SIGINT": (lambda _screen, process: process.send_signal(signal.SIGINT), -signal.SIGINT),
}


def window(screen):
    return screen._x.create_resource_object("window", screen.windows()[0])


@contextmanager
def begun(screen, folder, *watcher):
    needs_program()
    variables = worker_environment(HOME=str(folder), DISPLAY=screen.display)
    with running([*watcher, PROGRAM], env=variables, cwd=folder) as process:
        window, *_ = until(screen.windows, "the window")
        screen.focus(window)
        yield process


def work(screen):
    """Search, open a page and its hand-out, without waiting for any of them to be complete."""
    time.sleep(0.4)
    screen.write("hotel")
    time.sleep(0.2)
    screen.chord("Return")
    time.sleep(0.2)
    screen.chord("Control_L+d")
    screen.chord("F6")


def code_of_end(way, folder, number):
    """Start the program, end it a random moment later, every second time while it works; return its code."""
    with VirtualScreen() as screen, begun(screen, folder) as process:
        if number % 2:
            work(screen)
        time.sleep(random.Random(number).random() / 2)
        way(screen, process)
        return process.wait(timeout=30)


@pytest.mark.parametrize("name", WAYS)
def test_no_end_is_a_crash(name, full, figures, tmp_path):
    way, expected = WAYS[name]
    codes = Counter(code_of_end(way, tmp_path, number) for number in range(ENDS if full else 1))
    assert set(codes) == {expected}
    figures(f"R4: ends by {name}, crashes", f"{codes.total()}, 0")


def test_a_crash_is_seen(tmp_path):
    crash = code_of_end(lambda _screen, process: process.send_signal(signal.SIGSEGV), tmp_path, 0)
    assert crash == -signal.SIGSEGV


@pytest.mark.parametrize("name", ["connection lost", "quit"])
def test_the_process_ends_without_taking_itself_apart(name, virtual_screen, tmp_path):
    # Crashes at the end come from threads that still run while the objects of Qt and Python are deleted.
    needs_strace()
    way, expected = WAYS[name]
    log = tmp_path / "log"
    with begun(virtual_screen, tmp_path, *strace(log)) as process:
        (traced,) = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii").split()
        wait_for_rest(int(traced))  # else a thread that reads ahead could end meanwhile
        began = time.time()
        way(virtual_screen, process)
        assert process.wait(timeout=30) == expected
    virtual_screen.wait_until_empty()
    # Qt's thread that reads from a connection ends by itself when that breaks.
    assert ends_of_threads(log, since=began) <= 1


def test_a_process_that_takes_itself_apart_is_seen(tmp_path):
    needs_strace()
    log, began = tmp_path / "log", time.time()
    threads = (
        "import threading, time\nfor _ in range(2): threading.Thread(target=print).start()\ntime.sleep(0.2)"
    )
    run_program([*strace(log), sys.executable, "-c", threads], check=True)
    assert ends_of_threads(log, since=began) == 2


def strace(log):
    return "strace", "-f", "--seccomp-bpf", "-qq", "-ttt", "-e", "trace=exit", "-o", str(log)


def ends_of_threads(log, *, since):
    """Count the threads that ended by themselves since a time, in the seconds of time.time()."""
    return sum(float(at) >= since for at in THREAD_END.findall(log.read_text("latin-1")))
