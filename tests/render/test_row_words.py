"""What a row of the results says about a service or a help line."""

from dataclasses import replace

from guide.content.model import Kind, Status
from guide.content.parts import AgeRange, Confidence, Hours, Weekday
from guide.render.result_row import row_about
from guide.render.row_words import is_answered_always, row_number
from tests.builders import contact, entry, small_guide

GUIDE = small_guide()
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
    for kind, words in (("police-tip", "Police tip line"), ("report", "Takes reports")):
        entry_ = line(call(kind=kind))
        assert (row_about(entry_, GUIDE).kind, row_number(entry_)) == (words, "555-0100")
    assert row_about(line(call()), GUIDE).kind == row_about(line(), GUIDE).kind == "Help line"


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


def test_a_row_says_for_whom_it_is_where_that_is_not_everybody():
    ages, kind = AgeRange(from_=14, to=24), Kind.SERVICE
    young, all_ages = ("youth", "outreach-workers"), ("adults", "youth", "young-adults", "families")
    rows = [
        (line(kind=kind, ages=ages), (), "Ages 14 to 24"),
        (line(kind=kind, ages=AgeRange(from_=18), audience=young), (), "Age 18 and up"),
        (line(kind=kind, audience=young), (), "Youth"),
        (line(kind=kind, audience=all_ages), (), ""),
        (line(kind=kind, audience=all_ages, ages=ages), ("women",), "For women, Ages 14 to 24"),
        (line(kind=Kind.LAW, audience=young), (), ""),
    ]
    for entry_, others, whom in rows:
        assert row_about(entry_, GUIDE, (), others).whom == whom, entry_


def test_a_row_with_a_number_says_with_what_it_helps_of_what_was_asked():
    asked = "A bed for a young person"
    assert row_about(line(call()), GUIDE, need=asked).kind == f"Help line · {asked}"
    assert row_about(line(), GUIDE, need=asked).kind == "Help line"  # its sentence says it
