"""What a screen reader says of the rows of the contents."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible

from guide.render.contents import contents_of
from guide.window.contents.contents_model import ContentsModel
from tests.builders import DAY, small_guide


@pytest.fixture
def heard():
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def spoken(model, *rows):
    index = QModelIndex()
    for row in rows:
        index = model.index(row, 0, index)
    return model.data(index, Qt.ItemDataRole.AccessibleTextRole)


def test_a_row_is_said_with_its_level_and_its_place_below_its_heading():
    model = ContentsModel(contents_of(small_guide(), DAY))
    assert spoken(model, 0) == "In the field"
    assert spoken(model, 1) == "In the field, Situations, level 1, 1 of 4"
    assert spoken(model, 2) == "Help lines, level 1, 2 of 4"
    assert spoken(model, 4) == "Words, level 1, 4 of 4"
    assert spoken(model, 6) == "Strategies, 1 Warm clothes, level 1, 1 of 2"
    assert spoken(model, 6, 1) == "Mending class for volunteers, level 2, 2 of 3"
    assert spoken(model, 6, 0, 1) == "Repair what is torn, level 3, 2 of 2"


def test_a_row_on_the_handout_is_said_to_be_there():
    model = ContentsModel(contents_of(small_guide(), DAY))
    model.mark_on_handout(frozenset({"frostbite"}))
    assert spoken(model, 4, 0) == "Frostbite, level 2, 1 of 1, on the hand-out"


def test_a_row_is_told_once_it_is_painted_and_again_when_it_opens(window, qtbot, heard, monkeypatch):
    view, rows = window.contents.view, list[str]()
    tell = view._tell

    def note() -> None:
        rows.append(view.currentIndex().data())
        tell()

    monkeypatch.setattr(view, "_tell", note)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: rows == ["Situations"])
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows == ["Situations", "Situations"])
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: rows[2:] == ["They are out in the cold"])
    assert view.hasAutoScroll()
