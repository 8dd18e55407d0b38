"""The packs in use make one guide, also if there is only one of them."""

from dataclasses import replace
from pathlib import Path

from guide.content.guide import Guide
from guide.content.lists import WordLists
from guide.packs.layer import Layer, content_of_layers
from tests.builders import entry, pack

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
