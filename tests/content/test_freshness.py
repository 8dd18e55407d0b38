from datetime import date, timedelta

from guide.content.freshness import due_on, is_day_known, is_overdue
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.parts import Confidence
from tests.builders import COPIED, DAY, SOURCE, entry, pack


def guide(**review):
    made = pack()
    object.__setattr__(made, "review", review)
    return Guide(made, ())


def test_the_cadence_is_the_kinds_or_the_default():
    line = entry("a", Kind.LINE)
    assert due_on(line, guide(line=180, default=365)) == DAY + timedelta(days=180)
    assert due_on(line, guide(default=100)) == DAY + timedelta(days=100)
    assert due_on(line, guide()) == DAY + timedelta(days=365)
    assert due_on(line, Guide(None, ())) == DAY + timedelta(days=365)


def test_overdue_is_told_only_by_a_clock_that_can_be_right():
    rows = [
        (DAY, False),
        (DAY + timedelta(days=365), False),
        (DAY + timedelta(days=366), True),
        (date(1970, 1, 1), False),
        (date(2099, 1, 1), False),
        (date.max, False),
    ]
    assert [
        (today, got)
        for today, overdue in rows
        if (got := is_overdue(entry("a"), guide(), today)) is not overdue
    ] == []


def test_a_date_beyond_the_calendar_is_no_fault():
    assert due_on(entry("a", reviewed=date.max), guide()) == date.max


def test_the_day_on_which_a_list_was_copied_is_no_day_of_a_check():
    assert not is_day_known(entry("a", **COPIED))
    assert is_day_known(entry("a", **COPIED | {"confidence": Confidence.ONE_SOURCE})), (
        "somebody has looked since"
    )
    assert is_day_known(entry("a", **COPIED | {"reviewed": DAY - timedelta(days=90)})), "the list says when"
    assert is_day_known(entry("a", **COPIED | {"sources": (SOURCE,)})), "a page was read on that day"
