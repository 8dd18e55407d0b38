"""The frozen program on a virtual screen, driven by keys as a worker would."""

import pickle
import re
import shutil
from pathlib import Path

import pytest

from guide.licences.part import decode_parts
from guide.packs.archive import all_members
from guide.window.theme.appearance import LIGHT
from tests.driving import (
    PROGRAM,
    copy_of_program,
    needs_program,
    running,
    unpacked,
    until,
    worker_environment,
)
from tests.endurance import traced
from tests.running import run_program
from tests.starting import linked_copy

pytestmark = pytest.mark.bundle


@pytest.fixture
def program(tmp_path):
    """A copy of the program in another folder, as on another computer's stick."""
    return copy_of_program(tmp_path / "a stick with blanks é")


def files_of(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_a_worker_searches_opens_and_hides_without_a_trace_or_a_network(program, screen, tmp_path):
    before, log, home = files_of(program.parent), tmp_path / "log", tmp_path / "worker"
    home.mkdir()
    watch = traced.command(log) if shutil.which("strace") else []
    with running([*watch, program], env=worker_environment(HOME=str(home)), cwd=home) as process:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        assert screen.count(LIGHT.mark) == 0
        screen.type("hotel training")
        until(lambda: screen.count(LIGHT.mark), "marks")
        assert screen.count(LIGHT.weak) > 4500, "the selected result and the 30-second box"
        screen.key("Return")
        screen.key("Escape", "Escape", "Escape")
        until(lambda: not screen.count(LIGHT.mark), "the results to close")
        screen.xdotool("key", "--delay", "60", "shift", "shift", "shift")
        assert process.wait(5) == 0
        assert screen.windows() == []
    assert files_of(program.parent) == before
    assert list(home.rglob("*")) == []
    if watch:
        assert len(traced.calls(log)) > 500, "the control: it was watched"
        assert traced.writes(log, inside=str(program.parent)) == []
        assert traced.network_sockets(log) == []
        assert set(traced.programs_started(log)) == {str(program)}


def driven(screen, program, *keys):
    """Start the program, press keys in its window, quit; gives the files of its settings."""
    with running([program], env=worker_environment()) as process:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        screen.xdotool("key", "--delay", "60", *keys, "ctrl+q")
        assert process.wait(10) == 0
    data = program.parent / "data"
    return {path.name: path.read_bytes() for path in data.iterdir()} if data.exists() else None


@pytest.mark.endure
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


@pytest.mark.endure
def test_a_read_only_stick_is_said_in_a_bar_and_all_works(program, screen, tmp_path):
    stick, said = program.parent, tmp_path / "said"
    mount = f"mount --bind '{stick}' '{stick}' && mount -o remount,bind,ro '{stick}' && exec \"$@\""
    on_stick = ["unshare", "-rm", "sh", "-c", mount, "sh"]
    if run_program([*on_stick, "true"], capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    with (
        said.open("wb") as errors,
        running([*on_stick, program], env=worker_environment(), stderr=errors) as it,
    ):
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        assert screen.count(LIGHT.weak) == 0
        screen.key("ctrl+plus")
        until(lambda: screen.count(LIGHT.weak) > 20_000, "the bar")
        screen.type("hotel training")
        until(lambda: screen.count(LIGHT.mark), "marks")
        screen.key("ctrl+q")
        assert it.wait(10) == 0
    assert b"Traceback" not in said.read_bytes()
    assert not (stick / "data").exists()


def answer(program, *words):
    """Ask in the terminal; gives the answer and what is said beside it."""
    done = run_program(
        [str(program), *words, "--json"], capture_output=True, text=True, env=worker_environment()
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr


def test_the_terminal_answers_from_the_bundle():
    needs_program()
    found, said = answer(PROGRAM, "search", "MLMC")
    assert '"id": "my-life-my-choice"' in found
    assert said == ""


@pytest.mark.endure
def test_the_check_names_a_changed_number_whose_review_is_old(program):
    line = unpacked(program, "mn-prevention") / "lines" / "day-one.yaml"
    text = re.sub(r"(?m)^reviewed: .*$", "reviewed: 2026-11-01", line.read_text(encoding="utf-8"))
    number = re.findall(r'value: "([0-9-]+)"', text)[0]
    line.write_text(text.replace(number, f"{number[:-1]}{(int(number[-1]) + 1) % 10}"), encoding="utf-8")
    done = run_program(
        [str(program), "check"], capture_output=True, encoding="utf-8", env=worker_environment(), check=True
    )
    assert re.search(r"lines/day-one\.yaml:\d+:\d+: warning: '[0-9-]+' was changed", done.stdout)
    assert re.search(r"pack\.yaml:4:\d+: warning: .* 'edition' is still", done.stdout)


class Trap:
    """Runs code when it is opened."""

    def __init__(self, mark):
        self.mark = mark

    def __reduce__(self):
        return Path.touch, (self.mark,)


def put(file, data):
    """Write a file that other copies may share anew."""
    file.unlink()
    file.write_bytes(data)


def test_what_was_tampered_with_is_never_opened_and_the_answers_stay(tmp_path):
    program = linked_copy(tmp_path / "stick")
    (pack,) = program.parent.rglob("mn-prevention-*.fieldguide")
    (joined,) = program.parent.rglob("joined.bin")
    trap, data = pickle.dumps([Trap(tmp_path / "ran")]), pack.read_bytes()
    guide = all_members(data)["ready/guide"]
    (found, _), (listed, _) = answer(program, "search", "MLMC"), answer(program, "list")
    put(joined, trap)
    again, said = answer(program, "search", "MLMC")
    assert (again, "is damaged" in said) == (found, True), said
    put(pack, data[: guide.start] + trap + data[guide.start + len(trap) :])
    again, said = answer(program, "list")
    assert (again, "is damaged" in said) == (listed, True), said
    assert not (tmp_path / "ran").exists()


@pytest.mark.endure
def test_it_carries_the_licences_of_all_that_is_in_it():
    needs_program()
    parts = decode_parts((PROGRAM.parent / "program-linux" / "guide" / "licences.bin").read_bytes())
    named = "Field Guide|Python|PyYAML|qrcodegen|Whoosh-Reloaded|Noto fonts|libxcb|zlib"
    assert set(named.split("|")) <= {part.name for part in parts}
    assert [part.name for part in parts if part.licence in ("", "not known") or len(part.text) < 400] == []
    done = run_program(
        [str(PROGRAM), "licences", "Qt for Python"], capture_output=True, encoding="utf-8", check=True
    )
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in done.stdout
