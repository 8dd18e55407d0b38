"""Tests the list of facts that a person must confirm before a release."""

from dataclasses import replace
from datetime import timedelta

from guide.content.checks.release_checks import open_points
from guide.content.guide import Guide
from guide.content.lists import UrgentHelp
from guide.content.model import Kind, Status
from guide.content.parts import Channel, Confidence, Contact, ContactKind, Link, Organization, Section
from guide.content.places import PlaceKind, Places
from tests.builders import COPIED, DAY, danger_rule, entry, pack, place

CALL = Contact(kind=ContactKind.SUPPORT, channel=Channel.CALL, value="555-0100")
PAGE = Contact(kind=ContactKind.OFFICE, channel=Channel.WEB, value="https://a.example")


def points(one, today=DAY):
    return [(point.fact, point.action) for point in open_points(Guide(pack(), (one,)), today)]


def test_contacts_links_and_organizations_are_tried_unless_they_are_confirmed():
    sure = entry("a", contacts=(replace(CALL, confirmed_on=DAY), replace(PAGE, confirmed_on=DAY)))
    assert points(sure) == []
    links = (Link(title="A map", url="https://b.example"),)
    north = Organization(name="North", url="https://c.example")
    assert points(entry("a", Kind.LINE, contacts=(CALL, PAGE), links=links, organization=north)) == [
        ("555-0100", "call or text it, then write confirmed_on"),
        ("https://a.example", "open or write to it, then write confirmed_on"),
        ("https://b.example", "open it and see that it shows what its title says"),
        ("https://c.example", "open it and see that it is the right one"),
    ]


def test_what_was_copied_or_is_overdue_is_named_with_its_days():
    assert points(entry("a", **COPIED))[-1][0] == "copied 2026-11-24"
    due = (f"reviewed {DAY}", f"was due {DAY + timedelta(days=365)}")
    assert points(entry("a"), DAY + timedelta(days=366)) == [due]


def test_doubts_are_named():
    unsure = Section(id="cost", title="Cost", text="Free.", confidence=Confidence.DISPUTED)
    one = entry("a", status=Status.UNKNOWN, confidence=Confidence.ONE_SOURCE, sections=(unsure,))
    assert points(one) == [
        ("status: unknown", "find out whether it still exists"),
        ("confidence: one-source", "find a second source"),
        ("section cost: disputed", "find a second source"),
    ]


def test_of_what_nobody_read_about_a_page_is_to_be_found():
    unread = Section(id="cost", title="Cost", text="Free.", confidence=Confidence.NOT_CHECKED)
    one = entry("a", confidence=Confidence.NOT_CHECKED, sections=(unread,))
    to_do = "find a page that says so, then a second source"
    assert points(one) == [("confidence: not-checked", to_do), ("section cost: not-checked", to_do)]


def reports_to_find(*contacts: Contact) -> list[str]:
    one = entry("ask", Kind.SERVICE, contacts=tuple(replace(each, confirmed_on=DAY) for each in contacts))
    places = Places(rows=(place("rock", PlaceKind.COUNTY, report_to=("ask",)),))
    return [point.fact for point in open_points(Guide(pack(), (one,), places=places), DAY)]


def test_the_numbers_to_report_in_a_place_are_to_be_found():
    by_day = replace(CALL, kind=ContactKind.REPORT, hours="Monday to Friday")
    after_hours = replace(by_day, value="555-0101", hours="After hours")
    assert reports_to_find(replace(CALL, kind=ContactKind.OFFICE)) == [
        "number for reports: not known",
        "number after hours: not known",
    ]
    assert reports_to_find(by_day) == ["number after hours: not known"]
    assert reports_to_find(by_day, after_hours) == []


def test_what_harms_most_is_the_first():
    adult_reports = entry("adults", Kind.LINE, contacts=(replace(CALL, kind=ContactKind.REPORT),))
    entries = (
        entry("map", Kind.LINK, links=(Link(title="A map", url="https://b.example"),)),
        entry("word", Kind.TERM, status=Status.UNKNOWN),
        entry("shelter", Kind.SERVICE, contacts=(CALL,)),
        entry("quiet", Kind.LINE, contacts=(CALL,)),
        entry("steps", Kind.SITUATION),
        entry("loud", Kind.LINE, contacts=(CALL,)),
        entry("bar", Kind.LINE, contacts=(CALL,)),
        adult_reports,
        entry("ask", Kind.SERVICE, contacts=(CALL,)),
    )
    urgent = UrgentHelp(lines=("bar",), danger=(danger_rule("gun", lines=("loud",)),))
    places = Places(rows=(place("rock", PlaceKind.COUNTY, report_to=("ask",)),))
    found = open_points(Guide(pack(), entries, urgent=urgent, places=places), DAY)
    in_order = dict.fromkeys(f"{point.topic.name} {point.entry_id}" for point in found)
    assert list(in_order) == (
        "REPORTS adults; REPORTS ask; URGENT loud; URGENT bar; ADVICE steps; LINES quiet; DIRECTORY shelter; "
        "OTHER word; PAGES map"
    ).split("; ")
