"""Lays out nested records of HSDS as its tables, in which rows name each other by ids."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from guide.bringing.read.hsds_names import LINKS, OBJECT_OF, SAID, SHARED, TABLE_OF, with_standard
from guide.bringing.read.json_values import OWN, cells_of
from guide.bringing.read.limits import check_cell, check_sheet
from guide.bringing.read.numbers import rows_text
from guide.bringing.sheet import Row, Sheet
from guide.i18n import tr, trn
from guide.steps import Steps

_STEP = 100  # records between two pauses
Cells = dict[str, str]


def sheets_of(
    table: str, records: Sequence[Mapping[str, Any]], notes: Sequence[str] = ()
) -> Steps[list[Sheet]]:
    """Return the tables that records of one table and all within them make; `notes` go to the first."""
    layout = _Layout()
    for number, record in enumerate(records, 1):
        layout.number = number
        layout.add_record(table, record)
        if number % _STEP == 0:
            yield
    return (yield from layout.sheets(table, notes))


class _Layout:
    """Collects rows by table; an object that lies in several records becomes one row."""

    def __init__(self) -> None:
        self.number = 0  # of the record that is laid out
        self._rows = defaultdict[str, list[tuple[int, Cells]]](list)
        self._by_id = defaultdict[tuple[str, str], list[Cells]](list)
        self._headings = defaultdict[str, dict[str, None]](dict)
        self._renamed = defaultdict[str, list[int]](list)
        self._nameless = defaultdict[str, list[int]](list)

    def add_record(self, table: str, record: Mapping[str, Any]) -> None:
        """Add a record and all that lies in it; a record is always a row of its own."""
        cells, within = _divided(record)
        if not cells.get("id"):
            self._nameless[table].append(self.number)
            cells = {"id": f"{OBJECT_OF[table]}: {cells.get('name', '')}", **cells}
        self._add(table, cells, within, is_own=True)

    def sheets(self, first: str, notes: Sequence[str]) -> Steps[list[Sheet]]:
        """Return all tables, the one of the records first, with a pause after each."""
        done = []
        for name in (first, *(name for name in self._rows if name != first)):
            done.append(self._table(name, notes if name == first else ()))
            yield
        return done

    def _table(self, name: str, notes: Sequence[str]) -> Sheet:
        headings = tuple(self._headings[name])
        check_sheet(name, len(self._rows[name]), len(headings))  # any key could stand in one record alone
        for number, cells in self._rows[name]:
            for key, text in cells.items():
                check_cell(name, number, "" if key == OWN else text)
        rows = tuple(
            Row(number, tuple(cells.get(heading, "") for heading in headings))
            for number, cells in self._rows[name]
        )
        return with_standard(Sheet(name, headings, rows, notes=(*notes, *self._notes(name))), name)

    def _notes(self, table: str) -> list[str]:
        notes = []
        if numbers := self._nameless[table]:
            sentence = tr("Records without an id got one that is made of their names: {rows}.")
            notes.append(sentence.format(rows=rows_text(numbers)))
        if numbers := self._renamed[table]:
            notes.append(
                trn(
                    "{number} row has an id that is another row's too; a number was added to it "
                    "(record {rows}).",
                    "{number} rows have an id that is another row's too; a number was added to each "
                    "(records {rows}).",
                    len(numbers),
                    rows=rows_text(set(numbers)),
                )
            )
        return notes

    def _add(self, table: str, cells: Cells, within: Mapping[str, Any], *, is_own: bool = False) -> str:
        """Add a row and what lies in it, and return the row's id."""
        own_id, named = cells["id"], cells
        for key, value in within.items():  # what it names by an id of its own is a part of the row
            part = _table_of(key)
            if OBJECT_OF[key] in SHARED and isinstance(value, dict):
                field = f"{OBJECT_OF[key]}_id"
                part_id = self._add_within(part, value, {}, made_id=f"{own_id}/{key}")
                named[field] = named.get(field) or part_id
        row_id = self._row(table, named, is_own=is_own)
        for key, value in within.items():
            if OBJECT_OF[key] not in SHARED or not isinstance(value, dict):
                self._add_parts(table, row_id, key, value if isinstance(value, list) else [value])
        return row_id

    def _add_parts(self, table: str, row_id: str, key: str, values: Sequence[Any]) -> None:
        part = _table_of(key)
        for at, value in enumerate(values, 1):
            if not isinstance(value, dict):
                continue
            made_id = f"{row_id}/{key}/{at}"
            if between := _between(OBJECT_OF[table], OBJECT_OF[part]):
                part_id = self._add_within(part, value, {}, made_id=made_id)
                ends = {**self._link(between, table, row_id), f"{OBJECT_OF[part]}_id": part_id}
                self._row(between, {"id": f"{row_id}/{part_id}", **ends})
            else:
                self._add_within(part, value, self._link(part, table, row_id), made_id=made_id)

    def _link(self, part: str, table: str, row_id: str) -> Cells:
        """Return the cells by which a row of `part` names a row of `table`."""
        if OBJECT_OF[part] in LINKS:
            return dict(zip(LINKS[OBJECT_OF[part]], (row_id, OBJECT_OF[table]), strict=True))
        return {f"{OBJECT_OF[table]}_id": row_id}

    def _add_within(self, table: str, value: Mapping[str, Any], link: Cells, *, made_id: str) -> str:
        cells, within = _divided(value)
        if not cells.get("id"):
            name = cells.get("name", "") if OBJECT_OF[table] in SHARED else ""
            cells = {"id": f"{OBJECT_OF[table]}: {name}" if name else made_id, **cells}
        for field, text in link.items():
            cells[field] = cells.get(field) or text
        return self._add(table, cells, within)

    def _row(self, table: str, cells: Cells, *, is_own: bool = False) -> str:
        """Add a row, or what it has more than a row of the same id; return its id.

        If the two differ, or the row is a record of its own, it gets another id. So it does if one of them
        is of a contact: what stands at a service as well is not of that person alone.
        """
        same = self._by_id[table, cells["id"]]
        alike = [row for row in same if bool(row.get("contact_id")) == bool(cells.get("contact_id"))]
        for row in () if is_own else alike:
            if all(
                not text or not row.get(field) or row[field] == text
                for field, text in cells.items()
                if field != "id"
            ):
                row.update({field: text for field, text in cells.items() if text and field != "id"})
                self._headings[table].update(dict.fromkeys(cells))
                return row["id"]
        same.append(cells)
        if alike:
            self._renamed[table].append(self.number)
        if len(same) > 1:
            cells["id"] = f"{cells['id']}~{len(same)}"
        self._rows[table].append((self.number, cells))
        self._headings[table].update(dict.fromkeys(cells))
        return cells["id"]


