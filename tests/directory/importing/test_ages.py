"""Ages below a heading that says so are those of the service, if all of the text tells them."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.pieces import Understood
from guide.directory.table import Row, Table
from tests.directory.importing.test_plan import plan_of

HEADINGS = ("Agency", "Phone", "Who they take")


def entry(heading, text):
    """Return the entry of a sheet with a column of ages."""
    row = Row(2, ("Harbor House", "218-555-0100", "women", text))
    table = Table("list.csv", (*HEADINGS, heading), (row,))
    guess = guess_columns(table)
    meanings = tuple(column.meaning for column in guess.columns)
    (judged,) = plan_of(Understood(table, guess.about, meanings)).judged
    return judged.entry


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("18+", (18, None)),
        ("18 and up", (18, None)),
        ("21 or older", (21, None)),
        ("16-24", (16, 24)),
        ("11 to 18", (11, 18)),
        ("12-17 yrs", (12, 17)),
        ("0-21", (None, 21)),
        ("under 18", (None, 17)),
        ("24 and under", (None, 24)),
        ("up to 21", (None, 21)),
    ],
)
@pytest.mark.parametrize("heading", ["Ages", "Age range", "Ages served"])
def test_plain_ages_are_those_of_the_service_and_stay_in_its_text(heading, text, ages):
    made = entry(heading, text)
    assert (made.ages.from_, made.ages.to) == ages
    assert text in made.eligibility_description


@pytest.mark.parametrize(
    "text", ["all", "18+ (kids any age)", "13-17, some 18", "K-12", "0-99", "24-16", "n/a"]
)
def test_what_says_more_or_less_stays_text(text):
    made = entry("Ages", text)
    assert made.ages is None
    assert text in made.eligibility_description or text == "n/a"


@pytest.mark.parametrize("heading", ["Grade level", "Income limit"])
def test_other_numbers_are_no_ages(heading):
    assert entry(heading, "16-24").ages is None
