"""What HSDS has and an entry has no field for is in its own fields again after an import and an export."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.places import Places
from guide.directory.columns.answers import Answers
from guide.directory.exporting.formats import ExportFormat, export
from guide.directory.importing.entries import Origin
from guide.directory.importing.plan import planning
from guide.directory.importing.reading import reading_directory
from guide.steps import finish
from tests.builders import pack
from tests.directory.exporting.full_source import (
    ACCESS,
    ADDRESSES,
    AT,
    LOCATION,
    ORGANIZATION,
    PARTS,
    PROGRAM,
    ROOM,
    SERVICE,
    TERMS,
    as_json,
    as_tables,
)
from tests.directory.exporting.hsds import Package, fields, mistakes_in


def brought_in(path: Path) -> tuple[Entry, ...]:
    """Return the entries of a file, as it comes in."""
    directory = finish(reading_directory([path], source="list", answers=Answers()))
    return finish(planning(directory.understood(), Origin("list", date(2026, 11, 27), Places()))).entries


def service_from(path: Path) -> dict[str, Any]:
    """Return the one service of a file after an import and an export, which keeps to the standard."""
    entries = brought_in(path)
    guide = Guide(pack(), entries)
    (service,) = json.loads(export(ExportFormat.JSON, entries, guide))["contents"]
    assert mistakes_in("service", service) == []
    assert list(Package(export(ExportFormat.PACKAGE, entries, guide)).mistakes()) == []
    return service


SCHEDULE = {
    "freq": "MONTHLY",
    "interval": 2,
    "byday": "2TU",
    "opens_at": "10:00:00",
    "closes_at": "18:00:00",
    "timezone": -8,
    "valid_from": "2026-01-01",
    "dtstart": "2026-01-13",
    "until": "2030-01-01",
    "description": "By phone",
    "notes": "Ring twice",
    "attending_type": "In person",
}


def test_a_rule_of_the_source_is_in_the_export_and_comes_in_again_as_the_same(tmp_path):
    rows = [{"id": "h1", **SCHEDULE}, {"id": "h2", **SCHEDULE, "byday": "4TU", "valid_to": "2026-02-01"}]
    path = tmp_path / "services.json"
    service = {"id": "s1", "name": "Desk", "status": "active", "description": "Help.", "schedules": rows}
    path.write_text(json.dumps([{**service, "organization": {"id": "o1", "name": "Birch Aid"}}]))
    given = service_from(path)["schedules"]
    assert [fields(each, SCHEDULE) for each in given[1:]] == [SCHEDULE, {**SCHEDULE, "byday": "4TU"}]
    assert given[2]["valid_to"] == "2026-02-01"
    entries = brought_in(path)
    for kind in (ExportFormat.JSON, ExportFormat.PACKAGE):
        data = export(kind, entries, Guide(pack(), entries))
        again = tmp_path / f"again.{'zip' if kind is ExportFormat.PACKAGE else 'json'}"
        again.write_bytes(data)
        assert brought_in(again) == entries


@pytest.mark.parametrize("write", [as_json, as_tables])
def test_each_field_of_the_source_is_in_the_export_and_none_is_told_twice(write, tmp_path):
    service = service_from(write(tmp_path))
    assert fields(service, SERVICE) == SERVICE
    assert fields(service["organization"], ORGANIZATION) == ORGANIZATION
    assert fields(service["program"], PROGRAM) == PROGRAM
    (at,) = service["service_at_locations"]
    location = at["location"]
    assert fields(at, AT) == AT
    assert fields(location, LOCATION) == LOCATION
    assert [fields(each, ADDRESSES[0]) for each in location["addresses"]] == list(ADDRESSES)
    assert [fields(each, ACCESS) for each in location["accessibility"]] == [ACCESS]
    for key, found in PARTS.items():
        pairs = zip(service[key], found, strict=True)
        assert [fields(each, wanted) for each, wanted in pairs] == list(found), key
    (room,) = service["capacities"]
    assert (fields(room, ROOM), room["unit"]["name"]) == (ROOM, "beds")
    assert tuple(each["taxonomy_term"]["name"] for each in service["attributes"]) == TERMS
    assert service["description"] == "Meals for all."
    assert "two weeks" in service["x_field_guide"]["sections"][0]["text"]
