"""Makes sheets of a JSON file: those of HSDS, or a flat one of any other records."""

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from guide.directory.read.grid import made_sheet
from guide.directory.read.hsds_json import Numbered, flat, tables_of
from guide.directory.read.hsds_names import table_of_records, with_standard
from guide.directory.read.limits import OWN, SourceError, check_sheet
from guide.directory.sheet import Sheet, Source
from guide.i18n import tr

_SIGN = re.compile(r"\S")
_LISTS = ("contents", "data", "results", "items", "records", "entries", "value")  # keys of a page's records


def json_source(file: str, text: str, notes: Sequence[str] = ()) -> Source:
    """Return the sheets of a JSON file. Raise SourceError if it is no JSON or has no records.

    Sheets of HSDS have the names of its CSV files ("phones"), others the file's name, and where the file has
    several lists, the key of each too.
    """
    sheets: list[Sheet] = []
    try:
        value = parsed(file, text)
        found, odd = _records(value)
        for key, records in found.items():
            more = () if sheets else (*notes, *odd)
            if table := table_of_records(key, records):
                tables = tables_of(table, records)
            else:
                tables = {"": list(enumerate(map(flat, records), 1))}
                more += _nested(records)
            for name, rows in sorted(tables.items(), key=lambda each: each[0] != table):
                called = name or (f"{file}, {key}" if key else file)
                made = _sheet(called, rows, more if name == table else ())
                sheets.append(with_standard(made, name))
    except RecursionError:
        sentence = tr("{file} has objects within objects, too deep for a directory.")
        raise SourceError(sentence.format(file=file)) from None
    if not sheets:
        sentence = tr("{file} has no list of services: no list of objects. Save it as a CSV file.")
        raise SourceError(sentence.format(file=file))
    return Source(tuple(sheets), about_export=about_export(value))


def parsed(file: str, text: str) -> Any:
    """Return what a JSON file holds: one value, or a list of those that follow each other (JSON lines).

    Numbers stay as they are written ("80203.10"), of any length. Raise SourceError if the text is no JSON.
    """
    decoder = json.JSONDecoder(parse_float=str, parse_int=_whole, parse_constant=str, strict=False)
    values = []
    start = _SIGN.search(text)
    while start:
        try:
            value, at = decoder.raw_decode(text, start.start())
        except json.JSONDecodeError as error:
            sentence = tr("{file} is no JSON from line {line} on. Get the file again.")
            raise SourceError(sentence.format(file=file, line=error.lineno)) from None
        values.append(value)
        start = _SIGN.search(text, at)
    return values[0] if len(values) == 1 else values


def _whole(text: str) -> int | str:
    """Return a number that is short: it is written again as it was, as a number in x_field_guide, too."""
    return int(text) if len(text) < 16 and text != "-0" else text


def are_objects(value: Any) -> bool:
    """Return whether a value is a list in which there is an object."""
    return isinstance(value, list) and any(isinstance(each, dict) for each in value)


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


def _nested(records: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    lists = dict.fromkeys(key for each in records for key in each if are_objects(each[key]))
    sentence = tr("Lists of objects, which stay as JSON writes them: {names}.")
    return (sentence.format(names=", ".join(list(lists)[:12])),) if lists else ()


def _sheet(name: str, found: Sequence[Numbered], notes: Sequence[str]) -> Sheet:
    """Return the sheet that numbered rows make. Raise SourceError if it would be too large."""
    headings = list(dict.fromkeys(key for _, cells in found for key in cells))
    check_sheet(name, len(found), len(headings))  # any key could stand in one record alone
    body = ((number, [cells.get(each, "") for each in headings]) for number, cells in found)
    return made_sheet(name, headings, body, notes)
