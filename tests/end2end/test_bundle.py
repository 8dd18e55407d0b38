"""The frozen program on a virtual screen, driven by keys as a worker would."""

import os
import pickle
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from guide.window.look import LIGHT

pytestmark = pytest.mark.bundle

PROGRAM = Path(__file__).parents[2] / "dist" / "FieldGuide" / "FieldGuide"
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
application.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


@pytest.fixture
def program(tmp_path):
    """A copy of the program in another folder, as on another computer's stick."""
    if not PROGRAM.is_file():
        pytest.skip("the bundle was not built: python3 build/dev.py bundle")
    if not os.environ.get("DISPLAY"):
        pytest.skip("there is no screen to show the program on")
    copy = tmp_path / "a stick with blanks é"
    shutil.copytree(PROGRAM.parent, copy)
    shutil.rmtree(copy / "data", ignore_errors=True)  # what somebody chose in the built one
    return copy / PROGRAM.name


def environment():
    # No Python, no virtual environment, nothing of this project: only the system and a screen.
    kept = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY", "HOME") if name in os.environ}
    return {**kept, "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "xcb"}


def xdotool(*words):
    return subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False).stdout.strip()


def screenshot(path):
    subprocess.run(
        [sys.executable, "-c", GRAB, str(path)],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        check=True,
        timeout=60,
    )
    return QImage(str(path))


def count(image, color):
    wanted = QColor(color).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    )


def until(condition, what):
    end = time.monotonic() + 30
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    pytest.fail(f"waited in vain for {what}")


def test_a_worker_searches_opens_and_quits(program, tmp_path):
    process = subprocess.Popen([str(program)], env=environment(), cwd=tmp_path)
    try:
        window = until(lambda: xdotool("search", "--onlyvisible", "--name", "^Field Guide$"), "the window")
        xdotool("windowfocus", "--sync", window.split()[0])
        before = until(
            lambda: (image := screenshot(tmp_path / "start.png")) and count(image, LIGHT.danger) and image,
            "a paint",
        )
        assert count(before, LIGHT.mark) == 0
        xdotool("type", "--delay", "30", "hotel training")
        after = until(
            lambda: (image := screenshot(tmp_path / "results.png")) and count(image, LIGHT.mark) and image,
            "marks",
        )
        assert count(after, LIGHT.weak) > 500, "the selected result and the 30-second box"
        xdotool("key", "Return")
        xdotool("key", "Escape", "Escape", "Escape")
        until(lambda: not count(screenshot(tmp_path / "page.png"), LIGHT.mark), "the results to close")
        xdotool("key", "ctrl+q")
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.wait()


def test_three_shifts_end_it_at_once(program):
    process = subprocess.Popen([str(program)], env=environment())
    try:
        window = until(lambda: xdotool("search", "--onlyvisible", "--name", "^Field Guide$"), "the window")
        xdotool("windowfocus", "--sync", window.split()[0])
        time.sleep(1)
        xdotool("key", "--delay", "60", "shift", "shift", "shift")
        assert process.wait(5) == 0
    finally:
        process.kill()
        process.wait()


def driven(program, *keys):
    """Start the program, press keys in its window, quit; gives the files of its settings."""
    process = subprocess.Popen([str(program)], env=environment())
    try:
        window = until(lambda: xdotool("search", "--onlyvisible", "--name", "^Field Guide$"), "the window")
        xdotool("windowfocus", "--sync", window.split()[0])
        time.sleep(1)
        xdotool("key", "--delay", "60", *keys, "ctrl+q")
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.wait()
    data = program.parent / "data"
    return {path.name: path.read_bytes() for path in data.iterdir()} if data.exists() else None


def test_what_is_chosen_lies_beside_the_program_until_it_is_the_default_again(program):
    before = {path for path in program.parent.rglob("*") if path.is_file()}
    assert driven(program) is None
    kept = driven(program, "ctrl+plus")
    assert set(kept) == {"settings-a"}
    assert b'"settings": {"text_size": 110}' in kept["settings-a"]
    assert b'{"text_size": 125}' in driven(program, "ctrl+plus")["settings-b"], (
        "it goes on from what was kept"
    )
    assert driven(program, "ctrl+0") is None
    assert {path for path in program.parent.rglob("*") if path.is_file()} == before


