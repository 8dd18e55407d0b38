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
class SynonymMatch:
    """A row of the thesaurus found in a query, and the stems of the query that it stands for."""

    row: ThesaurusRow
    stems: Stems
    is_complete: bool = True  # whether all of it was typed, or only its beginning


class SynonymRule(NamedTuple):
    """A row, and what must have been said word for word for it; "" asks for nothing."""

    row: ThesaurusRow
    said: str


class SynonymMatcher:
    """Finds typed words and phrases of the thesaurus, the longest first; small talk inside is passed over."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        rows: dict[Stems, list[SynonymRule]] = defaultdict(list)
        written: dict[str, Stems] = {}
        stop_word_phrases: set[str] = set()
        for whole_row in thesaurus.rows:
            row = replace(whole_row, typed=())  # what is typed for it is kept here in another form
            for typed in whole_row.typed:
                forms = [forms_of(raw) for raw in WORD.findall(typed)]
                content_words = [form for form in forms if form[0] not in STOP_WORDS]
                whole = " ".join(surface for surface, _ in forms)
                said = ""
                if not content_words:
                    content_words = [(whole, whole)] if len(forms) > 1 else forms
                    stop_word_phrases.add(whole)
                elif len(content_words) == 1 < len(forms):
                    # Of "fall out" only "fall" is telling: there the small talk must be said too.
                    said = f" {whole} "
                stems = tuple(stem for _, stem in content_words)
                if stems:
                    rows[stems].append(SynonymRule(row, said))
                    written.setdefault(" ".join(surface for surface, _ in content_words), stems)
        self.stop_word_phrases = frozenset(stop_word_phrases)
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

    def find(self, query: Query) -> list[SynonymMatch]:
        """Give what is meant, each word of the query in one phrase only, the longest phrases first."""
        content_words, found = query.content_words, list[SynonymMatch]()
        all_words = f" {' '.join(query.all_words)} "
        free = [True] * len(content_words)
        for length in range(min(self._longest, len(content_words)), 0, -1):
            taken: list[int] = []
            for start in range(len(content_words) - length + 1):
                if all(free[start : start + length]):
                    words = content_words[start : start + length]
                    ends = start + length == len(query.content_words)
                    meant = self._meant(words, all_words, query.prefix if ends else "")
                    found += meant
                    taken += range(start, start + length) if meant else ()
            for place in taken:
                free[place] = False
        return list({(id(each.row), each.stems): each for each in found}.values())

    def _meant(self, words: tuple[Word, ...], all_words: str, prefix: str) -> list[SynonymMatch]:
        stems = tuple(word.stem for word in words)
        rows = self._said(stems, all_words)
        if rows or not prefix or (len(words) == 1 and len(prefix) < SHORTEST_BEGINNING):
            return [SynonymMatch(row, stems) for row in rows]
        begun: dict[int, ThesaurusRow] = {}
        for other in self._begun(" ".join(word.surface for word in words)):
            if len(other) == len(words):
                begun.update((id(row), row) for row in self._said(other, all_words, begun=True))
            if len(begun) >= MOST_ROWS:
                break
        return [SynonymMatch(row, stems, is_complete=False) for row in begun.values()]

    def _said(self, stems: Stems, all_words: str, *, begun: bool = False) -> list[ThesaurusRow]:
        """Give the rows of a typed phrase, each once, where all of it was said, or its last word is begun."""
        rows = self._rows.get(stems, ())
        said = (
            each.row for each in rows if each.said in all_words or (begun and _is_begun(each.said, all_words))
        )
        return list({id(row): row for row in said}.values())

    def _begun(self, beginning: str) -> Iterator[Stems]:
        for at in range(bisect_left(self._sorted, beginning), len(self._sorted)):
            if not self._sorted[at].startswith(beginning):
                return
            yield self._written[self._sorted[at]]


def _is_begun(said: str, all_words: str) -> bool:
    """Say whether what was spoken ends with a phrase whose last word is perhaps cut."""
    words = said.split()
    end = all_words.split()[-len(words) :]
    return len(end) == len(words) and end[:-1] == words[:-1] and words[-1].startswith(end[-1])


def content_words(text: str) -> tuple[Word, ...]:
    """Give the words of a text without small talk, or all of them where there is nothing else."""
    words = tuple(words_of(text))
    return tuple(word for word in words if word.surface not in STOP_WORDS) or words
