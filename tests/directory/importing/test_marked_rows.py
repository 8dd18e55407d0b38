"""Rows, streets and numbers that a list marks as private stay out, however its columns are called.

`marked_rows.csv` has headings with what two rows say below them and what all others say, as lists of all
kinds have them. Two rows of each table are marked; all others come in, and so do all if the marks are public.
"""

import csv
from functools import cache
from pathlib import Path

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.importing.judged import Outcome
from guide.directory.pieces import Understood
from guide.directory.table import Row, Table
from tests.directory.importing.test_plan import plan_of

NAMES = {
    "Maple Food Shelf": "Free groceries once a month for anyone in the county.",
    "Riverbend Legal Aid": "Free help with eviction, benefits and family law.",
    "Northwood Health Clinic": "Medical and dental care with a sliding fee scale.",
    "Aspen House": "Meals, showers and a safe place in the afternoon.",
    "Pine County Veterans Office": "Help with claims, rides and emergency funds.",
    "Juniper Project": "Diapers and wipes for families with small children.",
}
HEADINGS = ("Program", "About", "Street", "City", "State", "Zip", "Phone")
MARKED = (3, 5)
AFTER = {"row": 7, "public": 7, "street": 3, "phone": 7}


@cache
def lines():
    with (Path(__file__).parent / "marked_rows.csv").open(newline="", encoding="utf-8") as file:
        return [tuple(line.values()) for line in csv.DictReader(file)]


def table_of(heading, marked, other, of):
    rows = []
    for at, (name, about) in enumerate(NAMES.items()):
        is_marked = at in MARKED
        street = "77 Canary Lane" if is_marked else f"{12 + 31 * at} Elm St"
        cells = [
            name,
            about,
            street,
            "Duluth",
            "MN",
            "55802",
            f"218-555-01{19 if is_marked else at}{at}"[:12],
        ]
        cells.insert(AFTER[of], marked if is_marked else other)
        rows.append(Row(at + 2, tuple(cells)))
    headings = list(HEADINGS)
    headings.insert(AFTER[of], heading)
    return Table("list.csv", tuple(headings), tuple(rows))


@cache
def judged(line):
    table = table_of(*line)
    guess = guess_columns(table, is_alone=True)
    meanings = tuple(column.meaning for column in guess.columns)
    return plan_of(Understood(table, guess.about, meanings)).judged


def is_kept(of, row):
    if of == "row":
        return row.outcome is not Outcome.COMES
    hidden = "Canary" if of == "street" else "218-555-0119"
    return row.outcome is not Outcome.COMES or hidden not in repr(row.entry)


@pytest.mark.parametrize("of", ["row", "street", "phone"])
def test_what_is_marked_stays_out_below_whatever_heading(of):
    found = {line: judged(line) for line in lines() if line[3] == of}
    assert [line for line, rows in found.items() if not all(is_kept(of, rows[at]) for at in MARKED)] == []


@pytest.mark.parametrize("of", ["row", "street", "phone", "public"])
def test_rows_that_are_not_marked_come_in(of):
    found = {line: judged(line) for line in lines() if line[3] == of}
    others = {
        line: [row for at, row in enumerate(rows) if of == "public" or at not in MARKED]
        for line, rows in found.items()
    }
    held = [line for line, rows in others.items() if any(row.outcome is not Outcome.COMES for row in rows)]
    assert held == []
    assert len(found) >= 10
