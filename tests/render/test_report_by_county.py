"""Whom to call to report, by county: on the first page for reports of the state, on paper, and of a county."""

from dataclasses import replace

from guide.blocks.blocks import Heading, Paragraph
from guide.blocks.text_writer import page_text
from guide.content.model import Kind
from guide.content.parts import Confidence
from guide.content.places import PlaceKind, Places
from guide.handout.as_text import as_text
from guide.handout.options import Format
from guide.handout.targets import is_target, target_title
from guide.render.entry_page import entry_page
from guide.render.report_by_county import report_blocks, report_page
from guide.render.served import reported_to, who_serves
from tests.builders import DAY, contact, entry, entry_of, place, small_guide
from tests.handout.samples import made, winter

TARGET = "duty#report-by-county"


def call(value, **more):
    return contact("report", "call", value, **more)


def guide_of_counties(**changes):
    county = PlaceKind.COUNTY
    rows = (
        place("minnesota", PlaceKind.STATE, report_to=("not-there", "duty", "adults")),
        place("west", PlaceKind.REGION, "minnesota", report_to=("west-intake",)),
        place("rock", county, "minnesota", name="Rock County", report_to=("rock-intake",)),
        place("lake", county, "west", name="Lake County"),
        place("cook", county, "west", name="Cook County", report_to=("rock-intake", "cook-intake")),
        place("far", county, "minnesota", name="Far County"),
        place("town", PlaceKind.CITY, "rock"),
    )
    night = call("555-0302", hours="nights", confidence=Confidence.NOT_CHECKED)
    entries = (
        entry("duty", Kind.PRACTICE, title="The duty"),
        entry("adults", Kind.LINE, contacts=(call("555-0300"),)),
        entry(
            "rock-intake",
            Kind.SERVICE,
            region=("rock",),
            contacts=(call("555-0301", hours="days"), night, contact("office", "call", "555-0399")),
        ),
        entry("west-intake", Kind.SERVICE, region=("west",), contacts=(call("555-0303"),)),
        entry("cook-intake", Kind.SERVICE, region=("cook",), contacts=(call("555-0304"),)),
    )
    return replace(small_guide(), entries=entries, places=Places(rows=rows), **changes)


def test_the_nearest_place_that_names_any_says_who_takes_reports():
    guide = guide_of_counties()
    for row in (
        "rock: rock-intake", "town: rock-intake", "lake: west-intake", "cook: rock-intake, cook-intake",
        "far: duty, adults", "minnesota: duty, adults",
    ):  # fmt: skip
        where, takers = row.split(": ")
        found = guide.places.find(where)
        assert found is not None
        served = who_serves(found, guide)
        assert reported_to(found, guide) == served.report_to
        assert ", ".join(each.id for each in served.report_to) == takers
        assert not set(served.report_to) & set(served.others), where


def test_the_page_of_the_state_lists_the_numbers_of_each_county():
    guide = guide_of_counties()
    blocks = list(report_blocks(entry_of(guide, "duty"), guide))
    assert blocks[0] == Heading("Whom to call to report, by county", "report-by-county")
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert texts[2:5] == [
        "Cook: Rock intake, 555-0301 (days), 555-0302* (nights), Cook intake, 555-0304.",
        "Lake: 555-0303.",
        "Rock: 555-0301 (days), 555-0302* (nights).",
    ]
    assert "No number of their own is known here for: Far. Do there as this page says." in texts
    assert not list(report_blocks(entry_of(guide, "adults"), guide))
    shown = page_text(entry_page(entry_of(guide, "duty"), guide, DAY))
    assert "- Adults: To report, call 555-0300\n" in shown
    assert "Not for support" in shown


def test_the_list_can_be_handed_out_but_never_discreetly():
    guide = guide_of_counties()
    assert report_page(guide) == TARGET
    assert is_target(TARGET, guide)
    assert not is_target("adults#report-by-county", guide)
    assert target_title(TARGET, guide) == "Whom to call to report, by county"
    text = as_text(made(TARGET, guide=guide, format=Format.SHEET))
    assert "In every county also:\n- Adults: To report, call 555-0300\n" in text
    assert "Call to report, or to ask who takes reports. Not for support. * Not checked yet." in text
    assert "Rock: 555-0301 (days), 555-0302* (nights)\n" in text
    assert "Far: not known\n" in text
    assert "Where no number is known, this guide found none; there may be one all the same." in text
    guide = replace(guide, words=winter().words)
    for form in Format:
        handout = made(TARGET, guide=guide, format=form, discreet=True)
        assert "555-03" not in as_text(handout)
        assert "can get a person hurt" in handout.notices[0].sentence


def test_without_a_state_that_names_a_page_and_counties_there_is_no_list():
    guide = guide_of_counties()
    no_state = tuple(replace(each, report_to=()) for each in guide.places.rows)
    no_counties = tuple(each for each in guide.places.rows if each.kind is not PlaceKind.COUNTY)
    for rows in ((), no_state, no_counties):
        without = replace(guide, places=Places(rows=rows))
        assert report_page(without) == ""
        assert not list(report_blocks(entry_of(without, "duty"), without))


def test_who_answers_stands_behind_the_number_in_the_list():
    guide = guide_of_counties()
    sheriff = call("555-0305", hours="nights", police=True, handout_note="The sheriff answers.")
    extension = call("555-0306", handout_note="Extension 7.")
    taker = entry("lake-intake", Kind.SERVICE, region=("lake",), contacts=(extension, sheriff))
    rows = tuple(
        replace(each, report_to=("lake-intake",)) if each.id == "lake" else each for each in guide.places.rows
    )
    guide = replace(guide, entries=(*guide.entries, taker), places=Places(rows=rows))
    row = "Lake: 555-0306 (Extension 7), 555-0305 (nights: The sheriff answers)"
    assert row in page_text(entry_page(entry_of(guide, "duty"), guide, DAY))
    assert row in as_text(made(TARGET, guide=guide, format=Format.FULL))
