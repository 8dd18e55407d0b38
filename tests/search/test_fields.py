"""Fields of an entry are searched as the schema says."""

from dataclasses import replace
from typing import Any

from guide.content.hsds import Language, Location, RequiredDocument, Service, ServiceAtLocation
from guide.content.stored_guide import guide_of, guide_parts
from guide.search.index.fields import searchable_fields
from guide.search.service import SearchService
from guide.stored.parts import Parts, join_parts
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


def test_a_word_that_only_the_source_says_finds_the_page_of_a_stored_guide():
    kept = Service(
        wait_time="a fortnight",
        languages=(Language(name="Ojibwe"),),
        required_documents=(RequiredDocument(document="Passport"),),
        service_at_locations=(ServiceAtLocation(location=Location(transportation="Bus to the quarry")),),
        last_modified="zebra",
    )
    small = small_guide()
    page = replace(small.entries[0], hsds=kept)
    guide = replace(small, entries=(page, *small.entries[1:]))
    again = guide_of(Parts(join_parts(dict(guide_parts(guide)))))
    assert again == guide
    for asked in ("fortnight", "Ojibwe", "passport", "quarry"):
        assert [name for name, _ in found(again, asked)] == [page.id], asked
    assert found(again, "zebra") == []
