"""What columns mean, how they start, and what belongs together."""

import time

import pytest

from guide.directory.columns.fields import is_field
from guide.directory.columns.proposing import propose
from guide.directory.columns.words import lists
from guide.directory.decisions import Publicity
from guide.directory.sheet import Row, Sheet
from tests.directory.columns.made_up import proposed, sheet_of

PHONES = "218-555-0101 ; 218-555-0102 ; 218-555-0103"


def test_every_field_of_the_data_file_is_one_and_no_heading_is_of_two():
    named = [name for name in lists() if "." in name]
    assert [name for name in named if not is_field(name.replace("*", "service"))] == []
    assert len(named) > 50
    headings = [heading for name in (*named, "not used") for heading in lists()[name]]
    assert sorted(each for each in set(headings) if headings.count(each) > 1) == []


@pytest.mark.parametrize(
    ("heading", "cells", "field"),
    [
        ("TELÉFONO:", PHONES, "phone.number"),
        ("phone_numbers", PHONES, "phone.number"),
        ("Hours", "Mon-Fri 9-5 ; 24/7 ; Tue 1-4", "schedule.description"),
        ("Colonia", "Centro ; Sur ; Norte", "address.address_2"),
        ("Días de atención", "Lunes ; Martes ; Viernes", "schedule.days"),
        ("Field 3", PHONES, "phone.number"),
        ("Field 3", "www.a.example ; https://b.example ; c.example.org", "service.url"),
        ("Field 3", "12 Elm St ; 340 Second Ave N ; PO Box 12", "address.address_1"),
        ("Notes on hours", "Mon-Fri 9-5 ; 24/7 ; Tue 1-4", "schedule.notes"),
        ("Website", "info@a.example ; help@b.example ; info@c.example", "service.email"),
        ("Same phone as organization?", "Yes ; No ; Yes", ""),
        ("Tax status", "501 ; 502 ; 503", ""),
        ("Same hours as location", "", ""),
        ("Opens", "Yes ; No ; Yes", ""),
        ("FRIDAY_OPEN_TIME__C", "08:00 ; 09:00 ; 09:30", "schedule.friday"),
    ],
)
def test_headings_are_looked_up_and_cells_confirm_or_contradict_them(heading, cells, field):
    assert (
        proposed({"Agency": "Harbor House ; Elm Hub ; Thistle Farm", heading: cells})[heading].field == field
    )


def test_typed_columns_start_public_free_texts_are_read_and_what_is_not_sure_is_not_public():
    found = proposed(
        {
            "Program name": "Shelter ; Pantry ; Advice",
            "Description": "Beds ; Food ; Law",
            "Phone": PHONES,
            "ID": "1 ; 2 ; 3",
            "Zumbido": PHONES,
            "Clinic times": "call ; ask ; see door",
            "Category": f"{'Food, ' * 12} ; Beds ; Law",
        }
    )
    starts = {heading: each.start for heading, each in found.items()}
    assert starts == {
        "Program name": Publicity.PUBLIC,
        "Description": Publicity.READ,
        "Phone": Publicity.PUBLIC,
        "ID": Publicity.NEVER,
        "Zumbido": Publicity.NEVER,
        "Clinic times": Publicity.READ,
        "Category": Publicity.READ,
    }
    assert found["Program name"].field == "service.name"
    assert found["Phone"].samples == ("218-555-0101", "218-555-0102", "218-555-0103")


def test_columns_of_one_number_or_address_are_one_group_and_headings_say_what_a_number_is():
    headings = (
        "Phone1Number Phone1Type Phone2Number Phone2Description Phone2Type PhoneFax PhoneFaxDescription TTY Extension "
        "MailingAddress1 MailingCity PhysicalAddress1 PhysicalCity PhysicalPostalCode"
    ).split()
    found = proposed(dict.fromkeys(headings, ""))
    groups = {heading: each.group for heading, each in found.items()}
    assert list(groups.values()) == [0, 0, 1, 1, 1, 2, 2, 3, 3, 0, 0, 1, 1, 1]
    labels = {heading: each.label for heading, each in found.items() if each.label}
    assert labels == {
        "PhoneFax": "PhoneFax",
        "TTY": "TTY",
        "MailingAddress1": "MailingAddress1",
        "PhysicalAddress1": "PhysicalAddress1",
    }
    assert proposed({"Intake_line": PHONES, "Phone": PHONES})["Intake_line"].label == "Intake line"


def test_a_sheet_of_the_standard_means_what_the_standard_says_and_other_headings_of_it_say_little():
    found = proposed(
        {
            "id": "1",
            "name": "Main",
            "notes": "x",
            "email": "a@b.example",
            "x_ours.status": "active",
            "languages": "French",
        },
        "locations.csv",
        about="location",
        is_standard=True,
    )
    fields = {heading: (each.field, each.sure) for heading, each in found.items()}
    assert fields["id"], fields["name"] == (("location.id", True), ("location.name", True))
    assert fields["x_ours.status"] == ("", False)
    assert found["notes"].start is Publicity.NEVER
    assert fields["languages"] == ("language.name", False)
    people = proposed(
        {"id": "1", "name": "Ann Lee", "email": "info@a.example"}, about="contact", is_standard=True
    )
    assert {each.start for each in people.values()} == {Publicity.NEVER}
    kept = proposed(
        {"id": "1", "previous_value": "x", "resource_id": "2"}, about="metadata", is_standard=True
    )
    assert {each.start for each in kept.values()} == {Publicity.NEVER}
    capacity = proposed({"available": "3", "unit.name": "beds"}, about="service_capacity", is_standard=True)
    assert [each.field for each in capacity.values()] == ["capacity.available", "capacity.unit"]


def test_what_rows_are_is_in_the_name_of_a_sheet_unless_it_is_alone():
    columns = {"Name": "Harbor House", "Phone": "218-555-0101"}
    abouts = {
        (name, alone): propose(sheet_of(columns, name), is_alone=alone).about
        for name in (
            "2026 contacts.csv",
            "Organizations.xlsx",
            "list.csv",
            "our-phones-2.csv",
            "Site mapping",
        )
        for alone in (True, False)
    }
    assert abouts == {
        ("2026 contacts.csv", True): "service",
        ("2026 contacts.csv", False): "contact",
        ("Organizations.xlsx", True): "organization",
        ("Organizations.xlsx", False): "organization",
        ("list.csv", True): "service",
        ("list.csv", False): "service",
        ("our-phones-2.csv", True): "service",
        ("our-phones-2.csv", False): "phone",
        ("Site mapping", True): "service",
        ("Site mapping", False): "",
    }
    codes = sheet_of({"Code": "A ; B", "Meaning": "Food ; Beds"}, "Sheet 2")
    assert propose(codes, is_alone=False).about == ""


@pytest.mark.parametrize(
    "text", ["mon and " * 3750, "a-" * 15000, "(" * 30000, "Aa " * 10000, "\0" * 30000, "1, " * 10000]
)
def test_a_hostile_sheet_takes_no_time(text):
    rows = tuple(Row(number, (f"{text}{number}", text, text)) for number in range(200))
    started = time.monotonic()
    propose(Sheet("list.csv", (text, "Phone", "Name"), rows), is_alone=True)
    assert time.monotonic() - started < 2
