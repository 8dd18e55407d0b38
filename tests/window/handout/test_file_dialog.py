"""The file dialog: it has the button Hide now and leaves no trace."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView

from tests.running import run_program
from tests.window.handout.steps import (
    dialog_of,
    shows_that_nothing_is_there,
)

LEFT = Qt.MouseButton.LeftButton
ROOT = Path(__file__).parents[3]


def test_cancelled_nothing_is_written_and_the_next_dialog_starts_as_new(ready, qtbot, place):
    (place / "deeper").mkdir()
    qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    dialog = dialog_of(ready)
    dialog.browser.open(str(place / "deeper"))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert [path.name for path in place.iterdir()] == ["deeper"]
    qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    dialog = dialog_of(ready)
    qtbot.waitUntil(lambda: dialog.browser.folder == str(place))
    assert dialog.field.text() == "Resources.pdf"
    assert dialog.field.selectedText() == "Resources"
    dialog.reject()


@pytest.mark.usefixtures("watched")
def test_hide_now_works_in_each_dialog_and_behind_it_by_mouse_and_keys(ready, rich, qtbot, place):
    for open_it in (
        ready.paper_pane.save_button,
        ready.items_pane.list_buttons.save_button,
        ready.items_pane.list_buttons.open_button,
    ):
        qtbot.mouseClick(open_it, LEFT)
        dialog = dialog_of(ready)
        button = dialog.hide_button
        others = [w for w in dialog.findChildren(QListView) + dialog.findChildren(QLineEdit) if w.isVisible()]
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width()
        bottom = button.mapTo(dialog, button.rect().bottomLeft()).y()
        assert all(bottom < other.mapTo(dialog, other.rect().topLeft()).y() for other in others)
        before = rich.left.times
        qtbot.mouseClick(button, LEFT)
        for _ in range(3):
            QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Shift)
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
        assert rich.left.times == before + 3
        # Clicked on the screen, where a modal dialog would keep it from the window.
        behind = rich.window.top_bar.hide_button
        at = behind.mapTo(rich.window, behind.rect().center())
        QTest.mouseClick(rich.window.windowHandle(), LEFT, Qt.KeyboardModifier.NoModifier, at)
        assert rich.left.times == before + 4
        dialog.reject()
    qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    dialog = dialog_of(ready)
    qtbot.waitUntil(lambda: dialog.browser.folder == str(place))
    dialog.browser.above_button.setFocus()
    qtbot.keyClick(dialog.browser.above_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.browser.folder == str(place.parent))
    dialog.cancel_button.setFocus()
    qtbot.keyClick(dialog.cancel_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert list(place.parent.glob("*.pdf")) + list(place.iterdir()) == []


def test_one_dialog_at_a_time_in_which_nothing_is_learned_and_none_without_its_pane(ready, rich, qtbot):
    for _ in range(2):
        qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    dialog = dialog_of(ready)
    wanted = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
    fields = dialog.findChildren(QLineEdit)
    assert fields
    assert all(field.inputMethodHints() & wanted == wanted for field in fields)
    rich.window.actions_by_id["handout"].trigger()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_name_that_is_not_there_is_named_in_the_dialog(ready, qtbot, place):
    shows_that_nothing_is_there(ready, qtbot, "none.yaml")


PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from guide.window.dialogs.file_dialog import FileDialog
application = QApplication([])
window = QWidget()
window.resize(900, 600)
window.show()
dialog = FileDialog(window, "Save", suffix="pdf", name="Resources.pdf")
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
    """Qt's own dialog stores which folders were visited."""
    home = tmp_path / "another"
    home.mkdir()
    places = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    variables = {name: value for name, value in os.environ.items() if name not in places}
    done = run_program(
        [sys.executable, "-B", "-c", PROGRAM, way], cwd=ROOT, env={**variables, "HOME": str(home)},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert list(home.rglob("*")) == []
