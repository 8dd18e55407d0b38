"""The frozen program with a damaged file: a window or a sentence, and never a traceback."""

import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from guide.content.load import read_description
from guide.paths import content_folder
from guide.window.theme.appearance import LIGHT
from tests.driving import DIST, PROGRAM, running, until, worker_environment
from tests.running import run_program
from tests.starting import Start, harm, linked_copy, start

pytestmark = pytest.mark.bundle

TRACES = ("Traceback", "Error:", '.py"', "most recent call")
# Read before any code of ours runs: what they cause is said in the words of the system, PyInstaller or Python.
BEFORE_US = (
    PROGRAM.name,
    "libpython",
    "libz.so",
    "encodings/__init__",
    "encodings/aliases",
    "encodings/utf_8",
)
# What only the standalone program has; without it the guide is read anew, or its index joined.
PREBUILT = ("program-linux/guide_prebuilt.pyc", "program-linux/guide/joined.bin")
DESCRIPTION = read_description(content_folder())
assert DESCRIPTION is not None
PACK = f"resources/{DESCRIPTION.id}-{DESCRIPTION.edition}.fieldguide"
SAMPLE = {
    "program-linux/typing.pyc": "missing",
    "program-linux/guide/app.pyc": "emptied",
    "program-linux/libxcb-keysyms.so.1": "emptied",  # Qt aborts
    "program-linux/libdbus-1.so.3": "zeroed",  # crashes
    "program-linux/weakref.pyc": "missing",
    PREBUILT[0]: "emptied",
    PREBUILT[1]: "zeroed",
    PACK: "zeroed",
}
IN_GATE = ("program-linux/guide/app.pyc", "program-linux/libdbus-1.so.3", PACK)


def faults(found: Start, file: str) -> list[str]:
    """Return what is wrong with the end of a start: a trace of Python, no word, or a code of success."""
    if found.painted:
        return []
    wrong = [trace for trace in TRACES if trace in found.said]
    named = file in found.said or any(name in file for name in BEFORE_US)
    return (
        wrong
        + ["silent"] * (not found.said.strip())
        + ["code 0"] * (not found.code)
        + ["unnamed"] * (not named)
    )


def ends_badly(folder: Path, file: str, how: str) -> list[str]:
    """Damage one file of a copy, start it, and return what is wrong with the end of the start."""
    program = linked_copy(folder)
    harm(program.parent / file, how)
    found = start(program)
    shutil.rmtree(folder)
    wrong = faults(found, file)
    if found.painted != (file in (*PREBUILT, PACK)):
        wrong.append(f"painted: {found.painted}")
    if not found.painted and "Copy the whole folder FieldGuide again" not in found.said:
        wrong.append(f"no advice: {found.said}")
    return wrong


def test_one_damaged_file_ends_in_a_window_or_a_sentence(screen, tmp_path, full):
    damaged = SAMPLE if full else {file: SAMPLE[file] for file in IN_GATE}
    ends = {file: ends_badly(tmp_path / "copy", file, how) for file, how in damaged.items()}
    assert {file: wrong for file, wrong in ends.items() if wrong} == {}


@pytest.mark.endure
def test_sixty_copies_with_one_damaged_file_each(screen, tmp_path, figures):
    files = sorted(path for path in DIST.rglob("*") if path.is_file() and "resources" not in path.parts)
    names = [path.relative_to(DIST).as_posix() for path in files if path.suffix != ".sh"]
    names = [name for name in names if not any(each in name for each in BEFORE_US)]
    draw, painted = random.Random(20), 0
    for number, name in enumerate(draw.sample(names, 60)):
        program = linked_copy(tmp_path / str(number))
        harm(program.parent / name, draw.choice(["emptied", "zeroed", "missing"]))
        found = start(program)
        assert faults(found, name) == [], (name, found)
        painted += found.painted
        shutil.rmtree(program.parent)
    figures(
        "T7: copies with one damaged file, worked, ended with a sentence", f"60, {painted}, {60 - painted}"
    )


def test_a_traceback_or_silence_would_be_seen():
    trace = "Traceback (most recent call last):\nModuleNotFoundError: No module named 'guide'\n"
    assert faults(Start(False, 1, trace), "a.pyc") == ["Traceback", "Error:", "most recent call", "unnamed"]
    assert faults(Start(False, 0, ""), "a.pyc") == ["silent", "code 0", "unnamed"]


@pytest.mark.endure
def test_without_a_terminal_the_sentence_is_in_a_box(screen, tmp_path):
    program = linked_copy(tmp_path / "copy")
    harm(program.parent / "program-linux" / "guide" / "app.pyc", "emptied")
    with running([program], env=worker_environment(), stderr=subprocess.PIPE) as process:
        screen.focus_guide()
        screen.key("Return")
        _, said = process.communicate(timeout=20)
        assert (process.returncode, said) == (1, b"")


