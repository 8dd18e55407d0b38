"""What a person should look at first is counted and put first; texts that can be private are only told of."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.importing.changing import with_field
from guide.directory.importing.column_lines import column_lines, unsure_first, unsure_sentence
from guide.directory.importing.export_about import Export
from guide.directory.importing.reading import Directory
from guide.directory.table import Row, Table
from tests.directory.importing.test_plan import plan_of

COLUMNS = {
    "Agency": ("Harbor House", "Second Street Pantry", "Open Door Clinic", "Wren Shelter"),
    "Phone": ("218-555-0101", "218-555-0102", "218-555-0103", "218-555-0104"),
    "Zumbido": ("CANARY she came late", "CANARY paid us then", "CANARY a new one", "CANARY left in May"),
    "Code": ("CANARY-11", "CANARY-12", "CANARY-13", "CANARY-14"),
    "Grade": ("A", "B", "A", "A"),
    "Empty": ("", "", "", ""),
    "Tax ID": ("41-1111", "41-1112", "41-1113", "41-1114"),
    "Our liaison": ("Maria Canary", "Deb Canary", "Maria Canary", ""),
}


def lines_of(change=None):
    rows = tuple(Row(n, cells) for n, cells in enumerate(zip(*COLUMNS.values(), strict=True), start=2))
    table = Table("list.csv", tuple(COLUMNS), rows)
    guess = guess_columns(table)
    if change:
        guess = with_field(guess, list(COLUMNS).index(change[0]), change[1])
    directory = Directory("list", (table,), (guess,), (), (), Export())
    plan = plan_of(*directory.understood())
    return {line.heading: line for line in column_lines(directory, plan)}


def test_what_is_unsure_or_unused_is_unsure_unless_it_is_empty_or_known_to_be_of_no_use():
    found = lines_of()
    assert [heading for heading, line in found.items() if line.is_unsure] == [
        "Zumbido", "Code", "Grade", "Our liaison",
    ]  # fmt: skip


def test_a_person_who_says_what_a_column_is_or_that_it_is_none_makes_it_sure():
    assert not lines_of(("Grade", "service.category"))["Grade"].is_unsure
    assert not lines_of(("Zumbido", ""))["Zumbido"].is_unsure


def test_unsure_columns_stand_first_and_are_counted():
    lines = list(lines_of().values())
    assert [line.heading for line in unsure_first(lines)][:5] == [
        "Zumbido", "Code", "Grade", "Our liaison", "Agency",
    ]  # fmt: skip
    assert unsure_sentence(lines) == "4 of 8 columns are unsure: look at these first."
    assert unsure_sentence([]) == ""


def test_of_private_and_of_unused_texts_it_is_told_what_they_are_and_none_is_shown():
    found = lines_of()
    assert "canary" not in str(found.values()).casefold()
    assert found["Our liaison"].texts == "names of people, in 3 rows, 2 different"
    assert found["Zumbido"].texts == "a few words each, in 4 rows, 4 different"
    assert found["Code"].texts == "numbers or ids, in 4 rows, 4 different"
    assert found["Grade"].examples == ("A", "B")
    assert (found["Empty"].texts, found["Empty"].examples) == ("", ())


def test_texts_are_shown_once_a_person_says_that_they_are_public():
    assert len(lines_of(("Code", "service.alternate_name"))["Code"].examples) == 3


def test_a_number_of_somebody_is_no_example_even_if_the_person_belongs_to_no_row():
    headings = ("id", "contact_id", "service_id", "number", "type")
    rows = (("1", "", "1", "218-555-0101", "voice"), ("2", "32", "", "699-555-0199", "voice"))
    services = Table("services.csv", ("id", "name"), (Row(2, ("1", "Harbor House")),))
    phones = Table("phones.csv", headings, tuple(Row(n, cells) for n, cells in enumerate(rows, start=2)))
    tables = (services, phones)
    directory = Directory("list", tables, tuple(map(guess_columns, tables)), (), (), Export())
    plan = plan_of(*directory.understood())
    found = {(line.table_name, line.heading): line for line in column_lines(directory, plan)}
    assert found["phones.csv", "number"].examples == ("218-555-0101",)


def test_a_place_that_belongs_to_no_service_is_no_example_if_it_may_be_secret():
    rows = (("l1", "Harbor House", "1 Main Street"), ("l2", "Home for battered women", "7 Canary Lane"))
    services = Table("services.csv", ("id", "name", "location_id"), (Row(2, ("1", "Harbor House", "l1")),))
    places = tuple(Row(n, cells) for n, cells in enumerate(rows, start=2))
    locations = Table("locations.csv", ("id", "name", "address_1"), places)
    tables = (services, locations)
    directory = Directory("list", tables, tuple(map(guess_columns, tables)), (), (), Export())
    plan = plan_of(*directory.understood())
    found = {(line.table_name, line.heading): line for line in column_lines(directory, plan)}
    assert found["locations.csv", "address_1"].examples == ("1 Main Street",)


@pytest.mark.parametrize(
    "number",
    [
        "private: 218-555-0129; main 218-555-0102",
        "cell: 218-555-0129",
        "218-555-0102; Bev's cell 218-555-0129",
    ],
)
def test_a_number_that_says_it_is_private_is_no_example_of_a_place_either(number):
    rows = (("l1", "Harbor House", "218-555-0101"), ("l2", "Soup", number))
    services = Table("services.csv", ("id", "name", "location_id"), (Row(2, ("1", "Harbor House", "l1")),))
    places = tuple(Row(n, cells) for n, cells in enumerate(rows, start=2))
    tables = (services, Table("locations.csv", ("id", "name", "phones"), places))
    directory = Directory("list", tables, tuple(map(guess_columns, tables)), (), (), Export())
    plan = plan_of(*directory.understood())
    found = {(line.table_name, line.heading): line for line in column_lines(directory, plan)}
    assert found["locations.csv", "phones"].examples == ("218-555-0101",)
