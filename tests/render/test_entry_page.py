from dataclasses import replace
from datetime import date

from guide.blocks.blocks import Box, Facts, Numbers
from guide.blocks.text_writer import page_text
from guide.content.amendments import AmendedContact, Amendment
from guide.content.guide import Guide
from guide.content.model import Kind, Status
from guide.content.parts import (
    AgeRange,
    Channel,
    Confidence,
    ContactKind,
    Link,
    Section,
    Source,
    Table,
)
from guide.content.places import Place, PlaceKind, Places
from guide.content.union import union
from guide.render.entry_page import entry_page
from guide.render.html import html
from tests.builders import COPIED, DAY, contact, entry, entry_of, pack, small_guide

GUIDE = small_guide()
PLACES = Places(
    rows=(
        Place(id="north", name="The North", kind=PlaceKind.REGION),
        Place(id="rock", name="Rock County", kind=PlaceKind.COUNTY),
        Place(id="lake", name="Lake County", kind=PlaceKind.COUNTY),
    )
)


def text_of(one, guide=GUIDE):
    return page_text(entry_page(one, guide, DAY))


def entry_text(entry_id):
    return text_of(entry_of(GUIDE, entry_id))


def in_order(shown, *parts):
    places = [shown.index(words) for words in parts]
    return places == sorted(places)


def test_a_strategy_shows_goal_factors_and_programs_in_order_and_what_leads_to_it_apart():
    shown = entry_text("warm-clothes")
    assert in_order(shown, "In 30 seconds. Give coats", "Nobody freezes.", "1. Collect coats", "2. Repair")
    assert in_order(shown, "2. Repair", "Mending class", "The #Coat")
    assert in_order(shown, "Who does it, and with what", "When you meet it", "They are out in the cold")


def test_a_program_shows_its_strategy_and_both_ways_of_related():
    assert "1  Warm clothes for everyone outside (warm-clothes)" in entry_text("coat-drive")
    assert "Soup van (Program, soup-van)" in entry_text("coat-drive")
    assert "The #Coat Drive (Program, coat-drive)" in entry_text("soup-van")


def test_an_entry_shows_everything_it_has():
    shown = entry_text("coat-drive")
    for words in (
        "Ages 12 to 24", "St. Louis County", "Minnesota", "Community", "North Star Coats", "https://example.org/coats",
        "Call: 555-0100", "24 hours.", "E-mail: coats@example.org", "https://example.org/contact",
        "Where the boxes are", "https://example.org/boxes?a=1&b=2", "TCD · Coat Harbor", "- red boxes",
        "A printed list", "read on 24 Nov 2026", "Reviewed 24 Nov 2026", "Due again: 24 Nov 2027", "A part is less sure",
    ):  # fmt: skip
        assert words in shown


def test_an_entry_that_was_copied_is_due_now():
    copied = entry("a", Kind.SERVICE, **COPIED)
    shown = text_of(copied, Guide(pack(), (copied,)))
    assert "Due now. Nobody knows when it was last checked." in shown
    assert "Due again" not in shown


def test_what_is_not_sure_ended_or_for_the_police_says_so_in_words():
    assert "Police tip line, call: 555-0199" in entry_text("coat-drive")
    assert in_order(
        html(entry_page(entry_of(GUIDE, "coat-drive"), GUIDE, DAY)), "Police tip line", "555-0199"
    )
    assert in_order(entry_text("soup-van"), "Has a new name. It was called", "In 30 seconds.")
    assert "Nobody has called to check these numbers yet." in entry_text("winter-line")
    assert "Not known, ask: When, Who can use it, Ages, Languages, Cost" in entry_text("night-shelter")
    contacts = (contact("support", "call", "555-0162"), contact("office", "email", "den@example.org"))
    shown = text_of(entry("den", Kind.SERVICE, status=Status.UNKNOWN, contacts=contacts))
    assert "555-0162  (Hours unknown. Check first.)" in shown
    assert "E-mail: den@example.org\n" in shown
    assert "Check first. Only one source says so." in entry_text("coat-drive")
    assert "! Check before you give this out. Two pages disagree on the year." in entry_text("coat-law")


UNREAD, ONE = Confidence.NOT_CHECKED, Confidence.ONE_SOURCE
DEN = entry(
    "den",
    Kind.SERVICE,
    schedule="24 hours",
    confidence=UNREAD,
    notice="We have its name only.",
    sections=(
        Section(id="cost", title="Cost", text="Free.", confidence=UNREAD),
        Section(id="time", title="Time", text="At night.", confidence=ONE),
    ),
    contacts=(
        contact("support", "call", "555-0160", confidence=UNREAD),
        contact("support", "text", "55516", confidence=ONE),
        contact("office", "email", "den@example.org", confidence=UNREAD),
    ),
    links=(Link(title="Den", url="https://den.example.org", confidence=UNREAD),),
)


