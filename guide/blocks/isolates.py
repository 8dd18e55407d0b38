"""Keeps the order of numbers in text that is written from right to left, and tells which text that is."""

import re
from collections.abc import Sequence
from unicodedata import bidirectional

# An isolate that shows all that it holds from left to right. An isolate alone would not be enough for Arabic
# digits: it would still reverse groups of them that hyphens join.
ISOLATE, END_OF_ISOLATE = "\u2066\u202d", "\u202c\u2069"
_ISOLATED = re.compile(f"{ISOLATE}[^{END_OF_ISOLATE}]*+{END_OF_ISOLATE}")
# Blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and others; their letters turn the digits around them.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_BLANKS = "[ \u00a0\u2007\u202f]{1,2}"
_DASHES = "\u2010-\u2013\u2212-"
_BEFORE, _AFTER = "[+*#$€£%\u066a]{0,3}", "[*#$€£%\u066a]{0,3}"
_DIGITS = rf"(?:\(\+?\d[\d .\u00a0{_DASHES}]{{0,12}}\)|\d++)"
_BETWEEN = rf"(?:[:,./\u066b\u066c{_DASHES}]{{0,2}}|{_BLANKS}(?:[/{_DASHES}]{_BLANKS})?)"
# A number with all signs that belong to it, also where letters stand for digits: 1-800-RUNAWAY. A comma or a
# full stop before a blank ends it.
_NUMBER = re.compile(
    rf"{_BEFORE}{_DIGITS}(?:{_AFTER}{_BETWEEN}{_BEFORE}{_DIGITS}|[\u2010\u2011-][A-Z]{{2,20}}\b)*+{_AFTER}"
)

Mark = tuple[int, int]


def isolated(text: str, *, beside: str = "") -> str:
    """Return a text in which each number stands in an isolate if a letter is written from right to left.

    Without it, the groups of digits of a phone number are shown in the wrong order. Such a letter can also be
    in `beside`, a text in the same paragraph. No text of a pack has an isolate of its own, because the loader
    rejects hidden characters.
    """
    if ISOLATE in text or not _turns(text + beside):
        return text
    return _NUMBER.sub(_in_isolate, text)


def isolated_with_marks(text: str, marks: Sequence[Mark]) -> tuple[str, Sequence[Mark]]:
    """Return the isolated text, and `marks` (start and end of some characters of the text) moved along."""
    shown = isolated(text)
    if shown is text:
        return text, marks
    numbers = [number.span() for number in _NUMBER.finditer(text) if len(number.group()) > 1]
    return shown, tuple((_moved(start, numbers), _moved(end, numbers)) for start, end in marks)


def without_isolates(text: str) -> str:
    """Return a text as it was before `isolated`."""
    return text.replace(ISOLATE, "").replace(END_OF_ISOLATE, "")


def is_right_to_left(text: str) -> bool:
    """Return whether the first letter of a text outside numbers is one that is written from right to left."""
    if text.isascii():
        return False
    kinds = map(bidirectional, _ISOLATED.sub("", isolated(text)))
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)


def _turns(text: str) -> bool:
    """Return whether a text has a letter that can turn the numbers around it."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def _in_isolate(number: re.Match[str]) -> str:
    """Return a number in an isolate; a digit that stands alone needs none."""
    text = number.group()
    return f"{ISOLATE}{text}{END_OF_ISOLATE}" if len(text) > 1 else text


def _moved(index: int, numbers: list[Mark]) -> int:
    return index + sum(
        len(ISOLATE) * (start <= index) + len(END_OF_ISOLATE) * (end < index) for start, end in numbers
    )
