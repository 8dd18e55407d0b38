"""The menu's "Copy to another stick…": asked, shown, stopped, replaced, hidden; no trace beside the copy."""

import sys
import threading
from contextlib import nullcontext
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from guide.stick.make import make_stick
from guide.stick.mistakes import check_content
from guide.stick.verification import verify
from guide.window.dialogs.places import home_folder, own_stick_or_home
from guide.window.stick import copier
from guide.window.stick.file_details import MAX_NAMES
from guide.window.stick.folder_dialog import FolderDialog, other_sticks
from guide.window.widgets.hide_button import HideButton
from tests.programs import program_folder

LEFT = Qt.MouseButton.LeftButton
NOTHING = "There is no folder of that name here."


@pytest.fixture
def mine(tmp_path, monkeypatch):
    """The folder of a standalone program with a small guide, which this process seems to be."""
    folder = program_folder(tmp_path / "mine" / "FieldGuide")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "FieldGuide"))
    # Its content, a few words, would be full of mistakes; a test below checks that.
    monkeypatch.setattr(copier, "check_content", lambda _content: None)
    return folder


@pytest.fixture
def stick(tmp_path, monkeypatch):
    """The one other stick that is plugged in."""
    (tmp_path / "stick" / "Guides").mkdir(parents=True)
    monkeypatch.setattr(
        "guide.window.stick.folder_dialog.other_sticks", lambda _own: [str(tmp_path / "stick")]
    )
    return tmp_path / "stick"


@pytest.fixture
def ready(mine, stick, opened):
    """The window of that program, with the action of its menu."""
    opened.action = opened.window.actions_by_id["make-stick"]
    return opened


def dialogs(window):
    return [dialog for dialog in window.findChildren(FolderDialog) if dialog.isVisible()]


def choose(window, qtbot, name=""):
    """Choose a folder in the dialog, by its name where one is given."""
    (dialog,) = dialogs(window)
    qtbot.waitUntil(lambda: bool(dialog.browser.folder))
    if name:
        dialog.field.selectAll()
        qtbot.keyClicks(dialog.field, name)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    qtbot.waitUntil(lambda: not dialogs(window) or dialog.message_label.text() == NOTHING)
    return dialog


def said(window, qtbot, words):
    qtbot.waitUntil(lambda: words in window.sticks.bar.sentence)


@pytest.fixture
def held(monkeypatch):
    """Hold the making of sticks until it is let go."""
    gate = threading.Event()
    real = make_stick

    def held_back(source, folder, *, replace, progress):
        def slow(done, total):
            progress(done, total)
            assert gate.wait(20)

        return real(source, folder, replace=replace, progress=slow)

    monkeypatch.setattr(copier, "make_stick", held_back)
    return gate


def test_the_guide_is_copied_to_the_stick_that_is_plugged_in_with_two_clicks(ready, qtbot, stick, mine):
    window = ready.window
    ready.action.trigger()
    choose(window, qtbot)
    said(window, qtbot, "Copied to ")
    bar = window.sticks.bar
    assert bar.sentence == f"Copied to '{stick / 'FieldGuide'}': 6 files, 1 MB, every byte read back."
    assert (bar.progress.isVisible(), bar.stop_button.isVisible(), bar.close_button.isVisible()) == (
        False,
        False,
        True,
    )
    assert verify(stick / "FieldGuide").findings == ()
    qtbot.mouseClick(bar.close_button, LEFT)
    assert not bar.isVisible()


def test_a_name_that_is_no_folder_can_not_be_chosen(ready, qtbot, stick):
    ready.action.trigger()
    dialog = choose(ready.window, qtbot, "nowhere")
    assert dialog.isVisible()
    assert dialog.message_label.text() == NOTHING
    dialog.reject()
    assert [path.name for path in stick.iterdir()] == ["Guides"]


