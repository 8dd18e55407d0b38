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
    """The phrases that a correction never shows, and the words of the thesaurus that it may show."""

    replacements: Mapping[Phrase, str]  # by suppressed phrase, the text that is shown instead
    showable: frozenset[str]  # words of typed phrases that are not outdated
    longest: int  # number of words in the longest suppressed phrase

    def as_data(self) -> Mapping[str, object]:
        """Return what `from_data` reads."""
        return {
            "replacements": {" ".join(phrase): shown for phrase, shown in self.replacements.items()},
            "showable": sorted(self.showable),
        }

    @classmethod
    def from_data(cls, data: bytes) -> "SuppressedTerms":
        """Return the terms in `data`. Raise StoredDataError if it is damaged."""
        stored = from_json(_Stored, data)
        replacements = {tuple(phrase.split(" ")): shown for phrase, shown in stored.replacements.items()}
        return cls(replacements, frozenset(stored.showable), max(map(len, replacements), default=0))

    @classmethod
    def from_lists(cls, thesaurus: Thesaurus, words: WordLists) -> "SuppressedTerms":
        """Return the suppressed terms of a pack: `never_shown` of words.yaml and outdated thesaurus rows."""
        replacements = {phrase_key(phrase): PLACEHOLDER for phrase in words.never_shown}
        showable: set[str] = set()
        for row in thesaurus.rows:
            if row.type is RowType.OUTDATED:
                # A term may name several things: "Safe Harbor law, or clearing a record".
                shown = row.term.partition(",")[0]
                replacements.update((phrase_key(typed), shown) for typed in row.typed)
            else:
                showable.update(word for typed in row.typed for word in phrase_key(typed))
        return cls(replacements, frozenset(showable), max(map(len, replacements), default=0))

    @classmethod
    def joined(cls, parts: "Iterable[SuppressedTerms]") -> "SuppressedTerms":
        """Return the terms of several packs together."""
        replacements: dict[Phrase, str] = {}
        showable: set[str] = set()
        for part in parts:
            for phrase, shown in part.replacements.items():
                if shown != PLACEHOLDER or phrase not in replacements:
                    replacements[phrase] = shown
            showable |= part.showable
        return cls(replacements, frozenset(showable), max(map(len, replacements), default=0))


@dataclass(frozen=True, slots=True)
class _Stored:
    replacements: Mapping[str, str]
    showable: tuple[str, ...]


def phrase_key(phrase: str) -> Phrase:
    """Return the folded words of a phrase."""
    return tuple(word.surface for word in words_of(phrase))
