"""Reads hours from a text that is nothing but days and times, as days and times."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from guide.bringing.admit.clock import TIME, TO, are_of_24, is_bare, spans
from guide.bringing.admit.day_names import DAYS, NAMED, days_of, is_of_nights
from guide.bringing.admit.hours_additions import BY_APPOINTMENT, ROWS, additions
from guide.content.parts import Hours, Weekday

_LONGEST = 1000  # characters; no hours take more
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
# "Nine", "nine thirty"; not the seven of "seven days a week".
_WORD = re.compile(rf"\b({'|'.join(_WORDS)})(?:[ -](thirty|fifteen))?\b(?! (?:day|night)s?\b)")
_SENTENCE = re.compile(r"(?:(?<=day)|(?<=days))\.(?= )")  # ends after a whole name: "Closed Monday. Tue-Sat"
_MINUTES = {"thirty": ":30", "fifteen": ":15"}
_FROM_TO = rf"(?:{TIME}{TO}{TIME})"
_PAIR = re.compile(rf"({TIME}){TO}({TIME})")
_MORE = rf"\s*(?:[,&/]|\band\b|\by\b)\s*{_FROM_TO}"
_BEFORE, _AFTER = r"(?:(?:from|de)\s+)?\(?", r"\)?"
_TIMES = rf"{_BEFORE}(?P<times>{_FROM_TO}(?:{_MORE})*){_AFTER}"
_TIMES_AFTER = rf"{_BEFORE}(?P<times>{_FROM_TO}(?:{_MORE}|\s*;\s*{_FROM_TO})*){_AFTER}"  # after their days
_ALL = r"(?P<all>24[ -]?(?:hours?|hrs?|h|horas)\b\.?)"
_EACH = r"(?:\b(?:on|every|each|de|los|el)\s+)?"
_DAYS = rf"{_EACH}(?<![a-zé])(?P<days>{NAMED})(?:\s+only)?"
_PART = r"(?:\s+(?P<part>mornings?|afternoons?|evenings?|eves?\b\.?|nights?\b))?"
_APART = r"\s*(?:[:;,@]|\s[-–—/](?=\s))?\s*"
_NOT_OPEN = rf"(?:all day\s+)?(?P<closed>closed|cerrado)|(?P<appointment>{BY_APPOINTMENT})"
# Days before times, or after them all through a text: of both in one text it can't be told what is whose.
# The m of "pm" is no Monday.
_SPANS = (
    re.compile(rf"{_DAYS}(?:{_PART}{_APART}(?:open\b:?\s*)?{_TIMES_AFTER}|{_APART}(?:{_NOT_OPEN}|{_ALL}))"),
    re.compile(rf"(?:{_TIMES}|{_ALL})\s*,?\s*\(?{_DAYS}\)?"),
)
_CLOSED = re.compile(rf"\(?(?P<closed>closed|cerrado)\s+(?:all day\s+)?{_DAYS}\)?")
_WHOSE = "business|regular|normal|fixed|general|standard|current|opening|operating|open|our"
_HOURS = rf"(?:(?:{_WHOSE})\s+)*(?:hours?|hrs|horario)(?: of (?:operation|business))?\b"
_OPENING = re.compile(rf"^(?:{_HOURS}|(?:we (?:are )?)?open\b)?\s*[:;-]?\s*")
_BETWEEN = re.compile(r"[\s;,.|/&•·]+(?:(?:and|y)\b\s*(?=\S))?|$")
_A_DAY = r"(?:\s*(?:(?:a|per|each|every|/)\s*day|daily|al d[ií]a))?"
_OF_DAY = rf"(?:las )?24[\s-]*(?:hours?|hrs?|h|horas)\b\.?{_A_DAY}"
_A_WEEK = r"(?:7|seven)\s*days(?:\s*(?:a|per|/)\s*(?:week|wk))?"
_A_YEAR = r"365(?: days)?(?:\s*(?:a|per|/)\s*(?:year|yr))?"
_ALWAYS = re.compile(
    rf"(?:(?:open|available)\s*)?(?:{_OF_DAY}(?:\s*[,/&;]?\s*{_A_WEEK})?(?:\s*[,/&;]?\s*{_A_YEAR})?"
    rf"|{_A_WEEK}[\s,/]*{_OF_DAY}|24\s*[/x-]\s*7(?:[\s/,-]+{_A_YEAR})?|always(?: open)?"
    r"|around the clock|day (?:and|&|or) night|any ?time(?:,? day or night)?|siempre)"
    r"(?:,? including (?:all )?holidays)?[.!]?"
)


@lru_cache(maxsize=256)  # of a directory many have the same
def hours_of(text: str) -> tuple[Hours, ...]:
    """Return the hours of a text, none if it says anything else or leaves anything to guess."""
    text = " ".join(text.casefold().split())
    if len(text) > _LONGEST:
        return ()
    text = _OPENING.sub("", text, count=1)
    if _ALWAYS.fullmatch(text):
        return (Hours(days=DAYS, from_="00:00", to="24:00"),)
    text = _SENTENCE.sub(";", text)
    text = _WORD.sub(lambda word: _in_digits(*word.groups("")), text)
    added = additions(_without_brackets(text))
    text = added.text.strip().removesuffix(".").removesuffix(" only")
    matches = next(filter(None, (_spans_of(text, span) for span in _SPANS)), [])
    rows = _rows(matches)
    found = added.to(rows, is_one=len(matches) == 1) if rows else ()
    return () if _overlap(found) else tuple(dict.fromkeys(found))


def _open_on(days: tuple[Weekday, ...], opens: str, closes: str) -> Iterator[Hours]:
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


def _overlap(hours: Sequence[Hours]) -> bool:
    """Return whether hours say two things of one time of a day."""
    spans = sorted((day, row.from_, row.to) for row in hours for day in row.days if row.from_)
    others = {day for row in hours if not row.from_ for day in row.days}
    is_doubled = any(a[0] == b[0] and b[1] < a[2] for a, b in pairwise(spans))
    return is_doubled or any(day in others for day, _, _ in spans)


def _in_digits(hour: str, minutes: str) -> str:
    return f"{_WORDS.index(hour) + 1}{_MINUTES.get(minutes, '')}"


def _without_brackets(text: str) -> str:
    return text[1:-1] if text.startswith("(") and text.endswith(")") and text.count("(") == 1 else text


def _spans_of(text: str, span: re.Pattern[str]) -> list[re.Match[str]]:
    """Return the spans of days and times of which a text is made, none if there is anything else."""
    at, found = 0, list[re.Match[str]]()
    while at < len(text):
        match = span.match(text, at) or _CLOSED.match(text, at)
        between = _BETWEEN.match(text, match.end()) if match else None
        if not match or not between:
            return []
        found.append(match)
        at = between.end()
    return found if any(each.re is span for each in found) else []


def _rows(matches: Sequence[re.Match[str]]) -> list[Hours]:
    """Return the hours of all spans, none if those of one can't be told."""
    if _names_a_day_again(matches):
        return []
    is_24 = are_of_24([pair for match in matches for pair in _pairs(match)])
    certain, doubtful = list[Hours](), list[Hours]()
    for match in matches:
        found = list(_of_span(match, is_24=is_24))
        if not found:
            return []
        is_bare_span = not is_24 and any(map(is_bare, _pairs(match)))
        for row in found:
            (doubtful if is_bare_span and _can_be_at_night(row) else certain).append(row)
    is_by_day = any(map(_is_by_day, certain)) and all(_is_by_day(row) for row in certain if row.from_)
    return [*certain, *doubtful] if is_by_day or not doubtful else []


