"""A number that names a contact is that contact's, whatever else it names; that of an office is the service's."""

import csv

import pytest

from guide.content.places import Places
from guide.directory.columns.answers import Answers
from guide.directory.importing.column_lines import column_lines
from guide.directory.importing.entries import Origin
from guide.directory.importing.plan import planning
from guide.directory.importing.reading import reading_directory
from guide.steps import finish
from tests.directory.importing.hsds import DAY, judged

OWN, THEIRS = "218-555-0130", "218-555-0199"
PEOPLE = "Names and numbers of people who work there are left out."
OWNERS = ("service_id", "location_id", "organization_id", "service_at_location_id", "")


def numbers_of(found):
    return [contact.value for contact in found.entry.contacts if contact.channel == "call"]


def phones(**keys):
    return [{"id": "p1", "number": OWN}, {"id": "p2", "number": THEIRS, **keys}]


@pytest.mark.parametrize("contact", ["c1", "77"])
def test_a_number_of_a_service_that_names_a_contact_is_left_out(tmp_path, contact):
    people = [{"id": "c1", "name": "Ada Canary", "title": "Director"}]
    (found,) = judged(tmp_path, {"phones": phones(contact_id=contact), "contacts": people})
    assert numbers_of(found) == [OWN]
    assert PEOPLE in [reason.sentence for reason in found.reasons if reason.kind == "people"]


def test_a_number_of_a_place_that_names_a_contact_is_left_out_of_texts_too(tmp_path):
    place = {"id": "l1", "name": "Hall", "phones": phones(contact_id="c1")}
    said = f"Soup. Or try {THEIRS}."
    (found,) = judged(
        tmp_path, {"phones": [], "service_at_locations": [{"location": place}], "description": said}
    )
    assert numbers_of(found) == [OWN]
    assert THEIRS not in repr(found.entry)


def test_numbers_within_a_contact_are_left_out(tmp_path):
    person = {
        "id": "c1",
        "name": "Ada Canary",
        "phones": [{"id": "p2", "number": THEIRS, "service_id": "s1"}],
    }
    (found,) = judged(tmp_path, {"contacts": [person]})
    assert numbers_of(found) == [OWN]


def test_a_number_of_a_service_that_a_contact_has_as_well_stays(tmp_path):
    person = {"id": "c1", "name": "Ada Canary", "phones": [{"id": "p1", "number": OWN}]}
    (found,) = judged(tmp_path, {"phones": [{"id": "p1", "number": OWN}], "contacts": [person]})
    assert numbers_of(found) == [OWN]
    assert "Canary" not in repr(found.entry)


@pytest.mark.parametrize(
    ("office", "is_shown"),
    [
        ({"name": "Intake"}, True),
        ({"name": "Front Desk", "department": "Shelter"}, True),
        ({"name": "Main office", "title": "Office"}, True),
        ({"department": "Referrals"}, True),
        ({"name": "Intake", "title": "Intake coordinator"}, False),
        ({"title": "Director", "department": "Referrals"}, False),
        ({"name": "Ada"}, False),
        ({"name": "Canary Office"}, False),
        ({}, False),
    ],
)
def test_a_number_of_a_service_that_names_an_office_stays(tmp_path, office, is_shown):
    (found,) = judged(tmp_path, {"phones": phones(contact_id="c1"), "contacts": [{"id": "c1", **office}]})
    assert (THEIRS in numbers_of(found)) is is_shown


@pytest.mark.parametrize("owner", OWNERS)
@pytest.mark.parametrize("version", ["1.1", "2.0", "3.0", "3.1"])
def test_in_tables_a_number_with_a_contact_is_in_no_entry_and_no_example(tmp_path, version, owner):
    old = version < "2"
    tables = {
        "organization": "id,name,description\no1,County,Aid",
        "service": "id,organization_id,name,description,status\ns1,o1,Soup,Soup for all.,active",
        "location": "id,organization_id,name\nl1,o1,Hall",
        "service_at_location": "id,service_id,location_id\nsl1,s1,l1",
        "contact": "id,service_id,name,title\nc1,s1,Ada Canary,Director",
    }
    head = ["id", *OWNERS[:-1], "contact_id", "number", "type"]
    named = {
        "service_id": "s1",
        "location_id": "l1",
        "organization_id": "o1",
        "service_at_location_id": "sl1",
    }
    own = {"id": "p1", "service_id": "s1", "number": OWN, "type": "voice"}
    theirs = {"id": "p2", "contact_id": "c1", "number": THEIRS, "type": "voice", owner: named.get(owner, "")}
    for name, text in tables.items():
        (tmp_path / f"{name}{'s' if old else ''}.csv").write_text(text)
    with (tmp_path / f"phone{'s' if old else ''}.csv").open("w") as file:
        writer = csv.DictWriter(file, head, extrasaction="ignore")
        writer.writeheader()
        writer.writerows([own, theirs])
    read = finish(reading_directory([tmp_path], source="list", answers=Answers()))
    plan = finish(planning(read.understood(), Origin("list", DAY, Places())))
    (found,) = plan.judged
    assert numbers_of(found) == [OWN]
    assert "people" in [reason.kind for reason in found.reasons]
    assert THEIRS not in repr([*column_lines(read, plan)])


def test_in_a_table_of_addresses_one_that_names_a_contact_is_left_out(tmp_path):
    (tmp_path / "service.csv").write_text("id,name,description,status\ns1,Soup,Soup for all.,active")
    (tmp_path / "contact.csv").write_text("id,service_id,name\nc1,s1,Ada Canary")
    rows = "id,service_id,contact_id,email\ne1,s1,c1,food@birch.example\ne2,s1,,soup@birch.example"
    (tmp_path / "email.csv").write_text(rows)
    read = finish(reading_directory([tmp_path], source="list", answers=Answers()))
    (found,) = finish(planning(read.understood(), Origin("list", DAY, Places()))).judged
    assert found.entry
    assert [contact.value for contact in found.entry.contacts] == ["soup@birch.example"]
