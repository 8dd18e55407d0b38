"""Words that are never shown, and what is said in their place."""

from collections.abc import Mapping
from dataclasses import dataclass

from guide.content.lists import RowType, Thesaurus, WordLists
from guide.search.analysis.analyzer import words_of

HIDDEN = "…"
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SuppressedTerms:
    """Phrases never shown, each with the guide's own term; words typed for something that may be shown."""

    terms: Mapping[Words, str]
    shown: frozenset[str]
    longest: int

    @classmethod
    def of(cls, thesaurus: Thesaurus, words: WordLists) -> "SuppressedTerms":
        """Read it off the pack's lists."""
        terms = {phrase_key(phrase): HIDDEN for phrase in words.never_shown}
        shown: set[str] = set()
        for row in thesaurus.rows:
            if row.type is RowType.OUTDATED:
                terms.update((phrase_key(typed), row.term) for typed in row.typed)
            else:
                shown.update(word for typed in row.typed for word in phrase_key(typed))
        return cls(terms, frozenset(shown), max(map(len, terms), default=0))


def phrase_key(phrase: str) -> Words:
    """Give the words of a phrase as they are compared."""
    return tuple(word.surface for word in words_of(phrase))
