"""Every export passes the standard's own schemas and keeps to its datapackage.json."""

import json
import re
from collections.abc import Callable
from copy import deepcopy

import pytest

from guide.content.guide import Guide
from guide.content.lists import RowType
from guide.content.model import Kind
from guide.content.schema import ENTRY, as_plain
from guide.content.word_pattern import word_pattern
from guide.directory.export.formats import ExportFormat, export
from guide.directory.export.services import listed, service_of
from tests.directory.export.hsds import HSDS, Package, mistakes_in, standard
from tests.directory.export.made_up import FULL, SECRET, made_up
from tests.shipped import shipped_guide

GUIDES: dict[str, Callable[[], Guide]] = {"made up": made_up, "shipped": shipped_guide}


@pytest.fixture(params=GUIDES, scope="module")
def guide(request):
    return GUIDES[request.param]()


def exported(form, guide):
    return export(form, listed(guide.entries).entries, guide)


def test_the_made_up_entry_has_every_field():
    names = {field.name for field in ENTRY.fields if field.only_for is None}
    assert names - set(as_plain(FULL)) == {"confidential", "ask_first", "needs"}
    assert "confidential" in as_plain(SECRET)


def test_json_passes_the_schemas_of_the_standard(guide):
    page = json.loads(exported(ExportFormat.JSON, guide))
    services = page["contents"]
    assert page["total_items"] == page["size"] == len(services)
    assert mistakes_in("page", {**page, "contents": []}) == []
    assert {each["name"]: found for each in services if (found := mistakes_in("service", each))} == {}
    assert [each["x_field_guide"]["id"] for each in services] == [e.id for e in listed(guide.entries).entries]
    assert len({each["id"] for each in services}) == len(services)


def test_the_schemas_would_find_a_mistake_deep_inside():
    services = json.loads(exported(ExportFormat.JSON, made_up()))["contents"]
    service = next(each for each in services if each["x_field_guide"]["id"] == FULL.id)
    for at, bad in (("id", "no-uuid"), ("number", 555), ("url", "a b")):
        changed = json.loads(json.dumps(service))
        inside = changed["additional_urls"][0] if at == "url" else changed["phones"][0]
        inside[at] = bad
        assert mistakes_in("service", changed), at


def test_tables_keep_to_their_description(guide):
    package = Package(exported(ExportFormat.PACKAGE, guide))
    assert list(package.mistakes()) == []
    assert all(package.rows.values())


def test_the_description_is_that_of_the_standard_without_what_is_absent(guide):
    package = Package(exported(ExportFormat.PACKAGE, guide))
    for name in package.tables.keys() & standard().keys():
        known = deepcopy(standard()[name])
        if name == "program":  # an organization has several, in the standard's own schemas, too
            known["schema"]["fields"][1]["constraints"]["unique"] = False
        assert shape(package.tables[name]) == shape(known, package.tables)


def test_tables_that_only_the_schemas_have_are_as_they_say():
    package = Package(exported(ExportFormat.PACKAGE, made_up()))
    for name in ("url", "service_capacity", "unit"):
        schema = json.loads((HSDS / "schema" / f"{name}.json").read_bytes())
        fields = {each["name"]: each for each in package.tables[name]["schema"]["fields"]}
        assert set(fields) == set(schema["properties"]) - {"attributes", "metadata", "unit"}
        required = {*schema["required"], *schema.get("tabular_required", ())} - {"unit"}
        assert {name for name, each in fields.items() if each["constraints"]["required"]} == required


def shape(table, present=None):
    """Return what counts of a description; x_field_guide is a column of ours."""
    schema = table["schema"]
    fields = [
        {key: each[key] for key in ("name", "type", "format", "constraints") if key in each}
        for each in schema["fields"]
        if each["name"] != "x_field_guide"
    ]
    keys = [
        key
        for key in schema.get("foreignKeys", ())
        if present is None or key["reference"]["resource"] in present
    ]
    rest = {key: table[key] for key in ("name", "path", "profile", "format", "mediatype")}
    return rest, fields, schema["primaryKey"], sorted(keys, key=lambda key: key["fields"])


def test_the_same_entries_give_the_same_bytes(guide):
    for form in ExportFormat:
        assert exported(form, guide) == exported(form, guide)


def test_the_packs_are_named_with_their_licence():
    about = json.loads(exported(ExportFormat.JSON, shipped_guide()))["x_field_guide"]
    packs = {each["id"]: each for each in about["packs"]}
    assert set(packs) == {"mn-prevention", "national-lines"}
    assert packs["mn-prevention"]["licence"]
    assert packs["mn-prevention"]["time_zone"]
    assert Package(exported(ExportFormat.PACKAGE, shipped_guide())).about["x_field_guide"] == about


def test_no_word_that_is_never_shown_leaves_with_it():
    guide = shipped_guide()
    pattern = word_pattern(guide.words.never_shown)
    assert pattern is not None
    for form in (ExportFormat.JSON, ExportFormat.SHEET):
        text = re.sub(r"https?://\S+", "", exported(form, guide).decode())
        for name in guide.words.allowed_in:
            text = text.replace(name, "")
        assert set(pattern.findall(text)) == set()
    typed = {word for row in guide.thesaurus.rows if row.type is RowType.OUTDATED for word in row.typed}
    assert typed.isdisjoint(texts_in(json.loads(exported(ExportFormat.JSON, guide))))


def texts_in(value):
    """Return all texts in plain data."""
    if isinstance(value, str):
        return {value}
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return set().union(*map(texts_in, parts))


def test_only_what_a_directory_has_is_exported():
    found = {entry.kind for entry in listed(shipped_guide().entries).entries}
    assert found == {Kind.LINE, Kind.SERVICE, Kind.PROGRAM, Kind.NETWORK}


def test_where_reports_and_tips_to_the_police_go_is_told_apart_from_help():
    service = service_of(FULL, made_up())
    assert (service["email"], service["url"][:23]) == ("desk@example.org", "https://example.org/caf")
    who = {
        each["number"]: (each["attributes"][0]["taxonomy_term"]["name"], each.get("description", ""))
        for each in service["phones"]
    }
    assert who["218-555-0100"] == ("Support", "Ask for Ann's desk When: 24 hours. Not for: rides.")
    assert who["233733"] == ("Support", "The police may answer.")
    assert who["800-555-0102"] == ("Police tip line", "For tips to the police, not for support.")
    assert who["800-555-0103"] == ("Reports", "For reports that the law asks for, not for support.")
    assert who["+1 218 555 0101"] == ("Office", "Office.")
