"""Reads opening hours: as written they always stay, as days and times only where nothing is left to guess."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from guide.content.parts import Hours, Weekday
from guide.directory.importing.clock import times
from guide.directory.pieces import Values

DAYS = tuple(Weekday)
_BYDAY = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), DAYS, strict=True))
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = (
    r"(?:mon|tues?|wed(?:nes)?|thurs?|thu|fri|sat(?:ur)?|sun)(?:days?)?|m|tu|w|th|f|sa|su"
    r"|weekdays|daily|every ?(?:day|night)|each day|nightly|(?:7|seven) days (?:a|per) week"
)
_EACH_DAY = re.compile(r"daily|(?:every|each) ?day|(?:7|seven) days (?:a|per) week")
_EACH_NIGHT = re.compile(r"every ?night|nightly")
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
# "Nine", "nine thirty"; not the seven of "seven days a week".
_WORD = re.compile(rf"\b({'|'.join(_WORDS)})(?:[ -](thirty|fifteen))?\b(?! days?\b)", re.IGNORECASE)
_MINUTES = {"thirty": ":30", "fifteen": ":15"}
_TIME = r"(?:\d{1,2}(?::\d\d)?\s*(?:a\.?m?\.?|p\.?m?\.?)?|noon|midnight)"
# What of HSDS says that hours are not those of every week; as written it stands under these names.
_LIMITS = ("freq", "interval", "valid_from", "valid_to", "until", "count", "byweekno", "bymonthday")
_USUAL = {"freq": "WEEKLY", "interval": "1"}
_TO = r"\s*(?:-|–|—|to|through|thru|until)\s*"
_DAYS = rf"(?P<days>(?:{_DAY})(?:(?:{_TO}|\s*(?:,|&|and|/)\s*)(?:{_DAY}))*)"
_FROM_TO = rf"(?P<from>{_TIME}){_TO}(?P<to>{_TIME})"
_ALL = r"(?P<all>24 ?(?:hours?|hrs?)|24/7)"
# Days before times, or after them all through a text: of both in one text it can't be told what is whose.
# The m of "pm" is no Monday.
_SPANS = (
    re.compile(rf"{_DAYS}\s*[:,]?\s*(?:from\s+)?(?:{_FROM_TO}|(?P<closed>closed)|{_ALL})", re.IGNORECASE),
    re.compile(rf"(?:{_FROM_TO}|{_ALL})\s*,?\s*(?:on\s+)?\b{_DAYS}\b", re.IGNORECASE),
)
_BETWEEN = re.compile(r"[\s;,.|]*(?:and\s*)?")
_ALWAYS = re.compile(
    r"(?:open\s*)?(?:24\s*(?:hours?|hrs?)(?:\s*(?:a|per)\s*day)?\s*[,/&]?\s*(?:7|seven)?\s*(?:days?\s*(?:a|per)\s*week)?|24\s*/\s*7(?:\s*/\s*365)?)\.?",
    re.IGNORECASE,
)


def written(schedules: Iterable[Values]) -> str:
    """Return hours as the source writes them, one part after another."""
    parts = dict.fromkeys(filter(None, map(_written, schedules)))
    return "\n".join(parts)


def _written(row: Values) -> str:
    parts = [row[name] for name in ("description", "days") if row.get(name)]
    parts += [f"{name.title()}: {row[name]}" for name in _NAMES if row.get(name)]
    if row.get("byday") and not row.get("description"):
        parts.append(row["byday"])
    times = " - ".join(row[name] for name in ("opens_at", "closes_at") if row.get(name))
    if times and not row.get("description"):
        parts.append(times)
    parts += [row[name] for name in ("holidays", "notes") if row.get(name)]
    parts += [f"{name}: {row[name]}" for name in _LIMITS if row.get(name) and row[name] != _USUAL.get(name)]
    return ", ".join(parts)


def structured(schedules: Sequence[Values]) -> tuple[Hours, ...]:
    """Return hours day by day if all of `schedules` can be read whole, else none.

    Rows for a span of dates, for a week of the month or with other exceptions are not: they need a person.
    """
    found = list[Hours]()
    for row in schedules:
        hours = list(_of_row(row))
        if not hours:
            return ()
        found += hours
    return () if _overlap(found) else tuple(dict.fromkeys(found))


def _of_row(row: Values) -> Iterator[Hours]:
    special = (*_LIMITS[2:], "holidays", "notes", "timezone")
    if any(row.get(name) for name in special) or row.get("freq", "WEEKLY") != "WEEKLY":
        return
    if row.get("interval", "1") != "1":
        return
    if row.get("opens_at") and row.get("closes_at"):
        yield from _between(
            _days_of(row.get("byday") or row.get("days", "")), row["opens_at"], row["closes_at"]
        )
    elif any(row.get(name) for name in _NAMES):
        yield from _of_columns(row)
    elif row.get("description"):
        yield from _of_text(row["description"])


def _of_columns(row: Values) -> Iterator[Hours]:
    found = list[Hours]()
    for name, day in zip(_NAMES, DAYS, strict=True):
        text = row.get(name, "")
        hours = list(_of_text(f"{name} {text}")) if text else []
        if text and not hours:
            return
        found += [Hours(days=(day,), from_=h.from_, to=h.to, closed=h.closed) for h in hours if day in h.days]
    yield from found


def _of_text(text: str) -> Iterator[Hours]:
    """Yield the hours of a text that is nothing but days and times."""
    text = " ".join(text.split())
    if _ALWAYS.fullmatch(text):
        yield Hours(days=DAYS, from_="00:00", to="24:00")
        return
    text = _WORD.sub(lambda word: _in_digits(*word.groups("")), text)
    yield from next(filter(None, (_of_spans(text, span) for span in _SPANS)), [])


def _in_digits(hour: str, minutes: str) -> str:
    return f"{_WORDS.index(hour.casefold()) + 1}{_MINUTES.get(minutes.casefold(), '')}"


def _of_spans(text: str, span: re.Pattern[str]) -> list[Hours]:
    """Return the hours of a text in which one span follows the other, none if there is more."""
    at, found = 0, list[Hours]()
    while at < len(text):
        match = span.match(text, at)
        hours = list(_of_span(match)) if match else []
        if not match or not hours:
            return []
        found += hours
        between = _BETWEEN.match(text, match.end())
        at = between.end() if between else len(text)
        if at < len(text) and at == match.end():
            return []
    return found


def _of_span(match: re.Match[str]) -> Iterator[Hours]:
    days = _days_of(match["days"])
    if match.groupdict().get("closed") and days:
        yield Hours(days=days, closed=True)
    elif match["all"] and days:
        yield Hours(days=days, from_="00:00", to="24:00")
    elif match["from"]:
        # "Nine to five" is by day, beside "weekdays" as beside "every day"; a night can begin at nine.
        half_named = re.search("[apn]", match["from"] + match["to"], re.IGNORECASE)
        if half_named or not _EACH_NIGHT.fullmatch(match["days"].casefold()):
            yield from _between(days, match["from"], match["to"])


def _between(days: tuple[Weekday, ...], start: str, end: str) -> Iterator[Hours]:
    """Yield the hours of some days; a night goes on into the next day."""
    opens, closes = times(start, end)
    if not days or not opens or not closes:
        return
    if closes in ("00:00", "23:59", "24:00"):
        closes = "24:00"
    if opens < closes:
        yield Hours(days=days, from_=opens, to=closes)
    elif opens != closes:
        yield Hours(days=days, from_=opens, to="24:00")
        after = tuple(DAYS[(DAYS.index(day) + 1) % 7] for day in days)
        yield Hours(days=tuple(day for day in DAYS if day in after), from_="00:00", to=closes)


def _days_of(text: str) -> tuple[Weekday, ...]:
    """Return the days that a text names, such as "Mon-Fri", "MO,TU" or "daily"; none if it says more."""
    text = text.strip().casefold()
    if re.fullmatch("weekdays", text):
        return DAYS[:5]
    if _EACH_DAY.fullmatch(text) or _EACH_NIGHT.fullmatch(text):
        return DAYS
    if all(each.strip().upper() in _BYDAY for each in text.split(",")):
        named = {_BYDAY[each.strip().upper()] for each in text.split(",")}
        return tuple(day for day in DAYS if day in named)
    found = list[Weekday]()
    for part in re.split(r"\s*(?:,|&|\band\b|/|;)\s*", text):
        ends = [_day(each) for each in re.split(_TO, part)]
        if not ends or len(ends) > 2 or None in ends:
            return ()
        first, last = (DAYS.index(each) for each in (ends[0], ends[-1]) if each)
        found += [DAYS[n % 7] for n in range(first, (last if last >= first else last + 7) + 1)]
    return tuple(day for day in DAYS if day in found)


def _day(text: str) -> Weekday | None:
    text = text.strip().rstrip(".").casefold()
    short = {"m": "mon", "t": "", "tu": "tue", "w": "wed", "th": "thu", "f": "fri", "sa": "sat", "su": "sun"}
    name = short.get(text, text)
    return next((day for day in DAYS if len(name) >= 2 and name[:3] == day.value), None)


def _overlap(hours: Sequence[Hours]) -> bool:
    spans = sorted((day, h.from_, h.to) for h in hours for day in h.days if h.from_)
    closed = {day for h in hours if h.closed for day in h.days}
    is_doubled = any(a[0] == b[0] and b[1] < a[2] for a, b in pairwise(spans))
    return is_doubled or any(day in closed for day, _, _ in spans)
