"""Finds typed words and phrases of the pack's thesaurus in a query, also while they are being typed."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from guide.content.lists import Thesaurus, ThesaurusRow
from guide.search.analysis.analyzer import WORD, Word, forms_of
from guide.search.query.query import STOP_WORDS, Query

Stems = tuple[str, ...]
SHORTEST_PREFIX = 3  # letters of a single word before it is taken for the start of a typed word
MOST_ROWS = 6  # rows for one prefix


@dataclass(frozen=True, slots=True)
class SynonymMatch:
    """A thesaurus row found in a query, and the stems of the query that it matches."""

    row: ThesaurusRow
    stems: Stems
    is_complete: bool = True  # whether the whole phrase was typed, not only its beginning


class SynonymRule(NamedTuple):
    """A row for some stems, and the phrase that must also be in the query word for word ("": none)."""

    row: ThesaurusRow
    required: str


class SynonymMatcher:
    """Matches queries against the thesaurus: longest phrases first, stop words inside them skipped."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        rules: dict[Stems, list[SynonymRule]] = defaultdict(list)
        written: dict[str, Stems] = {}
        stop_phrases: set[str] = set()
        for whole_row in thesaurus.rows:
            row = replace(whole_row, typed=())  # saves memory: `rules` and `written` hold what is typed
            for typed in whole_row.typed:
                forms = [forms_of(raw) for raw in WORD.findall(typed)]
                content = [form for form in forms if form[0] not in STOP_WORDS]
                whole = " ".join(surface for surface, _ in forms)
                required = ""
                if not content:
                    content = [(whole, whole)] if len(forms) > 1 else forms
                    stop_phrases.add(whole)
                elif len(content) == 1 < len(forms):
                    # "fall out" has one content word, "fall". Alone it would match far too much.
                    required = f" {whole} "
                stems = tuple(stem for _, stem in content)
                if stems:
                    rules[stems].append(SynonymRule(row, required))
                    written.setdefault(" ".join(surface for surface, _ in content), stems)
        self.stop_phrases = frozenset(stop_phrases)  # typed phrases of stop words only: "get out"
        self.words = frozenset(word for phrase in written for word in phrase.split())  # folded content words
        self._rules = {stems: tuple(found) for stems, found in rules.items()}
        self._written = written
        self._sorted = sorted(written)
        self._longest = max(map(len, self._rules), default=0)

    def has_prefix(self, prefix: str) -> bool:
        """Return whether any typed word or phrase begins with `prefix`."""
        return next(self._completions(prefix), None) is not None

    def starts_with_match(self, stems: Stems) -> bool:
        """Return whether the first one or more of `stems` are a typed word or phrase."""
        return any(stems[:length] in self._rules for length in range(1, len(stems) + 1))

    def find(self, query: Query) -> list[SynonymMatch]:
        """Return the matches in a query. A word of a match is not matched again by a shorter one."""
        words, found = query.content_words, list[SynonymMatch]()
        spoken = f" {' '.join(query.all_words)} "
        free = [True] * len(words)
        for length in range(min(self._longest, len(words)), 0, -1):
            taken: list[int] = []
            for start in range(len(words) - length + 1):
                if all(free[start : start + length]):
                    run = words[start : start + length]
                    prefix = query.prefix if start + length == len(words) else ""
                    matches = self._matches(run, spoken, prefix)
                    found += matches
                    taken += range(start, start + length) if matches else ()
            for at in taken:
                free[at] = False
        return list({(id(each.row), each.stems): each for each in found}.values())

    def _matches(self, words: tuple[Word, ...], spoken: str, prefix: str) -> list[SynonymMatch]:
        """Return the matches of adjacent words; if there are none, those they are the beginning of."""
        stems = tuple(word.stem for word in words)
        rows = self._rows(stems, spoken)
        if rows or not prefix or (len(words) == 1 and len(prefix) < SHORTEST_PREFIX):
            return [SynonymMatch(row, stems) for row in rows]
        begun: dict[int, ThesaurusRow] = {}
        for other in self._completions(" ".join(word.surface for word in words)):
            if len(other) == len(words):
                begun.update((id(row), row) for row in self._rows(other, spoken, begun=True))
            if len(begun) >= MOST_ROWS:
                break
        return [SynonymMatch(row, stems, is_complete=False) for row in begun.values()]

    def _rows(self, stems: Stems, spoken: str, *, begun: bool = False) -> list[ThesaurusRow]:
        """Return the rows for `stems` whose required phrase is in `spoken`, with `begun` perhaps cut."""

        def is_spoken(phrase: str) -> bool:
            return phrase in spoken or (begun and _ends_with_beginning(spoken, phrase))

        rows = (rule.row for rule in self._rules.get(stems, ()) if is_spoken(rule.required))
        return list({id(row): row for row in rows}.values())

    def _completions(self, prefix: str) -> Iterator[Stems]:
        for at in range(bisect_left(self._sorted, prefix), len(self._sorted)):
            if not self._sorted[at].startswith(prefix):
                return
            yield self._written[self._sorted[at]]


def _ends_with_beginning(spoken: str, phrase: str) -> bool:
    """Return whether `spoken` ends with `phrase`, the last word of it possibly cut short."""
    words = phrase.split()
    end = spoken.split()[-len(words) :]
    return len(end) == len(words) and end[:-1] == words[:-1] and words[-1].startswith(end[-1])
