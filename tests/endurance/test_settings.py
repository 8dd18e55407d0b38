"""R1: settings survive a torn write, a flipped bit, a kill and a full stick; never anything but before or after.

Each way of breaking a write runs against the program's own file, and against a naive one that must be caught.
"""

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

from guide.errors import SettingsError
from guide.settings import Settings, SettingsFile, ThemeChoice
from tests.driving import running
from tests.endurance.naive import Naive
from tests.running import run_program

ROOT = Path(__file__).parents[2]
OLD = Settings(text_size=125, theme=ThemeChoice.DARK)
NEW = Settings(
    text_size=150, theme=ThemeChoice.DARK, region="west-metro", shift_exit=False, slash_search=False
)
SIZES = (110, 125, 150)
WRITTEN = (110, 125, None)  # by a child that is killed: on the way back to the default too


@pytest.fixture(params=["own", "naive"])
def make(request):
    return {"own": SettingsFile, "naive": Naive}[request.param]


def caught(make, wrong):
    """The program's own file does nothing wrong; the naive one must."""
    return bool(wrong) if make is Naive else not wrong


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


def put(folder, files):
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)


def two_states(make, folder):
    """The files before and after a write, where other writes went before it."""
    file = make(folder)
    for settings in (Settings(text_size=80), OLD):
        file.write(settings)
    before = contents(folder)
    file.write(NEW)
    return file, before, contents(folder)


def changed(before, after):
    return next(name for name, data in after.items() if before.get(name) != data)


def test_a_write_torn_at_any_byte_leaves_the_state_before_or_the_new_one(make, folder, figures):
    file, before, after = two_states(make, folder)
    name = changed(before, after)
    old, new = before.get(name, b""), after[name]
    torn = [new[:cut] for cut in range(len(new))]  # a file system that cut it off first
    torn += [new[:cut] + old[cut:] for cut in range(len(new) + 1)]  # one that wrote over it
    wrong = []
    for data in torn:
        put(folder, {**after, name: data})
        if file.read() not in (OLD, NEW):
            wrong.append(data)
    assert len(torn) > 300
    assert caught(make, wrong)
    if make is SettingsFile:
        figures("R1: writes torn, at every byte, neither before nor new", f"{len(wrong)} of {len(torn)}")


