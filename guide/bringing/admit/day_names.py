"""Reads the days of a week as lists write them: "Mon-Fri", "MWF", "T/Th", "weekends", "every night"."""

import re
from collections.abc import Sequence

from guide.content.parts import Weekday

DAYS = tuple(Weekday)
_TUESDAY, _THURSDAY = DAYS[1], DAYS[3]
_SPELLED = """
mon: m mo mon monday mondays lun lunes
tue: tu tue tues tuesday tuesdays martes
wed: w we wed weds wednesday wednesdays mié miér mier miércoles miercoles
thu: th thu thur thurs thursday thursdays jue jueves
fri: f fr fri friday fridays vie viernes
sat: sa sat saturday saturdays sáb sábado sábados sabado sabados
sun: su sun sunday sundays dom domingo domingos
"""
_GROUPS = {
    "daily": r"daily|(?:every|each) ?day|(?:7|seven) days(?: a | per |/)(?:week|wk)|todos los d[ií]as",
    "nightly": r"nightly|(?:every|each) ?night|(?:7|seven) nights a week",
    "weekdays": r"week ?days?|wkdays|l ?[-–—] ?v",  # "lunes - viernes"
    "weekend": r"weekends?|fines? de semana",
}
_OF_GROUP = {"daily": DAYS, "nightly": DAYS, "weekdays": DAYS[:5], "weekend": DAYS[5:]}
_PATTERNS = {name: re.compile(rf"\b(?:{pattern})\b") for name, pattern in _GROUPS.items()}
# Days by their initials alone. Of others than these two, such as "MF", the dash may have been lost.
_INITIAL = r"su|sa|th|tu|[mtwrf]"
_RUN = re.compile(rf"(?:{_INITIAL})+")
_PAIRS = frozenset("mw wf tth tuth thf tr sasu".split())
# "T" beside "Th", or in a list before "W", is Tuesday; alone it can be either.
_NAMES_T = re.compile(r"th|\bt,w")
_RANGE = r"\s*(?:-|–|—|\b(?:to|through|thru|al?)\b)\s*"
_LIST = r"\s*(?:,|&|\+|/|\b(?:and|y)\b)\s*(?:\band\b\s*)?"


def _read(text: str) -> dict[str, Weekday]:
    lines = (line.partition(":") for line in text.strip().splitlines())
    return {name: Weekday(day) for day, _, names in lines for name in names.split()}


_DAYS = _read(_SPELLED)
_NAMES = "|".join(sorted(_DAYS, key=len, reverse=True))
_ONE = rf"(?:(?:{'|'.join(_GROUPS.values())}|{_NAMES}|t|(?:{_INITIAL}){{2,7}})(?![a-zé])\.?)"
NAMED = rf"(?:{_ONE}(?:(?:{_RANGE}|{_LIST}|\s+){_ONE})*)"  # days in a text of small letters


def days_of(text: str) -> tuple[Weekday, ...]:
    """Return the days that a text names, such as "Mon-Fri", "MO,TU" or "daily"; none if it says more."""
    text = text.strip().casefold().replace(".", "")
    for name, pattern in _PATTERNS.items():
        text = pattern.sub(name, text)
    text = re.sub(_LIST, ",", re.sub(_RANGE, "-", text))
    if any(_may_lack_dash(each.split()) for each in text.split(",")):
        return ()
    text = ",".join(text.split())
    has_tuesday = bool(_NAMES_T.search(text))
    parts = [_days_in(part.split("-"), is_t_tuesday=has_tuesday) for part in text.split(",")]
    named = [day for part in parts for day in part]
    is_clear = all(parts) and len(set(named)) == len(named)  # not "Mon-Fri daily"
    return tuple(day for day in DAYS if day in named) if is_clear else ()


def is_of_nights(text: str) -> bool:
    """Return whether a text calls its days nights."""
    return "night" in text.casefold()


def _may_lack_dash(names: Sequence[str]) -> bool:
    """Return whether two names such as "Mon Fri" can have lost the dash between them."""
    days = [_DAYS.get(name) for name in names]
    if len(days) != 2 or not all(days):
        return False
    first, last = (DAYS.index(day) for day in days if day)
    return last - first != 1 and (first, last) not in ((0, 2), (1, 3), (2, 4))


def _days_in(ends: Sequence[str], *, is_t_tuesday: bool) -> tuple[Weekday, ...]:
    """Return the days of one name, of all from one to another, or of "Mon-Wed-Fri"."""
    if len(ends) == 1 and ends[0] not in _DAYS and ends[0] != "t":
        return _OF_GROUP.get(ends[0]) or _of_initials(ends[0])
    if len(ends) == 2 and "t" in ends:  # "T-Th" is on both days, or from one to the other
        return ()
    names = {"t": _TUESDAY} if is_t_tuesday else {}
    days = [(_DAYS | names).get(each) for each in ends]
    found = [DAYS.index(day) for day in days if day]
    if len(found) < len(ends) or len(set(found)) < len(found):
        return ()
    if len(found) != 2:
        return tuple(DAYS[number] for number in found)
    first, last = found
    return tuple(DAYS[number % 7] for number in range(first, (last if last >= first else last + 7) + 1))


def _of_initials(run: str) -> tuple[Weekday, ...]:
    """Return the days of a text such as "MWF", "TTh" or "MTWTF", none if a letter can be of two days."""
    letters = re.findall(_INITIAL, run)
    if not _RUN.fullmatch(run) or (len(letters) == 2 and run not in _PAIRS):
        return ()
    found = list[Weekday]()
    for number, letter in enumerate(letters):
        day = _of_letter(letter, letters[:number], letters[number + 1 :])
        if not day or (found and DAYS.index(day) <= DAYS.index(found[-1])):
            return ()
        found.append(day)
    return tuple(found)


def _of_letter(letter: str, before: Sequence[str], after: Sequence[str]) -> Weekday | None:
    if letter == "r":
        return _THURSDAY
    if letter != "t":
        return _DAYS[letter]
    if "w" in before:
        return _THURSDAY
    return _TUESDAY if {"w", "th", "r"} & set(after) else None