def test_how_far_it_is_is_shown_and_stop_or_quitting_leaves_nothing(ready, qtbot, stick, held):
    window = ready.window
    ready.action.trigger()
    choose(window, qtbot)
    bar = window.sticks.bar
    qtbot.waitUntil(lambda: bar.progress.value() > 0)
    assert bar.isVisible()
    assert bar.progress.isVisible()
    assert bar.sentence.startswith("Copying to '")
    assert [path.name for path in stick.iterdir() if path.name != "Guides"] == ["FieldGuide (unfinished)"]
    ready.action.trigger()
    assert dialogs(window) == [], "one at a time"
    qtbot.mouseClick(bar.stop_button, LEFT)
    assert not bar.stop_button.isEnabled()
    held.set()
    said(window, qtbot, "Stopped. Nothing of the copy was left on the stick.")
    assert [path.name for path in stick.iterdir()] == ["Guides"]
    held.clear()
    ready.action.trigger()
    choose(ready.window, qtbot)
    qtbot.waitUntil((stick / "FieldGuide (unfinished)").exists)
    threading.Timer(0.1, held.set).start()
    ready.window.sticks.end()
    assert [path.name for path in stick.iterdir()] == ["Guides"]


def test_a_guide_that_is_there_is_named_and_replaced_only_when_confirmed(ready, qtbot, stick, mine):
    window = ready.window
    program_folder(stick / "FieldGuide")
    ready.action.trigger()
    choose(window, qtbot)
    bar = window.sticks.bar
    confirm_bar = bar.confirm_bar
    qtbot.waitUntil(confirm_bar.isVisible)
    assert not bar.progress.isVisible()
    assert not bar.details.isVisible()
    assert confirm_bar.accessibleName() == (
        "There is a Field Guide there already; its edition can't be read. Put this one in its place?"
    )
    qtbot.waitUntil(lambda: window.focusWidget() is confirm_bar.no_button)
    qtbot.keyClick(confirm_bar.no_button, Qt.Key.Key_Escape)
    assert not confirm_bar.isVisible()
    assert bar.sentence == "Nothing was copied."
    ready.action.trigger()
    choose(window, qtbot)
    qtbot.waitUntil(confirm_bar.isVisible)
    ready.action.trigger()
    choose(window, qtbot, "Guides")  # another choice takes the question away
    said(window, qtbot, "Copied to ")
    assert not confirm_bar.isVisible()
    assert (stick / "Guides" / "FieldGuide" / "FieldGuide").is_file()
    before = (stick / "FieldGuide").stat().st_ino
    ready.action.trigger()
    choose(window, qtbot)
    qtbot.waitUntil(confirm_bar.isVisible)
    qtbot.mouseClick(confirm_bar.yes_button, LEFT)
    said(window, qtbot, "Copied to ")
    assert (stick / "FieldGuide").stat().st_ino != before
    assert [path.name for path in stick.iterdir() if "FieldGuide" in path.name] == ["FieldGuide"]


def test_what_an_owner_put_into_a_guide_can_be_read_before_it_is_replaced_and_is_kept(ready, qtbot, stick):
    window = ready.window
    program_folder(stick / "FieldGuide")
    (stick / "FieldGuide" / "resources" / "laws" / "own.yaml").write_bytes(b"own")
    (stick / "FieldGuide" / "notes <b>&amp;.txt").write_bytes(b"x")
    ready.action.trigger()
    choose(window, qtbot)
    bar = window.sticks.bar
    qtbot.waitUntil(bar.confirm_bar.isVisible)
    will = "2 files in it were added or changed by its owner. They will be kept in 'FieldGuide (kept from before)'."
    assert will in bar.confirm_bar.accessibleName()
    assert (bar.details.button.isVisible(), bar.details.isVisible()) == (True, False)
    bar.details.button.setFocus()
    qtbot.keyClick(bar.details.button, Qt.Key.Key_Space)
    assert bar.details.isVisible()
    assert bar.details.text == "notes <b>&amp;.txt\nresources/laws/own.yaml"
    assert bar.details.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.mouseClick(bar.confirm_bar.yes_button, LEFT)
    said(window, qtbot, "Copied to ")
    kept = stick / "FieldGuide (kept from before)"
    assert bar.sentence.endswith(
        f"2 files that the owner of the old guide had added or changed are now in '{kept}'."
    )
    assert not bar.details.isVisible()
    qtbot.mouseClick(bar.details.button, LEFT)
    assert bar.details.text.endswith("resources/laws/own.yaml")
    assert (kept / "resources" / "laws" / "own.yaml").read_bytes() == b"own"


