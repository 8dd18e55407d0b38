"""The size of the text, by key and by button."""

from time import thread_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from guide.settings import ThemeChoice
from guide.window.theme.appearance import Appearance
from tests.window.steps import settle, top_button

NONE, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_text_size_scales_the_whole_window(window, opened):
    before = (window.top_bar.height(), window.font().pixelSize(), window.contents.minimumWidth())
    opened.enlarge(9)
    window.resize(3000, 1500)
    after = (window.top_bar.sizeHint().height(), window.font().pixelSize(), window.contents.minimumWidth())
    assert after[1:] == (30, 584)
    assert after[0] > before[0] * 1.5
    window.actions_by_id["reset-size"].trigger()
    settle(opened.theme)
    assert window.font().pixelSize() == 15


def test_of_text_sizes_asked_for_in_a_row_only_the_last_one_is_laid_out(window, opened, qtbot):
    appearances = list[Appearance]()
    opened.theme.appearanceChanged.connect(appearances.append)
    for _ in range(30):
        qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.font().pixelSize() == 26)
    assert [appearance.scale for appearance in appearances] == [175]
    assert opened.preferences.settings.text_size == 175


def test_other_colours_take_less_work_than_a_style_sheet_that_replaces_another(opened, qapp, figures):
    def taken(act, value):
        begun = thread_time()
        act(value)
        return 1_000 * (thread_time() - begun)

    sheet = qapp.styleSheet()
    replaced = min(taken(qapp.setStyleSheet, sheet + blanks) for blanks in ("\n", "\n\n"))
    restyled = min(taken(opened.theme.choose, choice) for choice in (ThemeChoice.DARK, ThemeChoice.SYSTEM))
    figures("X1: other colours for all widgets, ms of work", round(restyled))
    assert restyled < replaced


@pytest.mark.parametrize(
    ("key", "larger"), [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Equal, True), (Qt.Key.Key_Minus, False)]
)
def test_keys_change_the_text_size(window, opened, qtbot, key, larger):
    qtbot.keyClick(window, key, CONTROL)
    settle(opened.theme)
    assert window.font().pixelSize() != 15
    assert (window.font().pixelSize() > 15) is larger
    qtbot.keyClick(window, Qt.Key.Key_0, CONTROL)
    settle(opened.theme)
    assert window.font().pixelSize() == 15


def test_buttons_change_the_text_size(window, opened):
    top_button(window, "enlarge").click()
    settle(opened.theme)
    assert window.font().pixelSize() > 15
    top_button(window, "reduce").click()
    settle(opened.theme)
    assert window.font().pixelSize() == 15


def test_lists_and_menus_keep_our_font_in_another_size(window, opened):
    opened.theme.enlarge()
    settle(opened.theme)  # a new style sheet, with which Qt on Windows takes the system's fonts again
    for kind in ("QAbstractItemView", "QMenu"):
        assert QApplication.font(kind) == QApplication.font()  # type: ignore[call-overload]


def test_lists_and_menus_use_our_font_whatever_the_system_has_for_them(opened):
    QApplication.setFont(QFont("Another"), "QMenu")  # type: ignore[arg-type]
    assert QApplication.font("QMenu").families() == ["Another"], "a control"  # type: ignore[call-overload]
    opened.theme.load_other_fonts()
    for kind in ("QAbstractItemView", "QMenu"):
        assert QApplication.font(kind) == QApplication.font()  # type: ignore[call-overload]
