"""Tests how entries are composed: no text is cut, no number lost, and no secret place told."""

from dataclasses import replace

import pytest

from guide.content.hsds import (
    Address,
    Location,
    Organization,
    Phone,
    RequiredDocument,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
    TaxonomyTerm,
    Url,
)
from guide.content.load import load_files
from guide.content.model import Status
from guide.content.parts import AgeRange, Channel, ContactKind
from guide.directory.compose.composing import composed
from guide.directory.compose.contacts import contacts_of, why_no_help
from guide.directory.compose.origin import Place
from guide.directory.pack.new_pack import files_of
from tests.directory.made import ORIGIN

PLACE = Place(7, own_id="x1")
AT = ServiceAtLocation(
    location=Location(
        transportation="Bus 3.",
        latitude="46.7",
        longitude="-92.1",
        addresses=(Address(address_1="12 Main St", city="Birch", state_province="MN"),),
    )
)
FULL = Service(
    name="Warm Up Center",
    description="Soup.",
    status="active",
    assured_date="2026-05-04",
    wait_time="Two weeks",
    organization=Organization(name="Birch House", description="We are many."),
    phones=(Phone(number="218-555-0100"), Phone(number="218-555-0101", type="fax")),
    schedules=(Schedule(byday="MO,TU", freq="WEEKLY", opens_at="09:00", closes_at="17:00"),),
    service_at_locations=(AT,),
    required_documents=(RequiredDocument(document="An ID"),),
    additional_urls=(Url(url="https://pond.example/map"),),
)


def _composed(service, *, with_place=True):
    return composed(service, ORIGIN, PLACE, with_place=with_place)


def _sentences(entry):
    return [
        problem.sentence
        for problem in load_files(files_of((entry,))).problems
        if "pack.yaml" not in problem.file
    ]


def test_a_service_becomes_an_entry_that_the_check_takes():
    entry = _composed(FULL)
    assert _sentences(entry) == []
    assert (entry.title, entry.status, str(entry.reviewed)) == ("Warm Up Center", Status.ACTIVE, "2026-05-04")
    assert (entry.region, entry.address, len(entry.hours)) == (("birch",), "12 Main St, Birch, MN", 1)
    kept = entry.hsds
    assert (kept.wait_time, kept.phones[0].number) == ("Two weeks", "218-555-0101")
    assert kept.service_at_locations[0].location.addresses == ()
    assert kept.organization.description == "We are many."


def test_a_confidential_entry_tells_no_place():
    entry = _composed(FULL, with_place=False)
    assert _sentences(entry) == []
    assert (entry.confidential, entry.address, entry.region) == (True, "", ("pond",))
    assert not any(word in repr(entry) for word in ("Main St", "Bus 3", "46.7", "map", "Birch, MN"))


