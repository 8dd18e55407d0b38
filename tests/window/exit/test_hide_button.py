"""The button "Hide now": in every dialog, in the same place on every page."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

pytestmark = pytest.mark.usefixtures("watched")
GUIDE = Path(__file__).parents[3] / "guide"
DIALOGS = set("QDialog QMessageBox QFileDialog QInputDialog QErrorMessage QProgressDialog QWizard".split())


def without_button(tree):
    """Whether a module makes a dialog and no button to hide."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return bool(names & DIALOGS) and "HideButton" not in names


def test_every_dialog_carries_the_button():
    assert without_button(ast.parse("QMessageBox.question(window, '', 'Sure?')"))
    texts = {path: path.read_text("utf-8") for path in GUIDE.rglob("*.py")}
    makers = {path: text for path, text in texts.items() if any(name in text for name in DIALOGS)}
    assert makers
    assert [path for path, text in makers.items() if without_button(ast.parse(text))] == []


def test_the_button_is_in_the_same_place_on_every_page_and_its_key_leaves_too(opened, qtbot):
    window = opened.window
    place = window.top_bar.hide_button.geometry()
    for times, page in enumerate(("", "coat-drive", "own:about", "own:hides"), 1):
        window.navigator.open(page)
        assert window.top_bar.hide_button.geometry() == place
        qtbot.mouseClick(window.top_bar.hide_button, Qt.MouseButton.LeftButton)
        assert opened.left.times == times
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_H, chord)
    assert opened.left.times == 5