def test_how_sure_and_how_old_a_page_is_stands_at_its_top_once():
    shown = text_of(DEN)
    assert "Service · Running · No page was checked for this · Reviewed 24 Nov 2026\n" in shown
    assert "! Check before you give this out. We have its name only." in shown
    assert shown.count("No page was checked for this") == 1
    assert "As of 24 Nov 2026" in entry_text("coat-law")
    assert "Situation · The sources agree · Reviewed" in text_of(entry("cold", Kind.SITUATION))


def test_a_page_with_an_unsure_part_does_not_say_that_the_sources_agree():
    rows = {Confidence.DISPUTED: "Sources disagree on a part", Confidence.ONE_SOURCE: "A part is less sure"}
    for confidence, words in rows.items():
        part = Section(id="ages", title="Ages", text="18.", confidence=confidence)
        shown = text_of(entry("den", Kind.PRACTICE, sections=(part,)))
        assert (words in shown, "The sources agree" in shown) == (True, False), confidence


def test_a_line_in_brief_keeps_the_warning_of_its_note():
    asked = contact("support", "call", "555-0163", note="Old. Check before you give this out.")
    line = entry("line", Kind.LINE, contacts=(asked,), schedule="24 hours")
    class_ = entry("class", Kind.TRAINING, lines=("line",))
    assert "555-0163  (Check first.)" in text_of(class_, Guide(pack(), (line, class_)))


def test_a_notice_that_begins_with_the_warning_says_it_once():
    asked = entry("den", Kind.SERVICE, confidence=ONE, notice="Check before you give this out. It is old.")
    shown = text_of(asked)
    assert "! Check before you give this out. It is old." in shown
    assert shown.count("Check before") == 1


def test_what_is_as_unsure_as_its_page_points_to_the_top_and_what_differs_says_why():
    shown = text_of(DEN)
    assert "Cost\n----\n\nFree." in shown
    assert "Time\n----\n\n! Check first. Only one source says so.\n\nAt night." in shown
    assert "Call: 555-0160  (Check first.)" in shown
    assert "Text: 55516  (Check first.)" in shown
    assert "den@example.org  (Check first.)" in shown
    assert "https://den.example.org\n  Check first." in shown


def test_a_line_that_another_page_names_is_marked_there_and_the_mark_is_explained_once():
    calls = (contact("support", "call", "555-0161", confidence=ONE),)
    line = entry("line", Kind.LINE, confidence=ONE, contacts=calls, schedule="24 hours")
    sure = entry("sure", Kind.TRAINING, lines=("line",))
    unsure = replace(sure, id="unsure", confidence=ONE)
    guide = Guide(pack(), (line, sure, unsure))
    for each in guide.entries:
        assert "555-0161  (Check first.)" in text_of(each, guide)
    meaning = '"check first": Check before you give this out.'
    assert f"(Check first.)\n\n{meaning}\n" in text_of(sure, guide)
    assert meaning not in text_of(unsure, guide)


def test_all_that_is_wrong_with_a_page_is_one_box_and_that_it_is_overdue_another():
    gone = replace(DEN, status=Status.UNKNOWN)
    warned = [box for box in entry_page(gone, GUIDE, date(2030, 1, 1)).blocks if isinstance(box, Box)]
    assert [(box.kind, box.lead) for box in warned] == [
        ("warn", "Check before you give this out. Not known if still current."),
        ("warn", "Overdue."),
        ("summary", "In 30 seconds."),
        ("unsure", "Check first."),
    ]
    assert warned[0].text == "We have its name only."


def test_numbers_stand_first_and_police_tip_lines_apart():
    shown = text_of(entry_of(GUIDE, "frozen-night"))
    assert shown.index("555-0111") < shown.index("Find frostbite early")
    assert "Police tip line, call: 555-0222" in shown
    assert "Text: 55501  (Hours unknown. Not for: A crisis. Check first.)" in shown
    assert "Before you read on: This is about pain." in shown
    written = html(entry_page(entry_of(GUIDE, "frozen-night"), GUIDE, DAY))
    assert written.index('<table class="line"') < written.index('<table class="tip"')


