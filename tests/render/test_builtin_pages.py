from dataclasses import replace
from datetime import date

from guide.blocks.blocks import Facts, SmallPrint
from guide.blocks.text_writer import page_text
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.render.builtin_pages import help_lines_page
from tests.builders import contact, entry, small_guide

GUIDE = small_guide()
NOBODY = "Nobody has called to check these numbers yet."


def guide_with(confirmed):
    """Return the small guide with so many numbers confirmed by a call; None for all."""
    left = confirmed
    entries = []
    for each in GUIDE.entries:
        contacts = []
        for number in each.contacts if each.kind is Kind.LINE else ():
            is_confirmed = left is None or left > 0
            left = left if left is None else left - 1
            contacts.append(replace(number, confirmed_on=date(2026, 11, 20) if is_confirmed else None))
        entries.append(replace(each, contacts=tuple(contacts)) if contacts else each)
    return replace(GUIDE, entries=tuple(entries))


def confirmation(page):
    note, *_ = (block.text for block in page.blocks if isinstance(block, SmallPrint))
    return note


def test_urgent_numbers_begin_with_911_and_988_then_support_then_police_tip_lines():
    page = help_lines_page(GUIDE)
    assert page.blocks[1] == Facts((("911", "Danger now"), ("988", "Suicide and crisis, call or text")))
    shown = page_text(page)
    assert shown.index("988") < shown.index("\nSupport\n") < shown.index("\nPolice tip lines: not support\n")


def test_urgent_numbers_say_that_nobody_has_called_only_if_nobody_has():
    assert confirmation(help_lines_page(guide_with(0))).startswith(NOBODY)
    assert confirmation(help_lines_page(guide_with(1))).startswith("A person called and checked 1 of these")
    assert (
        confirmation(help_lines_page(guide_with(None))) == "A person called and checked these on 20 Nov 2026."
    )


def test_without_content_911_and_988_are_still_there():
    shown = page_text(help_lines_page(Guide(None, ())))
    assert "911: Danger now" in shown
    assert NOBODY in shown


def test_911_is_there_once_in_a_guide_with_a_page_of_it():
    line = entry("emergency-911", Kind.LINE, title="911", contacts=(contact("support", "call", "911"),))
    shown = page_text(help_lines_page(replace(GUIDE, entries=(*GUIDE.entries, line))))
    assert "Danger now" not in shown
    assert "988: Suicide and crisis" in shown
    assert "Call: 911" in shown
