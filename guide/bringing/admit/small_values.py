"""Reads ages, languages, statuses, dates and numbers: each is understood wholly or not at all."""

import re
from collections.abc import Iterable
from datetime import date

Ages = tuple[int | None, int | None]
_YEARS = r"(?: ?(?:years?|yrs?|y\.?o\.?)(?: old| of age)?)?"
_WHO = (
    r"(?:(?:men|women|males|females|adults|youth|teens|people|seniors|children|families|anyone)"
    r"(?: (?:and|or|&) (?:men|women))? )?"
)
_AGE = rf"{_WHO}(?:age[sd]?:? ?)?"
_FROM = re.compile(
    rf"{_AGE}(\d{{1,2}}){_YEARS} ?(?:\+|(?:and|&|or) ?(?:up|over|older|above)){_YEARS}"
    rf"|{_AGE}over (\d\d){_YEARS}"
)
_SPAN = re.compile(rf"{_AGE}(\d{{1,2}}){_YEARS} ?(?:-|–|to|through|thru) ?(\d{{1,2}}){_YEARS}")
_TO = re.compile(
    rf"{_AGE}up to (?:age )?(\d{{1,2}}){_YEARS}|{_AGE}(\d{{1,2}}){_YEARS} (?:and|&|or) (?:under|younger)"
)
_UNDER = re.compile(rf"{_AGE}(?:under|younger than|<) ?(?:age )?(\d{{1,2}}){_YEARS}")
_NO_LIMIT = 99


_POINT = re.compile(r"[^\d-]{0,40}(-?\d{1,3}\.\d{1,15})[,;/ ]{1,3}(-?\d{1,3}\.\d{1,15})\W{0,3}")


def point_of(text: str) -> tuple[str, str] | None:
    """Return latitude and longitude that a text names, whatever stands before them; None if it names none."""
    found = _POINT.fullmatch(text.strip())
    if not found or not is_number(found[1], 180) or not is_number(found[2], 180):
        return None
    is_turned = not -60 < float(found[1]) < 90  # nobody lives there: the longitude stands first
    return (found[2], found[1]) if is_turned else (found[1], found[2])


def ages_of(text: str) -> Ages | None:
    """Return the least and the highest age that a text names, both included; None for any other text."""
    text = " ".join(text.casefold().split()).strip(" .")
    if text in ("all ages", "any age", "all", "ages all"):
        return None, None
    if found := _FROM.fullmatch(text):
        return int(found[1] or found[2]) + (not found[1]), None
    if found := _SPAN.fullmatch(text):
        low, high = int(found[1]), int(found[2])
        return (low, high if high < _NO_LIMIT else None) if low < high else None
    if found := _TO.fullmatch(text):
        return None, int(found[1] or found[2])
    if (found := _UNDER.fullmatch(text)) and int(found[1]):
        return None, int(found[1]) - 1
    return None


_LANGUAGES = """
en english eng inglés ingles; es spanish span español espanol; fr french; so somali som; hmn hmong
vi vietnamese; ru russian; ar arabic; zh chinese mandarin cantonese; ko korean; ja japanese; tl tagalog
tl filipino; ht haitian creole kreyol haitian_creole; pt portuguese; pl polish; am amharic; om oromo
ti tigrinya; sw swahili; hi hindi; ur urdu; bn bengali bangla; fa farsi persian dari; ps pashto; uk ukrainian
de german; it italian; el greek; he hebrew; yi yiddish; th thai; lo lao laotian; km khmer cambodian
my burmese
kar karen; ne nepali; pa punjabi; gu gujarati; te telugu; ase asl american_sign_language sign_language
oj ojibwe anishinaabemowin; dak dakota; nv navajo; sm samoan; ro romanian; hu hungarian; sr serbian
hr croatian; bs bosnian; sq albanian
tr turkish; ku kurdish; hy armenian; rw kinyarwanda; ln lingala; yo yoruba; ig igbo; ha hausa; wo wolof
id indonesian; ms malay; cs czech; nl dutch
""".replace("\n", ";")
_CODES = {
    name.replace("_", " "): names[0] for names in map(str.split, _LANGUAGES.split(";")) for name in names
}


def languages_in(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes of the languages that a text lists (ISO 639-1, else 639-3), and the rest."""
    codes, rest = list[str](), list[str]()
    for part in re.split(r"[,;/|&\n]|\band\b|\by\b", text):
        name = part.strip(" .[]\"'").casefold()
        words = [name] if name in _CODES else name.split()
        if all(word in _CODES for word in words):
            codes += [_CODES[word] for word in words]
        else:
            rest.append(part.strip())
    return tuple(dict.fromkeys(codes)), tuple(dict.fromkeys(rest))


_STATUSES = {
    "active": "active open current published verified available approved operating operational running true"
    " yes y 1 live ongoing enabled activo activa abierto abierta",
    "inactive": "inactive draft pending expired suspended archived deleted disabled removed unpublished false"
    " no n 0 inactivo inactiva",
    "defunct": "defunct closed discontinued ended dissolved cerrado cerrada permanently_closed"
    " out_of_business",
    "temporarily closed": "temporarily_closed closed_temporarily",
}
_STATUS_OF = {word.replace("_", " "): name for name, words in _STATUSES.items() for word in words.split()}


def status_of(text: str) -> str:
    """Return a status as HSDS writes it: active, inactive, defunct, temporarily closed; "" if none."""
    return _STATUS_OF.get(" ".join(text.casefold().strip(" .!").split()), "")


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
    return (
        bool(re.fullmatch(r"[+-]?\$?\d{1,12}(?:\.\d{1,20})?", text.strip()))
        and abs(float(text.strip().replace("$", ""))) <= most
    )
