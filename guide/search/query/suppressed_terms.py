"""Terms that are found but never shown, and what is shown instead of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from guide.content.lists import RowType, Thesaurus, WordLists
from guide.search.analysis.analyzer import words_of

PLACEHOLDER = "…"  # shown for a term that has no other word
Phrase = tuple[str, ...]  # folded words


@dataclass(frozen=True, slots=True)
class SuppressedTerms:
    """Phrases that a correction never shows, and typed words that it may show."""

    replacements: Mapping[Phrase, str]  # by suppressed phrase, the guide's own term
    showable: frozenset[str]  # words typed for rows of the thesaurus that may be shown
    longest: int  # words of the longest suppressed phrase

    @classmethod
    def from_lists(cls, thesaurus: Thesaurus, words: WordLists) -> "SuppressedTerms":
        """Collect them: `never_shown` of the pack's words.yaml and the outdated rows of its thesaurus."""
        replacements = {phrase_key(phrase): PLACEHOLDER for phrase in words.never_shown}
        showable: set[str] = set()
        for row in thesaurus.rows:
            if row.type is RowType.OUTDATED:
                replacements.update((phrase_key(typed), row.term) for typed in row.typed)
            else:
                showable.update(word for typed in row.typed for word in phrase_key(typed))
        return cls(replacements, frozenset(showable), max(map(len, replacements), default=0))


def phrase_key(phrase: str) -> Phrase:
    """Return the folded words of a phrase."""
    return tuple(word.surface for word in words_of(phrase))
