"""HSDS as JSON, whatever it begins with, becomes the tables of its CSV package, linked by ids."""

import json

from guide.directory.table import Table
from guide.directory.tables.reading import read_source
from tests.directory.tables.writing import source_of, table_of, written

ALDER = {
    "id": "s1",
    "name": "Food",
    "status": "active",
    "minimum_age": 18,
    "eligibility_description": "Women",
    "organization": {"id": "o1", "name": "Alder", "website": "https://alder.example"},
    "phones": [{"id": "p1", "number": "555-0100", "languages": [{"id": "l1", "code": "es"}]}],
    "schedules": [],
    "alert": None,
    "x_ours": {"zone": "America/Chicago", "flags": ["a", "b"]},
    "service_at_locations": [
        {
            "id": "sl1",
            "location": {
                "id": "pl1",
                "location_type": "physical",
                "latitude": 44.90,
                "addresses": [{"address_1": "1 Main St", "city": "Ada"}],
            },
            "schedules": [{"id": "h1", "opens_at": "09:00"}],
        }
    ],
    "attributes": [{"id": "a1", "taxonomy_term": {"id": "t1", "name": "Food", "code": "F-1"}}],
}
BIRCH = {
    "id": "s2",
    "name": "Beds",
    "status": "active",
    "organization": {"id": "o1", "name": "Alder", "email": "a@alder.example"},
    "service_at_locations": [{"id": "sl2", "location": {"id": "pl1", "location_type": "physical"}}],
}


def tables(folder, value, name="services.json") -> dict[str, Table]:
    text = value if isinstance(value, str) else json.dumps(value)
    return {table.name: table for table in source_of(folder, text, name).tables}


def rows(table: Table) -> list[dict[str, str]]:
    return [
        {heading: cell for heading, cell in zip(table.headings, row.cells, strict=True) if cell}
        for row in table.rows
    ]


def test_what_lies_in_a_service_becomes_rows_that_name_each_other(tmp_path):
    found = tables(tmp_path, [ALDER, BIRCH])
    assert next(iter(found)) == "services"
    [alder, birch] = rows(found["services"])
    assert alder == {
        "id": "s1",
        "name": "Food",
        "status": "active",
        "minimum_age": "18",
        "eligibility_description": "Women",
        "organization_id": "o1",
        "x_ours.zone": "America/Chicago",
        "x_ours.flags": "a\nb",
    }
    assert birch["organization_id"] == "o1"
    assert rows(found["phones"]) == [{"id": "p1", "number": "555-0100", "service_id": "s1"}]
    assert rows(found["languages"]) == [{"id": "l1", "code": "es", "phone_id": "p1"}]
    assert rows(found["service_at_location"]) == [
        {"id": "sl1", "service_id": "s1", "location_id": "pl1"},
        {"id": "sl2", "service_id": "s2", "location_id": "pl1"},
    ]
    [address] = rows(found["addresses"])
    assert (address["location_id"], address["address_1"]) == ("pl1", "1 Main St")
    assert rows(found["schedules"]) == [{"id": "h1", "opens_at": "09:00", "service_at_location_id": "sl1"}]
    assert rows(found["attributes"]) == [
        {"id": "a1", "link_id": "s1", "link_entity": "service", "taxonomy_term_id": "t1"}
    ]
    assert rows(found["taxonomy_terms"]) == [{"id": "t1", "name": "Food", "code": "F-1"}]


def test_what_several_records_have_is_one_row_with_all_that_each_says(tmp_path):
    found = tables(tmp_path, [ALDER, BIRCH])
    assert rows(found["organizations"]) == [
        {"id": "o1", "name": "Alder", "website": "https://alder.example", "email": "a@alder.example"}
    ]
    assert rows(found["locations"]) == [{"id": "pl1", "location_type": "physical", "latitude": "44.9"}]
    assert [row.number for row in found["organizations"].rows] == [1]


def test_other_texts_under_one_id_are_rows_of_their_own(tmp_path):
    other = {**BIRCH, "organization": {"id": "o1", "name": "Birch"}}
    found = tables(tmp_path, [ALDER, other, {**other, "id": "s3"}])
    assert [row["name"] for row in rows(found["organizations"])] == ["Alder", "Birch"]
    assert [row["organization_id"] for row in rows(found["services"])] == ["o1", "o1~2", "o1~2"]
    assert len(found["organizations"].notes) == 1


def test_one_record_a_list_pages_and_lines_are_read_whatever_the_ending(tmp_path):
    other = ALDER | {"id": "s2"}
    for value, ids in (
        (json.dumps(ALDER), ["s1"]),
        (json.dumps({"total_items": 1, "contents": [ALDER]}), ["s1"]),
        (json.dumps(ALDER) + "\n" + json.dumps(other) + "\n", ["s1", "s2"]),
        (json.dumps({"contents": [ALDER]}) + "\n" + json.dumps({"contents": [other]}), ["s1", "s2"]),
        (json.dumps({"services": [ALDER]}), ["s1"]),
        ("\ufeff" + json.dumps([ALDER], indent=1), ["s1"]),
    ):
        for name in ("services.json", "services.csv", "services.txt"):
            found = tables(tmp_path, value, name)
            assert [row["id"] for row in rows(found["services"])] == ids, (value, name)
            assert (found["services"].notes, len(rows(found["phones"]))) == ((), len(ids))


