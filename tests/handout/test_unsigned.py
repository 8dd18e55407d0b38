"""A paper says that it is not signed also where only a number or a name of such a pack stands on it."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.content.lists import WordLists
from guide.content.model import Kind
from guide.content.places import PlaceKind, Places
from guide.handout.as_text import as_text
from guide.handout.options import Format
from guide.packs.layer import Layer, content_of_layers
from guide.packs.trust import Origin, Standing
from guide.packs.update import with_layer
from guide.render.page_names import COUNTIES_ANCHOR, REPORT_ANCHOR
from tests.builders import contact, entry, pack, place
from tests.handout.samples import made

UNSIGNED = Origin(Standing.UNSIGNED)
CALL = (contact("support", "call", "218-555-0100"),)
REPORT = (contact("report", "call", "218-555-0101"),)
LINE, COUNTY = entry("line", Kind.LINE, contacts=CALL), replace(pack(), id="county", title="Cold County")
VAN = entry("van", Kind.SERVICE, contacts=CALL)
NAMED = "Not signed: {}. Nobody could check who wrote that."


def own(*entries, pack_id="winter", tells=("frost",), **lists):
    words = WordLists(topic_words=tells)
    return Layer(Guide(replace(pack(), id=pack_id, title=pack_id), entries, words=words, **lists), Path())


def added(*entries, **lists):
    return Layer(Guide(COUNTY, entries, **lists), Path(), origin=UNSIGNED)


def test_numbers_of_a_line_from_an_unsigned_edition_of_another_pack():
    hat = entry("hats", lines=("line",))
    both = content_of_layers([own(LINE, pack_id="lines"), own(hat)])
    newer = replace(LINE, contacts=REPORT)
    edition = Guide(replace(pack(), id="lines", title="Lines", edition=4), (newer,))
    guide = with_layer(both, Layer(edition, Path(), origin=UNSIGNED)).guide
    assert as_text(made("hats", guide=guide)).rstrip().endswith(NAMED.format("lines"))


def test_a_list_of_counties_says_whose_numbers_it_has():
    rows = (
        place("minnesota", PlaceKind.STATE, ask_first=("line",), report_to=("duty",)),
        place("cook", PlaceKind.COUNTY, "minnesota", ask_first=("line",)),
    )
    farm = place("farm", PlaceKind.COUNTY, "minnesota", ask_first=("van",), report_to=("van",))
    base = own(LINE, entry("duty", Kind.PRACTICE, contacts=REPORT), places=Places(rows=rows))
    guide = content_of_layers([base, added(VAN, places=Places(rows=(farm,)))]).guide
    for target in (f"line#{COUNTIES_ANCHOR}", f"duty#{REPORT_ANCHOR}"):
        assert made(target, guide=guide, format=Format.SHEET).footer.endswith(NAMED.format("Cold County"))
    assert "igned" not in made("line", guide=guide, format=Format.SHEET).footer


@pytest.mark.parametrize("form", list(Format))
def test_a_discreet_paper_says_it_without_the_title_whatever_words_a_pack_forbids(form):
    guide = content_of_layers([own(LINE, tells=("signed", "content", "cold county")), added(VAN)]).guide
    alone = made("van", guide=guide, format=form, discreet=True)
    assert alone.footer == "Not signed by a known publisher: nobody could check who wrote this."
    both = made("line", "van", guide=guide, format=form, discreet=True)
    assert both.footer == "A part is not signed: nobody could check who wrote it."
