"""Names the groups of facts of which an item of a hand-out consists."""

from enum import StrEnum


class Detail(StrEnum):
    """A group of facts that a hand-out item can show or hide. The members are in the order of printing."""

    NAME = "name"
    TEXT = "text"  # what the service or program does
    NUMBERS = "numbers"  # to call and to text
    WEB = "web"
    HOURS = "hours"
    AGES = "ages"
    LANGUAGES = "languages"
    HOW_TO_GET_IN = "how-to-get-in"
    ADDRESS = "address"  # confidential entries have none
    NOTE_LINE = "note-line"  # an empty line to write on by hand
