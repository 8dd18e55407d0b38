"""Pages and rows say whether a service is open, and never that it is where its hours are not known."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from guide.blocks.text_writer import page_text
from guide.content.amendments import AmendedBy
from guide.content.guide import Guide, Layers
from guide.content.model import Kind, Status
from guide.content.parts import Hours
from guide.handout.as_text import as_text
from guide.handout.options import Format
from guide.render.entry_page import entry_page
from guide.render.opening_words import page_opening, row_opening
from guide.render.pages import PageContext, Pages
from tests.builders import DAY, contact, entry, pack
from tests.handout.samples import made, winter
from tests.opening_hours import ALWAYS, NIGHTS, OFFICE, WEEK

WEEKDAYS = OFFICE[:1]
CALL = contact("support", "call", "555-0160")


def guide_of(one):
    return Guide(replace(pack(), time_zone="America/Chicago"), (one,))


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("America/Chicago"))


def den(hours=OFFICE, *contacts, **values):
    return entry("den", Kind.SERVICE, contacts=contacts or (CALL,), hours=hours, **values)


def row(one, moment="2026-11-30T10:00"):
    return row_opening(one, guide_of(one), at(moment))


def page(one, moment="2026-11-30T10:00"):
    return page_opening(one, guide_of(one), at(moment))


CLOSED = Hours(days=WEEK[1:], closed=True)
SAID = (
    (OFFICE, "2026-11-30T10:00", "open until 5 pm", "Open until 5 pm"),
    (OFFICE, "2026-11-30T07:00", "opens at 8:30 am", "Closed, opens at 8:30 am"),
    (OFFICE, "2026-11-30T18:00", "opens tomorrow at 8:30 am", "Closed, opens tomorrow at 8:30 am"),
    (OFFICE, "2026-12-04T18:00", "opens Monday at 8:30 am", "Closed, opens Monday at 8:30 am"),
    (NIGHTS, "2026-11-30T23:00", "open until 6 am", "Open until 6 am"),
    ((Hours(days=WEEK[:2], from_="00:00", to="24:00"), replace(CLOSED, days=WEEK[2:])), "2026-11-30T10:00",
     "open until Tuesday at midnight", "Open until Tuesday at midnight"),
    ((Hours(days=WEEK[:1], from_="09:00", to="12:00"), CLOSED), "2026-11-30T13:00",
     "opens next Monday at 9 am", "Closed, opens next Monday at 9 am"),
    ((replace(CLOSED, days=WEEK),), "2026-11-30T10:00", "closed now", "Closed"),
    ((Hours(days=WEEK, by_appointment=True),), "2026-11-30T10:00", "by appointment", "By appointment"),
)  # fmt: skip


def test_it_says_when_it_closes_or_opens():
    said = [(row(den(hours), moment), page(den(hours), moment)) for hours, moment, *_ in SAID]
    assert said == [(in_row, f"{on_page}, by this computer's clock.") for *_, in_row, on_page in SAID]


def test_days_of_which_nothing_is_known_are_named_and_never_open():
    saturday = "2026-12-05T10:00"
    assert row(den(WEEKDAYS), saturday) == "opens Monday at 8:30 am"
    said = "No hours are known for Saturday and Sunday, call."
    assert page(den(WEEKDAYS), saturday) == f"Opens Monday at 8:30 am, by this computer's clock. {said}"
    assert page(den(WEEKDAYS), "2026-12-04T18:00").endswith(f"clock. {said}")


def test_without_hours_a_row_says_that_nobody_knows_them_if_there_is_a_number():
    assert row(den(())) == "Hours unknown"
    assert page(den(())) == ""
    web = contact("office", "web", "https://example.org")
    assert row(den((), web)) == ""
    line = entry("line", Kind.LINE, contacts=(replace(CALL, hours="Weekdays"),))
    assert (row(line), page(line)) == ("Weekdays", "")
    assert row(entry("law", Kind.LAW, hours=OFFICE)) == ""


def test_where_hours_of_a_service_are_known_in_words_alone_its_row_says_them_or_that_they_are_unknown():
    dated = "1st Monday of the month, 1 to 3 pm"
    for words, in_row in (("By appointment", "Hours unknown"), (dated, dated), ("Weekdays", "Hours unknown")):
        one = den((), schedule=words)
        assert row(one) == in_row
        assert row(den((), replace(CALL, hours=words))) == words
        assert page(one) == "", words
        assert row(den((), contact("office", "web", "https://example.org"), schedule=words)) == "", words


def test_words_that_say_all_hours_need_no_call_and_what_has_ended_is_never_open():
    always, ended = den((), schedule="24 hours a day, 7 days a week"), den(status=Status.ENDED)
    assert row(always) == page(always) == row(ended) == page(ended) == ""
    assert page(den((), schedule="Evenings. Call to ask.")) == ""


def test_what_is_open_at_all_hours_says_so_once():
    assert page(den(ALWAYS)) == ""
    assert row(den(ALWAYS)) == ""  # "24 h" stands beside the number
    assert row(den(ALWAYS, replace(CALL, hours="Weekdays"))) == "Weekdays"


def test_holidays_may_have_other_hours():
    thanksgiving = "2026-11-26T10:00"
    assert row(den(), thanksgiving) == "open until 5 pm (holiday hours may differ)"
    assert page(den(), thanksgiving).endswith("clock. Holiday hours may differ.")


def test_times_of_another_zone_say_so():
    east = tuple(replace(each, zone="America/New_York") for each in OFFICE)
    assert row(den(east)) == "open until 5 pm (New York time)"
    far = den(tuple(replace(each, zone="Europe/Oslo") for each in OFFICE))
    assert "8:30 am to 5 pm (Oslo time)" in row(far)
    assert page(far) == "Not known, call for hours."


def test_amended_hours_are_in_the_zone_of_the_pack_that_amends():
    one = den()
    east = replace(pack(), id="east", time_zone="America/New_York")
    amended = {"den": (AmendedBy(east, DAY, ("hours",)),)}
    guide = replace(guide_of(one), layers=Layers((pack(), east), {"den": pack()}, amended))
    assert guide.time_zone_of("den") == "America/New_York"
    assert row_opening(one, guide, at("2026-11-30T16:30")) == "opens tomorrow at 8:30 am (New York time)"


def test_a_page_says_it_below_its_hours_only_where_a_moment_is_given():
    one = den()
    pages = Pages(guide_of(one), today=DAY)
    with_moment = PageContext(local_guide=guide_of(one), moment=at("2026-11-30T10:00"))
    rows = [line.strip() for line in page_text(pages.page("den", with_moment)).splitlines()]
    hours = rows.index("When: Monday to Friday, 8:30 am to 5 pm; Saturday and Sunday closed")
    assert rows[hours + 1] == "Now: Open until 5 pm, by this computer's clock."
    without = page_text(pages.page("den", PageContext(local_guide=guide_of(one))))
    assert "Now:" not in without
    assert without == page_text(entry_page(one, guide_of(one), DAY))


def test_paper_has_the_hours_as_written_alone():
    for form in list(Format):
        shown = as_text(made("den", guide=winter(entries=(den(),)), format=form))
        assert "8:30 am to 5 pm" in " ".join(shown.split()), form
        assert not any(words in shown for words in ("clock", "Open until", "open until", "Now", "pens at")), (
            form
        )
