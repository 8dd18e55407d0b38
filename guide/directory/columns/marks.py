"""Knows cells that say who may see a row, and nothing else, whatever stands above them: "3 - staff only"."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from enum import Enum
from functools import lru_cache

from guide.directory.columns import mark_words
from guide.directory.columns.headings import Words

_MOST_LETTERS = 60  # of a mark
_MOST_MARKS, _FEW, _REPEATED = 24, 4, 0.5  # different texts of a column of marks
_LONG = 2  # words
# A marked number or address is left out alone; columns of people and notes are private anyway.
_NOT_OF_ROWS = frozenset("address location phone schedule contact private language".split())
_SAID_OF_OTHERS = ("attribute", "taxonomy", "taxonomy_term")  # what these say is of what they belong to
_STATUS = "service.status"
_OPEN_FIELDS = frozenset(("", "-", "service.category", _STATUS, "service.audience", "service.alert"))
_OF_MARKS = frozenset("flag mark marker marking tag label visibility privacy sharing".split())
_LEVELS = frozenset("sensitivity privacy confidentiality confidencialidad privacidad".split())
_SEEN_BY = frozenset("visibility viewer viewable sharing privacy".split())
_BETWEEN = re.compile(r"[,;|/\n\[\]\"]+")
_LOCK = re.compile("[\U0001f510-\U0001f513\U0001f6ab\U0001f648\u26d4]")
# "3 - staff", "C = Confidential", "2. Internal".
_CODE = re.compile(r"^(?!no\b|ok\b)(?:[a-z]{1,2}|\d{1,2})\s*(?:[-–—:=.)|]|\s-)\s*(?=[a-z])")
_APART = re.compile(r"\s+[-–—/]+\s+|[,;:|()\n\[\]\"]+")


class Mark(Enum):
    """The kind of a mark. One that is VAGUE, such as "Private", can be of something else."""

    PRIVATE = "private"
    VAGUE = "vague"
    PUBLIC = "public"
    NOTHING = "nothing"


@lru_cache(maxsize=4096)
def mark_of(text: str, words: Words = ()) -> Mark | None:
    """Return the mark that a cell is, None if it says something else.

    `words` are those of its heading, as "red" is private below "TLP", and "high" below "Sensitivity".
    """
    if len(text) > _MOST_LETTERS:
        return None
    plain = _plain(text)
    said = _said(plain)
    if len(said) == 1:
        return _letter(said, words)
    is_private = bool(_LOCK.search(text)) or _is_private(said, plain, words)
    is_below = not mark_words.ONLY_SHOWING.isdisjoint(words)
    is_vague = bool(
        mark_words.VAGUE.fullmatch(said)
        or (is_below and mark_words.BELOW_SHOWING.fullmatch(said))
        or (not _SEEN_BY.isdisjoint(words) and mark_words.GROUPS.fullmatch(said))
    )
    is_public = bool(mark_words.PUBLIC.fullmatch(said)) or (is_below and said == "anonymous")
    marks = (
        (Mark.PRIVATE, is_private),
        (Mark.NOTHING, said in mark_words.NOTHING),
        (Mark.VAGUE, is_vague),
        (Mark.PUBLIC, is_public or _color(said, words) in ("white", "clear", "green")),
    )
    return next((mark for mark, is_one in marks if is_one), None)


def _plain(text: str) -> str:
    """Return a text in small letters without accents, and without a letter or number that stands for it."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold()).replace("'", "").replace("’", "")
    return _CODE.sub("", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def _said(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.replace("&", " and ")).strip()


def _color(said: str, words: Words) -> str:
    return said if said in mark_words.COLORS and "tlp" in words else ""


def _is_private(said: str, plain: str, words: Words) -> bool:
    """Return whether a text, or a part of it, says that its row is private: "Active - do not refer"."""
    is_asked = not _LEVELS.isdisjoint(words)
    parts = _APART.split(plain)
    return (
        mark_words.PRIVATE.fullmatch(said) is not None
        or (is_asked and mark_words.HIGH.fullmatch(said) is not None)
        or _color(said, words) in ("red", "amber")
        or (len(parts) > 1 and any(mark_words.PRIVATE.fullmatch(_said(part)) for part in parts))
    )


def _letter(letter: str, words: Words) -> Mark | None:
    """Return the mark that a letter is below a word that begins with it, such as "R" below "Restricted"."""
    if any(word.startswith(letter) for word in words if word in mark_words.BY_FIRST_LETTER):
        return Mark.PRIVATE
    if len(words) == 2 and "p" in words and letter in words and mark_words.OF_TWO_LETTERS.issuperset(words):
        return Mark.PUBLIC if letter == "p" else Mark.VAGUE
    return None


def is_of_showing(words: Iterable[str]) -> bool:
    """Return whether a heading may ask who is shown a row: "Listing consent", "Access level", "Handling"."""
    return not mark_words.SHOWING.isdisjoint(words)


def is_of_other(words: Words, texts: Iterable[str]) -> bool:
    """Return whether a vague mark in a column is of something else: an ownership, a room, a payment."""
    if is_of_showing(words):
        return False
    is_kind = not mark_words.KINDS_OF.isdisjoint(words)
    is_named = not mark_words.OF_OTHER.isdisjoint(words)
    return is_kind or is_named or any(map(mark_words.OTHER_KINDS.search, texts))


def has_few_marks(texts: Iterable[str]) -> bool:
    """Return whether the texts of a column are short, and the same again and again."""
    number, found = 0, set[str]()
    for text in texts:
        if len(text) > _MOST_LETTERS:
            return False
        if plain := text.strip().casefold():
            number += 1
            found.add(plain)
            if len(found) > _MOST_MARKS:
                return False
    return len(found) <= max(_FEW, _REPEATED * number)


def may_mark(field: str) -> bool:
    """Return whether a column that is taken for a field can be one of vague marks as well."""
    return field in _OPEN_FIELDS


def marks_below(words: Words, field: str, texts: Collection[str], about: str) -> frozenset[str]:
    """Return those texts of a column that say that their row is private, whatever the column is taken for.

    Those that all rows have are none: what asks for something is heard wherever it stands. So it is in a
    table of places or numbers, where a mark is of that place alone.
    """
    if field.partition(".")[0] in _NOT_OF_ROWS or about in _SAID_OF_OTHERS:
        return frozenset()
    if not _OF_MARKS.isdisjoint(words):
        said = {text.strip() for text in texts}
        return frozenset(text for text in said if _has_private_part(text) and not _is_asked(text, about))
    if not may_mark(field) or not has_few_marks(texts):
        return frozenset()
    said = {text.strip() for text in texts}
    marks = {text: mark_of(text, words) for text in said if not _is_asked(text, about)}
    found = {Mark.PRIVATE}
    if Mark.VAGUE in marks.values() and field != _STATUS and not is_of_other(words, said):
        found.add(Mark.VAGUE)
    private = frozenset(text for text, mark in marks.items() if mark in found)
    return private if len(private) < len(said) else frozenset()


def _is_asked(text: str, about: str) -> bool:
    """Return whether a text in a table of other rows than services asks for something of the service."""
    return about != "service" and _said(text).count(" ") >= _LONG


def _has_private_part(text: str) -> bool:
    return any(mark_of(part) in (Mark.PRIVATE, Mark.VAGUE) for part in _BETWEEN.split(text))