def test_what_was_left_out_and_what_was_added_are_told_apart(ready, qtbot, stick, mine):
    (mine / "resources" / "laws" / "own.yaml").write_bytes(b"own")
    (mine / "resources" / "note.txt").write_bytes(b"x")
    ready.action.trigger()
    choose(ready.window, qtbot)
    bar = ready.window.sticks.bar
    said(ready.window, qtbot, "Copied to ")
    added = "1 content file was added since the guide was built; the copy has it, too."
    left_out = "1 file in the content folder is no content of the guide; it was not copied."
    assert bar.sentence.endswith(f"{added} {left_out}")
    assert bar.details.text == f"{added}\nresources/laws/own.yaml\n\n{left_out}\nresources/note.txt"
    ready.action.trigger()
    choose(ready.window, qtbot, "Guides")
    assert not bar.details.button.isVisible(), "the notes do not outlive another choice"
    said(ready.window, qtbot, "Copied to ")


def test_what_was_left_out_of_a_copy_is_named_in_full_up_to_a_great_many(ready, qtbot, stick, mine):
    for number in range(MAX_NAMES + 2):
        (mine / "resources" / f"note-{number:03}.txt").write_bytes(b"x")
    (mine / "resources" / "\u202etxt.exe").write_bytes(b"MZ")
    ready.action.trigger()
    choose(ready.window, qtbot)
    bar = ready.window.sticks.bar
    said(ready.window, qtbot, "503 files in the content folder are no content of the guide")
    lines = bar.details.text.split("\n")
    assert len(lines) == MAX_NAMES + 1
    assert lines[0] == "resources/note-000.txt"
    assert lines[-1] == "and 3 more; the word make-stick names them all in a terminal"
    qtbot.mouseClick(bar.close_button, LEFT)
    assert not bar.isVisible()


def test_what_fails_is_a_sentence_in_the_bar(ready, qtbot, stick, mine):
    (mine / "program-linux" / "a.pyc").write_bytes(b"damaged")
    ready.action.trigger()
    choose(ready.window, qtbot)
    said(ready.window, qtbot, "'program-linux/a.pyc' of this copy is damaged, so it was not copied.")
    assert [path.name for path in stick.iterdir()] == ["Guides"]


@pytest.mark.usefixtures("watched")
def test_hide_now_is_in_reach_in_the_dialog_and_during_a_copy(ready, qtbot, held):
    window = ready.window
    ready.action.trigger()
    (dialog,) = dialogs(window)
    qtbot.mouseClick(dialog.findChild(HideButton), LEFT)
    assert ready.left.times == 1
    choose(window, qtbot)
    qtbot.waitUntil(lambda: window.sticks.bar.progress.value() > 0)
    qtbot.mouseClick(window.top_bar.hide_button, LEFT)
    assert ready.left.times == 2
    held.set()
    said(window, qtbot, "Copied to ")


def test_the_dialog_shows_folders_only_and_without_another_stick_it_starts_at_home(
    ready, qtbot, stick, monkeypatch, empty_home
):
    (stick / "private.txt").write_bytes(b"x")
    ready.action.trigger()
    (dialog,) = dialogs(ready.window)
    qtbot.waitUntil(lambda: dialog.browser.view.names.rowCount() == 1)
    assert Path(dialog.browser.folder) == stick
    assert dialog.browser.view.names.row_of("Guides") == 0
    dialog.reject()
    monkeypatch.setattr("guide.window.stick.folder_dialog.other_sticks", lambda _own: [])
    monkeypatch.setattr("guide.window.dialogs.places.QDir.homePath", lambda: str(empty_home))
    ready.action.trigger()
    (dialog,) = dialogs(ready.window)
    qtbot.waitUntil(lambda: dialog.browser.folder == str(empty_home))
    dialog.reject()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no list of mounts to read")
