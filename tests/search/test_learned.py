"""Weights that can't be read keep nobody from searching, and the check names them."""

from dataclasses import replace

import pytest

from guide.content.lists import Learned
from guide.search.learned.text_model import TextModel
from guide.search.order.check import check_learned
from guide.search.order.features import NAMES
from guide.search.order.order import USUAL
from guide.search.service import SearchService
from tests.builders import small_guide
from tests.searching import search

MODEL = TextModel(("bed", "food"), (-1.0, -2.0), {"cold": ((0, 3.0),), "hungry": ((1, 4.0), (0, -1.0))})
BROKEN = ["x", "bed:nan\n", "bed:-1.0\ncold", "bed:-1.0\ncold Z~\n", "a b c\n\n"]


def test_what_was_written_is_read():
    model = TextModel.parse(MODEL.write())
    assert model.classes == MODEL.classes
    assert model.likely(["cold"])["bed"] > model.likely(["hungry"])["bed"]


@pytest.mark.parametrize("needs", BROKEN)
def test_broken_needs_are_refused_and_searching_goes_on(needs, tmp_path):
    text = "".join(f" {line}\n" for line in needs.split("\n"))
    (tmp_path / "learned.yaml").write_text(f"needs: |1\n{text}", encoding="utf-8")
    assert [each.file for each in check_learned(tmp_path)] == ["learned.yaml"]
    service = SearchService(replace(small_guide(), learned=Learned(needs=needs)))
    assert search(service, "coat").results


@pytest.mark.parametrize("order", ["words", "words nan", "words inf", "no-feature 1", "words 1 2"])
def test_broken_weights_of_the_order_are_refused_and_searching_goes_on(order, tmp_path):
    (tmp_path / "learned.yaml").write_text(f"order: |\n  {order}\n", encoding="utf-8")
    assert [each.file for each in check_learned(tmp_path)] == ["learned.yaml"]
    usual = search(SearchService(small_guide()), "coat")
    broken = search(SearchService(replace(small_guide(), learned=Learned(order=order))), "coat")
    assert [each.entry.id for each in broken.results] == [each.entry.id for each in usual.results]


def test_the_usual_weights_are_of_features():
    assert USUAL.keys() <= {*NAMES}
