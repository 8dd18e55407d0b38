"""What people type for what: the pack's thesaurus, found in a query while it is typed."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from guide.content.lists import Thesaurus, ThesaurusRow
from guide.search.analysis.analyzer import WORD, Word, forms_of, words_of
from guide.search.query.query import STOP_WORDS, Query

Stems = tuple[str, ...]
# A single word still being typed must be this long before it is taken for a typed word of the thesaurus.
SHORTEST_BEGINNING = 3
MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class Meaning:
    """A row of the thesaurus found in a query, and the stems of the query that it stands for."""

    row: ThesaurusRow
    stems: Stems
    is_whole: bool = True  # whether all of it was typed, or only its beginning


class _Typed(NamedTuple):
    """A row, and what must have been said word for word for it; "" asks for nothing."""

    row: ThesaurusRow
    said: str


class Meanings:
    """Finds typed words and phrases of the thesaurus, the longest first; small talk inside is passed over."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        rows: dict[Stems, list[_Typed]] = defaultdict(list)
        written: dict[str, Stems] = {}
        small_talk: set[str] = set()
        for whole_row in thesaurus.rows:
            row = replace(whole_row, typed=())  # what is typed for it is kept here in another form
            for typed in whole_row.typed:
                forms = [forms_of(raw) for raw in WORD.findall(typed)]
                telling = [form for form in forms if form[0] not in STOP_WORDS]
                whole = " ".join(surface for surface, _ in forms)
                said = ""
                if not telling:
                    telling = [(whole, whole)] if len(forms) > 1 else forms
                    small_talk.add(whole)
                elif len(telling) == 1 < len(forms):
                    # Of "fall out" only "fall" is telling: there the small talk must be said too.
                    said = f" {whole} "
                stems = tuple(stem for _, stem in telling)
                if stems:
                    rows[stems].append(_Typed(row, said))
                    written.setdefault(" ".join(surface for surface, _ in telling), stems)
        self.small_talk = frozenset(small_talk)
        self._rows = {stems: tuple(found) for stems, found in rows.items()}
        self._written = written
        self._sorted = sorted(written)
        self._longest = max(map(len, self._rows), default=0)
        self.words = frozenset(word for phrase in written for word in phrase.split())

    def begins(self, beginning: str) -> bool:
        """Say whether any typed word or phrase begins so."""
        return next(self._begun(beginning), None) is not None

    def has(self, stems: Stems) -> bool:
        """Say whether a typed word or phrase stands at the beginning of what was said."""
        return any(stems[:length] in self._rows for length in range(1, len(stems) + 1))

    def find(self, query: Query) -> list[Meaning]:
        """Give what is meant, each word of the query in one phrase only, the longest phrases first."""
        told, found = query.told, list[Meaning]()
        spoken = f" {' '.join(query.spoken)} "
        free = [True] * len(told)
        for length in range(min(self._longest, len(told)), 0, -1):
            taken: list[int] = []
            for start in range(len(told) - length + 1):
                if all(free[start : start + length]):
                    words = told[start : start + length]
                    ends = start + length == len(query.told)
                    meant = self._meant(words, spoken, query.unfinished if ends else "")
                    found += meant
                    taken += range(start, start + length) if meant else ()
            for place in taken:
                free[place] = False
        return list({(id(each.row), each.stems): each for each in found}.values())

    def _meant(self, words: tuple[Word, ...], spoken: str, unfinished: str) -> list[Meaning]:
        stems = tuple(word.stem for word in words)
        rows = self._said(stems, spoken)
        if rows or not unfinished or (len(words) == 1 and len(unfinished) < SHORTEST_BEGINNING):
            return [Meaning(row, stems) for row in rows]
        begun: dict[int, ThesaurusRow] = {}
        for other in self._begun(" ".join(word.surface for word in words)):
            if len(other) == len(words):
                begun.update((id(row), row) for row in self._said(other, spoken, begun=True))
            if len(begun) >= MOST_ROWS:
                break
        return [Meaning(row, stems, is_whole=False) for row in begun.values()]

    def _said(self, stems: Stems, spoken: str, *, begun: bool = False) -> list[ThesaurusRow]:
        """Give the rows of a typed phrase, each once, where all of it was said, or its last word is begun."""
        rows = self._rows.get(stems, ())
        said = (each.row for each in rows if each.said in spoken or (begun and _is_begun(each.said, spoken)))
        return list({id(row): row for row in said}.values())

    def _begun(self, beginning: str) -> Iterator[Stems]:
        for at in range(bisect_left(self._sorted, beginning), len(self._sorted)):
            if not self._sorted[at].startswith(beginning):
                return
            yield self._written[self._sorted[at]]


def _is_begun(said: str, spoken: str) -> bool:
    """Say whether what was spoken ends with a phrase whose last word is perhaps cut."""
    words = said.split()
    end = spoken.split()[-len(words) :]
    return len(end) == len(words) and end[:-1] == words[:-1] and words[-1].startswith(end[-1])


def telling(text: str) -> tuple[Word, ...]:
    """Give the words of a text without small talk, or all of them where there is nothing else."""
    words = tuple(words_of(text))
    return tuple(word for word in words if word.surface not in STOP_WORDS) or words
