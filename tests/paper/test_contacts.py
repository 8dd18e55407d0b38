"""A contact of the shipped guide is one block on paper, no sentence is cut, and no card is without its number."""

from datetime import date

import pytest

from guide.blocks.blocks import Heading, Number
from guide.handout.compose import compose
from guide.handout.handout_list import HandoutList
from guide.handout.numbers_once import numbers_of, pieces
from guide.handout.options import Format, Options, Paper
from guide.handout.resolved import default_item
from guide.paper.units import PAPER_SIZES
from tests.shipped import shipped_guide

from .looking import plain

SITUATIONS = ("hurt-or-assaulted", "bed-tonight", "overdose-and-detox", "no-papers")
SERVICES = (
    "brittanys-place",
    "day-one",
    "the-bridge-for-youth",
    "hennepin-shelter-hotline",
    "rainn",
    "suicide-and-crisis-988",
)
LISTS = [SITUATIONS[:2], SITUATIONS[2:], SERVICES, ("bed-tonight", *SERVICES[:3])]


def made(targets, **options):
    guide = shipped_guide()
    items = tuple(default_item(target, guide) for target in targets)
    return compose(HandoutList(items), guide, Options(**options), date(2026, 12, 2))


def boxes_of(paper, form):
    """Return the text of each panel or page that may not be cut."""
    if form not in (Format.CARD, Format.CARDS):
        return [plain(text) for text in paper.page_texts]
    pages = range(1, paper.pages.count + 1)
    return [plain(text) for page in pages for text in paper.panels(page) if text.strip()]


def words_of(piece):
    """Yield the texts of a contact as they stand on paper."""
    for block in piece:
        match block:
            case Heading(text):
                yield text
            case Number():
                yield from (block.whom, block.value, block.note)
            case _:
                yield from (value for row in block.rows for value in row)


@pytest.mark.parametrize("discreet", [False, True])
@pytest.mark.parametrize("form", [Format.CARD, Format.CARDS, Format.LARGE])
def test_a_contact_and_a_sentence_are_whole_in_one_panel_or_page(printed, form, discreet):
    for targets in LISTS:
        handout = made(targets, format=form, discreet=discreet, one_per_item=True)
        boxes = boxes_of(printed(handout), form)
        for item in handout.items:
            for piece in pieces(item.blocks):
                texts = list(words_of(piece)) if numbers_of(piece) else [getattr(piece[0], "text", "")]
                where = [box for box in boxes if all(plain(text) in box for text in texts)]
                assert where, (targets, item.name, texts)
                first = item.name if numbers_of(piece) and not isinstance(piece[0], Heading) else ""
                assert any(plain(first) in box for box in where)


def bare(text):
    """Return a text without what stands where a web address is broken."""
    return text.replace(" ", "").replace("-", "")


@pytest.mark.parametrize("options", [{"qr": True}, {"discreet": True}, {"discreet": True, "cover": True}])
def test_each_card_of_an_item_with_a_number_has_one(printed, options):
    guide = shipped_guide()
    ids = [entry.id for entry in guide.entries if entry.contacts or entry.lines][
        :: 3 if options.get("qr") else 2
    ]
    handout = made(ids, format=Format.CARDS, one_per_item=True, **options)
    boxes = boxes_of(printed(handout), Format.CARDS)
    numbers = {
        bare(block.value.removeprefix("https://"))
        for item in handout.items
        for block in item.blocks
        if isinstance(block, Number)
    }
    named = {
        plain(item.name) for item in handout.items if any(isinstance(block, Number) for block in item.blocks)
    }
    of_items = [box for box in boxes if any(box.startswith(name) for name in named)]
    assert len(of_items) > 50
    without = [box for box in of_items if not any(number in bare(box) for number in numbers)]
    assert without == []


@pytest.mark.parametrize("paper", list(Paper))
def test_six_numbers_are_one_page_with_codes_and_everyday_numbers(printed, paper):
    for targets in (("bed-tonight", "the-bridge-for-youth", "day-one"), ("hurt-or-assaulted",), SERVICES[2:]):
        for discreet in (False, True):
            handout = made(targets, format=Format.SHEET, paper=paper, discreet=discreet, cover=True, qr=True)
            pages = printed(handout).pages
            assert pages.count == 1, targets
            assert (pages.width, pages.height) == PAPER_SIZES[paper]
            assert all(item.name in printed(handout).text for item in handout.items)
