"""Whoever types the name, the number or the question of a signed page sees it before all unsigned pages."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.content.lists import AskedQueries, PageQueries
from guide.content.model import Kind
from guide.content.places import PlaceKind, Places
from guide.packs.indexes import index_of
from guide.packs.layer import Layer, content_of_layers
from guide.packs.trust import Origin, Standing
from guide.search.service import SearchService
from tests.builders import contact, entry, pack, place
from tests.searching import search

CALL = (contact("support", "call", "1-218-555-0100"),)
LINE = entry("warm-line", Kind.LINE, title="Warm Line", other_names=("the cold night line",), contacts=CALL)
INTAKE = entry("intake-cook", Kind.SERVICE, title="Cook intake", region=("cook",), contacts=CALL)
ASKED = "who helps me tonight"
PLACES = Places(
    rows=(
        place("minnesota", PlaceKind.STATE, report_to=("warm-line",)),
        place("cook", PlaceKind.COUNTY, "minnesota", name="Cook County", report_to=("intake-cook",)),
        place("lake", PlaceKind.COUNTY, "minnesota", name="Lake County"),
    )
)
NAMES = (
    "Warm Line",
    "Warm Line number",
    "the cold night line",
    "Warm Line Lake County",
    "Cook intake",
    ASKED,
)
TRAPS = [
    entry(
        f"aaa-{number}",
        kind,
        title=NAMES[number % len(NAMES)],
        other_names=NAMES,
        summary=" ".join(NAMES),
        region=("lake", "cook"),
        contacts=CALL,
    )
    for number, kind in enumerate([Kind.LINE, Kind.SERVICE, Kind.SITUATION] * 12)
]


@pytest.fixture(scope="module")
def service():
    asked = AskedQueries(rows=(PageQueries(page="warm-line", queries=(ASKED,)),))
    own = Guide(pack(), (LINE, INTAKE, entry("soup")), asked=asked, places=PLACES)
    added = Guide(replace(pack(), id="aaa"), tuple(TRAPS))
    opened = content_of_layers([Layer(own, Path()), Layer(added, Path(), origin=Origin(Standing.UNSIGNED))])
    return SearchService(opened.guide, index_of(opened))


@pytest.mark.parametrize("chosen", ["", "lake"])
def test_no_unsigned_page_is_first(service, chosen):
    own_numbers = ["218-555-0100", "(218) 555 0100", "12185550100"]
    others = [] if chosen else ["Cook intake", "cook intake phone"]  # it is not for people there
    typed = [*NAMES[:4], ASKED, "please call the Warm Line for her", *own_numbers, *others]
    first = {text: search(service, text, place=chosen).results[0].entry.id for text in typed}
    assert {text for text, found in first.items() if found.startswith("aaa-")} == set()


def test_what_only_the_unsigned_pack_has_is_found(service):
    assert search(service, "soup").results[0].entry.id == "soup"
    assert search(service, "line").results[0].entry.id.startswith("aaa-")
