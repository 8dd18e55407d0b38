"""The parts of the program and their licences in the window, opened as a worker does."""

import time
from urllib.parse import quote

from guide.licences.part import Part
from guide.render import page_names
from guide.render.licence_pages import LICENCE
from guide.render.pages import Pages

LINES = "".join(
    f"  {number}. All the words of a very long licence, line after line.\n" for number in range(18_000)
)


def follow(window, target):
    """Follow a link of the page, as Enter on it does."""
    window.reader_pane.reader.anchorClicked.emit(f"entry:{quote(target, safe='#-')}")


def test_from_about_to_a_licence_and_back(window):
    window.navigator.open(page_names.ABOUT)
    assert "What it is made of" in window.reader_pane.reader.toPlainText()
    follow(window, LICENCE + "PyYAML")
    shown = window.reader_pane.reader.toPlainText()
    assert shown.startswith("PyYAML")
    assert "Permission is hereby granted, free of charge" in shown
    window.navigator.back()
    assert window.navigator.location.page == page_names.ABOUT


def test_each_licence_keeps_its_lines(window):
    window.navigator.open(LICENCE + "Noto fonts")
    assert "1) Neither the Font Software nor any of its individual components" in (
        window.reader_pane.reader.toPlainText().replace("\u2028", "\n").replace("\n", " ")
    )
    lines = window.reader_pane.reader.toPlainText().replace("\u2028", "\n").split("\n")
    assert "SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007" in lines


def test_a_text_of_a_megabyte_holds_nothing_up(window):
    assert len(LINES) > 1_000_000
    part = Part(name="Long", version="1", licence="MIT", texts=(LINES,))
    window._whole._pages = Pages(
        window._pages._guide, today=window._pages._today, shortcuts=(), parts=lambda: (part,)
    )
    begun = time.thread_time()
    window.navigator.open(LICENCE + "Long")
    window.repaint()
    took = time.thread_time() - begun
    assert window.reader_pane.reader.toPlainText().count("a very long licence") == 18_000
    assert took < 2, "seconds of work, as for a word of a megabyte in the content"
