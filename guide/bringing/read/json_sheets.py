"""Makes sheets of a JSON file: those of HSDS, or a flat one of any other records."""

from collections.abc import Mapping, Sequence
from typing import Any

from guide.bringing.read.errors import too_deep
from guide.bringing.read.hsds_json import sheets_of
from guide.bringing.read.hsds_names import table_of_records
from guide.bringing.read.json_values import OWN, flat, lists_in, parsed, records_of
from guide.bringing.read.limits import check_cell, check_sheet
from guide.bringing.sheet import Row, Sheet, Source
from guide.i18n import tr
from guide.steps import Steps

_STEP = 100  # records between two pauses


def json_source(file: str, text: str, notes: Sequence[str] = ()) -> Steps[Source]:
    """Return the sheets of a JSON file. Raise SourceError if it is no JSON or has no records.

    Sheets of HSDS have the names of its CSV files ("phones"), others the file's name, and where the file has
    several lists, the key of each too.
    """
    value = parsed(file, text)
    yield
    sheets: list[Sheet] = []
    try:
        for each in records_of(file, value):
            more = [*(() if sheets else notes), *each.notes]
            if table := table_of_records(each.name, each.records):
                sheets += yield from sheets_of(table, each.records, more)
            else:
                name = f"{file}, {each.name}" if each.name else file
                sheets.append((yield from _flat_sheet(name, each.records, more)))
    except RecursionError:
        raise too_deep(file) from None
    return Source(tuple(sheets), about_export=about_export(value))


def about_export(value: Any) -> str:
    """Return what an export of this program says of itself, as JSON; "" for what others wrote."""
    about = value.get(OWN) if isinstance(value, dict) else None
    return flat({OWN: about})[OWN] if isinstance(about, dict) else ""


def _flat_sheet(name: str, records: Sequence[Mapping[str, Any]], notes: Sequence[str]) -> Steps[Sheet]:
    found = []
    headings: dict[str, None] = {}
    for number, record in enumerate(records, 1):
        cells = flat(record)
        headings.update(dict.fromkeys(cells))
        check_sheet(name, number, len(headings))
        for text in cells.values():
            check_cell(name, number, text)
        found.append((number, cells))
        if number % _STEP == 0:
            yield
    more = list(notes)
    if lists := lists_in(records):
        sentence = tr("Lists of objects, which stay as JSON writes them: {names}.")
        more.append(sentence.format(names=", ".join(lists[:12])))
    rows = tuple(Row(number, tuple(cells.get(each, "") for each in headings)) for number, cells in found)
    return Sheet(name, tuple(headings), rows, notes=tuple(more))
