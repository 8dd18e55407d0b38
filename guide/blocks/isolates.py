"""Isolates numbers in text that is written from right to left, so that their digits keep their order."""

import re
from collections.abc import Sequence

ISOLATE, END_OF_ISOLATE = "\u2066", "\u2069"
# Blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and others; their letters turn the digits around them.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_NUMBER = re.compile(r"[+(]?\d[\d ().\u00a0\u2011/-]*\d")

Mark = tuple[int, int]


def isolated(text: str, *, beside: str = "") -> str:
    """Return a text in which each number stands in an isolate if a letter is written from right to left.

    Without it, the groups of digits of a phone number are shown in the wrong order. Such a letter can also be
    in `beside`, a text in the same paragraph. No text of a pack has an isolate of its own, because the loader
    rejects hidden characters.
    """
    if ISOLATE in text or not _turns(text + beside):
        return text
    return _NUMBER.sub(rf"{ISOLATE}\g<0>{END_OF_ISOLATE}", text)


def isolated_with_marks(text: str, marks: Sequence[Mark]) -> tuple[str, Sequence[Mark]]:
    """Return the isolated text, and `marks` (start and end of some characters of the text) moved along."""
    shown = isolated(text)
    if shown is text:
        return text, marks
    numbers = [number.span() for number in _NUMBER.finditer(text)]
    return shown, tuple((_moved(start, numbers), _moved(end, numbers)) for start, end in marks)


def without_isolates(text: str) -> str:
    """Return a text as it was before `isolated`."""
    return text.replace(ISOLATE, "").replace(END_OF_ISOLATE, "")


def _turns(text: str) -> bool:
    """Return whether a text has a letter that can turn the numbers around it."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def _moved(index: int, numbers: list[Mark]) -> int:
    return index + sum((start <= index) + (end < index) for start, end in numbers)
