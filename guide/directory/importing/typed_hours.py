"""Finds hours that a spreadsheet took for a date: somebody typed "9-5", and the cell has 5 September."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from guide.directory.columns.patterns import MONTHS
from guide.directory.importing.check_days import counted_day
from guide.directory.importing.judged import Outcome, Reason
from guide.directory.pieces import Values
from guide.directory.records import Record
from guide.i18n import tr

_FIELDS = ("description", *"monday tuesday wednesday thursday friday saturday sunday".split())
# Each line of a text, perhaps below a label such as "Summer hours: ".
_LINE = re.compile(r"(?m)^((?:[^\d\n][^:\n]*: )?)(.+)$")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ]00:00(?::00)?)?")
_AS_TYPED = re.compile(r"(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)")
_SHOWN = re.compile(rf"(\d{{1,2}})-({'|'.join(MONTHS)})[a-z]*", re.IGNORECASE)  # "5-Sep"
_HOURS_OF_DAY = 24


def _tables_of_dates(records: Iterable[Record]) -> frozenset[str]:
    """Return the tables where most hours are dates, as those of events are: nothing is mended there."""
    found = defaultdict[str, list[bool]](list)
    for record in records:
        for text in record.all_of("schedule", "description"):
            found[record.piece.table].append(_dated(text, month_first=True) is not None)
    return frozenset(table for table, dates in found.items() if 2 * sum(dates) > len(dates))


def with_typed_hours(
    records: Sequence[Record], month_first: Mapping[str, bool | None]
) -> Iterator[tuple[Record, tuple[Reason, ...]]]:
    """Yield records with the hours that were typed, and remarks; without hours that can't be told.

    `month_first` is by table whether of two numbers of a date the first is the month, None if nothing tells.
    """
    of_dates = _tables_of_dates(records)
    for record in records:
        table = record.piece.table
        is_left = table in of_dates or "schedule" not in record.objects
        yield (record, ()) if is_left else _typed(record, month_first=month_first.get(table))


def _typed(record: Record, *, month_first: bool | None) -> tuple[Record, tuple[Reason, ...]]:
    reasons = list[Reason]()
    rows = (_mended(row, reasons, month_first=month_first) for row in record.objects["schedule"])
    objects = {**record.objects, "schedule": tuple(map(dict[str, str], rows))}
    return (replace(record, objects=objects), tuple(reasons)) if reasons else (record, ())


def _mended(row: Values, reasons: list[Reason], *, month_first: bool | None) -> Iterator[tuple[str, str]]:
    def mend(line: re.Match[str]) -> str:
        dated = _dated(line[2].strip(), month_first=month_first)
        if dated is None:
            return line[0]
        reasons.append(_remark(line[2].strip(), dated))
        return f"{line[1]}{dated}" if dated else ""

    for name, text in row.items():
        mended = _LINE.sub(mend, text).strip() if name in _FIELDS else text
        if mended:
            yield name, mended


def _dated(text: str, *, month_first: bool | None) -> str | None:
    """Return what was typed for a date, "" if it can't be told; None for a text that is more than a date."""
    if found := _AS_TYPED.fullmatch(text):
        return _from_to(int(found[1]), int(found[2]))
    if found := _SHOWN.fullmatch(text):
        month, day = MONTHS.index(found[2].casefold()) + 1, int(found[1])
    elif found := _ISO.fullmatch(text):
        month, day = int(found[2]), int(found[3])
    elif counted := counted_day(text):
        month, day = counted.month, counted.day
    else:
        return None
    if month_first is None and month != day:
        return ""
    return _from_to(day, month) if month_first is False else _from_to(month, day)


def _from_to(opens: int, closes: int) -> str:
    return f"{opens}-{closes}" if max(opens, closes) <= _HOURS_OF_DAY else ""


def _remark(text: str, typed: str) -> Reason:
    if typed:
        sentence = tr(
            "The spreadsheet made a date of its hours ({date}); they are taken for “{hours}”: is that right?",
            date=text,
            hours=typed,
        )
    else:
        sentence = tr("Its hours are left out: the spreadsheet made a date of them ({date}).", date=text)
    return Reason(Outcome.COMES, "hours", sentence)
