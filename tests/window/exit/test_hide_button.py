"""The button "Hide now": in every dialog, in the same place on every page."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

pytestmark = pytest.mark.usefixtures("watched")
GUIDE = Path(__file__).parents[3] / "guide"
DIALOGS = {
    "QDialog",
    "QMessageBox",
    "QFileDialog",
    "QInputDialog",
    "QErrorMessage",
    "QProgressDialog",
    "QWizard",
}


def without_button(tree):
    """Whether a module makes a dialog and no button to hide."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return bool(names & DIALOGS) and "HideButton" not in names


def test_every_dialog_carries_the_button():
    assert without_button(ast.parse("QMessageBox.question(window, '', 'Sure?')"))
    modules = [path for path in GUIDE.rglob("*.py") if without_button(ast.parse(path.read_text("utf-8")))]
    assert modules == []


@pytest.mark.parametrize("page", ["", "coat-drive", "own:about", "own:hides"])
def test_the_button_is_in_the_same_place_on_every_page(opened, qtbot, page):
    window = opened.window
    place = window.top_bar.hide_button.geometry()
    window.navigator.open(page)
    assert window.top_bar.hide_button.geometry() == place
    qtbot.mouseClick(window.top_bar.hide_button, Qt.MouseButton.LeftButton)
    assert opened.left.times == 1


def test_the_action_leaves_too(opened, qtbot):
    qtbot.keyClick(
        opened.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert opened.left.times == 1
