"""Stores the words of the entries of a large guide as numbers: an entry is compared without its texts."""

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise
from typing import NamedTuple, Protocol

from guide.search.index.entry_tokens import EntryTokens
from guide.search.index.entry_words import EntryWords
from guide.search.index.signs import LAST, Signs
from guide.search.index.term_table import little_endian, numbered
from guide.steps import Tick, no_tick
from guide.stored.blocks import Blocks, blocks_of
from guide.stored.errors import StoredDataError
from guide.stored.values import as_json, from_json

LARGE = 1_000  # entries; the words of a smaller guide are read in a moment, and their texts are shorter
_RUNS = 1  # entries in a block: more would be a sixth smaller, and take twice as long to look one up
_PREFIX = "words_"  # begins the names of the parts
_HEAD = 4  # numbers: of names, of words that are said, of own passages and of all passages


TokensOf = Callable[[int], EntryTokens | None]  # of a doc id; None if its texts must be read for them


class Words(Protocol):
    """The words of entries, by their doc ids."""

    def __contains__(self, doc_id: object) -> bool:
        """Return whether the words of an entry are stored."""

    def read_with(self, signs: Signs) -> TokensOf:
        """Return a function that returns the words of an entry, written in these signs."""

    def stems(self) -> Mapping[str, str]:
        """Return the stems of the folded words of passages."""


class StoredWords:
    """The words of all entries of one guide."""

    def __init__(self, strings: Sequence[str], stems: Sequence[int], runs: Sequence[bytes]) -> None:
        """`strings` has folded words first, then all else; `stems` has the number of each word's stem.

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
        stems = array("I", map(numbers.__getitem__, stem_of.values()))
        return cls(strings, stems, [_as_bytes(words, numbers) for words in read])

    def to_parts(self, tick: Tick = no_tick) -> Iterator[tuple[str, bytes]]:
        """Yield the name and the bytes of each part that `from_parts` reads."""
        yield f"{_PREFIX}strings", as_json(tuple(self._strings))
        yield f"{_PREFIX}stems", little_endian(array("I", self._stems)).tobytes()
        for name, data in blocks_of(self._runs, _RUNS, tick):
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
        stems = array("I")
        stems.frombytes(parts[f"{_PREFIX}stems"])
        stems = little_endian(stems)
        if len(stems) > len(strings) or max(stems, default=-1) >= len(strings):
            raise StoredDataError
        runs = {name: parts[f"{_PREFIX}{name}"] for name in ("blocks", "block_lengths", "run_lengths")}
        return cls(strings, stems, Blocks(runs, _RUNS))

    def __len__(self) -> int:
        return len(self._runs)

    def __contains__(self, doc_id: object) -> bool:
        return doc_id in range(len(self))

    def stems(self) -> Mapping[str, str]:
        """Return the stem of each folded word."""
        return dict(zip(self._strings, map(self._strings.__getitem__, self._stems), strict=False))

    def read_with(self, signs: Signs) -> TokensOf:
        """Return a function that returns the words of an entry; None if what is stored makes no sense."""
        numbers = signs.of_all(self._strings)
        # A list translates faster than an array does.
        stems = [signs[self._strings[number]] for number in self._stems]
        # Of the guide whose words were given numbers first, what is stored has these numbers.
        others = None if numbers == array("I", range(len(numbers))) else numbers
        unknown = _Unknown(_from(len(numbers)), _from(len(stems)))

        def tokens_of(doc_id: int) -> EntryTokens | None:
            try:
                return _tokens(self._runs[doc_id], stems, unknown, others)
            except (StoredDataError, IndexError, ValueError):
                return None

        return tokens_of


class JoinedWords:
    """The words of the entries of several packs."""

    def __init__(self, parts: Iterable[tuple[Words | None, Sequence[int | None]]], count: int) -> None:
        """`parts` has the words of some entries and their doc ids among `count` entries; None: left out."""
        self._words: list[Words] = []
        self._part, self._number = array("H", bytes(2 * count)), array("I", bytes(4 * count))
        for words, doc_ids in parts:
            if words is None:
                continue
            self._words.append(words)
            for number, doc_id in enumerate(doc_ids):
                if doc_id is not None:
                    self._part[doc_id], self._number[doc_id] = len(self._words), number

    def __contains__(self, doc_id: object) -> bool:
        return isinstance(doc_id, int) and self._part[doc_id] > 0

    def stems(self) -> Mapping[str, str]:
        """Return the stem of each folded word."""
        return {word: stem for words in self._words for word, stem in words.stems().items()}

    def read_with(self, signs: Signs) -> TokensOf:
        """Return a function that returns the words of an entry; None if its texts must be read for them."""
        parts = [words.read_with(signs) for words in self._words]

        def tokens_of(doc_id: int) -> EntryTokens | None:
            part = self._part[doc_id]
            return parts[part - 1](self._number[doc_id]) if part else None

        return tokens_of


class _Unknown(NamedTuple):
    """Finds signs that no stored string has, and those that no stored word of a passage has."""

    string: re.Pattern[str]
    word: re.Pattern[str]


def _from(number: int) -> re.Pattern[str]:
    """Return a pattern of the signs from `number` on: faster than comparing their numbers one by one."""
    return re.compile(f"[{re.escape(chr(min(number, LAST)))}-{chr(LAST)}]")


def _tokens(run: bytes, stems: Sequence[int], unknown: _Unknown, others: Sequence[int] | None) -> EntryTokens:
    """Return the words in `run`; `others` has their signs, if these differ from what is stored."""
    stored = run.decode("utf-32-le", "surrogatepass")
    names, said, own, passages = map(ord, stored[:_HEAD])
    lengths = [*map(ord, stored[_HEAD : _HEAD + names + passages])]
    at = _HEAD + len(lengths)
    before = sum(lengths[:names]) + said
    first, words = stored[at : at + before], stored[at + before :]
    ends = array("I", accumulate(lengths[names:]))
    is_whole = len(lengths) == names + passages and (ends[-1] if ends else 0) == len(words)
    is_known = not unknown.string.search(first) and not unknown.word.search(words)
    if not is_whole or not is_known or len(first) != before or own > passages:
        raise StoredDataError
    text = words.translate(others) if others else words
    first = first.translate(others) if others else first
    at_names = list(accumulate(lengths[:names], initial=0))
    return EntryTokens(
        text,
        words.translate(stems),
        ends,
        ends[own - 1] if own else 0,
        tuple([first[start:end] for start, end in pairwise(at_names)]),
        first[at_names[-1] :],
    )


def _as_bytes(words: EntryWords, numbers: Mapping[str, int]) -> bytes:
    head = (len(words.names), len(words.said), words.own_passages, len(words.lengths))
    lengths = (*map(len, words.names), *words.lengths)
    texts = chain(*words.names, words.said, words.surfaces)
    return little_endian(array("I", (*head, *lengths, *map(numbers.__getitem__, texts)))).tobytes()
