"""Makes tables of a JSON file: those of HSDS, or a flat one of any other records."""

from collections.abc import Mapping, Sequence
from typing import Any

from guide.directory.table import Row, Table
from guide.directory.tables.hsds_json import tables_of
from guide.directory.tables.hsds_names import table_of_records
from guide.directory.tables.json_cells import flat
from guide.directory.tables.json_groups import without_groups
from guide.directory.tables.json_hours import with_hours
from guide.directory.tables.json_shapes import rows_within
from guide.directory.tables.json_text import parsed, records_of, too_deep
from guide.directory.tables.limits import check_table
from guide.steps import Steps

_STEP = 100  # records between two pauses


def json_tables(file: str, text: str, notes: Sequence[str] = ()) -> Steps[list[Table]]:
    """Return the tables of a JSON file. Raise SourceError if it is no JSON or has no records.

    Tables of HSDS have the names of its CSV files ("phones"), others the file's name, and where the file has
    several lists, the key of each too.
    """
    value = parsed(file, text)
    yield
    tables: list[Table] = []
    try:
        found = records_of(file, value)
        for each in found:
            more = [*(notes if each is found[0] else ()), *each.notes]
            if table := table_of_records(each.name, each.records):
                tables += yield from tables_of(table, each.records, more)
            else:
                name = f"{file}, {each.name}" if each.name else file
                tables.append((yield from _flat_table(name, each.records, more)))
    except RecursionError:
        raise too_deep(file) from None
    return tables


def _flat_table(name: str, records: Sequence[Mapping[str, Any]], notes: Sequence[str]) -> Steps[Table]:
    rows = []
    headings: dict[str, None] = {}
    for number, record in enumerate(without_groups(rows_within(list(map(dict, records)))), 1):
        cells = flat(with_hours(record))
        headings.update(dict.fromkeys(cells))
        rows.append((number, cells))
        if number % _STEP == 0:
            yield
    check_table(name, len(rows), len(headings))
    filled = (Row(number, tuple(cells.get(heading, "") for heading in headings)) for number, cells in rows)
    return Table(name, tuple(headings), tuple(filled), tuple(notes))
