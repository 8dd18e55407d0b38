"""Reads ages, languages, statuses, dates and numbers: each is understood wholly or not at all."""

import re
from collections.abc import Iterable
from datetime import date

from guide.directory.columns.words import by_name, folded, is_one_of

Ages = tuple[int | None, int | None]
_YEARS = r"(?: ?(?:years?|yrs?|y\.?o\.?)(?: old| of age)?)?"
_AGE = r"(?:age[sd]?:? ?)?"
_UP = r"(?:\+|(?:and|&|or) ?(?:up|over|older|above))"
# Each with what is added to its lower and to its higher age.
_AGES = (
    (rf"(?P<low>\d{{1,2}}){_YEARS} ?{_UP}{_YEARS}", 0, 0),
    (rf"over (?P<low>\d\d){_YEARS}", 1, 0),
    (rf"(?P<low>\d{{1,2}}){_YEARS} ?(?:-|–|to|through|thru) ?(?P<high>\d{{1,2}}){_YEARS}", 0, 0),
    (rf"up to (?:age )?(?P<high>\d{{1,2}}){_YEARS}", 0, 0),
    (rf"(?P<high>\d{{1,2}}){_YEARS} (?:and|&|or) (?:under|younger)", 0, 0),
    (rf"(?:under|younger than|<) ?(?:age )?(?P<high>[1-9]\d?){_YEARS}", 0, -1),
)
_NO_LIMIT = 99


def ages_of(text: str) -> Ages | None:
    """Return the least and the highest age that a text names, both included; None for any other text."""
    text = " ".join(text.casefold().split()).strip(" .")
    if text in ("all ages", "any age", "all", "ages all"):
        return None, None
    for pattern, more, less in _AGES:
        if found := re.fullmatch(_AGE + pattern, text):
            ages = found.groupdict()
            low = int(ages["low"]) + more if "low" in ages else None
            high = int(ages["high"]) + less if "high" in ages else None
            return (low, high if high != _NO_LIMIT else None) if (low or 0) <= (high or _NO_LIMIT) else None
    return None


def age_of(text: str, *, is_least: bool) -> str:
    """Return an age of a column of least or highest ages, "" if its text says anything else."""
    if is_number(text, 120):
        return text
    low, high = ages_of(text) or (None, None)
    age, other = (low, high) if is_least else (high, low)
    return str(age) if age is not None and other is None else ""


def languages_in(text: str) -> tuple[str, ...]:
    """Return the codes of the languages that a text lists (ISO 639-1, else 639-3), none if it says more."""
    codes, known = list[str](), by_name("language")
    for part in re.split(r"[,;/|&\n]|\band\b|\by\b", text):
        name = part.strip(" .[]\"'").casefold()
        words = [name] if name in known else name.split()
        if not all(word in known for word in words):
            return ()
        codes += [known[word] for word in words]
    return tuple(dict.fromkeys(codes))


def status_of(text: str) -> str:
    """Return a status as HSDS writes it: active, inactive, temporarily closed; "" if none."""
    said = folded(text)
    if said in ("temporarily closed", "closed temporarily"):
        return "temporarily closed"
    return "active" if is_one_of("open", said) else "inactive" if is_one_of("closed", said) else ""


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ][\d:.]{1,15}(?:Z|[+-]\d\d:?\d\d)?)?")
_NUMBERS = re.compile(
    r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?: \d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?)?"
)
_WORDS = re.compile(
    rf"(?i)(?P<month>{'|'.join(MONTHS)})[a-z]{{0,6}}\.? (?P<day>\d{{1,2}})"
    rf"(?:st|nd|rd|th)?,? (?P<year>\d{{4}})"
)


def month_first(texts: Iterable[str]) -> bool | None:
    """Return whether of two numbers of a column's dates the first is the month, None if none tells."""
    pairs = [found.groups() for found in map(_NUMBERS.fullmatch, map(str.strip, texts)) if found]
    is_day = [any(int(pair[at]) > 12 for pair in pairs) for at in (0, 1)]
    return None if is_day[0] == is_day[1] else is_day[1]


def date_of(text: str, *, is_month_first: bool | None = None) -> str:
    """Return a date as "2026-12-02", "" for any other text and where month and day can't be told apart."""
    text = text.strip()
    if found := _ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _WORDS.fullmatch(text):
        year, month, day = int(found["year"]), MONTHS.index(found["month"].casefold()) + 1, int(found["day"])
    elif found := _NUMBERS.fullmatch(text):
        one, two, year = map(int, found.groups())
        first = month_first([text]) if is_month_first is None else is_month_first
        if first is None and one != two:
            return ""
        month, day = (two, one) if first is False else (one, two)
        year += 2000 if year < 100 else 0
    else:
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def is_number(text: str, most: float = 1e12) -> bool:
    """Return whether a text is a number of at most `most`, on either side of 0."""
    found = re.fullmatch(r"[+-]?\$?(\d{1,12}(?:\.\d{1,20})?)", text.strip())
    return found is not None and float(found[1]) <= most


def point_of(text: str) -> tuple[str, ...]:
    """Return latitude and longitude of a text such as "(46.78, -92.1)", none of any other."""
    found = re.fullmatch(r"[A-Za-z ]{0,20}\(?(-?\d{1,2}\.\d{1,15}),? ?(-?\d{1,3}\.\d{1,15})\)?", text.strip())
    return found.groups() if found else ()
