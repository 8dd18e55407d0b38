"""A sheet of services comes in whatever its file or sheet is called; tables of parts stay what they are."""

import pytest

from guide.directory.columns.answers import Answers, TableAnswers, said_of
from guide.directory.importing.changing import with_meaning
from guide.directory.importing.reading import reading_directory
from guide.directory.records import join
from guide.steps import finish
from tests.directory.tables.workbooks import sheet, workbook

HEADINGS = "Program,Agency,Phone,Eligibility,Fees,Hours,County"
ROW = "Yak {n},Birch House,218-555-010{n},Women only,Free,Mon-Fri 9-5,Carlton"
SHEET = "\n".join((HEADINGS, *(ROW.format(n=n) for n in range(7))))
NAMES = """
Contact list 2024|contacts|phone list|phones|ph|address list|hours|schedule|languages|taxonomy|metadata|elig
""".strip().split("|")


def read(folder, answers=None):
    """Return the directory in a folder, as window and terminal read it."""
    return finish(reading_directory([folder], source="list", answers=answers or Answers()))


def names(directory):
    """Return the names of the services that come of it."""
    return [record.first("service", "name") for record in join(directory.understood()).records]


def about(directory):
    """Return what each table is about."""
    return {guess.table: guess.about for guess in directory.guesses}


@pytest.mark.parametrize("name", NAMES)
def test_the_columns_decide_what_the_only_sheet_is(tmp_path, name):
    (tmp_path / f"{name}.csv").write_text(SHEET)
    directory = read(tmp_path)
    assert names(directory) == [f"Yak {n}" for n in range(7)]
    fields = [column.field for column in directory.guesses[0].columns]
    assert fields[:3] == ["service.name", "organization.name", "phone.number"]


@pytest.mark.parametrize("name", ["Contacts", "Phone list", "Address list", "Hours"])
def test_so_it_is_with_the_sheets_of_a_workbook(tmp_path, name):
    rows = [line.split(",") for line in SHEET.splitlines()]
    (tmp_path / "book.xlsx").write_bytes(workbook({name: sheet(rows)}))
    assert len(names(read(tmp_path))) == 7


def test_beside_services_the_name_of_a_table_counts(tmp_path):
    (tmp_path / "services.csv").write_text(SHEET)
    (tmp_path / "contacts.csv").write_text(SHEET)
    assert about(read(tmp_path)) == {"services.csv": "service", "contacts.csv": "contact"}


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("phones", "id,location_id,service_id,number,type\np1,l1,s1,218-555-0101,voice\n", "phone"),
        ("phones", "Phone ID,Service ID,Service name,Phone\n1,4,Food shelf,218-555-0101\n", "phone"),
        (
            "contacts",
            "Name,Title,Phone,Email\nJane Doe,Director,218-555-0101,jane@birch.example\n",
            "contact",
        ),
        ("contacts", "Name,Phone\nBev,218-555-0101\nMarcy,218-555-0102\n", "contact"),
        ("Staff", f"{HEADINGS}\n{ROW}\n", "contact"),
        ("contacts", "Agency,Contact,Phone\nBirch House,Jane Doe,218-555-0101\n", "contact"),
        ("taxonomy", "Name,Description\nFood,All that is eaten\n", "taxonomy_term"),
        ("languages", "Language,Code\nSpanish,es\n", "language"),
        ("glossary", "Field,Definition\nPhone,the number of the program\n", ""),
    ],
)
def test_tables_of_parts_of_people_and_of_words_stay_so(tmp_path, name, text, kind):
    (tmp_path / f"{name}.csv").write_text(text)
    assert about(read(tmp_path)) == {f"{name}.csv": kind}


def test_people_beside_what_is_said_of_services_stay_private_there(tmp_path):
    rows = f"{HEADINGS},Contact person\n" + "\n".join(
        f"{ROW.format(n=n)},{name}" for n, name in enumerate(("Jane Doe", "Ann Roe", "Mary Poe"))
    )
    (tmp_path / "contacts.csv").write_text(rows)
    directory = read(tmp_path)
    columns = directory.guesses[0].columns
    assert (columns[-1].field, columns[-1].is_hidden) == ("contact.name", True)
    assert columns[2].field == "phone.number"
    assert columns[2].sureness < 0.55, "the name of the file says that these could be of people"
    assert len(names(directory)) == 3


def test_a_table_is_of_services_once_a_person_says_which_column_names_them(tmp_path):
    rows = "Who,Contact,Phone,Hours\nBirch House,Jane Doe,218-555-0101,Mon 9-5\n"
    (tmp_path / "contacts.csv").write_text(rows)
    directory = read(tmp_path)
    assert names(directory) == []
    said = with_meaning(directory, 0, 0, "service.name")
    assert (about(said), names(said)) == ({"contacts.csv": "service"}, ["Birch House"])
    again = read(tmp_path, said_of(said.guesses))
    assert [column.field for column in again.guesses[0].columns] == [
        column.field for column in said.guesses[0].columns
    ]
    assert names(again) == ["Birch House"]


def test_a_table_that_a_person_called_one_of_phones_stays_so(tmp_path):
    (tmp_path / "phones.csv").write_text(SHEET)
    answers = Answers({"phones.csv": TableAnswers("phone", {"Phone": "phone.number"})})
    assert about(read(tmp_path, answers)) == {"phones.csv": "phone"}
