"""Reads the rules in the words of a schedule, as an import has written them, back into the fields of HSDS."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from itertools import combinations

from guide.content.hours_words import day_name, listed
from guide.directory.rule_words import (
    DAY_OF,
    PARTS,
    Part,
    Rule,
    byday_words,
    clock,
    day_words,
    days_of_each,
    each_time,
    ended_words,
    is_each_week,
    note_words,
    nth,
    of_each,
    on_days,
    rule_words,
    times_words,
)

Schedule = dict[str, object]
_BETWEEN = "; "
_MOST = 9  # commas in a part: "Monday, Wednesday and Friday" has one
_ANY = "(.+)"
_TWO = ("(.+?)", _ANY)
_FREQUENCIES = ("WEEKLY", "MONTHLY")  # those of the standard
_MOST_WEEKS, _MOST_DAYS = 100, 367
_ZONE = re.compile(r"UTC(?:([+-]\d\d):([0-5]\d))?", re.ASCII)
_COUNT = re.compile(r"[1-9]\d{0,5}", re.ASCII)
_ALL_DAY = {"opens_at": "00:00", "closes_at": "24:00"}
_LAST_MINUTE = "23:59"  # HSDS has no 24:00; its times have seconds


def given_rules(schedule: str, *, is_structured: bool) -> Iterator[Schedule]:
    """Yield the rules of a text, those of each week only if they are not `is_structured` anyway.

    A rule stays text if something else follows it, which may limit it.
    """
    read = [_rule_in(piece) for piece in schedule.split(_BETWEEN)]
    for at, (rule, rest, words) in enumerate(read):
        is_alone = at + 1 == len(read) or read[at + 1][0]
        if rule and is_alone and not (is_structured and is_each_week(rule)):
            yield _fields(rule, rest, words)


def _rule_in(text: str) -> tuple[Rule, str, str]:
    """Return the rule with which a text begins, what else it says, and the words of the rule."""
    if ended := re.fullmatch(ended_words(_ANY), text):
        text = ended[1]
    words, found = text.split(", "), dict[str, str]()
    readers: list[Callable[[str], Rule]] = [_rhythm, *(partial(_part, part) for part in PARTS)]
    for read in readers:
        for end in range(min(len(words), _MOST), 0, -1):
            if values := read(", ".join(words[:end])):
                found, words = {**found, **values}, words[end:]
                break
    said = rule_words(found)
    is_same = "freq" in found and ", ".join((said, *words)) == text
    return (found, ", ".join(words), said) if is_same else ({}, "", "")


def _rhythm(text: str) -> Rule:
    """Return how often and on which days a text says that it is, {} if it does not say that."""
    if text in _weeks():
        return {"freq": "WEEKLY", "byday": _weeks()[text]}
    if text in _each():
        return _each()[text]
    if (found := re.fullmatch(on_days(*_TWO), text)) and found[1] in _each() and found[2] in _weeks():
        return {**_each()[found[1]], "byday": _weeks()[found[2]]}
    for around, name in ((days_of_each, "bymonthday"), (of_each, "byday")):
        found = re.fullmatch(around(*_TWO), text)
        value = _READ[name](found[1]) if found and found[2] in _each() else ""
        if found and value:
            return {**_each()[found[2]], name: value}
    return {}


def _part(part: Part, text: str) -> Rule:
    """Return the fields of a part, {} if a text does not say them."""
    if len(part.names) == 2 and text == times_words("", ""):
        return _ALL_DAY
    found = re.fullmatch(part.around(*_TWO[-len(part.names) :]), text)
    values = (
        {name: _READ[name](said) for name, said in zip(part.names, found.groups(), strict=True)}
        if found
        else {}
    )
    return values if all(values.values()) else {}


def _fields(rule: Rule, rest: str, words: str) -> Schedule:
    noted = re.fullmatch(rf"(?:(.+?), )?{note_words(_ANY)}", rest)
    description, notes = noted.groups("") if noted else (rest, "")
    found: Schedule = {"freq": rule["freq"], "interval": int(rule.get("interval", "1"))}
    found |= {name: text for name, text in rule.items() if name not in found}
    found["description"] = description or words
    for name in ("opens_at", "closes_at"):
        if name in rule:
            found[name] = f"{rule[name].replace('24:00', _LAST_MINUTE)}:00"
    if "count" in rule:
        found["count"] = int(rule["count"])
    if "timezone" in rule:
        found["timezone"] = _offset(rule["timezone"])
    return found | ({"notes": notes} if notes else {})


def _offset(zone: str) -> int | float:
    """Return how many hours a zone is from UTC."""
    found = _ZONE.fullmatch(zone)
    hours, minutes = (found[1] or "0", int(found[2] or 0)) if found else ("0", 0)
    part = minutes / 60 * (-1 if hours.startswith("-") else 1)
    return int(hours) + part if part else int(hours)


@cache
def _weeks() -> Mapping[str, str]:
    """Return days of the week by their words."""
    some = (",".join(days) for number in range(1, 8) for days in combinations(DAY_OF, number))
    return {byday_words(days): days for days in some}


@cache
def _each() -> Mapping[str, Rule]:
    """Return the frequencies that HSDS knows by their words."""
    once = {each_time(freq, ""): {"freq": freq} for freq in _FREQUENCIES}
    return once | {
        each_time(freq, nth(str(number))): {"freq": freq, "interval": str(number)}
        for freq in _FREQUENCIES
        for number in range(2, _MOST_WEEKS)
    }


@cache
def _nths() -> Mapping[str, str]:
    return {nth(str(number)): str(number) for number in range(-_MOST_DAYS, _MOST_DAYS) if number}


@cache
def _of_month() -> Mapping[str, str]:
    """Return days such as "2TU" by their words."""
    codes = (f"{number}{day}" for day in DAY_OF for number in ("", *range(-5, 0), *range(1, 6)))
    return {day_words(code): code for code in codes}


@cache
def _clocks() -> Mapping[str, str]:
    times = (f"{minute // 60:02}:{minute % 60:02}" for minute in range(24 * 60))
    return {clock(time): time for time in times}


def _listed(known: Callable[[], Mapping[str, str]]) -> Callable[[str], str]:
    """Return what reads a list of words as their codes, "" if one is not `known`."""
    last = listed(("", ""))

    def read(text: str) -> str:
        codes = [known().get(each, "") for each in text.replace(last, ", ").split(", ")]
        return ",".join(codes) if all(codes) else ""

    return read


def _date(text: str) -> str:
    try:
        return text if date.fromisoformat(text).isoformat() == text else ""
    except ValueError:
        return ""


_READ: Mapping[str, Callable[[str], str]] = {
    "byday": _listed(_of_month),
    "bymonthday": _listed(_nths),
    "byweekno": _listed(_nths),
    "byyearday": _listed(_nths),
    "opens_at": lambda text: _clocks().get(text, ""),
    "closes_at": lambda text: _clocks().get(text, "").replace("00:00", "24:00"),
    "times": lambda _: "",
    "timezone": lambda text: text if _ZONE.fullmatch(text) else "",
    **dict.fromkeys(("valid_from", "valid_to", "dtstart", "until"), _date),
    "count": lambda text: text if _COUNT.fullmatch(text) else "",
    "wkst": lambda text: {day_name(day): code for code, day in DAY_OF.items()}.get(text, ""),
}
