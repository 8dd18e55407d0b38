"""Tests that neither a search word nor a discreet text of the shipped content promises or tells too much."""

import re
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.content.load import load

RESOURCES = Path(__file__).parents[2] / "resources"
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
    return load(RESOURCES)


def test_words_shown_over_the_results_promise_nothing(guide):
    shown = {row.term for row in guide.thesaurus.rows}
    assert "report (a call to a support line is no report)" in shown
    kept = {term for term in shown if PROMISES.search(term.replace("is no report", ""))}
    assert kept == set()
    selling = {term for term in shown if "not a criminal" in term}
    assert selling
    assert all("Minnesota" in term for term in selling)


def test_a_discreet_text_tells_neither_who_somebody_is_nor_that_they_told(guide):
    """Police tips and reports never stand on such paper, and situations are read on their own pages."""
    kinds = {"line", "service", "practice", "law"}
    found = [
        (each.id, each.discreet_text)
        for each in guide.entries
        if each.kind.value in kinds and not any(c.reaches_police for c in each.contacts)
        if TELLING.search(f"{each.discreet_name} {each.discreet_text}")
    ]
    assert found == []
