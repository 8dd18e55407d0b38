"""Beside a number stands when it is answered, unless it is known to be answered at all hours."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from guide.blocks.blocks import Facts, Numbers
from guide.content.model import Kind, Status
from guide.content.parts import Channel, Hours
from guide.render.answering import when_answered
from guide.render.entry_page import entry_page
from guide.render.labels import contact_label
from guide.render.opening_words import row_opening
from guide.render.row_words import row_number
from guide.render.served import contacts_to_call, numbers_line
from tests.builders import DAY, contact, entry
from tests.opening_hours import ALWAYS, NIGHTS, OFFICE, WEEK
from tests.shipped import shipped_guide

NOON = datetime(2026, 11, 30, 12, tzinfo=ZoneInfo("America/Chicago"))
LATE = (Hours(days=WEEK[:5], from_="08:00", to="17:00"), Hours(days=WEEK[5:], from_="12:00", to="22:00"))
SAID = (  # hours of the number itself, schedule and hours day by day of its page, what stands beside it
    ("", "", (), "Hours unknown"),
    ("", "24 hours a day in 2014. Ask.", (), "Hours unknown"),
    ("", "Monday to Friday, 9 to 5", (), "Monday to Friday, 9 to 5"),
    ("", "24 hours a day", (), ""),
    ("", "", ALWAYS, ""),
    ("", "Call before you come", OFFICE, "Daytime only"),
    ("", "", (replace(OFFICE[0], zone="Asia/Tokyo"),), "Monday to Friday, 8:30 am to 5 pm (Tokyo time)"),
    ("", "", LATE, "Monday to Friday, 8 am to 5 pm; Saturday and Sunday, noon to 10 pm"),
    ("", "", NIGHTS, "Every day, 10 pm to 6 am"),
    ("Every day, 24 hours", "Monday to Friday, 9 to 5", OFFICE, ""),
    ("After hours", "24 hours", ALWAYS, "After hours"),
)


def test_the_own_hours_of_a_number_count_before_those_of_its_page_and_that_none_are_known_is_said():
    for own, schedule, hours, words in SAID:
        call = contact("support", "call", "555-0160", hours=own)
        one = entry("den", Kind.SERVICE, contacts=(call,), schedule=schedule, hours=hours)
        assert when_answered(call, one) == words, (own, schedule, hours)
    said = [each.value for each in Channel if when_answered(contact("support", each, "555"), entry("den"))]
    assert said == ["call", "text", "chat", "tty"]


def test_no_number_of_the_shipped_guide_stands_on_a_page_in_a_list_or_in_a_row_without_it():
    guide, silent, brief = shipped_guide(), [], 0
    words = {
        each.id: {(contact_label(c), c.value): when_answered(c, each) for c in each.contacts}
        for each in guide.entries
    }
    for one in guide.entries:
        blocks = entry_page(one, guide, DAY).blocks
        facts = " ".join(text for each in blocks if isinstance(each, Facts) for _, text in each.rows)
        for block in (each for each in blocks if isinstance(each, Numbers)):
            below, of = "" if block.is_brief else facts, words[block.ref.target]
            shown = [(of[n.label, n.value], f"{n.note} {below}") for n in block.numbers]
            silent += [(one.id, beside) for said, beside in shown if said not in beside]
            brief += block.is_brief
        line, row = numbers_line(one), row_number(one)
        listed = ((each.value, when_answered(each, one)) for each in contacts_to_call(one))
        silent += [(one.id, line) for value, said in listed if said and f" {value}, {said}" not in line]
        if one.status is not Status.ENDED and not row_opening(one, guide, NOON):
            of_row = {said for (_, value), said in words[one.id].items() if value in row.split(" (")[0]}
            silent += [(one.id, row)] if of_row and "" not in of_row else []
    assert silent == []
    assert brief > 100
