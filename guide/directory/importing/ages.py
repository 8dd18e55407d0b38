"""Reads ages as lists write them: "18+", "16-24", "under 18". What says more stays text."""

import re

_LINE = re.compile(r"ages?\b[^\d:<]{0,30}:?\s*(.{1,30})", re.IGNORECASE)
_YEARS = r"(?:\s*(?:years?|yrs?|y\.?o\.?)(?:\s+old)?)?"
_FROM = re.compile(
    rf"(\d{{1,2}}){_YEARS}\s*(?:\+|(?:and|&|or)\s*(?:up|over|older|above)){_YEARS}", re.IGNORECASE
)
_SPAN = re.compile(rf"(\d{{1,2}})\s*(?:-|–|to|through|thru)\s*(\d{{1,2}}){_YEARS}", re.IGNORECASE)
_TO = re.compile(
    rf"up to\s*(\d{{1,2}}){_YEARS}|(\d{{1,2}}){_YEARS}\s*(?:and|&|or)\s*(?:under|younger)", re.IGNORECASE
)
_UNDER = re.compile(rf"(?:under|younger than|<)\s*(\d{{1,2}}){_YEARS}", re.IGNORECASE)
_NO_LIMIT = 99


def ages_in(text: str) -> tuple[int | None, int | None]:
    """Return the least and the highest age of the one line about ages in a text, None where it names none."""
    if "age" not in text.casefold():
        return None, None
    found = [line[1].strip(" .") for line in map(_LINE.fullmatch, text.splitlines()) if line]
    return _ages(found[0]) if len(found) == 1 else (None, None)


def _ages(text: str) -> tuple[int | None, int | None]:
    if least := _FROM.fullmatch(text):
        return int(least[1]), None
    if span := _SPAN.fullmatch(text):
        low, high = int(span[1]), int(span[2])
        return (low, high if high < _NO_LIMIT else None) if low < high else (None, None)
    if highest := _TO.fullmatch(text):
        return None, int(highest[1] or highest[2])
    if under := _UNDER.fullmatch(text):
        return None, int(under[1]) - 1
    return None, None
