"""Tests full entries: their margins, pages, order, list marks and frames."""

import re

import pytest

from guide.blocks.blocks import (
    EntryRef,
    Grid,
    Heading,
    Items,
    Number,
    Numbers,
    Page,
    Paragraph,
    Title,
    WebAddress,
)
from guide.handout.options import Format, Paper

from .looking import DPI, assert_within_margins, ink, picture, plain, run
from .samples import FOOTER, handout, page

PAGES = (page(), page("Another one", paragraphs=30), page("w" * 1500, paragraphs=0))


def full(*pages, **options):
    return handout(format=Format.FULL, pages=pages, **options)


@pytest.mark.parametrize("paper", Paper)
def test_full_entries_keep_within_the_margins(printed, paper):
    assert_within_margins(printed(full(*PAGES, paper=paper)).pages)


def test_a_full_entry_is_as_the_reader_shows_it_with_its_addresses_and_without_links(printed):
    made = printed(full(page()))
    for words in (
        "Day One Minnesota", "In 30 seconds:", "1-866-223-1111", "What they do", "Hours and ages", "Tuesday", "Sources",
        "Their own page", "1 of 2", "2 of 2", FOOTER,
    ):  # fmt: skip
        assert words in made.raw
    assert "https://example.org/" + "very-long-address/" * 9 in made.raw.replace(" ", "")
    data = made.path.read_bytes()
    assert [word for word in (b"/URI", b"/Type /Annot\n", b"/Link") if word in data] == []
    assert min(size for size, text in made.sizes if text not in FOOTER and " of " not in text) >= 10


def test_each_full_entry_begins_a_page(printed):
    texts = printed(full(page("First"), page("Second"))).page_texts
    begins = [bool(re.search("^(First|Second)$", text, re.MULTILINE)) for text in texts]
    assert begins == [True, False, True, False]


def test_nothing_of_a_full_entry_is_lost_wherever_its_pages_end(printed):
    """Once, moving a heading to the next page pushed all text after it off the paper."""
    for paragraphs in range(12):
        text = printed(full(page(paragraphs=paragraphs))).raw
        for end in ("Somebody", "shut."):  # single words, since a page may end within a sentence
            assert text.count(end) == 6 * (paragraphs + 3)
        for words in ("Another page (why)", "Sources", "Their own page", "Reviewed on 24 November 2026."):
            assert text.count(words) == 1


def test_a_heading_never_stands_alone_at_the_bottom(printed):
    after = (Heading("Alone?"), Paragraph("after " * 90))
    for lines in range(22, 36):
        before = [Paragraph(f"line {n}") for n in range(lines)]
        texts = printed(full(Page((Title("T"), *before, *after)))).page_texts
        (only,) = [text for text in texts if "Alone?" in text]
        assert "after" in only.partition("Alone?")[2], lines


def test_no_line_is_cut_at_the_edge_of_a_full_page(printed):
    """A PDF reader would find a line that is cut in two on both pages."""
    words = " ".join(f"w{number}" for number in range(6000))
    blocks = (Title("T"), Paragraph(words), page().blocks[-4], WebAddress("w", "https://example.org/"))
    numbers = re.findall(r"\bw(\d+)\b", printed(full(Page(blocks))).raw)
    assert [int(number) for number in numbers] == list(range(6000))


def test_nothing_of_a_long_table_is_lost(printed):
    """It goes on in another table with the same columns, since Qt takes long for one with many cells."""
    rows = tuple((f"name {number}.", f"place {number}.") for number in range(100))
    made = printed(full(Page((Title("T"), Grid(("Names", "Places"), rows)))))
    text = plain(run("pdftotext", "-layout", made.path, "-"))
    assert re.findall(r"(?:name|place) (\d+)\.", text) == [str(row) for row in range(100) for _ in range(2)]
    assert text.count("Names Places") == 3


def test_items_of_a_full_entry_have_their_marks(printed):
    def drawn(*, numbered):
        blocks = (Title("T"), Items((Paragraph("first"), Paragraph("second")), numbered=numbered))
        return printed(full(Page(blocks)))

    assert "1. first 2. second" in drawn(numbered=True).raw
    points = ink(picture(drawn(numbered=False).pages, 0))
    lines = {y for x, y in points if x < 1.05 * DPI and 1.1 * DPI < y < 5 * DPI}
    assert len([y for y in lines if y - 1 not in lines]) == 2, "a bullet each"


@pytest.mark.parametrize("numbered", [False, True])
def test_an_arabic_text_of_a_full_entry_begins_at_the_right(printed, numbered):
    def edges(text):
        drawn = printed(full(Page((Paragraph(text), Items((Paragraph(text),), numbered=numbered)))))
        across = [x for x, y in ink(picture(drawn.pages, 0)) if y < 3 * DPI]
        return min(across) / DPI, max(across) / DPI

    left, right = edges("Call us.")
    assert (left, right < 3) == (pytest.approx(0.9, abs=0.05), True)
    left, right = edges("اتصل بنا.")
    assert (left > 5, right) == (True, pytest.approx(8.5 - 0.9, abs=0.05))


def test_in_full_entries_too_numbers_of_the_police_and_for_reports_have_a_frame_of_their_own(printed):
    def thickness(**kind):
        lines = Numbers(EntryRef("x", "Name"), (Number("Call", "612-555-0100", **kind),))
        points = set(ink(picture(printed(full(Page((Title("T"), lines)))).pages, 0)))
        return len([y for y in range(5 * DPI) if sum((x, y) in points for x in range(850)) > 6 * DPI])

    assert thickness(is_report=True) == thickness(is_police_tip=True) > thickness() >= 2
