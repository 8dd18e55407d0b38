"""Reads hours from a text that is nothing but days and times, and leaves nothing to guess."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from guide.content.hours_words import is_always_open
from guide.content.parts import Hours, Weekday
from guide.directory.admit.days_and_times import DAYS, NAMED, TIME, TO, days_of, span

_MIDNIGHT, _END = "00:00", "24:00"
_LONGEST = 1000  # characters; no hours take more
# Any holidays, but not those of a state, a school or a faith. The week says nothing of them.
_WHICH = r"(?:all|any|most|major|federal|national|legal|public|bank|observed|u\.?s\.?|&|and|or)"
_HOLIDAYS = rf"(?:(?:{_WHICH} ){{0,4}}holidays?(?: observed)?\b)"
_TOO = rf"(?:(?:[ ,&/]|\b(?:and|or|on)\b)+{_HOLIDAYS})"  # "closed weekends and holidays"
_NOT_ON = r"(?:(?:is |are )?closed|except(?:ing)?|excluding|excl\.?|not?)(?: on| open)*"
_TOKENS = re.compile(
    rf"(?P<holidays>{_NOT_ON} {_HOLIDAYS}|{_HOLIDAYS} (?:closed|excluded))"
    r"|(?P<all>24[ -]*(?:hours?|hrs?|h|horas)\b\.?|24 ?[/x-] ?7\b|always\b|around the clock|siempre"
    r"|(?:any ?time,? )?day (?:and|&|or) night|any ?time)"
    rf"|(?P<times>(?P<start>{TIME}){TO}(?P<end>{TIME}))|(?P<days>{NAMED}{_TOO}?)"
    r"|(?P<closed>(?:all day )?(?:closed|cerrado)(?: all day)?)"
    rf"|(?:including|incl\.?) {_HOLIDAYS}|365(?: days)?(?: ?(?:a|per|/) ?(?:year|yr))?"
    r"|(?:/ ?|(?:a|per|al) )d(?:ay|[ií]a)\b|(?:please )?call (?:first|ahead)|walk[- ]?ins? (?:welcome|ok)"
    r"|[\s;,.:@&/•·()!–—-]+|\b(?:and|y|from|de|on|every|each|los|el|las|open|available|only)\b"
    r"|\b(?:(?:business|regular|normal|fixed|general|standard|current|open|opening|operating|office|our) ?)*"
    r"(?:hours?|hrs|horario)\b(?: of (?:operation|business))?"
)
# By the initials of tokens: times after their days, or before them all through a text.
_ORDERS = (re.compile("d(?:t+|[ac])|cd"), re.compile("(?:t+|a)d|cd|dc"))


@lru_cache(maxsize=256)  # of a directory many have the same
def hours_of(text: str) -> tuple[Hours, ...]:
    """Return the hours of a text, none if it says anything else or leaves anything to guess."""
    text = " ".join(text.casefold().split())
    if len(text) > _LONGEST:
        return ()
    tokens = _tokens(text)
    codes = "".join((each.lastgroup or "")[0] for each in tokens if each.lastgroup != "holidays")
    if codes == "a":
        found = [Hours(days=DAYS, from_=_MIDNIGHT, to=_END)]
    else:
        found = _rows([each for each in tokens if each.lastgroup != "holidays"], codes)
    has_holidays = any("holiday" in each[0] for each in tokens)
    return () if overlap(found) or (has_holidays and is_always_open(found)) else tuple(dict.fromkeys(found))


def _tokens(text: str) -> list[re.Match[str]]:
    """Return the days, times and the like of which a text is made, none if there is anything else."""
    at, found = 0, list[re.Match[str]]()
    while at < len(text):
        match = _TOKENS.match(text, at)
        if not match:
            return []
        at = match.end()
        found += [match] if match.lastgroup else []
    return found


def _rows(tokens: Sequence[re.Match[str]], codes: str) -> list[Hours]:
    """Return the hours of all days, none if it can't be told what belongs to which."""
    orders = ([*order.finditer(codes)] for order in _ORDERS if "t" in codes or "a" in codes)
    parts = next((found for found in orders if "".join(part[0] for part in found) == codes), [])
    rows, named = list[Hours](), dict[Weekday, tuple[Weekday, ...]]()
    for part in parts:
        own = tokens[slice(*part.span())]
        text = next(each[0] for each in own if each.lastgroup == "days")
        days = days_of(re.sub(_TOO, "", text))
        said = [_said(days, each, is_night="night" in text) for each in own if each.lastgroup != "days"]
        # "M-F 9-1, Wed 2-5" says something else of a day than before.
        if not days or not all(said) or any(named.setdefault(day, days) != days for day in days):
            return []
        rows += (row for each in said for row in each)
    return rows


def _said(days: tuple[Weekday, ...], token: re.Match[str], *, is_night: bool) -> list[Hours]:
    """Return the hours of some days that a token says, none if they can't be told; a night has two rows."""
    if token.lastgroup == "closed":
        return [Hours(days=days, closed=True)]
    if token.lastgroup == "all":
        return [Hours(days=days, from_=_MIDNIGHT, to=_END)]
    opens, closes = span(token["start"], token["end"]) or ("", "")
    if not opens or (is_night and opens < "12"):  # "every night 9-5" is not by day
        return []
    closes = _END if closes in (_MIDNIGHT, "23:59") else closes
    if opens < closes:
        return [Hours(days=days, from_=opens, to=closes)]
    after = {DAYS[(DAYS.index(day) + 1) % 7] for day in days}
    next_days = tuple(day for day in DAYS if day in after)
    return [Hours(days=days, from_=opens, to=_END), Hours(days=next_days, from_=_MIDNIGHT, to=closes)]


def overlap(hours: Sequence[Hours]) -> bool:
    """Return whether hours say two things of one time of a day."""
    spans = sorted((day, row.from_, row.to) for row in hours for day in row.days if row.from_)
    others = {day for row in hours if not row.from_ for day in row.days}
    is_doubled = any(a[0] == b[0] and b[1] < a[2] for a, b in pairwise(spans))
    return is_doubled or any(day in others for day, _, _ in spans)
