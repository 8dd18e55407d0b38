"""The words of the entries of a large guide are stored: what is compared is what the entries themselves have."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.lists import AskedQueries, PageQueries
from guide.content.load import load
from guide.search.index.entry_words import EntryWords
from guide.search.index.index import SearchIndex
from guide.search.index.index_data import IndexData
from guide.search.service import SearchService
from guide.stored.errors import StoredDataError
from guide.stored.parts import Parts, join_parts
from tests.searching import explain, search

TINY = Path(__file__).parents[1] / "data" / "tiny"
ASKED = "coat;winter coats;sheltr ;he will hurt me;16 year old;law soup;one more coat please".split(";")


@pytest.fixture(scope="module")
def guide():
    guide = load(TINY)
    asked = PageQueries(page=guide.entries[0].id, queries=("where is a coat", "one more coat please"))
    return replace(guide, asked=AskedQueries(rows=(asked,)))


@pytest.fixture
def _large(monkeypatch):
    monkeypatch.setattr("guide.search.index.index_data.LARGE", 1)


@pytest.fixture
def stored(guide, _large):
    return IndexData.build(guide).to_bytes()


def service_with(guide, data):
    return SearchService(guide, SearchIndex.from_bytes(data))


def test_of_a_small_guide_none_are_stored(guide):
    data = IndexData.build(guide)
    assert data.words is None
    assert not [name for name in Parts(data.to_bytes()) if name.startswith("words_")]


def test_the_same_answers_come_of_them_and_no_entry_is_read(guide, stored, monkeypatch):
    without = service_with(guide, IndexData.build(guide).to_bytes())
    expected = [(search(without, text), explain(without, text)) for text in ASKED]
    monkeypatch.setattr(EntryWords, "of", lambda *_: pytest.fail("a text was read"))
    with_them = service_with(guide, stored)
    assert [(search(with_them, text), explain(with_them, text)) for text in ASKED] == expected


def test_what_is_damaged_is_refused_or_read_of_the_entries(guide, stored):
    for name in ["words_stems", "words_strings", "words_blocks", "words_run_lengths"]:
        plain = service_with(guide, IndexData.build(guide).to_bytes())
        expected, parts = [search(plain, text) for text in ASKED], dict(Parts(stored))
        part = parts[name]
        for changed in (b"", part[:-4], part[:-1], b"\xff" * len(part), part[:40] + b"\0\0\0\0" + part[44:]):
            try:
                service = service_with(guide, join_parts(parts | {name: changed}))
            except StoredDataError:
                continue
            found = [search(service, text) for text in ASKED]
            assert found == expected, changed[:8]
