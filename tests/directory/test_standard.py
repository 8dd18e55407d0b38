"""Fields and tables of this room are those of the standard; languages and rules have the words of a page."""

import json
from pathlib import Path

from guide.directory.columns.subject import about_of
from guide.directory.fields import FIELDS
from guide.directory.importing.languages import languages_in
from guide.directory.rule_words import is_each_week, nth, rule_words
from guide.directory.tables.hsds_names import OBJECT_OF_TABLE
from guide.render.labels import language_label
from guide.render.language_names import language_names

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
ONLY_SCHEMAS_HAVE = ("attribute", "service_area", "url", "service_capacity", "unit")  # of 3.1
OTHER_TABLES = {
    "physical_addresses": "address",
    "postal_addresses": "address",
    "regular_schedules": "schedule",
    "holiday_schedules": "schedule",
    "payments_accepted": "attribute",
    "eligibility": "attribute",
    **dict.fromkeys(("organization_identifiers", "metadata", "service_capacity"), ""),
}


def test_fields_are_those_of_the_standard_and_a_few_of_spreadsheets():
    tables = json.loads((SCHEMAS / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    standard = {table["name"]: {field["name"] for field in table["schema"]["fields"]} for table in tables}
    for table in ONLY_SCHEMAS_HAVE:
        schema = json.loads((SCHEMAS / "schema" / f"{table}.json").read_text(encoding="utf-8"))
        standard.setdefault(table, set()).update(schema["properties"], {"service_at_location_id"})
    for table, names in FIELDS.items():
        more = set(OURS.get(table, "").split())
        assert set(names) - standard.get(table, set()) - more == set(), table
        assert more <= set(names), table


def test_tables_sheets_and_lists_are_known_by_their_names():
    wanted = {
        **OBJECT_OF_TABLE,
        **OTHER_TABLES,
        "Alder county.xlsx, sheet Phones": "phone",
        "Alder county.xlsx, sheet Sheet1": "service",
        "export.json, agencies": "organization",
        "all/services_at_location.csv": "service_at_location",
    }
    found = {name: about_of(name, ("id", "name")) for name in wanted}
    assert {name: about for name, about in found.items() if about != wanted[name]} == {}


def test_a_table_of_ids_is_known_by_its_headings():
    assert about_of("Export_2026.csv", ("ServiceID", "LocationID")) == "service_at_location"
    assert about_of("Export_2026.csv", ("OrganizationID", "TaxonomyID")) == ""
    assert about_of("Export_2026.csv", ("ServiceID", "Name")) == "service"


def test_the_name_of_each_language_leads_back_to_its_code():
    codes = set(language_names()) - {"ht"}  # which some call Haitian and others Creole
    found = {code: languages_in(language_label(code)) for code in codes}
    assert {code: read for code, read in found.items() if read != ((code,), ())} == {}
    assert [code for code in codes if not language_label(code)[0].isupper()] == []


def test_languages_are_told_from_days_and_other_words():
    for text, codes, rest in (
        ("Eng only", ("en",), ()),
        ("English only", ("en",), ()),
        ("Eng; Spanish Tu/Th", ("en", "es"), ("Spanish Tu/Th",)),
        ("Hmong on Thurs, Somali", ("hmn", "so"), ("Hmong on Thurs",)),
        ("Eng Span Som", ("en", "es", "so"), ()),
        ("English Thai", ("en", "th"), ()),
        ("English, many others", ("en",), ("many others",)),
    ):
        assert languages_in(text) == (codes, rest), text
    named = "Tagalog; Viet; vietnamese; kreyol; farsi; cambodian; sign language; Karen; Tigrinya"
    found, others = languages_in(named)
    assert others == ("Viet",)
    assert set(found) <= set(language_names())


def test_numbers_of_a_rule_say_which_one_it_is():
    words = {"1": "1st", "2": "2nd", "3": "3rd", "11": "11th", "112": "112th", "23": "23rd", "many": "many"}
    words |= {"-1": "last", "-3": "3rd to last"}
    assert {number: nth(number) for number in words} == words


def test_a_rule_of_each_week_has_days_and_times_alone():
    rule = {"freq": "WEEKLY", "byday": "MO", "opens_at": "10:00", "closes_at": "24:00"}
    assert is_each_week(rule)
    assert rule_words(rule) == "Monday, 10 am to midnight"
    for more in ({"interval": "2"}, {"freq": "MONTHLY"}, {"until": "2030-01-01"}, {"timezone": "UTC"}):
        assert not is_each_week({**rule, **more})