def test_a_situation_has_each_line_in_one_row_and_its_caution_once():
    calls = (
        contact("support", "call", "555-0160", hours="24 hours", note="Long.", handout_note="Ask first."),
        contact("support", "text", "55516", handout_note="Ask first."),
        contact("support", "chat", "https://den.example.org"),
    )
    den = entry("den", Kind.LINE, title="Den", contacts=calls, schedule="24 hours")
    cold = entry("cold", Kind.SITUATION, lines=("den",))
    page = entry_page(cold, Guide(pack(), (cold, den)), DAY)
    shown = page_text(page)
    assert "Den\n  Call: 555-0160  (Ask first.)\n  Text: 55516  (Ask first.)\n" in shown
    assert not [words for words in ("24 hours", "Long.", "example.org/den") if words in shown]
    row = html(page).partition('<table class="line"')[2].partition("</table>")[0]
    assert (row.count("<tr"), row.count("Ask first.")) == (1, 1)
    assert row.index("555-0160") < row.index("55516")


def test_notes_of_a_row_share_a_line_without_repeating_and_two_numbers_to_call_are_told_apart():
    calls = (
        contact("support", "call", "555-0180", handout_note="For adults. Ask."),
        contact("support", "call", "555-0181", handout_note="For families.", not_for="a report"),
        contact("support", "text", "55518", handout_note="Ask. Texts stay.", not_for="a report"),
    )
    den = entry("den", Kind.LINE, title="Den", contacts=calls, schedule="24 hours")
    page = entry_page(entry("cold", Kind.SITUATION, lines=("den",)), Guide(pack(), (den,)), DAY)
    assert "555-0180: For adults. Ask. 555-0181: For families. Not for: a report. Texts stay.</span>" in html(
        page
    )


def test_a_service_among_the_lines_shows_its_numbers_for_support_alone_and_for_whom_it_is():
    kinds = (
        ("support", "call", "555-0170"),
        ("office", "call", "555-0171"),
        ("police-tip", "call", "555-0172"),
    )
    contacts = tuple(contact(*each, handout_note="Ask first.") for each in kinds)
    den = entry("den", Kind.SERVICE, title="Den", ages=AgeRange(from_=10, to=17), contacts=contacts)
    den = replace(den, region=("north", "south"), schedule="24 hours")
    cold = entry("cold", Kind.SITUATION, lines=("den",))
    learn = entry("learn", Kind.PRACTICE, lines=("den",))
    guide = Guide(pack(), (cold, den, learn))
    assert "\nDen\n  Call: 555-0170  (Ages 10 to 17, North. Ask first.)\n\n" in text_of(cold, guide)
    shown = text_of(learn, guide)
    assert "555-0170" in shown
    assert "555-0171" not in shown
    assert "555-0172" not in shown


def test_a_line_without_a_number_says_so_instead_of_an_empty_box():
    line = entry("quiet", Kind.LINE, title="Quiet line")
    shown = text_of(line)
    assert "No number and no address of it could be confirmed" in shown
    assert "Numbers" not in shown


def test_the_numbers_of_a_service_stand_before_all_that_is_said_about_it():
    calls = (
        contact("support", "call", "555-0160", languages=("en", "es"), confirmed_on=DAY),
        contact("office", "web", "https://den.example.org"),
    )
    section = Section(id="beds", title="Beds", text="Ten.")
    shown = text_of(entry("den", Kind.SERVICE, contacts=calls, sections=(section,), notice="Ask."))
    parts = "555-0160; English, Spanish; example.org; Not known; A person called; Good to know; Beds"
    assert in_order(shown, *parts.split("; "))
    assert shown.casefold().count("den\n") == 1  # its title, which the numbers don't repeat


def facts_at_top(shown):
    blocks = entry_page(shown, Guide(pack(), (shown,), places=PLACES), DAY).blocks
    return dict(next(block for block in blocks if isinstance(block, Facts)).rows)


def test_hours_stand_once_below_the_numbers_that_share_them_or_beside_the_one():
    two = (
        contact("support", "call", "555-0160", hours="24 hours"),
        contact("support", "text", "55516", hours="24 hours"),
    )
    den = entry("den", Kind.SERVICE, contacts=two, schedule="Every day, 24 hours")
    assert text_of(den).count("24 hours") == 1
    assert facts_at_top(den)["When"] == "Every day, 24 hours"
    one = replace(den, contacts=(two[0], contact("office", "call", "555-0161")), schedule="24 hours")
    shown = text_of(one)
    assert "555-0160  (24 hours.)" in shown
    assert (shown.count("24 hours"), "When" in facts_at_top(one)) == (1, False)


