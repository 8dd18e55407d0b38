"""What attributes say of an object of HSDS is heard: of nothing that is private a word comes in."""

import json

import pytest

from guide.content.places import Places
from guide.directory.columns.answers import Answers
from guide.directory.importing.column_lines import column_lines
from guide.directory.importing.entries import Origin
from guide.directory.importing.judged import Outcome
from guide.directory.importing.plan import planning
from guide.directory.importing.reading import reading_directory
from guide.directory.importing.review import review_of
from guide.steps import finish
from tests.directory.importing.hsds import DAY

NAMES = ("Food shelf", "Legal aid", "Clinic", "Drop-in")
LINK = ("service_at_locations", 0)
PLACE = (*LINK, "location")
# The objects with a secret: where each stands in a service, and where its secret does.
AT = {
    "service": ((), "description"),
    "organization": (("organization",), "name"),
    "program": (("program",), "name"),
    "location": (PLACE, "alternate_name"),
    "service_at_location": (LINK, "description"),
    "address": ((*PLACE, "addresses", 0), "address_1"),
    "phone": (("phones", 1), "number"),
    "schedule": (("schedules", 0), "notes"),
}
WHOLE = ("service", "organization", "program", "schedule")
SECRETS = {"address": "77 Canary Lane", "phone": "218-555-0199"}


def service(number):
    place = {"id": f"l{number}", "name": f"Hall {number}", "location_type": "physical"}
    street = {"id": f"a{number}", "address_1": f"{number}2 Elm St", "city": "Ely", "state_province": "MN"}
    return {
        "id": f"s{number}",
        "name": NAMES[number],
        "description": f"Help of kind {number}.",
        "status": "active",
        "organization": {"id": f"o{number}", "name": f"Birch {number}", "description": "Aid"},
        "program": {"id": f"g{number}", "name": f"Program {number}"},
        "phones": [{"id": f"p{number}", "number": f"218-555-010{number}", "type": "voice"}],
        "schedules": [{"id": f"t{number}", "freq": "WEEKLY", "byday": "MO", "notes": f"Door {number}"}],
        "service_at_locations": [{"id": f"x{number}", "location": {**place, "addresses": [street]}}],
    }


def inner(record, path):
    for key in path:
        record = record[key]
    return record


def marked(at, said):
    """Return a service of which one object has a secret, and what is said of it."""
    record, (path, name) = service(0), AT[at]
    if at == "phone":
        record["phones"].append({"id": "p9", "type": "voice"})
    inner(record, path).update({name: SECRETS.get(at, "Canary"), **said})
    if at == "location":
        inner(record, AT["address"][0])["address_1"] = SECRETS["address"]
    return record


def brought_in(folder, record, shape="list"):
    """Return the row of a service among others, and the number of rows that do not come in beside it."""
    records = [service(1), record, service(2), service(3)]
    shapes = {"list": records, "page": {"contents": records, "page_number": 1}, "single": record}
    path = folder / "services.json"
    path.write_text(json.dumps(shapes[shape]))
    read = finish(reading_directory([path], source="list", answers=Answers()))
    plan = finish(planning(read.understood(), Origin("list", DAY, Places())))
    review = review_of(read, plan)
    seen = repr([review.rows, plan.entries, [each.examples for each in column_lines(read, plan)]])
    row = next(each for each in plan.judged if each.record.piece.id == "s0")
    others = [each.outcome for each in plan.judged if each is not row]
    return row, seen, others


def is_silent(seen):
    return "canary" not in seen.casefold() and SECRETS["phone"] not in seen


def term(name):
    return {"id": "q1", "taxonomy_term": {"id": "q2", "code": "X", "name": name}}


PRIVATE = [
    term("Private"),
    term("Confidential"),
    term("Do not publish"),
    term("Not for public release"),
    term("Internal use only"),
    term("Do not refer"),
    term("Hidden from public view"),
    term("is_private"),
    {"label": "Confidential", "value": "true"},
    {"label": "Private", "value": "yes"},
    {"label": "Private", "value": "since May"},
    {"label": "doNotShare", "value": "1"},
    {"label": "Visibility", "value": "internal"},
    {"label": "is_public", "value": "false"},
    {"label": "Show on website", "value": "No"},
    {"label": "Publish", "value": "n"},
    {"label": "Audience", "value": "staff only"},
    {"label": "Not for publication"},
    {"value": "unlisted"},
    {"link_type": "visibility", "value": "private", "taxonomy_term": {"name": "Private"}},
    {"link_type": "privacy", "taxonomy_term": {"name": "Secret"}},
    {"confidential": True},
    {"is_public": False},
]


