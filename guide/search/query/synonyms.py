"""Finds the typed words and phrases of the pack's thesaurus in a query, complete or only begun."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from guide.content.lists import Thesaurus, ThesaurusRow
from guide.search.analysis.analyzer import Word, stem_of
from guide.search.query.query import Query
from guide.search.query.synonym_rules import Stems, StoredRules, SynonymRule

SHORTEST_PREFIX = 3  # letters; a shorter single word is not completed to typed words of the thesaurus
MOST_ROWS = 6  # thesaurus rows for one prefix
_AGE = re.compile(r"(\d{1,2}) year old")
_GROUP_STARTS = (12, 18, 25)  # first ages, in years, of the age groups after the youngest


@dataclass(frozen=True, slots=True)
class SynonymMatch:
    """A thesaurus row found in a query, and the stems of the query words that the row matches."""

    row: ThesaurusRow
    stems: Stems
    is_complete: bool = True  # False if only the beginning of the row's phrase was typed
    is_phrase: bool = False  # whether one word matches as part of a phrase with stop words: "kicked out"


class SynonymMatcher:
    """Matches queries against the thesaurus, longest phrases first. Stop words within phrases are ignored."""

    def __init__(self, thesaurus: Thesaurus, rules: StoredRules | None = None) -> None:
        """Match the rows of `thesaurus`; `rules` are its rules, if they are known already."""
        rules = rules or StoredRules.of(thesaurus)
        self._rules = rules.by_stems(thesaurus)
        written = self._written = rules.stems_of_phrases()
        self.stop_phrases = frozenset(rules.stop_phrases)  # typed phrases of stop words only: "get out"
        self.words = frozenset(word for phrase in written for word in phrase.split())  # folded content words
        self._sorted = sorted(written)
        self._first = frozenset(stems[0] for stems in self._rules if stems)
        self._longest = max(map(len, self._rules), default=0)
        self._ages = {int(age[1]): stems for text, stems in written.items() if (age := _AGE.fullmatch(text))}

    def of_refusal(self, name: str) -> tuple[SynonymMatch, ...]:
        """Return the matches of "no police" for those with this name, however they are refused."""
        stem = stem_of(name)
        rows = {id(rule.row): rule.row for rule in self._rules.get((stem,), ()) if rule.is_refusal}
        return tuple(SynonymMatch(row, (stem,)) for row in rows.values())

    def of_age(self, number: int) -> tuple[SynonymMatch, ...]:
        """Return the matches of "16 year old" for the age `number`, or for the nearest age of its group."""
        same = (age for age in self._ages if _group(age) == _group(number))
        nearest = min(same, key=lambda age: (abs(age - number), age), default=None)
        stems = () if nearest is None else self._ages[nearest]
        return tuple(SynonymMatch(row, stems) for row in (self._rows(stems, "") if stems else ()))

    def has_prefix(self, prefix: str) -> bool:
        """Return whether any typed word or phrase of the thesaurus begins with `prefix`."""
        return next(self._completions(prefix), None) is not None

    def find(self, query: Query) -> list[SynonymMatch]:
        """Return the matches in `query`. A word that is part of a match is in no match of fewer words."""
        words, found = query.content_words, list[SynonymMatch]()
        typed_text = f" {' '.join(query.all_words)} "
        free = [True] * len(words)
        stems = [word.stem for word in words]
        for length in range(min(self._longest, len(words)), 0, -1):
            taken: list[int] = []
            for start in range(len(words) - length + 1):
                # Only the last words may be the beginning of a phrase.
                may_match = start + length == len(words) or stems[start] in self._first
                if may_match and all(free[start : start + length]):
                    run = words[start : start + length]
                    prefix = query.prefix if start + length == len(words) else ""
                    matches = self._matches(run, typed_text, prefix)
                    found += matches
                    taken += range(start, start + length) if matches else ()
            for at in taken:
                free[at] = False
        return list({(id(each.row), each.stems): each for each in found}.values())

    def _matches(self, words: tuple[Word, ...], typed_text: str, prefix: str) -> list[SynonymMatch]:
        """Return the matches of adjacent `words` or, if none, of phrases that complete the last word."""
        stems = tuple(word.stem for word in words)
        rules = self._found(stems, typed_text)
        if rules or not prefix or (len(words) == 1 and len(prefix) < SHORTEST_PREFIX):
            found = {id(rule.row): rule for rule in rules}
            return [SynonymMatch(r.row, stems, is_phrase=bool(r.required)) for r in found.values()]
        begun: dict[int, ThesaurusRow] = {}
        for other in self._completions(" ".join(word.surface for word in words)):
            if len(other) == len(words):
                begun.update((id(row), row) for row in self._rows(other, typed_text, may_be_cut=True))
            if len(begun) >= MOST_ROWS:
                break
        return [SynonymMatch(row, stems, is_complete=False) for row in begun.values()]

    def _rows(self, stems: Stems, typed_text: str, *, may_be_cut: bool = False) -> list[ThesaurusRow]:
        """Return the rows of the rules that `_found` returns, each once."""
        rows = (rule.row for rule in self._found(stems, typed_text, may_be_cut=may_be_cut))
        return list({id(row): row for row in rows}.values())

    def _found(self, stems: Stems, typed_text: str, *, may_be_cut: bool = False) -> list[SynonymRule]:
        """Return the rules for `stems` whose required phrase is in `typed_text`.

        With `may_be_cut`, the required phrase may also be cut short at the end of `typed_text`.
        """

        def is_typed(phrase: str) -> bool:
            return phrase in typed_text or (may_be_cut and _ends_with_prefix_of(typed_text, phrase))

        return [rule for rule in self._rules.get(stems, ()) if is_typed(rule.required)]

    def _completions(self, prefix: str) -> Iterator[Stems]:
        """Yield a tuple of stems for each typed word or phrase of the thesaurus that begins with `prefix`."""
        for at in range(bisect_left(self._sorted, prefix), len(self._sorted)):
            if not self._sorted[at].startswith(prefix):
                return
            yield self._written[self._sorted[at]]


def _group(age: int) -> int:
    """Return the number of the age group of `age`."""
    return bisect_right(_GROUP_STARTS, age)


def _ends_with_prefix_of(typed_text: str, phrase: str) -> bool:
    """Return whether `typed_text` ends with `phrase`, of which the last word may be cut to a prefix."""
    words = phrase.split()
    end = typed_text.split()[-len(words) :]
    return len(end) == len(words) and end[:-1] == words[:-1] and words[-1].startswith(end[-1])
