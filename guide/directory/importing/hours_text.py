"""Reads hours from a text that is nothing but days and times, as days and times."""

import re
from collections.abc import Iterator

from guide.content.parts import Hours, Weekday
from guide.directory.importing.clock import spans
from guide.directory.importing.day_names import DAYS, NAMED, days_of, is_of_nights

_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
# "Nine", "nine thirty"; not the seven of "seven days a week".
_WORD = re.compile(rf"\b({'|'.join(_WORDS)})(?:[ -](thirty|fifteen))?\b(?! (?:day|night)s?\b)")
_MINUTES = {"thirty": ":30", "fifteen": ":15"}
_TIME = (
    r"(?:\d{1,2}(?:[:.]?\d\d)?(?!\d)(?:\s*[ap]\.?\s?(?:m\b\.?)?(?![a-z]))?"
    r"|noon|midnight|mediod[ií]a|medianoche)"
)
_TO = r"\s*(?:-|–|—|['’]?\b(?:to|through|thru|until|till?|al?)\b)\s*"
_FROM_TO = rf"(?:{_TIME}{_TO}{_TIME})"
_PAIR = re.compile(rf"({_TIME}){_TO}({_TIME})")
_TIMES = rf"(?:(?:from|de)\s+)?\(?(?P<times>{_FROM_TO}(?:\s*(?:,|&|/|\band\b|\by\b)\s*{_FROM_TO})*)\)?"
_ALL = r"(?P<all>24[ -]?(?:hours?|hrs?|h|horas)\b\.?)"
_EACH = r"(?:\b(?:on|every|each|de|los|el)\s+)?"
_DAYS = rf"{_EACH}(?<![a-zé])(?P<days>{NAMED})(?:\s+only)?"
_PART = r"(?:\s+(?P<part>mornings?|evenings?|eves?\b\.?))?"
# Days before times, or after them all through a text: of both in one text it can't be told what is whose.
# The m of "pm" is no Monday.
_SPANS = (
    re.compile(rf"{_DAYS}{_PART}\s*[:,]?\s*(?:{_TIMES}|(?P<closed>closed|cerrado)|{_ALL})"),
    re.compile(rf"(?:{_TIMES}|{_ALL})\s*,?\s*{_DAYS}"),
)
_CLOSED = re.compile(rf"\(?closed\s+{_DAYS}\)?")  # after all others
_OPENING = re.compile(r"(?:(?:open|hours?(?: of operation)?|hrs|horario)\b\s*:?\s*)?")
_BETWEEN = re.compile(r"[\s;,.|/&]+(?:(?:and|y)\b\s*)?|$")
_A_DAY = r"(?:\s*(?:(?:a|per|each|every|/)\s*day|daily|al d[ií]a))?"
_OF_DAY = rf"(?:las )?24[\s-]*(?:hours?|hrs?|h|horas)\b\.?{_A_DAY}"
_A_WEEK = r"(?:7|seven)\s*days(?:\s*(?:a|per|/)\s*(?:week|wk))?"
_ALWAYS = re.compile(
    rf"(?:open\s*)?(?:{_OF_DAY}(?:\s*[,/&;]?\s*{_A_WEEK})?(?:\s*[,/&;]?\s*365 days(?: a year)?)?"
    rf"|{_A_WEEK}[\s,/]*{_OF_DAY}|24\s*[/-]\s*7(?:\s*[/-]\s*365)?"
    r"|always(?: open)?|around the clock|day (?:and|&|or) night|any ?time(?:,? day or night)?|siempre)[.!]?"
)


def hours_in(text: str) -> tuple[Hours, ...]:
    """Return the hours of a text, none if it says anything else or leaves anything to guess."""
    text = " ".join(text.casefold().split())
    if _ALWAYS.fullmatch(text):
        return (Hours(days=DAYS, from_="00:00", to="24:00"),)
    text = _WORD.sub(lambda word: _in_digits(*word.groups("")), text)
    text = text[_opening(text) :].removesuffix(".").removesuffix(" only")
    return next(filter(None, (_of_spans(text, span) for span in _SPANS)), ())


def names_days(text: str) -> bool:
    """Return whether a text names a day."""
    return bool(re.search(rf"(?<![a-zé]){NAMED}", text.casefold()))


def open_on(days: tuple[Weekday, ...], opens: str, closes: str) -> Iterator[Hours]:
    """Yield the hours of some days; a night goes on into the next day."""
    if not days or not opens or not closes:
        return
    if closes in ("00:00", "23:59"):
        closes = "24:00"
    if opens < closes:
        yield Hours(days=days, from_=opens, to=closes)
    elif opens != closes:
        yield Hours(days=days, from_=opens, to="24:00")
        after = tuple(DAYS[(DAYS.index(day) + 1) % 7] for day in days)
        yield Hours(days=tuple(day for day in DAYS if day in after), from_="00:00", to=closes)


def _in_digits(hour: str, minutes: str) -> str:
    return f"{_WORDS.index(hour) + 1}{_MINUTES.get(minutes, '')}"


def _opening(text: str) -> int:
    """Return the length of words such as "Open" before the hours."""
    found = _OPENING.match(text)
    return found.end() if found else 0


def _of_spans(text: str, span: re.Pattern[str]) -> tuple[Hours, ...]:
    """Return the hours of a text in which one span follows the other, none if there is more."""
    at, found = 0, list[Hours]()
    while at < len(text):
        match = span.match(text, at) or (_CLOSED.fullmatch(text, at) if found else None)
        hours = list(_of_span(match)) if match else []
        between = _BETWEEN.match(text, match.end()) if match else None
        if not hours or not between:
            return ()
        found += hours
        at = between.end()
    return tuple(found)


def _of_span(match: re.Match[str]) -> Iterator[Hours]:
    said = match.groupdict()
    days = days_of(match["days"])
    if match.re is _CLOSED or said.get("closed"):
        yield from (Hours(days=days, closed=True),) if days else ()
    elif said["all"]:
        yield from open_on(days, "00:00", "24:00")
    elif re.search("[apn]", said["times"]) or not is_of_nights(match["days"]):
        # "Nine to five" is by day, beside "weekdays" as beside "every day"; a night can begin at nine.
        pairs = [(pair[1], pair[2]) for pair in _PAIR.finditer(said["times"])]
        for opens, closes in spans(pairs, said.get("part") or ""):
            yield from open_on(days, opens, closes)
