"""Guesses about sheets of the shapes that people have, each with what a person would call its columns."""

import csv
from pathlib import Path

import pytest
import yaml

from guide.directory.columns.guess import guess_columns
from guide.directory.columns.meaning import sureness_label
from guide.directory.fields import FIELDS
from guide.directory.table import Row, Table

SHEETS = Path(__file__).parent / "sheets"
EXPECTED = yaml.safe_load((SHEETS / "expected.yaml").read_text(encoding="utf-8"))
PRIVATE = ("contact.", "private.")


@pytest.fixture(scope="module")
def guesses():
    """Return by sheet the guess about each column, with the answers that are right."""
    found = {}
    for name, columns in EXPECTED.items():
        headings, *rows = csv.reader((SHEETS / name).read_text(encoding="utf-8").splitlines())
        table = Table(name, tuple(headings), tuple(Row(n, tuple(row)) for n, row in enumerate(rows, start=2)))
        wanted = [each.split(" | ") for pair in columns for each in pair.values()]
        found[name] = list(zip(guess_columns(table).columns, wanted, strict=True))
    return found


def test_most_columns_of_a_sheet_are_guessed_right(guesses):
    rates = {
        name: sum((each.field or "-") in right for each, right in columns) / len(columns)
        for name, columns in guesses.items()
    }
    assert {name: rate for name, rate in rates.items() if rate < 0.9} == {}


def test_nothing_of_people_is_ever_guessed_public(guesses):
    kept = [
        (name, each.heading, each.field)
        for name, columns in guesses.items()
        for each, right in columns
        if right[0].startswith(PRIVATE) and each.field and not each.field.startswith(PRIVATE)
    ]
    assert kept == []


def test_every_guess_is_a_field_that_there_is(guesses):
    meanings = [each.meaning for columns in guesses.values() for each, _ in columns if each.meaning]
    assert [each.name for each in meanings if each.field not in FIELDS[each.object]] == []


def test_how_sure_a_guess_is_has_three_words():
    assert [sureness_label(each) for each in (0.95, 0.6, 0.3)] == ["sure", "likely", "unsure"]