def test_a_number_of_records_that_is_not_true_and_a_record_without_an_id_are_said(tmp_path):
    found = tables(tmp_path, {"total_items": 31, "contents": [ALDER, BIRCH]})
    assert "is of 31 records, and holds 2" in found["services"].notes[0]
    found = tables(tmp_path, [ALDER, {key: value for key, value in BIRCH.items() if key != "id"}])
    assert [row["id"] for row in rows(found["services"])] == ["s1", "service: Beds"]
    assert found["services"].notes[0].endswith(": 2.")


def test_records_of_one_id_are_all_kept_and_told_apart(tmp_path):
    found = tables(tmp_path, [ALDER, BIRCH | {"id": "s1"}, BIRCH | {"id": "s1"}])
    assert [row["id"] for row in rows(found["services"])] == ["s1", "s1~2", "s1~3"]
    assert [row.number for row in found["services"].rows] == [1, 2, 3]
    assert [row["service_id"] for row in rows(found["service_at_location"])] == ["s1", "s1~2", "s1~3"]
    assert "2 rows have an id that is another row's too" in found["services"].notes[0]
    assert "records 2–3" in found["services"].notes[0]


def test_organizations_and_locations_can_hold_the_rest(tmp_path):
    within = {
        key: value for key, value in ALDER.items() if key not in ("organization", "service_at_locations")
    }
    place = {
        "id": "pl1",
        "location_type": "physical",
        "services": [within],
        "phones": [{"number": "555-0101"}],
    }
    found = tables(tmp_path, [{"id": "o1", "name": "Alder", "tax_status": "x", "locations": [place]}])
    assert next(iter(found)) == "organizations"
    [location] = rows(found["locations"])
    assert location["organization_id"] == "o1"
    [service] = rows(found["services"])
    [link] = rows(found["service_at_location"])
    assert (link["service_id"], link["location_id"]) == (service["id"], "pl1")
    assert [row.get("location_id", "") for row in rows(found["phones"])] == ["", "pl1"]
    by_services = tables(tmp_path, {"id": "o1", "name": "Alder", "legal_status": "", "services": [within]})
    assert rows(by_services["services"])[0]["organization_id"] == "o1"


def test_a_list_of_services_at_locations_makes_each_service_once(tmp_path):
    places = [{"id": f"sl{n}", "service": BIRCH, "location": {"id": f"pl{n}", "name": "A"}} for n in (1, 2)]
    found = tables(tmp_path, [{**each, "service": {**BIRCH, "service_at_locations": []}} for each in places])
    assert next(iter(found)) == "service_at_location"
    assert [row["location_id"] for row in rows(found["service_at_location"])] == ["pl1", "pl2"]
    assert [row["id"] for row in rows(found["services"])] == ["s2"]


def test_objects_without_ids_get_the_same_ones_each_time(tmp_path):
    record = {**ALDER, "organization": {"name": "Alder"}, "phones": [{"number": "1"}, {"number": "2"}]}
    once = tables(tmp_path, [record, {**record, "id": "s9"}])
    assert once == tables(tmp_path, [record, {**record, "id": "s9"}])
    [organization] = rows(once["organizations"])
    assert {row["organization_id"] for row in rows(once["services"])} == {organization["id"]}
    assert len({row["id"] for row in rows(once["phones"])}) == 4


def test_old_versions_keep_their_tables(tmp_path):
    old = {"regular_schedules": [{"id": "r1", "weekday": "Monday"}], "languages": ["English", "Spanish"]}
    found = tables(tmp_path, [{**ALDER, **old, "attributes": ["Private"]}])
    assert rows(found["regular_schedules"]) == [{"id": "r1", "weekday": "Monday", "service_id": "s1"}]
    assert rows(found["services"])[0]["languages"] == "English\nSpanish"
    assert rows(found["taxonomy_terms"])[0]["name"] == "Private"


def test_a_package_can_have_json_beside_csv(tmp_path):
    written(tmp_path, "services.json", json.dumps([ALDER]))
    written(tmp_path, "extra.csv", "id,more\ns1,x\n")
    assert {"services", "extra.csv"} <= {table.name for table in read_source(tmp_path).tables}


def test_words_under_a_key_of_the_standard_make_no_directory_of_it(tmp_path):
    plain = {"id": 1, "name": "Alder", "address": "12 Main St", "services": ["Food", "Beds"]}
    table = table_of(tmp_path, json.dumps([plain]), "list.json")
    assert (table.name, table.headings) == ("list.json", ("id", "name", "address", "services"))


def first_row(folder, name, **more):
    """Return the cells of the first row of a table, of a service with more keys."""
    source = source_of(folder, json.dumps([{**ALDER, **more}]), "services.json")
    table = next(each for each in source.tables if each.name == name)
    return dict(zip(table.headings, table.rows[0].cells, strict=True))


def test_what_metadata_say_of_who_may_see_a_record_stands_in_its_row(tmp_path):
    private = {"visibility": "private", "public": False}
    said = {**private, "updated_by": "Ada Canary", "published_at": "2024-05-01"}
    found = first_row(tmp_path, "services", metadata=said)
    kept = {name: text for name, text in found.items() if name.startswith("metadata")}
    assert kept == {"metadata.visibility": "private", "metadata.public": "false"}


def test_a_field_that_is_written_with_its_name_is_a_column_if_it_says_who_may_see_a_record(tmp_path):
    fields = [{"key": "Private", "value": True}, {"name": "Colour", "value": "red"}]
    cells = first_row(tmp_path, "services", x_more=fields)
    found = {name: text for name, text in cells.items() if name.startswith("x_more")}
    assert found == {"x_more.name": "Colour", "x_more.value": "red", "x_more.Private": "true"}
