"""A quotation mark that is never closed, or not set well, takes no other row into its cell."""

import csv
import io

from tests.directory.tables.writing import cells, numbers, source_of, table_of

SERVICES = [
    ("Alder Food Shelf", "Groceries once a month.", "218-555-0101"),
    ("Birch Legal Aid", "Help with eviction, benefits and family law.", "218-555-0102"),
    ("Cedar Clinic", "Medical and dental care.", "218-555-0103"),
    ("Dogwood Drop-In", "Meals, showers and a safe place.", "218-555-0104"),
    ("Elm Job Center", "Resume help\nand computers, each day.", "218-555-0105"),
    ("Fir Transit", "Rides to appointments.", "218-555-0106"),
]
HEADINGS = ("Name", "Description", "Phone")
OPEN = "A quotation mark is not closed, so it was read as a letter: {}."
MISSING = "A quotation mark may be missing, so that rows or cells stand in one cell: {}."


def csv_of(*, separator=",", quoting=csv.QUOTE_MINIMAL):
    made = io.StringIO()
    csv.writer(made, delimiter=separator, quoting=quoting, lineterminator="\n").writerows(
        [HEADINGS, *SERVICES]
    )
    return made.getvalue()


def test_cells_of_several_lines_are_read_as_they_are(tmp_path):
    for separator in (",", ";", "\t", "|"):
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC):
            table = table_of(tmp_path, csv_of(separator=separator, quoting=quoting))
            assert (cells(table), table.notes, table.doubtful_rows) == (SERVICES, (), frozenset())


def test_a_mark_at_the_beginning_of_a_cell_without_a_partner_is_a_letter(tmp_path):
    lines = ["\t".join(row).replace("\n", " ") for row in (HEADINGS, *SERVICES)]
    lines[3] = lines[3].replace("Medical", '"Medical')
    table = table_of(tmp_path, "\n".join(lines), "services.tsv")
    assert numbers(table) == [2, 3, 4, 5, 6, 7]
    assert cells(table)[2] == ("Cedar Clinic", '"Medical and dental care.', "218-555-0103")
    assert (table.notes, table.doubtful_rows) == ((OPEN.format("4"),), frozenset())


def test_two_such_marks_that_could_be_one_cell_swallow_none(tmp_path):
    lines = ["Name\tSize\tPhone\tTown", 'Alder\t"A\t1\tEly', "Birch\tB\t2\tEly", 'Cedar\t12"\t5\tEly']
    table = table_of(tmp_path, "\n".join(lines), "services.tsv")
    assert [row[1] for row in cells(table)] == ['"A', "B", '12"']


def test_ditto_marks_are_no_quotation_marks(tmp_path):
    lines = ["Name\tTown\tCounty", "Alder\tEly\tSt. Louis", 'Birch\t"\t"', 'Cedar\t"\tLake', 'Elm\t"\tLake']
    table = table_of(tmp_path, "\n".join(lines), "services.tsv")
    assert cells(table)[1:] == [
        ("Birch", "Ely", "St. Louis"),
        ("Cedar", "Ely", "Lake"),
        ("Elm", "Ely", "Lake"),
    ]
    assert table.notes == ()


def test_a_mark_that_is_missing_changes_no_other_row(tmp_path):
    """Whatever becomes of its own row, the rows above and below are read as they are."""
    for service in SERVICES:
        about = f'"{service[1]}"'
        for spoilt in (about[1:], about[:-1]):
            table = table_of(tmp_path, csv_of(quoting=csv.QUOTE_ALL).replace(about, spoilt))
            others = [row for row in SERVICES if row != service]
            beyond = [""] * (len(table.headings) - 3)
            assert [row for row in cells(table) if row[:3] in others] == [
                (*row, *beyond) for row in others
            ], spoilt


def test_a_cell_with_separators_that_has_no_end_is_whole_and_needs_a_look(tmp_path):
    table = table_of(tmp_path, csv_of().replace('family law."', "family law."))
    assert cells(table)[1] == ("Birch Legal Aid", f'"{SERVICES[1][1]}', "218-555-0102")
    assert (table.notes[0], table.doubtful_rows) == (MISSING.format("3"), {3})


def test_marks_within_a_cell_end_it_only_where_the_row_has_as_many_cells_as_others(tmp_path):
    lines = [f'{name},"They said "hi", come in",{phone}' for name, _, phone in SERVICES]
    table = table_of(tmp_path, "\n".join([",".join(HEADINGS), *lines]))
    assert cells(table) == [(name, 'They said "hi", come in', phone) for name, _, phone in SERVICES]
    text = 'Name,About,Phone\nAlder,"Ask for "Help\nyourself" day, call\nfirst",218\nBirch,food,219\n'
    (alder, birch) = cells(table_of(tmp_path, text))
    assert alder == ("Alder", 'Ask for "Help\nyourself" day, call\nfirst', "218")
    assert birch == ("Birch", "food", "219")


def test_a_row_with_rows_in_its_cell_that_may_be_meant_needs_a_look(tmp_path):
    """Two columns of a list with commas: each line has one, and nothing says whether it is a row."""
    table = table_of(tmp_path, 'Name,Open\nAlder,"Mon\nTue,9-5\nWed,9-5"\nBirch,Fri\nCedar,Sat\n')
    assert [row[0] for row in cells(table)] == ["Alder", "Birch", "Cedar"]
    assert (table.notes, table.doubtful_rows) == ((MISSING.format("2–4"),), {2})


def test_a_file_whose_marks_are_all_open_is_read_in_no_time(tmp_path):
    rows = "A,B,C\n" * 100 + 'A,"open x\n' * 3_000
    [table] = source_of(tmp_path, f"Name,About,Phone\n{rows}").tables
    assert table.doubtful_rows
