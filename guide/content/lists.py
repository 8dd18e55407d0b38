"""Defines the frozen values of thesaurus, asked, urgent, danger, handouts and words.yaml."""

from dataclasses import dataclass
from enum import StrEnum


class RowType(StrEnum):
    """The relation of a typed word to the guide's term. Outdated words find entries but are never shown."""

    OUTDATED = "outdated"
    STREET = "street"
    PLAIN = "plain"
    ABBREVIATION = "abbreviation"
    RELATED = "related"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThesaurusRow:
    """Words that people type, the guide's own term for them, and the ids of entries to find, best first."""

    type: RowType
    typed: tuple[str, ...]
    term: str
    leads_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleRow:
    """Words by which people ask for help for an audience, such as women.

    `hints` only make it possible that these are meant. `others` are audiences that are not meant then.
    """

    audience: str
    typed: tuple[str, ...]
    hints: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thesaurus:
    """All rows of thesaurus.yaml, its words for people, and words of topics that the guide does not have."""

    rows: tuple[ThesaurusRow, ...] = ()
    people: tuple[PeopleRow, ...] = ()
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageQueries:
    """Queries by which the search finds the entry `page`. They are indexed with it, never shown."""

    page: str
    queries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQueries:
    """All rows of asked.yaml."""

    rows: tuple[PageQueries, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A need that somebody may have and entries name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """All rows of needs.yaml."""

    rows: tuple[Need, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """The content of learned.yaml: a text model of needs, and how results are ordered.

    `order` has a line for each feature, its name and its weight. `learned_from` is a hash of the lines from
    which all of it was learned.
    """

    learned_from: str = ""
    order: str = ""
    needs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerRule:
    """The ids of the lines to show where a sentence tells of all `kinds` of danger, the first one first.

    `examples` and `harmless` are sentences for the check: in the ones the kinds must be heard, in the others
    none.
    """

    means: str
    kinds: tuple[str, ...]
    lines: tuple[str, ...]
    examples: tuple[str, ...]
    harmless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentHelp:
    """The content of urgent.yaml: the lines in the bar of urgent numbers, and those for each kind of danger.

    `pages` are ids of entries that show their lines if they are the first result. Of several rules of danger,
    lines of the earlier come first.
    """

    lines: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    danger: tuple[DangerRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerWeights:
    """The content of danger.yaml: how danger and its kinds are heard, as a text model that was learned.

    `learned_from` is a hash of the sentences that it was learned from.
    """

    learned_from: str = ""
    weights: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutCover:
    """The ids of ordinary entries that a hand-out can include to hide its topic (handouts.yaml)."""

    entry_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLists:
    """The lists of words.yaml.

    Words that must not be shown, names that may contain one of them, and words that reveal the topic.
    """

    never_shown: tuple[str, ...] = ()
    allowed_in: tuple[str, ...] = ()
    topic_words: tuple[str, ...] = ()
