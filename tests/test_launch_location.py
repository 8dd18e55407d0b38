"""A program that was started from inside a zip, or from a folder that is emptied, says so and how to do better."""

import os
import sys
from itertools import product
from pathlib import Path

from guide import launch_location
from guide.content.checks.prose_checks import MAX_GRADE, _grader
from guide.launch_location import (
    UnsafeLocation,
    launch_warning,
    temporary_folder,
    unsafe_location,
    warning_for,
)
from tests.running import run_program

ARCHIVE, TEMPORARY = UnsafeLocation.ARCHIVE, UnsafeLocation.TEMPORARY
TRANSLOCATED = UnsafeLocation.TRANSLOCATED
WINDOWS_TEMP = r"C:\Users\Worker\AppData\Local\Temp"
PLACES = [
    ("win32", WINDOWS_TEMP + r"\Temp1_FieldGuide.zip\FieldGuide\FieldGuide.exe", ARCHIVE),
    ("win32", WINDOWS_TEMP + r"\temp12_fieldguide-windows.ZIP\FieldGuide.exe", ARCHIVE),
    ("win32", r"D:\unpacked\7zO4C2F1A09\FieldGuide.exe", ARCHIVE),
    ("win32", r"D:\Rar$EXa7044.39130\FieldGuide\FieldGuide.exe", ARCHIVE),
    ("win32", r"c:\users\worker\appdata\local\temp\FieldGuide\FieldGuide.exe", TEMPORARY),
    ("win32", r"E:\FieldGuide\FieldGuide.exe", None),
    ("win32", r"C:\Users\Worker\AppData\Local\Temporary things\FieldGuide.exe", None),
    ("linux", "/home/worker/.cache/.fr-Yz12Ab/FieldGuide/FieldGuide-Linux.com", ARCHIVE),
    ("linux", "/tmp/ark-AbCdEf/FieldGuide/FieldGuide-Linux.com", ARCHIVE),
    ("linux", "/run/user/1000/gvfs/archive:host=file%253A%252F%252FFieldGuide.zip/FieldGuide/FieldGuide-Linux.com", ARCHIVE),
    ("linux", "/tmp/FieldGuide/FieldGuide-Linux.com", TEMPORARY),
    ("linux", "/media/worker/STICK/FieldGuide/FieldGuide-Linux.com", None),
    ("linux", "/media/worker/ark-de-nuit/FieldGuide/FieldGuide-Linux.com", None),
    ("linux", "/media/worker/FieldGuide.zip.old/FieldGuide-Linux.com", None),
    ("linux", "/dev/shm/FieldGuide/FieldGuide-Linux.com", None),
    ("linux", "/tmpfiles/FieldGuide/FieldGuide-Linux.com", None),
    ("linux", "/mnt/x.zip", None),
    ("darwin", "/private/var/folders/xy/T/AppTranslocation/0A1B/d/FieldGuide.app/Contents/MacOS/FieldGuide", TRANSLOCATED),
    ("darwin", "/Volumes/STICK/FieldGuide/FieldGuide.app/Contents/MacOS/FieldGuide", None),
]  # fmt: skip


def test_a_place_that_does_not_last_is_recognized():
    temporary = {"win32": WINDOWS_TEMP}
    found = [(p, program, unsafe_location(program, temporary.get(p, "/tmp"), p)) for p, program, _ in PLACES]
    assert found == PLACES
    # A copy in shared memory is meant also where passing files lie there.
    assert unsafe_location("/dev/shm/FieldGuide/FieldGuide-Linux.com", "/dev/shm", "linux") is None
    assert unsafe_location("/dev/shm/.fr-Yz12Ab/FieldGuide-Linux.com", "/tmp", "linux") is ARCHIVE
    assert unsafe_location("/mnt/FieldGuide/FieldGuide-Linux.com", "", "linux") is None


def test_each_says_what_is_lost_and_what_to_do_in_words_that_are_easy():
    grade = _grader()
    assert grade is not None
    named = {"win32": "Extract All", "darwin": "double-click the zip", "linux": "“Extract”"}
    for location, platform in product(UnsafeLocation, named):
        words = warning_for(location, platform)
        assert "What you choose here, like text size and colours, will be lost. Quit, " in words
        assert grade(words) <= MAX_GRADE
        is_told = location is ARCHIVE
        assert {system for system, name in named.items() if name in words} == (
            {platform} if is_told else set()
        )


def test_the_folder_for_passing_files_is_found_and_nothing_is_written_there(tmp_path):
    place = tmp_path / "passing"
    place.mkdir()
    before = place.stat().st_mtime_ns
    named = {"TMPDIR": str(tmp_path / "nowhere"), "TEMP": str(place), "TMP": str(tmp_path)}
    assert temporary_folder(named, sys.platform) == os.path.realpath(place)
    assert place.stat().st_mtime_ns == before
    if sys.platform == "linux":
        assert temporary_folder({}, "linux") == os.path.realpath("/tmp")
        assert temporary_folder({}, "win32") == ""


def test_only_the_standalone_program_is_looked_at(tmp_path, monkeypatch):
    program = tmp_path / "FieldGuide.zip" / "FieldGuide-Linux.com"
    monkeypatch.setattr(sys, "executable", str(program))
    assert launch_warning() == ""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert launch_warning().startswith("This guide was started from inside a zip file.")


def test_the_terminal_says_it_on_standard_error():
    program = "import sys; sys.frozen = True; sys.executable = '/x/A.zip/B'; import guide.paths as p\n"
    program += "p.content_folder = lambda: p.Path('tests/data/tiny')\n"
    program += "import guide.cli.common as c; c.content_folder = p.content_folder\n"
    program += "from guide.cli.run import run; sys.exit(run(['show', 'uys', '--json']))"
    done = run_program(
        [sys.executable, "-B", "-c", program],
        cwd=Path(launch_location.__file__).parents[1], capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.stderr.startswith("This guide was started from inside a zip file.")
    assert "zip" not in done.stdout
