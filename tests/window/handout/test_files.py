"""PDF and lists as files: where the worker says, whole or not at all, and no trace beside them."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QToolButton

from guide.window.dialogs.file_dialog import FileDialog
from tests.window.handout.steps import THREE, targets

LEFT = Qt.MouseButton.LeftButton
ROOT = Path(__file__).parents[3]


@pytest.fixture
def place(tmp_path, monkeypatch):
    """The folder in which the dialog starts."""
    folder = tmp_path / "place"
    folder.mkdir()
    monkeypatch.setattr("guide.window.dialogs.file_dialog.QDir.homePath", lambda: str(folder))
    return folder


@pytest.fixture
def ready(handout, qtbot, place):
    qtbot.waitUntil(handout.paper_pane.save_button.isEnabled)
    return handout


def dialog_of(ready):
    found = [dialog for dialog in ready.window().findChildren(FileDialog) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def answer(dialog, qtbot, name=""):
    """Type a name, where one is given, and press the button."""
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    if name:
        field.selectAll()
        qtbot.keyClicks(field, name)
    kind = QDialogButtonBox.StandardButton
    box = dialog.findChild(QDialogButtonBox)
    qtbot.mouseClick(box.button(kind.Save) or box.button(kind.Open), LEFT)


def save_pdf(ready, qtbot, name=""):
    qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    answer(dialog_of(ready), qtbot, name)


def said(ready, qtbot, words):
    qtbot.waitUntil(lambda: words in ready.message_line.text())


def test_names_that_are_offered_can_be_read(ready, qtbot, place):
    qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    names = dialog_of(ready).findChild(QLineEdit, "fileNameEdit").completer().popup()
    names.resize(200, 60)
    ground = names.grab().toImage().pixelColor(150, 40)
    assert ground == names.palette().base().color(), "black, where nothing lies under it"


def is_told_that_nothing_is_there(ready, qtbot, name):
    qtbot.mouseClick(ready.items_pane.open_button, LEFT)
    dialog = dialog_of(ready)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.message_label.text() == "There is no file of that name here."
    dialog.reject()


def test_a_pdf_is_saved_under_a_neutral_name(ready, qtbot, place):
    save_pdf(ready, qtbot)
    said(ready, qtbot, "Saved as Resources.pdf.")
    assert [path.name for path in place.iterdir()] == ["Resources.pdf"]
    data = (place / "Resources.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.rstrip().endswith(b"%%EOF")


def test_the_name_is_more_neutral_still_where_it_is_discreet(ready, handouts, qtbot, place):
    ready.paper_pane.options.discreet.click()
    save_pdf(ready, qtbot)
    said(ready, qtbot, "Saved as Numbers.pdf.")
    assert b"coat" not in (place / "Numbers.pdf").read_bytes().lower()


def test_another_name_gets_its_ending(ready, qtbot, place):
    save_pdf(ready, qtbot, "for-today")
    said(ready, qtbot, "Saved as for-today.pdf.")
    assert (place / "for-today.pdf").exists()


@pytest.mark.parametrize("replaced", [True, False])
def test_a_file_that_is_there_is_replaced_only_when_told(ready, qtbot, place, replaced):
    (place / "Resources.pdf").write_text("other")
    save_pdf(ready, qtbot)
    confirm_bar = ready.confirm_bar
    assert confirm_bar.isVisible()
    assert confirm_bar.accessibleName() == "Resources.pdf is there already. Replace it?"
    assert confirm_bar.no_button.hasFocus()
    if replaced:
        qtbot.mouseClick(confirm_bar.yes_button, LEFT)
        said(ready, qtbot, "Saved as Resources.pdf.")
        assert (place / "Resources.pdf").read_bytes().startswith(b"%PDF")
    else:
        qtbot.keyClick(confirm_bar.no_button, Qt.Key.Key_Escape)
        assert not confirm_bar.isVisible()
        assert ready.isVisible()
        assert (place / "Resources.pdf").read_text() == "other"


def take_all_off(ready):
    ready.items_pane.empty_button.click()


def tick_discreet(ready):
    ready.paper_pane.options.discreet.click()


@pytest.mark.parametrize("change", [take_all_off, tick_discreet])
def test_a_question_goes_when_the_paper_is_another(ready, qtbot, place, change):
    (place / "a.pdf").write_text("other")
    save_pdf(ready, qtbot, "a.pdf")
    assert ready.confirm_bar.isVisible()
    change(ready)
    assert not ready.confirm_bar.isVisible()
    ready.confirm_bar.answered.emit(True)
    ready.exporter.wait()
    assert (place / "a.pdf").read_text() == "other"


def test_what_is_written_is_made_when_it_is_answered(ready, qtbot, place, monkeypatch):
    """Whatever may have changed meanwhile: no old page is ever written."""
    (place / "a.pdf").write_text("other")
    save_pdf(ready, qtbot, "a.pdf")
    monkeypatch.setattr("guide.window.handout.exporter.pdf_bytes", lambda pages, title: b"made now")
    qtbot.mouseClick(ready.confirm_bar.yes_button, LEFT)
    said(ready, qtbot, "Saved as a.pdf.")
    assert (place / "a.pdf").read_bytes() == b"made now"


def test_a_question_does_not_outlive_the_desk(ready, rich, qtbot, place):
    (place / "a.pdf").write_text("other")
    save_pdf(ready, qtbot, "a.pdf")
    qtbot.keyClick(rich.window, Qt.Key.Key_F6)
    qtbot.keyClick(rich.window, Qt.Key.Key_F6)
    assert ready.isVisible()
    assert not ready.confirm_bar.isVisible()
    ready.confirm_bar.answered.emit(True)
    ready.exporter.wait()
    assert (place / "a.pdf").read_text() == "other"


@pytest.mark.parametrize("button", ["save pdf", "save list", "open list"])
def test_a_question_goes_when_something_else_is_asked_for(ready, qtbot, place, button):
    (place / "a.pdf").write_text("other")
    save_pdf(ready, qtbot, "a.pdf")
    pane, paper = ready.items_pane, ready.paper_pane
    asked = {"save pdf": paper.save_button, "save list": pane.save_button, "open list": pane.open_button}
    qtbot.mouseClick(asked[button], LEFT)
    assert not ready.confirm_bar.isVisible()
    dialog_of(ready).reject()
    ready.confirm_bar.answered.emit(True)
    ready.exporter.wait()
    assert (place / "a.pdf").read_text() == "other"


def test_another_file_is_saved_and_the_question_for_the_first_is_gone(ready, qtbot, place):
    (place / "a.pdf").write_text("other")
    save_pdf(ready, qtbot, "a.pdf")
    save_pdf(ready, qtbot, "b.pdf")
    said(ready, qtbot, "Saved as b.pdf.")
    assert not ready.confirm_bar.isVisible()
    assert (place / "a.pdf").read_text() == "other"


@pytest.mark.parametrize("replaced", [True, False])
@pytest.mark.parametrize("kind", ["pdf", "list"])
def test_the_keyboard_goes_back_to_the_button_that_asked(ready, qtbot, place, kind, replaced):
    if kind == "pdf":
        (place / "Resources.pdf").write_text("other")
        save_pdf(ready, qtbot)
    else:
        (place / "list.yaml").write_text("other")
        save_list(ready, qtbot)
    confirm_bar = ready.confirm_bar
    qtbot.mouseClick(confirm_bar.yes_button if replaced else confirm_bar.no_button, LEFT)
    assert (ready.paper_pane if kind == "pdf" else ready.items_pane).save_button.hasFocus()


@pytest.fixture
def locked(place, monkeypatch):
    """A folder that can't be entered, also for who may do anything."""
    folder = place / "locked"
    folder.mkdir()

    def refusing(real):
        def call(path, *args, **options):
            if isinstance(path, (str, os.PathLike)) and folder in Path(path).parents:
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return real(path, *args, **options)

        return call

    for name in ("stat", "lstat", "open"):
        monkeypatch.setattr(os, name, refusing(getattr(os, name)))
    return folder


