"""No place of a confidential entry leaves with an export."""

from dataclasses import replace

import pytest

from guide.content.parts import Link, Section
from guide.directory.exporting.formats import ExportFormat, export
from guide.directory.exporting.listed import listed
from guide.directory.exporting.services import service_of
from tests.builders import contact
from tests.directory.exporting.hsds import Package
from tests.directory.exporting.made_up import PLAIN, SECRET, made_up

GUIDE = made_up()


def test_a_confidential_entry_has_no_place():
    found = service_of(SECRET, GUIDE)
    assert found["x_field_guide"]["confidential"] is True
    assert not found.keys() & {"service_at_locations", "location", "addresses"}
    tables = Package(export(ExportFormat.PACKAGE, [SECRET], GUIDE)).tables
    assert not tables.keys() & {"location", "address", "service_at_location"}


@pytest.mark.parametrize(
    "change",
    [
        {"address": "120 West 2nd Street, Duluth, MN 55802"},
        {"summary": "Behind 120 West 2nd Street."},
        {"sections": (Section(id="a", title="A", text="It is at 46.7867, -92.1005."),)},
        {"contacts": (contact("support", "call", "555-0100", note="Come to 12 Elm St."),)},
        {"links": (Link(title="A", url="https://example.org/?at=46.7867,-92.1005"),)},
    ],
)
def test_a_confidential_entry_with_a_place_is_left_out_and_named(change):
    secret = replace(SECRET, **change)
    found = listed((PLAIN, secret))
    assert found.entries == (PLAIN,)
    ((left_out, why),) = found.left_out
    assert left_out is secret
    assert "confidential" in why


def test_even_where_it_is_asked_for_no_address_of_a_confidential_entry_is_written():
    secret = replace(SECRET, address="120 West 2nd Street, Duluth, MN 55802")
    assert "service_at_locations" not in service_of(secret, GUIDE)
    assert b"West 2nd" not in export(ExportFormat.SHEET, [secret], GUIDE)
