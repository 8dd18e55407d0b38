"""What belongs to the current row of a list stands beside it where there is room, else below it."""

import pytest
from PySide6.QtWidgets import QLabel, QListView

from guide.window.theme.appearance import Appearance
from guide.window.widgets.list_beside import WIDE, ListBeside


@pytest.fixture
def parts(qtbot):
    listed, first, last = QListView(), QLabel("first"), QLabel("last")
    beside = ListBeside(listed, (first, last))
    qtbot.addWidget(beside)
    beside.resize(WIDE, 400)
    beside.show()
    return beside, listed, first, last


def test_in_a_wide_window_all_is_beside_the_list(parts):
    beside, listed, first, last = parts
    assert listed.height() == beside.height()
    assert listed.geometry().right() < first.x() == last.x()
    assert last.geometry().bottom() == beside.rect().bottom()
    assert last.height() > first.height()


@pytest.mark.parametrize("is_larger", [True, False])
def test_in_a_narrow_one_or_with_large_letters_it_is_below(parts, is_larger):
    beside, listed, first, last = parts
    if is_larger:
        beside.set_appearance(Appearance(scale=125))
    else:
        beside.resize(WIDE - 1, 400)
    beside.layout().activate()
    assert listed.width() == first.width() == last.width() == beside.width()
    assert listed.geometry().bottom() < first.y() < last.y()


def test_it_becomes_narrow_within_what_is_narrow_also_while_it_is_hidden(parts):
    beside, listed, first, _last = parts
    least = max(listed.minimumSizeHint().width(), first.minimumSizeHint().width())
    assert beside.minimumSizeHint().width() == least
