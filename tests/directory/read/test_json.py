"""JSON becomes sheets: HSDS those of its CSV package, linked by ids, any other list of objects one."""

import json

import pytest

from guide.directory.read.limits import SourceError
from guide.directory.read.source import read_source
from tests.directory.read.writing import cells, source_of, table_of, written, zipped

ALDER = {
    "id": "s1", "name": "Food", "status": "active", "minimum_age": 18, "eligibility_description": "Women",
    "organization": {"id": "o1", "name": "Alder", "website": "https://alder.example"},
    "phones": [{"id": "p1", "number": "555-0100", "languages": [{"id": "l1", "code": "es"}]}],
    "schedules": [], "alert": None, "x_ours": {"zone": "America/Chicago", "flags": ["a", "b"]},
    "service_at_locations": [{
        "id": "sl1", "schedules": [{"id": "h1", "opens_at": "09:00"}],
        "location": {
            "id": "pl1", "location_type": "physical", "latitude": 44.90,
            "addresses": [{"address_1": "1 Main St", "city": "Ada"}],
        },
    }],
    "attributes": [{"id": "a1", "taxonomy_term": {"id": "t1", "name": "Food", "code": "F-1"}}],
}  # fmt: skip
BIRCH = {
    "id": "s2", "name": "Beds", "status": "active",
    "organization": {"id": "o1", "name": "Alder", "email": "a@alder.example"},
    "service_at_locations": [{"id": "sl2", "location": {"id": "pl1", "location_type": "physical"}}],
}  # fmt: skip


def sheets(folder, value, name="services.json"):
    text = value if isinstance(value, str) else json.dumps(value)
    return {sheet.name: sheet for sheet in source_of(folder, text, name).sheets}


def rows(sheet):
    pairs = (zip(sheet.headings, row.cells, strict=True) for row in sheet.rows)
    return [{heading: cell for heading, cell in each if cell} for each in pairs]


def test_what_lies_in_a_service_becomes_rows_that_name_each_other(tmp_path):
    for value in ([ALDER, BIRCH], {"contents": [ALDER, BIRCH]}, {"services": [ALDER, BIRCH]}):
        found = sheets(tmp_path, value)
        assert next(iter(found)) == "services"
        assert all(each.is_standard for each in found.values())
        [alder, birch] = rows(found["services"])
        assert alder == {
            "id": "s1", "name": "Food", "status": "active", "minimum_age": "18", "organization_id": "o1",
            "eligibility_description": "Women", "x_ours.zone": "America/Chicago", "x_ours.flags": "a\nb",
        }  # fmt: skip
        assert birch["organization_id"] == "o1"
        wanted = {
            "organizations": [
                {"id": "o1", "name": "Alder", "website": "https://alder.example", "email": "a@alder.example"}
            ],
            "phones": [{"id": "p1", "number": "555-0100", "service_id": "s1"}],
            "languages": [{"id": "l1", "code": "es", "phone_id": "p1"}],
            "service_at_location": [
                {"id": "sl1", "service_id": "s1", "location_id": "pl1"},
                {"id": "sl2", "service_id": "s2", "location_id": "pl1"},
            ],
            "schedules": [{"id": "h1", "opens_at": "09:00", "service_at_location_id": "sl1"}],
            "taxonomy_terms": [{"id": "t1", "name": "Food", "code": "F-1"}],
            "attributes": [{"id": "a1", "link_id": "s1", "link_entity": "service", "taxonomy_term_id": "t1"}],
        }
        assert {name: rows(found[name]) for name in wanted} == wanted
        [address] = rows(found["addresses"])
        assert (address["location_id"], address["address_1"]) == ("pl1", "1 Main St")


def test_rows_of_one_id_that_differ_are_two(tmp_path):
    other = {**BIRCH, "id": "s1", "name": "Other"}
    found = sheets(tmp_path, [ALDER, other])
    assert [each["id"] for each in rows(found["services"])] == ["s1", "s1~2"]


def test_what_has_no_id_or_an_empty_one_gets_one_of_its_name(tmp_path):
    found = sheets(tmp_path, [{**BIRCH, "id": "", "organization": {"id": "", "name": "Alder"}}])
    [birch] = rows(found["services"])
    assert (birch["id"], birch["organization_id"]) == ("service: Beds", "organization: Alder")


def test_a_number_of_a_person_is_not_merged_into_one_of_the_service(tmp_path):
    contact = {"id": "c1", "name": "CANARY", "phones": [{"id": "p1", "number": "555-0100"}]}
    found = sheets(tmp_path, [{**ALDER, "contacts": [contact]}])
    assert [each.get("contact_id", "") for each in rows(found["phones"])] == ["", "c1"]


def test_who_may_see_a_record_stays_beside_it(tmp_path):
    found = sheets(tmp_path, [{**ALDER, "metadata": {"visibility": "private"}}])
    assert rows(found["services"])[0]["metadata.visibility"] == "private"


