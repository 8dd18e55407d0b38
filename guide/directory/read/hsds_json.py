"""Lays out nested records of HSDS as its tables, in which rows name each other by ids, and any as cells."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from guide.directory.read.hsds_names import LINKS, OBJECT_OF, POSTAL, SHARED, TABLE_OF
from guide.directory.read.limits import MOST_COLUMNS, OWN, SourceError, check_sheet
from guide.i18n import tr

_MOST_ALIKE = 50  # rows of one id that are compared
_LONGEST_NAME, _LONGEST_ID = 200, 1_000  # characters
_LONGEST_PREFIX = 200  # characters of the keys around a value
Cells = dict[str, str]  # of a row, by their headings
Numbered = tuple[int, Cells]  # with the number of its record
_NO_LINK: Mapping[str, str] = {}


def tables_of(table: str, records: Sequence[Mapping[str, Any]]) -> Mapping[str, list[Numbered]]:
    """Return the rows of the tables that records of one table and all within them make."""
    layout = _Layout()
    for number, record in enumerate(records, 1):
        layout.number = number
        layout.add(table, record)
    return layout.rows


class _Layout:
    """Collects rows by table; an object that lies in several records becomes one row."""

    def __init__(self) -> None:
        self.number = 0  # of the record that is laid out
        self.rows = defaultdict[str, list[Numbered]](list)
        self._by_id = defaultdict[tuple[str, str], list[Cells]](list)

    def add(
        self, table: str, value: Mapping[str, Any], made_id: str = "", link: Mapping[str, str] = _NO_LINK
    ) -> str:
        """Add an object and all that lies in it, and return its id; `link` names the row that it lies in.

        `made_id` is for one that has neither an id nor a name. A record has none, and is a row of its own.
        """
        cells, named, parts = _divided(value)
        cells = self._with_id(table, cells, made_id)
        cells |= {field: text for field, text in link.items() if not cells.get(field)}
        for key, part in named.items():
            field = f"{OBJECT_OF[key]}_id"
            part_id = self.add(_table_of(key), part, f"{cells['id']}/{key}")
            cells[field] = cells.get(field) or part_id
        row_id = self._row(table, cells, is_own=not made_id)
        for key, at, part in parts:
            self._add_part(OBJECT_OF[table], row_id, key, part, f"{row_id}/{key}/{at}")
        return row_id

    def _with_id(self, table: str, cells: Cells, made_id: str) -> Cells:
        """Return cells with an id. Raise SourceError if it is too long: what lies within has it too."""
        about = OBJECT_OF[table]
        if not cells.get("id"):
            name = cells.get("name", "")[:_LONGEST_NAME] if about in SHARED or not made_id else ""
            cells = {"id": "", **cells} | {"id": f"{about}: {name}" if name or not made_id else made_id}
        if len(cells["id"]) > _LONGEST_ID:
            sentence = tr("{sheet}, record {number}: an id is too long for a directory. Nothing was read.")
            raise SourceError(sentence.format(sheet=table, number=self.number))
        return cells

    def _add_part(self, about: str, row_id: str, key: str, part: Mapping[str, Any], made_id: str) -> None:
        """Add an object that names the row in which it lies, itself or by a row between the two."""
        between = _between(about, OBJECT_OF[key])
        by, kind = LINKS.get(OBJECT_OF[between or key], (f"{about}_id", ""))
        link = {by: row_id, **({kind: about} if kind else {})}
        if between:
            part_id = self.add(_table_of(key), part, made_id)
            self._row(between, {"id": f"{row_id}/{part_id}", **link, f"{OBJECT_OF[key]}_id": part_id})
        else:
            self.add(_table_of(key), part, made_id, link)

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
        if len(same) > 1:
            cells["id"] = f"{cells['id']}~{len(same)}"
        self.rows[table].append((self.number, cells))
        return cells["id"]


def _divided(record: Mapping[str, Any]) -> tuple[Cells, dict[str, Any], list[tuple[str, int, Any]]]:
    """Return the cells of a record, what of other tables it names by an id, and with keys what names it."""
    plain, named, parts = {}, {}, list[tuple[str, int, Any]]()
    for key, value in record.items():
        values = value if isinstance(value, list) else [value]
        is_visibility = key == "metadata" and isinstance(value, dict)  # such as {"visibility": "private"}
        if key not in OBJECT_OF or is_visibility or not all(isinstance(each, dict) for each in values):
            plain[key] = value
        elif OBJECT_OF[key] in SHARED and isinstance(value, dict):
            named[key] = value
        else:
            parts += [(key, at, each) for at, each in enumerate(values, 1)]
    return flat({key: value for key, value in plain.items() if value is not None}), named, parts


def _table_of(key: str) -> str:
    """Return the table of 3.1 for a key, but that of an old version if its name says that it is for mail."""
    return key if key in POSTAL else TABLE_OF[OBJECT_OF[key]]


def _between(about: str, part: str) -> str:
    """Return the table whose rows say which rows of two others belong together, "" if none does."""
    if {about, part} == {"service", "location"}:
        return "service_at_location"
    return "attributes" if part == "taxonomy_term" else ""


def flat(record: Mapping[str, Any]) -> Cells:
    """Return a record as cells: an object's under "key.name", a list of texts with a line for each.

    A list of objects stays as JSON writes it. Raise RecursionError if objects lie too deep.
    """
    cells: Cells = {}
    _flatten(record, "", cells)
    return cells


def _flatten(record: Mapping[str, Any], prefix: str, cells: Cells) -> None:
    if len(prefix) > _LONGEST_PREFIX or (prefix and len(cells) > MOST_COLUMNS):
        raise RecursionError
    for key, value in record.items():
        if isinstance(value, dict) and key != OWN:
            _flatten(value, f"{prefix}{key}.", cells)
        elif isinstance(value, list) and not any(isinstance(each, dict | list) for each in value):
            cells[f"{prefix}{key}"] = "\n".join(map(_text, value))
        else:
            cells[f"{prefix}{key}"] = _text(value)


def _text(value: Any) -> str:
    """Return a value as a text; half a character, as JSON can have it, becomes U+FFFD."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if not text.isascii():
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\0", "").replace("\r\n", "\n").strip()
