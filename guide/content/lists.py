"""Defines the frozen values of thesaurus.yaml, asked.yaml, urgent.yaml, handouts.yaml and words.yaml."""

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
    """Queries by which the search finds the entry `page`, and those in `also`, such as all shelters.

    They are indexed with the entries, never shown.
    """

    page: str
    queries: tuple[str, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQueries:
    """All rows of asked.yaml."""

    rows: tuple[PageQueries, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordGroup:
    """Words and phrases that patterns use under one name, such as all words for a weapon."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerRule:
    """Patterns of words that mean danger now, and the ids of the lines to show then.

    The rule is silent in a sentence that also has a pattern of `unless`. `examples` and `harmless` are
    sentences for the check: the rule must hear the ones and must not hear the others. `is_added` is whether
    it is of a later pack than the first that hears danger; its silence silences nothing else then.
    """

    means: str
    patterns: tuple[str, ...]
    lines: tuple[str, ...]
    unless: tuple[str, ...] = ()
    examples: tuple[str, ...]
    harmless: tuple[str, ...] = ()
    is_added: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedWords:
    """Words by which a sentence sounds more or less like danger: each adds one of two weights."""

    toward: int = 0
    away: int = 0
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyDanger:
    """The weights of words by which a sentence sounds like danger, from a sum of `at_least` on."""

    at_least: int
    lines: tuple[str, ...]
    weighed: tuple[WeighedWords, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentHelp:
    """The content of urgent.yaml: the lines in the bar of urgent numbers, and the grammar of danger.

    `pages` are ids of entries that show their lines if they are the first result. `idioms` are patterns
    whose words are not heard ("hit me up"), `other_words` are words that are no slip of a danger word.
    `likely` hears what sounds like danger where no rule hears any.
    """

    lines: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    groups: tuple[WordGroup, ...] = ()
    idioms: tuple[str, ...] = ()
    other_words: tuple[str, ...] = ()
    danger: tuple[DangerRule, ...] = ()
    likely: LikelyDanger | None = None


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
