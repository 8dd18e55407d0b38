"""Where the worker's title, date and agency stand on paper."""

from dataclasses import replace

import pytest

from guide.blocks.blocks import Paragraph
from guide.handout.document import Item
from guide.handout.handout_list import Head
from guide.handout.options import Format
from guide.paper.pages import lay_out

from .looking import assert_within_margins
from .samples import call, handout, some

HEAD = Head(title="For Tuesday", day="24 November 2026", agency="North Star")


def headed(*items, form, **more):
    return replace(handout(*items, format=form, title=HEAD.title, **more), head=HEAD)


@pytest.mark.parametrize("form", [Format.SHEET, Format.LARGE])
def test_a_sheet_has_them_below_the_title(printed, form):
    text = printed(headed(*some(2), form=form)).text
    assert text.startswith("For Tuesday 24 November 2026 · North Star Day One")


@pytest.mark.parametrize(("form", "times"), [(Format.CARD, 2), (Format.CARDS, 8)])
def test_cards_have_them_small_above_the_footer(printed, form, times):
    made = printed(headed(*some(1), form=form))
    assert made.text.count("For Tuesday · 24 November 2026 · North Star") == times
    assert made.pages.notices == ()
    assert_within_margins(made.pages)


@pytest.mark.parametrize("form", [Format.CARD, Format.CARDS])
@pytest.mark.parametrize("one_per_item", [False, True])
def test_cards_on_which_they_have_no_room_do_without_and_that_is_said(printed, form, one_per_item):
    made = (
        Item("x", "A name", (call("612-555-0100"), *[Paragraph("More.")] * number)) for number in range(20)
    )
    small = [handout(item, format=form, one_per_item=one_per_item) for item in made]
    tight = [each for each in small if lay_out(each).layout.panels == 1][-1]
    full = printed(replace(tight, head=HEAD))
    assert "For Tuesday" not in full.text
    (notice,) = full.pages.notices
    assert "no room on it for your title, date and agency" in notice.sentence


def test_an_item_with_a_page_of_its_own_has_them_on_top(printed):
    own = replace(some(1)[0], name="Every county", has_own_page=True)
    text = printed(headed(own, form=Format.CARD)).text
    assert text.startswith("For Tuesday · 24 November 2026 · North Star Every county")
