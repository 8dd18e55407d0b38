"""Lays out nested records of HSDS as its tables, in which rows name each other by ids."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from guide.bringing.read.errors import SourceError
from guide.bringing.read.hsds_names import LINKS, OBJECT_OF, SAID, SHARED, TABLE_OF, with_standard
from guide.bringing.read.json_values import Cells, flat, sheet_of_cells
from guide.bringing.read.limits import check_sheet
from guide.bringing.read.numbers import rows_text
from guide.bringing.sheet import Sheet
from guide.i18n import tr
from guide.steps import Steps

_STEP = 100  # records between two pauses
_MOST_ALIKE = 50  # rows of one id that are compared
_LONGEST_NAME, _LONGEST_ID = 200, 1_000  # characters
_NO_LINK: Mapping[str, str] = {}


def sheets_of(table: str, records: Sequence[Mapping[str, Any]], notes: Sequence[str]) -> Steps[list[Sheet]]:
    """Return the tables that records of one table and all within them make; `notes` go to the first."""
    layout = _Layout()
    for number, record in enumerate(records, 1):
        layout.number = number
        layout.add(table, record, is_own=True)
        if number % _STEP == 0:
            yield
    sheets = []
    for name, rows in layout.rows.items():
        odd = [*(notes if name == table else ()), *layout.notes(name)]
        sheets.append(with_standard((yield from sheet_of_cells(name, rows, odd)), name))
    return sorted(sheets, key=lambda sheet: sheet.name != table)


class _Layout:
    """Collects rows by table; an object that lies in several records becomes one row."""

    def __init__(self) -> None:
        self.number = 0  # of the record that is laid out
        self.rows = defaultdict[str, list[tuple[int, Cells]]](list)
        self._by_id = defaultdict[tuple[str, str, bool], list[Cells]](list)
        self._renamed = defaultdict[str, list[int]](list)
        self._nameless = defaultdict[str, list[int]](list)

    def notes(self, table: str) -> list[str]:
        """Return what was odd about the rows of a table."""
        nameless = tr("Records without an id got one that is made of their names: {rows}.")
        renamed = tr("Records with an id that another row has too, so that a number was added to it: {rows}.")
        found = ((nameless, self._nameless[table]), (renamed, self._renamed[table]))
        return [sentence.format(rows=rows_text(set(numbers))) for sentence, numbers in found if numbers]

    def add(
        self,
        table: str,
        value: Mapping[str, Any],
        link: Mapping[str, str] = _NO_LINK,
        made_id: str = "",
        *,
        is_own: bool = False,
    ) -> str:
        """Add an object and all that lies in it, and return its id; `link` names the row that it lies in."""
        about = OBJECT_OF[table]
        cells, within = _divided(value)
        if not cells.get("id"):
            name = cells.get("name", "") if about in SHARED or is_own else ""
            cells = {"id": f"{about}: {name[:_LONGEST_NAME]}" if name or is_own else made_id, **cells}
            if is_own:
                self._nameless[table].append(self.number)
        if len(cells["id"]) > _LONGEST_ID:  # ids of what lies within are made of it
            sentence = tr(
                "{sheet}, record {number}: an id is longer than any of a directory. Nothing was read."
            )
            raise SourceError(sentence.format(sheet=table, number=self.number))
        cells |= {field: text for field, text in link.items() if not cells.get(field)}
        for key, parts in within.items():
            if _is_named(key, parts):  # by an id of its own
                part_id = self.add(_table_of(key), parts, made_id=f"{cells['id']}/{key}")
                cells[f"{OBJECT_OF[key]}_id"] = cells.get(f"{OBJECT_OF[key]}_id") or part_id
        row_id = self._row(table, cells, is_own=is_own)
        for key, parts in within.items():
            if not _is_named(key, parts):
                for at, part in enumerate(parts if isinstance(parts, list) else [parts], 1):
                    self._add_part(about, row_id, key, part, f"{row_id}/{key}/{at}")
        return row_id

    def _add_part(self, about: str, row_id: str, key: str, part: Mapping[str, Any], made_id: str) -> None:
        table, kind = _table_of(key), OBJECT_OF[key]
        if between := _between(about, kind):
            part_id = self.add(table, part, made_id=made_id)
            ends = {**_link(between, about, row_id), f"{kind}_id": part_id}
            self._row(between, {"id": f"{row_id}/{part_id}", **ends})
        else:
            self.add(table, part, _link(table, about, row_id), made_id)

    def _row(self, table: str, cells: Cells, *, is_own: bool = False) -> str:
        """Add a row, or what it has more than a row of the same id; return its id.

        If the two differ, or the row is a record of its own, it gets another id. So it does if one of them
        is of a contact: what stands at a service as well is not of that person alone.
        """
        check_sheet(table, len(self.rows[table]), 0)
        same = self._by_id[table, cells["id"]]
        is_contact = bool(cells.get("contact_id"))
        alike = [row for row in same[-_MOST_ALIKE:] if bool(row.get("contact_id")) == is_contact]
        for row in () if is_own else alike:
            new = {field: text for field, text in cells.items() if text and field != "id"}
            if all(row.get(field, "") in ("", text) for field, text in new.items()):
                row.update(new)
                return row["id"]
        same.append(cells)
        if alike:
            self._renamed[table].append(self.number)
        if len(same) > 1:
            cells["id"] = f"{cells['id']}~{len(same)}"
        self.rows[table].append((self.number, cells))
        return cells["id"]


def _divided(record: Mapping[str, Any]) -> tuple[Cells, dict[str, Any]]:
    """Return the cells of a record, and by their keys the objects within it that are rows of other tables."""
    plain, within = {}, {}
    for key, said in record.items():
        value = _terms(said) if OBJECT_OF.get(key) == "attribute" else said
        parts = value if isinstance(value, list) else [value]
        is_visibility = key == "metadata" and isinstance(value, dict)  # such as {"visibility": "private"}
        if key not in OBJECT_OF or is_visibility or not all(isinstance(each, dict) for each in parts):
            plain[key] = value
        elif parts:
            within[key] = value
    return flat({key: value for key, value in plain.items() if value is not None}), within


def _is_named(key: str, value: Any) -> bool:
    """Return whether a row names what it holds under a key by an id."""
    return OBJECT_OF[key] in SHARED and isinstance(value, dict)


def _table_of(key: str) -> str:
    """Return the table of 3.1 for a key, but that of an old version if its name says more of the rows."""
    return key if key in SAID else TABLE_OF[OBJECT_OF[key]]


def _link(part: str, about: str, row_id: str) -> Cells:
    """Return the cells by which a row of the table `part` names another row."""
    by, kind = LINKS.get(OBJECT_OF[part], (f"{about}_id", ""))
    return {by: row_id, **({kind: about} if kind else {})}


def _between(about: str, part: str) -> str:
    """Return the table whose rows say which rows of two others belong together, "" if none does."""
    if {about, part} == {"service", "location"}:
        return "service_at_location"
    return "attributes" if part == "taxonomy_term" else ""


def _terms(value: Any) -> Any:
    """Return attributes that are written as a list of words as those that they stand for."""
    is_of_words = isinstance(value, list) and bool(value) and all(isinstance(each, str) for each in value)
    return [{"taxonomy_term": {"name": each}} for each in value] if is_of_words else value
