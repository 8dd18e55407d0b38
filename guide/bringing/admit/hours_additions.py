"""Reads what stands after days and times and is none of them: "closed holidays", "closed 12-1 for lunch"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from guide.bringing.admit.clock import TIME, TO, times
from guide.bringing.admit.day_names import NAMED
from guide.content.hours_words import is_always_open
from guide.content.parts import Hours

# Any holidays, but not those of a state, a school or a faith.
_WHICH = r"(?:all|any|most|major|federal|national|legal|public|bank|observed|u\.?s\.?|&|and|or)"
HOLIDAYS = rf"(?:(?:{_WHICH}\s+){{0,4}}holidays?(?:\s+observed)?\b)"
ROWS = "|"  # between the texts of two rows of a table, which can have other hours of one day
_NOT_ON = r"(?:(?:(?:we|is|are)\s+)*closed|except(?:ing)?|excluding|excl\.?|not?)\s+(?:(?:on|open)\s+)*"
_NOTHING_NEW = (
    r"(?:please\s+)?call\s+(?:first|ahead|before\s+(?:coming|visiting|you\s+come))"
    r"|walk[- ]?ins?\s+(?:are\s+)?(?:welcome|ok|accepted)"
    r"|no\s+app(?:ointmen)?ts?\.?\s+(?:needed|necessary|required)"
)
_ON_HOLIDAYS = (
    rf"{_NOT_ON}{HOLIDAYS}|{HOLIDAYS}\s+(?:closed|excluded)|(?:even|including|incl\.?)\s+{HOLIDAYS}"
)
_LUNCH = r"(?:(?:for|at)\s+)?lunch"
_PAUSE = (
    rf"closed\s+(?:daily\s+)?(?:{_LUNCH}:?\s+)?(?:(?:from|between)\s+)?"
    rf"(?P<start>{TIME})(?:{TO}|\s*&\s*|\s+and\s+)(?P<end>{TIME})(?:\s+(?:{_LUNCH}|daily))?"
)
BY_APPOINTMENT = r"(?:by\s+app(?:ointmen)?t\.?(?:\s+only)?|app(?:ointmen)?ts?\.?\s+(?:only|required))"
_ADDITION = re.compile(
    r"(?<![\s,;.(*–—-])[\s,;.(*–—-]+(?:(?:(?:and|but)\s+)?"
    rf"(?:(?P<pause>{_PAUSE})|(?P<holidays>{_ON_HOLIDAYS})|{_NOTHING_NEW})|(?P<appointment>{BY_APPOINTMENT}))"
    r"[\s.)*!]*$"
)
# "Closed weekends and holidays": the days are those that are closed.
_AND = r"\s*(?:,|&|/|\band\b|\bor\b)\s*(?:(?:and|on)\s+)*"
_DAYS_TOO = re.compile(
    rf"\bclosed\s+(?:on\s+)?(?:{HOLIDAYS}{_AND}(?P<last>{NAMED})|(?P<first>{NAMED}){_AND}{HOLIDAYS})"
)
_OF_LAST = re.compile(rf"(?:(?<![a-zé]){NAMED}|[&/+]|\band|\bor)$")  # of these days, or of other times
_NOON, _LATEST = "11:00", "15:00"  # between these a break is at midday


@dataclass(frozen=True, slots=True, kw_only=True)
class Additions:
    """The words after the hours in `text`. A `pause` is from when to when it is closed."""

    text: str
    pause: tuple[str, str] | None = None
    is_daily: bool = False  # the pause, on all days of the text
    by_appointment: bool = False
    on_holidays: bool = False

    def to(self, rows: Sequence[Hours], *, is_one: bool) -> tuple[Hours, ...]:
        """Return hours as they are with these additions, none if it can't be told of which days they are.

        `is_one` is whether all the days have the same hours. On a holiday the program doubts all hours but
        those that never end.
        """
        if (self.by_appointment or (self.pause and not self.is_daily)) and not is_one:
            return ()
        if self.on_holidays and is_always_open(rows):
            return ()
        if self.by_appointment:
            rows = [replace(row, by_appointment=True) for row in rows]
        return _with_pause(rows, *self.pause) if self.pause else tuple(rows)


def additions(text: str) -> Additions:
    """Return what a text of small letters says after its hours."""
    found = Additions(text=_DAYS_TOO.sub(_days_of_holidays, text))
    found = replace(found, on_holidays=found.text != text)
    while match := _ADDITION.search(found.text):
        if match["appointment"] and _OF_LAST.search(found.text[: match.start()]):
            break
        found = replace(
            found,
            text=found.text[: match.start()],
            pause=_pause(match) if match["pause"] else found.pause,
            is_daily=found.is_daily
            or (ROWS not in text and bool(re.search("lunch|daily", match["pause"] or ""))),
            by_appointment=found.by_appointment or bool(match["appointment"]),
            on_holidays=found.on_holidays or bool(match["holidays"]),
        )
    return found


def _days_of_holidays(match: re.Match[str]) -> str:
    return f"closed {match['first'] or match['last']}"


def _with_pause(rows: Sequence[Hours], start: str, end: str) -> tuple[Hours, ...]:
    """Return hours with a pause at midday, none if it is at the border of any."""
    found = [each for row in rows for each in _halves(row, start, end)]
    is_clear = all(row.to <= start or end <= row.from_ for row in found)
    return tuple(found) if is_clear and len(found) > len(rows) else ()


def _halves(row: Hours, start: str, end: str) -> Iterator[Hours]:
    if row.from_ < start and end < row.to:
        yield replace(row, to=start)
        yield replace(row, from_=end)
    else:
        yield row


def _pause(match: re.Match[str]) -> tuple[str, str]:
    """Return from when to when it is closed at midday, "" for each if that can't be told."""
    start, end = times(_at_midday(match["start"]), _at_midday(match["end"]))
    return (start, end) if _NOON <= start < end <= _LATEST else ("", "")


def _at_midday(time: str) -> str:
    """Return a time such as "12" or "1:30", of which day's half is not said, as it is at midday."""
    hour = re.match(r"\d+", time)
    if not hour or not time[-1].isdigit() or int(hour[0]) > 12:
        return time
    return f"{time} {'am' if int(hour[0]) == 11 else 'pm'}"
