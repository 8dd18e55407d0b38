"""Holds the words of a status that say that a row goes on, or that it has ended or is not out yet."""

import re
from collections.abc import Collection

from guide.directory.columns.headings import Words

_OF_USE, _AROUND_USE = frozenset(("status", "active", "enabled")), frozenset(("is", "phone", "number"))
GOES_ON = (
    r"(?:active|open(?: for business)?|true|current|published|verified|available|ok|approved|complete"
    r"|running|operating|operational|in (?:operation|service|use)|constructed|built|ongoing|live|final"
    r"|enabled|accepted|listed|reviewed|activ[oa]|abiert[oa]|publicad[oa]|aprobad[oa]|a|actv?)"
)
ENDED = re.compile(
    r"in-?active|closed|defunct|false|expired|discontinued|deleted|archived?|ended|draft|pending|suspended"
    r"|cerrad[oa]|inactiv[oa]|cancel+ed|out of business|temporarily closed|not active|unpublished"
    r"|(?:pending|awaiting) (?:approval|review|publication)|(?:in|under|needs) review|not approved|unapproved"
    r"|rejected|denied|declined|refused|trash(?:ed)?|removed|retired|disabled|deactivated|merged|duplicate|obsolete|deprecated"
    r"|archivad[oa]|eliminad[oa]|borrad[oa]|borrador|pendiente|suspendid[oa]"
    r"|i|d|ina|inactv?|del",
    re.IGNORECASE,
)
_GOING_ON = re.compile(GOES_ON, re.IGNORECASE)
_CODE = re.compile(r"^\s*(?:[A-Za-z]{1,2}|\d{1,3})\s*(?:[-–—:=.)]\s*)(?=[A-Za-z]{3})")
_STATUS = frozenset(
    "status state stage phase lifecycle approval moderation workflow disposition estado".split()
)
_OF_ROWS = frozenset(
    """
    record of the program service agency organization provider site resource listing entry content node post
    web publication publishing publish current code review row item registro del de sync data
    """.split()
)


def without_code(text: str) -> str:
    """Return a status without the letter or number before it: "X - closed"."""
    return _CODE.sub("", text)


def says_status(words: Words, texts: Collection[str]) -> bool:
    """Return whether a heading asks how a row is, and each text says that it goes on, or that it does not."""
    rest = set(words) - _STATUS
    if len(rest) == len(set(words)) or not rest <= _OF_ROWS:
        return False
    plain = {without_code(text).strip().casefold() for text in texts}
    ended = {text for text in plain if ENDED.fullmatch(text)}
    return bool(ended) and all(map(_GOING_ON.fullmatch, plain - ended))


def is_of_use(words: Words) -> bool:
    """Return whether a heading of numbers asks whether each is in use: "Status", "ISACTIVE"."""
    return not _OF_USE.isdisjoint(words) and set(words) <= _OF_USE | _AROUND_USE
