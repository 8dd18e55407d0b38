"""Measures how well the texts of a column are what a field holds, whatever its heading says."""

import re
from collections.abc import Callable, Mapping

from guide.directory.columns.column import Column

NEUTRAL = 0.5  # for a field whose texts have no shape, and for a column without texts
_FEW = 0.5  # of the texts are different, where they are words that are used again and again
_OF_LISTS = 0.2  # how well different texts can be lists of subjects
_SHORT_LIST = 8  # texts, which can all differ by chance
_STATUS = re.compile(
    r"(?i)(?:open|closed|active|inactive|paused|on hold|gone|new|moved|ended|defunct|temp\w*|permanent\w*|"
    r"still|yes|no|y|n|\?|unknown|current|running|suspended|on break|on pause|full|waitlist\w*|not sure|"
    r"shut\w*|ok|up|down|dormant|seasonal|pending|reopen\w*|limited|changed)\b.{0,30}|\?+"
)
# The letters and numbers that stand for a status where the heading says that it is one.
_STATUS_CODE = re.compile(r"(?i)a|i|d|act|actv|inac?t?|inactv|del|1|0|t|f|true|false")
_CALLED_STATUS = frozenset(("status", "active"))
_ROOM = re.compile(
    r"(?i)\b(?:rm|room|floor|fl|bldg|building|hall|suite|ste|basement|corner|behind|across|next to|near|"
    r"mall|library|church|school|hospital|hwy|highway|&|county road|cty|online|virtual|zoom|campus|center)\b"
)
_HOURLY = re.compile(
    r"(?i)\d|\b(?:mon|tue|wed|thu|fri|sat|sun|m-f|weekday|week|daily|noon|evening|morning|afternoon|night|appt|"
    r"appointment|always|call|closed|every|hours?|varies|seasonal|anytime)"
)
_DOOR = re.compile(
    r"(?i)\b(?:doors?|entrance|entry|enter|buzzer|ring|bell|ramp|parking|park|lot|steps?|stairs?|side|back|"
    r"basement|floor|alley|behind|corner|across|next to|near|gate|sign|desk|lobby|room)\b"
)

Measure = Callable[[Column], float]


def fit(field: str, column: Column) -> float:
    """Return from 0 to 1 how well the texts of a column fit a field."""
    if not column.samples:
        return NEUTRAL
    measure = _FITS.get(field)
    return min(1.0, measure(column)) if measure else NEUTRAL


def _kinds(*kinds: str, whole: float = 0.7) -> Measure:
    """Return the measure by the kinds of texts of which a share of `whole` is a perfect fit."""
    return lambda column: max(column.share(kind) for kind in kinds) / whole


def _words(pattern: re.Pattern[str], column: Column, *, whole: bool = False) -> float:
    test = pattern.fullmatch if whole else pattern.search
    return sum(1 for text in column.samples if test(text[:200])) / len(column.samples)


def is_of_few(column: Column) -> bool:
    """Return whether the texts are a few words that are used again and again."""
    number = len({text.casefold() for text in column.samples})
    return column.share("short") >= 0.6 and (column.distinct <= _FEW and number <= 40)


def names(column: Column) -> float:
    """Return how well the texts are names of their rows: each its own, in capitals, and of no person."""
    if column.share("called") < 0.4 or _is_of_shape(column) or column.is_of_people(0.3):
        return 0.0
    grouped = column.share("group")
    return column.distinct**2 * min(1.0, column.share("called") / 0.8) * (0.5 + 0.5 * min(1.0, grouped / 0.4))


def is_running_text(column: Column) -> bool:
    """Return whether texts are in words of their own, of no other kind, and not of people."""
    of_people = max(column.share("person"), column.share("two_names"), column.share("initials"))
    is_other = _is_of_shape(column) or of_people >= 0.3 or column.share("talk") >= 0.4
    return not is_other and column.share("short") + column.share("prose") >= 0.8


def _is_of_shape(column: Column) -> bool:
    kinds = (
        "phone",
        "email",
        "url",
        "zip",
        "dayish",
        "yes_no",
        "number",
        "hours",
        "street",
        "whole",
        "language",
        "ids",
    )
    return any(column.share(kind) >= 0.4 for kind in kinds)


