"""Tests the relations between the entries of a loaded guide."""

from guide.content.load import load
from guide.content.model import Kind


def ids(entries):
    return [entry.id for entry in entries]


def test_a_guide_finds_its_entries(tiny):
    guide = load(tiny)
    coats = guide.find("winter-coats")
    assert coats is not None
    assert coats.neutral_title == "Winter coats"
    assert guide.find("nowhere") is None
    assert ids(guide.of_kind(Kind.STRATEGY)) == ["winter-coats", "hot-soup"]
    assert guide.of_kind(Kind.TERM) == ()
    assert ids(guide.members_of(coats)) == ["not-a-cold-number", "mending-class", "jose-s-cafe", "coat-law"]


def test_an_entry_knows_its_strategies_and_relations(tiny):
    guide = load(tiny)
    cafe, soup = guide.find("jose-s-cafe"), guide.find("hot-soup")
    assert cafe is not None
    assert soup is not None
    assert cafe.neutral_title == "José's Café"
    assert ids(guide.strategies_of(cafe)) == ["hot-soup", "winter-coats"]
    assert ids(guide.related_to(cafe)) == ["not-a-cold-number"]
    assert ids(guide.related_to(soup)) == ["winter-coats"]
