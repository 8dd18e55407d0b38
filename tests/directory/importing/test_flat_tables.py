"""A sheet of services comes in whatever its file or sheet is called; tables of parts stay what they are."""

from guide.directory.columns.answers import Answers, TableAnswers, said_of
from guide.directory.importing.changing import with_meaning
from guide.directory.records import join
from tests.directory.importing.sheets import read
from tests.directory.tables.workbooks import sheet, workbook

HEADINGS = "Program,Agency,Phone,Eligibility,Fees,Hours,County"
ROW = "Yak {n},Birch House,218-555-010{n},Women only,Free,Mon-Fri 9-5,Carlton"
SHEET = "\n".join((HEADINGS, *(ROW.format(n=n) for n in range(7))))
NAMES = """
Contact list 2024|contacts|phone list|phones|ph|address list|hours|schedule|languages|taxonomy|metadata|elig
""".strip().split("|")


def names(directory):
    """Return the names of the services that come of it."""
    return [record.first("service", "name") for record in join(directory.understood()).records]


def about(directory):
    """Return what each table is about."""
    return {guess.table: guess.about for guess in directory.guesses}


def fresh(folder, name):
    """A new folder for a case."""
    folder = folder / name
    folder.mkdir()
    return folder


def test_the_columns_decide_what_the_only_sheet_is(tmp_path):
    for name in NAMES:
        folder = fresh(tmp_path, name)
        (folder / f"{name}.csv").write_text(SHEET)
        directory = read(folder)
        assert names(directory) == [f"Yak {n}" for n in range(7)], name
        fields = [column.field for column in directory.guesses[0].columns]
        assert fields[:3] == ["service.name", "organization.name", "phone.number"], name


def test_so_it_is_with_the_sheets_of_a_workbook(tmp_path):
    rows = [line.split(",") for line in SHEET.splitlines()]
    for name in ("Contacts", "Phone list", "Address list", "Hours"):
        (tmp_path / "book.xlsx").write_bytes(workbook({name: sheet(rows)}))
        assert len(names(read(tmp_path))) == 7, name


def test_beside_services_the_name_of_a_table_counts(tmp_path):
    (tmp_path / "services.csv").write_text(SHEET)
    (tmp_path / "contacts.csv").write_text(SHEET)
    assert about(read(tmp_path)) == {"services.csv": "service", "contacts.csv": "contact"}


PARTS = [
    ("phones", "id,location_id,service_id,number,type\np1,l1,s1,218-555-0101,voice\n", "phone"),
    ("phones", "Phone ID,Service ID,Service name,Phone\n1,4,Food shelf,218-555-0101\n", "phone"),
    ("contacts", "Name,Title,Phone,Email\nJane Doe,Director,218-555-0101,jane@birch.example\n", "contact"),
    ("contacts", "Name,Phone\nBev,218-555-0101\nMarcy,218-555-0102\n", "contact"),
    ("Staff", f"{HEADINGS}\n{ROW}\n", "contact"),
    ("contacts", "Agency,Contact,Phone\nBirch House,Jane Doe,218-555-0101\n", "contact"),
    ("taxonomy", "Name,Description\nFood,All that is eaten\n", "taxonomy_term"),
    ("languages", "Language,Code\nSpanish,es\n", "language"),
    ("glossary", "Field,Definition\nPhone,the number of the program\n", ""),
]


def test_tables_of_parts_of_people_and_of_words_stay_so(tmp_path):
    for at, (name, text, kind) in enumerate(PARTS):
        folder = fresh(tmp_path, str(at))
        (folder / f"{name}.csv").write_text(text)
        assert about(read(folder)) == {f"{name}.csv": kind}, text


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
    again = read(tmp_path, answers=said_of(said.guesses))
    assert [column.field for column in again.guesses[0].columns] == [
        column.field for column in said.guesses[0].columns
    ]
    assert names(again) == ["Birch House"]


def test_a_table_that_a_person_called_one_of_phones_stays_so(tmp_path):
    (tmp_path / "phones.csv").write_text(SHEET)
    answers = Answers({"phones.csv": TableAnswers("phone", {"Phone": "phone.number"})})
    assert about(read(tmp_path, answers=answers)) == {"phones.csv": "phone"}


ROWS = "name,phone,website,kids\nBirch House,218-555-0101,https://birch.example,allowed\n"


def test_the_only_table_is_of_services_and_its_ids_are_theirs(tmp_path):
    for name in ("agencies.csv", "organizations.csv", "locations.csv", "sites.csv"):
        (tmp_path / name).write_text(ROWS)
        (guess,) = read(tmp_path / name).guesses
        fields = ["service.name", "phone.number", "service.url", "service.eligibility_description"]
        assert (guess.about, [column.field for column in guess.columns]) == ("service", fields), name
    text = "Organization ID,Organization Name,Phone\n7,Birch House,218-555-0101\n7,Birch House,218-555-0102\n"
    (tmp_path / "organizations.csv").write_text(text)
    (guess,) = read(tmp_path / "organizations.csv").guesses
    fields = ["service.id", "organization.name", "phone.number"]
    assert (guess.about, [column.field for column in guess.columns]) == ("service", fields)


def test_beside_services_organizations_stay_organizations_and_beside_a_glossary_they_do_not(tmp_path):
    beside, alone = fresh(tmp_path, "beside"), fresh(tmp_path, "alone")
    (beside / "organizations.csv").write_text(f"id,{ROWS.replace('Birch', 'o1,Birch')}")
    (beside / "services.csv").write_text("id,organization_id,name\ns1,o1,Food shelf\n")
    assert about(read(beside)) == {"organizations.csv": "organization", "services.csv": "service"}
    (alone / "agencies.csv").write_text(ROWS)
    (alone / "glossary.csv").write_text("Field,Definition\nname,what it is called\nkids,whether allowed\n")
    assert about(read(alone))["agencies.csv"] == "service"
    (beside / "units.csv").write_text("id,rent,tenant\n1,700,x\n")
    assert about(read(beside))["units.csv"] == ""
