"""What attributes say of an object of HSDS is heard: of nothing that is private a word comes in."""

import json

import pytest

from guide.content.places import Places
from guide.directory.importing.column_lines import column_lines
from guide.directory.importing.review import review_of
from tests.directory.importing.cases import COMES, HELD, LOOK
from tests.directory.importing.sheets import plan_of, read

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
PLAIN = ("Legal aid", "Clinic", "Drop-in")
NAMES = (
    *PLAIN,
    "Food shelf",
    "Coat closet",
    "Night bus",
    "Job club",
    "Reading room",
    "Bread box",
    "Soup line",
    "Art hall",
)


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
        "phones": [{"id": f"p{number}", "number": f"218-555-01{number:02}", "type": "voice"}],
        "schedules": [{"id": f"t{number}", "freq": "WEEKLY", "byday": "MO", "notes": f"Door {number}"}],
        "service_at_locations": [{"id": f"x{number}", "location": {**place, "addresses": [street]}}],
    }


def inner(record, path):
    for key in path:
        record = record[key]
    return record


def marked(at, said, number=3):
    """Return a service of which one object has a secret, and what is said of it."""
    record, (path, name) = service(number), AT[at]
    if at == "phone":
        record["phones"].append({"id": "p99", "type": "voice"})
    secrets = {"address": f"{number}7 Canary Lane", "phone": "218-555-0199"}
    inner(record, path).update({name: secrets.get(at, f"Canary {number}"), **said})
    if at == "location":
        inner(record, AT["address"][0])["address_1"] = secrets["address"]
    return record


def brought_in(folder, records, shape="list"):
    """Return the marked rows, all that is shown of all rows, and the outcomes of the rows that are not marked."""
    plain = [service(number) for number in range(len(PLAIN))]
    shapes = {"list": [*plain, *records], "page": {"contents": [*plain, *records], "page_number": 1}}
    path = folder / "services.json"
    path.write_text(json.dumps({**shapes, "single": records[0]}[shape]))
    directory = read(path)
    plan = plan_of(*directory.understood(), places=Places())
    review = review_of(directory, plan)
    seen = repr([review.rows, plan.entries, [each.examples for each in column_lines(directory, plan)]])
    rows = {each.record.piece.id: each for each in plan.judged}
    return [rows.pop(each["id"]) for each in records], seen, [each.outcome for each in rows.values()]


def is_silent(seen):
    return "canary" not in seen.casefold() and "218-555-0199" not in seen


def each_marked(folder, said):
    """Bring in a service for each object with a secret that is marked in this way."""
    return brought_in(folder, [marked(at, said, number) for number, at in enumerate(AT, start=len(PLAIN))])


def term(name):
    return {"id": "q1", "taxonomy_term": {"id": "q2", "code": "X", "name": name}}


