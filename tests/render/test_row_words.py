"""What a row of the results says about a service or a help line."""

from dataclasses import replace

from guide.content.model import Kind, Status
from guide.content.parts import AgeRange, Confidence, Hours, Weekday
from guide.render.row_words import is_answered_always, row_ages, row_kind, row_number, spoken_ages
from tests.builders import contact, entry

ALWAYS = (Hours(days=tuple(Weekday), from_="00:00", to="24:00"),)


def line(*contacts, kind=Kind.LINE, **values):
    return entry("lamp-line", kind, contacts=contacts, **values)


def call(value="555-0100", kind="support", **more):
    return contact(kind, "call", value, **more)


def test_the_number_of_a_row_is_the_one_to_try_first():
    rows = [
        ((call(),), "555-0100"),
        ((call("555-0101", "office"), call()), "555-0100"),
        ((contact("support", "text", "55501"), call()), "555-0100"),
        ((contact("support", "text", "55501"),), "Text 55501"),
        ((call(confidence=Confidence.ONE_SOURCE),), "555-0100 (check first)"),
        ((call("555-0101", confidence=Confidence.ONE_SOURCE), call()), "555-0100"),
        ((call("555-0102", "police-tip"), call("555-0101", "office")), "555-0101"),
        ((contact("office", "web", "https://example.org"),), ""),
        ((), ""),
    ]
    assert [
        (contacts, got) for contacts, number in rows if (got := row_number(line(*contacts))) != number
    ] == []


def test_only_services_and_help_lines_show_a_number():
    assert row_number(line(call(), status=Status.UNKNOWN)) == "555-0100 (check first)"
    assert not is_answered_always(line(hours=ALWAYS)), "it has no number"
    assert row_number(line(call(), kind=Kind.SERVICE)) == "555-0100"
    assert row_number(line(call(), kind=Kind.PROGRAM)) == ""


def test_a_number_for_reports_or_tips_stands_beside_what_it_is():
    tips, reports = line(call(kind="police-tip")), line(call(kind="report"))
    assert (row_kind(tips), row_number(tips)) == ("Police tip line", "555-0100")
    assert (row_kind(reports), row_number(reports)) == ("Takes reports", "555-0100")
    assert row_kind(line(call())) == ""
    assert row_kind(line()) == "Help line"


def test_a_number_is_answered_always_only_where_its_hours_say_so():
    always = ("24 hours a day", "24 hours a day, every day.", "Every day, 24 hours")
    wanted = dict.fromkeys(always, True) | dict.fromkeys(
        ("After hours", "24 hours a day in 2014. Ask.", ""), False
    )
    assert {hours: is_answered_always(line(call(hours=hours))) for hours in wanted} == wanted
    assert is_answered_always(line(call(), schedule="24 hours a day."))
    assert not is_answered_always(line(call(), schedule="The line: 24 hours a day. The house: not known."))
    assert not is_answered_always(line(call(hours="Weekdays, 8 to 5"), schedule="24 hours a day."))
    assert is_answered_always(line(call(), hours=ALWAYS))
    assert not is_answered_always(line(call(), hours=(replace(ALWAYS[0], days=(Weekday.MONDAY,)),)))


def test_the_ages_of_a_row():
    for ages, short, spoken in [
        (AgeRange(from_=14, to=24), "Ages 14–24", "Ages 14 to 24"),
        (AgeRange(from_=18), "Ages 18+", "Age 18 and up"),
        (AgeRange(to=24), "To age 24", "Up to age 24"),
        (None, "", ""),
    ]:
        service = line(kind=Kind.SERVICE, ages=ages)
        assert (row_ages(service), spoken_ages(service)) == (short, spoken), ages
        assert row_ages(line(kind=Kind.PROGRAM, ages=ages)) == "", ages
