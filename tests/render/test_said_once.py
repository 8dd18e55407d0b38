"""No page of the shipped guide says a warning twice, and an unsure number is marked where it stands."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape

import pytest

from guide.blocks.blocks import Box, Number, Numbers, Page, Tags
from guide.blocks.text_writer import page_text
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.content.parts import Confidence
from guide.render.certainty import check_as_said, check_first, confidence_sentence, is_number_sure
from guide.render.entry_page import entry_page
from guide.render.screen_html import screen_html
from tests.builders import contact, entry_of
from tests.builders import entry as made
from tests.shipped import shipped_guide

TODAY = date(2026, 11, 27)
# A mark, whom a number is not for, and that one must ask for the right office first.
STAYS = re.compile(r"(Check first|Not for: )")
DOUBT = re.compile(r"\b(disagree|differ|not agree|other digits|older ones|comes? from one|^Check before)\b")
GIVE = re.compile(r"\bcheck (?:\w+ )*?before you give", re.IGNORECASE)


@pytest.fixture(scope="module")
def guide() -> Guide:
    """The shipped guide."""
    return shipped_guide()


@cache
def shipped_page(name: str) -> Page:
    """Return a page of the shipped guide, which is made once."""
    return entry_page(entry_of(shipped_guide(), name), shipped_guide(), TODAY)


def sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.!?])\s+", text) if len(each.split()) > 2]


def boxes(entry: Entry) -> list[str]:
    """Return what stands in the boxes that warn of a whole page."""
    blocks = shipped_page(entry.id).blocks
    return [f"{each.lead} {each.text}" for each in blocks if isinstance(each, Box) and each.kind == "warn"]


def numbers(entry: Entry) -> list[Number]:
    """Return the numbers of the entry itself on its page."""
    blocks = shipped_page(entry.id).blocks
    own = (each for each in blocks if isinstance(each, Numbers) and each.anchor)
    return [number for block in own for number in block.numbers]


def on_screen(page: Page) -> str:
    """Return the words of a page as the window shows them."""
    return " ".join(unescape(re.sub("<[^>]*>", " ", screen_html(page))).split())


def page_of(one: Entry) -> str:
    return " ".join(page_text(entry_page(one, Guide(None, (one,)), TODAY)).split())


def is_sure_of(entry: Entry) -> list[bool]:
    return [is_number_sure(each, entry) for each in entry.contacts]


def test_no_sentence_of_a_warning_stands_twice_on_a_page(guide):
    twice = []
    for entry in guide.entries:
        shown = " ".join(page_text(shipped_page(entry.id)).split())
        # At numbers of other lines it stands, too, for they have a page of their own.
        warned = [each for each in sentences(" ".join(boxes(entry))) if each != check_first()]
        twice += [(entry.id, each) for each in warned if shown.count(each) > 1]
        twice += [(entry.id, each) for each in GIVE.findall(" ".join(boxes(entry)))[1:]]
    assert not twice, twice


def test_why_a_part_is_unsure_and_what_to_do_then_is_said_once(guide):
    reasons = [check_first(), *map(confidence_sentence, Confidence)]
    for entry in guide.entries:
        page = shipped_page(entry.id)
        for shown in (" ".join(page_text(page).split()), on_screen(page)):
            assert [(entry.id, each) for each in reasons if shown.count(each) > 1] == []


def test_what_holds_for_all_numbers_of_a_page_stands_once(guide):
    """Whom a number is not for stays at each: who dials one of them must not overlook it."""
    for entry in guide.entries:
        own = [each for each in numbers(entry) if each.note]
        said = Counter(each for number in own for each in sentences(number.note) if not STAYS.match(each))
        assert [each for each, times in said.items() if times == len(own) > 1] == [], entry.id


def test_hours_and_languages_that_the_numbers_share_stand_in_the_facts():
    values = {"hours": "Weekdays, 9 to 5", "languages": ("en", "es")}
    two = tuple(contact("support", "call", f"555-016{each}", **values) for each in (1, 2))
    shown = page_of(made("den", Kind.SERVICE, contacts=two, languages=("en", "es")))
    assert shown.count("Weekdays, 9 to 5") == shown.count("English, Spanish") == 1
    assert "When: Weekdays, 9 to 5" in shown
    other = replace(two[1], hours="Weekends", languages=("en",))
    shown = page_of(made("den", Kind.SERVICE, contacts=(two[0], other), languages=("en", "es")))
    assert "555-0161 (Weekdays, 9 to 5. English, Spanish.)" in shown
    assert "555-0162 (Weekends. English.)" in shown
    office = tuple(contact("office", "call", f"555-016{each}", hours="Weekdays") for each in (1, 2))
    assert page_of(made("team", Kind.NETWORK, contacts=office)).count("(Weekdays.)") == 2


def test_a_page_whose_notice_or_number_is_in_doubt_does_not_say_that_the_sources_agree(guide):
    agree = confidence_sentence(Confidence.CONFIRMED).rstrip(".")
    for entry in guide.entries:
        blocks = shipped_page(entry.id).blocks
        tags = next(each.words for each in blocks if isinstance(each, Tags))
        is_doubted = DOUBT.search(entry.notice) or not all(is_sure_of(entry))
        assert not is_doubted or agree not in tags, entry.id


def test_each_unsure_number_is_marked_once_and_no_other_is(guide):
    for entry in guide.entries:
        shown = numbers(entry)
        marks = sorted(number.note.count(check_as_said()) for number in shown)
        assert not shown or marks == sorted(int(not is_sure) for is_sure in is_sure_of(entry)), entry.id
        assert not any(GIVE.search(number.note) for number in shown), entry.id


def test_a_page_whose_notice_is_about_its_number_has_a_marked_number(guide):
    about_it = re.compile(r"(The|Both|Two) numbers? (is|are|here|were)\b")
    warned = (entry for entry in guide.entries if any(GIVE.search(each) for each in boxes(entry)))
    found = [entry for entry in warned if entry.contacts and about_it.search(entry.notice)]
    assert len(found) > 40
    assert [entry.id for entry in found if all(is_sure_of(entry))] == []
