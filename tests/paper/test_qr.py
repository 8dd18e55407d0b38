"""Tests QR codes: another program can read them, and codes that are too large are left out."""

import pytest

from guide.blocks.blocks import Number
from guide.handout.document import Item
from guide.handout.options import Format

from .looking import DPI, bounds, ink, picture, qr_texts
from .samples import call, clinic, day_one, handout, lifeline


@pytest.mark.parametrize("form", [Format.CARD, Format.CARDS, Format.SHEET])
def test_qr_codes_are_read_by_a_reader_that_is_not_ours(printed, form, tmp_path):
    items = (day_one(qr=True), lifeline(qr=True), clinic(qr=True))
    pages = printed(handout(*items, format=form, one_per_item=form is Format.CARDS)).pages
    looks = [picture(pages, number, dpi=200) for number in range(pages.count)]
    found = {text for look in looks for text in qr_texts(look, tmp_path)}
    codes = [
        [block.uri for block in item.blocks if isinstance(block, Number) and block.uri] for item in items
    ]
    wanted = {uri for of_item in codes for uri in of_item}
    # A contact is whole on a card, with the code of its first number, or none, where there is no room for more.
    assert found == wanted if form is Format.SHEET else found <= wanted
    assert codes[1][0] in found
    assert any("A QR code is left out" in each.sentence for each in pages.notices) is (found != wanted)


def test_a_code_that_is_too_large_for_a_card_is_left_out_with_a_notice(printed):
    far = "https://example.org/" + "a" * 900
    item = Item("far", "Far", (Number("Web", far, uri=far),))
    pages = printed(handout(item, format=Format.CARDS)).pages
    assert any("A QR code is left out" in notice.sentence for notice in pages.notices)
    near = Item("near", "Near", (call("612-555-0100", qr=True),))
    assert printed(handout(near, format=Format.CARDS)).pages.notices == ()


def test_a_qr_code_is_large_enough(printed):
    item = Item("x", "", (call("9", qr=True),))
    with_code = ink(picture(printed(handout(item, format=Format.SHEET, title="")).pages, 0))
    left = bounds(with_code)[0]
    column = [y for x, y in with_code if x <= left + 1 and y < 5 * DPI]
    assert max(column) - min(column) >= 0.8 * DPI - 2
