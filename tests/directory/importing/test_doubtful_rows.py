"""A row in which a quotation mark is missing needs a look, as a text may stand where it does not belong."""

from dataclasses import replace

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import plan_of, understood


def test_a_row_in_which_a_quotation_mark_is_missing_needs_a_look():
    columns = {"Place": "service.name", "Phone": "phone.number"}
    found = understood("list.csv", columns, ("Alder House", "218-555-0100"), ("Birch House", "218-555-0101"))
    judged = plan_of(replace(found, table=replace(found.table, doubtful_rows=frozenset({3})))).judged
    assert [each.outcome for each in judged] == [Outcome.COMES, Outcome.LOOK]
    assert judged[1].reasons[-1].sentence.startswith("A quotation mark may be missing")