def test_ages_and_counties_that_the_text_names_are_no_rows_of_their_own():
    den = entry("den", Kind.SERVICE, ages=AgeRange(from_=12, to=17), region=("north", "rock", "lake"))
    assert facts_at_top(den)["Ages"] == "Ages 12 to 17"
    assert facts_at_top(den)["Where"] == "The North · Counties: Rock, Lake"
    named = facts_at_top(replace(den, eligibility_description="Youth 12 to 17, from Rock and Lake."))
    assert (named["Where"], "Ages" in named, "Ages" in named["Not known, ask"]) == ("The North", False, False)
    other = facts_at_top(replace(den, eligibility_description="Youth 120 to 17, from Rock and Lakeside."))
    assert (other["Where"], "Ages" in other) == ("The North · Counties: Rock, Lake", True)


def test_a_table_is_shown_in_window_and_terminal():
    table = Table(columns=("Place", "Coats"), rows=(("North", "3"), ("South <b>", "none")))
    part = Section(id="a", title="A", text="T", table=table)
    page = entry_page(entry("x", sections=(part,)), GUIDE, DAY)
    assert "<th>Place</th><th>Coats</th>" in html(page)
    assert "<td>South &lt;b&gt;</td><td>none</td>" in html(page)
    assert "- Place: North\n  Coats: 3\n\n- Place: South <b>\n  Coats: none" in page_text(page)


def test_the_lines_that_a_page_names_stand_in_a_row_each_above_what_to_do():
    for kind in [Kind.SITUATION, Kind.PRACTICE, Kind.NETWORK, Kind.LINE]:
        den = entry("den", Kind.LINE, contacts=(contact("support", "call", "555-0111"),))
        page = entry_page(entry("page", kind, lines=("den",)), Guide(pack(), (den,)), DAY)
        assert [each.is_brief for each in page.blocks if isinstance(each, Numbers)] == [True], kind


def test_the_lines_that_a_service_names_follow_its_own_numbers_in_a_row_each():
    den = entry("den", Kind.LINE, contacts=(contact("support", "call", "555-0111"),))
    own = (contact("office", "call", "555-0100"),)
    house = entry("house", Kind.SERVICE, lines=("den",), contacts=own)
    numbers = [
        each for each in entry_page(house, Guide(pack(), (den,)), DAY).blocks if isinstance(each, Numbers)
    ]
    assert [(each.ref.target, each.is_brief) for each in numbers] == [("house", False), ("den", True)]
    without = entry_page(replace(house, contacts=()), Guide(pack(), (den,)), DAY)
    assert [each.ref.target for each in without.blocks if isinstance(each, Numbers)] == ["den"]


def test_a_page_says_which_of_several_packs_it_is_from():
    lines = Guide(replace(pack(), id="lines", title="All lines", edition=1), (entry("far-line", Kind.LINE),))
    both = union((lines, GUIDE))
    assert "From: All lines, edition 1 of 24 Nov 2026" in text_of(entry_of(both, "far-line"), both)
    assert "From: Winter help, edition 3 of 24 Nov 2026" in text_of(entry_of(both, "coat-drive"), both)
    assert "From:" not in entry_text("coat-drive")


def test_a_page_says_whose_pack_changed_it_and_what_of_it():
    number = AmendedContact(
        kind=ContactKind.SUPPORT, channel=Channel.CALL, value="555-0177", replaces="555-0100"
    )
    change = Amendment(
        amends="coat-drive",
        notice="Ring twice.",
        schedule="Daily.",
        contacts=(number,),
        sources=(Source(title="A call to the county", seen_on=DAY),),
        reviewed=date(2027, 1, 2),
    )
    county = Guide(replace(pack(), id="county", title="Cold County"), (), amendments=(change,))
    both = union((GUIDE, county))
    text = text_of(entry_of(both, "coat-drive"), both)
    assert "Changed by Cold County: notice, hours, numbers. Reviewed 2 Jan 2027." in text
    assert text.index("Ring twice.") < text.index("Changed by Cold County") < text.index("In 30 seconds.")
    for words in ("555-0177", "Daily.", "A call to the county", "From: Winter help, edition 3"):
        assert words in text
    assert "555-0100" not in text
    assert "Changed by" not in text_of(entry_of(both, "soup-van"), both)


def test_ages_that_the_text_tells_are_not_called_unknown():
    for text in ["Who they take: women; Ages: all", "Women 18+", "Youth, 24 and under"]:
        den = entry("den", Kind.SERVICE)
        assert "Ages" in facts_at_top(den)["Not known, ask"], text
        assert "Ages" not in facts_at_top(replace(den, eligibility_description=text))["Not known, ask"], text
