"""The frozen program on a virtual screen, driven by keys as a worker would."""

import pickle
import shutil
from pathlib import Path

import pytest

from guide.licences.part import decode_parts
from guide.packs.archive import all_members
from guide.window.theme.appearance import LIGHT
from tests.driving import PROGRAM, copy_of_program, needs_program, running, until, worker_environment
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
