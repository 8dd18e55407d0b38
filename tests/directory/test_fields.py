import json
from pathlib import Path

from guide.directory.fields import FIELDS

SCHEMAS = Path(__file__).parents[1] / "data" / "hsds"
DAYS = "monday tuesday wednesday thursday friday saturday sunday"
OURS = {
    "address": "whole",
    "contact": "phone",
    "location": "point",
    "phone": "language",
    "private": "flag note",
    "schedule": f"closed days holidays {DAYS}",
    "service": "audience category payment_accepted",
}


def test_fields_are_those_of_the_standard_and_a_few_of_spreadsheets():
    tables = json.loads((SCHEMAS / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    standard = {table["name"]: {field["name"] for field in table["schema"]["fields"]} for table in tables}
    for table in (
        "attribute",
        "service_area",
        "url",
        "service_capacity",
        "unit",
    ):  # of 3.1, which only the schemas of JSON have
        schema = json.loads((SCHEMAS / "schema" / f"{table}.json").read_text(encoding="utf-8"))
        standard.setdefault(table, set()).update(schema["properties"], {"service_at_location_id"})
    for table, names in FIELDS.items():
        more = set(OURS.get(table, "").split())
        assert set(names) - standard.get(table, set()) - more == set(), table
        assert more <= set(names), table
