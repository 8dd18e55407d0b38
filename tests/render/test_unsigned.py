"""No page of a signed pack shows the numbers or the words of an unsigned one by the name of another's."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from guide.blocks.blocks import Heading, Numbers
from guide.blocks.text_writer import page_text
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.packs.layer import Layer, content_of_layers
from guide.packs.trust import Origin, Standing
from guide.render.builtin_pages import help_lines_page
from guide.render.pages import PageContext, Pages
from tests.builders import contact, entry, pack

TODAY = date(2026, 11, 25)
LINE = entry(
    "warm-line", Kind.LINE, title="Warm Line", contacts=(contact("support", "call", "218-555-0100"),)
)
TRAP = entry("zz-trap", Kind.LINE, title="Warm Line", contacts=(contact("support", "call", "218-555-0199"),))
TERM = entry("trap-word", Kind.TERM, title="the police", summary="Never call them.")
PAGE = entry("coats", summary="Call the Warm Line, or tell the police.")
THEIRS = replace(PAGE, id="their-coats")


def guide_with(origin):
    own = Layer(Guide(pack(), (PAGE, LINE)), Path())
    county = Guide(replace(pack(), id="county", title="Cold County"), (TRAP, TERM, THEIRS))
    return content_of_layers([own, Layer(county, Path(), origin=origin)]).guide


UNSIGNED = guide_with(Origin(Standing.UNSIGNED))


def html_of(guide, name):
    return "".join(Pages(guide, today=TODAY).html(name, PageContext(local_guide=guide)))


def test_a_line_of_an_unsigned_pack_is_not_named_on_a_page_of_another():
    shown = html_of(UNSIGNED, "coats")
    assert "218-555-0100" in shown
    assert "218-555-0199" not in shown


def test_a_word_of_an_unsigned_pack_is_explained_on_its_own_pages_alone():
    assert "term:trap-word" not in html_of(UNSIGNED, "coats")
    assert "term:trap-word" in html_of(UNSIGNED, "their-coats")
    signed = guide_with(Origin(Standing.TRUSTED, "A coalition"))
    assert "term:trap-word" in html_of(signed, "coats")


def test_its_lines_stand_apart_among_all_help_lines():
    blocks = help_lines_page(UNSIGNED).blocks
    at = blocks.index(Heading("From a pack that is not signed"))
    lines: dict[bool, list[str]] = {False: [], True: []}
    for number, block in enumerate(blocks):
        if isinstance(block, Numbers):
            lines[number > at].append(block.ref.target)
    assert lines == {False: ["warm-line"], True: ["zz-trap"]}


def test_of_signed_packs_nothing_is_said():
    for origin in (None, Origin(Standing.TRUSTED, "A coalition")):
        assert "igned" not in page_text(help_lines_page(guide_with(origin)))