@pytest.mark.parametrize("length", [299, 301, 2_900, 3_100, 29_000])
def test_no_text_is_cut(length):
    text = ("Many words of help stand here. " * 1_000)[:length].strip()
    service = replace(
        FULL, description=text, eligibility_description=text, fees_description="word " * (length // 5)
    )
    entry = _composed(service)
    assert _sentences(entry) == []
    said = " ".join(
        (
            entry.summary,
            entry.eligibility_description,
            entry.fees_description,
            *(s.text for s in entry.sections),
        )
    ).split()
    assert said.count("help") >= 2 * text.split().count("help")
    assert said.count("word") == length // 5
    assert "…" not in entry.summary


def test_too_much_for_an_entry_is_said():
    service = replace(FULL, licenses="long words " * 1_000, accreditations="more words " * 1_500)
    entry = _composed(service)
    assert _sentences(entry) == []
    assert entry.hsds.licenses
    assert "accreditations" in entry.sections[-1].text


@pytest.mark.parametrize(
    ("phones", "values", "others"),
    [
        ((Phone(number="218-555-0100", extension="12"),), [("218-555-0100", "Extension 12")], 0),
        ((Phone(number="911"), Phone(number="218-555-0100")), [("218-555-0100", "")], 1),
        ((Phone(number="911"),), [("911", "")], 0),
        ((Phone(number="988", description="text HOME"),), [("988", "text HOME")], 0),
        ((Phone(description="by mail only"),), [], 1),
        ((Phone(number="1-800-555-HELP"),), [("1-800-555-4357", "1-800-555-HELP")], 0),
        (
            (Phone(number="(218) 555-0100"), Phone(number="218-555-0100", description="night")),
            [("(218) 555-0100", "night")],
            0,
        ),
    ],
)
def test_no_number_is_lost(phones, values, others):
    contacts, rest = contacts_of(Service(phones=phones))
    assert [(each.value, each.note) for each in contacts] == values
    assert len(rest) == others
    assert bool(why_no_help(contacts)) is (values[:1] == [("911", "")])


@pytest.mark.parametrize(
    ("name", "phone", "kind"),
    [
        ("Pond Shelter", Phone(number="218-555-0100", description="24/7 crisis line"), ContactKind.SUPPORT),
        ("Pond Shelter", Phone(number="218-555-0100"), ContactKind.OFFICE),
        ("Pond County Sheriff", Phone(number="218-555-0100"), ContactKind.POLICE_TIP),
        ("Pond County Child Protection", Phone(number="218-555-0100"), ContactKind.REPORT),
        ("Victim Advocates of the Police Department", Phone(number="218-555-0100"), ContactKind.OFFICE),
    ],
)
def test_whom_a_number_reaches(name, phone, kind):
    (contact,), _ = contacts_of(Service(name=name, phones=(phone,)))
    assert (contact.kind, contact.channel) == (kind, Channel.CALL)


def test_an_area_that_the_guide_does_not_know_is_kept():
    entry = _composed(
        replace(FULL, service_areas=(ServiceArea(name="Pond County"), ServiceArea(name="Elsewhere")))
    )
    assert (entry.region, entry.hsds.service_areas) == (("pond",), (ServiceArea(name="Elsewhere"),))


@pytest.mark.parametrize(
    ("state", "code", "county", "region", "shown"),
    [
        ("MN", "", "Pond, Birch", ("pond", "birch"), ""),
        ("MN", "", "Pond and beyond", ("birch",), "Pond and beyond"),
        ("IL", "", "Pond", (), "Pond"),
        ("", "60601", "Pond", (), "Pond"),
        ("", "55711", "", ("birch",), ""),
    ],
)
def test_a_county_of_another_state_is_none_of_the_places(state, code, county, region, shown):
    address = Address(city="Birch", state_province=state, postal_code=code, region=county)
    at = ServiceAtLocation(location=Location(addresses=(address,)))
    entry = _composed(replace(FULL, service_at_locations=(at,)))
    assert (entry.region, "".join(each.name for each in entry.hsds.service_areas)) == (region, shown)
    area = _composed(replace(FULL, service_at_locations=(at,), service_areas=(ServiceArea(name="Pond"),)))
    assert area.region == (("pond",) if region else ())


def test_no_age_is_lost():
    for least, most, span, words in (
        ("0", "18", AgeRange(to=18), ""),
        ("0.5", "18", AgeRange(to=18), "Ages: 0.5 – 18"),
        ("60", "18", None, "Ages: 60 – 18"),
    ):
        entry = _composed(replace(FULL, minimum_age=least, maximum_age=most))
        assert (entry.ages, entry.eligibility_description) == (span, words)


def test_a_page_keeps_its_id_when_its_title_changes_but_not_a_confidential_one():
    first = _composed(FULL)
    origin = replace(ORIGIN, known=frozenset((first.id,)))
    renamed = replace(FULL, name="Cold Center", taxonomy_terms=(TaxonomyTerm(name="Food"),))
    assert composed(renamed, origin, PLACE, with_place=True).id == first.id
    assert composed(renamed, origin, PLACE, with_place=False).id.startswith("cold-center-")