def test_in_a_folder_that_can_not_be_entered_it_says_why(ready, qtbot, locked):
    save_pdf(ready, qtbot, "locked/a.pdf")
    said(ready, qtbot, "can't be written: Permission denied")


def test_from_a_folder_that_can_not_be_entered_nothing_is_opened(ready, qtbot, locked):
    is_told_that_nothing_is_there(ready, qtbot, "locked/a.yaml")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_file_that_can_not_be_written_is_told_and_leaves_nothing(ready, qtbot, place, monkeypatch, code):
    def fail(file, data):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("guide.files.os.write", fail)
    save_pdf(ready, qtbot)
    said(ready, qtbot, "can't be written")
    assert list(place.iterdir()) == []


def test_a_folder_that_is_gone_is_told(ready, qtbot, place):
    ready.exporter.write_pdf(place / "gone" / "a.pdf")
    said(ready, qtbot, "can't be written")


def test_cancelled_nothing_is_written_and_the_next_dialog_starts_as_new(ready, qtbot, place):
    (place / "deeper").mkdir()
    qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    dialog = dialog_of(ready)
    dialog.setDirectory(str(place / "deeper"))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert [path.name for path in place.iterdir()] == ["deeper"]
    qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    dialog = dialog_of(ready)
    assert Path(dialog.directory().absolutePath()) == place
    assert dialog.history() == [str(place)] or dialog.history() == []
    assert [url.toLocalFile() for url in dialog.sidebarUrls()] in ([str(place)], [str(place), ""])
    assert dialog.selectedFiles() == [str(place / "Resources.pdf")]
    dialog.reject()


