"""Rows of a large pack are made when they are looked at, and the contents are the same as any others."""

from dataclasses import replace

import pytest

from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.stored_guide import guide_of, guide_parts
from guide.content.union import union
from guide.render.contents import contents_of, first_contents
from guide.render.page_names import PRIVACY
from guide.steps import finish
from guide.window.contents.contents_model import ContentsModel
from tests.builders import DAY, entry, pack, small_guide

HOUSES = tuple(entry(f"house-{n}", Kind.SERVICE, strategies=("warm-clothes",)) for n in range(1_000))


@pytest.fixture
def guide():
    parts = dict(guide_parts(Guide(replace(pack(), id="county"), HOUSES)))
    return union([small_guide(), guide_of(parts)])


def is_read(guide):
    try:
        return bool(Guide.__dict__["entries"].__get__(guide))
    except AttributeError:
        return False


def texts(model, parent=None):
    index = (parent,) if parent is not None else ()
    rows = [model.index(row, 0, *index) for row in range(model.rowCount(*index))]
    return [(model.data(row), model.hasChildren(row), texts(model, row)) for row in rows]


@pytest.mark.usefixtures("qapp")
def test_all_rows_are_there_for_who_asks_for_them_wherever_they_are(guide):
    whole = ContentsModel(contents_of(guide, DAY))
    for complete in (False, True):
        model = ContentsModel(first_contents(guide, DAY))
        if complete:
            finish(model.complete())
        for page in ("house-1", "warm-clothes", "coat-drive", "night-shelter"):
            found, known = model.index_of(page), whole.index_of(page)
            while known.isValid():
                assert (found.data(), found.row()) == (known.data(), known.row())
                found, known = found.parent(), known.parent()
            assert not found.isValid()
    model = ContentsModel(first_contents(guide, DAY))
    assert len(model.nodes()) < 100
    assert texts(model) == texts(whole)
    assert len(model.nodes()) == len(whole.nodes())


def test_the_window_is_painted_before_the_entries_of_a_large_pack_are_made(open_window, guide):
    window = open_window(guide, searching=False).window
    assert not is_read(guide)
    window.navigator.open(PRIVACY)
    assert not is_read(guide)
    window.navigator.open("house-1")
    assert is_read(guide)
    assert window.contents.view.currentIndex().data() == "House 1"
