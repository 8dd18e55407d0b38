"""The bar about unsigned packs says in whose place one is here, also where there is room for one line."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.packs.layer import Layer, content_of_layers
from guide.packs.trust import Origin, Standing
from guide.packs.update import with_layer
from guide.window.frame.content_bars import UnsignedBar
from tests.builders import entry, pack


@pytest.mark.parametrize("title", ["Winter help", "Bus timetable"])
def test_another_title_does_not_hide_which_pack_is_replaced(qtbot, title):
    own = Layer(Guide(replace(pack(), title="Winter help"), (entry("soup-van"),)), Path())
    others = Layer(Guide(replace(pack(), id="base"), (entry("hats"),)), Path())
    found = Guide(replace(pack(), title=title, edition=9), (entry("soup-van"),))
    layer = Layer(found, Path(), origin=Origin(Standing.UNSIGNED, words=("one", "two")))
    content = with_layer(content_of_layers([own, others]), layer)
    bar = UnsignedBar([each for each in content.layers if not each.is_trusted], is_all=False)
    qtbot.addWidget(bar)
    assert (
        f"in place of edition {pack().edition} of “Winter help”, which came with this program" in bar.sentence
    )
    assert bar.sentence.endswith("Its words: one two.")
    bar.set_low(is_low=True)
    assert bar.sentence == f"“{title}” is not signed by anybody this stick knows." + (
        "" if title == "Winter help" else " It is in place of “Winter help”."
    )
