"""A pack that nobody signed takes the first place from no signed page, and no danger from what is heard."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.content.lists import AskedQueries, PageQueries
from guide.content.model import Kind
from guide.content.places import PlaceKind, Places
from guide.packs.indexes import search_of
from guide.packs.layer import Layer, content_of_layers
from guide.packs.trust import Origin, Standing
from tests.builders import contact, danger_rule, entry, in_danger, pack, place
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
    "wram line",
    "warm lnie please",
    "the cold nihgt line",
    "she is freezzing",
    "555-0100",
    "218-555",
)
URGENT = in_danger(danger_rule("is freezing", lines=("warm-line",)), lines=("warm-line",))
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
    own = Guide(pack(), (LINE, INTAKE, entry("soup")), asked=asked, places=PLACES, **URGENT)
    elm = entry("elm", title="Elm House", summary="Soup and bread.")
    added = Guide(replace(pack(), id="aaa"), (*TRAPS, elm))
    opened = content_of_layers([Layer(own, Path()), Layer(added, Path(), origin=Origin(Standing.UNSIGNED))])
    return search_of(opened)


@pytest.mark.parametrize("chosen", ["", "lake"])
def test_no_unsigned_page_is_first(service, chosen):
    own_numbers = ["218-555-0100", "(218) 555 0100", "12185550100", "555-0100", "218-555", "+1 218 555-0100"]
    others = [] if chosen else ["Cook intake", "cook intake phone"]  # it is not for people there
    typed = [
        *NAMES[:4],
        ASKED,
        *NAMES[6:9],
        "warm li",
        "please call the Warm Line for her",
        *own_numbers,
        *others,
    ]
    first = {text: search(service, text, place=chosen).results[0].entry.id for text in typed}
    assert {text for text, found in first.items() if found.startswith("aaa-")} == set()


@pytest.mark.parametrize("chosen", ["", "lake"])
@pytest.mark.parametrize("typed", ["she is freezing", "she is freezzing", "she is freezin"])
def test_danger_is_heard_as_without_the_pack(service, typed, chosen):
    assert [each.id for each in search(service, typed, place=chosen).urgent] == ["warm-line"]


def test_what_only_the_unsigned_pack_has_is_found(service):
    assert search(service, "elm house").results[0].entry.id == "elm"
    assert [each.entry.id for each in search(service, "soup").results][:2] == ["soup", "elm"]
