"""Collects suppressed terms, which can be searched for but are never shown, and their replacements."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guide.content.lists import RowType, Thesaurus, WordLists
from guide.search.analysis.analyzer import words_of
from guide.stored.values import from_json

PLACEHOLDER = "…"  # shown for a suppressed term without a replacement in the thesaurus
Phrase = tuple[str, ...]  # folded words


@dataclass(frozen=True, slots=True)
class SuppressedTerms:
    """The phrases that a correction never shows, and the words of the thesaurus that it may show.

    `replacements` has the terms as the thesaurus has them; `shown_for` returns what of them may be shown.
    """

    replacements: Mapping[Phrase, str]  # by suppressed phrase, the term of the guide, or else PLACEHOLDER
    never_shown: frozenset[Phrase]  # those of words.yaml, which no term may have
    showable: frozenset[str]  # words of typed phrases that are not outdated
    longest: int  # number of words in the longest suppressed phrase

    def as_data(self) -> Mapping[str, object]:
        """Return what `from_data` reads."""
        return {
            "replacements": {" ".join(phrase): term for phrase, term in self.replacements.items()},
            "never_shown": sorted(map(" ".join, self.never_shown)),
            "showable": sorted(self.showable),
        }

    @classmethod
    def from_data(cls, data: bytes) -> "SuppressedTerms":
        """Return the terms in `data`. Raise StoredDataError if it is damaged."""
        stored = from_json(_Stored, data)
        replacements = {_split(phrase): term for phrase, term in stored.replacements.items()}
        return cls._of(replacements, map(_split, stored.never_shown), stored.showable)

    @classmethod
    def from_lists(cls, thesaurus: Thesaurus, words: WordLists) -> "SuppressedTerms":
        """Return the suppressed terms of a pack: `never_shown` of words.yaml and outdated thesaurus rows.

        Of two rows for one phrase the first counts, as the rows of an earlier pack come first.
        """
        never_shown = [phrase_key(phrase) for phrase in words.never_shown]
        replacements = dict.fromkeys(never_shown, PLACEHOLDER)
        showable: set[str] = set()
        for row in thesaurus.rows:
            if row.type is RowType.OUTDATED:
                # A term may name several things: "Safe Harbor law, or clearing a record".
                term = row.term.partition(",")[0]
                _add(replacements, ((phrase_key(typed), term) for typed in row.typed))
            else:
                showable.update(word for typed in row.typed for word in phrase_key(typed))
        return cls._of(replacements, never_shown, showable)

    @classmethod
    def joined(cls, parts: "Iterable[SuppressedTerms]") -> "SuppressedTerms":
        """Return the terms of several packs together. No later pack changes the term of an earlier one."""
        parts = tuple(parts)
        replacements: dict[Phrase, str] = {}
        for part in parts:
            _add(replacements, part.replacements.items())
        return cls._of(
            replacements,
            (phrase for part in parts for phrase in part.never_shown),
            (word for part in parts for word in part.showable),
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

    @classmethod
    def _of(
        cls, replacements: Mapping[Phrase, str], never_shown: Iterable[Phrase], showable: Iterable[str]
    ) -> "SuppressedTerms":
        longest = max(map(len, replacements), default=0)
        return cls(replacements, frozenset(never_shown), frozenset(showable), longest)


def _add(replacements: dict[Phrase, str], more: Iterable[tuple[Phrase, str]]) -> None:
    """Add terms for phrases that have none yet."""
    for phrase, term in more:
        if replacements.get(phrase, PLACEHOLDER) == PLACEHOLDER:
            replacements[phrase] = term


@dataclass(frozen=True, slots=True)
class _Stored:
    replacements: Mapping[str, str]
    never_shown: tuple[str, ...]
    showable: tuple[str, ...]


def phrase_key(phrase: str) -> Phrase:
    """Return the folded words of a phrase."""
    return tuple(word.surface for word in words_of(phrase))


def _split(stored: str) -> Phrase:
    return tuple(stored.split(" "))
