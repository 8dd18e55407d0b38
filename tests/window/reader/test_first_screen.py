"""The facts of each service and help line stand in the first screen of a small laptop, above all else."""

from PySide6.QtGui import QTextTable

from guide.content.model import Kind
from guide.paper.text_document import table_rect
from tests.shipped import shipped_guide
from tests.window.steps import run_pending

SMALL = (1366, 768 - 26)  # of the screen a title bar takes 26 pixels


def test_the_facts_of_each_service_and_line_stand_in_the_first_screen(open_window):
    guide = shipped_guide()
    window = open_window(guide, searching=False).window
    window.resize(*SMALL)
    entries = (*guide.of_kind(Kind.SERVICE), *guide.of_kind(Kind.LINE))
    below, late = {}, []
    for entry in entries:
        window.navigator.open(entry.id)
        run_pending()
        reader = window.reader_pane.reader
        bottoms = bottoms_of_rows(reader.document())
        if max(bottoms) > reader.viewport().height():
            below[entry.id] = round(max(bottoms))
        shown = reader.toPlainText().partition(entry.notice or entry.summary)[0]
        late += [entry.id for contact in entry.contacts if contact.value not in shown]
    assert len(entries) > 220
    assert (below, late) == ({}, [])


def bottoms_of_rows(document) -> list[float]:
    """Return where the tables of facts and numbers end: they come before the summary."""
    tables = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    summary = document.find("In 30 seconds.").position()
    return [table_rect(document, each).bottom() for each in tables if each.lastPosition() < summary]