@pytest.mark.parametrize("said", PRIVATE, ids=str)
@pytest.mark.parametrize("at", AT)
def test_of_an_object_that_its_attributes_call_private_nothing_is_told(tmp_path, at, said):
    row, seen, others = brought_in(tmp_path, marked(at, {"attributes": [said]}))
    assert is_silent(seen)
    assert (row.outcome is Outcome.HELD) is (at in WHOLE)
    assert others == [Outcome.COMES] * 3
    if at in ("location", "service_at_location", "address"):
        assert row.entry.confidential


@pytest.mark.parametrize("at", AT)
@pytest.mark.parametrize(
    "said",
    [
        {"attributes": ["Private"]},
        {"attributes": {"private": True}},
        {"other_attributes": [term("Do not publish")]},
        {"metadata": {"visibility": "private"}},
        {"metadata": {"is_public": False}},
        {"extensions": [{"name": "visibility", "value": "private"}]},
        {"custom_fields": [{"name": "Colour", "value": "red"}, {"key": "Private", "value": "Yes"}]},
        {"customFields": [{"label": "Do not publish", "value": True}]},
        {"x_acme": {"confidential": True}},
        {"x-acme": {"is_public": False}},
        {"x-visibility": "internal"},
        {"visibility": "private"},
        {"privacy": "staff"},
        {"confidential": True},
        {"public": "No"},
        {"do_not_publish": "Y"},
    ],
    ids=str,
)
def test_nor_of_one_that_a_vendor_marks_in_another_way(tmp_path, at, said):
    row, seen, others = brought_in(tmp_path, marked(at, said))
    assert is_silent(seen)
    assert row.reasons
    assert others == [Outcome.COMES] * 3


@pytest.mark.parametrize("shape", ["page", "single"])
@pytest.mark.parametrize("at", AT)
@pytest.mark.parametrize("said", [{"attributes": PRIVATE[:1]}, {"metadata": {"public": False}}], ids=str)
def test_nor_in_a_page_or_alone(tmp_path, at, said, shape):
    row, seen, _ = brought_in(tmp_path, marked(at, said), shape)
    assert is_silent(seen)
    assert row.reasons


@pytest.mark.parametrize(
    "said",
    [
        term("Private insurance"),
        term("Confidential counseling"),
        term("Hidden disabilities"),
        term("Internal medicine"),
        term("Public"),
        {"label": "Confidential", "value": "false"},
        {"label": "Private", "value": "no"},
        {"label": "Visibility", "value": "public"},
        {"label": "is_public", "value": "true"},
        {"label": "Ownership", "value": "private"},
        {"link_type": "organization_type", "taxonomy_term": {"name": "Private"}},
        {"label": "Payment", "taxonomy_term": {"name": "Private"}},
        {"label": "Published", "value": "2024-05-01"},
    ],
    ids=str,
)
@pytest.mark.parametrize("at", ["organization", "location", "address", "phone"])
def test_other_attributes_keep_nothing_back(tmp_path, at, said):
    row, seen, _ = brought_in(tmp_path, marked(at, {"attributes": [said]}))
    assert row.outcome is Outcome.COMES
    assert not row.entry.confidential
    assert not is_silent(seen)


@pytest.mark.parametrize("at", ["location", "service_at_location", "address", "organization", "program"])
@pytest.mark.parametrize(
    "said", [term("Domestic violence shelters"), {"label": "Serves", "value": "Victims of abuse"}], ids=str
)
def test_what_attributes_tell_of_violence_makes_an_entry_confidential(tmp_path, at, said):
    record = marked("location", {})
    inner(record, AT[at][0])["attributes"] = [said]
    row, seen, _ = brought_in(tmp_path, record)
    assert row.outcome is Outcome.COMES
    assert row.entry.confidential
    assert SECRETS["address"] not in seen.replace(repr(row.placed), "")
    assert "Domestic" not in repr(row.entry)


