"""Two services stand beside each other on one page, a row for each thing to compare."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from guide.blocks.blocks import Grid, Refs
from guide.blocks.text_writer import page_text
from guide.content.guide import Guide
from guide.content.model import Kind, Status
from guide.content.parts import AgeRange, Confidence, Hours
from guide.render.beside_names import beside_name, can_stand_beside
from guide.render.pages import PageContext, Pages
from tests.builders import COPIED, DAY, contact, entry, pack
from tests.opening_hours import WEEK

DEN = entry(
    "den",
    Kind.SERVICE,
    title="The Den",
    contacts=(contact("support", "call", "555-0160", confidence=Confidence.ONE_SOURCE),),
    hours=(Hours(days=WEEK[:5], from_="08:00", to="17:00"), Hours(days=WEEK[5:], closed=True)),
    ages=AgeRange(to=17),
    fees_description="Free.",
    notice="Ring twice.",
)
LAMP = entry("lamp", Kind.LINE, title="The Lamp", contacts=(contact("support", "text", "55501"),))
GUIDE = Guide(replace(pack(), time_zone="America/Chicago"), (DEN, LAMP))
MOMENT = datetime(2026, 11, 30, 10, tzinfo=ZoneInfo("America/Chicago"))


def shown(name, moment=MOMENT):
    return Pages(GUIDE, today=DAY).page(name, PageContext(local_guide=GUIDE, moment=moment))


def rows(page):
    (grid,) = (block for block in page.blocks if isinstance(block, Grid))
    return grid.columns, {row[0]: row[1:] for row in grid.rows}


def test_each_thing_that_one_of_them_says_is_a_row():
    columns, by_label = rows(shown(beside_name("den", "lamp")))
    assert columns == ("What", "The Den", "The Lamp")
    assert by_label["Contact"][0] == "Call 555-0160, Daytime only (check before you give this out)"
    assert by_label["Contact"][1] == "Text 55501, Hours unknown"
    assert by_label["When"] == ("Monday to Friday, 8 am to 5 pm; Saturday and Sunday closed", "Not known")
    assert by_label["Now"] == ("Open until 5 pm, by this computer's clock.", "Not known, call for hours.")
    assert by_label["Cost"] == ("Free.", "Not known")
    assert by_label["Know first"][0].endswith("Ring twice.")
    assert by_label["Know first"][1] == ""
    assert "Languages" not in by_label  # neither says it
    assert "Now" not in rows(shown(beside_name("den", "lamp"), None))[1]


def test_what_is_open_at_all_hours_says_so():
    always = replace(LAMP, hours=(Hours(days=WEEK, from_="00:00", to="24:00"),))
    pages = Pages(replace(GUIDE, entries=(DEN, always)), today=DAY)
    page = pages.page(beside_name("den", "lamp"), PageContext(local_guide=GUIDE, moment=MOMENT))
    assert rows(page)[1]["Now"][1] == "Open 24 hours."
    ended = replace(always, status=Status.ENDED)
    pages = Pages(replace(GUIDE, entries=(DEN, ended)), today=DAY)
    page = pages.page(beside_name("den", "lamp"), PageContext(local_guide=GUIDE, moment=MOMENT))
    assert rows(page)[1]["Now"][1] == ""


def test_both_pages_are_one_link_away():
    (refs,) = (block for block in shown(beside_name("den", "lamp")).blocks if isinstance(block, Refs))
    assert [ref.target for ref in refs.refs] == ["den", "lamp"]


def test_what_is_gone_from_the_guide_leads_to_the_page_that_says_so():
    assert "This page is not here" in page_text(shown(beside_name("den", "gone")))


def test_only_services_and_lines_are_compared():
    assert can_stand_beside(DEN)
    assert can_stand_beside(LAMP)
    assert not can_stand_beside(entry("law", Kind.LAW))
    assert not can_stand_beside(None)


def test_its_title_in_the_list_of_pages_tells_no_topic():
    pages = Pages(GUIDE, today=DAY)
    assert pages.short_title(beside_name("den", "lamp")) == "Beside each other"
    assert pages.now_words(beside_name("den", "lamp"), MOMENT).startswith("Open until 5 pm")


def test_the_day_of_a_copy_is_no_review():
    listed = entry("listed", Kind.SERVICE, **COPIED)
    guide = Guide(pack(), (DEN, listed))
    page = Pages(guide, today=DAY).page(beside_name("den", "listed"), PageContext(local_guide=guide))
    assert rows(page)[1]["Reviewed"] == ("24 Nov 2026", "Not known")
