"""Stores the words of the entries of a large guide as numbers: an entry is compared without its texts."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise
from typing import Protocol

from guide.search.index.entry_words import EntryWords
from guide.search.index.term_table import little_endian, numbered
from guide.stored.blocks import Blocks, blocks_of
from guide.stored.errors import StoredDataError
from guide.stored.values import as_json, from_json

LARGE = 1_000  # entries; the words of a smaller guide are read in a moment, and their texts are shorter
_RUNS = 1  # entries in a block: more would be a sixth smaller, and take twice as long to look one up
_PREFIX = "words_"  # begins the names of the parts
_HEAD = 4  # numbers: of names, of words that are said, of own passages and of all passages


class Words(Protocol):
    """The words of entries, by their doc ids."""

    def words_of(self, doc_id: int) -> EntryWords | None:
        """Return the words of an entry; None if its texts must be read for them."""


class StoredWords:
    """The words of all entries of one guide."""

    def __init__(self, strings: Sequence[str], stems: Sequence[str], runs: Sequence[bytes]) -> None:
        """`strings` has folded words first, then all else; `stems` has the stem of each of the words.

        Each of `runs` has an entry as numbers: _HEAD, the lengths of its names, those of its passages, then
        the stems of names and of what it tells, and the words of passages.
        """
        self._strings, self._stems, self._runs = strings, stems, runs

    @classmethod
    def of(cls, entries: Iterable[EntryWords]) -> "StoredWords":
        """Return the words of these entries."""
        stem_of: dict[str, str] = {}
        read = list[EntryWords]()
        for words in entries:
            stem_of.update(zip(words.surfaces, words.stems, strict=True))
            read.append(words)
        others = chain(stem_of.values(), *(chain(words.said, *words.names) for words in read))
        strings = tuple(dict.fromkeys(chain(stem_of, others)))
        numbers = numbered(strings)
        return cls(strings, tuple(stem_of.values()), [_as_bytes(words, numbers) for words in read])

    def to_parts(self) -> Iterator[tuple[str, bytes]]:
        """Yield the name and the bytes of each part that `from_parts` reads."""
        yield f"{_PREFIX}strings", as_json(tuple(self._strings))
        numbers = numbered(self._strings)
        stems = array("I", map(numbers.__getitem__, self._stems))
        yield f"{_PREFIX}stems", little_endian(stems).tobytes()
        for name, data in blocks_of(self._runs, _RUNS):
            yield f"{_PREFIX}{name}", data

    @classmethod
    def from_parts(cls, parts: Mapping[str, bytes], known: Mapping[str, str]) -> "StoredWords | None":
        """Return the words in `parts`, or None if they have none. `known` has equal strings to share.

        Raise StoredDataError if they are damaged.
        """
        if f"{_PREFIX}strings" not in parts:
            return None
        stored = from_json(tuple[str, ...], parts[f"{_PREFIX}strings"])
        strings = tuple(known.get(each, each) for each in stored)
        numbers = array("I")
        numbers.frombytes(parts[f"{_PREFIX}stems"])
        stems = tuple(map(strings.__getitem__, little_endian(numbers)))
        if len(stems) > len(strings):
            raise StoredDataError
        runs = {name: parts[f"{_PREFIX}{name}"] for name in ("blocks", "block_lengths", "run_lengths")}
        return cls(strings, stems, Blocks(runs, _RUNS))

    def __len__(self) -> int:
        return len(self._runs)

    def words_of(self, doc_id: int) -> EntryWords | None:
        """Return the words of an entry; None if what is stored of it makes no sense."""
        try:
            return self._words(self._runs[doc_id])
        except (StoredDataError, IndexError, ValueError):
            return None

    def _words(self, run: bytes) -> EntryWords:
        read = array("I")
        read.frombytes(run)
        numbers = little_endian(read).tolist()
        names, said, own, passages = numbers[:_HEAD]
        lengths = numbers[_HEAD : _HEAD + names + passages]
        at = _HEAD + len(lengths)
        before = sum(lengths[:names]) + said
        first, words = [*map(self._strings.__getitem__, numbers[at : at + before])], numbers[at + before :]
        if sum(lengths[names:]) != len(words) or len(first) != before or own > passages:
            raise StoredDataError
        ends = list(accumulate(lengths[:names], initial=0))
        return EntryWords(
            [*map(self._strings.__getitem__, words)],
            [*map(self._stems.__getitem__, words)],
            array("I", lengths[names:]),
            own,
            tuple([tuple(first[start:end]) for start, end in pairwise(ends)]),
            tuple(first[ends[-1] :]),
        )


class JoinedWords:
    """The words of the entries of several packs."""

    def __init__(self, parts: Iterable[tuple[Words | None, Sequence[int | None]]], count: int) -> None:
        """`parts` has the words of some entries and their doc ids among `count` entries; None: left out."""
        self._words: list[Callable[[int], EntryWords | None]] = []
        self._part, self._number = array("H", bytes(2 * count)), array("I", bytes(4 * count))
        for words, doc_ids in parts:
            if words is None:
                continue
            self._words.append(words.words_of)
            for number, doc_id in enumerate(doc_ids):
                if doc_id is not None:
                    self._part[doc_id], self._number[doc_id] = len(self._words), number

    def words_of(self, doc_id: int) -> EntryWords | None:
        """Return the words of an entry; None if its texts must be read for them."""
        part = self._part[doc_id]
        return self._words[part - 1](self._number[doc_id]) if part else None


def _as_bytes(words: EntryWords, numbers: Mapping[str, int]) -> bytes:
    head = (len(words.names), len(words.said), words.own_passages, len(words.lengths))
    lengths = (*map(len, words.names), *words.lengths)
    texts = chain(*words.names, words.said, words.surfaces)
    return little_endian(array("I", (*head, *lengths, *map(numbers.__getitem__, texts)))).tobytes()