def test_a_read_only_stick_is_said_in_a_bar_and_all_works(program, tmp_path):
    stick = program.parent
    mount = f"mount --bind '{stick}' '{stick}' && mount -o remount,bind,ro '{stick}' && exec \"$@\""
    on_stick = ["unshare", "-rm", "sh", "-c", mount, "sh"]
    if subprocess.run([*on_stick, "true"], capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    process = subprocess.Popen([*on_stick, str(program)], env=environment(), stderr=subprocess.PIPE)
    try:
        window = until(lambda: xdotool("search", "--onlyvisible", "--name", "^Field Guide$"), "the window")
        xdotool("windowfocus", "--sync", window.split()[0])
        picture = tmp_path / "stick.png"
        before = until(
            lambda: (image := screenshot(picture)) and count(image, LIGHT.danger) and image, "a paint"
        )
        assert count(before, LIGHT.weak) == 0
        xdotool("key", "ctrl+plus")
        until(lambda: count(screenshot(picture), LIGHT.weak) > 3000, "the bar")
        xdotool("type", "--delay", "30", "hotel training")
        until(lambda: count(screenshot(picture), LIGHT.mark), "marks")
        xdotool("key", "ctrl+q")
        assert process.wait(10) == 0
        assert b"Traceback" not in process.stderr.read()
    finally:
        process.kill()
        process.communicate()
    assert not (stick / "data").exists()


def test_the_terminal_answers_from_the_bundle(program):
    done = subprocess.run(
        [str(program), "search", "MLMC", "--json"],
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert '"id": "my-life-my-choice"' in done.stdout


def test_it_holds_no_network_code_and_no_links(program):
    names = [path.name for path in program.parent.rglob("*")]
    network = ("socket.", "ssl.", "_ssl", "_socket", "_hashlib", "libssl", "libcrypto", "asyncio")
    assert not [n for n in names if "Network" in n or n.startswith(network)]
    assert not [path for path in program.parent.rglob("*") if path.is_symlink()]
    lower = [str(path.relative_to(program.parent)).lower() for path in program.parent.rglob("*")]
    assert len(set(lower)) == len(lower)


def report(program, tmp_path):
    done = subprocess.run(
        [str(program), "--self-check", str(tmp_path / "r.txt")], env=environment(), check=False
    )
    assert done.returncode == 0
    return (tmp_path / "r.txt").read_text(encoding="utf-8")


def test_the_report_of_itself_is_good_and_its_pack_ready_made(program, tmp_path):
    assert re.match(r"OK: \d+ entries \(ready made\), ", report(program, tmp_path))


def test_a_pack_that_its_owners_changed_is_read_anew(program, tmp_path):
    entry = next((program.parent / "resources" / "terms").glob("*.yaml"))
    text = entry.read_text(encoding="utf-8")
    entry.write_text(f"# Looked through by the owners.\n{text}", encoding="utf-8")
    assert re.match(r"OK: \d+ entries \(read anew\), ", report(program, tmp_path))


def test_a_tampered_index_is_never_opened(program, tmp_path):
    (prepared,) = program.parent.rglob("prepared.bin")
    trap = pickle.dumps([Trap(tmp_path / "ran")])
    head, _, rest = prepared.read_bytes().partition(b"\n")
    for data in (trap, head + b"\n" + trap + rest[len(trap) :], b"", prepared.read_bytes()[:-1]):
        prepared.write_bytes(data)
        assert re.match(r"OK: \d+ entries \(read anew\), ", report(program, tmp_path))
    assert not (tmp_path / "ran").exists()


class Trap:
    """Runs code when it is opened."""

    def __init__(self, mark):
        self.mark = mark

    def __reduce__(self):
        return Path.touch, (self.mark,)