TERMS = (
    "Private", "Confidential", "Do not publish", "Not for public release", "Internal use only", "Do not refer",
    "Hidden from public view", "is_private",
)  # fmt: skip
PRIVATE = [
    *map(term, TERMS),
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


VENDORS = [
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
]
OTHER_TERMS = (
    "Private insurance", "Confidential counseling", "Hidden disabilities", "Internal medicine", "Public",
)  # fmt: skip
OTHERS = [
    *map(term, OTHER_TERMS),
    {"label": "Confidential", "value": "false"},
    {"label": "Private", "value": "no"},
    {"label": "Visibility", "value": "public"},
    {"label": "is_public", "value": "true"},
    {"label": "Ownership", "value": "private"},
    {"link_type": "organization_type", "taxonomy_term": {"name": "Private"}},
    {"label": "Payment", "taxonomy_term": {"name": "Private"}},
    {"label": "Published", "value": "2024-05-01"},
]


def test_of_an_object_that_its_attributes_call_private_nothing_is_told(tmp_path):
    for said in PRIVATE:
        rows, seen, plain = each_marked(tmp_path, {"attributes": [said]})
        assert is_silent(seen), said
        assert {at for at, row in zip(AT, rows, strict=True) if row.outcome is HELD} == set(WHOLE), said
        assert plain == [COMES] * 3, said
        hidden = [at for at, row in zip(AT, rows, strict=True) if row.entry and row.entry.confidential]
        assert {"location", "service_at_location", "address"} <= set(hidden), said


def test_nor_of_one_that_a_vendor_marks_in_another_way(tmp_path):
    for said in VENDORS:
        rows, seen, plain = each_marked(tmp_path, said)
        assert is_silent(seen), said
        assert [at for at, row in zip(AT, rows, strict=True) if not row.reasons] == [], said
        assert plain == [COMES] * 3, said


def test_nor_in_a_page_or_alone(tmp_path):
    for said in ({"attributes": PRIVATE[:1]}, {"metadata": {"public": False}}):
        for at in AT:
            for shape in ("page", "single"):
                (row,), seen, _ = brought_in(tmp_path, [marked(at, said)], shape)
                assert is_silent(seen), (at, said, shape)
                assert row.reasons


def test_other_attributes_keep_nothing_back(tmp_path):
    places = ("organization", "location", "address", "phone")
    for said in OTHERS:
        records = [marked(at, {"attributes": [said]}, number) for number, at in enumerate(places, start=3)]
        rows, _, _ = brought_in(tmp_path, records)
        assert [each.outcome for each in rows] == [COMES] * 4, said
        assert [at for at, each in zip(places, rows, strict=True) if is_silent(repr(each.entry))] == [], said
        assert not any(each.entry.confidential for each in rows), said


def test_what_attributes_tell_of_violence_makes_an_entry_confidential(tmp_path):
    for said in (term("Domestic violence shelters"), {"label": "Serves", "value": "Victims of abuse"}):
        for at in ("location", "service_at_location", "address", "organization", "program"):
            record = marked("location", {})
            inner(record, AT[at][0])["attributes"] = [said]
            (row,), seen, _ = brought_in(tmp_path, [record])
            assert (row.outcome, row.entry.confidential) == (COMES, True), (at, said)
            assert "Canary Lane" not in seen.replace(repr(row.placed), "")
            assert "Domestic" not in repr(row.entry)


def test_a_confidential_address_of_a_service_is_all_that_is_kept_back(tmp_path):
    record = marked("location", {})
    record["attributes"] = [term("Confidential address")]
    (row,), seen, _ = brought_in(tmp_path, [record])
    assert row.outcome is COMES
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


def of_tables(folder, **more):
    """Return what becomes of the service of TABLES and others, and all that is shown of it."""
    for name, text in {**TABLES, **more}.items():
        (folder / f"{name}.csv").write_text(text)
    directory = read(folder)
    plan = plan_of(*directory.understood(), places=Places())
    (judged,) = plan.judged
    return judged, repr([judged.entry, [each.examples for each in column_lines(directory, plan)]])


@pytest.mark.parametrize(
    ("file", "head", "row", "outcome"),
    [
        ("attribute", "link_entity,link_id,label,value,taxonomy_term_id", "service,s1,,,q1", HELD),
        ("attribute", "link_entity,link_id,label,value", "organization,o1,Private,yes", HELD),
        ("attribute", "link_entity,link_id,label,value", "Location,l1,Confidential,true", COMES),
        ("attribute", "link_entity,link_id,link_type,value", "address,a1,visibility,private", COMES),
        ("attribute", "link_entity,link_id,taxonomy_term_id", "location,l1,q2", COMES),
        ("attribute", "link_entity,link_id,taxonomy_term_id", "service_at_location,x1,q1", COMES),
        ("other_attribute", "link_type,link_id,taxonomy_term_id", "location,l1,q1", COMES),
        ("service_attribute", "service_id,taxonomy_term_id", "s1,q1", HELD),
        ("service_taxonomy", "service_id,taxonomy_id", "s1,q1", HELD),
    ],
)
def test_in_tables_they_are_heard_as_well(tmp_path, file, head, row, outcome):
    judged, seen = of_tables(tmp_path, **{file: f"id,{head}\nz1,{row}"})
    assert judged.outcome is outcome
    assert outcome is HELD or ("Canary" not in seen and judged.entry.confidential)


def test_in_tables_of_two_numbers_that_which_is_called_private_is_left_out(tmp_path):
    attributes = "id,link_entity,link_id,label,value\nz1,phone,p2,Private,true"
    judged, _ = of_tables(tmp_path, attribute=attributes)
    assert [each.value for each in judged.entry.contacts] == ["218-555-0101"]


LEFT_OUT: list[dict[str, object]] = [
    {"type": "private"}, {"type": "Staff"}, {"type": "unlisted"}, {"type": "personal"}, {"type": "internal"},
    {"status": "inactive"}, {"status": "disconnected"},
    {"is_active": False}, {"ISACTIVE": "FALSE"},
]  # fmt: skip
SHOWN: list[dict[str, object]] = [
    {"is_active": True},
    {"ISACTIVE": "TRUE"},
    {"status": "Active"},
    {"status": "new"},
    {"type": "text"},
]


def test_a_number_of_a_private_kind_or_out_of_use_is_left_out(tmp_path):
    for said in (*LEFT_OUT, *SHOWN):
        (row,), seen, plain = brought_in(tmp_path, [marked("phone", said)])
        assert plain == [COMES] * 3
        assert is_silent(seen) is (said in LEFT_OUT), said
        assert row.outcome is (LOOK if "disconnected" in said.values() else COMES), said
