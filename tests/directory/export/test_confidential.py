"""No place of a confidential entry leaves with an export."""

import json
import re
from dataclasses import replace

import pytest

from guide.content import hsds
from guide.content.guide import Guide
from guide.content.parts import Link, Section
from guide.directory.compose.composing import composed
from guide.directory.compose.origin import Origin, Place
from guide.directory.export.formats import ExportFormat, export
from guide.directory.export.services import listed, service_of
from tests.builders import DAY, contact, pack, small_places
from tests.directory.export.hsds import Package
from tests.directory.export.made_up import PLAIN, SECRET, made_up

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
        {"hsds": hsds.Service(service_at_locations=(hsds.ServiceAtLocation(),))},
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


PLACE = hsds.Location(
    location_type="canary1",
    name="Canary2 Hall",
    alternate_name="Canary3",
    description="Canary4 door",
    latitude="46.7217",
    longitude="-92.4594",
    url="https://canary5.example",
    addresses=(
        hsds.Address(address_1="12 Canary6 St", city="Canary7", state_province="MN", postal_code="55720"),
        hsds.Address(address_1="PO Box 7", attention="Canary8", address_type="postal"),
    ),
    accessibility=(hsds.Accessibility(description="A ramp", url="https://canary9.example"),),
)
SHELTER = hsds.Service(
    name="Shelter",
    wait_time="two weeks",
    service_at_locations=(hsds.ServiceAtLocation(description="canary10", location=PLACE),),
    additional_urls=(hsds.Url(label="Map", url="https://canary11.example"),),
)


@pytest.mark.parametrize("form", ExportFormat)
def test_nothing_of_a_place_that_came_in_confidential_goes_out(form):
    origin = Origin("list", DAY, small_places())
    secret = composed(SHELTER, origin, Place(2), with_place=False, is_secret=True)
    assert secret.confidential
    written = export(form, (secret,), Guide(pack(), (secret,)))
    # Not even if an entry has it that nobody has checked.
    unchecked = replace(secret, hsds=SHELTER, address="12 Canary6 St, Duluth, MN 55802")
    service = service_of(unchecked, GUIDE)
    text = unpacked(written) if form is ExportFormat.PACKAGE else written.decode()
    text += json.dumps({key: value for key, value in service.items() if key != "x_field_guide"})
    assert "two weeks" in text
    assert "service_at_locations" not in text
    assert set(re.findall(r"(?i)canary\d+|46\.7|92\.4", text)) <= {"canary11"}
