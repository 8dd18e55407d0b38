"""Keeps unsigned pages below the signed one that tells best of all that is asked, or whose name is typed.

Whoever writes a pack can give its pages the name of any help line. A worker who types that name, with other
words or without, gets the line that a trusted publisher has signed.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from guide.content.guide import Guide
from guide.search.analysis.analyzer import words_of
from guide.search.index.index_data import Names
from guide.search.places.local import falling
from guide.search.places.nearness import TELLS
from guide.search.query.query import Query
from guide.search.ranking.scores import Pair

LONGEST_NAME = 16  # words of a name that is sought within a longer query
_STEP = 1e-6  # of a score


class SignedNames:
    """The names, numbers and questions of the signed pages of `guide`; none if it has no unsigned page."""

    def __init__(self, guide: Guide, names: Names) -> None:
        self._guide, self._names = guide, names
        numbered = enumerate(guide.entries if guide.layers.unsigned else ())
        self._unsigned = frozenset(n for n, entry in numbered if guide.is_unsigned(entry.id))

    def said_in(self, query: Query) -> frozenset[int]:
        """Return the doc ids of the signed entries that `query` names."""
        if not self._unsigned:
            return frozenset()
        words = tuple(word.surface for word in words_of(query.text))
        found = {doc_id for part in _parts(words) for doc_id in self._names.get(part, ())}
        found |= {doc_id for word in query.all_words for doc_id in self._numbers.get(word, ())}
        return frozenset(found.union(self._questions.get(words, ()))) - self._unsigned

    def ahead(self, said: frozenset[int], scores: Mapping[int, float]) -> frozenset[int]:
        """Return what comes before unsigned pages: what was `said`, and the best that tells of all words."""
        signed = (n for n in scores if n not in self._unsigned) if self._unsigned else ()
        best = min(signed, key=lambda n: (-scores[n], n), default=None)
        return said if best is None or scores[best] < TELLS else said | {best}

    def put_first(self, ahead: frozenset[int], scores: dict[int, float]) -> None:
        """Raise the scores of what is `ahead` above those of all unsigned pages, and keep its order."""
        top = max((score for doc_id, score in scores.items() if doc_id in self._unsigned), default=0.0)
        below = sorted((n for n in ahead if scores.get(n, top + 1) <= top), key=scores.__getitem__)
        for number, doc_id in enumerate(below, start=1):
            scores[doc_id] = top + number * _STEP

    def arranged(self, ahead: frozenset[int], rows: Sequence[Pair]) -> list[Pair]:
        """Return `rows`, best first, with what is `ahead` before the first unsigned page, scores falling."""
        first = next((at for at, (doc_id, _) in enumerate(rows) if doc_id in self._unsigned), len(rows))
        moved = [row for row in rows[first:] if row[0] in ahead]
        kept = [row for row in rows[first:] if row[0] not in ahead]
        return falling([*rows[:first], *moved, *kept], first + len(moved)) if moved else list(rows)

    @cached_property
    def _numbers(self) -> Mapping[str, list[int]]:
        """The doc ids of the entries that have a number, by its digits, as a query has them."""
        found = defaultdict[str, list[int]](list)
        for doc_id, entry in enumerate(self._guide.entries):
            for contact in entry.contacts:
                digits = "".join(filter(str.isdecimal, contact.value))
                for each in {digits, digits.removeprefix("1")} - {""}:
                    found[each].append(doc_id)
        return found

    @cached_property
    def _questions(self) -> Mapping[tuple[str, ...], list[int]]:
        """The doc ids of the entries that are asked for with a question, by its words."""
        doc_ids = {entry.id: doc_id for doc_id, entry in enumerate(self._guide.entries)}
        found = defaultdict[tuple[str, ...], list[int]](list)
        for row in self._guide.asked.rows:
            for text in row.queries if row.page in doc_ids else ():
                found[tuple(word.surface for word in words_of(text))].append(doc_ids[row.page])
        return found


def _parts(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield words
    for start in range(len(words)):
        for end in range(start + 1, min(start + LONGEST_NAME, len(words)) + 1):
            yield words[start:end]
