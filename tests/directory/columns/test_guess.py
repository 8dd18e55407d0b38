"""Guesses about sheets of the shapes that people have, each with what a person would call its columns."""

import csv
from pathlib import Path

import pytest
import yaml

from guide.directory.columns.guess import guess_columns
from guide.directory.columns.meaning import TableGuess, sureness_label
from guide.directory.fields import FIELDS
from guide.directory.table import Row, Table

SHEETS = Path(__file__).parent / "sheets"
EXPECTED = yaml.safe_load((SHEETS / "expected.yaml").read_text(encoding="utf-8"))
PRIVATE = ("contact.", "private.")


def table_of(name: str, headings: list[str], *rows: list[str]) -> Table:
    return Table(name, tuple(headings), tuple(Row(n, tuple(row)) for n, row in enumerate(rows, start=2)))


def sheet(name: str) -> Table:
    headings, *rows = csv.reader((SHEETS / name).read_text(encoding="utf-8").splitlines())
    return table_of(name, headings, *rows)


def column(heading: str, *texts: str, name: str = "list.csv") -> TableGuess:
    return guess_columns(table_of(name, [heading], *([text] for text in texts)))


def field(heading: str, *texts: str, name: str = "list.csv") -> str | None:
    return column(heading, *texts, name=name).columns[0].field


def answers(name: str) -> list[tuple[str | None, list[str]]]:
    guess = guess_columns(sheet(name))
    wanted = [each.split(" | ") for pair in EXPECTED[name] for each in pair.values()]
    return [(each.field or "-", right) for each, right in zip(guess.columns, wanted, strict=True)]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_most_columns_of_a_sheet_are_guessed_right(name):
    each = [got in right for got, right in answers(name)]
    assert sum(each) / len(each) >= 0.9


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_nothing_of_people_is_ever_guessed_public(name):
    kept = [got for got, right in answers(name) if right[0].startswith(PRIVATE)]
    assert [got for got in kept if got and not got.startswith((*PRIVATE, "-"))] == []


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_guess_is_a_field_that_there_is(name):
    for each in guess_columns(sheet(name)).columns:
        assert each.meaning is None or each.meaning.field in FIELDS[each.meaning.object]


def test_number_and_type_of_a_phone_have_one_group():
    headings = ["Phone 1", "Phone 1 Type", "Phone 2", "Phone2Type", "PhoneNumber_3", "Fax", "Fax Description"]
    found = [each.meaning for each in guess_columns(table_of("list.csv", headings)).columns]
    assert [each and (each.name, each.group, each.kind) for each in found] == [
        ("phone.number", 1, ""),
        ("phone.type", 1, ""),
        ("phone.number", 2, ""),
        ("phone.type", 2, ""),
        ("phone.number", 3, ""),
        ("phone.number", 4, "fax"),
        ("phone.description", 4, "fax"),
    ]


def test_lines_of_an_address_have_one_group_and_another_address_another():
    headings = ["PhysicalAddress1", "PhysicalAddress2", "PhysicalCity", "MailingAddress1", "MailingCity"]
    found = [each.meaning for each in guess_columns(table_of("list.csv", headings)).columns]
    groups = [each and (each.field, each.group, each.kind) for each in found]
    assert groups == [
        ("address_1", 1, "physical"),
        ("address_2", 1, "physical"),
        ("city", 1, "physical"),
        ("address_1", 2, "postal"),
        ("city", 2, "postal"),
    ]


def test_texts_decide_what_a_contact_is():
    assert field("Contact", "555-201-3344", "(555) 201-3345") in ("phone.number", "contact.phone")
    assert field("Contact", "Maria Lopez", "Dr. Paul Nguyen") == "contact.name"


def test_names_of_people_are_not_the_name_of_a_service():
    for heading in ("Name", "Provider", "Service", "Description", "Program Name", "Organization"):
        assert field(heading, "Maria Lopez", "Deb Olson", "Nguyen, Paul", "Rev. Ann Bell") == "contact.name"


def test_a_question_about_what_else_is_so_is_not_a_phone():
    assert field("Same phone number as organization?", "Yes", "No") is None


def test_what_looks_private_is_hidden():
    for heading, text in (
        ("Director", "Maria Lopez"),
        ("Notes", "call her cell"),
        ("Email", "m.lopez@a.example"),
    ):
        [each] = column(heading, text, text + "a").columns
        assert each.is_hidden


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("services.csv", "service"),
        ("2021-03 organizations.csv", "organization"),
        ("Workbook.xlsx - Phones", "phone"),
        ("physical_addresses.csv", "address"),
        ("regular_schedules.csv", "schedule"),
        ("services_at_location.csv", "service_at_location"),
        ("taxonomy_terms.csv", "taxonomy_term"),
        ("metadata.csv", ""),
        ("our list 2016.csv", "service"),
        ("Phones.TAB", "phone"),
        ("organizations.ndjson", "organization"),
        ("Phones.xls", "phone"),
    ],
)
def test_a_table_is_about_what_its_name_says(name, about):
    assert guess_columns(table_of(name, ["id", "x"])).about == about


def test_tables_of_the_standard_keep_its_own_names():
    headings = ["id", "location_id", "service_id", "number", "extension", "type", "description"]
    found = guess_columns(table_of("phones.csv", headings)).columns
    assert [each.field for each in found] == [f"phone.{name}" for name in headings]


def test_how_sure_a_guess_is_has_three_words():
    assert [sureness_label(each) for each in (0.95, 0.6, 0.3)] == ["sure", "likely", "unsure"]


def test_ids_of_words_are_ids():
    rows = tuple(Row(n, (f"s{n}", f"{word}-house", f"House {n}")) for n, word in enumerate(("a", "b", "c")))
    guess = guess_columns(Table("services.csv", ("id", "organization_id", "name"), rows))
    assert guess.columns[1].field == "organization.id"


def test_a_row_of_a_table_about_schedules_is_one_schedule():
    headings = ("id", "service_id", "freq", "byday", "opens_at", "closes_at")
    rows = tuple(Row(n, (f"h{n}", "s1", "WEEKLY", "MO", "09:00", "17:00")) for n in range(2, 6))
    meanings = [column.meaning for column in guess_columns(Table("schedules.csv", headings, rows)).columns]
    assert {(meaning.object, meaning.group) for meaning in meanings if meaning} == {("schedule", 0)}


@pytest.mark.parametrize("heading", ["Open 24/7?", "OFFICE_OPEN_24_7__C", "24/7 open"])
def test_what_is_not_open_at_night_still_exists(heading):
    assert field(heading, "Yes", "No") is None
    assert field("Open?", "Yes", "No") == "service.status"
