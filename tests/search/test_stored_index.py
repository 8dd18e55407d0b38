"""An index is stored as texts and numbers: the same answers come of it, and damage is refused or harmless."""

from contextlib import suppress
from pathlib import Path

import pytest

from guide.content.load import load
from guide.search.index.index import SearchIndex
from guide.search.service import SearchService
from guide.stored.errors import StoredDataError
from guide.stored.parts import Parts, join_parts
from tests.searching import search

TINY = Path(__file__).parents[1] / "data" / "tiny"
ASKED = ("coat", "winter coats", "sheltr", "he will hurt me", "16 year old", "law soup")


@pytest.fixture(scope="module")
def guide():
    return load(TINY)


@pytest.fixture(scope="module")
def stored(guide):
    return SearchIndex.build(guide).to_bytes()


def test_the_same_answers_come_of_a_stored_index(guide, stored):
    built, opened = SearchService(guide), SearchService(guide, SearchIndex.from_bytes(stored))
    for text in ASKED:
        assert search(opened, text) == search(built, text)


def test_the_same_guide_gives_the_same_bytes(guide, stored):
    assert SearchIndex.build(guide).to_bytes() == stored
    assert SearchIndex.from_bytes(stored).to_bytes() == stored


def test_a_changed_byte_is_refused_or_harmless(guide, stored, full):
    parts, kept = dict(Parts(stored)), 0
    for name, data in parts.items():
        for at in range(0, len(data), 1 if full else 97):
            for changed in (data[:at] + bytes([data[at] ^ (1 << at % 8)]) + data[at + 1 :], data[:at]):
                with suppress(StoredDataError, ValueError):
                    service = SearchService(
                        guide, SearchIndex.from_bytes(join_parts(parts | {name: changed}))
                    )
                    for text in ASKED:
                        search(service, text)
                    kept += 1
    assert kept, "some changes are in a word or a weight"


def test_a_number_that_leads_out_of_the_index_is_refused(guide, stored):
    for name, data in [
        ("starts", b""),
        ("starts", b"\0\0\0\1" * 3),
        ("doc_ids", b"\xff" * 4),
        ("doc_ids", b"\0\0\0"),
        ("weights", b""),
        ("lengths", b""),
        ("terms", b'["a","a"]'),
        ("names", b'{"coat":[9999]}'),
        ("names", b'{"coat":[-1]}'),
        ("fingerprint", b'"1"'),
    ]:
        with pytest.raises(StoredDataError):
            SearchIndex.from_bytes(join_parts(dict(Parts(stored)) | {name: data}))
        with pytest.raises(StoredDataError):
            SearchIndex.from_bytes(join_parts({k: v for k, v in Parts(stored).items() if k != name}))
