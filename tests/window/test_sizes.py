"""Every bar and control is whole at every size of screen and text, in every state of the window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)

from guide.window.dialogs.file_dialog import FileDialog
from guide.window.frame.look_bar import LookBar
from guide.window.stick.folder_dialog import FolderDialog
from tests.window.map.test_map_pane import grid_guide
from tests.window.steps import run_pending, settle, type_query

SCREENS = (
    (640, 480), (800, 600), (1024, 600), (1024, 768), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160),
)  # fmt: skip
FACTORS = (1, 1.5, 2)  # a screen that is scaled by such a factor has so many logical pixels fewer
WIDTH, HEIGHT = 640, 480
EVERY = sorted({(int(x / by), int(y / by)) for x, y in SCREENS for by in FACTORS})
SIZES = [(x, y) for x, y in EVERY if x >= WIDTH and y >= HEIGHT]
TEXTS = (100, 125, 150, 200)
LEFT_TO_THE_PANES = 60


@dataclass
class State:
    """A state of the window that a worker brings about, and leaves again."""

    name: str
    enter: Callable[[], object]
    leave: Callable[[], object] = lambda: None


def states(window, qtbot):
    def act(name):
        return window.actions_by_id[name].trigger

    def search(words):
        window.top_bar.field.clear()
        type_query(window, qtbot, words)

    def hand_out():
        window.navigator.open("coat-drive")
        act("handout-toggle")()
        act("handout")()

    def escape():
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)

    def look_then_find():
        window.navigator.open("coat-drive")
        act("look")()
        act("find")()
        assert not window.findChild(LookBar).isVisible(), "one of them at a time"

    notice = "The setting could not be saved on this stick, because it is full. It holds until the end."
    return (
        State("start", act("home")),
        State("results", lambda: search("coat")),
        State("filter", act("filter"), act("filter")),
        State("page", lambda: window.navigator.open("coat-drive")),
        State("find bar", act("find"), escape),
        State("urgent numbers", act("numbers")),
        State("contents", act("contents"), act("contents")),
        State("hand-out, empty", act("handout"), act("handout")),
        State("hand-out", hand_out, act("handout")),
        State("text size and colours", act("look"), act("look")),
        State("text size, then find bar", look_then_find, escape),
        State("map", act("map"), act("map")),
        State("notice", lambda: window.notice_bar.show_sentence(notice), window.notice_bar.close_button.click),
        State("nothing found", lambda: search("qqqq")),
        State("place", lambda: window.place_bar.show_place("A county"), lambda: window.place_bar.show_place("")),
    )  # fmt: skip


def in_window(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def is_scrolled(widget: QWidget) -> bool:
    """Return whether a pane may have scrolled the widget out of sight."""
    parent = widget.parentWidget()
    return parent is not None and (isinstance(parent, QAbstractScrollArea) or is_scrolled(parent))


def controls(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    found = (each for kind in kinds for each in window.findChildren(kind) if each.isVisible())
    own = (each for each in found if each.window() is window and not isinstance(each.parentWidget(), kinds))
    return [each for each in own if not is_scrolled(each)]


def cut_or_covered(window: QWidget) -> Iterator[str]:
    """Yield what is wrong with the controls of a window that do not scroll."""
    shown = controls(window)
    assert shown
    for each in shown:
        if each.visibleRegion().boundingRect() != each.rect():
            yield f"{_name(each)} is cut"
        if isinstance(each, QAbstractButton) and each.width() < each.minimumSizeHint().width():
            yield f"{_name(each)} is too narrow for its words"
    for one, other in combinations(shown, 2):
        if in_window(one).intersects(in_window(other)):
            yield f"{_name(one)} overlaps {_name(other)}"


def bad_bars(window) -> Iterator[str]:
    """Yield what is wrong with the bars, from the top to the bottom of the window."""
    column = window.centralWidget().layout()
    widgets = [column.itemAt(at).widget() for at in range(column.count())]
    bars = [in_window(widget) for widget in widgets if widget.isVisible()]
    if any(upper.bottom() >= lower.top() for upper, lower in pairwise(bars)):
        yield "bars overlap"
    if not all(window.rect().contains(bar) for bar in bars):
        yield "a bar leaves the window"
    if window.panes.height() < LEFT_TO_THE_PANES:
        yield "nothing is left to the panes"
    always = (window.top_bar.hide_button, window.top_bar.field, *window.urgent_bar.buttons[:3])
    yield from (f"{_name(each)} is not there" for each in always if not each.isVisible())


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else ""
    return widget.accessibleName() or text or widget.objectName()


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_cut_or_covered_at_any_size(open_window, qtbot, text):
    opened = open_window(grid_guide())
    window, theme = opened.window, opened.theme
    while theme.appearance.scale < text:
        theme.enlarge()
        settle(theme)
    window.setMinimumSize(320, 240)  # as a screen of that size lets it be
    wrong = set()
    for state in states(window, qtbot):
        window.resize(*SIZES[-1])  # the bars have to give up what they showed there
        state.enter()
        for size in SIZES:
            window.resize(*size)
            run_pending()
            assert (window.width(), window.height()) == size
            wrong |= {(state.name, size, each) for each in (*bad_bars(window), *cut_or_covered(window))}
        state.leave()
    assert not wrong


def save_dialog(window):
    return FileDialog(window, "Save as PDF", suffix=".pdf", name="Numbers.pdf")


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("make", [save_dialog, FolderDialog])
def test_a_dialog_fits_the_smallest_screen(open_window, make, text):
    opened = open_window()
    while opened.theme.appearance.scale < text:
        opened.theme.enlarge()
        settle(opened.theme)
    opened.window.setMinimumSize(320, 240)
    opened.window.resize(WIDTH, HEIGHT)
    run_pending()
    dialog = make(opened.window)
    dialog.show()
    run_pending()
    assert dialog.width() <= WIDTH
    assert dialog.height() <= HEIGHT
    assert not list(cut_or_covered(dialog))
    assert dialog.hide_button.isVisible()
    dialog.reject()
