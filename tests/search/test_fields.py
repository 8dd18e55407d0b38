"""Fields of an entry are searched as the schema says."""

from dataclasses import replace
from typing import Any

from guide.search.index.fields import searchable_fields
from guide.search.service import SearchService
from tests.builders import small_guide
from tests.searching import search

HANDED: dict[str, Any] = {
    "handout_text": "Zebra",
    "discreet_name": "Zebra line",
    "discreet_text": "Ask about a zebra",
}


def found(guide, query):
    return [(each.entry.id, each.score) for each in search(SearchService(guide), query).results]


def test_what_is_handed_over_is_not_searched():
    guide = small_guide()
    handed = replace(guide, entries=tuple(replace(entry, **HANDED) for entry in guide.entries))
    for entry, other in zip(guide.entries, handed.entries, strict=True):
        assert list(searchable_fields(entry)) == list(searchable_fields(other))
    assert found(handed, "zebra line") == found(guide, "zebra line") != []
    assert found(handed, "zebra") == []
