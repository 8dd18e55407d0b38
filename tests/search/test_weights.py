"""Weights decide ranks, services do not share weights, and the README explains every weight."""

import re
from dataclasses import fields, replace
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.content.lists import RowType, Thesaurus, ThesaurusRow
from guide.search.index.index import SearchIndex
from guide.search.service import SearchService
from guide.search.weights import Weights
from tests.builders import entry, small_guide
from tests.searching import search

README = Path(__file__).parents[2] / "guide" / "search" / "README.md"
NAMED = entry("named", title="Lantern house", summary="Other words.")
TOLD = entry("told", title="Other", summary="Lantern, lantern, lantern, lantern and lantern.")
PHRASE = entry("phrase", title="One", summary="The red kite flies, and a kite needs string. Wind, wind.")
APART = entry("apart", title="Two", summary="Kite kite kite. Its tail is red. Red red.")
GUIDE = Guide(None, (NAMED, TOLD, PHRASE, APART))


def first(text, **weights):
    # Without the similarity, which weighs the words of whole texts in its own way.
    service = SearchService(GUIDE, weights=Weights(**{"similarity": 0.0, **weights}))
    return search(service, text).results[0].entry.id


@pytest.mark.parametrize(
    ("text", "weights", "before", "after"),
    [
        ("lantern ", {"boost_name": 0.1}, "named", "told"),
        ("red kite ", {"phrase": 0.0, "exact_form": 0.0}, "phrase", "apart"),
        ("lantern ", {"similarity": 0.9}, "named", "told"),
    ],
)
def test_a_changed_weight_moves_ranks(text, weights, before, after):
    assert first(text) == before
    assert first(text, **weights) == after


def test_a_changed_weight_of_spelling_changes_corrections():
    def corrected(**weights):
        return SearchService(small_guide(), weights=Weights(**weights)).plan("sheltr ").correction

    assert corrected().text == "shelter "
    assert corrected(shortest_corrected=7) is None


def test_services_do_not_share_weights():
    one = SearchService(GUIDE)
    scores = [result.score for result in search(one, "lantern").results]
    SearchService(GUIDE, weights=replace(Weights(), boost_name=50.0))
    assert [result.score for result in search(one, "lantern").results] == scores


def test_an_index_with_other_boosts_is_refused():
    index = SearchIndex.build(GUIDE, weights=Weights(boost_aside=3.0))
    with pytest.raises(ValueError, match="other boosts"):
        SearchService(GUIDE, index)


@pytest.mark.parametrize("field", [field.name for field in fields(Weights)])
def test_every_weight_is_read_somewhere(field):
    root = README.parent
    users = [file for file in root.rglob("*.py") if file.name not in ("weights.py", "weights_file.py")]
    assert any(re.search(rf"weights\.{field}\b", file.read_text(encoding="utf-8")) for file in users)


def test_every_weight_is_in_the_readme_with_its_value():
    table = dict(re.findall(r"^\| `(\w+)` \| ([0-9.]+) \|", README.read_text(encoding="utf-8"), re.MULTILINE))
    assert {name: float(value) for name, value in table.items()} == {
        field.name: getattr(Weights(), field.name) for field in fields(Weights)
    }


def test_led_pages_count_in_their_order():
    row = ThesaurusRow(type=RowType.PLAIN, typed=("anorak",), term="x", leads_to=("told", "named"))
    guide = replace(GUIDE, thesaurus=Thesaurus(rows=(row,)))
    turned = Weights(leads_to_first=0.2, leads_to_second=1.0)
    for weights, ids in ((Weights(), ["told", "named"]), (turned, ["named", "told"])):
        assert [r.entry.id for r in search(SearchService(guide, weights=weights), "anorak ").results] == ids
