"""The names that tables get when they are read say what the tables are about."""

import pytest

from guide.directory.columns.subject import about_of
from guide.directory.tables.hsds_names import OBJECT_OF_TABLE

OTHER = {
    "physical_addresses": "address",
    "postal_addresses": "address",
    "regular_schedules": "schedule",
    "holiday_schedules": "schedule",
    "payments_accepted": "attribute",
    "eligibility": "attribute",
    **dict.fromkeys(("organization_identifiers", "metadata", "service_capacity"), ""),
}


@pytest.mark.parametrize("name", OBJECT_OF_TABLE)
def test_tables_of_hsds_are_known(name):
    assert about_of(name, ("id", "name")) == OTHER.get(name, OBJECT_OF_TABLE[name])


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("Alder county.xlsx, sheet Phones", "phone"),
        ("Alder county.xlsx, sheet Sheet1", "service"),
        ("export.json, agencies", "organization"),
        ("all/services_at_location.csv", "service_at_location"),
    ],
)
def test_sheets_and_lists_are_known_by_their_own_names(name, about):
    assert about_of(name, ("id", "name")) == about


def test_room_and_what_is_counted_are_known_by_the_headings_of_the_standard():
    assert about_of("service_capacity", ("id", "service_id", "available", "rows")) == "service_capacity"
    assert about_of("units", ("id", "rent", "tenant")) == ""


@pytest.mark.parametrize(
    ("headings", "about"),
    [
        (("ServiceID", "LocationID"), "service_at_location"),
        (("LocationID", "ServiceID", "OrganizationID"), "service_at_location"),
        (("OrganizationID", "TaxonomyID"), ""),
        (("ServiceID",), "service"),
        (("ServiceID", "Name"), "service"),
    ],
)
def test_a_table_of_ids_alone_is_none_of_services(headings, about):
    assert about_of("Export_2026.csv", headings) == about
