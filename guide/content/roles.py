"""Defines the roles of a field of the pack format: how it is searched, quoted, checked, shown and printed.

The schema assigns roles to each field, and the packages that search, check, show and print read them there.
"""

from enum import Enum, Flag, auto
from typing import NamedTuple


class Boost(Enum):
    """The weight level of a field's words in the search. guide/search/weights.py has the numbers."""

    NAME = auto()  # titles and other names of an entry
    LINK_NAME = auto()  # names of entries that are web links; no field has this level
    ORGANIZATION = auto()
    SUMMARY = auto()
    HEADING = auto()
    BODY = auto()
    ASIDE = auto()  # sources and web addresses


class Snippet(NamedTuple):
    """The way to quote a text under a search result. The text with the lowest `order` is tried first.

    One sentence is quoted. Texts of one record with the same `order` are quoted together.
    """

    order: int
    is_aside: bool = False  # whether it is quoted only if no other text contains a word of the query


class Check(Flag):
    """The checks that `fieldguide check` runs on a field's texts, besides those for all texts."""

    NONE = 0
    GRADE = auto()  # the text is easy enough for a worker
    EASY = auto()  # the text is easy enough for everybody, and short enough for a card
    SHORT_FORMS = auto()  # abbreviations are explained
    DISCREET = auto()  # no word reveals the topic
    HTTPS = auto()  # a web address starts with https
    ANY_WORD = (
        auto()
    )  # words that are never shown are allowed, because an address or number can't be reworded

    PROSE = GRADE | SHORT_FORMS
    HANDED_OVER = EASY | SHORT_FORMS


class ValueFormat(Enum):
    """The format of a value for a reader."""

    TEXT = auto()
    AGES = auto()
    REGIONS = auto()
    LANGUAGES = auto()
    HOURS = auto()


class Fact(NamedTuple):
    """A row with a label and a value on the page of an entry. The row with the lowest `order` comes first.

    Fields of one `order` share a row, under the label of the first.

    Facts describe how to use a service: first when and where, then for whom and how to get in.
    """

    order: int
    format: ValueFormat = ValueFormat.TEXT
    is_optional: bool = False  # whether the row is left out if a service has no value; else it says to ask
