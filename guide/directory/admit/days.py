"""Reads the days of a week as lists write them: "Mon-Fri", "MWF", "T/Th", "weekends", "every night"."""

import re

from guide.content.parts import Weekday

DAYS = tuple(Weekday)
WEEK = "monday tuesday wednesday thursday friday saturday sunday".split()
# Days by their numbers from Monday on. Of initials such as "MF" the dash may have been lost: they are none.
_SPELLED = """
0 m mo mon monday mondays lun lunes; 1 tu tue tues tuesday tuesdays martes
2 w we wed weds wednesday wednesdays mié miér mier miércoles miercoles
3 th thu thur thurs thursday thursdays jue jueves; 4 f fr fri friday fridays vie viernes
5 sa sat saturday saturdays sáb sábado sábados sabado sabados; 6 su sun sunday sundays dom domingo domingos
0123456 daily everyday nightly; 01234 weekday weekdays wkdays; 56 weekend weekends sasu
02 mw; 24 wf; 13 tth tuth tr; 34 thf; 024 mwf; 012 mtw; 0123 mtwth mtwr; 01234 mtwthf mtwrf mtwtf; 0134 mtthf
"""
_DAYS = {
    name: tuple(DAYS[int(number)] for number in numbers)
    for numbers, *names in map(str.split, _SPELLED.replace("\n", ";").split(";")[1:-1])
    for name in names
}
_LONG = {
    "daily": r"(?:every|each) day|(?:7|seven) days(?:(?: a | per |/)(?:week|wk))?|todos los d[ií]as",
    "nightly": r"(?:every|each) night|(?:7|seven) nights a week",
    "weekdays": r"week days?|l ?[-–—] ?v",  # "lunes - viernes"
    "weekend": r"week ends?|fines? de semana",
}
_RANGE = r"\s*(?:-|–|—|\b(?:to|through|thru|al?)\b)\s*"
_LIST = r"\s*(?:,|&|\+|/|\b(?:and|y)\b)\s*(?:\band\b\s*)?"
_NAMES = "|".join([*_LONG.values(), *sorted(_DAYS, key=len, reverse=True), "t"])
_ONE = rf"(?:(?:{_NAMES})(?![a-zé])\.?)"
NAMED = rf"(?:(?<![a-zé]){_ONE}(?:(?:{_RANGE}|{_LIST}|\s+){_ONE})*)"  # days in a text of small letters


def days_of(text: str) -> tuple[Weekday, ...]:
    """Return the days that a text names, such as "Mon-Fri", "MO,TU" or "daily"; none if it says more."""
    text = " ".join(text.casefold().replace(".", "").split())
    for name, pattern in _LONG.items():
        text = re.sub(rf"\b(?:{pattern})\b", name, text)
    text = re.sub(_LIST, ",", re.sub(_RANGE, "-", text))
    text = re.sub(r"\bt,(?=w|th)", "tue,", text)  # "T" alone can be Thursday, too
    named = list[Weekday]()
    for part in text.split(","):
        if not (found := _in_part(part)):
            return ()
        named += found
    return tuple(day for day in DAYS if day in named) if len(set(named)) == len(named) else ()


def _in_part(part: str) -> tuple[Weekday, ...]:
    """Return the days of one name, of all from one to another, or of names without anything between."""
    found = [_DAYS.get(name, ()) for name in re.split(r"[ -]", part)]
    if len(found) == 1:
        return found[0]
    if any(len(each) != 1 for each in found):
        return ()
    numbers = [DAYS.index(each[0]) for each in found]
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 2 and "-" in part:
        return tuple(DAYS[number % 7] for number in range(first, (last + 7 if last < first else last) + 1))
    # "Mon Fri" can have lost the dash between them.
    is_clear = len(numbers) > 2 or last - first == 1
    return tuple(DAYS[number] for number in numbers) if is_clear else ()
