"""Finds which part of a text goes with some words of it, so that what is left reads well."""

import re
from collections.abc import Iterator

from guide.directory.columns.patterns import EMAIL, PHONE

_END = re.compile(r"[.!?;](?=\s|$)|\n")
_SHORT = re.compile(
    r"(?:(?<![\w-])[A-Z]|\b(?:st|ste|ave|rd|blvd|ln|ct|apt|rm|dr|mrs?|ms|mt|ft|jr|sr|no|rev|approx|incl"
    r"|sgt|det|lt|capt|cpl|ofc|atty|prof|fr|hon|sra|dep|insp|supt|bro|srta))$",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:,|\s[-–—/|])\s+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LEAST = 3  # words beside others that are more than "please" and "this"

Span = tuple[int, int]


def sentence_at(text: str, start: int, end: int) -> Span:
    """Return where the sentence, or what is in brackets, begins and ends that has a part of a text."""
    if brackets := brackets_at(text, start, end):
        return brackets
    ends = list(_ends(text))
    return max((each for each in ends if each <= start), default=0), min(
        (each for each in ends if each >= end), default=len(text)
    )


def clause_at(text: str, start: int, end: int) -> Span:
    """Return the same from the comma on before that part: "9 to 5, ask for Bev" has hours before it.

    A number or an address before the comma may be about the same person. Where a number alone stands beside
    that part, it stays.
    """
    first, last = sentence_at(text, start, end)
    if text[first : first + 1] == "(":
        return first, last
    others = f"{text[first:start]} {text[end:last]}"
    if any(map(str.isdigit, others)) and not _WORD.search(others):
        return start, end
    first += len(text[first:start]) - len(text[first:start].lstrip())
    commas = [each for each in _PART.finditer(text, first, start) if each.start() > first]
    if not commas or PHONE.search(text, first, start) or EMAIL.search(text, first, start):
        return first, last
    return commas[-1].start(), last - (text[last - 1 : last] in (".", "!", "?"))


def says_more(text: str, start: int, end: int) -> bool:
    """Return whether the sentence of a part of a text says more than that part."""
    first, last = sentence_at(text, start, end)
    return len(_WORD.findall(f"{text[first:start]} {text[end:last]}")) >= _LEAST


def without_part(text: str, span: Span) -> str:
    """Return a text without a part, and without the blanks, commas and the half of brackets beside that."""
    before, after = text[: span[0]].rstrip(" \t,;–—/|-"), text[span[1] :].lstrip(" \t–—/|-")
    if after[:1] == ")" and before.count("(") <= before.count(")"):
        after = after[1:].lstrip(" \t")
    if not before or before.endswith("\n"):
        return before + after.lstrip(" \t\n,;")
    is_word = after[:1].isalnum() or after.startswith(("(", "$", "#", "“", '"', "'", "+"))
    return f"{before} {after}" if is_word else before + after


def _ends(text: str) -> Iterator[int]:
    """Yield where the sentences of a text end, not after "St."; what stands between items stays."""
    for found in _END.finditer(text):
        if found[0] != "." or not _SHORT.search(text, max(0, found.start() - 8), found.start()):
            yield found.start() if found[0] in "\n;" else found.end()


def brackets_at(text: str, start: int, end: int) -> Span | None:
    """Return where the brackets around a part of a text begin and end."""
    opened = list[int]()
    for at, sign in enumerate(text):
        if sign == "(":
            opened.append(at)
        elif sign == ")" and opened:
            first = opened.pop()
            if first < start and at >= end:
                return first, at + 1
    return None
