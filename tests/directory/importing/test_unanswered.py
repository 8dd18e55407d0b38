"""A row of which a column of permissions says nothing needs a look, where most others have a yes."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import plan_of, understood

NAMES = ("Coat Closet", "Soup Line", "Night Bus", "Bread Box", "Warm Up Center")


def outcomes(heading, *cells):
    columns = {"Name": "service.name", "Tel": "phone.number", heading: "private.flag"}
    rows = [
        (name, f"218-555-01{number:02}", cell)
        for number, (name, cell) in enumerate(zip(NAMES, cells, strict=False))
    ]
    return [each.outcome for each in plan_of(understood("list", columns, *rows)).judged]


@pytest.mark.parametrize("heading", ["OK to list?", "Publish", "On website", "Consent to share"])
def test_an_empty_cell_among_permissions_is_asked_about(heading):
    assert outcomes(heading, "yes", "Y", "", "no", "yes") == [
        Outcome.COMES,
        Outcome.COMES,
        Outcome.LOOK,
        Outcome.HELD,
        Outcome.COMES,
    ]


def test_the_sentence_names_the_column_and_a_tick_brings_the_row_in():
    columns = {"Name": "service.name", "Tel": "phone.number", "OK to list?": "private.flag"}
    table = understood("list", columns, ("Coats", "218-555-0100", "yes"), ("Soup", "218-555-0101", ""))
    (_, two) = plan_of(table).judged
    (reason,) = two.reasons
    assert reason.sentence == "The column “OK to list?” is empty: may it be shown?"
    (_, two) = plan_of(table, kept={reason.kind: frozenset((two.place,))}).judged
    assert two.outcome is Outcome.COMES


@pytest.mark.parametrize("heading", ["Confidential?", "Do not list", "Hide from public"])
def test_an_empty_cell_among_what_is_private_is_a_no(heading):
    assert outcomes(heading, "no", "no", "", "yes") == [Outcome.COMES] * 3 + [Outcome.HELD]


def test_where_few_rows_have_an_answer_the_others_come_in():
    assert outcomes("OK to list?", "yes", "no", "", "", "") == [
        Outcome.COMES,
        Outcome.HELD,
        *[Outcome.COMES] * 3,
    ]


def test_a_permission_for_a_part_is_about_that_part():
    assert outcomes("OK to list address?", "yes", "yes", "") == [Outcome.COMES] * 3
