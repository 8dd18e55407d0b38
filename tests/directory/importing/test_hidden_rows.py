"""A row that its sheet hides needs a look, unless a filter hides most of them."""

from dataclasses import replace

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import plan_of, understood

ROWS = [(f"House {n}", f"218-555-01{n:02}") for n in range(6)]


@pytest.mark.parametrize("hidden", [{3}, {3, 5}])
def test_a_hidden_row_needs_a_look(hidden):
    sheet = understood("list.xlsx", {"Place": "service.name", "Phone": "phone.number"}, *ROWS)
    table = replace(sheet.table, hidden_rows=frozenset(hidden))
    judged = plan_of(replace(sheet, table=table)).judged
    assert {each.record.piece.row.number for each in judged if each.outcome is Outcome.LOOK} == hidden
