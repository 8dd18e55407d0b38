"""Tests that the shipped content says whom to report to in every county and nation, and that the search finds it."""

import re

import pytest

from guide.content.guide import Guide
from guide.content.parts import ContactKind
from guide.content.places import PlaceKind
from guide.search.service import SearchService
from tests.searching import search
from tests.shipped import shipped_guide, shipped_service

PAGE = "whom-to-call-to-report"
POLICE = re.compile("sheriff|police|dispatch", re.IGNORECASE)


@pytest.fixture(scope="module")
def guide() -> Guide:
    return shipped_guide()


@pytest.fixture(scope="module")
def service() -> SearchService:
    return shipped_service()


def first_three(service, text, place=""):
    return [result.entry.id for result in search(service, text, place=place).results[:3]]


def test_every_county_and_nation_has_an_entry_of_its_own(guide):
    for kind, number in [(PlaceKind.COUNTY, 87), (PlaceKind.TRIBAL_NATION, 11)]:
        places = [place for place in guide.places.rows if place.kind is kind]
        assert len(places) == number, kind
        for place in places:
            (name,) = place.report_to
            entry = guide.find(name)
            assert entry, name
            assert entry.region == (place.id,)
            assert entry.title.startswith(f"{place.name}: ")
            assert entry.short_title.endswith(": reports")
            assert "911" in entry.schedule or "police" in entry.schedule, name
            assert entry.contacts or kind is PlaceKind.TRIBAL_NATION, name


def test_everywhere_else_leads_to_the_page(guide):
    assert guide.places.report_to("minnesota", guide.find) == (PAGE, "adult-abuse-reporting-center")
    assert guide.places.report_to("northwest", guide.find)[0] == PAGE
    assert guide.places.report_to("rochester", guide.find) == ("intake-olmsted",)


def test_an_office_is_never_called_a_number_for_reports(guide):
    for entry in guide.entries:
        for contact in entry.contacts if entry.id.startswith("intake-") else ():
            assert contact.kind in (ContactKind.REPORT, ContactKind.OFFICE), entry.id
            if contact.kind is ContactKind.OFFICE:
                assert "Ask " in f"{contact.note} {entry.application_process}", entry.id
    assert not [e.id for e in guide.entries if e.id.startswith("intake-") and not e.notice]


def test_a_report_in_any_county_finds_its_entry_and_no_other(guide, service):
    missed = {}
    for place in guide.places.rows:
        if place.kind is PlaceKind.COUNTY:
            for found in (
                first_three(service, f"how do i report child abuse in {place.name}"),
                first_three(service, "child protection", place.id),
            ):
                if [name for name in found if name.startswith("intake-")] != [f"intake-{place.id}"]:
                    missed[place.id] = found
    assert missed == {}


def test_a_place_finds_its_entry(service):
    rows = [
        ("how do i report hennepin", "intake-hennepin"),
        ("child protection rochester", "intake-olmsted"),
        ("condado de Nobles reportar abuso", "intake-nobles"),
        ("report neglect 55802", "intake-st-louis"),
        ("leech lake report harm to a child", "intake-leech-lake"),
        ("cps in red lake county", "intake-red-lake"),
    ]
    assert [(asked, wanted) for asked, wanted in rows if wanted not in first_three(service, asked)] == []


def test_without_a_place_no_county_is_shown(service):
    for asked in ["report child abuse", "how do i report", "child protection", "call cps"]:
        results = search(service, asked).results
        assert PAGE in [result.entry.id for result in results[:3]], asked
        assert "mandated-reporting" in [result.entry.id for result in results[:6]], asked
        assert [result.entry.id for result in results if result.entry.id.startswith("intake-")] == [], asked


def test_other_needs_in_a_place_are_not_answered_by_a_report(service):
    rows = ["bed tonight in aitkin", "my cousin from red lake is missing", "lawyer duluth"]
    assert [
        asked for asked in rows if any(name.startswith("intake-") for name in first_three(service, asked))
    ] == []


def test_what_only_a_few_counties_have_is_found_without_a_place(service):
    assert set(first_three(service, "MNPrairie")) == {"intake-dodge", "intake-steele", "intake-waseca"}
    assert first_three(service, "612-348-3552")[0] == "intake-hennepin"


def test_a_number_at_which_police_answer_says_so_on_paper_and_never_stands_on_a_discreet_one(guide):
    found = 0
    for entry in guide.entries:
        for contact in entry.contacts if entry.id.startswith("intake-") else ():
            said = f"{contact.note} {contact.handout_note} {contact.hours}"
            assert bool(POLICE.search(said)) == contact.police, (entry.id, contact.value)
            assert not contact.police or POLICE.search(contact.handout_note), (entry.id, contact.value)
            found += contact.police
    assert found > 25


def test_who_answers_after_hours_is_said_or_it_may_be_the_sheriff(guide):
    named = re.compile("crisis|first call|24 hours", re.IGNORECASE)
    silent = [
        (entry.id, contact.value)
        for entry in guide.entries
        for contact in entry.contacts
        if contact.kind is ContactKind.REPORT and contact.hours.startswith("After hours")
        if not contact.police and not named.search(contact.note)
    ]
    # Of these the county's own pages say that its intake or crisis staff answer.
    assert silent == [("intake-olmsted", "507-535-5625"), ("intake-ramsey", "651-291-6795")]


def test_where_a_nation_does_not_answer_the_county_or_the_police_are_named(guide):
    for nation in (place for place in guide.places.rows if place.kind is PlaceKind.TRIBAL_NATION):
        entry = guide.find(nation.report_to[0])
        assert re.match(r"First call (?:Tribal police, or )?the county where the child is", entry.notice), (
            entry.id
        )
        assert "Call the county or the police now." in entry.handout_text, entry.id
    for county, nation in [("cass", "leech-lake"), ("mahnomen", "white-earth-nation")]:
        names = [each.id for each in guide.related_to(guide.find(f"intake-{county}"))]
        assert names == [f"intake-{nation}"]


def test_whoever_asks_if_they_must_report_gets_the_page_that_answers_it(service):
    asked = (
        "do i have to report; do i have to report as a volunteer; must a volunteer report; "
        "do i have to report trafficking; do i have to report that she sells sex"
    ).split("; ")
    assert [text for text in asked if first_three(service, text)[0] != "do-i-have-to-report"] == []