def test_a_confidential_address_of_a_service_is_all_that_is_kept_back(tmp_path):
    record = marked("location", {})
    record["attributes"] = [term("Confidential address")]
    row, seen, _ = brought_in(tmp_path, record)
    assert row.outcome is Outcome.COMES
    assert is_silent(seen)


TABLES = {
    "organization": "id,name,description\no1,County,Aid",
    "service": "id,organization_id,name,description,status\ns1,o1,Soup,Soup for all.,active",
    "location": "id,organization_id,name\nl1,o1,Hall",
    "service_at_location": "id,service_id,location_id\nx1,s1,l1",
    "address": "id,location_id,address_1,city,state_province\na1,l1,77 Canary Lane,Ely,MN",
    "phone": "id,service_id,number,type\np1,s1,218-555-0101,voice\np2,s1,218-555-0199,voice",
    "taxonomy_term": "id,name\nq1,Private\nq2,Domestic violence shelters\nq3,Food",
}


@pytest.mark.parametrize(
    ("file", "head", "row", "outcome"),
    [
        ("attribute", "link_entity,link_id,label,value,taxonomy_term_id", "service,s1,,,q1", Outcome.HELD),
        ("attribute", "link_entity,link_id,label,value", "organization,o1,Private,yes", Outcome.HELD),
        ("attribute", "link_entity,link_id,label,value", "Location,l1,Confidential,true", Outcome.COMES),
        ("attribute", "link_entity,link_id,link_type,value", "address,a1,visibility,private", Outcome.COMES),
        ("attribute", "link_entity,link_id,taxonomy_term_id", "location,l1,q2", Outcome.COMES),
        ("attribute", "link_entity,link_id,taxonomy_term_id", "service_at_location,x1,q1", Outcome.COMES),
        ("other_attribute", "link_type,link_id,taxonomy_term_id", "location,l1,q1", Outcome.COMES),
        ("service_attribute", "service_id,taxonomy_term_id", "s1,q1", Outcome.HELD),
        ("service_taxonomy", "service_id,taxonomy_id", "s1,q1", Outcome.HELD),
    ],
)
def test_in_tables_they_are_heard_as_well(tmp_path, file, head, row, outcome):
    for name, text in {**TABLES, file: f"id,{head}\nz1,{row}"}.items():
        (tmp_path / f"{name}.csv").write_text(text)
    read = finish(reading_directory([tmp_path], source="list", answers=Answers()))
    plan = finish(planning(read.understood(), Origin("list", DAY, Places())))
    (judged,) = plan.judged
    assert judged.entry
    seen = repr([judged.entry, [each.examples for each in column_lines(read, plan)]])
    assert judged.outcome is outcome
    assert "Canary" not in seen or outcome is Outcome.HELD
    assert outcome is Outcome.HELD or judged.entry.confidential


def test_in_tables_of_two_numbers_that_which_is_called_private_is_left_out(tmp_path):
    attributes = "id,link_entity,link_id,label,value\nz1,phone,p2,Private,true"
    for name, text in {**TABLES, "attribute": attributes}.items():
        (tmp_path / f"{name}.csv").write_text(text)
    read = finish(reading_directory([tmp_path], source="list", answers=Answers()))
    (judged,) = finish(planning(read.understood(), Origin("list", DAY, Places()))).judged
    assert judged.entry
    assert [each.value for each in judged.entry.contacts] == ["218-555-0101"]


@pytest.mark.parametrize(
    ("said", "is_shown"),
    [
        ({"type": "private"}, False),
        ({"type": "Staff"}, False),
        ({"type": "unlisted"}, False),
        ({"type": "personal"}, False),
        ({"type": "internal"}, False),
        ({"status": "inactive"}, False),
        ({"status": "disconnected"}, False),
        ({"is_active": False}, False),
        ({"is_active": True}, True),
        ({"ISACTIVE": "TRUE"}, True),
        ({"ISACTIVE": "FALSE"}, False),
        ({"status": "Active"}, True),
        ({"status": "new"}, True),
        ({"type": "text"}, True),
    ],
    ids=str,
)
def test_a_number_of_a_private_kind_or_out_of_use_is_left_out(tmp_path, said, is_shown):
    row, seen, others = brought_in(tmp_path, marked("phone", said))
    assert is_silent(seen) is not is_shown
    assert row.outcome is (Outcome.LOOK if "disconnected" in said.values() else Outcome.COMES)
    assert others == [Outcome.COMES] * 3