def test_old_tables_come_out_under_the_names_of_today(tmp_path):
    files: dict[str, str | bytes] = {
        "services.csv": "id,organization_id,name,fees,url\n1,7,Food,free,a.example\n",
        "eligibility.csv": "id,service_id,eligibility\n1,1,Women\n2,1,Anyone under 18\n",
        "regular_schedules.csv": "id,service_id,weekday,opens_at,closes_at\n1,1,Monday,9,5\n",
        "physical_addresses.csv": "id,location_id,address_1,city\n1,1,1 Main St,Ada\n",
        "mail_addresses.csv": "id,location_id,address_1,city\n1,1,PO Box 1,Ada\n",
        "taxonomy.csv": "taxonomy_id,name,parent_id,parent_name\n1,Food,,\n",
        "services_taxonomy.csv": "id,service_id,taxonomy_id,taxonomy_detail\n1,1,1,\n",
        "phones.csv": "Agency,Call\nAlder,555-0100\n",
    }
    found = {each.name: each for each in source_of(tmp_path, zipped(files), "hsds.zip").sheets}
    assert {name: (each.about, each.is_standard) for name, each in found.items()} == {
        "services.csv": ("service", True), "eligibility.csv": ("eligibility", True),
        "regular_schedules.csv": ("schedule", True),
        "physical_addresses.csv": ("address", True), "mail_addresses.csv": ("address", True),
        "taxonomy.csv": ("taxonomy_term", True), "services_taxonomy.csv": ("attribute", True),
        "phones.csv": ("", False),
    }  # fmt: skip
    [service] = rows(found["services.csv"])
    assert [each["description"] for each in rows(found["eligibility.csv"])] == ["Women", "Anyone under 18"]
    assert (service["fees_description"], service["url"]) == ("free", "a.example")
    assert rows(found["regular_schedules.csv"])[0]["byday"] == "Monday"
    assert rows(found["services_taxonomy.csv"]) == [{"id": "1", "link_id": "1", "taxonomy_term_id": "1"}]


@pytest.mark.parametrize(
    "value",
    [
        [{"Name": "Alder", "At": {"City": "Ada"}, "Tags": ["a", "b"], "Open": True, "Zip": 80203.10}],
        {"contents": [{"Name": "Alder", "At": {"City": "Ada"}, "Tags": ["a", "b"], "Open": True, "Zip": 80203.10}]},
        '{"Name": "Alder", "At": {"City": "Ada"}, "Tags": ["a", "b"], "Open": true, "Zip": 80203.10}\n{"Name": "B"}',
    ],
)  # fmt: skip
def test_any_list_of_objects_is_a_sheet(tmp_path, value):
    text = value if isinstance(value, str) else json.dumps(value).replace("80203.1", "80203.10")
    table = table_of(tmp_path, text, "list.json")
    assert table.headings == ("Name", "At.City", "Tags", "Open", "Zip")
    assert cells(table)[0] == ("Alder", "Ada", "a\nb", "true", "80203.10")
    assert (table.about, table.is_standard) == ("", False)


def test_lists_of_objects_stay_as_they_are_and_are_named(tmp_path):
    table = table_of(tmp_path, '[{"Name": "Alder", "Sites": [{"a": 1}]}]', "list.json")
    assert cells(table) == [("Alder", '[{"a": 1}]')]
    assert table.notes == ("Lists of objects, which stay as JSON writes them: Sites.",)


def test_what_an_export_of_this_program_says_of_itself_is_kept(tmp_path):
    own = {"format": "1", "pack": "x"}
    page = {"contents": [{**ALDER, "x_field_guide": own}], "x_field_guide": {"packs": ["ä"]}}
    source = source_of(tmp_path, json.dumps(page), "export.json")
    assert json.loads(source.about_export) == {"packs": ["ä"]}
    assert json.loads(rows(source.sheets[0])[0]["x_field_guide"]) == own
    package: dict[str, str | bytes] = {
        "services.csv": "id,name\n1,x\n",
        "datapackage.json": json.dumps({"x_field_guide": own}),
    }
    assert json.loads(source_of(tmp_path, zipped(package), "export.zip").about_export) == own
    package["datapackage.json"] = "{" * 100_000
    assert source_of(tmp_path, zipped(package), "export.zip").about_export == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[1, 2], [3, 4]]", "no list of services"),
        ('{"a": "b"', "no JSON from line 1 on"),
        ("[" * 200_000, "too deep"),
        ('{"a":' * 200_000, "too deep"),
        (json.dumps([{str(number): 1 for number in range(1_001)}]), "1,000 columns"),
        (json.dumps([{"a": "x" * 30_001}]), "30,000 characters"),
        ('[{"' + "k" * 300 + '": {"a": {"b": 1}}}]', "too deep"),
        (json.dumps([{**BIRCH, "id": "x" * 1_001}]), "record 1: an id is too long"),
        ("[3]", "no list of services"),
    ],
)
def test_what_is_no_list_or_too_much_is_a_sentence(tmp_path, text, sentence):
    with pytest.raises(SourceError, match=sentence):
        read_source([written(tmp_path, "list.json", text)])


def test_what_an_export_adds_may_be_longer_than_a_cell(tmp_path):
    long = json.dumps({"text": "x" * 40_000}).replace('"', '""')
    table = table_of(tmp_path, f'id,organization_id,name,x_field_guide\n1,2,Food,"{long}"\n')
    assert len(table.rows[0].cells[3]) > 40_000
