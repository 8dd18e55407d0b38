"""Finds what the heading of a column says its numbers are for: "After hrs / crisis", "Intake line"."""

import re

from guide.directory.columns import privacy
from guide.directory.columns.headings import Words, words_of

# Of the words of a heading, those that tell no number from another, or that its channel says.
_SAYS_NOTHING = frozenset(
    """
    phone number contact telephone call dial line other alt alternate additional more second secondary third
    2nd 3rd primary public organization agency service program location site facility the a of for to or and
    if any ext extension s text txt texting sms tty tdd ttd textphone fax video videophone vp pager voice
    """.split()
)
_OF_PEOPLE = (
    privacy.is_of_people,
    privacy.is_direct,
    privacy.is_internal,
    privacy.is_ours,
    privacy.is_of_one,
)
_NUMBER = re.compile(r"[\s:?.]*(?:#['’]?s?|\b(?:nos?|nums?|numbers?)\b)[\s:?.]*$", re.IGNORECASE)
_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")
_VOICE = frozenset("call voice talk v or and".split())
_NOT_VOICE = frozenset("text txt texting sms tty tdd".split())


def is_for_voice_too(words: Words) -> bool:
    """Return whether a heading of numbers for texts or a TTY is of calls, too: "Call or text", "V/TTY"."""
    is_pair = any(words[at : at + 2] in (("phone", "text"), ("phone", "tty")) for at in range(len(words)))
    return bool(_NOT_VOICE & set(words)) and (is_pair or bool(_VOICE & set(words)))


def number_label(heading: str, *, is_one_of_several: bool) -> str:
    """Return what a heading says its numbers are for, "" if no more than that they are numbers.

    A table with a single column of numbers needs that only if one can also write to them.
    """
    words = words_of(heading)
    if any(is_of(words) for is_of in _OF_PEOPLE):
        return ""
    says = any(word not in _SAYS_NOTHING and not word.isdigit() for word in words)
    if not is_for_voice_too(words) and not (is_one_of_several and says):
        return ""
    return _NUMBER.sub("", _WORD.sub(" ", heading)).strip(" #:?.")
