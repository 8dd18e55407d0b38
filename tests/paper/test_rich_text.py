"""Tests a page of the reader as rich text: no links, sizes of text, headings on the page of their text."""

import pytest

from guide.blocks.blocks import Block, Heading, Page, Paragraph, Title
from guide.handout.options import Format
from guide.paper.pages import lay_out
from guide.paper.pdf import pdf_bytes

from .looking import run, sizes_of
from .samples import (
    FOOTER,
    handout,
    page,
)


@pytest.mark.usefixtures("qapp")
def test_no_link_of_the_screen_gets_into_the_file():
    data = pdf_bytes(lay_out(handout(format=Format.FULL, pages=(page(),))), "Resources")
    assert [word for word in (b"/URI", b"/Type /Annot\n", b"/Link") if word in data] == []


def test_a_heading_never_stands_alone_at_the_bottom(pdf_file):
    for lines in range(22, 36):
        blocks: tuple[Block, ...] = (
            Title("T"),
            *(Paragraph(f"line {n}") for n in range(lines)),
            Heading("Alone?"),
            Paragraph("after " * 90),
        )
        text = run("pdftotext", "-raw", pdf_file(handout(format=Format.FULL, pages=(Page(blocks),))), "-")
        page_of = [one for one in text.split("\f") if "Alone?" in one]
        assert "after" in page_of[0].partition("Alone?")[2], lines


def test_letters_of_a_full_page_are_as_large_as_they_are_to_be(pdf_file):
    sizes = sizes_of(pdf_file(handout(format=Format.FULL, pages=(page(),))))
    assert all(
        size >= 10 for size, text in sizes if text.strip() and text not in FOOTER and " of " not in text
    )
