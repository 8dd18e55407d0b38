"""Tests QR codes: another program can read them, and codes that are too large are left out."""

import pytest

from guide.blocks.blocks import Number
from guide.handout.document import Item
from guide.handout.options import Format
from guide.paper.pages import lay_out

from .looking import DPI, SMALL, bounds, ink, picture, qr_texts
from .samples import call, clinic, day_one, handout, lifeline


@pytest.mark.parametrize("form", SMALL)
def test_qr_codes_are_read_by_a_reader_that_is_not_ours(form, tmp_path):
    items = (day_one(qr=True), lifeline(qr=True), clinic(qr=True))
    pages = lay_out(handout(*items, format=form, one_per_item=form is Format.CARDS))
    found = {
        text for number in range(pages.count) for text in qr_texts(picture(pages, number, dpi=200), tmp_path)
    }
    assert found == {
        piece.uri for item in items for piece in item.blocks if isinstance(piece, Number) and piece.uri
    }


def test_a_code_that_is_too_large_for_a_card_is_left_out_with_a_notice(tmp_path):
    far = "https://example.org/" + "a" * 900
    item = Item("far", "Far", (Number("Web", far, uri=far),))
    pages = lay_out(handout(item, format=Format.CARDS))
    assert any("A QR code is left out" in notice.sentence for notice in pages.notices)
    pages = lay_out(handout(Item("near", "Near", (call("612-555-0100", qr=True),)), format=Format.CARDS))
    assert pages.notices == ()


LARGE_FORMATS = [Format.SHEET, Format.LARGE]


def test_qr_codes_of_a_sheet_are_read_too(tmp_path):
    items = (day_one(qr=True), lifeline(qr=True), clinic(qr=True))
    wanted = {piece.uri for item in items for piece in item.blocks if isinstance(piece, Number) and piece.uri}
    for form in LARGE_FORMATS:
        pages = lay_out(handout(*items, format=form))
        found = {
            text
            for number in range(pages.count)
            for text in qr_texts(picture(pages, number, dpi=200), tmp_path)
        }
        assert found == wanted


def test_a_qr_code_is_large_enough():
    with_code = ink(
        picture(lay_out(handout(Item("x", "", (call("9", qr=True),)), format=Format.SHEET, title="")), 0)
    )
    left = bounds(with_code)[0]
    column = [y for x, y in with_code if x <= left + 1 and y < 5 * DPI]
    assert max(column) - min(column) >= 0.8 * DPI - 2
