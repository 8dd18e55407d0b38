"""Tests full entries: their margins, pages and order."""

import re
import time

import pytest

from guide.blocks.blocks import Grid, Heading, Page, Paragraph, Title
from guide.handout.options import Format, Paper
from guide.paper.pages import lay_out

from .looking import DPI, assert_within_margins, edges, picture, run, text_of
from .samples import (
    FOOTER,
    handout,
    page,
)

PAGES = (page(), page("Another one", paragraphs=30), page("w" * 1500, paragraphs=0))


@pytest.mark.parametrize("paper", Paper)
def test_full_entries_keep_within_the_margins(paper):
    assert_within_margins(lay_out(handout(format=Format.FULL, paper=paper, pages=PAGES)))


def test_a_full_entry_is_as_the_reader_shows_it_with_its_addresses(pdf_file):
    text = text_of(pdf_file(handout(format=Format.FULL, pages=(page(),))), "-raw")
    for words in (
        "Day One Minnesota", "In 30 seconds:", "1-866-223-1111", "What they do", "Hours and ages", "Tuesday", "Sources",
        "Their own page", "1 of 2", "2 of 2", FOOTER,
    ):  # fmt: skip
        assert words in text
    assert "https://example.org/" + "very-long-address/" * 9 in text.replace(" ", "").replace("\n", "")


def test_each_full_entry_begins_a_page(pdf_file):
    pdf = pdf_file(handout(format=Format.FULL, pages=(page("First"), page("Second"))))
    pages = run("pdftotext", "-raw", pdf, "-").split("\f")
    assert [
        number for number, text in enumerate(pages) if re.search("^(First|Second)$", text, re.MULTILINE)
    ] == [0, 2]


@pytest.mark.parametrize("paragraphs", range(12))
def test_nothing_of_a_full_entry_is_lost_wherever_its_pages_end(pdf_file, paragraphs):
    """Once, moving a heading to the next page pushed all text after it off the paper."""
    text = text_of(pdf_file(handout(format=Format.FULL, pages=(page(paragraphs=paragraphs),))), "-raw")
    for end in ("Somebody", "shut."):  # single words, since a page may end within a sentence
        assert text.count(end) == 6 * (paragraphs + 3)
    for words in ("Another page (why)", "Sources", "Their own page", "Reviewed on 24 November 2026."):
        assert text.count(words) == 1


def test_nothing_of_a_long_table_is_lost(pdf_file):
    """It goes on in another table with the same columns, since Qt takes long for one with many cells."""
    rows = tuple((f"name {number}.", f"place {number}.") for number in range(100))
    table = Grid(("Names", "Places"), rows)
    text = text_of(pdf_file(handout(format=Format.FULL, pages=(Page((Title("T"), table)),))), "-layout")
    assert re.findall(r"(?:name|place) (\d+)\.", text) == [str(row) for row in range(100) for _ in range(2)]
    assert len(re.findall("Names +Places", text)) == 3


def test_huge_full_entries_end_and_say_what_is_missing():
    part = (Heading("Part"), Paragraph("word " * 400), Paragraph("x" * 20_000))
    begun = time.perf_counter()
    pages = lay_out(handout(format=Format.FULL, pages=(Page((Title("T"), *part * 60)), page(), page())))
    assert time.perf_counter() - begun < 60
    assert pages.count == 200
    assert "Only 200 pages" in pages.notices[0].sentence
    assert edges(picture(pages, 199))[3] > 8 * DPI
