"""What a field of the pack format does in the program: searched, quoted, checked, shown, printed.

The schema gives each field its roles; the rooms that search, check, show and print read them there.
"""

from collections.abc import Callable
from enum import Enum, Flag, StrEnum, auto
from typing import NamedTuple


class Boost(Enum):
    """How much a word counts in the search, by the field it is written in; the search holds the numbers."""

    NAME = auto()  # what an entry is called
    LINK_NAME = auto()  # the search's own level for the names of web links
    ORGANIZATION = auto()
    SUMMARY = auto()
    HEADING = auto()
    BODY = auto()
    ASIDE = auto()  # sources and web addresses


class Snippet(NamedTuple):
    """The place of a text among those that may be quoted under a result; the lowest order comes first.

    The texts of one record that have the same order are quoted as one. A text that is titled by another field
    of its record is quoted by paragraphs, each behind the title.
    """

    order: int
    is_aside: bool = False  # quoted only if nothing else contains a word of the query
    written: Callable[[str], str] = str
    titled_by: str = ""


class Check(Flag):
    """What `check` looks for in a text, beside what every text is checked for."""

    NONE = 0
    GRADE = auto()  # readable for a worker
    EASY = auto()  # readable for everybody, and short enough for a card
    SHORT_FORMS = auto()  # short forms are explained
    DISCREET = auto()  # no word that reveals the topic
    HTTPS = auto()  # a web address with https
    ANY_WORD = auto()  # may contain words that are never shown, as an address or number is given as it is

    PROSE = GRADE | SHORT_FORMS
    HANDED_OVER = EASY | SHORT_FORMS


class ValueFormat(Enum):
    """How a value is written for a reader."""

    TEXT = auto()
    AGES = auto()
    REGIONS = auto()
    LANGUAGES = auto()
    DATE = auto()


class Fact(NamedTuple):
    """A row in a list of labels and values on the page; the lowest order comes first.

    The facts of an entry are how to use a service, those of a contact are what to know before calling.
    """

    order: int
    format: ValueFormat = ValueFormat.TEXT
    is_optional: bool = False  # a service without it has no such row; else the row says to ask


class Detail(StrEnum):
    """A group of facts that a worker can show or hide in an item of a hand-out, in the order of printing."""

    NAME = "name"
    TEXT = "text"  # what it does
    NUMBERS = "numbers"  # call and text
    WEB = "web"
    HOURS = "hours"
    AGES = "ages"
    LANGUAGES = "languages"
    HOW_TO_GET_IN = "how-to-get-in"
    ADDRESS = "address"  # never of a confidential entry
    NOTE_LINE = "note-line"  # an empty line to write on by hand
