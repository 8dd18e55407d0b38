"""After the numbers of a page stands whom to ask first at a place, and on each situation the rules on reports."""

from guide.blocks.blocks import EntryRef, Numbers, Refs
from guide.blocks.text_writer import page_text
from guide.content.model import Kind
from guide.content.places import PlaceKind, Places
from guide.handout.as_text import as_text
from guide.handout.options import Format
from guide.render.pages import PageContext, Pages
from tests.builders import DAY, contact, entry, place
from tests.handout.samples import made, winter
from tests.shipped import shipped_guide

CALL, MAIL = contact("support", "call", "555-0160"), contact("office", "email", "a@example.org")
ENTRIES = (
    entry("line", Kind.LINE, title="Winter line", contacts=(contact("support", "call", "555-0111"),)),
    entry("west", Kind.SERVICE, title="Navigator West", contacts=(CALL,)),
    entry("east", Kind.SERVICE, title="Navigator East", contacts=(MAIL,), lines=("line",)),
    entry("all", Kind.NETWORK, title="Navigators"),
    entry("cold", Kind.SITUATION, lines=("line",), ask_first=True),
    entry("rules", Kind.SITUATION, lines=("line",)),
    entry("learn", Kind.PRACTICE, lines=("line", "west"), ask_first=True),
)
STATE = place("minnesota", PlaceKind.STATE, ask_first=("all",), report_rules="rules")
ROCK = place("rock", PlaceKind.COUNTY, "minnesota", ask_first=("west",))
LAKE = place("lake", PlaceKind.COUNTY, "minnesota", ask_first=("east",))
GUIDE = winter(entries=ENTRIES, places=Places(rows=(STATE, ROCK, LAKE)))
RULES = EntryRef("rules", "Under 18? Report rules")


def page(name, place="", guide=GUIDE):
    return Pages(guide, today=DAY).page(name, PageContext(local_guide=guide, place=place))


def after(name, place=""):
    """Return whose numbers stand at the top of a page, and the links below them."""
    blocks = page(name, place).blocks
    numbers = [each for each in blocks if isinstance(each, Numbers)]
    below = blocks[blocks.index(numbers[-1]) + 1]
    return [each.ref.target for each in numbers], below.refs if isinstance(below, Refs) else ()


def test_whoever_is_asked_first_at_the_place_stands_after_the_numbers_of_a_page_that_sends_there():
    assert after("cold", "rock") == (["line", "west"], (RULES,))
    assert after("rules", "rock") == (["line"], ())
    assert after("learn", "rock") == (["line", "west"], ())  # it names the navigator itself


def test_who_has_no_number_is_named_with_the_line_to_call_and_without_a_place_one_is_to_be_chosen():
    east = EntryRef("east", "Navigator East", "No number here: Winter line")
    choose = EntryRef("all#by-county", "Navigators: choose a county")
    for where, ref in (("lake", east), ("", choose), ("nowhere", choose)):
        assert after("cold", where) == (["line"], (ref, RULES))


def test_each_situation_but_the_rules_themselves_leads_to_the_rules_on_reports():
    guide = shipped_guide()
    pages = {each.id: page_text(page(each.id, guide=guide)) for each in guide.of_kind(Kind.SITUATION)}
    without = [each for each, text in pages.items() if RULES.text not in text]
    assert without == [each.report_rules for each in guide.places.rows if each.report_rules]


def test_paper_has_nothing_of_the_place_nor_of_the_rules():
    for form in Format:
        shown = as_text(made("cold", guide=GUIDE, format=form))
        assert "555-0111" in shown
        assert not [words for words in ("county", "Report rules", "Navigator") if words in shown], form
