"""The packs in use make one guide, also if there is only one of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.amendments import Amendment
from guide.content.guide import Guide
from guide.content.lists import UrgentHelp, WordLists
from guide.content.model import Kind
from guide.packs.indexes import index_of
from guide.packs.layer import Layer, content_of_layers
from guide.packs.trust import Origin, Standing
from guide.packs.update import with_layer
from guide.render.content_status import missing_sentence
from guide.render.urgent import urgent_lines
from guide.search.service import SearchService
from tests.builders import DAY, contact, entry, entry_of, pack
from tests.searching import search

TRAP = contact("support", "call", "218-555-0199")

WORDS = WordLists(topic_words=("frost",))
OWN = Guide(replace(pack(), id="county", builds_on=("winter",)), (entry("coat-drive"),), words=WORDS)
BASE = Guide(pack(), (entry("soup-van"),))


def made(*guides):
    return content_of_layers(Layer(guide, Path(), lambda: b"index") for guide in guides)


def test_one_pack_is_the_guide_itself():
    assert made(BASE).guide is BASE


def test_without_the_pack_that_it_builds_on_no_handout_of_a_pack_is_discreet():
    alone = made(OWN)
    assert alone.guide.words.topic_words == ()
    assert alone.guide.entries == OWN.entries
    assert alone.read_index
    assert alone.read_index() == b"index"
    assert made(OWN, BASE).guide.words == WORDS


SIGNED, UNSIGNED = Origin(Standing.TRUSTED, "A coalition"), Origin(Standing.UNSIGNED)


def named(pack_id, origin=None, *entries):
    guide = Guide(replace(pack(), id=pack_id), entries or (entry("shelter", title=pack_id),))
    return Layer(guide, Path(), origin=origin)


def order(opened):
    return [layer.id for layer in opened.layers]


def test_packs_that_were_added_come_after_the_own_and_unsigned_ones_last_whatever_their_names_are():
    own = (named("winter", None, entry("soup-van")), named("base", None, entry("hats")))
    added = [named("zone", SIGNED), named("aaa", UNSIGNED), named("county", SIGNED)]
    opened = content_of_layers([*added, *own])
    assert order(opened) == ["winter", "base", "county", "zone", "aaa"]
    assert entry_of(opened.guide, "shelter").title == "county"
    one_by_one = content_of_layers(own)
    for each in added:
        one_by_one = with_layer(one_by_one, each)
    assert order(one_by_one) == order(opened), "as at the next start"
    assert one_by_one.guide.entries == opened.guide.entries


def on(layer, *bases):
    return replace(layer, guide=replace(layer.guide, pack=replace(layer.pack, builds_on=bases)))


@pytest.mark.parametrize("origin", [UNSIGNED, Origin(Standing.UNKNOWN)])
def test_no_unsigned_pack_comes_before_a_signed_one_that_builds_on_it(origin):
    """Else whoever takes the id that a signed pack names could hide its entries, and change their numbers."""
    number = contact("support", "call", "218-555-0100")
    shelter = entry("shelter", Kind.LINE, title="county", contacts=(number,))
    county = on(named("county", SIGNED, shelter), "aaa")
    county = replace(county, guide=replace(county.guide, urgent=UrgentHelp(lines=("shelter",))))
    trap = Amendment(amends="shelter", reviewed=DAY, sources=(), notice="Call another number.")
    base = named("aaa", origin, entry("shelter", title="aaa"), entry("hats"))
    base = replace(base, guide=replace(base.guide, amendments=(trap,)))
    over = on(named("bbb", origin, entry("gloves")), "zzz")
    opened = content_of_layers([over, named("zzz", origin, entry("boots")), base, county, named("winter")])
    assert order(opened) == ["winter", "county", "aaa", "zzz", "bbb"]
    shown = entry_of(content_of_layers([base, county]).guide, "shelter")
    assert (shown.title, shown.contacts, shown.notice) == ("county", (number,), "")
    assert entry_of(opened.guide, "hats"), "what it builds on is there for its links"
    assert order(with_layer(content_of_layers([county]), base)) == ["county", "aaa"]
    assert order(with_layer(content_of_layers([base]), county)) == ["county", "aaa"]


def test_a_newer_edition_of_an_own_pack_stays_in_its_place_whoever_it_is_from():
    opened = content_of_layers([named("winter"), named("base"), named("county", SIGNED)])
    for _ in range(2):
        opened = with_layer(opened, named("winter", UNSIGNED))
        assert order(opened) == ["winter", "base", "county"]


LINES = [entry(each, Kind.LINE, contacts=(TRAP,)) for each in ("suicide-and-crisis-988", "warm-line")]
STATE = Layer(
    Guide(replace(pack(), id="state"), (entry("hats"),), urgent=UrgentHelp(lines=("warm-line",))), Path()
)


def targets(opened):
    return [line.target for line in urgent_lines(opened.guide)]


@pytest.mark.parametrize("origin", [UNSIGNED, Origin(Standing.UNKNOWN)])
def test_no_unsigned_pack_stands_in_for_an_urgent_line_of_a_pack_that_is_off(origin):
    opened = content_of_layers([STATE, named("aaa", origin, *LINES, entry("soup-van"))])
    assert targets(opened) == ["", ""]
    assert [each.id for each in opened.guide.entries] == ["hats", "soup-van"]
    assert [problem.file for problem in opened.guide.problems] == [
        "lines/suicide-and-crisis-988.yaml",
        "lines/warm-line.yaml",
    ]
    assert "only from its own packs and signed ones" in opened.guide.problems[0].sentence


def test_signed_packs_and_editions_of_own_ones_have_urgent_lines():
    both = ["", "suicide-and-crisis-988", "warm-line"]
    assert targets(content_of_layers([STATE, named("lines", SIGNED, *LINES)])) == both
    own = content_of_layers([named("lines", None, *LINES), STATE])
    assert targets(with_layer(own, named("lines", UNSIGNED, *LINES))) == both


def test_an_unsigned_file_that_lies_with_the_own_packs_ranks_as_one_from_elsewhere():
    came = replace(named("aaa", UNSIGNED, *LINES), came_along=True)
    opened = content_of_layers([came, STATE, named("county", SIGNED)])
    assert order(opened) == ["state", "county", "aaa"]
    assert targets(opened) == ["", ""]
    signed = replace(named("lines", SIGNED, *LINES), came_along=True)
    assert order(content_of_layers([signed, named("county", SIGNED)])) == ["lines", "county"]


def test_an_unsigned_pack_alone_has_its_pages_but_no_urgent_lines():
    urgent = UrgentHelp(lines=("warm-line",))
    layer = Layer(Guide(pack(), (*LINES, entry("soup-van")), urgent=urgent), Path(), origin=UNSIGNED)
    opened = content_of_layers([layer])
    assert targets(opened) == ["", ""]
    service = SearchService(opened.guide, index_of(opened))
    found = [each.entry.id for each in search(service, "suicide").results]
    assert "suicide-and-crisis-988" not in found
    assert search(service, "soup").results[0].entry.id == "soup-van"


def replaced(before, after):
    """Return the content with an unsigned edition of one of the program's own packs, and what its search finds."""
    opened = with_layer(content_of_layers([*before, STATE]), after)
    found = search(SearchService(opened.guide, index_of(opened)), "suicide").results
    return opened, [each.entry for each in found]


