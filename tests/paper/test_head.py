"""Where the worker's title, date and agency stand on paper."""

from dataclasses import replace

import pytest

from guide.blocks.blocks import Paragraph
from guide.handout.document import Item
from guide.handout.handout_list import Head
from guide.handout.options import Format
from guide.paper.pages import lay_out
from tests.paper.looking import assert_within_margins, text_of
from tests.paper.samples import call, handout, some

HEAD = Head(title="For Tuesday", day="24 November 2026", agency="North Star")
NO_ROOM = "There is no room on it for your title, date and agency. A sheet has them."


def panels(made):
    return lay_out(made).layout.panels


def headed(*items, form, **more):
    return replace(handout(*items, format=form, title=HEAD.title, **more), head=HEAD)


@pytest.mark.parametrize("form", [Format.SHEET, Format.LARGE])
def test_a_sheet_has_them_below_the_title(pdf_file, form):
    text = text_of(pdf_file(headed(*some(2), form=form)))
    assert text.startswith("For Tuesday 24 November 2026 · North Star Day One")


@pytest.mark.parametrize(("form", "times"), [(Format.CARD, 2), (Format.CARDS, 8)])
def test_cards_have_them_small_above_the_footer(pdf_file, form, times):
    small = headed(*some(1), form=form)
    assert text_of(pdf_file(small)).count("For Tuesday · 24 November 2026 · North Star") == times
    pages = lay_out(small)
    assert pages.notices == ()
    assert_within_margins(pages)


@pytest.mark.parametrize("form", [Format.CARD, Format.CARDS])
@pytest.mark.parametrize("one_per_item", [False, True])
def test_cards_on_which_they_have_no_room_do_without_and_that_is_said(pdf_file, form, one_per_item):
    made = (
        Item("x", "A name", (call("612-555-0100"), *[Paragraph("More.")] * number)) for number in range(20)
    )
    tight = [item for item in made if panels(handout(item, format=form, one_per_item=one_per_item)) == 1][-1]
    plain = handout(tight, format=form, one_per_item=one_per_item)
    full = replace(plain, head=HEAD)
    assert "For Tuesday" not in text_of(pdf_file(full))
    assert [notice.sentence for notice in lay_out(full).notices] == [NO_ROOM]


def test_an_item_with_a_page_of_its_own_has_them_on_top(pdf_file):
    own = replace(some(1)[0], name="Every county", has_own_page=True)
    text = text_of(pdf_file(headed(own, form=Format.CARD)))
    assert text.startswith("For Tuesday · 24 November 2026 · North Star Every county")
