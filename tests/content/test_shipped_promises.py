"""Tests that neither a search word nor a discreet text of the shipped content promises or tells too much."""

import re

import pytest

from guide.content.guide import Guide
from tests.shipped import shipped_guide

PROMISES = re.compile(
    r"no (?:child )?report\b(?! the)|not (?:the|immigration) police|does not call|need not give|not a criminal$|, not charges",
    re.IGNORECASE,
)
TELLING = re.compile(
    r"citizen|immigra|your papers|\bpaid\b|\bpictures\b|come back|tell you (?:first|how)",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def guide() -> Guide:
    return shipped_guide()


def test_words_shown_over_the_results_promise_nothing(guide):
    shown = {row.term for row in guide.thesaurus.rows}
    assert {term for term in shown if PROMISES.search(term.replace("is no report", ""))} == set()
    assert all("Minnesota" in term for term in shown if "not a criminal" in term)


def test_a_discreet_text_tells_neither_who_somebody_is_nor_that_they_told(guide):
    """Police tips and reports never stand on such paper, and situations are read on their own pages."""
    kinds = {"line", "service", "practice", "law"}
    found = [
        (each.id, each.discreet_text)
        for each in guide.entries
        if each.kind.value in kinds and not any(c.is_never_discreet for c in each.contacts)
        if TELLING.search(f"{each.discreet_name} {each.discreet_text}")
    ]
    assert found == []


def test_who_finds_a_place_for_youth_or_a_navigator_learns_to_ask_whom_they_tell(guide):
    asks = re.compile(r"who they (?:have to|must) tell|what it passes on|private")
    places = re.compile(r"\b(?:youth|young people|navigator|ages? 1[0-7]|girls|Native)\b")
    helpers = [e for e in guide.entries if e.kind.value in {"service", "program", "network"}]
    meant = [e for e in helpers if "youth" in e.audience and places.search(e.handout_text)]
    lawyers_and_talks = {"youth-law-project", "community-presentations"}
    silent = {e.id for e in meant if not asks.search(e.handout_text)}
    assert silent <= lawyers_and_talks
    assert len(meant) > 30


def test_an_intake_says_that_police_may_be_told_and_is_nothing_for_a_child_to_carry(guide):
    intakes = [each for each in guide.entries if each.id.startswith("intake-")]
    assert [e.id for e in intakes if "police" not in e.handout_text] == []
    assert [e.id for e in intakes if not e.notice.endswith("Do not give this to a child to carry.")] == []
