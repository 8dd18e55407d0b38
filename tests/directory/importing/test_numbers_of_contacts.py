"""A number that names a contact is that contact's, whatever else it names; that of an office is the service's."""

import csv

import pytest

from guide.content.places import Places
from guide.directory.importing.column_lines import column_lines
from tests.directory.importing.cases import differing
from tests.directory.importing.hsds import judged
from tests.directory.importing.sheets import plan_of, read

OWN, THEIRS = "218-555-0130", "218-555-0199"
OWNERS = {"service_id": "s1", "location_id": "l1", "organization_id": "o1", "service_at_location_id": "sl1"}
OWNERS[""] = ""


def numbers_of(found):
    return [contact.value for contact in found.entry.contacts if contact.channel == "call"]


def phones(**keys):
    return [{"id": "p1", "number": OWN}, {"id": "p2", "number": THEIRS, **keys}]


def test_a_number_of_a_service_that_names_a_contact_is_left_out(tmp_path):
    people = [{"id": "c1", "name": "Ada Canary", "title": "Director"}]
    for contact in ("c1", "77"):  # the second is nowhere
        (found,) = judged(tmp_path, {"phones": phones(contact_id=contact), "contacts": people})
        assert numbers_of(found) == [OWN]
        assert "people" in [reason.kind for reason in found.reasons]


def test_a_number_of_a_place_that_names_a_contact_is_left_out_of_texts_too(tmp_path):
    links = [{"location": {"id": "l1", "name": "Hall", "phones": phones(contact_id="c1")}}]
    said = {"phones": [], "service_at_locations": links, "description": f"Soup. Or try {THEIRS}."}
    (found,) = judged(tmp_path, said)
    assert numbers_of(found) == [OWN]
    assert THEIRS not in repr(found.entry)


def test_numbers_within_a_contact_are_left_out_unless_the_service_has_them_as_well(tmp_path):
    theirs = {"id": "p2", "number": THEIRS, "service_id": "s1"}
    for phone in (theirs, {"id": "p1", "number": OWN}):
        person = {"id": "c1", "name": "Ada Canary", "phones": [phone]}
        (found,) = judged(tmp_path, {"phones": [{"id": "p1", "number": OWN}], "contacts": [person]})
        assert numbers_of(found) == [OWN]
        assert "Canary" not in repr(found.entry)


OFFICES = [
    ({"name": "Intake"}, True),
    ({"name": "Front Desk", "department": "Shelter"}, True),
    ({"name": "Main office", "title": "Office"}, True),
    ({"department": "Referrals"}, True),
    ({"name": "Intake", "title": "Intake coordinator"}, False),
    ({"title": "Director", "department": "Referrals"}, False),
    ({"name": "Ada"}, False),
    ({"name": "Canary Office"}, False),
    ({}, False),
]


def test_a_number_of_a_service_that_names_an_office_stays(tmp_path):
    def is_shown(at):
        people = [{"id": "c1", **OFFICES[at][0]}]
        (found,) = judged(tmp_path, {"phones": phones(contact_id="c1"), "contacts": people})
        return THEIRS in numbers_of(found)

    assert differing({at: is_office for at, (_, is_office) in enumerate(OFFICES)}, is_shown) == {}


TABLES = {
    "organization": "id,name,description\no1,County,Aid",
    "service": "id,organization_id,name,description,status\ns1,o1,Soup,Soup for all.,active",
    "location": "id,organization_id,name\nl1,o1,Hall",
    "service_at_location": "id,service_id,location_id\nsl1,s1,l1",
    "contact": "id,service_id,name,title\nc1,s1,Ada Canary,Director",
}


@pytest.mark.parametrize("owner", OWNERS)
@pytest.mark.parametrize("plural", ["s", ""], ids=["tables of version 1", "tables of versions 2 and 3"])
def test_in_tables_a_number_with_a_contact_is_in_no_entry_and_no_example(tmp_path, plural, owner):
    head = ["id", *filter(None, OWNERS), "contact_id", "number", "type"]
    own = {"id": "p1", "service_id": "s1", "number": OWN, "type": "voice"}
    theirs = {"id": "p2", "contact_id": "c1", "number": THEIRS, "type": "voice", owner: OWNERS[owner]}
    for name, text in TABLES.items():
        (tmp_path / f"{name}{plural}.csv").write_text(text)
    with (tmp_path / f"phone{plural}.csv").open("w") as file:
        writer = csv.DictWriter(file, head, extrasaction="ignore")
        writer.writeheader()
        writer.writerows([own, theirs])
    directory = read(tmp_path)
    plan = plan_of(*directory.understood(), places=Places())
    (found,) = plan.judged
    assert numbers_of(found) == [OWN]
    assert "people" in [reason.kind for reason in found.reasons]
    assert THEIRS not in repr([*column_lines(directory, plan)])


def test_in_a_table_of_addresses_one_that_names_a_contact_is_left_out(tmp_path):
    (tmp_path / "service.csv").write_text("id,name,description,status\ns1,Soup,Soup for all.,active")
    (tmp_path / "contact.csv").write_text("id,service_id,name\nc1,s1,Ada Canary")
    rows = "id,service_id,contact_id,email\ne1,s1,c1,food@birch.example\ne2,s1,,soup@birch.example"
    (tmp_path / "email.csv").write_text(rows)
    (found,) = plan_of(*read(tmp_path).understood(), places=Places()).judged
    assert [contact.value for contact in found.entry.contacts] == ["soup@birch.example"]
