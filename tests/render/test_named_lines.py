"""Where a page says to call a line, its number stands there, unless the page shows it elsewhere."""

import re
from dataclasses import replace

from guide.blocks.text_writer import page_text
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.parts import Confidence, Section
from guide.render.entry_page import entry_page
from guide.render.html import html
from guide.render.screen_html import screen_html
from tests.builders import DAY, contact, entry, pack

CALLS = (contact("support", "call", "555-0160"), contact("police-tip", "call", "555-0199"))
DEN = entry("den", Kind.LINE, title="The Den Line", short_title="Den", contacts=CALLS, schedule="24 hours")
TIPS = entry("tips", Kind.LINE, title="Tips", contacts=CALLS[1:])
COLD = entry("cold", Kind.LINE, title="Cold 555", contacts=(contact("support", "call", "555"),))


def said(written):
    return re.sub(r"<[^>]+>", "", written)


def page_of(text, **values):
    page = entry("learn", Kind.PRACTICE, sections=(Section(id="a", title="A", text=text),), **values)
    return entry_page(page, Guide(pack(), (page, DEN, TIPS, COLD)), DAY)


def test_the_number_of_a_named_line_stands_after_the_first_text_that_names_it():
    page = page_of("- Rest.\n- Ask Den first.\n- Ask Den again.")
    assert "- Ask Den first. (Den: Call 555-0160)\n- Ask Den again.\n" in page_text(page)
    assert 'href="number:555-0160?Call%20Den%2C%20555-0160%2C%20copy"' in html(page)


def test_what_to_know_before_calling_stands_after_the_text_on_paper_and_on_the_page_of_the_line_on_screen():
    text = contact("support", "text", "555-0160", handout_note="Send HOME.")
    page = entry("learn", Kind.PRACTICE, sections=(Section(id="a", title="A", text="Ask Den."),))
    shown = entry_page(page, Guide(pack(), (page, replace(DEN, contacts=(text,)))), DAY)
    assert "555-0160 Send HOME.)" in said(html(shown))
    on_screen = said(screen_html(shown))
    assert "555-0160" in on_screen
    assert "Send HOME." not in on_screen


def test_a_line_named_in_a_notice_has_its_number_in_a_row_below():
    shown = page_text(page_of("Rest.", notice="If it fails, call The Den Line."))
    assert "! Good to know. If it fails, call The Den Line.\n\nDen\n  Call: 555-0160\n" in shown


def test_a_number_that_stands_on_the_page_is_not_repeated():
    assert page_text(page_of("Ask Den.", lines=("den",))).count("555-0160") == 1
    assert page_text(page_of("Ask Den: 555-0160.")).count("555-0160") == 1


def test_police_tip_lines_and_names_that_are_a_number_get_none():
    shown = page_text(page_of("Tell Den, Tips or Cold 555. The Denver dens are shut."))
    assert "555-0199" not in shown
    assert shown.count("555") == 2


def test_a_number_to_check_first_says_so_beside_the_text():
    one = Confidence.ONE_SOURCE
    unsure = replace(DEN, contacts=(contact("support", "call", "555-0160", confidence=one),))
    page = entry("learn", Kind.PRACTICE, sections=(Section(id="a", title="A", text="Ask Den."),))
    shown = entry_page(page, Guide(pack(), (page, unsure)), DAY)
    assert "555-0160 (Check first.)" in page_text(shown)
    assert "check first</span>" in html(shown)
