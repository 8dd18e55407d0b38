"""Writes opening hours as their source has them: its texts as they are, its rules in plain words."""

import re
from collections.abc import Iterable
from datetime import date

from guide.directory.importing.hours import names_same_days, of_day, says_same
from guide.directory.importing.schedule_rules import (
    NAMES,
    TIMES,
    has_ended,
    is_closed,
    is_rule,
    rule_of,
)
from guide.directory.pieces import Values
from guide.directory.rule_words import ended_words, is_each_week, note_words, rule_words
from guide.i18n import tr

_NUMBERS = re.compile(r"[0-7](?:\s*,\s*[0-7])*")
_SECONDS = re.compile(r"(?<=\d:\d\d):\d\d")
# How a text says a time itself.
_SAID = re.compile(r"\d\s*(?:[ap]\.?\s?m\b|:\d\d|[-–—]|to\b)|\bnoon\b|\b24\b", re.IGNORECASE)


def written(schedules: Iterable[Values], day: date) -> str:
    """Return hours as the source writes them, one row after another; last, those that have ended on a day."""
    rows = sorted(schedules, key=lambda row: has_ended(row, day))
    texts = {_row(row, day): is_rule(row) for row in rows}
    texts.pop("", None)
    # The end of a rule is marked, as the export reads it back.
    marked = (f"{text.rstrip(' .;')};" if is_one else text for text, is_one in texts.items())
    return "\n".join((*tuple(marked)[:-1], *tuple(texts)[-1:]))


def _row(row: Values, day: date) -> str:
    text = _of_rule(row, day) if is_rule(row) else _of_texts(row, day)
    return ended_words(text) if text and has_ended(row, day) else text


def _of_rule(row: Values, day: date) -> str:
    """Return the words of a rule of HSDS and what stands beside it."""
    rule = rule_of({**row, "byday": row.get("byday") or row.get("days", "")}, day)
    is_said = is_each_week(rule) and (says_same(row) or rule.keys() == {"freq", "interval"})
    said = "" if names_same_days(row) else row.get("description", "")
    notes = note_words(row["notes"]) if row.get("notes") else ""
    said = said.rstrip(" .;") if notes else said
    parts = ("" if is_said else rule_words(rule), *_days(row), said, row.get("holidays", ""), notes)
    return ", ".join(filter(None, parts))


def _of_texts(row: Values, day: date) -> str:
    """Return the hours of any other row, such as that of a sheet."""
    description = row.get("description", "")
    times = [_SECONDS.sub("", row[name]) for name in TIMES if row.get(name)]
    parts = [_day_names(row["days"])] if row.get("days") else []
    parts += _days(row)
    is_timed = times and not _SAID.search(description)
    parts = [*parts, " - ".join(times), description] if is_timed else [description, *parts]
    parts += [tr("closed")] if is_closed(row) else []
    parts += [row["timezone"]] if times and row.get("timezone") else []
    parts += [row[name] for name in ("holidays", "notes") if row.get(name)]
    limits = {name: text for name, text in row.items() if name not in ("timezone", *TIMES)}
    return ", ".join(filter(None, (*parts, rule_words(rule_of(limits, day)))))


def _days(row: Values) -> list[str]:
    return [f"{name.title()}: {of_day(row[name])}" for name in NAMES if row.get(name)]


def _day_names(text: str) -> str:
    """Return days as written; numbers alone leave open on which day a week begins."""
    return tr("day {numbers} of the week", numbers=text) if _NUMBERS.fullmatch(text.strip()) else text
