"""Keeps the order of numbers in text that is written from right to left, and tells which text that is."""

import re
from collections.abc import Iterator, Sequence
from unicodedata import bidirectional, category

# An isolate that shows all that it holds from left to right. An isolate alone would not be enough for Arabic
# digits: it would still reverse groups of them that hyphens join.
ISOLATE, END_OF_ISOLATE = "\u2066\u202d", "\u202c\u2069"
_ISOLATED = re.compile(f"{ISOLATE}[^{END_OF_ISOLATE}]*+{END_OF_ISOLATE}")
# Blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and others; their letters turn the digits around them.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# A group of digits, in brackets or with letters that belong to it: "(612)", "800-RUNAWAY", "5 pm", "x12".
_BLANK = r"[^\S\t-\r\x1c-\x1f\x85\u2028\u2029]"  # not the end of a line
_OPEN, _CLOSE = r"(\[{\u3008\u3014\u27e8\uff08\uff3b", r")\]}\u3009\u3015\u27e9\uff09\uff3d"
_AREA_CODE = rf"[{_OPEN}<\u00ab]{_BLANK}?\+?\d(?:[\d.\u2010-\u2013\u2212-]|{_BLANK}){{0,12}}[{_CLOSE}>\u00bb]"
_CAPITALS = rf"(?<=\d\d\d){_BLANK}[A-Z]{{2,20}}(?:{_BLANK}[A-Z]{{2,20}}){{0,2}}"
_EXTENSION = rf"{_BLANK}?(?i:x|ext\.?|extension){_BLANK}?\d++"
_HALF_OF_DAY = rf"{_BLANK}?(?i:[ap]\.m\.|[ap]m\b)"
_LETTERS = rf"(?:[\u2010\u2011.-]?[A-Za-z]{{1,20}}\b|{_CAPITALS}\b|{_HALF_OF_DAY}|{_EXTENSION})"
# It is compiled when it is first used: every start loads this module, and most of them show no such letter.
_GROUP = rf"(?:{_AREA_CODE}|\d++)(?:{_EXTENSION}|{_LETTERS})*+"
_PER_CENT = re.compile(rf"{_BLANK}?[%\u066a]")
# Between two groups of digits it begins another number: a bracket, the end of a line, a stop beside a blank,
# but no full stop between two.
_STOPS = ",;:!?\u060c\u061b\u06d4\u2026"
_END_OF_NUMBER = rf"[{_OPEN}{_CLOSE}\t-\r\x1c-\x1f\x85\u2028\u2029]|(?<!\s)\.\s|[{_STOPS}]\s|\s[{_STOPS}]"

Mark = tuple[int, int]


def isolated(text: str, *, beside: str = "") -> str:
    """Return a text in which each number stands in an isolate if a letter is written from right to left.

    Without it, the groups of digits of a phone number are shown in the wrong order. Such a letter can also be
    in `beside`, a text in the same paragraph. No text of a pack has an isolate of its own, because the loader
    rejects hidden characters.
    """
    if ISOLATE in text or not _turns(text + beside):
        return text
    parts, at = list[str](), 0
    for start, end in _numbers(text):
        parts += text[at:start], ISOLATE, text[start:end], END_OF_ISOLATE
        at = end
    return "".join((*parts, text[at:]))


def isolated_with_marks(text: str, marks: Sequence[Mark]) -> tuple[str, Sequence[Mark]]:
    """Return the isolated text, and `marks` (start and end of some characters of the text) moved along."""
    shown = isolated(text)
    if shown == text:
        return text, marks
    numbers = list(_numbers(text))
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


def _numbers(text: str) -> Iterator[Mark]:
    """Yield the start and end of each number of two characters or more, with all signs that belong to it."""
    for start, end in _joined_groups(text):
        first, last = start, end
        while first and (text[first - 1] in "+*#\u2212" or bidirectional(text[first - 1]) == "ET"):
            first -= 1
        while last < len(text) and (text[last] in "*#" or bidirectional(text[last]) in ("ET", "NSM")):
            last += 1
        per_cent = _PER_CENT.match(text, last)
        last = per_cent.end() if per_cent else last
        if last - first > 1:
            yield first, last


def _joined_groups(text: str) -> Iterator[Mark]:
    """Yield the start and end of each run of groups of digits that are one number for a reader."""
    start = end = -1
    for group in re.finditer(_GROUP, text):
        if end >= 0 and not _joins(text[end : group.start()]):
            yield start, end
            end = -1
        start, end = start if end >= 0 else group.start(), group.end()
    if end >= 0:
        yield start, end


def _joins(between: str) -> bool:
    """Return whether the groups of digits before and after some characters are one number.

    "(612) 399 — 9995" is one, and "911, 988 (24/7)" are three. A modifier letter is a sign, such as
    the stroke that makes Arabic words longer.
    """
    are_signs = all(category(each) == "Lm" or not category(each).startswith("L") for each in between)
    return are_signs and not re.search(_END_OF_NUMBER, between)


def _moved(index: int, numbers: list[Mark]) -> int:
    return index + sum(
        len(ISOLATE) * (start <= index) + len(END_OF_ISOLATE) * (end < index) for start, end in numbers
    )
