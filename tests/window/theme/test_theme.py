"""The size of the text, by key and by button."""

from time import thread_time

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QFont, QScreen, QTextCharFormat
from PySide6.QtWidgets import QApplication

from guide.settings import ThemeChoice
from guide.window.theme.appearance import CONTRAST, DARK, LIGHT, Appearance
from guide.window.theme.theme import Theme
from guide.window.widgets.row_text import RowText
from tests.window.steps import settle, top_button, type_query

NONE, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_text_size_scales_the_whole_window(window, opened):
    before = (window.top_bar.height(), window.font().pixelSize(), window.contents.minimumWidth())
    opened.enlarge(9)
    window.resize(2800, 1500)
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


def test_lists_and_menus_use_our_font_whatever_the_system_has_for_them(opened, qapp):
    # The theme of an open window has loaded its other fonts, and does so once only.
    theme = Theme(qapp, opened.preferences.settings)
    QApplication.setFont(QFont("Another"), "QMenu")  # type: ignore[arg-type]
    assert QApplication.font("QMenu").families() == ["Another"], "a control"  # type: ignore[call-overload]
    theme.load_other_fonts()
    theme.deleteLater()
    for kind in ("QAbstractItemView", "QMenu"):
        assert QApplication.font(kind) == QApplication.font()  # type: ignore[call-overload]


def change_system(window):
    """What Qt sends to a window when the system has changed its colours."""
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))


def test_high_contrast_of_the_system_is_followed_while_the_window_is_open(window, opened, qtbot, monkeypatch):
    opened.theme.choose(ThemeChoice.DARK)
    opened.theme.choose(ThemeChoice.SYSTEM)
    assert not opened.theme.appearance.tokens.has_edges
    monkeypatch.setattr("guide.window.theme.theme.wants_contrast", lambda _application: True)
    change_system(window)
    qtbot.waitUntil(lambda: opened.theme.appearance.tokens.has_edges)
    window_color = opened.theme.appearance.tokens.ground
    assert window_color not in {tokens.ground.lower() for tokens in (LIGHT, DARK)}  # the system's own
    monkeypatch.undo()
    change_system(window)
    qtbot.waitUntil(lambda: not opened.theme.appearance.tokens.has_edges)


def test_chosen_colours_stay_whatever_the_system_does(window, opened, monkeypatch):
    opened.theme.choose(ThemeChoice.CONTRAST)
    monkeypatch.setattr("guide.window.theme.theme.wants_contrast", lambda _application: True)
    change_system(window)
    assert not opened.theme.is_changing
    assert opened.theme.appearance.tokens is CONTRAST


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
def test_links_terms_and_hits_differ_by_their_lines_not_by_colour_alone(window, opened, qtbot, choice):
    opened.theme.choose(choice)
    type_query(window, qtbot, "frostbite")
    window.navigator.open("frozen-night")
    reader = window.reader_pane.reader
    qtbot.waitUntil(lambda: bool(reader.extraSelections()))
    lines = dict[str, QTextCharFormat.UnderlineStyle]()
    block = reader.document().begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            form = fragments.fragment().charFormat()
            lines[form.anchorHref().partition(":")[0]] = form.underlineStyle()
            fragments += 1
        block = block.next()
    style = QTextCharFormat.UnderlineStyle
    assert lines["term"] == style.DotLine
    assert lines["entry"] == style.SingleUnderline
    assert lines[""] == style.NoUnderline
    hits = {selection.format.underlineStyle() for selection in reader.extraSelections()}
    assert hits <= {style.DashUnderline, style.DashDotLine}
    assert hits


def test_with_no_colour_for_hits_a_row_still_shows_them():
    layout = RowText("a night", QFont(), QColor("#FFFFFF"), 1, ((2, 7),), QColor(""))._layout(200)
    (span,) = layout.formats()
    assert span.format.underlineStyle() == QTextCharFormat.UnderlineStyle.DashUnderline


@pytest.mark.parametrize(
    ("width", "height", "usual"),
    [(1920, 1040, 100), (2560, 1400, 125), (3840, 2120, 150)],
)
def test_a_large_screen_has_larger_text_until_a_size_is_chosen(
    open_window, monkeypatch, width, height, usual
):
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(0, 0, width, height))
    opened = open_window()
    assert opened.theme.appearance.scale == usual
    opened.theme.enlarge()
    opened.window.actions_by_id["reset-size"].trigger()
    settle(opened.theme)
    assert opened.theme.appearance.scale == usual
    assert opened.preferences.settings.text_size is None
    while opened.theme.appearance.scale > 100:
        opened.theme.reduce()
        settle(opened.theme)
    opened.theme.enlarge()
    opened.theme.reduce()
    opened.preferences.wait_until_saved()
    assert open_window().theme.appearance.scale == 100, "what was chosen holds on every screen"
