"""Makes sheets of a JSON file: those of HSDS, or a flat one of any other records."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from guide.directory.read.errors import SourceError
from guide.directory.read.hsds_json import sheets_of
from guide.directory.read.hsds_names import table_of_records
from guide.directory.read.json_values import are_objects, flat, parsed, sheet_of_cells
from guide.directory.read.limits import OWN
from guide.directory.sheet import Sheet, Source
from guide.i18n import tr
from guide.steps import Steps

_LISTS = ("contents", "data", "results", "items", "records", "entries", "value")  # keys of a page's records


def json_source(file: str, text: str, notes: Sequence[str] = ()) -> Steps[Source]:
    """Return the sheets of a JSON file. Raise SourceError if it is no JSON or has no records.

    Sheets of HSDS have the names of its CSV files ("phones"), others the file's name, and where the file has
    several lists, the key of each too.
    """
    sheets: list[Sheet] = []
    try:
        value = parsed(file, text)
        yield
        found, odd = _records(value)
        for key, records in found.items():
            more = () if sheets else (*notes, *odd)
            if table := table_of_records(key, records):
                sheets += yield from sheets_of(table, records, more)
            else:
                sheets.append((yield from _flat_sheet(f"{file}, {key}" if key else file, records, more)))
    except RecursionError:
        sentence = tr("{file} has objects within objects, too deep for a directory.")
        raise SourceError(sentence.format(file=file)) from None
    if not sheets:
        sentence = tr("{file} has no list of services: no list of objects. Save it as a CSV file.")
        raise SourceError(sentence.format(file=file))
    return Source(tuple(sheets), about_export=about_export(value))


def about_export(value: Any) -> str:
    """Return what an export of this program says of itself, as JSON; "" for what others wrote."""
    about = value.get(OWN) if isinstance(value, dict) else None
    return flat({OWN: about})[OWN] if isinstance(about, dict) else ""


def _records(value: Any) -> tuple[dict[str, list[dict[str, Any]]], list[str]]:
    """Return lists of objects by the keys that they stand under, "" for the file's own, and notes."""
    values = value if isinstance(value, list) else [value]
    pages = values if all(isinstance(each, dict) and "contents" in each for each in values) else [value]
    found, left, stated = defaultdict[str, list[dict[str, Any]]](list), 0, ""
    for page in pages:
        for key, values in _lists(page).items():
            objects = [each for each in values if isinstance(each, dict)]
            left += len(values) - len(objects)
            if objects:
                found[key] += objects
        stated = stated or (str(page.get("total_items", "")) if isinstance(page, dict) else "")
    notes, count = list[str](), sum(map(len, found.values()))
    if left:
        notes.append(tr("Left out, because they are no objects: {number} parts of a list.", number=left))
    if stated.isdecimal() and len(stated) < 10 and int(stated) != count:
        sentence = tr("The file says that it is of {stated} records, and holds {count}, which are read.")
        notes.append(sentence.format(stated=stated, count=count))
    return found, notes


def _lists(value: Any) -> Mapping[str, list[Any]]:
    """Return the lists in a value by the keys that they stand under."""
    if isinstance(value, list):
        return {"": value}
    if not isinstance(value, dict):
        return {}
    lists = {key: each for key, each in value.items() if are_objects(each)}
    for key in _LISTS:
        if key in lists and not {"id", "name"} <= value.keys():
            return {"": lists[key]}
    return lists if lists and {"id", "name"}.isdisjoint(value) else {"": [value]}


def _flat_sheet(name: str, records: Sequence[Mapping[str, Any]], notes: Sequence[str]) -> Steps[Sheet]:
    if lists := dict.fromkeys(key for each in records for key in each if are_objects(each[key])):
        sentence = tr("Lists of objects, which stay as JSON writes them: {names}.")
        notes = [*notes, sentence.format(names=", ".join(list(lists)[:12]))]
    return (yield from sheet_of_cells(name, list(enumerate(map(flat, records), 1)), notes))
