"""Full entries: as the reader shows them, nothing lost, no heading alone, no line cut."""

import re
import time

import pytest

from guide.blocks.blocks import EntryRef, Heading, Items, Number, Numbers, Page, Paragraph, Title, WebAddress
from guide.handout.options import Format, Paper
from guide.paper.pages import lay_out
from guide.paper.pdf import pdf_bytes

from .looking import DPI, assert_within_margins, bounds, ink, picture, run, sizes_of, text_of
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


@pytest.mark.usefixtures("qapp")
def test_no_link_of_the_screen_gets_into_the_file():
    data = pdf_bytes(lay_out(handout(format=Format.FULL, pages=(page(),))), "Resources")
    assert [word for word in (b"/URI", b"/Type /Annot\n", b"/Link") if word in data] == []


def test_each_full_entry_begins_a_page(pdf_file):
    pdf = pdf_file(handout(format=Format.FULL, pages=(page("First"), page("Second"))))
    pages = run("pdftotext", "-raw", pdf, "-").split("\f")
    assert [
        number for number, text in enumerate(pages) if re.search("^(First|Second)$", text, re.MULTILINE)
    ] == [0, 2]


def test_a_heading_never_stands_alone_at_the_bottom(pdf_file):
    for lines in range(22, 36):
        blocks = (
            Title("T"),
            *(Paragraph(f"line {n}") for n in range(lines)),
            Heading("Alone?"),
            Paragraph("after " * 90),
        )
        text = run("pdftotext", "-raw", pdf_file(handout(format=Format.FULL, pages=(Page(blocks),))), "-")
        page_of = [one for one in text.split("\f") if "Alone?" in one]
        assert "after" in page_of[0].partition("Alone?")[2], lines


def test_no_line_is_cut_at_the_edge_of_a_full_page(pdf_file):
    """A line cut in two would be read on two pages."""
    words = " ".join(f"w{number}" for number in range(6000))
    blocks = (Title("T"), Paragraph(words), page().blocks[-4], WebAddress("w", "https://example.org/"))
    text = run("pdftotext", "-raw", pdf_file(handout(format=Format.FULL, pages=(Page(blocks),))), "-")
    numbers = [int(number) for number in re.findall(r"\bw(\d+)\b", text)]
    assert numbers == list(range(6000))


def test_letters_of_a_full_page_are_as_large_as_they_are_to_be(pdf_file):
    sizes = sizes_of(pdf_file(handout(format=Format.FULL, pages=(page(),))))
    assert all(
        size >= 10 for size, text in sizes if text.strip() and text not in FOOTER and " of " not in text
    )


@pytest.mark.parametrize("paragraphs", range(12))
def test_nothing_of_a_full_entry_is_lost_wherever_its_pages_end(pdf_file, paragraphs):
    """A heading that is moved to the next page once took all that follows off the paper."""
    text = text_of(pdf_file(handout(format=Format.FULL, pages=(page(paragraphs=paragraphs),))), "-raw")
    assert text.count("Somebody who knows") == 6 * (paragraphs + 3)
    for words in ("Another page (why)", "Sources", "Their own page", "Reviewed on 24 November 2026."):
        assert text.count(words) == 1


def test_huge_full_entries_end_and_say_what_is_missing():
    part = (Heading("Part"), Paragraph("word " * 400), Paragraph("x" * 20_000))
    begun = time.perf_counter()
    pages = lay_out(handout(format=Format.FULL, pages=(Page((Title("T"), *part * 60)), page(), page())))
    assert time.perf_counter() - begun < 60
    assert pages.count == 200
    assert "Only 200 pages" in pages.notices[0].sentence
    assert bounds(ink(picture(pages, 199)))[3] > 8 * DPI


def test_items_of_a_full_entry_have_their_marks(pdf_file):
    def drawn(*, numbered):
        blocks = (Title("T"), Items((Paragraph("first"), Paragraph("second")), numbered=numbered))
        return handout(format=Format.FULL, pages=(Page(blocks),))

    assert "1. first 2. second" in text_of(pdf_file(drawn(numbered=True)), "-raw")
    points = ink(picture(lay_out(drawn(numbered=False)), 0))
    lines = {y for x, y in points if x < 1.05 * DPI and 1.1 * DPI < y < 5 * DPI}
    rows = sorted(y for y in lines if y - 1 not in lines)
    assert len(rows) == 2, "a bullet each"


def test_in_full_entries_too_a_police_tip_line_has_a_frame_of_its_own():
    def thickness(*, is_tip):
        lines = Numbers(EntryRef("x", "Name"), (Number("Call", "612-555-0100", "", is_tip),))
        points = set(
            ink(picture(lay_out(handout(format=Format.FULL, pages=(Page((Title("T"), lines)),))), 0))
        )
        rows = [y for y in range(5 * DPI) if sum((x, y) in points for x in range(850)) > 6 * DPI]
        return len(rows)

    assert thickness(is_tip=True) > thickness(is_tip=False) >= 2
