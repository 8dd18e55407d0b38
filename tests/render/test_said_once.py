"""No page of the shipped guide says a warning twice, and an unsure number is marked where it stands."""

import re
from datetime import date

import pytest

from guide.blocks.blocks import Box, Number, Numbers
from guide.blocks.text_writer import page_text
from guide.content.guide import Guide
from guide.content.load import load
from guide.content.model import Entry
from guide.paths import content_folder
from guide.render.certainty import check_as_said, check_first, is_number_sure
from guide.render.entry_page import entry_page

TODAY = date(2026, 11, 27)
GIVE = re.compile(r"\bcheck (?:\w+ )*?before you give", re.IGNORECASE)


@pytest.fixture(scope="module")
def guide() -> Guide:
    """The shipped guide."""
    return load(content_folder())


def sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.!?])\s+", text) if len(each.split()) > 2]


def boxes(entry: Entry, guide: Guide) -> list[str]:
    """Return what stands in the boxes that warn of a whole page."""
    blocks = entry_page(entry, guide, TODAY).blocks
    return [f"{each.lead} {each.text}" for each in blocks if isinstance(each, Box) and each.kind == "warn"]


def numbers(entry: Entry, guide: Guide) -> list[Number]:
    """Return the numbers of the entry itself on its page."""
    blocks = entry_page(entry, guide, TODAY).blocks
    own = (each for each in blocks if isinstance(each, Numbers) and each.anchor)
    return [number for block in own for number in block.numbers]


def is_sure_of(entry: Entry) -> list[bool]:
    return [is_number_sure(each, entry) for each in entry.contacts]


def test_no_sentence_of_a_warning_stands_twice_on_a_page(guide):
    twice = []
    for entry in guide.entries:
        shown = " ".join(page_text(entry_page(entry, guide, TODAY)).split())
        # At numbers of other lines it stands, too, for they have a page of their own.
        warned = [each for each in sentences(" ".join(boxes(entry, guide))) if each != check_first()]
        twice += [(entry.id, each) for each in warned if shown.count(each) > 1]
    assert not twice, twice


def test_no_box_tells_twice_to_check_before_giving_something_out(guide):
    assert [e.id for e in guide.entries if len(GIVE.findall(" ".join(boxes(e, guide)))) > 1] == []


def test_each_unsure_number_is_marked_once_and_no_other_is(guide):
    for entry in guide.entries:
        shown = numbers(entry, guide)
        marks = sorted(number.note.count(check_as_said()) for number in shown)
        assert not shown or marks == sorted(int(not is_sure) for is_sure in is_sure_of(entry)), entry.id
        assert not any(GIVE.search(number.note) for number in shown), entry.id


def test_a_page_whose_notice_is_about_its_number_has_a_marked_number(guide):
    about_it = re.compile(r"(The|Both|Two) numbers? (is|are|here|were)\b")
    warned = (entry for entry in guide.entries if any(GIVE.search(each) for each in boxes(entry, guide)))
    found = [entry for entry in warned if entry.contacts and about_it.search(entry.notice)]
    assert len(found) > 40
    assert [entry.id for entry in found if all(is_sure_of(entry))] == []
