"""What all rows say below a heading that does not ask who may see them is no mark of privacy."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.table import Row, Table

NAMES = ("Birch House", "Elm Hub", "Thistle Farm", "Teasel Kitchen", "Alder Place")


@pytest.mark.parametrize(
    ("heading", "texts", "is_flag"),
    [
        ("optype", ["Non-public"] * 5, False),
        ("nhsKind", ["private"] * 5, False),
        ("optype", ["Non-public", "Non-public", "Public", "Public", "Public"], True),
        ("Visibility", ["Private"] * 5, True),
        ("Do not publish", ["x"] * 5, True),
    ],
)
def test_one_word_of_all_rows_is_a_mark_only_below_a_heading_that_asks(heading, texts, is_flag):
    cells = zip(NAMES, texts, [f"218-555-010{n}" for n in range(5)], strict=True)
    rows = tuple(Row(number, each) for number, each in enumerate(cells, 2))
    guess = guess_columns(Table("list.csv", ("Name", heading, "Phone"), rows))
    assert (guess.columns[1].field == "private.flag") is is_flag
