"""Finds rows that have the id of another row, or all that it has, and names the entry of each apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide.content.model import Entry
from guide.directory.importing.judged import Judged, Outcome, Reason
from guide.directory.importing.naming import id_by, names_of, own_id_of, title_of
from guide.directory.records import Record
from guide.i18n import tr


def with_own_ids(rows: Sequence[Judged], source: str) -> Iterator[Judged]:
    """Yield rows with an id of its own for each entry; the second of two equal ones is held back.

    Rows that are held back come last to their ids: others keep theirs, whether or not such a row is ticked.
    """
    ids, done = _OwnIds(source), dict[int, Judged]()
    for number in sorted(range(len(rows)), key=lambda number: rows[number].outcome is Outcome.HELD):
        done[number] = ids.with_own(rows[number])
    yield from (done[number] for number in range(len(rows)))


class _OwnIds:
    """Knows the rows that have an id, a title too, or everything in common."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._first = dict[str, Judged]()
        self._titled = dict[tuple[str, str], Judged]()
        self._last_id = dict[tuple[str, str], str]()
        self._equal = dict[Entry | None, Judged]()

    def with_own(self, row: Judged) -> Judged:
        """Return a row with an id that no row before it has, and a reason if it had one of those."""
        if row.entry is None:
            return row
        title, first = title_of(row.record), self._first.setdefault(row.entry.id, row)
        key = row.entry.id, title
        if first is row:  # no row before can be equal to it
            self._titled[key] = row
            return row
        self._same_as(first)
        equal = self._same_as(row)
        if equal is not row:
            sentence = tr("It is the same as {row}.", row=row_name(equal))
            return _because(row, Reason(Outcome.HELD, "doubled", sentence, equal.place))
        titled = self._titled.setdefault(key, row)
        named = f"{self._source}\n{self._last_id.get(key, row.entry.id)}\n{title}"
        own_id = self._last_id[key] = _named_apart(row.record, named, row.entry.title)
        other = first if titled is row else titled
        outcome = Outcome.COMES if titled is row else Outcome.LOOK
        reason = Reason(outcome, "id", _shared(row, other), other.place)
        return _because(_renamed(row, row.entry, own_id), reason)

    def _same_as(self, row: Judged) -> Judged:
        """Return the first row whose entry has all that the one of this row has, but for its place."""
        return self._equal.setdefault(row.entry and replace(row.entry, sources=()), row)


def _named_apart(record: Record, named: str, title: str) -> str:
    """Return the id of a page whose row has no other id, or no id and names, of its own."""
    address = record.first("address", "address_1") or record.first("address", "whole")
    return id_by(named, own_id_of(record) or "|".join((*names_of(record), address)), title)


def row_name(row: Judged) -> str:
    """Return how a row is called in the sentences of others."""
    piece = row.record.piece
    return tr("row {number} of {table}", number=piece.row.number, table=piece.table)


def _shared(row: Judged, other: Judged) -> str:
    """Return what a row has in common with another; one without an id is known by its names."""
    if row.record.piece.id:
        return tr("It has the same id as {row}.", row=row_name(other))
    return tr("It has the same name as {row}, and no id that tells them apart.", row=row_name(other))


def _renamed(row: Judged, entry: Entry, own_id: str) -> Judged:
    placed = row.placed and replace(row.placed, id=own_id)
    return replace(row, entry=replace(entry, id=own_id), placed=placed)


def _because(row: Judged, reason: Reason) -> Judged:
    return replace(row, reasons=(*row.reasons, reason))