def test_sticks_that_are_plugged_in_are_found_but_not_the_own_one(monkeypatch, tmp_path):
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "".join(
            f"36 35 98:0 / {root} {options},nosuid master:1 - vfat /dev/sdb1 {options}\n"
            for root, options in [
                ("/", "rw"),
                ("/home", "rw"),
                ("/media/worker/MINE", "rw"),
                (r"/media/worker/TWO\040WORDS", "rw"),
                ("/run/media/worker/LOCKED", "ro"),
            ]
        )
    )
    monkeypatch.setattr("guide.window.dialogs.places.MOUNTS", mounts)
    assert other_sticks(Path("/media/worker/MINE/FieldGuide")) == ["/media/worker/TWO WORDS"]
    own = Path("/media/worker/TWO WORDS/FieldGuide")
    monkeypatch.setattr("guide.window.dialogs.places.own_folder", lambda: own)
    assert own_stick_or_home() == "/media/worker/TWO WORDS"
    for elsewhere in ("/opt/FieldGuide", "/run/media/worker/LOCKED/FieldGuide"):
        own = Path(elsewhere)
        assert own_stick_or_home() == home_folder()
    mounts.unlink()
    assert other_sticks(Path("/media/worker/MINE/FieldGuide")) == []


def registry(notes):
    """Return what stands for Windows' registry, with a note about the disk of each letter."""

    def query(_key, name):
        return notes[name.removeprefix(r"\DosDevices")[1:2]], 3

    return SimpleNamespace(HKEY_LOCAL_MACHINE=None, OpenKey=lambda *_key: nullcontext(), QueryValueEx=query)


def test_on_windows_all_drives_but_the_systems_and_the_own_one_are_offered_sticks_first(monkeypatch):
    letters = ("C:/", "D:/", "E:/", "F:/")
    drives = [SimpleNamespace(absolutePath=lambda place=place: place) for place in letters]
    stick = "_??_USBSTOR#Disk&Ven_Kingston".encode("utf-16-le")
    notes = {"C": b"disk", "D": stick, "E": b"disk", "F": stick}
    monkeypatch.setitem(sys.modules, "winreg", registry(notes))
    system = SimpleNamespace(drives=lambda: drives, toNativeSeparators=lambda path: path.replace("/", "\\"))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("SYSTEMDRIVE", "c:")
    monkeypatch.setattr("guide.window.dialogs.places.QDir", system)
    assert other_sticks(PureWindowsPath("D:\\FieldGuide")) == ["F:\\", "E:\\"]


def test_only_the_standalone_program_offers_it(window):
    action = window.actions_by_id["make-stick"]
    assert not action.isEnabled()
    assert action in window.top_bar.menu_button.menu().actions()
    assert window.sticks.bar is None


def test_content_with_mistakes_is_copied_only_when_confirmed(ready, qtbot, stick, monkeypatch):
    monkeypatch.setattr(copier, "check_content", check_content)
    ready.action.trigger()
    choose(ready.window, qtbot)
    bar = ready.window.sticks.bar
    qtbot.waitUntil(bar.confirm_bar.isVisible)
    assert "coat.yaml" in bar.confirm_bar.accessibleName()
    assert bar.confirm_bar.accessibleName().endswith("Nothing was copied. Copy it with its mistakes?")
    assert bar.confirm_bar.yes_button.text() == "Copy it so"
    assert not (stick / "FieldGuide").exists()
    qtbot.mouseClick(bar.confirm_bar.yes_button, LEFT)
    said(ready.window, qtbot, "Copied to ")
    assert (stick / "FieldGuide" / "FieldGuide").is_file()
