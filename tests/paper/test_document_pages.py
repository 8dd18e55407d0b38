"""Tests which lines, list marks and frames are drawn on which page."""

import re

import pytest

from guide.blocks.blocks import EntryRef, Items, Number, Numbers, Page, Paragraph, Title, WebAddress
from guide.handout.options import Format
from guide.paper.pages import lay_out

from .looking import DPI, ink, picture, run, text_of
from .samples import (
    handout,
    page,
)


def test_no_line_is_cut_at_the_edge_of_a_full_page(pdf_file):
    """A PDF reader would find a line that is cut in two on both pages."""
    words = " ".join(f"w{number}" for number in range(6000))
    blocks = (Title("T"), Paragraph(words), page().blocks[-4], WebAddress("w", "https://example.org/"))
    text = run("pdftotext", "-raw", pdf_file(handout(format=Format.FULL, pages=(Page(blocks),))), "-")
    numbers = [int(number) for number in re.findall(r"\bw(\d+)\b", text)]
    assert numbers == list(range(6000))


def test_items_of_a_full_entry_have_their_marks(pdf_file):
    def drawn(*, numbered):
        blocks = (Title("T"), Items((Paragraph("first"), Paragraph("second")), numbered=numbered))
        return handout(format=Format.FULL, pages=(Page(blocks),))

    assert "1. first 2. second" in text_of(pdf_file(drawn(numbered=True)), "-raw")
    points = ink(picture(lay_out(drawn(numbered=False)), 0))
    lines = {y for x, y in points if x < 1.05 * DPI and 1.1 * DPI < y < 5 * DPI}
    rows = sorted(y for y in lines if y - 1 not in lines)
    assert len(rows) == 2, "a bullet each"


@pytest.mark.parametrize("numbered", [False, True])
def test_an_arabic_text_of_a_full_entry_begins_at_the_right(numbered):
    def edges(text):
        blocks = (Paragraph(text), Items((Paragraph(text),), numbered=numbered))
        drawn = handout(format=Format.FULL, pages=(Page(blocks),))
        points = [(x, y) for x, y in ink(picture(lay_out(drawn), 0)) if y < 3 * DPI]
        return min(x for x, _ in points) / DPI, max(x for x, _ in points) / DPI

    left, right = edges("Call us.")
    assert left == pytest.approx(0.9, abs=0.05)
    assert right < 3
    left, right = edges("اتصل بنا.")
    assert left > 5
    assert right == pytest.approx(8.5 - 0.9, abs=0.05)


def test_in_full_entries_too_a_police_tip_line_has_a_frame_of_its_own():
    def thickness(**kind):
        lines = Numbers(EntryRef("x", "Name"), (Number("Call", "612-555-0100", **kind),))
        points = set(
            ink(picture(lay_out(handout(format=Format.FULL, pages=(Page((Title("T"), lines)),))), 0))
        )
        rows = [y for y in range(5 * DPI) if sum((x, y) in points for x in range(850)) > 6 * DPI]
        return len(rows)

    assert thickness(is_police_tip=True) > thickness() >= 2
    assert thickness(is_report=True) == thickness(is_police_tip=True)
