"""Reads hours from a text that is nothing but days and times, and leaves nothing to guess."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from guide.content.hours_words import is_always_open
from guide.content.parts import Hours, Weekday
from guide.directory.admit.clock import TIME, TO, span
from guide.directory.admit.days import DAYS, NAMED, days_of

_LONGEST = 1000  # characters; no hours take more
# Any holidays, but not those of a state, a school or a faith.
_WHICH = r"(?:all|any|most|major|federal|national|legal|public|bank|observed|u\.?s\.?|&|and|or)"
_HOLIDAYS = rf"(?:(?:{_WHICH} ){{0,4}}holidays?(?: observed)?\b)"
_NOT_ON = r"(?:(?:is |are )?closed|except(?:ing)?|excluding|excl\.?|not?|including|incl\.?)(?: on| open)*"
_OPEN_ALL = r"24[ -]*(?:hours?|hrs?|h|horas)\b\.?"
_TOKENS = re.compile(
    rf"(?P<holidays>{_NOT_ON} {_HOLIDAYS}|{_HOLIDAYS} (?:closed|excluded))"
    rf"|(?P<too>(?:[ ,&/]|\b(?:and|or|on)\b)+{_HOLIDAYS})"  # "closed weekends and holidays"
    rf"|(?P<all>{_OPEN_ALL})|(?P<times>(?P<start>{TIME}){TO}(?P<end>{TIME}))|(?P<days>{NAMED})"
    r"|(?P<closed>(?:all day )?(?:closed|cerrado))(?: all day)?"
    r"|(?P<prearranged>by app(?:ointmen)?t\.?(?: only)?|app(?:ointmen)?ts?\.? (?:only|required))"
    r"|(?P<between>(?:please )?call (?:first|ahead)|walk[- ]?ins? (?:welcome|ok)"
    r"|[\s;,.:@&/•·()–—-]+|\b(?:and|y|from|de|on|every|each|los|el|open|only)\b)"
)
# By the initials of tokens: times after their days, or before them all through a text.
_ORDERS = (re.compile("d(?:t+|[acp])|cd"), re.compile("(?:t+|a)d|cd|d[cp]"))
_WHOSE = "business|regular|normal|fixed|general|standard|current|opening|operating|open|our"
_OPENING = re.compile(
    rf"^(?:(?:(?:{_WHOSE}) )*(?:hours?|hrs|horario)(?: of (?:operation|business))?\b"
    r"|(?:we (?:are )?)?open\b)?[ :;-]*"
)
_A_DAY = r"(?: ?(?:(?:a|per|each|every|/) ?day|daily|al d[ií]a))?"
_A_WEEK = r"(?:7|seven) ?days(?: ?(?:a|per|/) ?(?:week|wk))?"
_A_YEAR = r"365(?: days)?(?: ?(?:a|per|/) ?(?:year|yr))?"
_ALWAYS = re.compile(
    rf"(?:(?:open|available) ?)?(?:(?:las )?{_OPEN_ALL}{_A_DAY}"
    rf"(?: ?[,/&;]? ?{_A_WEEK})?(?: ?[,/&;]? ?{_A_YEAR})?"
    rf"|{_A_WEEK}[ ,/]*{_OPEN_ALL}{_A_DAY}|24 ?[/x-] ?7(?:[ /,-]+{_A_YEAR})?|always(?: open)?"
    r"|around the clock|day (?:and|&|or) night|any ?time(?:,? day or night)?|siempre)"
    r"(?:,? including (?:all )?holidays)?[.!]?"
)


@dataclass(frozen=True, slots=True)
class _Span:
    """Some days, and what is said of them: "closed", "prearranged", "all" or "times"."""

    days: str
    what: str
    pairs: tuple[tuple[str, str], ...] = ()
    by_appointment: bool = False


@lru_cache(maxsize=256)  # of a directory many have the same
def hours_of(text: str) -> tuple[Hours, ...]:
    """Return the hours of a text, none if it says anything else or leaves anything to guess."""
    text = " ".join(text.casefold().split())
    if len(text) > _LONGEST:
        return ()
    text = re.sub(r"(?<=day|ays)\. ", "; ", _OPENING.sub("", text, count=1))  # "Closed Monday. Tue-Sat"
    if _ALWAYS.fullmatch(text):
        return (Hours(days=DAYS, from_="00:00", to="24:00"),)
    tokens = _tokens(text)
    found = _rows(_spans_of([each for each in tokens if each.lastgroup not in ("holidays", "too")]))
    has_holidays = any(each.lastgroup in ("holidays", "too") for each in tokens)
    if overlap(found) or (has_holidays and is_always_open(found)):
        return ()
    return tuple(dict.fromkeys(found))


def is_label(text: str) -> bool:
    """Return whether a text is nothing but a heading, such as "Fixed hours"."""
    return not _OPENING.sub("", " ".join(text.casefold().split()), count=1)


def _tokens(text: str) -> list[re.Match[str]]:
    """Return the days, times and the like of which a text is made, none if there is anything else."""
    at, found = 0, list[re.Match[str]]()
    while at < len(text):
        match = _TOKENS.match(text, at)
        last = [each.lastgroup for each in found[-2:]]
        if not match or (match.lastgroup == "too" and last != ["closed", "days"]):
            return []
        at = match.end()
        if match.lastgroup != "between":
            found.append(match)
    return found


def _spans_of(tokens: Sequence[re.Match[str]]) -> list[_Span]:
    """Return days with what is said of them, none if it can't be told what belongs to which."""
    codes = "".join((each.lastgroup or " ")[0] for each in tokens)
    by_appointment = bool(re.fullmatch("dt+p|t+dp", codes))
    codes = codes[:-1] if by_appointment else codes
    for order in _ORDERS if "t" in codes or "a" in codes else ():
        parts = list(order.finditer(codes))
        if "".join(part[0] for part in parts) == codes:
            return [_span(tokens[slice(*part.span())], by_appointment=by_appointment) for part in parts]
    return []