def test_hide_now_is_last_at_the_right_of_the_dialogs_top_row_and_works(ready, rich, qtbot):
    for open_it in (ready.paper_pane.save_button, ready.items_pane.save_button, ready.items_pane.open_button):
        qtbot.mouseClick(open_it, LEFT)
        dialog = dialog_of(ready)
        button = dialog.hide_button
        others = [
            w for w in dialog.findChildren(QToolButton) + dialog.findChildren(QLineEdit) if w.isVisible()
        ]
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width()
        for other in others:
            assert (
                button.mapTo(dialog, button.rect().bottomLeft()).y()
                < other.mapTo(dialog, other.rect().topLeft()).y()
            )
        before = rich.left.times
        qtbot.mouseClick(button, LEFT)
        for _ in range(3):
            QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Shift)
        assert rich.left.times == before + 2
        dialog.reject()


def test_hide_now_of_the_window_behind_the_dialog_works_too(ready, rich, qtbot):
    qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    dialog = dialog_of(ready)
    button = rich.window.top_bar.hide_button
    # Clicked on the screen, where a modal dialog would keep it from the window.
    place = button.mapTo(rich.window, button.rect().center())
    QTest.mouseClick(rich.window.windowHandle(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert rich.left.times == 1
    dialog.reject()


def test_one_dialog_at_a_time_and_none_without_its_desk(ready, rich, qtbot):
    for _ in range(2):
        qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    dialog = dialog_of(ready)
    rich.window.actions_by_id["handout"].trigger()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_what_is_typed_in_the_dialog_is_not_learned(ready, qtbot):
    qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    dialog = dialog_of(ready)
    wanted = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
    fields = dialog.findChildren(QLineEdit)
    assert fields
    assert all(field.inputMethodHints() & wanted == wanted for field in fields)
    dialog.reject()


def save_list(ready, qtbot, name=""):
    qtbot.mouseClick(ready.items_pane.save_button, LEFT)
    answer(dialog_of(ready), qtbot, name)


def open_list(ready, qtbot, name):
    qtbot.mouseClick(ready.items_pane.open_button, LEFT)
    answer(dialog_of(ready), qtbot, name)


def test_a_list_comes_back_as_it_was(ready, handouts, qtbot, place):
    handouts.state.set_list(handouts.state.handout_list.changed("soup-van", title="Food"))
    before = handouts.state.handout_list
    save_list(ready, qtbot)
    said(ready, qtbot, "Saved as list.yaml.")
    handouts.state.empty()
    open_list(ready, qtbot, "list.yaml")
    assert handouts.state.handout_list == before
    assert ready.message_line.text() == "3 items were added."


def test_a_list_is_added_to_what_is_there(ready, handouts, qtbot, place):
    save_list(ready, qtbot)
    said(ready, qtbot, "Saved")
    handouts.state.empty()
    for target in ("coat-law", "soup-van"):
        handouts.toggle(target)
    open_list(ready, qtbot, "list.yaml")
    assert targets(handouts) == ["coat-law", "soup-van", "winter-line", "night-shelter"]


def test_what_a_list_has_and_the_guide_has_not_is_named_until_it_is_read(ready, handouts, qtbot, place):
    save_list(ready, qtbot)
    said(ready, qtbot, "Saved")
    path = place / "list.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("soup-van", "tea-van"), encoding="utf-8")
    handouts.state.empty()
    open_list(ready, qtbot, "list.yaml")
    assert "tea-van" not in targets(handouts)
    notices = ready.paper_pane.notices
    assert any("Soup van" in words or "tea-van" in words for words in notices.sentences)
    told = handouts.state.import_notices
    handouts.toggle("coat-law")
    assert handouts.state.import_notices == told
    handouts.state.set_import_notices(())
    assert not any("tea-van" in words for words in notices.sentences)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"items: [", b"format: 1\nitems: 5\n", b"x" * 2_000_000]
)
def test_a_broken_list_is_told_in_a_sentence_and_changes_nothing(ready, handouts, qtbot, place, content):
    (place / "broken.yaml").write_bytes(content)
    open_list(ready, qtbot, "broken.yaml")
    assert targets(handouts) == list(THREE)
    assert ready.message_line.isVisible()
    assert "broken.yaml" in ready.message_line.text()


