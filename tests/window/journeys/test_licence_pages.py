"""The parts of the program and their licences in the window, opened as a worker does."""

import time
from urllib.parse import quote

import pytest

from guide.licences.part import Part
from guide.render import page_names
from guide.render.licence_pages import LICENCE_PREFIX

LINES = "".join(
    f"  {number}. All the words of a very long licence, line after line.\n" for number in range(6_000)
)
OFL = "SIL OPEN FONT LICENSE Version 1.1\n\n1) Neither the Font Software\nnor any other\n"
PARTS = (
    Part(name="Library", version="6", licence="MIT", texts=("Permission is hereby granted\n",)),
    Part(name="Noto fonts", version="2020", licence="OFL-1.1", texts=(OFL,)),
)


@pytest.fixture(autouse=True)
def parts(monkeypatch):
    """A list of parts as the standalone program carries one."""
    monkeypatch.setattr("guide.licences.bundled.bundled_parts", lambda: PARTS)


def follow(window, target):
    """Follow a link of the page, as Enter on it does."""
    window.reader_pane.reader.anchorClicked.emit(f"entry:{quote(target, safe='#-')}")


def test_from_about_to_a_licence_with_its_lines_and_back(window):
    reader = window.reader_pane.reader
    window.navigator.open(page_names.ABOUT)
    follow(window, page_names.PARTS)
    assert reader.toPlainText().startswith("What the program is made of")
    follow(window, LICENCE_PREFIX + "Library")
    assert reader.toPlainText().startswith("Library")
    assert "Permission is hereby granted" in reader.toPlainText()
    window.navigator.back()
    assert window.navigator.location.page == page_names.PARTS
    follow(window, LICENCE_PREFIX + "Noto fonts")
    assert OFL.strip() in reader.toPlainText().replace("\u2028", "\n")
    window.navigator.back()
    window.navigator.back()
    assert window.navigator.location.page == page_names.ABOUT


def test_a_text_of_thousands_of_lines_holds_nothing_up(window, monkeypatch, qtbot):
    part = Part(name="Long", version="1", licence="MIT", texts=(LINES,))
    monkeypatch.setattr("guide.licences.bundled.bundled_parts", lambda: (part,))
    begun = time.thread_time()
    window.navigator.open(LICENCE_PREFIX + "Long")
    window.repaint()
    took = time.thread_time() - begun
    loader = window.reader_pane.reader.loader
    assert loader.is_loading
    qtbot.waitUntil(lambda: not loader.is_loading, timeout=30_000)
    assert window.reader_pane.reader.toPlainText().count("a very long licence") == 6_000
    assert took < 0.5, "seconds of work"
