"""The sources at the end of a page: one line hides them, shows them in place, and finding shows them too."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from guide.blocks.blocks import (
    Block,
    Box,
    EntryRef,
    Heading,
    Page,
    Paragraph,
    Refs,
    SmallPrint,
    Title,
    WebAddress,
)
from guide.content.parts import Source
from guide.render.page_names import SOURCES_ANCHOR
from guide.render.page_pieces import page_pieces
from guide.render.screen_html import screen_html
from guide.render.sources import fold_link
from guide.search.results.hits import Hits
from guide.window.reader.page_positions import selected_link
from guide.window.reader.reader_pane import ReaderPane
from guide.window.theme.appearance import Appearance
from tests.builders import entry

SOURCES = tuple(
    Source(title=f"Kitten list {n}", url=f"https://example.org/{n}", seen_on=date(2026, 11, 24 + n))
    for n in range(3)
)
FOLD = fold_link(entry("a", sources=SOURCES))
SHOW, HIDE = "Sources (3), read 24–26 Nov 2026 · show", "Sources (3), read 24–26 Nov 2026 · hide"
BODY: tuple[Block, ...] = (
    Title("A bed tonight"),
    Box("warn", "Old.", "Check it."),
    Refs((EntryRef("b", "Two"),)),
)
END: tuple[Block, ...] = (
    Heading("Sources", SOURCES_ANCHOR),
    *(WebAddress(source.title, source.url, "read") for source in SOURCES),
    SmallPrint("A kitten on paper · read"),
)  # fmt: skip
PRESS = QAccessibleActionInterface.pressAction()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def pane(window, qtbot):
    pane, after = ReaderPane(lambda _: None), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(pane)
    layout.addWidget(after)
    window.resize(700, 600)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    show(pane)
    pane.reader.setFocus()
    return pane


def show(pane, *more: Block, page="a"):
    pieces = (screen_html(piece, None, FOLD) for piece in page_pieces(Page((*BODY, *more, *END))))
    pane.show_page(page, pieces, anchor="", scroll=0)


def in_sight(pane) -> list[str]:
    """Return the paragraphs of the page that are shown."""
    document, shown = pane.reader.document(), []
    block = document.firstBlock()
    while block.isValid():
        if document.documentLayout().blockBoundingRect(block).height() > 0:
            shown.append(block.text())
        block = block.next()
    return shown


def is_folded(pane) -> bool:
    sources = [text for text in in_sight(pane) if "itten" in text]
    assert len(sources) in (0, 4)
    assert in_sight(pane)[-1 - len(sources)] == (HIDE if sources else SHOW)
    return not sources


def place_of(pane, words: str):
    """Return where a text begins in the view."""
    reader = pane.reader
    cursor = reader.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 1)
    return reader.cursorRect(cursor).center()


def test_the_sources_are_hidden_until_a_click_on_their_line_and_another_hides_them(pane, qtbot):
    assert is_folded(pane)
    assert pane.reader.document().size().height() < place_of(pane, "Sources").y() + 100
    line = place_of(pane, "Sources")
    for folded in (False, True, False):
        qtbot.mouseClick(pane.reader.viewport(), Qt.MouseButton.LeftButton, pos=line)
        assert is_folded(pane) is folded
        assert place_of(pane, "Sources") == line
    show(pane, page="b")
    assert is_folded(pane)


def test_enter_shows_and_hides_them_and_the_line_keeps_the_focus(pane, qtbot):
    qtbot.keyClick(pane.reader, Qt.Key.Key_Tab)
    qtbot.keyClick(pane.reader, Qt.Key.Key_Tab)
    for line, folded in ((HIDE, False), (SHOW, True)):
        qtbot.keyClick(pane.reader, Qt.Key.Key_Return)
        assert is_folded(pane) is folded
        assert selected_link(pane.reader.textCursor())
        assert pane.reader.textCursor().selectedText() == line


def test_tab_passes_over_hidden_sources_in_both_directions(pane, qtbot):
    reader, after = pane.reader, pane.window().findChildren(QLineEdit)[-1]
    for _ in range(2):
        qtbot.keyClick(reader, Qt.Key.Key_Tab)
    assert reader.textCursor().selectedText() == SHOW
    qtbot.keyClick(reader, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert is_folded(pane)
    qtbot.keyClick(after, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert reader.hasFocus()
    qtbot.keyClick(reader, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert reader.textCursor().selectedText() == SHOW
    assert is_folded(pane)


def test_a_screen_reader_finds_a_button_that_shows_the_sources_and_only_then_the_sources(pane, qtbot, heard):
    def names():
        body = QAccessible.queryAccessibleInterface(pane.reader).child(0)
        return [body.child(n).text(QAccessible.Text.Name) for n in range(body.childCount())]

    assert names()[-1] == SHOW
    body = QAccessible.queryAccessibleInterface(pane.reader).child(0)
    button = body.child(body.childCount() - 1).child(0)
    assert button.role() == QAccessible.Role.Button
    button.actionInterface().doAction(PRESS)
    qtbot.waitUntil(lambda: not is_folded(pane))
    assert names()[-5:-3] == [HIDE, "Kitten list 0 https://example.org/0 read"]
    reading = pane.reader.reading
    assert reading.outline.part(reading.path).name == HIDE


def test_what_is_found_or_hit_in_hidden_sources_is_shown_and_counted(pane, qtbot):
    pane.open_find_bar("")
    pane.find_bar.field.setText("check it")
    assert is_folded(pane)
    pane.find_bar.field.setText("kitten")
    assert not is_folded(pane)
    assert pane.find_bar.count_label.text() == "1 of 4"
    found = pane.reader.document().find("Kitten list 0").selectionStart()
    assert found == pane.reader.textCursor().position()
    pane.find_bar.close_bar()
    pane.set_hits(Hits(stems={"bed": 0, "kitten": 0}))
    show(pane, page="b")
    qtbot.waitUntil(lambda: pane.hit_highlighter.progress()[1] == 5)
    pane.to_first_hit()
    assert is_folded(pane)
    pane.step_hit(1)
    assert not is_folded(pane)
    assert pane.hit_line.text() == "Hit 2 of 5"


def test_the_sources_of_a_long_page_are_hidden_however_it_is_loaded(pane, qtbot, dress):
    show(pane, *(Paragraph(f"Number {n}. " + "Ask first. " * 40) for n in range(60)))
    assert pane.reader.loader.is_loading
    qtbot.waitUntil(lambda: not pane.reader.loader.is_loading)
    assert is_folded(pane)
    bar = pane.reader.verticalScrollBar()
    pane.reader.fold.toggle()
    assert bar.value() > 3_000
    pane.resize(640, 500)
    qtbot.waitUntil(lambda: not pane.reader.loader.is_loading)
    assert not is_folded(pane)
    dress(pane, Appearance(scale=150))
    qtbot.waitUntil(lambda: not pane.reader.loader.is_loading)
    assert not is_folded(pane)


def test_the_line_names_one_day_or_the_first_and_the_last():
    day, later = date(2026, 11, 3), date(2026, 11, 24)
    words = {
        (later,): "(1), read 24 Nov 2026",
        (later, day): "(2), read 3–24 Nov 2026",
        (date(2025, 11, 24), later): "(2), read 24 Nov 2025–24 Nov 2026",
    }
    for days, line in words.items():
        fold = fold_link(entry("a", sources=tuple(Source(title="x", seen_on=each) for each in days)))
        assert fold
        assert (fold.closed, fold.opened) == (f"Sources {line} · show", f"Sources {line} · hide")
    assert fold_link(entry("a", sources=())) is None
