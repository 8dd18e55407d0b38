"""The parts of the program and their licences in the window, opened as a worker does."""

import time
from urllib.parse import quote

import pytest

from guide.licences.part import Part
from guide.render import page_names
from guide.render.licence_pages import LICENCE_PREFIX

LINES = "".join(
    f"  {number}. All the words of a very long licence, line after line.\n" for number in range(18_000)
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


def test_from_about_to_a_licence_and_back(window):
    window.navigator.open(page_names.ABOUT)
    follow(window, page_names.PARTS)
    assert window.reader_pane.reader.toPlainText().startswith("What the program is made of")
    follow(window, LICENCE_PREFIX + "Library")
    shown = window.reader_pane.reader.toPlainText()
    assert shown.startswith("Library")
    assert "Permission is hereby granted" in shown
    window.navigator.back()
    assert window.navigator.location.page == page_names.PARTS
    window.navigator.back()
    assert window.navigator.location.page == page_names.ABOUT


def test_each_licence_keeps_its_lines(window):
    window.navigator.open(LICENCE_PREFIX + "Noto fonts")
    shown = window.reader_pane.reader.toPlainText().replace("\u2028", "\n")
    assert OFL.strip() in shown


def test_a_text_of_a_megabyte_holds_nothing_up(window, monkeypatch, qtbot):
    assert len(LINES) > 1_000_000
    part = Part(name="Long", version="1", licence="MIT", texts=(LINES,))
    monkeypatch.setattr("guide.licences.bundled.bundled_parts", lambda: (part,))
    begun = time.thread_time()
    window.navigator.open(LICENCE_PREFIX + "Long")
    window.repaint()
    took = time.thread_time() - begun
    loader = window.reader_pane.reader.loader
    qtbot.waitUntil(lambda: not loader.is_loading, timeout=30_000)
    assert window.reader_pane.reader.toPlainText().count("a very long licence") == 18_000
    assert took < 0.5, "seconds of work"
