"""Columns of sheets of the shapes that people have are proposed as a person would call them, and none of people."""

import csv
from pathlib import Path

import pytest
import yaml

from guide.directory.columns.fields import is_field
from guide.directory.columns.proposing import propose
from guide.directory.decisions import Publicity
from guide.directory.sheet import Row, Sheet

SHEETS = Path(__file__).parent / "sheets"
EXPECTED = yaml.safe_load((SHEETS / "expected.yaml").read_text(encoding="utf-8"))
PRIVATE = ("contact.", "private.")


@pytest.fixture(scope="module")
def proposals():
    """Return by sheet what is proposed for each column, with the answers that are right."""
    found = {}
    for name, columns in EXPECTED.items():
        headings, *rows = csv.reader((SHEETS / name).read_text(encoding="utf-8").splitlines())
        numbered = tuple(Row(number, tuple(row)) for number, row in enumerate(rows, start=2))
        proposal = propose(Sheet(name, tuple(headings), numbered), is_alone=True)
        wanted = [answer.replace(" ", "").split("|") for pair in columns for answer in pair.values()]
        found[name] = list(zip(proposal.columns, wanted, strict=True))
    return found


def test_most_columns_are_proposed_right(proposals):
    rates = {
        name: sum((each.field or "-") in right for each, right in columns) / len(columns)
        for name, columns in proposals.items()
    }
    assert {name: rate for name, rate in rates.items() if rate < 0.88} == {}
    right = sum((each.field or "-") in answers for columns in proposals.values() for each, answers in columns)
    assert right >= 0.96 * sum(map(len, proposals.values()))


def test_nothing_of_people_is_ever_public_or_to_be_read(proposals):
    columns = [pair for pairs in proposals.values() for pair in pairs if pair[1][0].startswith(PRIVATE)]
    assert len(columns) == 86
    assert [each.heading for each, _ in columns if each.start is not Publicity.NEVER] == []


def test_every_proposed_field_is_one_and_nothing_starts_public_without_one(proposals):
    found = [each for columns in proposals.values() for each, _ in columns]
    assert [each.field for each in found if each.field and not is_field(each.field)] == []
    assert [each for each in found if not each.field and each.start is not Publicity.NEVER] == []