ENGLISH = "guide/search/analysis/assets/english.txt"
PIPES = (
    "guide/joined.bin",
    "guide/app.pyc",
    ENGLISH,
    "guide/window/theme/assets/fonts/NotoSans-Regular.ttf",
    f"../{PACK}",
)


@pytest.fixture
def with_pipe(tmp_path):
    """A function that returns a copy of the program with a pipe in the place of one file."""

    def copied(name):
        program = linked_copy(tmp_path / "copy")
        file = program.parent / "program-linux" / name
        file.unlink()
        os.mkfifo(file)
        return program

    return copied


@pytest.mark.endure
@pytest.mark.parametrize("name", PIPES)
def test_a_pipe_in_place_of_a_file_is_not_waited_for(screen, with_pipe, name):
    found = start(with_pipe(name))
    assert found.painted == (name != "guide/app.pyc"), found


def said_by(program: Path, word: str) -> tuple[int, str]:
    """Return the exit code of a command that fails, and what it says, which is one line."""
    done = run_program([str(program), word], env=worker_environment(), capture_output=True, text=True)
    assert done.returncode, "it fails"
    assert (done.stdout + done.stderr).count("\n") == 1, done
    return done.returncode, done.stdout + done.stderr


def file_in(program, pattern):
    """Return the file of the program with such a name; skip the test where Python has that module built in."""
    found = sorted((program.parent / "program-linux").rglob(pattern))
    if not found:
        pytest.skip("this Python has no such file: the module is a part of its library")
    return found[0]


@pytest.mark.endure
@pytest.mark.parametrize("word", ["list", "verify"])
def test_a_command_that_crashes_on_a_damaged_file_names_it(tmp_path, word):
    program = linked_copy(tmp_path / "copy")
    library = file_in(program, "_datetime*.so")
    harm(library, "zeroed")
    code, said = said_by(program, word)
    assert code < 0, "it crashed"
    assert f"{library.name} is damaged" in said


# What the sentence about a damaged file, Python's "hashlib" or PyInstaller's beginning needs itself; "half" of a library crashes.
NEEDED = {"_sha256.*": "half", "_sha1.*": "missing", "_sha512.*": "emptied", "_md5.*": "missing"}
NEEDED |= {"_struct.*": "missing", "zlib.cpython*": "emptied", "hashlib.pyc": "emptied"}
NEEDED |= {"warnings.pyc": "missing", "pathlib.pyc": "half", "re/_parser.pyc": "half"}


@pytest.mark.endure
@pytest.mark.parametrize(("name", "how"), NEEDED.items())
def test_a_file_that_the_sentence_needs_is_named_and_the_computer_is_not(tmp_path, name, how):
    program = linked_copy(tmp_path / "copy")
    file = file_in(program, name)
    harm(file, how)
    for word in ("list", "verify"):
        assert f"{file.name} is damaged" in said_by(program, word)[1], word


@pytest.mark.endure
@pytest.mark.parametrize("word", ["list", "verify"])
def test_without_the_list_of_files_it_says_that_none_could_be_checked(tmp_path, word):
    program = linked_copy(tmp_path / "copy")
    harm(program.parent / "SHA256SUMS", "missing")
    harm(program.parent / "program-linux" / "guide" / "cli" / "run.pyc", "emptied")
    assert "Its files could not be checked: copy the whole folder" in said_by(program, word)[1]


@pytest.mark.endure
@pytest.mark.parametrize("name", ["SIGTERM", "SIGKILL", "SIGSEGV"])
def test_a_start_that_was_ended_names_a_damaged_file_after_a_crash_alone(screen, tmp_path, name):
    """After any other end, a stick that was pulled would be called damaged."""
    program = linked_copy(tmp_path / "copy")
    harm(program.parent / "program-linux" / "quopri.pyc", "emptied")  # no window needs it
    with running([program], env=worker_environment(PATH="/nowhere"), stderr=subprocess.PIPE) as process:
        time.sleep(0.1)  # Python has started, and nothing has been painted
        process.send_signal(signal.Signals[name])
        _, said = process.communicate(timeout=20)
    assert process.returncode == -signal.Signals[name]
    assert (b"quopri.pyc is damaged" in said) == (name == "SIGSEGV"), said


@pytest.mark.endure
def test_a_damaged_pack_is_said_in_the_window(screen, tmp_path):
    program = linked_copy(tmp_path / "copy")
    harm(program.parent / PREBUILT[0], "missing")
    with running([program], env=worker_environment()) as process:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.weak) > 20_000, "the bar")
        screen.key("ctrl+q")
        assert process.wait(10) == 0