def test_an_unsigned_edition_of_an_own_pack_changes_neither_911_nor_988():
    true = entry("suicide-and-crisis-988", Kind.LINE, contacts=(contact("support", "call", "988"),))
    own = (named("lines", None, true, entry("soup-van")),)
    fake_911 = entry("emergency-911", Kind.LINE, contacts=(TRAP,))
    opened, found = replaced(own, named("lines", UNSIGNED, LINES[0], fake_911, entry("soup-van")))
    assert entry_of(opened.guide, true.id) is true
    assert opened.guide.find("emergency-911") is None, "the own pack had no such page"
    assert [true] == [each for each in found if each.id == true.id]
    assert [problem.file for problem in opened.guide.problems] == [
        "lines/lines/suicide-and-crisis-988.yaml",
        "lines/lines/emergency-911.yaml",
    ]
    assert "Only a publisher whom this stick trusts can change it" in opened.guide.problems[0].sentence
    assert not missing_sentence(opened.guide), "nothing is missing"
    again = with_layer(opened, named("lines", Origin(Standing.UNKNOWN), LINES[0], entry("soup-van")))
    assert entry_of(again.guide, true.id) is true, "the next one does neither"


def test_an_unsigned_edition_without_the_page_of_988_leaves_it_there():
    true = entry("suicide-and-crisis-988", Kind.LINE, contacts=(contact("support", "call", "988"),))
    opened, found = replaced((named("lines", None, true),), named("lines", UNSIGNED, entry("soup-van")))
    assert entry_of(opened.guide, true.id) is true
    assert true in found
    assert not opened.guide.problems
    alone = with_layer(content_of_layers([named("lines", None, true)]), named("lines", UNSIGNED, LINES[0]))
    assert alone.guide.entries == (true,)
    assert search(SearchService(alone.guide, index_of(alone)), "suicide").results[0].entry is true


def test_a_signed_edition_of_an_own_pack_changes_the_page_of_988():
    own = (named("lines", None, entry("suicide-and-crisis-988", Kind.LINE)),)
    opened, _ = replaced(own, named("lines", SIGNED, LINES[0]))
    assert entry_of(opened.guide, LINES[0].id) is LINES[0]
