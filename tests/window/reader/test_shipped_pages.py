"""The pages of the shipped content on the screen of a small laptop: nothing is lost, and what counts is seen first."""

from itertools import zip_longest

import pytest
from PySide6.QtGui import QTextTable

from guide.content.model import Kind
from guide.paper.text_document import document_blocks, table_rect
from tests.shipped import shipped_guide
from tests.window.steps import run_pending, settle

SMALL = (1366, 768 - 26)  # of the screen a title bar takes 26 pixels
AFTER = ("See also", "How to reach them", "Who runs it", "On the web", "Belongs to", "Sources", "By county")


@pytest.fixture(scope="module")
def shared(open_shared):
    return open_shared(shipped_guide(), searching=False)


@pytest.fixture
def window(shared):
    shared.window.resize(*SMALL)
    return shared.window


def page(window, entry):
    window.navigator.open(entry.id)
    run_pending()
    return window.reader_pane.reader


def test_the_facts_of_each_service_and_line_stand_in_the_first_screen(window, full):
    guide = shipped_guide()
    both = zip_longest(guide.of_kind(Kind.SERVICE), guide.of_kind(Kind.LINE))
    entries = [entry for pair in both for entry in pair if entry]
    assert len(entries) > 220
    below, late = {}, []
    for entry in entries if full else entries[::5]:
        reader = page(window, entry)
        bottoms = bottoms_of_rows(reader.document())
        if max(bottoms) > reader.viewport().height():
            below[entry.id] = round(max(bottoms))
        shown = reader.toPlainText().partition(entry.notice or entry.summary)[0]
        late += [entry.id for contact in entry.contacts if contact.value not in shown]
    assert (below, late) == ({}, [])


def bottoms_of_rows(document) -> list[float]:
    """Return where the tables of facts and numbers end: they come before the summary."""
    tables = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    summary = document.find("In 30 seconds.").position()
    return [table_rect(document, each).bottom() for each in tables if each.lastPosition() < summary]


LINKED = (  # pages that situations link for what has no room on them
    "is-the-phone-watched", "police-or-ice-at-the-door", "naloxone-and-withdrawal", "ages-and-the-law",
    "lost-papers-and-money", "after-an-assault",
)  # fmt: skip


def test_each_situation_and_what_it_links_fits_two_screens(window):
    situations, too_long = shipped_guide().of_kind(Kind.SITUATION), {}
    linked = [entry for entry in map(shipped_guide().find, LINKED) if entry]
    for entry in (*situations, *linked):
        reader = page(window, entry)
        own = bottom_of_sections(reader.document(), entry.sections[-1].title)
        if own > 2 * reader.viewport().height():
            too_long[entry.id] = round(own / reader.viewport().height(), 2)
    assert (len(situations) > 30, len(linked), too_long) == (True, len(LINKED), {})


def bottom_of_sections(document, last: str) -> float:
    """Return where the last own section of a page ends: before the next heading of the page."""
    seen, bottom = False, 0.0
    for block in document_blocks(document):
        if seen and (block.blockFormat().headingLevel() == 2 or block.text().startswith(AFTER)):
            return bottom
        seen = seen or (block.blockFormat().headingLevel() == 2 and block.text().startswith(last))
        bottom = max(bottom, document.documentLayout().blockBoundingRect(block).bottom())
    return bottom


def test_the_find_bar_lets_back_return_to_its_place(window, qtbot):
    window.navigator.open("safe-harbor-law")
    reader = window.reader_pane.reader
    qtbot.waitUntil(lambda: not reader.loader.is_loading)
    window.actions_by_id["find"].trigger()
    qtbot.keyClicks(window.reader_pane.find_bar.field, "the")
    reader.verticalScrollBar().setValue(1200)
    window.navigator.open("the-link")
    window.navigator.back()
    qtbot.waitUntil(lambda: not reader.loader.is_loading)
    assert reader.verticalScrollBar().value() == 1200
    assert reader.extraSelections()
    window.reader_pane.find_bar.close_bar()


def test_another_text_size_keeps_the_place(shared, window, qtbot):
    window.navigator.open("safe-harbor-law")
    text = window.reader_pane.reader
    qtbot.waitUntil(lambda: not text.loader.is_loading)
    text.verticalScrollBar().setValue(900)
    place = text.first_in_sight()
    for change in (shared.theme.enlarge, shared.theme.enlarge, shared.theme.reset_size):
        change()
        settle(shared.theme)
        qtbot.waitUntil(lambda: not text.loader.is_loading)
        assert abs(text.first_in_sight() - place) < 150
        assert text.verticalScrollBar().value() > 500


def test_every_page_is_laid_out_to_its_end(shared, window, full):
    entries, lost = shipped_guide().entries, set()
    for steps, some in ((0, entries if full else entries[::6]), (4, entries if full else entries[2::16])):
        shared.enlarge(steps)
        for known in some:
            window.navigator.open(known.id)
            reader = window.reader_pane.reader
            reader.fold.show_at(reader.document().characterCount() - 1)
            blocks = document_blocks(reader.document())
            if any(block.text() and block.layout().lineCount() == 0 for block in blocks):
                lost.add((steps, known.id))
    assert lost == set()