def _names_a_day_again(matches: Sequence[re.Match[str]]) -> bool:
    """Return whether a text says more of a day, or something else, than before: "M-F 9-1, Wed 2-5"."""
    named, end = dict[Weekday, tuple[Weekday, ...]](), 0
    for match in matches:
        if ROWS in match.string[end : match.start()]:
            named.clear()
        days, end = days_of(match["days"]), match.end()
        if any(named.setdefault(day, days) != days for day in days):
            return True
    return False


def _can_be_at_night(row: Hours) -> bool:
    """Return whether hours such as "Fri-Sat 10-2" can also be those of a weekend's night."""
    is_late = set(row.days) <= set(DAYS[3:]) and bool(set(row.days) & set(DAYS[4:6]))
    return is_late and "08:00" <= row.from_ < "12:00" and "12:00" < row.to < "16:00"


def _is_by_day(row: Hours) -> bool:
    return "05:00" <= row.from_ < row.to <= "19:00"


def _pairs(match: re.Match[str]) -> list[tuple[str, str]]:
    said = match.groupdict().get("times") or ""
    return [(pair[1], pair[2]) for pair in _PAIR.finditer(said)]


def _of_span(match: re.Match[str], *, is_24: bool) -> Iterator[Hours]:
    said, days, pairs = match.groupdict(), days_of(match["days"]), _pairs(match)
    if said.get("closed") or said.get("appointment"):
        is_closed = bool(said.get("closed"))
        yield from (Hours(days=days, closed=is_closed, by_appointment=not is_closed),) if days else ()
    elif said["all"]:
        yield from _open_on(days, "00:00", "24:00")
    elif is_24 or not any(map(is_bare, pairs)) or not is_of_nights(match["days"]):
        # "Nine to five" is by day, beside "weekdays" as beside "every day"; a night can begin at nine.
        for opens, closes in spans(pairs, said.get("part") or "", is_24=is_24):
            yield from _open_on(days, opens, closes)
