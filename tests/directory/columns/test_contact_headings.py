"""A contact is the place itself, unless a column names somebody: then its numbers and addresses are theirs."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.columns.meaning import LIKELY
from guide.directory.table import Row, Table

NUMBERS = ("218-555-0101", "218-555-0102", "218-555-0103", "218-555-0104")
MAILS = ("info@birch.example", "help@elm.example", "office@oak.example", "intake@ash.example")
STREETS = ("12 Oak St", "40 Elm Ave", "7 Pine Rd", "9 High St")
LINKS = ("https://birch.example", "https://elm.example", "https://oak.example", "https://ash.example")
PEOPLE = ("Jane Doe", "John Roe", "Maria Lopez", "Karen Olson")
NAMES = ("Birch House", "Elm Pantry", "Oak Clinic", "Ash Shelter")


def guessed(**columns):
    """Return the guess for each column but that of the names; "__" stands for a dot."""
    headings = [heading.replace("__", ".") for heading in columns]
    texts = zip(NAMES, *columns.values(), strict=True)
    rows = tuple(Row(number, cells) for number, cells in enumerate(texts, start=2))
    guess = guess_columns(Table("list.csv", ("Name", *headings), rows))
    return {column.heading: column for column in guess.columns[1:]}


@pytest.mark.parametrize(
    "heading", ["Contact number", "contact_phone", "Contact", "Contacts", "Primary contact"]
)
def test_the_only_number_is_that_of_the_place_and_asked_about(heading):
    found = guessed(**{heading: NUMBERS})[heading]
    assert (found.field, found.sureness < LIKELY) == ("phone.number", True)


@pytest.mark.parametrize("heading", ["Contact number", "contact_phone", "Contact"])
def test_beside_another_number_it_is_somebodys(heading):
    assert guessed(Phone=NUMBERS[::-1], **{heading: NUMBERS})[heading].field == "contact.phone"


@pytest.mark.parametrize(
    ("heading", "texts"),
    [
        ("Contact name", PEOPLE),
        ("Who to ask", PEOPLE),
        ("Job title", ("Director", "Nurse", "Case manager", "Pastor")),
        ("Contact position", ("Director", "Nurse", "Case manager", "Pastor")),
        ("Manager", PEOPLE),
    ],
)
def test_where_somebody_is_named_it_is_theirs(heading, texts):
    found = guessed(**{heading: texts, "Contact number": NUMBERS, "Contact email": MAILS})
    assert [found["Contact number"].field, found["Contact email"].field] == ["contact.phone", "contact.email"]


def test_a_number_beside_the_name_of_somebody_is_theirs():
    texts = tuple(f"{number} ({name})" for number, name in zip(NUMBERS, PEOPLE, strict=True))
    assert guessed(**{"Contact number": texts})["Contact number"].field == "contact.phone"


def test_parts_of_a_contact_in_json_are_those_of_the_place():
    found = guessed(
        contact__phone=NUMBERS, contact__email=MAILS, contact__website=LINKS, contact__address=STREETS
    )
    assert [column.field for column in found.values()] == [
        "phone.number",
        "service.email",
        "service.url",
        "address.whole",
    ]


def test_parts_of_a_contact_with_a_name_in_json_are_those_of_somebody():
    found = guessed(contact__name=PEOPLE, contact__phone=NUMBERS, contact__email=MAILS)
    assert {column.field.partition(".")[0] for column in found.values()} == {"contact"}
