"""A column of places to which letters go is of postal addresses, not of e-mail."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.importing.entries import Origin
from guide.directory.importing.plan import planning
from guide.directory.pieces import Understood
from guide.directory.table import Row, Table
from guide.steps import finish
from tests.directory.importing.test_plan import DAY, PLACES

COLUMNS = {
    "Name": ("Warm Up", "Harbor Light", "Open Door", "Pond Inn", "Ely Desk"),
    "Phone": tuple(f"218-555-01{n:02}" for n in range(5)),
    "Address": tuple(f"{n} Main St" for n in range(5)),
}


def guessed(heading, texts):
    columns = {**COLUMNS, heading: (*texts, *[""] * (5 - len(texts)))}
    rows = tuple(Row(n, each) for n, each in enumerate(zip(*columns.values(), strict=True), start=2))
    table = Table("list.csv", tuple(columns), rows)
    return guess_columns(table), table


@pytest.mark.parametrize(
    "heading",
    [
        "Mail to (if diff)",
        "Mail to",
        "mail_to",
        "Mailing addr",
        "Mailing",
        "Mailing address (if different)",
        "Postal address",
        "PO Box",
        "P.O. Box",
    ],
)
def test_a_place_for_letters_is_a_mailing_address_beside_that_of_the_place(heading):
    guess, table = guessed(heading, ("PO Box 12, Pondville MN 55001", "Box 9, Pondville"))
    assert guess.columns[-1].field == "address.whole"
    meanings = tuple(column.meaning for column in guess.columns)
    plan = finish(planning([Understood(table, guess.about, meanings)], Origin("County list", DAY, PLACES)))
    entry = plan.entries[0]
    assert (entry.address, len(entry.contacts)) == ("0 Main St", 1)
    assert "- Mailing address: PO Box 12, Pondville MN 55001" in entry.sections[0].text


@pytest.mark.parametrize("heading", ["Mail", "E-mail", "E-mail to", "Email address", "Mail address"])
def test_a_column_of_e_mail_stays_one(heading):
    guess, _ = guessed(heading, tuple(f"info@place{n}.example.org" for n in range(5)))
    assert guess.columns[-1].field == "service.email"
