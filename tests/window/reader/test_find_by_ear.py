"""What is announced while somebody finds a text in a page."""

import pytest
from PySide6.QtCore import Qt

from guide.blocks.blocks import Page, Paragraph, Title
from guide.render.html import html
from guide.window.reader import find_bar
from guide.window.reader.reader_pane import ReaderPane


@pytest.fixture
def said(monkeypatch):
    texts = list[str]()
    monkeypatch.setattr(find_bar, "announce", lambda _, text: texts.append(text))
    return texts


def test_a_count_is_said_once_with_the_words_around_what_was_found(qtbot, heard, said):
    pane = ReaderPane(lambda _: None)
    qtbot.addWidget(pane)
    pane.show()
    blocks = Title("A bed"), Paragraph("Ask first."), Paragraph("Then call.")
    pane.show_page("a", [html(Page(blocks))], anchor="", scroll=0)
    pane.open_find_bar("")
    said.clear()
    qtbot.keyClicks(pane.find_bar.field, "l")
    qtbot.keyClicks(pane.find_bar.field, "l")
    assert said == []
    qtbot.waitUntil(lambda: said == ["1 of 1. Then call."])
    qtbot.keyClicks(pane.find_bar.field, "s")
    qtbot.waitUntil(lambda: said[1:] == ["Not on this page"])
    pane.find_bar.field.clear()
    qtbot.keyClicks(pane.find_bar.field, "s")
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Return)
    assert said[2:] == ["2 of 2. Ask first."] or said[2:3] == ["1 of 1. Ask first."]
