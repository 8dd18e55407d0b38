"""Writes in plain words when a schedule of HSDS comes again: "2nd Tuesday of every month, 10 am to 6 pm".

A page has no fields for that: the import writes these words, and the export reads them back by `PARTS`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from guide.content.hours_words import clock_words, day_name, days_words, listed
from guide.content.parts import Weekday
from guide.i18n import tr

Rule = Mapping[str, str]  # by the names of HSDS; times such as "09:00", midnight at the end as "24:00"
DAY_OF = {str(day)[:2].upper(): day for day in Weekday}
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_OF_MONTH = re.compile(r"([+-]?\d{1,2})([A-Z]{2})")
_NUMBER = re.compile(r"[+-]?\d{1,3}", re.ASCII)
_CLOCK = re.compile(r"\d\d:\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a rule: its fields, each value in words, and the words around all of them."""

    names: tuple[str, ...]
    value: Callable[[str], str]
    around: Callable[..., str]


def rule_words(rule: Rule) -> str:
    """Return a rule in words. What can't be said in another way stands as it is written."""
    said, done = [_rhythm(rule)], {"bymonthday"} if _is_of_days(rule) else set[str]()
    for part in PARTS:
        if all(rule.get(name) for name in part.names) and done.isdisjoint(part.names):
            said.append(part.around(*(part.value(rule[name]) for name in part.names)))
            done.update(part.names)
    return ", ".join(filter(None, said))


def is_each_week(rule: Rule) -> bool:
    """Return whether a rule is nothing but days of each week, and times."""
    is_weekly = (rule.get("freq", "WEEKLY"), rule.get("interval", "1")) == ("WEEKLY", "1")
    return is_weekly and rule.keys() <= {"freq", "interval", "byday", "opens_at", "closes_at"}


def _rhythm(rule: Rule) -> str:
    """Return on which days it comes again."""
    freq, number, days = rule.get("freq", ""), rule.get("interval", "1"), byday_words(rule.get("byday", ""))
    if number == "1" and freq in ("", "DAILY", "WEEKLY") and days:
        return days
    if number == "1" and freq == "DAILY":
        return days_words(tuple(Weekday))
    each = each_time(freq, "" if number == "1" else nth(number))
    if _is_of_days(rule):
        return days_of_each(nths(rule["bymonthday"]), each)
    if freq == "MONTHLY" and _OF_MONTH.search(rule.get("byday", "")):
        return of_each(days, each)
    return on_days(each, days) if each and days else each or days


def _is_of_days(rule: Rule) -> bool:
    """Return whether a rule is of days of a month by their number alone."""
    return rule.get("freq") == "MONTHLY" and bool(rule.get("bymonthday")) and not rule.get("byday")


def byday_words(text: str) -> str:
    """Return days such as "MO,TU" or "2TU,-1FR" in words."""
    days = [each for each in text.split(",") if each]
    named = {DAY_OF.get(each) for each in days}
    if None in named:
        return listed([day_words(each) for each in days])
    return days_words([day for day in Weekday if day in named])


def day_words(code: str) -> str:
    """Return a day such as "MO" or "2TU" in words."""
    found = _OF_MONTH.fullmatch(code)
    if found and found[2] in DAY_OF:
        return tr("{nth} {day}", nth=nth(found[1]), day=day_name(DAY_OF[found[2]]))
    return day_name(DAY_OF[code]) if code in DAY_OF else code


def nths(text: str) -> str:
    """Return the numbers of a text in their order: "1st and last"."""
    return listed([nth(each.strip()) for each in text.split(",") if each.strip()])


def nth(text: str) -> str:
    """Return a number such as "2" as "2nd", or "-1" as "last"."""
    if not _NUMBER.fullmatch(text):
        return text
    number = int(text)
    if number < 0:
        return tr("{nth} to last", nth=nth(str(-number))) if number < -1 else tr("last")
    if number % 100 in (11, 12, 13):
        return tr("{number}th", number=number)
    ends = {1: tr("{number}st", number=number), 2: tr("{number}nd", number=number)}
    ends[3] = tr("{number}rd", number=number)
    return ends.get(number % 10, tr("{number}th", number=number))


def each_time(freq: str, which: str) -> str:
    """Return "every week" or, with `which`, "every 2nd week"; another frequency as it is written."""
    if not which:
        every = (tr("every day"), tr("every week"), tr("every month"), tr("every year"))
        return dict(zip(FREQUENCIES, every, strict=True)).get(freq, freq)
    nth_of = (
        tr("every {nth} day", nth=which),
        tr("every {nth} week", nth=which),
        tr("every {nth} month", nth=which),
        tr("every {nth} year", nth=which),
    )
    said = dict(zip(FREQUENCIES, nth_of, strict=True))
    return said.get(freq) or " ".join(filter(None, (freq, tr("every {nth} time", nth=which))))


def on_days(each: str, days: str) -> str:
    """Return "every 2nd week on Monday"."""
    return tr("{each} on {days}", each=each, days=days)


def of_each(days: str, each: str) -> str:
    """Return "2nd Tuesday of every month"."""
    return tr("{days} of {each}", days=days, each=each)


def days_of_each(numbers: str, each: str) -> str:
    """Return "1st and 15th day of every month"."""
    return tr("{numbers} day of {each}", numbers=numbers, each=each)


def clock(text: str) -> str:
    """Return a time in words."""
    return clock_words(text) if _CLOCK.fullmatch(text) else text


def times_words(opens: str, closes: str) -> str:
    """Return "10 am to 6 pm"; from midnight to midnight is all day, as nothing is open for no time."""
    return tr("24 hours") if opens == closes else tr("{first} to {last}", first=opens, last=closes)


def as_it_is(text: str) -> str:
    """Return a text as it is."""
    return text


def _weekday(code: str) -> str:
    return day_name(DAY_OF[code]) if code in DAY_OF else code


PARTS = (
    Part(("bymonthday",), nths, lambda said: tr("{numbers} day of the month", numbers=said)),
    Part(("byweekno",), nths, lambda said: tr("{numbers} week of the year", numbers=said)),
    Part(("byyearday",), nths, lambda said: tr("{numbers} day of the year", numbers=said)),
    Part(("opens_at", "closes_at"), clock, times_words),
    Part(("times",), as_it_is, as_it_is),  # no field of HSDS: what can't be read, as "00:00 - 00:00"
    Part(("opens_at",), clock, lambda said: tr("opens at {time}", time=said)),
    Part(("closes_at",), clock, lambda said: tr("closes at {time}", time=said)),
    Part(("timezone",), as_it_is, as_it_is),
    Part(
        ("valid_from", "valid_to"),
        as_it_is,
        lambda one, two: tr("from {first} to {last}", first=one, last=two),
    ),
    Part(("valid_from",), as_it_is, lambda said: tr("from {day} on", day=said)),
    Part(("valid_to",), as_it_is, lambda said: tr("valid until {day}", day=said)),
    Part(("dtstart",), as_it_is, lambda said: tr("beginning {day}", day=said)),
    Part(("until",), as_it_is, lambda said: tr("until {day}", day=said)),
    Part(("count",), as_it_is, lambda said: tr("{number} times in all", number=said)),
    Part(("wkst",), _weekday, lambda said: tr("weeks begin on {day}", day=said)),
)


def ended_words(hours: str) -> str:
    """Return hours that count no longer."""
    return tr("Ended: {hours}", hours=hours)


def note_words(note: str) -> str:
    """Return a note on hours, as it stands behind them."""
    return tr("note: {note}", note=note)