def _organizations(column: Column) -> float:
    if _is_of_shape(column) or column.is_of_people(0.3):
        return 0.0
    return column.share("called") * (0.4 + 0.6 * min(1.0, column.share("group") / 0.3))


def _towns(column: Column) -> float:
    return column.share("town") * (1 if column.distinct < 0.8 or len(column.samples) < 8 else 0.6)


def describes(column: Column) -> float:
    """Return how well the texts tell what is done somewhere, and not what colleagues say of it."""
    if _is_of_shape(column):
        return 0.0
    tells = min(1.0, column.share("helps") / 0.5) * column.filled
    return tells * (0.4 + 0.6 * column.distinct) * (1 - column.share("talk"))


def _category(column: Column) -> float:
    if _is_of_shape(column) or column.share("initials") >= 0.5:
        return 0.0
    if len(column.samples) < _SHORT_LIST:
        return NEUTRAL
    if not is_of_few(column):
        if column.share("short") >= 0.9 and column.share("prose") < 0.1:
            return max(_OF_LISTS, 0.5 * column.share("helps") * (1 - column.share("talk")))
        return _OF_LISTS if column.share("prose") < 0.3 else 0.0
    return 1.0 - column.share("two_names") if column.share("prose") < 0.2 else 0.0


def _status(column: Column) -> float:
    if len(column.samples) >= _SHORT_LIST and column.distinct > _FEW:
        return 0.0
    coded = 0.0 if _CALLED_STATUS.isdisjoint(column.words) else _words(_STATUS_CODE, column, whole=True)
    return max(coded, _words(_STATUS, column, whole=True))


def _talk(column: Column) -> float:
    return column.share("talk") / 0.4 if column.share("short") < 1 or column.share("talk") >= 0.3 else 0.0


def _hours(column: Column) -> float:
    if column.share("number") >= 0.6 and column.share("hours") < 0.1:
        return 0.0  # of beds, or of people
    strict = column.share("hours") / 0.6
    return (
        max(strict, 0.8 * _words(_HOURLY, column))
        if column.share("phone") < 0.3 and column.share("dayish") < 0.5
        else 0.0
    )


def _address(column: Column) -> float:
    strict = max(column.share("street"), column.share("whole")) / 0.5
    return max(strict, 0.7 * _words(_ROOM, column) / 0.4)


def _phones(column: Column) -> float:
    if column.share("zip") >= 0.5:
        return column.share("phone") / 0.5
    digits = ("digits",) if "phone" in column.words else ()  # "Charity number" has such, too
    return max(map(column.share, ("phone", "short_code", *digits))) / 0.5


def _door(column: Column) -> float:
    return _words(_DOOR, column) / 0.5


_FITS: Mapping[str, Measure] = {
    "service.name": names,
    "organization.name": _organizations,
    "service.description": describes,
    "service.eligibility_description": _kinds("audience", "answer", whole=0.5),
    "service.audience": _kinds("audience", "yes_no", whole=0.5),
    "service.application_process": _kinds("entry", "answer", whole=0.5),
    "required_document.document": _kinds("papers", "answer", whole=0.5),
    "service.fees_description": _kinds("price", "yes_no", whole=0.4),
    "schedule.description": _hours,
    "schedule.opens_at": _kinds("time"),
    "schedule.closes_at": _kinds("time"),
    "address.whole": _address,
    "address.address_1": _address,
    "address.city": _towns,
    "address.region": lambda column: max(_towns(column), column.share("area")),
    "service_area.name": lambda column: max(column.share("area") / 0.4, 0.8 * _towns(column)),
    "phone.number": _phones,
    "service.id": lambda column: max(column.share("ids"), column.share("uuid"), column.share("number")),
    "address.postal_code": _kinds("zip", "postal"),
    "address.state_province": _kinds("state"),
    "service.email": _kinds("email"),
    "service.url": _kinds("url"),
    "language.name": _kinds("language", "yes_no", whole=0.4),
    "accessibility.description": _kinds("access", "yes_no", whole=0.4),
    "location.transportation": _kinds("bus", whole=0.4),
    "location.description": _door,
    "service.assured_date": _kinds("dayish", "date", whole=0.5),
    "service.category": _category,
    "service.status": _status,
    "private.note": _talk,
    "contact.name": lambda column: (
        max(column.share("person"), column.share("two_names"), column.share("initials")) / 0.5
    ),
}
