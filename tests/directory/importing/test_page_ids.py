"""Next month a row keeps its page: by its id if it is called otherwise, by its names if its number only counts."""

from dataclasses import replace
from datetime import date

import pytest

from guide.content.load import load
from guide.directory.importing.entries import Origin
from guide.directory.importing.entry_files import ids_in
from guide.directory.importing.into_pack import NewPack, compare, write_into
from guide.directory.importing.plan import planning
from guide.steps import finish
from tests.directory.importing.sheets import DAY, PLACES, understood

ORIGIN = Origin("County list", DAY, PLACES)
NEXT = replace(ORIGIN, day=date(2026, 12, 27))
NAMES = ("Warm Up", "Coats", "Soup", "Beds", "Job Club")
GROUPS = ("new", "changed", "same", "vanished")


def rows_of(names=NAMES, first=1):
    """The rows of a list in the order of names, each with a number."""
    return [(str(n), name, f"218-555-01{len(name):02}") for n, name in enumerate(names, start=first)]


def month(folder, rows, *, heading="Id", name="list.csv", origin=NEXT, **fields):
    """Import a list into a folder, and return how many pages are of which kind."""
    columns = {heading: "service.id", "Name": "service.name", "Tel": "phone.number", **fields}
    sheet = understood(name, columns, *rows)
    plan = finish(planning([sheet], replace(origin, known=ids_in(folder if folder.exists() else None))))
    found = compare(plan.entries, folder, origin)
    write_into(folder, found.to_write, NewPack("Pond County", DAY))
    return {group: [each.title for each in getattr(found, group)] for group in GROUPS}


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "pond"


def test_a_row_with_an_id_keeps_its_page_by_another_name(folder):
    rows = rows_of(first=1040)
    month(folder, rows)
    first = {each.id for each in load(folder).entries}
    rows[1] = ("1041", "Coat Closet", "218-555-0105")
    same = ["Warm Up", "Soup", "Beds", "Job Club"]
    assert month(folder, rows) == {"new": [], "changed": ["Coat Closet"], "same": same, "vanished": []}
    assert {each.id for each in load(folder).entries} == first
    assert month(folder, rows)["same"] == ["Warm Up", "Coat Closet", "Soup", "Beds", "Job Club"]


def test_a_page_that_another_row_is_called_as_is_not_taken(folder):
    """A source that numbers its rows anew gets new pages for what has another number, and mixes none up."""
    month(folder, rows_of(first=1040))
    month(folder, rows_of(["New", *NAMES], first=1040))
    month(folder, rows_of(["New", "Coats", "Soup", "Beds", "Job Club"], first=1040))
    month(folder, rows_of(["New", "Soup", "Beds"], first=1040))
    for each in load(folder).entries:
        assert each.id.startswith(each.title.lower().replace(" ", "-"))


def test_a_confidential_page_does_not_keep_what_it_was_called_before(folder):
    rows = [("1040", "Larch Street House", "218-555-0101", "12 Larch St", "Beds"), *[
        (*row, "12 Elm St", "Help") for row in rows_of(NAMES[1:], first=1041)]]  # fmt: skip
    fields = {"Street": "address.address_1", "About": "service.description"}
    month(folder, rows, **fields)
    rows[0] = ("1040", "Refuge", "218-555-0101", "12 Larch St", "Shelter for victims of domestic violence")
    found = month(folder, rows, **fields)
    assert (found["new"], found["vanished"]) == (["Refuge"], ["Larch Street House"])
    assert next(each.id for each in load(folder).entries if each.title == "Refuge").startswith("refuge-")


def test_a_row_with_a_number_that_only_counts_is_known_by_its_names(tmp_path):
    for at, heading in enumerate(("#", "No.", "Row", "OBJECTID")):
        folder = tmp_path / f"pond{at}"
        month(folder, rows_of(), heading=heading)
        found = month(folder, rows_of(["Warm Up", "New", *NAMES[1:]]), heading=heading)
        assert found == {"new": ["New"], "changed": [], "same": list(NAMES), "vanished": []}
        gone = [row for row in rows_of(["Warm Up", "New", *NAMES[1:]]) if row[1] != "Coats"]
        assert month(folder, gone, heading=heading)["vanished"] == ["Coats"]  # a number is left out


def test_pages_of_a_list_without_ids_stay_once_it_has_some(folder):
    month(folder, [("", *row[1:]) for row in rows_of()])
    assert month(folder, rows_of(first=1040))["same"] == list(NAMES)


def test_rows_of_one_name_are_told_apart_by_the_numbers_that_count_them(folder):
    rows = rows_of(["Coats", "Coats", "Soup"])
    rows[1] = ("2", "Coats", "218-555-0199")
    month(folder, rows, heading="#")
    assert len(load(folder).entries) == 3
    rows.append(("4", "Beds", "218-555-0104"))
    assert month(folder, rows, heading="#")["new"] == ["Beds"]