def _span(tokens: Sequence[re.Match[str]], *, by_appointment: bool) -> _Span:
    days = next(each[0] for each in tokens if each.lastgroup == "days")
    what = next(each.lastgroup or "" for each in tokens if each.lastgroup != "days")
    pairs = tuple((each["start"], each["end"]) for each in tokens if each.lastgroup == "times")
    return _Span(days, what, pairs, by_appointment)


def _rows(found: Sequence[_Span]) -> list[Hours]:
    """Return the hours of all spans, none if those of one can't be told."""
    if _names_a_day_again(found):
        return []
    rows = [list(_of_span(each)) for each in found]
    return [row for each in rows for row in each] if all(rows) else []


def _names_a_day_again(found: Sequence[_Span]) -> bool:
    """Return whether a text says more of a day, or something else, than before: "M-F 9-1, Wed 2-5"."""
    named = dict[Weekday, tuple[Weekday, ...]]()
    for each in found:
        days = days_of(each.days)
        if any(named.setdefault(day, days) != days for day in days):
            return True
    return False


def _of_span(said: _Span) -> Iterator[Hours]:
    days, times = days_of(said.days), [span(*pair) for pair in said.pairs]
    if said.what in ("closed", "prearranged") and days:
        yield Hours(days=days, closed=said.what == "closed", by_appointment=said.what != "closed")
    elif said.what == "all" and days:
        yield Hours(days=days, from_="00:00", to="24:00")
    # No night begins in the morning: "every night 9-5" is not by day.
    elif days and all(each and (each[0] >= "12" or "night" not in said.days) for each in times):
        for opens, closes in filter(None, times):
            for row in _open_on(days, opens, closes):
                yield replace(row, by_appointment=said.by_appointment)


def _open_on(days: tuple[Weekday, ...], opens: str, closes: str) -> Iterator[Hours]:
    """Yield the hours of some days; a night goes on into the next day."""
    closes = "24:00" if closes in ("00:00", "23:59") else closes
    if opens < closes:
        yield Hours(days=days, from_=opens, to=closes)
    else:
        yield Hours(days=days, from_=opens, to="24:00")
        after = {DAYS[(DAYS.index(day) + 1) % 7] for day in days}
        yield Hours(days=tuple(day for day in DAYS if day in after), from_="00:00", to=closes)


def overlap(hours: Sequence[Hours]) -> bool:
    """Return whether hours say two things of one time of a day."""
    spans = sorted((day, row.from_, row.to) for row in hours for day in row.days if row.from_)
    others = {day for row in hours if not row.from_ for day in row.days}
    is_doubled = any(a[0] == b[0] and b[1] < a[2] for a, b in pairwise(spans))
    return is_doubled or any(day in others for day, _, _ in spans)
