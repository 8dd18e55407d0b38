"""The size of the text, by key and by button."""

from time import thread_time

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFont, QScreen, QTextCharFormat
from PySide6.QtWidgets import QApplication

from guide.paper.text_document import document_blocks
from guide.settings import ThemeChoice
from guide.window.theme.appearance import CONTRAST, DARK, LIGHT, look
from guide.window.theme.theme import Theme, usual_size
from tests.window.steps import settle, top_button, type_query

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_large_screen_has_larger_text_until_a_size_is_chosen(open_window, monkeypatch):
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(0, 0, 2560, 1400))
    assert [usual_size(height) for height in (1040, 1400, 2120)] == [100, 125, 150]
    opened = open_window()
    theme = opened.theme
    assert theme.appearance.scale == 125
    theme.enlarge()
    opened.window.actions_by_id["reset-size"].trigger()
    settle(theme)
    assert (theme.appearance.scale, opened.preferences.settings.text_size) == (125, None)
    while theme.appearance.scale > 100:
        theme.reduce()
        settle(theme)
    theme.enlarge()
    theme.reduce()
    opened.preferences.wait_until_saved()
    assert open_window().theme.appearance.scale == 100, "what was chosen holds on every screen"


@pytest.fixture(scope="module")
def opened(open_shared):
    return open_shared()


@pytest.fixture
def window(opened):
    opened.theme.choose(ThemeChoice.SYSTEM)
    opened.theme.reset_size()
    settle(opened.theme)
    opened.window.top_bar.field.clear()
    opened.window.navigator.go_home()
    return opened.window


def test_text_size_scales_the_whole_window_and_is_changed_by_keys_and_buttons(window, opened, qtbot):
    before = (window.top_bar.height(), window.font().pixelSize(), window.contents.minimumWidth())
    for change, is_larger in (
        (lambda: qtbot.keyClick(window, Qt.Key.Key_Equal, CONTROL), True),
        (lambda: qtbot.keyClick(window, Qt.Key.Key_0, CONTROL), False),
        (top_button(window, "enlarge").click, True),
        (top_button(window, "reduce").click, False),
    ):
        change()
        settle(opened.theme)
        assert (window.font().pixelSize() > 15) is is_larger
    assert window.font().pixelSize() == 15
    qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    settle(opened.theme)
    assert window.font().pixelSize() < 15
    opened.enlarge(10)
    window.resize(2800, 1500)
    after = (window.top_bar.sizeHint().height(), window.font().pixelSize(), window.contents.minimumWidth())
    assert after[1:] == (30, 584)
    assert after[0] > before[0] * 1.5


def test_of_text_sizes_asked_for_in_a_row_only_the_last_one_is_laid_out(window, opened, qtbot, monkeypatch):
    scales = list[int]()
    monkeypatch.setattr(window, "restyle", lambda: scales.append(look().scale))
    for _ in range(30):
        qtbot.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    qtbot.waitUntil(lambda: window.font().pixelSize() == 26)
    assert scales == [175]
    assert opened.preferences.settings.text_size == 175


def test_other_colours_take_less_work_than_a_style_sheet_that_replaces_another(window, opened, qapp, figures):
    def taken(act, value):
        begun = thread_time()
        act(value)
        return 1_000 * (thread_time() - begun)

    sheet = qapp.styleSheet()
    replaced = min(taken(qapp.setStyleSheet, sheet + blanks) for blanks in ("\n", "\n\n"))
    restyled = min(taken(opened.theme.choose, choice) for choice in (ThemeChoice.DARK, ThemeChoice.SYSTEM))
    figures("X1: other colours for all widgets, ms of work", round(restyled))
    assert restyled < replaced


def test_lists_and_menus_use_our_font_whatever_the_system_has_for_them(window, opened, qapp):
    opened.theme.enlarge()
    settle(opened.theme)  # a new style sheet, with which Qt on Windows takes the system's fonts again
    kinds = ("QAbstractItemView", "QMenu")
    assert {QApplication.font(kind) for kind in kinds} == {QApplication.font()}  # type: ignore[call-overload]
    # The theme of an open window has loaded its other fonts, and does so once only.
    theme = Theme(qapp, opened.preferences.settings)
    QApplication.setFont(QFont("Another"), "QMenu")  # type: ignore[arg-type]
    assert QApplication.font("QMenu").families() == ["Another"], "a control"  # type: ignore[call-overload]
    theme.load_other_fonts()
    theme.deleteLater()
    assert {QApplication.font(kind) for kind in kinds} == {QApplication.font()}  # type: ignore[call-overload]


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
    opened.theme.choose(ThemeChoice.CONTRAST)
    change_system(window)
    assert not opened.theme.is_changing, "chosen colours stay whatever the system does"
    assert opened.theme.appearance.tokens is CONTRAST
    opened.theme.choose(ThemeChoice.SYSTEM)
    monkeypatch.undo()
    change_system(window)
    qtbot.waitUntil(lambda: not opened.theme.appearance.tokens.has_edges)


def test_links_terms_and_hits_differ_by_their_lines_not_by_colour_alone(window, opened, qtbot):
    for choice in (ThemeChoice.LIGHT, ThemeChoice.CONTRAST):
        opened.theme.choose(choice)
        window.top_bar.field.clear()
        type_query(window, qtbot, "frostbite")
        window.navigator.open("frozen-night")
        reader = window.reader_pane.reader
        qtbot.waitUntil(lambda: bool(window.reader_pane.reader.extraSelections()))
        lines = dict[str, QTextCharFormat.UnderlineStyle]()
        for block in document_blocks(reader.document()):
            fragments = block.begin()
            while not fragments.atEnd():
                form = fragments.fragment().charFormat()
                lines[form.anchorHref().partition(":")[0]] = form.underlineStyle()
                fragments += 1
        style = QTextCharFormat.UnderlineStyle
        assert lines["term"] == style.DotLine
        assert lines["entry"] == style.SingleUnderline
        assert lines[""] == style.NoUnderline
        hits = {selection.format.underlineStyle() for selection in reader.extraSelections()}
        assert hits
        assert hits <= {style.DashUnderline, style.DashDotLine}
