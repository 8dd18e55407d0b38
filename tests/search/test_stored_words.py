"""The words of the entries of a large guide are stored: what is compared is what the entries themselves have."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.lists import AskedQueries, PageQueries
from guide.content.load import load
from guide.search.index.entry_tokens import EntryTokens
from guide.search.index.entry_words import EntryWords
from guide.search.index.index import SearchIndex
from guide.search.index.index_data import IndexData
from guide.search.index.signs import Signs
from guide.search.index.stored_words import JoinedWords, StoredWords
from guide.search.query.document_expansion import questions_by_page
from guide.search.ranking.entry_tokens import EntryReader
from guide.search.service import SearchService
from guide.stored.errors import StoredDataError
from guide.stored.parts import Parts, join_parts
from tests.searching import explain, search

TINY = Path(__file__).parents[1] / "data" / "tiny"
ASKED = (
    "coat",
    "winter coats",
    "sheltr ",
    "he will hurt me",
    "16 year old",
    "law soup",
    "one more coat please",
)


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
    return SearchService(guide, SearchIndex.from_bytes(data, guide))


def test_of_a_small_guide_none_are_stored(guide):
    data = IndexData.build(guide)
    assert data.words is None
    assert not [name for name in Parts(data.to_bytes()) if name.startswith("words_")]


def test_they_are_those_of_the_entries(guide, stored):
    words, questions = IndexData.from_bytes(stored, guide).words, questions_by_page(guide)
    assert isinstance(words, StoredWords)
    assert any(questions.get(entry.id) for entry in guide.entries)
    signs = Signs()
    tokens_of = words.read_with(signs)
    for doc_id, entry in enumerate(guide.entries):
        own = EntryWords.of(entry, questions.get(entry.id, ""))
        assert tokens_of(doc_id) == EntryTokens.of(own, signs)


def test_they_are_the_same_in_signs_that_were_given_to_other_words_before(guide, stored):
    signs, others = Signs(), Signs()
    others.written(["coat", "zebra", "law"])

    def words(tokens, signs):
        texts = (tokens.text, tokens.stems, tokens.said, *tokens.names)
        return [[signs.words[ord(sign)] for sign in text] for text in texts]

    stored_words = IndexData.from_bytes(stored, guide).words
    assert stored_words
    first, second = (stored_words.read_with(each) for each in (signs, others))
    for doc_id in range(len(guide.entries)):
        assert words(first(doc_id), signs) == words(second(doc_id), others)


def test_the_same_answers_come_of_them_and_no_entry_is_read(guide, stored, monkeypatch):
    without = service_with(guide, IndexData.build(guide).to_bytes())
    expected = [(search(without, text), explain(without, text)) for text in ASKED]
    monkeypatch.setattr(EntryWords, "of", lambda *_: pytest.fail("a text was read"))
    with_them = service_with(guide, stored)
    assert [(search(with_them, text), explain(with_them, text)) for text in ASKED] == expected


def test_entries_whose_words_are_not_stored_are_read_ahead_first(guide, stored):
    words, count = IndexData.from_bytes(stored, guide).words, len(guide.entries)
    joined = JoinedWords([(None, range(3)), (words, [None, None, None, *range(3, count)])], count)
    assert [doc_id in joined for doc_id in range(count)] == [False] * 3 + [True] * (count - 3)
    turned = JoinedWords([(words, range(count - 3)), (None, range(3))], count)
    assert list(EntryReader.of_guide(guide, turned).ahead[:3]) == list(range(count - 3, count))
    assert list(EntryReader.of_guide(guide, words).ahead) == list(range(count))


@pytest.mark.parametrize("name", ["words_stems", "words_strings", "words_blocks", "words_run_lengths"])
def test_what_is_damaged_is_refused_or_read_of_the_entries(guide, stored, name):
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
