"""The title, the date and the agency that a worker types for the top of the paper."""

from dataclasses import replace

import pytest

from guide.blocks.blocks import SmallPrint, Title
from guide.handout.as_text import as_text
from guide.handout.compose import compose
from guide.handout.document import NoticeKind
from guide.handout.handout_list import NO_HEAD, HandoutItem, HandoutList, Head
from guide.handout.list_file import read_list, write_list
from guide.handout.options import Format, Options
from tests.builders import DAY
from tests.handout.samples import winter

HEAD = Head(title="For Tuesday", day="24 November 2026", agency="North Star, 555-0100")
LIST = HandoutList((HandoutItem(target="ice-house"), HandoutItem(target="hidden-house")), head=HEAD)


def headed(form, *, handout_list=LIST, **options):
    return compose(handout_list, winter(), Options(format=form, **options), DAY)


def test_every_change_of_the_items_keeps_the_head():
    for changed in (
        LIST.with_item(HandoutItem(target="x")), LIST.without("ice-house"), LIST.moved("ice-house", 1),
        LIST.changed("ice-house", title="Ice"), LIST.toggled(HandoutItem(target="ice-house")),
    ):  # fmt: skip
        assert changed.head == HEAD


def test_hidden_characters_and_blanks_are_left_out():
    assert LIST.headed(Head(title=" For\u202e you ", day="\u200b")).head == Head(title="For you")


@pytest.mark.parametrize("form", Format)
def test_it_is_the_title_of_the_paper_in_every_format_and_without_it_all_is_as_before(form):
    handout = headed(form)
    assert (handout.title, handout.head) == (HEAD.title, HEAD)
    assert as_text(handout).startswith("For Tuesday")
    assert "24 November 2026 · North Star, 555-0100" in as_text(handout)
    without = headed(form, handout_list=replace(LIST, head=NO_HEAD))
    assert without.title in ("Who can help", "From the field guide")
    assert "North Star" not in as_text(without)


def test_full_pages_have_it_above_the_first():
    first, *others = headed(Format.FULL).pages
    assert first.blocks[:2] == (Title("For Tuesday"), SmallPrint(HEAD.byline))
    assert all(Title("For Tuesday") not in page.blocks for page in others)


def test_a_title_of_ones_own_takes_no_name_from_an_item():
    handout_list = HandoutList((HandoutItem(target="warm-clothes", title="Coats"),), head=HEAD)
    handout = headed(Format.SHEET, handout_list=handout_list)
    assert (handout.title, handout.items[0].name) == ("For Tuesday", "Coats")


@pytest.mark.parametrize("form", Format)
def test_what_tells_the_topic_is_left_out_of_a_discreet_one_and_that_is_said(form):
    telling = LIST.headed(Head(title="Against frost", day="Monday", agency="The Frost Centre"))
    handout = headed(form, handout_list=telling, discreet=True)
    assert (handout.title, handout.head) == ("Resources", Head(day="Monday"))
    assert "rost" not in as_text(handout)
    said = [each.sentence for each in handout.notices if each.kind is NoticeKind.LEFT_OUT and not each.target]
    assert said == [
        "'Against frost' is left out at the top: it tells the topic.",
        "'The Frost Centre' is left out at the top: it tells the topic.",
    ]


def test_it_is_not_in_a_saved_list():
    data = write_list(LIST, winter(), "")
    assert not any(text.encode() in data for text in (HEAD.title, HEAD.day, HEAD.agency))
    assert HandoutList(read_list(data, "list.yaml", winter()).items).head == NO_HEAD
