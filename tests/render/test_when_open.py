"""When something is open is said on its page and on paper: its schedule first, then its hours in words."""

from dataclasses import replace

from guide.blocks.text_writer import page_text
from guide.content.detail import Detail
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.parts import Hours
from guide.content.union import union
from guide.handout.as_text import as_text
from guide.handout.details import can_show
from guide.handout.options import Format
from guide.render.builtin_pages import about_page
from guide.render.entry_page import entry_page
from guide.render.facts import when_open
from tests.builders import DAY, contact, entry, pack, small_guide
from tests.handout.samples import made, winter
from tests.opening_hours import WEEK

HOURS = (Hours(days=WEEK[:5], from_="08:00", to="16:30"), Hours(days=WEEK[5:], closed=True))
WORDS = "Monday to Friday, 8 am to 4:30 pm; Saturday and Sunday closed"
CALL = (contact("support", "call", "555-0160", hours="24 hours"),)


def page_of(one):
    return " ".join(page_text(entry_page(one, small_guide(), DAY)).split())


def test_the_schedule_stands_before_the_hours():
    for hours, schedule, words in (
        (HOURS, "", WORDS),
        (HOURS, "Call before you come", f"Call before you come. {WORDS}."),
        ((), "Weekdays", "Weekdays"),
        # What says its times itself stands as it is written, once.
        (HOURS, "M-F 8:00-4:30", "M-F 8:00-4:30"),
        (HOURS, "Weekdays 8 to noon, 1-4:30 pm", "Weekdays 8 to noon, 1-4:30 pm"),
        (HOURS, "As in 2026", f"As in 2026. {WORDS}."),
        ((), "", ""),
    ):
        one = entry("den", Kind.SERVICE, hours=hours, schedule=schedule)
        assert when_open(one) == words
        shown = page_of(one)
        assert f"When: {words}" in shown if words else "When" in shown.partition("Not known, ask: ")[2], words


def test_a_help_line_says_its_hours_below_its_numbers():
    shown = page_of(entry("den", Kind.LINE, contacts=CALL, hours=HOURS))
    assert shown.index("555-0160") < shown.index(f"When: {WORDS}")
    assert "When:" not in page_of(entry("den", Kind.LINE, contacts=CALL))


def test_a_hand_out_says_the_hours():
    for kind in [Kind.SERVICE, Kind.LINE]:
        for form in [Format.CARD, Format.SHEET, Format.FULL]:
            one = entry("den", kind, contacts=CALL, hours=HOURS)
            guide = winter(entries=(one,))
            assert Detail.HOURS in can_show("den", guide), (kind, form)
            for discreet in (False, True):
                shown = as_text(
                    made("den", guide=guide, format=form, discreet=discreet, shows=frozenset(Detail))
                )
                assert WORDS in " ".join(shown.split())
            without = made("den", guide=guide, format=Format.CARD, shows=frozenset({Detail.NUMBERS}))
            assert WORDS not in as_text(without), (kind, form)


def test_about_names_the_time_zone_of_the_hours():
    guide = small_guide()
    zoned = replace(guide, pack=replace(pack(), time_zone="America/Chicago"))
    assert "America/Chicago" in page_text(about_page(zoned, DAY))
    assert "Times are those of" not in page_text(about_page(guide, DAY))


def test_about_describes_each_of_several_packs_the_base_last():
    lines = Guide(replace(pack(), id="lines", title="All lines", edition=1), (entry("far-line", Kind.LINE),))
    text = page_text(about_page(union((lines, small_guide())), DAY))
    assert text.index("Winter help") < text.index("All lines")
    assert "The content" not in text
    assert "Pages: 1\n" in text.partition("All lines")[2]
