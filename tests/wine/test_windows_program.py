"""The program for Windows, as a worker uses it: built and run under Wine, which is not Windows but much of it."""

import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guide.window.theme.appearance import DARK, LIGHT
from tests.driving import Screen, until
from tests.endurance.session import ENDS, IN_REACH, PAPER, SAID, SAVE, Session
from tests.running import run_program
from tests.wine.computer import FIRST, FOLDER, SECOND, Computer

pytestmark = pytest.mark.wine

CANARIES = ["zqxjbvkwq", "zqxjdvmwq", "zqxjfvtwq"]
PDF = "Numbers.pdf"
IN_DIALOG = (257, 113, 840, 60)  # where its Hide now is
CONTENTS = (10, 100, 270, 560)
AT_ONCE = 1.0  # seconds until nothing of the window is visible, on a machine that is busy
GONE = 10.0  # seconds until the process has ended
LINE = "minnesota-crime-victim-support-line"  # no urgent one: those change in signed editions alone


def again(computer: Computer, screen: Screen) -> Session:
    """Start the program with its window."""
    return Session(screen, computer.command(), environment=computer.variables(), folder=computer.first)


@pytest.fixture
def opened(computer: Computer, screen: Screen) -> Iterator[Session]:
    with again(computer, screen) as session:
        session.open()
        yield session


def self_check(computer: Computer) -> tuple[str, str]:
    """Let the program check itself without Wine's C++ runtime; return its report, "" for none, and its complaint."""
    report = computer.first / "report.txt"
    report.unlink(missing_ok=True)
    words = ("--self-check", f"{FIRST}\\{report.name}")
    done = computer.answer(*words, program=computer.command()[1], without_runtime=True)
    text = report.read_text(encoding="utf-8") if report.is_file() else ""
    assert (done.returncode == 0) == text.startswith("OK: ")
    return text, done.stderr


def test_it_runs_without_microsofts_runtime(computer: Computer) -> None:
    report, complaint = self_check(computer)
    assert report
    assert complaint == ""


def test_a_missing_runtime_is_seen_and_ends_it_with_a_sentence(computer: Computer) -> None:
    libraries = [path for path in computer.folder.rglob("*.dll") if path.stem.lower() == "msvcp140"]
    aside = [library.rename(library.with_suffix(".aside")) for library in libraries]
    report, complaint = self_check(computer)
    for path in aside:
        path.rename(path.with_suffix(".dll"))
    assert aside
    assert report == ""
    assert "Copy the whole folder FieldGuide again" in complaint.splitlines()[-1]


def test_words_are_answered_in_a_console(computer: Computer) -> None:
    checked = computer.answer("check")
    assert checked.returncode == 0
    assert " entries, 0 errors, " in checked.stdout.splitlines()[-1]
    found = computer.answer("search", "Ojibwe – Día", "--json")
    assert json.loads(found.stdout)["query"] == "Ojibwe – Día"
    assert computer.answer("verify").returncode == 0
    assert computer.answer("nonsense").returncode == 2


def test_a_stick_is_made_and_brought_up_to_date(computer: Computer) -> None:
    copy, changed = computer.second / "FieldGuide", "resources/README.md"
    made = computer.answer("make-stick", f"{SECOND}\\")
    assert made.returncode == 0, made.stderr
    (copy / "data").mkdir()
    (copy / "data" / "settings-a").write_bytes(b"kept")
    (copy / changed).write_bytes((copy / changed).read_bytes() + b"# the owner's\n")
    refused = computer.answer("make-stick", f"{SECOND}\\")
    assert refused.returncode == 1
    assert "--replace" in refused.stderr
    replaced = computer.answer("make-stick", f"{SECOND}\\", "--replace")
    assert replaced.returncode == 0, replaced.stderr
    assert (copy / "data" / "settings-a").read_bytes() == b"kept"
    assert (copy / changed).read_bytes() == (computer.folder / changed).read_bytes()
    kept = computer.second / "FieldGuide (kept from before)"
    assert (kept / changed).read_bytes().endswith(b"# the owner's\n")
    verified = computer.answer("verify", program=f"{SECOND}\\FieldGuide\\FieldGuide-Terminal.exe")
    assert verified.returncode == 0, verified.stdout
    assert sorted(path.name for path in computer.second.iterdir()) == [copy.name, kept.name]


