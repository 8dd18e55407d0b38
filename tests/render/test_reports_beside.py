"""Whom to report to is one tap from pages about reports, and leads back to the page of the state."""

from dataclasses import replace

from guide.blocks.blocks import Refs
from guide.content.model import Kind
from guide.content.places import PlaceKind, Places
from guide.render.entry_page import entry_page
from guide.render.reports_beside import reports_beside
from tests.builders import DAY, entry, entry_of, place, small_guide


def guide_of_two_counties():
    county = PlaceKind.COUNTY
    rows = (
        place("minnesota", PlaceKind.STATE, report_to=("whom",)),
        place("rock", county, "minnesota", name="Rock County", report_to=("rock-desk",)),
        place("lake", county, "minnesota", name="Lake County", report_to=("lake-desk",)),
    )
    entries = (
        entry("whom", Kind.SITUATION, region=("minnesota",), related=("duty",)),
        entry("duty", Kind.PRACTICE),
        entry("far", Kind.PRACTICE),
        entry("lake-desk", Kind.SERVICE, order=2, region=("lake",)),
        entry("rock-desk", Kind.SERVICE, order=1, region=("rock",)),
    )
    return replace(small_guide(), entries=entries, places=Places(rows=rows))


def test_where_a_county_is_chosen_its_desk_is_one_tap_from_pages_about_reports():
    guide = guide_of_two_counties().within("rock")
    assert [each.id for each in reports_beside(entry_of(guide, "duty"), guide)] == ["rock-desk"]
    assert reports_beside(entry_of(guide, "far"), guide) == ()
    page = entry_page(entry_of(guide, "duty"), guide, DAY)
    seen = next(block for block in page.blocks if isinstance(block, Refs))
    assert [each.target for each in seen.refs] == ["rock-desk", "whom"]


def test_the_desk_of_a_county_leads_to_the_page_of_the_state():
    guide = guide_of_two_counties()
    assert [each.id for each in reports_beside(entry_of(guide, "rock-desk"), guide)] == ["whom"]
