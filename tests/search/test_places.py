"""Tests that what serves a place stands among the first results, whether the place is typed or chosen."""

from dataclasses import replace

import pytest

from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.places import Place, PlaceKind
from guide.search.service import SearchService
from tests.builders import danger_rule, entry, in_danger, place, small_places
from tests.searching import count, search


def places():
    """As in `small_places`, with somebody to ask in the northeast, and for all of the state."""
    rows: list[Place] = []
    for each in small_places().rows:
        ask = {"northeast": ("ask-north",), "minnesota": ("ask-state",)}.get(each.id, ())
        rows.append(replace(each, ask_first=ask))
    nation = place("big-water", PlaceKind.TRIBAL_NATION, "st-louis", ask_first=("ask-nation",))
    return replace(small_places(elsewhere=("Georgia", "ga")), rows=(*rows, nation))


@pytest.fixture(scope="module")
def service():
    many = tuple(entry(f"lantern-{n}", title=f"Lantern lantern lantern {n}") for n in range(8))
    return SearchService(
        Guide(
            None,
            (
                *many,
                entry("ask-north", Kind.SERVICE, title="Who helps up north", region=("northeast",)),
                entry("ask-state", Kind.SERVICE, title="Who helps", region=("minnesota",)),
                entry("ask-nation", Kind.SERVICE, title="Who helps the nation", region=("minnesota",)),
                entry("lamp-lake", Kind.SERVICE, title="Lamps, a lantern too", region=("st-louis",)),
                entry("far", Kind.SERVICE, title="Lantern lantern shop", region=("ramsey",)),
                entry("emergency", Kind.LINE, title="911"),
            ),
            **in_danger(danger_rule("fire", lines=("emergency",))),
            places=places(),
        )
    )


def ids(results):
    return [result.entry.id for result in results.results]


def test_what_serves_a_place_is_among_the_first_three_typed_or_chosen(service):
    for text, chosen in [
        ("lantern in duluth", ""),
        ("lantern 55802", ""),
        ("lantern St. Louis County", ""),
        ("lantern", "st-louis"),
    ]:
        found = ids(search(service, text, place=chosen))
        assert "lamp-lake" in found[:3], text
        assert "far" not in found[:8], text


def reporting():
    """As `places`, with somebody to report to in each county, and a page about it for the state."""
    rows = []
    for each in places().rows:
        counties = (f"report-{each.id}",) if each.kind is PlaceKind.COUNTY else ()
        rows.append(replace(each, report_to=("how-to-report",) if each.id == "minnesota" else counties))
    return replace(places(), rows=tuple(rows))


@pytest.fixture(scope="module")
def reports():
    rows = reporting().rows
    counties = [each for each in rows if each.kind is PlaceKind.COUNTY]
    more = tuple(
        Place(
            id=f"county-{n}",
            name=f"Shire {n} County",
            kind=PlaceKind.COUNTY,
            report_to=(f"report-county-{n}",),
        )
        for n in range(12)
    )
    everyone = tuple(
        entry(f"report-{each.id}", Kind.SERVICE, title=f"{each.name}: storm report", region=(each.id,))
        for each in (*counties, *more)
    )
    found = (
        entry("how-to-report", Kind.SITUATION, title="Whom to tell of a storm report", region=("minnesota",)),
        entry("ask-north", Kind.SERVICE, title="Who helps up north", region=("northeast",)),
        entry("storm", title="Storm lantern"),
    )
    return SearchService(Guide(None, (*everyone, *found), places=replace(reporting(), rows=(*rows, *more))))


def test_whom_to_report_to_in_each_county_does_not_fill_the_results(reports):
    assert ids(search(reports, "storm report")) == ["how-to-report", "storm"]
    assert count(reports, "storm report", place="")[0].count <= 2


def test_a_report_in_a_place_finds_whom_to_report_to_there(reports):
    for text, chosen in (("storm report duluth", ""), ("storm report", "st-louis")):
        found = ids(search(reports, text, place=chosen))
        assert found[:2] == ["report-st-louis", "how-to-report"]
        assert not [each for each in found if each.startswith("report-") and each != "report-st-louis"]


def test_another_need_in_a_place_is_not_answered_by_whom_to_report_to(reports):
    assert ids(search(reports, "lantern in duluth"))[:2] != ["report-st-louis", "ask-north"]
    assert "report-st-louis" not in ids(search(reports, "lantern in duluth"))[:2]


def test_only_a_place_also_shows_whom_to_report_to_there(reports):
    assert ids(search(reports, "duluth"))[:2] == ["ask-north", "report-st-louis"]


def test_only_a_place_shows_first_what_serves_it(service):
    assert ids(search(service, "in duluth"))[:2] == ["ask-north", "lamp-lake"]
    assert ids(search(service, "duluth"))[:2] == ["ask-north", "lamp-lake"]


def test_a_place_that_nobody_knows_puts_nothing_first(service):
    for text in ("lantern in fargo", "lantern in duluth ga"):
        found = search(service, text)
        assert found.places == ()
        assert not {"ask-north", "ask-state"} & set(ids(found)[:3])


def test_where_no_region_has_somebody_to_ask_the_state_has(service):
    assert ids(search(service, "ramsey county"))[0] == "ask-state"
    assert "ask-north" not in ids(search(service, "ramsey county"))


def test_a_nation_is_asked_before_the_region_around_it(service):
    found = ids(search(service, "big water"))
    assert found[0] == "ask-nation"


def test_the_name_of_an_entry_stays_first(service):
    assert ids(search(service, "who helps the nation", place="rock"))[0] == "ask-nation"


def test_a_typed_place_counts_instead_of_the_chosen_one(service):
    found = search(service, "lantern duluth", place="ramsey")
    assert (found.place, found.place_name) == ("duluth", "Duluth")
    assert "far" not in ids(found)
    counts = {each.choice.value: each.count for each in count(service, "lantern duluth", place="ramsey")}
    assert counts["st-louis"] > 0


def test_urgent_lines_come_with_a_place_as_without(service):
    assert [line.id for line in search(service, "fire in duluth", place="rock").urgent] == ["emergency"]


def test_results_know_the_place_that_was_asked_for(service):
    around = search(service, "lantern duluth").results[0].around
    assert around == ("duluth", "st-louis", "northeast", "minnesota", "national")
    assert search(service, "lantern").results[0].around == ()