def test_an_edition_is_made_taken_copied_and_taken_back(computer: Computer) -> None:
    (own,) = (computer.folder / "resources").glob("mn-prevention-*.fieldguide")
    desk, mailed = computer.second / "désk", f"{SECOND}\\mailed é.fieldguide"
    unpacked = computer.answer(
        "pack", "unpack", f"{FIRST}\\{FOLDER}\\resources\\{own.name}", "-o", f"{SECOND}\\désk"
    )
    assert unpacked.returncode == 0, unpacked.stderr
    for file, pattern, new in (
        (desk / "pack.yaml", r"(?m)^edition: \d+$", "edition: 9000"),
        (desk / "lines" / f"{LINE}.yaml", r"1-866-385-\d{4}", "1-866-555-0100"),
    ):
        file.write_text(re.sub(pattern, new, file.read_text(encoding="utf-8")), encoding="utf-8")
    made = computer.answer("pack", f"{SECOND}\\désk", "-o", mailed)
    assert made.returncode == 0, made.stderr
    asked = computer.answer("update", mailed)
    assert asked.returncode == 1
    words = re.search(r"words of the pack are: ([a-z ]+)\.", asked.stdout + asked.stderr)
    assert words
    taken = computer.answer("update", mailed, "--words", words[1])
    assert taken.returncode == 0, taken.stderr
    assert [path.name for path in (computer.folder / "packs").iterdir()] == ["mn-prevention-9000.fieldguide"]
    assert "1-866-555-0100" in computer.answer("show", LINE).stdout
    copied = computer.answer("make-stick", f"{SECOND}\\", "--replace")
    assert copied.returncode == 0, copied.stderr
    second = f"{SECOND}\\FieldGuide\\FieldGuide-Terminal.exe"
    assert "1-866-555-0100" in computer.answer("show", LINE, program=second).stdout
    assert computer.answer("update", "--undo").returncode == 0
    assert list((computer.folder / "packs").iterdir()) == []
    assert "1-866-385-" in computer.answer("show", LINE).stdout
    assert "1-866-555-0100" in computer.answer("show", LINE, program=second).stdout
    for folder in (computer.folder / "packs", desk, computer.second / "FieldGuide"):
        shutil.rmtree(folder)
    (computer.second / "mailed é.fieldguide").unlink()


def test_a_question_is_answered_and_a_page_is_read(opened: Session) -> None:
    opened.ask()
    opened.screen.key("Return")
    assert "August 1, 2018" in opened.read("hotel")


def test_settings_last_until_the_next_start(computer: Computer, opened: Session) -> None:
    opened.ask()  # with results no line of the menu is grey
    opened.choose_dark()
    until(lambda: opened.screen.count(DARK.danger, IN_REACH) > 500, "dark colours")
    assert opened.end("quit") == 0
    saved = sorted(path.name for path in (computer.folder / "data").iterdir())
    with again(computer, opened.screen) as session:
        until(lambda: session.screen.count(DARK.danger, IN_REACH) > 500, "dark colours")
        session.screen.focus(until(session.screen.windows, "the window")[0])
        assert session.end("Ctrl+Shift+H") == 0
    shutil.rmtree(computer.folder / "data")
    # The two keys that lead to dark are saved as one choice, or as two where the computer takes its time.
    assert saved in (["settings-a"], ["settings-a", "settings-b"])


def test_lists_keep_our_font_in_another_text_size(opened: Session) -> None:
    opened.ask()
    opened.rest()
    before = opened.screen.looks(CONTENTS)
    opened.screen.key("ctrl+equal")
    until(lambda: opened.screen.looks(CONTENTS) != before, "larger contents")
    opened.screen.key("ctrl+0")
    until(lambda: opened.screen.looks(CONTENTS) == before, "contents as they were")


@pytest.mark.parametrize("way", ["Hide now", "Ctrl+Shift+H", "Shift three times"])
def test_it_hides_at_once(opened: Session, way: str, figures: Callable[[str, object], None]) -> None:
    opened.ask()
    before = time.monotonic()
    ENDS[way](opened)
    until(lambda: not opened.screen.count(LIGHT.danger, IN_REACH), "a hidden window")
    hidden = time.monotonic() - before
    assert opened.process.wait(GONE) == 0
    figures(
        f"Wine: {way}: hidden, ended after ms", f"{hidden * 1e3:.0f}, {(time.monotonic() - before) * 1e3:.0f}"
    )
    assert hidden < AT_ONCE
    assert opened.said() == ""


