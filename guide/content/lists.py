"""The lists in the files beside the entries, as frozen values."""

from dataclasses import dataclass
from enum import StrEnum


class RowType(StrEnum):
    """How a typed word relates to the guide's own term; outdated words find entries but are never shown."""

    OUTDATED = "outdated"
    STREET = "street"
    PLAIN = "plain"
    ABBREVIATION = "abbreviation"
    RELATED = "related"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThesaurusRow:
    """Words that people type, the guide's own term for them, and the entries they lead to, best first."""

    type: RowType
    typed: tuple[str, ...]
    term: str
    leads_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thesaurus:
    """All rows of thesaurus.yaml."""

    rows: tuple[ThesaurusRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageQueries:
    """Questions that one page answers; the search finds the page by them, but they are never shown."""

    page: str
    queries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQueries:
    """All rows of asked.yaml."""

    rows: tuple[PageQueries, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerGroup:
    """Words that mean somebody is in danger now, and the lines to offer."""

    words: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentHelp:
    """The lines in the bar of urgent numbers, in their order, and the danger words (urgent.yaml)."""

    lines: tuple[str, ...] = ()
    danger: tuple[DangerGroup, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutCover:
    """Ordinary entries that can be mixed into a hand-out to hide its topic (handouts.yaml)."""

    entry_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLists:
    """Words that are never shown, names that may contain such a word, and words that reveal the topic."""

    never_shown: tuple[str, ...] = ()
    allowed_in: tuple[str, ...] = ()
    topic_words: tuple[str, ...] = ()
