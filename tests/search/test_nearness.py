"""With a chosen place what serves its county comes first, then its region, the state and the country."""

from dataclasses import replace

import pytest

from guide.content.facet import Choice, Facet
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.places import PlaceKind, Places
from guide.search.places.nearness import nearest_first
from guide.search.service import SearchService
from guide.window.results.row_headings import row_headings
from tests.builders import entry, place, small_places
from tests.searching import search

WITHIN = {
    "country": ("national",),
    "state": ("minnesota",),
    "region": ("northeast",),
    "county": ("st-louis",),
    "town": ("duluth",),
    "anywhere": (),
    "far": ("rock",),
}
SERVICES = Choice(Facet.KIND, Kind.SERVICE)
ORDER = ["town", "county", "region", "state", "country", "anywhere"]


@pytest.fixture(scope="module")
def service():
    # The words are the better the farther away it serves, so that the place alone decides.
    texts = {name: "Lantern. " * (6 - number) for number, name in enumerate(WITHIN)}
    services = (
        entry(name, Kind.SERVICE, summary=texts[name], title=f"Help {name}", region=region)
        for name, region in WITHIN.items()
    )
    page = entry("page", Kind.SITUATION, title="Lantern went out", summary="Lantern.", region=("minnesota",))
    return SearchService(Guide(None, (*services, page), places=small_places()))


def ids(results):
    return [result.entry.id for result in results.results]


def test_services_alone_come_in_groups_nearest_first(service):
    found = search(service, "lantern", place="duluth", choices=frozenset((SERVICES,)))
    assert ids(found) == ORDER
    assert found.grouped
    headings = [
        "In Duluth",
        "In St. Louis County",
        "In Northeast",
        "All of Minnesota",
        "National",
        "Place not said",
    ]
    assert row_headings(found, small_places()) == dict(enumerate(headings))
    scores = [result.score for result in found.results]
    assert scores == sorted(scores, reverse=True)


def test_a_place_that_was_typed_or_none_groups_nothing(service):
    for text in ("lantern", "lantern duluth"):
        found = search(service, text, choices=frozenset((SERVICES,)))
        assert not found.grouped
        assert row_headings(found, small_places()) == {}


def test_the_service_that_was_named_stays_first(service):
    found = search(service, "help country", place="duluth", choices=frozenset((SERVICES,)))
    assert ids(found)[0] == "country"


def test_beside_other_pages_the_first_three_stay_and_services_after_them_are_nearest_first():
    service = Kind.SERVICE
    kinds = [service, Kind.SITUATION, service, service, Kind.LAW, Kind.LINE, service, service]
    regions = ["state", "state", "country", "country", "state", "state", "county", "county"]
    entries = [
        entry(f"e{n}", kind, region=WITHIN[region])
        for n, (kind, region) in enumerate(zip(kinds, regions, strict=True))
    ]
    scored = [(n, score) for n, score in enumerate((1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 0.9))]
    around = small_places().around("st-louis")
    found, grouped = nearest_first(scored, entries, around, matches=8, fitting=frozenset(range(8)))
    assert not grouped
    # The last does not tell of all words, so it stays behind what does.
    assert [n for n, _ in found] == [0, 1, 2, 6, 4, 5, 3, 7]
    scores = [score for _, score in found]
    assert scores == sorted(scores, reverse=True)


def test_what_has_only_some_of_the_words_stays_below_all_groups():
    near = entry("near", Kind.SERVICE, title="Lantern", region=("st-louis",))
    wide = entry("wide", Kind.SERVICE, title="Lantern ladder help", region=("minnesota",))
    both = entry("both", Kind.SERVICE, title="Ladder, and a lantern", region=("northeast",))
    guide = Guide(None, (near, wide, both), places=small_places())
    found = search(SearchService(guide), "lantern ladder", place="st-louis")
    assert ids(found) == ["both", "wide", "near"]
    headings = row_headings(found, guide.places)
    assert headings == {0: "In Northeast", 1: "All of Minnesota", 2: "With some of the words"}


def test_what_serves_the_world_says_so():
    rows = (
        replace(each, within=("earth",)) if each.id == "national" else each for each in small_places().rows
    )
    places = Places(rows=(place("earth", PlaceKind.WORLD), *rows))
    one = entry("one", Kind.LINE, title="Lantern", region=("earth",))
    found = search(SearchService(Guide(None, (one,), places=places)), "lantern light", place="st-louis")
    assert row_headings(found, places) == {0: "International"}