def _divided(record: Mapping[str, Any]) -> tuple[Cells, dict[str, Any]]:
    """Return the cells of a record, and by their keys the objects within it that are rows of other tables."""
    cells: Cells = {}
    within = {}
    for key, said in record.items():
        value = _terms(said) if OBJECT_OF.get(key) == "attribute" else said
        if key == "metadata" and isinstance(value, dict):  # such as {"visibility": "private"}
            cells.update(cells_of(key, value))
        elif key in OBJECT_OF and _has_objects(value):
            within[key] = value
        elif value is not None and (value != [] or key not in OBJECT_OF):  # else no rows of that table
            cells.update(cells_of(key, value))
    return cells, within


def _table_of(key: str) -> str:
    """Return the table of 3.1 for a key, but that of an old version if its name says more of the rows."""
    return key if key in SAID else TABLE_OF[OBJECT_OF[key]]


def _between(about: str, part: str) -> str:
    """Return the table whose rows say which rows of two others belong together, "" if none does."""
    if {about, part} == {"service", "location"}:
        return "service_at_location"
    return "attributes" if part == "taxonomy_term" else ""


def _has_objects(value: Any) -> bool:
    parts = value if isinstance(value, list) else [value]
    return bool(parts) and all(isinstance(each, dict) for each in parts)


def _terms(value: Any) -> Any:
    """Return attributes that are written as a list of words as those that they stand for."""
    is_of_words = isinstance(value, list) and bool(value) and all(isinstance(each, str) for each in value)
    return [{"taxonomy_term": {"name": each}} for each in value] if is_of_words else value
