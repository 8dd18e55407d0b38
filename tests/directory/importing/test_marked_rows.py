"""Rows, streets and numbers that a list marks as private stay out, however its columns are called.

`marked_rows.csv` has headings with what two rows say below them and what all others say, as lists of all
kinds have them. Two rows of each table are marked; all others come in, and so do all if the marks are public.
"""

import csv
from functools import cache
from pathlib import Path

from guide.directory.columns.guess import guess_columns
from guide.directory.pieces import Understood
from guide.directory.table import Row, Table
from tests.directory.importing.cases import COMES
from tests.directory.importing.sheets import plan_of

NAMES = {
    "Maple Food Shelf": "Free groceries once a month for anyone in the county.",
    "Riverbend Legal Aid": "Free help with eviction, benefits and family law.",
    "Northwood Health Clinic": "Medical and dental care with a sliding fee scale.",
    "Aspen House": "Meals, showers and a safe place in the afternoon.",
    "Pine County Veterans Office": "Help with claims, rides and emergency funds.",
    "Juniper Project": "Diapers and wipes for families with small children.",
}
HEADINGS = ("Program", "About", "Street", "Phone")
MARKED = (3, 5)
AFTER = {"row": 4, "public": 4, "street": 3, "phone": 4}


@cache
def lines():
    with (Path(__file__).parent / "marked_rows.csv").open(newline="", encoding="utf-8") as file:
        return [tuple(line.values()) for line in csv.DictReader(file)]


def table_of(heading, marked, other, of):
    rows = []
    for at, (name, about) in enumerate(NAMES.items()):
        is_marked = at in MARKED
        street = "77 Canary Lane" if is_marked else f"{12 + 31 * at} Elm St"
        phone = f"218-555-01{19 if is_marked else at}{at}"[:12]
        cells = [name, about, street, phone]
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
        return row.outcome is not COMES
    hidden = "Canary" if of == "street" else "218-555-0119"
    return row.outcome is not COMES or hidden not in repr(row.entry)


def test_what_is_marked_stays_out_below_whatever_heading():
    found = {line: judged(line) for line in lines() if line[3] != "public"}
    assert {"row", "street", "phone"} == {line[3] for line in found}
    told = [line for line, rows in found.items() if not all(is_kept(line[3], rows[at]) for at in MARKED)]
    assert told == []


def test_rows_that_are_not_marked_come_in():
    def others(line):
        return [row for at, row in enumerate(judged(line)) if line[3] == "public" or at not in MARKED]

    assert [line for line in lines() if any(row.outcome is not COMES for row in others(line))] == []
