"""Collects the words that people type: all that are known, and suppressed terms, which are never shown."""

from collections.abc import Mapping
from dataclasses import dataclass

from guide.content.lists import RowType, Thesaurus, WordLists
from guide.search.analysis.analyzer import words_of
from guide.search.query.query import STOP_WORDS

PLACEHOLDER = "…"  # shown for a suppressed term without a replacement in the thesaurus
Phrase = tuple[str, ...]  # folded words


@dataclass(frozen=True, slots=True)
class SuppressedTerms:
    """The words of the thesaurus, those that a correction may show, and the phrases that it never shows.

    `replacements` has the terms as the thesaurus has them; `shown_for` returns what of them may be shown.
    """

    replacements: Mapping[Phrase, str]  # by suppressed phrase, the term of the guide, or else PLACEHOLDER
    never_shown: frozenset[Phrase]  # those of words.yaml, which no term may have
    words: frozenset[str]  # of all typed phrases, without stop words
    showable: frozenset[str]  # words of typed phrases that are not outdated
    longest: int  # number of words in the longest suppressed phrase

    @classmethod
    def from_lists(cls, thesaurus: Thesaurus, words: WordLists) -> "SuppressedTerms":
        """Return the terms of a guide; suppressed are `never_shown` of words.yaml and outdated rows.

        Of two rows for one phrase the first counts, as the rows of an earlier pack come first.
        """
        never_shown = [phrase_key(phrase) for phrase in words.never_shown]
        replacements = dict.fromkeys(never_shown, PLACEHOLDER)
        known, showable = set[str](), set[str]()
        for row in thesaurus.rows:
            # A term may name several things: "Safe Harbor law, or clearing a record".
            term = row.term.partition(",")[0]
            for phrase in map(phrase_key, row.typed):
                known.update(phrase)
                if row.type is not RowType.OUTDATED:
                    showable.update(phrase)
                elif replacements.get(phrase, PLACEHOLDER) == PLACEHOLDER:
                    replacements[phrase] = term
        return cls(
            replacements,
            frozenset(never_shown),
            frozenset(known - STOP_WORDS),
            frozenset(showable),
            max(map(len, replacements), default=0),
        )

    def shown_for(self, phrase: Phrase) -> str | None:
        """Return the text to show instead of a phrase, or None if the phrase itself may be shown.

        It has no suppressed phrase, whichever pack suppresses that, but those that are outdated as the guide
        says the same text for them: "youth in high-risk situations" for "high-risk".
        """
        term = self.replacements.get(phrase)
        if term is None:
            return None
        words = phrase_key(term)
        runs = (
            words[at:end] for end in range(len(words) + 1) for at in range(max(0, end - self.longest), end)
        )
        is_hidden = any(run in self.never_shown or self.replacements.get(run, term) != term for run in runs)
        return PLACEHOLDER if is_hidden else term


def phrase_key(phrase: str) -> Phrase:
    """Return the folded words of a phrase."""
    return tuple(word.surface for word in words_of(phrase))
