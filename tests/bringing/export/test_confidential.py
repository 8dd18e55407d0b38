"""No place of a confidential entry leaves with an export."""

import re
from dataclasses import replace

import pytest

from guide.bringing.export.formats import ExportFormat, export
from guide.bringing.export.listed import listed
from guide.bringing.export.services import service_of
from guide.content.guide import Guide
from guide.content.parts import Link, Section
from tests.bringing.export.hsds import Package
from tests.bringing.export.made_up import PLAIN, SECRET, made_up
from tests.builders import contact, pack
from tests.directory.importing.hsds import entry_of

GUIDE = made_up()


def unpacked(data):
    """Return all files of a package as one text."""
    return "".join(content.decode() for content in Package(data).files.values())


def test_a_confidential_entry_has_no_place():
    found = service_of(SECRET, GUIDE)
    assert found["x_field_guide"]["confidential"] is True
    assert not found.keys() & {"service_at_locations", "location", "addresses"}
    tables = Package(export(ExportFormat.PACKAGE, [SECRET], GUIDE)).tables
    assert not tables.keys() & {"location", "address", "service_at_location"}


def test_a_confidential_entry_with_a_place_is_left_out_and_named():
    for change in (
        {"address": "120 West 2nd Street, Duluth, MN 55802"},
        {"summary": "Behind 120 West 2nd Street."},
        {"sections": (Section(id="a", title="A", text="It is at 46.7867, -92.1005."),)},
        {"contacts": (contact("support", "call", "555-0100", note="Come to 12 Elm St."),)},
        {"links": (Link(title="A", url="https://example.org/?at=46.7867,-92.1005"),)},
    ):
        secret = replace(SECRET, **change)
        found = listed((PLAIN, secret))
        ((left_out, why),) = found.left_out
        assert (found.entries, left_out) == ((PLAIN,), secret), change
        assert "confidential" in why


def test_even_where_it_is_asked_for_no_address_of_a_confidential_entry_is_written():
    secret = replace(SECRET, address="120 West 2nd Street, Duluth, MN 55802")
    assert "service_at_locations" not in service_of(secret, GUIDE)
    assert b"West 2nd" not in export(ExportFormat.SHEET, [secret], GUIDE)


PLACE = {
    "id": "l1",
    "location_type": "canary1",
    "name": "Canary2 Hall",
    "alternate_name": "Canary3",
    "description": "Canary4 door",
    "latitude": 46.7217,
    "longitude": -92.4594,
    "url": "https://canary5.example",
    "addresses": [
        {"id": f"a{at}", "address_1": f"{at} Canary6 St", "city": "Canary7", "state_province": "MN",
         "postal_code": "55720", "country": "US", "address_type": kind, "attention": "Canary8"}
        for at, kind in enumerate(("physical", "postal"), 12)
    ],
    "accessibility": [
        {"id": "x1", "description": "A ramp", "url": "https://canary9.example"}
    ],
}  # fmt: skip
AT = {"id": "sl1", "description": "canary10", "location": PLACE}


@pytest.mark.parametrize("form", ExportFormat)
def test_nothing_of_a_place_that_came_in_confidential_goes_out(form, tmp_path):
    keys = {"name": "Shelter for battered women", "service_at_locations": [AT], "wait_time": "two weeks"}
    secret = entry_of(tmp_path, **keys)
    assert secret.confidential
    data = export(form, (secret,), Guide(pack(), (secret,)))
    text = unpacked(data) if form is ExportFormat.PACKAGE else data.decode()
    assert "two weeks" in text or form is ExportFormat.SHEET
    assert "service_at_locations" not in text
    assert sorted(set(re.findall(r"(?i)canary\d+|46\.7|92\.4", text))) == []
