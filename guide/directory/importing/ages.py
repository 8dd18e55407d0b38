"""Reads ages as lists write them: "18+", "16-24", "Men 18 and older". What says more stays text."""

import re

_LINE = re.compile(r"ages?\b[^\d:<]{0,30}:?\s*(.{1,30})", re.IGNORECASE)
_YEARS = r"(?:\s*(?:years?|yrs?|y\.?o\.?)(?:\s+old)?)?"
_FROM = re.compile(
    rf"(\d{{1,2}}){_YEARS}\s*(?:\+|(?:and|&|or)\s*(?:up|over|older|above)){_YEARS}", re.IGNORECASE
)
_SPAN = re.compile(rf"(\d{{1,2}})\s*(?:-|–|to|through|thru)\s*(\d{{1,2}}){_YEARS}", re.IGNORECASE)
_TO = re.compile(
    rf"up to\s*(?:age\s*)?(\d{{1,2}}){_YEARS}|(\d{{1,2}}){_YEARS}\s*(?:and|&|or)\s*(?:under|younger)",
    re.IGNORECASE,
)
_UNDER = re.compile(rf"(?:under|younger than|<)\s*(\d{{1,2}}){_YEARS}", re.IGNORECASE)
_IN_YEARS = re.compile(r"\b(?:years?|yrs?|age|older|younger)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_NO_LIMIT, _NONE = 99, (None, None)
# Of two groups an age is of both only where they are alike: in "women and children under 12" it is not.
_GROWN, _SEX = r"people|persons?|anyone|individuals?|adults?|seniors?|elders?", r"(?:wo)?men|(?:fe)?males?"
_YOUNG = (
    r"young (?:adults|people|men|women)|youths?|teens?|teenagers?|boys|girls|children|kids|minors|students"
)
_AND = r"(?:,? (?:and|or) | ?[&/] ?)"
_WHO = rf"(?:(?:{_SEX})(?:{_AND}(?:{_SEX}))?|(?:{_YOUNG})(?:{_AND}(?:{_YOUNG}))?|{_GROWN})"
_OF_WHOM = re.compile(
    rf"(?:[^\d:<]{{1,40}}:\s*)?{_WHO},?\s*\(?\s*(?:age[sd]?:?\s*)?(.{{1,30}}?)\)?(?:\s+only)?\.?",
    re.IGNORECASE,
)


def ages_in(text: str) -> tuple[int | None, int | None]:
    """Return the least and the highest age that the lines about ages in a text name, None where none does."""
    found = {_ages_of(line.strip()) for line in text.splitlines()} - {_NONE}
    return found.pop() if len(found) == 1 else _NONE


def _ages_of(line: str) -> tuple[int | None, int | None]:
    """Return the ages of a line that says nothing else: "Ages: 18+", "Men 18 and older", "under 18"."""
    if not _DIGIT.search(line):
        return _NONE
    if said := _LINE.fullmatch(line) or _OF_WHOM.fullmatch(line):
        return _ages(said[1].strip(" ."))
    return _ages(line.strip(" .")) if _IN_YEARS.search(line) else _NONE  # "under 50" can be of incomes


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
