"""The rows of numbers reach beyond the text where there is room, and each note then stands beside its numbers."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextTable

from guide.blocks.blocks import Block, EntryRef, Facts, Grid, Heading, Number, Numbers, Page, Paragraph, Title
from guide.paper.text_document import table_rect
from guide.render.screen_html import screen_html
from guide.window.reader.page_layout import WIDTH
from guide.window.reader.reader_pane import ReaderPane
from guide.window.theme.appearance import Appearance
from tests.window.steps import run_pending

NOTE = "Interpreters can join the call. Not for: a report you must make by law."
PAGE: tuple[Block, ...] = (
    Title("A bed tonight"),
    Paragraph("Ask first what they want. " * 20),
    Heading("Numbers"),
    Numbers(
        EntryRef("day", "Day"), (Number("Call", "555-0100", NOTE), Number("Text", "55501")), is_brief=True
    ),
    Numbers(EntryRef("two", "Two"), (Number("Call", "555-0101"),), is_brief=True),
    Facts((("When", "Always"),)),
    Paragraph("The end."),
)


@pytest.fixture
def pane(qtbot):
    pane = ReaderPane(lambda _: None)
    qtbot.addWidget(pane)
    pane.resize(1100, 600)
    pane.show()
    pane.show_page("a", [screen_html(Page(PAGE))], anchor="", scroll=0)
    return pane


def rows(pane) -> QTextTable:
    return next(
        table for table in pane.reader.document().rootFrame().childFrames() if isinstance(table, QTextTable)
    )


def width(pane) -> float:
    return table_rect(pane.reader.document(), rows(pane)).width()


def lines(pane) -> int:
    """Return on how many lines the numbers of the first row and their note stand."""
    return rows(pane).cellAt(0, 1).firstCursorPosition().block().layout().lineCount()


def text_edge(pane) -> float:
    document = pane.reader.document()
    return document.documentLayout().blockBoundingRect(document.findBlockByNumber(1)).right()


def test_rows_are_wider_than_the_text_and_each_is_one_line_only_where_there_is_room(pane):
    wide, end = width(pane), pane.reader.document().find("The end.").selectionStart()
    for _ in range(2):
        assert (lines(pane), width(pane)) == (1, wide)
        assert wide > WIDTH + 200
        assert pane.reader.horizontalScrollBar().maximum() == 0
        assert text_edge(pane) < WIDTH + 60
        pane.resize(700, 600)
        run_pending()
        assert (lines(pane) > 1, width(pane) <= WIDTH + 1) == (True, True)
        assert pane.reader.document().find("The end.").selectionStart() == end, "no letter moves"
        pane.resize(1100, 600)
        run_pending()


def test_larger_text_has_no_room_beside_it(pane, dress):
    dress(pane, Appearance(scale=150))
    assert lines(pane) >= 2
    dress(pane, Appearance())
    assert lines(pane) == 1


def test_a_number_and_the_words_beside_it_are_reached_by_the_mouse(pane, qtbot):
    copied: list[str] = []
    pane.reader.numberChosen.connect(copied.append)
    for words, way in (("55501", 2), (NOTE[-20:], 10)):
        cursor = pane.reader.document().find(words)
        cursor.setPosition(cursor.selectionStart() + way)
        place = pane.reader.cursorRect(cursor).center()
        assert abs(pane.reader.cursorForPosition(place + QPoint(1, 0)).position() - cursor.position()) <= 1
        qtbot.mouseClick(pane.reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert copied == ["55501"]


def test_a_table_reaches_beyond_the_text_where_there_is_room(pane):
    grid = Grid(("Region", "Places"), (("North", "One, two, three. " * 9),))
    page = Page((Title("Regions"), Paragraph("Each has one. " * 20), grid))
    pane.show_page("c", [screen_html(page)], anchor="", scroll=0)
    assert width(pane) > WIDTH + 200
    assert text_edge(pane) < WIDTH + 60
    pane.resize(700, 600)
    run_pending()
    assert width(pane) <= WIDTH + 1
