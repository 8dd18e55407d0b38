"""Rows of a sheet that is called old stay out until a person wants one, if another sheet is not."""

from dataclasses import replace

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import plan_of, understood

COLUMNS = {"Place": "service.name", "Phone": "phone.number"}


def sheet(name, *rows):
    read = understood(f"list.xlsx, sheet {name}", COLUMNS, *rows)
    return replace(read, table=replace(read.table, sheet=name))


def plan(name, **kept):
    tables = sheet("List", ("Thistle House", "218-555-0100")), sheet(name, ("Teasel Farm", "218-555-0101"))
    return plan_of(*tables, kept=kept)


@pytest.mark.parametrize(
    "name",
    [
        "OLD 2017 (Ann)",
        "OLD ann 2016-18",
        "old",
        "Archive",
        "do not use",
        "dead ones",
        "Closed",
        "old list",
        "List - old",
        "2016 list (Deb)",
        "INTERNAL ONLY",
        "Staff only!",
        "private",
        "Confidential list",
        "do not publish",
    ],
)
def test_rows_of_a_sheet_that_is_called_old_are_held_back_with_its_name(name):
    current, old = plan(name).judged
    assert (current.outcome, old.outcome) == (Outcome.COMES, Outcome.HELD)
    assert name in old.reasons[0].sentence


def test_a_tick_brings_one_in():
    place = plan("Archive").judged[1].place
    assert plan("Archive", old=frozenset({place})).judged[1].outcome is Outcome.COMES


@pytest.mark.parametrize(
    "name",
    [
        "Old Town",
        "List 2025",
        "Private practice",
        "Internal medicine",
        "60 years old +",
        "Households",
        "Closed groups",
        "Food",
    ],
)
def test_other_sheets_come_in(name):
    assert [each.outcome for each in plan(name).judged] == [Outcome.COMES, Outcome.COMES]


def test_a_workbook_of_old_sheets_alone_is_read():
    (judged,) = plan_of(sheet("old list", ("Thistle House", "218-555-0100"))).judged
    assert judged.outcome is Outcome.COMES


def test_a_row_that_stands_in_both_is_no_double_of_the_old_one():
    row = ("Thistle House", "218-555-0100")
    old, current = plan_of(sheet("OLD", row), sheet("List", row)).judged
    assert (old.outcome, current.outcome) == (Outcome.HELD, Outcome.COMES)


def test_rows_of_a_file_that_is_called_internal_are_held_back_too():
    row = ("Thistle House", "218-555-0100"), ("Teasel Farm", "218-555-0101")
    tables = (
        understood("shelters.csv", COLUMNS, row[0]),
        understood("internal only/more.csv", COLUMNS, row[1]),
    )
    assert [each.outcome for each in plan_of(*tables).judged] == [Outcome.COMES, Outcome.HELD]