def test_any_single_flipped_bit_of_the_newest_slot_leaves_the_state_before_or_the_new_one(
    make, folder, figures
):
    file, before, after = two_states(make, folder)
    name = changed(before, after)
    wrong = []
    for bit in range(8 * len(after[name])):
        data = bytearray(after[name])
        data[bit // 8] ^= 1 << bit % 8
        put(folder, {**after, name: bytes(data)})
        if file.read() not in (OLD, NEW):
            wrong.append(bit)
    assert caught(make, wrong)
    if make is SettingsFile:
        assert file.read() == OLD, "a flip is noticed, not only survived"
        figures(
            "R1: bits flipped, every one, neither before nor new", f"{len(wrong)} of {8 * len(after[name])}"
        )


class Faults:
    """Has the N-th system call that writes fail, and counts them all."""

    CALLS = ("open", "write", "ftruncate", "fsync", "mkdir", "unlink", "rmdir")

    def __init__(self, monkeypatch, *, error=errno.EIO, crash=False, halves=False, lasting=False):
        self.left, self.count = -1, 0
        self._error, self._crash, self._halves = error, crash, halves
        self._lasting = lasting or crash
        for name in self.CALLS:
            monkeypatch.setattr(os, name, self._wrap(name, getattr(os, name)))

    def _wrap(self, name: str, call: Callable[..., object]):
        def wrapped(*args, **values):
            self.count += 1
            if self.left == 0 or (self._lasting and self.left < -1):
                self.left = -2
                if name == "write" and self._halves:
                    call(args[0], args[1][: len(args[1]) // 2])
                raise Crash if self._crash else OSError(self._error, os.strerror(self._error))
            if self.left > 0:
                self.left -= 1
            return call(*args, **values)

        return wrapped


class Crash(BaseException):
    """The program is gone at this call; nothing after it happens."""


STARTS = [Settings(), OLD, NEW, Settings(text_size=80)]


def attempt(file, end, *, nth=-1, **how):
    """Write while the N-th call fails, or the program ends there; gives how many calls there were."""
    with pytest.MonkeyPatch.context() as patch:
        faults = Faults(patch, **how)
        faults.left = nth
        with suppress(SettingsError, OSError, Crash):
            file.write(end)
    return faults.count


def sweep(make, folder, starts, **how):
    """Fail each call of each change between states, over slots as one to three writes leave them."""
    tried, wrong = 0, list[object]()
    for start, end, writes in product(starts, starts, (1, 2, 3)):
        if wrong and make is Naive:
            break  # it is caught
        nth, calls = 0, 1
        while nth < calls:
            put(folder, {})
            file = make(folder)
            for settings in (*map(Settings, SIZES[:writes]), start):
                file.write(settings)
            # Counted before it fails: what comes after a failure is another way.
            if nth == 0:
                files = contents(folder)
                calls = attempt(file, end)
                put(folder, files)
            attempt(file, end, nth=nth, **how)
            if file.read() not in (start, end):
                wrong.append((start, end, writes, nth))
            file.write(NEW)
            assert file.read() == NEW, "it works again"
            nth, tried = nth + 1, tried + 1
    return tried, wrong


WAYS: dict[str, dict[str, Any]] = {
    "I/O error": {},
    "full": {"error": errno.ENOSPC, "halves": True},
    "pulled": {"error": errno.ENODEV, "halves": True, "lasting": True},
    "gone": {"crash": True},
    "gone in a write": {"crash": True, "halves": True},
}


@pytest.mark.parametrize("way", WAYS)
def test_a_call_that_fails_leaves_the_state_before_or_the_new_one(
    make, folder, figures, monkeypatch, way, *, full
):
    monkeypatch.setattr(os, "fsync", lambda file: None)  # counted and failed like the others, only not slow
    tried, wrong = sweep(make, folder, STARTS if full else STARTS[:2], **WAYS[way])
    assert caught(make, wrong)
    assert make is Naive or tried > (250 if full else 60)
    if make is SettingsFile:
        figures(f"R1: every N-th call fails ({way}), neither before nor new", f"{len(wrong)} of {tried}")


@pytest.mark.parametrize("gone", ["none", "a", "b", "both"])
def test_whatever_deletions_reach_the_stick_no_older_state_comes_back(folder, monkeypatch, gone):
    file = SettingsFile(folder)
    for settings in (OLD, NEW):
        file.write(settings)
    monkeypatch.setattr("guide.files.remove", lambda path: None)
    file.write(Settings())
    left = contents(folder)
    assert len(left) == 2
    for name in {"none": (), "a": ("settings-a",), "b": ("settings-b",), "both": tuple(left)}[gone]:
        (folder / name).unlink()
    assert file.read() == Settings()


WRITER = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(ROOT)!r})
from guide.settings import Settings, SettingsFile
if sys.argv[2] == "Naive":
    from tests.endurance.naive import Naive as SettingsFile
file, number = SettingsFile(Path(sys.argv[1])), int(sys.argv[3])
while True:
    number += 1
    file.write(Settings(text_size={WRITTEN}[number % 3]))
    print(number, flush=True)
"""


def kill_once(make, folder, number, after):
    """Kill a child that writes without a pause; return the last write that it reported."""
    words = [sys.executable, "-S", "-c", WRITER, str(folder), make.__name__, str(number)]
    with running(words, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(after)
        child.kill()
        told = (first + child.stdout.read()).split(b"\n")[:-1]
    assert child.returncode == -signal.SIGKILL
    return int(told[-1])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_kills_lose_and_damage_nothing(make, folder, full, figures):
    # The naive one soon loses something, by chance: it is killed until it has.
    kills = (1000 if full else 15) if make is SettingsFile else 300
    number, writes, wrong, random = 0, 0, [], Random(1)
    for _ in range(kills):
        last = kill_once(make, folder, number, random.uniform(0, 0.02))
        size = make(folder).read().text_size
        # What was told of is kept; the one after it may be.
        if size not in (WRITTEN[last % 3], WRITTEN[(last + 1) % 3]):
            wrong.append((last, size))
            if make is Naive:
                break
        writes += last - number
        number = last
    assert caught(make, wrong)
    if make is SettingsFile:
        figures("R1: kills -9, lost or damaged", f"{len(wrong)} of {kills}, over {writes} writes")


FILL = f"""
import errno, sys
from pathlib import Path
sys.path.insert(0, {str(ROOT)!r})
from guide.errors import SettingsError
from guide.settings import Settings, SettingsFile
stick = Path(sys.argv[1])
file = SettingsFile(stick / "data")

def fill():
    with (stick / "filler").open("ab", buffering=0) as filler:
        try:
            while True:
                filler.write(b"x" * 512)
        except OSError as error:
            assert error.errno == errno.ENOSPC

def change(size):
    try:
        file.write(Settings(text_size=size))
    except SettingsError as error:
        return str(error)[:16]
    return file.read().text_size

fill()
print({{change((110, 125)[n % 2]) for n in range(100)}}, file.read().text_size, (stick / "data").exists())
(stick / "filler").unlink()
print(change(150))
fill()
print({{change((110, 125)[n % 2]) for n in range(100)}}, file.read().text_size)
(stick / "filler").unlink()
print(change(110))
fill()
print(change(125), change(150), change(None), (stick / "data").exists())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="a small file system in memory is Linux's")
def test_a_stick_that_is_really_full(tmp_path, figures):
    mount = 'mount -t tmpfs -o size=64k stick "$1" && shift && exec "$@"'
    inside = ["unshare", "-rm", "sh", "-c", mount, "sh", str(tmp_path)]
    if run_program([*inside, "true"], capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    done = run_program([*inside, sys.executable, "-c", FILL, str(tmp_path)], capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "{'There is no room'} None False",  # nothing was there, nothing is left
        "150",
        "{'There is no room'} 150",  # what was kept stays
        "110",
        "125 150 None False",  # with both slots there is always room
    ]
    figures("R1: writes on a full tmpfs, state lost", "0 of 200")