# What Windows itself, here Wine, writes whenever a program with a window starts: by beginning of its path or key.
WINDOWS_OWN = (
    ".cache/mesa_shader_cache_db/",  # the graphics of the system below
    "dosdevices",  # the letters of drives and ports
    "system: Software\\Microsoft\\Windows NT\\CurrentVersion #time",
    "system: System\\ControlSet001\\Control\\Class\\{4D36E96",  # display adapters and monitors
    "system: System\\ControlSet001\\Control\\DeviceClasses\\",  # these, mice and keyboards
    "system: System\\ControlSet001\\Enum\\DISPLAY\\",
    "system: System\\ControlSet001\\Enum\\PCI\\",
    "user: Software\\Wine\\Fonts #time",
)


def changes(before: dict[str, object], after: dict[str, object]) -> list[str]:
    """Return the paths and values that differ between two states, but not what Windows itself writes."""
    changed = (name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    return sorted(name for name in changed if not name.startswith(WINDOWS_OWN))


def test_nothing_is_left_on_the_computer(
    computer: Computer, screen: Screen, figures: Callable[[str, object], None]
) -> None:
    before = computer.state()
    with again(computer, screen) as session:
        session.open()
        session.type_words_nobody_knows(CANARIES[:2])
        session.ask()
        session.screen.key("Return")
        session.read("hotel")
        save_handout(session, f"{SECOND}\\{PDF}", CANARIES[2])
        assert session.end("Hide now") == 0
        assert session.said() == ""
    after = computer.state()
    assert changes(before, after) == []
    assert computer.holding(CANARIES) == []
    assert [path.name for path in computer.first.iterdir()] == [FOLDER]
    built = {
        path.relative_to(computer.wine.program.parent) for path in computer.wine.program.parent.rglob("*")
    }
    assert {path.relative_to(computer.folder) for path in computer.folder.rglob("*")} == built
    saved = computer.second / PDF
    text = run_program(["pdftotext", saved, "-"], capture_output=True, text=True, check=True).stdout
    saved.unlink()
    assert "Minnesota Hotel Training Law" in text
    figures("Wine: files and values of the registry compared, left", f"{len(after)}, 0")


def save_handout(session: Session, path: str, canary: str) -> None:
    """Save the page that is read as a hand-out, then name its item with a word that must stay nowhere."""
    screen = session.screen
    session.open_handout()
    screen.click(*SAVE)
    dialog = until(lambda: screen.xdotool("search", "--onlyvisible", "--name", "^Save as PDF$"), "the dialog")
    until(lambda: screen.count(LIGHT.danger, IN_DIALOG) > 500, "its paint")
    screen.focus(dialog)
    screen.key("ctrl+a")
    screen.type(path)
    screen.key("Return")
    until(lambda: screen.count(LIGHT.weak, SAID) > 20_000, "that it is saved")
    screen.focus(session.window)
    screen.key("F6", "F6", "Return")
    before = screen.looks(PAPER)
    screen.type(canary)
    until(lambda: screen.looks(PAPER) != before, "the name on the paper")


def test_a_file_and_a_key_would_be_seen(computer: Computer) -> None:
    before = computer.state()
    key = r"HKCU\Software\Leak"
    computer.answer(
        "add", key, "/v", CANARIES[0], "/t", "REG_BINARY", "/d", CANARIES[1].encode().hex(), program="reg"
    )
    computer.answer("/c", f"echo {CANARIES[2]}> %APPDATA%\\leak.txt", program="cmd")
    after = computer.state()
    held = [computer.holding([word]) for word in CANARIES]
    computer.answer("delete", key, "/f", program="reg")
    computer.answer("/c", "del %APPDATA%\\leak.txt", program="cmd")
    seen = changes(before, after)
    assert f'user: Software\\Leak "{CANARIES[0]}"' in seen
    assert any(name.endswith("AppData/Roaming/leak.txt") for name in seen)
    assert [[Path(path).name for path in paths] for paths in held] == [
        ["user.reg"],
        ["user.reg"],
        ["leak.txt"],
    ]
    # What came and went is seen by its folder.
    assert changes(before, computer.state()) == ["drive_c/users/root/AppData/Roaming"]
