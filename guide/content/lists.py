"""The pack's lists beside its entries: the urgent lines, what people type and ask, words never shown."""

from dataclasses import dataclass
from enum import StrEnum


class RowType(StrEnum):
    """How a typed word stands to the guide's own; outdated ones find and are never shown."""

    OUTDATED = "outdated"
    STREET = "street"
    PLAIN = "plain"
    ABBREVIATION = "abbreviation"
    RELATED = "related"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThesaurusRow:
    """What people type, the guide's own term for it, and the entries it leads to."""

    type: RowType
    typed: tuple[str, ...]
    term: str
    leads_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thesaurus:
    """All rows, as thesaurus.yaml holds them."""

    rows: tuple[ThesaurusRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageQueries:
    """What people ask when one page is the answer; it finds the page and is never shown."""

    page: str
    queries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQueries:
    """What people ask, page by page, as asked.yaml holds it."""

    rows: tuple[PageQueries, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerGroup:
    """Words that mean danger now, and the lines that fit them."""

    words: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentHelp:
    """The lines of the bar at the bottom, in their order, and the danger words (urgent.yaml)."""

    lines: tuple[str, ...] = ()
    danger: tuple[DangerGroup, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutCover:
    """What the pack says of hand-outs: ordinary resources that can be added as cover (handouts.yaml)."""

    entry_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLists:
    """Words the program never prints, names that may hold one all the same, words that tell the topic."""

    never_shown: tuple[str, ...] = ()
    allowed_in: tuple[str, ...] = ()
    topic_words: tuple[str, ...] = ()
