"""The packs in use make one guide, also if there is only one of them."""

from dataclasses import replace
from pathlib import Path

from guide.content.guide import Guide
from guide.content.lists import WordLists
from guide.packs.layer import Layer, content_of_layers
from guide.packs.trust import Origin, Standing
from guide.packs.update import with_layer
from tests.builders import entry, entry_of, pack

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


def test_a_newer_edition_of_an_own_pack_stays_in_its_place_whoever_it_is_from():
    opened = content_of_layers([named("winter"), named("base"), named("county", SIGNED)])
    for _ in range(2):
        opened = with_layer(opened, named("winter", UNSIGNED))
        assert order(opened) == ["winter", "base", "county"]