def test_a_list_of_more_than_the_most_is_refused_and_not_cut(ready, handouts, qtbot, place):
    start = b"format: 1\nitems:\n- target: coat-law\n"
    (place / "long.yaml").write_bytes(start + b"#\n" * 600_000)
    open_list(ready, qtbot, "long.yaml")
    assert "This file is larger than 1 MB" in ready.message_line.text()
    assert targets(handouts) == list(THREE)


def test_a_list_that_can_not_be_read_is_not_said_to_be_empty(ready, handouts, qtbot, place):
    ready.exporter.read(place / "gone.yaml")
    assert ready.message_line.text() == "The list 'gone.yaml' can't be read: No such file or directory."
    assert targets(handouts) == list(THREE)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_list_behind_a_link_is_read(ready, handouts, qtbot, place):
    (place / "real.yaml").write_bytes(b"format: 1\nitems:\n- target: coat-law\n")
    (place / "link.yaml").symlink_to(place / "real.yaml")
    open_list(ready, qtbot, "link.yaml")
    assert targets(handouts) == [*THREE, "coat-law"]


def test_a_name_that_is_not_there_is_told_in_the_dialog(ready, qtbot, place):
    is_told_that_nothing_is_there(ready, qtbot, "none.yaml")


PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from PySide6.QtCore import QSettings
from guide.window.background.qsettings_guard import install_qsettings_guard
from guide.window.dialogs.file_dialog import FileDialog
if sys.argv[2] == "guarded":
    install_qsettings_guard()
else:
    QSettings(QSettings.Scope.UserScope, "QtProject").setValue("FileDialog/viewMode", "of another program")
application = QApplication([])
window = QWidget()
window.resize(900, 600)
window.show()
dialog = FileDialog(window, "Save", kind="PDF", suffix="pdf", name="Resources.pdf")
dialog.open()
QTimer.singleShot(200, dialog.accept if sys.argv[1] == "saved" else dialog.reject)
QTimer.singleShot(400, application.quit)
application.exec()
del dialog
"""


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere these settings are not files in the home folder"
)
@pytest.mark.parametrize("way", ["saved", "cancelled"])
def test_the_dialog_leaves_nothing_in_the_home_folder(tmp_path, way):
    home = tmp_path / "another"
    run_dialog(home, way, "guarded")
    assert list(home.rglob("*")) == []


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere these settings are not files in the home folder"
)
@pytest.mark.parametrize("way", ["saved", "cancelled"])
def test_where_qt_keeps_its_settings_they_are_as_before(tmp_path, way):
    """As on Windows and macOS, where no program can have them lead nowhere."""
    home = tmp_path / "another"
    run_dialog(home, way, "unguarded")
    kept = (home / ".config" / "QtProject.conf").read_text(encoding="utf-8").split()
    assert kept == ["[FileDialog]", "viewMode=of", "another", "program"]


def run_dialog(home, *words):
    home.mkdir()
    places = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    variables = {name: value for name, value in os.environ.items() if name not in places}
    done = subprocess.run(
        [sys.executable, "-B", "-c", PROGRAM, *words], cwd=ROOT, env={**variables, "HOME": str(home)},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
