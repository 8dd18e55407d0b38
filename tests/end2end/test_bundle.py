"""The frozen program on a virtual screen, driven by keys as a worker would."""

import pickle
import re
import subprocess
from pathlib import Path

import pytest

from guide.licences.part import decode_parts
from guide.packs.archive import all_members
from guide.window.theme.appearance import LIGHT
from tests.driving import copy_of_program, network_files, unpacked, until, worker_environment
from tests.running import run_program

pytestmark = pytest.mark.bundle


@pytest.fixture
def program(tmp_path):
    """A copy of the program in another folder, as on another computer's stick."""
    return copy_of_program(tmp_path / "a stick with blanks é")


def test_a_worker_searches_opens_and_quits(program, screen, tmp_path):
    process = subprocess.Popen([str(program)], env=worker_environment(), cwd=tmp_path)
    try:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        assert screen.count(LIGHT.mark) == 0
        screen.type("hotel training")
        until(lambda: screen.count(LIGHT.mark), "marks")
        assert screen.count(LIGHT.weak) > 4500, "the selected result and the 30-second box"
        screen.key("Return")
        screen.key("Escape", "Escape", "Escape")
        until(lambda: not screen.count(LIGHT.mark), "the results to close")
        screen.key("ctrl+q")
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.wait(60)


def test_three_shifts_end_it_at_once(program, screen):
    process = subprocess.Popen([str(program)], env=worker_environment())
    try:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        screen.xdotool("key", "--delay", "60", "shift", "shift", "shift")
        assert process.wait(5) == 0
    finally:
        process.kill()
        process.wait(60)


def driven(screen, program, *keys):
    """Start the program, press keys in its window, quit; gives the files of its settings."""
    process = subprocess.Popen([str(program)], env=worker_environment())
    try:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        screen.xdotool("key", "--delay", "60", *keys, "ctrl+q")
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.wait(60)
    data = program.parent / "data"
    return {path.name: path.read_bytes() for path in data.iterdir()} if data.exists() else None


def test_what_is_chosen_lies_beside_the_program_until_it_is_the_default_again(program, screen):
    before = {path for path in program.parent.rglob("*") if path.is_file()}
    assert driven(screen, program) is None
    kept = driven(screen, program, "ctrl+plus")
    assert set(kept) == {"settings-a"}
    assert b'"settings": {"text_size": 110}' in kept["settings-a"]
    assert b'{"text_size": 125}' in driven(screen, program, "ctrl+plus")["settings-b"], (
        "it goes on from what was kept"
    )
    assert driven(screen, program, "ctrl+0") is None
    assert {path for path in program.parent.rglob("*") if path.is_file()} == before


def test_a_read_only_stick_is_said_in_a_bar_and_all_works(program, screen):
    stick = program.parent
    mount = f"mount --bind '{stick}' '{stick}' && mount -o remount,bind,ro '{stick}' && exec \"$@\""
    on_stick = ["unshare", "-rm", "sh", "-c", mount, "sh"]
    if run_program([*on_stick, "true"], capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    process = subprocess.Popen([*on_stick, str(program)], env=worker_environment(), stderr=subprocess.PIPE)
    try:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        assert screen.count(LIGHT.weak) == 0
        screen.key("ctrl+plus")
        until(lambda: screen.count(LIGHT.weak) > 20_000, "the bar")
        screen.type("hotel training")
        until(lambda: screen.count(LIGHT.mark), "marks")
        screen.key("ctrl+q")
        assert process.wait(10) == 0
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()
    finally:
        process.kill()
        process.communicate(timeout=60)
    assert not (stick / "data").exists()


def answer(program):
    """Search in the terminal."""
    done = run_program(
        [str(program), "search", "MLMC", "--json"],
        capture_output=True,
        text=True,
        env=worker_environment(),
    )
    assert done.returncode == 0, done.stderr
    return done


def test_the_terminal_answers_from_the_bundle(program):
    done = answer(program)
    assert done.stderr == ""
    assert '"id": "my-life-my-choice"' in done.stdout


def test_it_holds_no_network_code_and_no_links(program):
    assert network_files(program.parent) == []
    assert not [path for path in program.parent.rglob("*") if path.is_symlink()]
    lower = [str(path.relative_to(program.parent)).lower() for path in program.parent.rglob("*")]
    assert len(set(lower)) == len(lower)


def report(program, tmp_path):
    done = run_program([str(program), "--self-check", str(tmp_path / "r.txt")], env=worker_environment())
    assert done.returncode == 0
    return (tmp_path / "r.txt").read_text(encoding="utf-8")


def test_the_report_of_itself_is_good_and_its_pack_ready_made(program, tmp_path):
    assert re.match(r"OK: \d+ entries \(ready made\), ", report(program, tmp_path))


def test_a_pack_that_its_owners_changed_is_read_anew(program, tmp_path):
    entry = next((unpacked(program, "mn-prevention") / "terms").glob("*.yaml"))
    text = entry.read_text(encoding="utf-8")
    entry.write_text(f"# Looked through by the owners.\n{text}", encoding="utf-8")
    assert re.match(r"OK: \d+ entries \(read anew\), ", report(program, tmp_path))


def test_the_check_names_a_changed_number_whose_review_is_old(program):
    line = unpacked(program, "mn-prevention") / "lines" / "day-one.yaml"
    text = re.sub(r"(?m)^reviewed: .*$", "reviewed: 2026-11-01", line.read_text(encoding="utf-8"))
    number = re.findall(r'value: "([0-9-]+)"', text)[0]
    line.write_text(text.replace(number, f"{number[:-1]}{(int(number[-1]) + 1) % 10}"), encoding="utf-8")
    done = run_program(
        [str(program), "check"], capture_output=True, encoding="utf-8", env=worker_environment(), check=True
    )
    assert re.search(
        r"lines/day-one\.yaml:\d+:\d+: warning: '[0-9-]+' was changed, but 'reviewed'", done.stdout
    )
    assert re.search(
        r"pack\.yaml:4:\d+: warning: The content was changed, but 'edition' is still", done.stdout
    )


def test_a_tampered_index_is_never_opened(program, tmp_path):
    (pack,) = program.parent.rglob("mn-prevention-*.fieldguide")
    (joined,) = program.parent.rglob("joined.bin")
    trap, data = pickle.dumps([Trap(tmp_path / "ran")]), pack.read_bytes()
    guide = all_members(data)["ready/guide"]
    joined.write_bytes(trap)
    assert re.match(r"OK: \d+ entries \(ready made\), ", report(program, tmp_path)), "joined anew"
    pack.write_bytes(data[: guide.start] + trap + data[guide.start + len(trap) :])
    assert re.match(r"OK: \d+ entries \(read anew\), ", report(program, tmp_path))
    assert not (tmp_path / "ran").exists()


class Trap:
    """Runs code when it is opened."""

    def __init__(self, mark):
        self.mark = mark

    def __reduce__(self):
        return Path.touch, (self.mark,)


def test_it_carries_the_licences_of_all_that_is_in_it(program):
    parts = decode_parts((program.parent / "program-linux" / "guide" / "licences.bin").read_bytes())
    names = {part.name for part in parts}
    assert {
        "Field Guide",
        "Python",
        "PyYAML",
        "qrcodegen",
        "Whoosh-Reloaded",
        "Noto fonts",
        "libxcb",
        "zlib",
    } <= names
    assert all(part.licence not in ("", "not known") for part in parts)
    assert [part.name for part in parts if len(part.text) < 400] == []
    done = run_program(
        [str(program), "licences", "Qt for Python"], capture_output=True, encoding="utf-8", check=True
    )
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in done.stdout
