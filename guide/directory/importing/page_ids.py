"""Finds the id of the page that a row has already, also where its service is called otherwise now."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from guide.directory.columns.headings import words_of
from guide.directory.importing.naming import (
    LONGEST_BEGINNING,
    Names,
    id_by,
    names_of,
    own_id_of,
    plain_id,
    title_of,
)
from guide.directory.pieces import Understood
from guide.directory.records import Record

# Headings of numbers that may only count the rows, and then change with each row that is put between them.
_COUNTING = frozenset(
    map(words_of, ("#", "No", "S.No", "Row", "Row #", "Row ID", "ROWID", "Line #", "FID", "OBJECTID"))
)
_MOST_LEFT_OUT = 1.5  # the last number by that of the rows: some rows were deleted
_WHOLE = re.compile(r"\d{1,7}(?:\.0)?")


@dataclass(frozen=True, slots=True)
class PageIds:
    """Knows what tells rows apart and the ids of all pages that are there already.

    `shared` are the names that several rows without an id have, `several` those of several rows of any kind;
    `counted`, the tables whose ids only count their rows; `renamed`, by the end of its id each page whose
    beginning no row has any more; `beginnings`, those of all pages.
    """

    shared: frozenset[Names] = frozenset()
    several: frozenset[Names] = frozenset()
    counted: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])
    beginnings: frozenset[str] = frozenset()

    def id_of(self, record: Record, source: str, title: str, *, is_confidential: bool) -> str:
        """Return an id that stays the same while source and id of a row do, with the beginning of a title.

        A row without an id is known by its names, and by its address only where other rows have these names:
        one whose name changes is another one, but not one whose street is corrected.
        """
        names, own = names_of(record), own_id_of(record)
        is_counted = record.piece.table in self.counted
        if own and not self.known and not (is_counted and names not in self.several):
            return id_by(source, own, title)
        address = record.first("address", "address_1") or record.first("address", "whole")
        by_names = id_by(source, "|".join((*names, address if names in self.shared else "")), title)
        if not own:
            return by_names
        by_id = id_by(source, own, title)
        found = [by_names, by_id] if is_counted else [by_id, by_names]
        found = [by_id] if names in self.several else found
        new = next((each for each in found if each in self.known), "")
        is_renamed = _beginning(by_id) not in self.beginnings and not is_counted
        if not new and is_renamed and not is_confidential:  # its id may tell what its new name hides
            new = self.renamed.get(_end(by_id), "")
        return new or found[0]


def page_ids(tables: Iterable[Understood], records: Sequence[Record], known: frozenset[str]) -> PageIds:
    """Return what tells the rows of an import apart, and which pages there are for them."""
    numbers = Counter(map(names_of, records))
    without = Counter(names_of(record) for record in records if not record.piece.id)
    return PageIds(
        frozenset(names for names, number in without.items() if number > 1),
        frozenset(names for names, number in numbers.items() if number > 1),
        frozenset(each.table.name for each in tables if _is_counted(each)),
        known,
        _renamed(records, known) if known else {},
        frozenset(map(_beginning, known)),
    )


def _renamed(records: Iterable[Record], known: Iterable[str]) -> Mapping[str, str]:
    """Return by the end of its id each page that is called as no row is, where no other has that end.

    One that is called as another row is that row's: then the source has given its rows other numbers.
    """
    called = {plain_id(title_of(record), LONGEST_BEGINNING) for record in records}
    found = defaultdict[str, list[str]](list)
    for each in known:
        if _beginning(each) not in called:
            found[_end(each)].append(each)
    return {end: each[0] for end, each in found.items() if len(each) == 1}


def _beginning(page_id: str) -> str:
    return page_id.rpartition("-")[0]


def _end(page_id: str) -> str:
    return page_id.rpartition("-")[2]


def _is_counted(understood: Understood) -> bool:
    """Return whether the ids of a table count its rows from 0 or 1 on, below a heading that may say so."""
    table, own = understood.table, (understood.about, "id")
    found = [at for at, each in enumerate(understood.meanings) if each and (each.object, each.field) == own]
    if len(found) != 1 or words_of(table.headings[found[0]]) not in _COUNTING:
        return False
    texts = [row.cells[found[0]].strip() for row in table.rows if len(row.cells) > found[0]]
    texts = [text for text in texts if text]
    if not all(map(_WHOLE.fullmatch, texts)):
        return False
    numbers = [int(float(text)) for text in texts]
    is_from_first = bool(numbers) and numbers[0] <= 1 and numbers[-1] <= _MOST_LEFT_OUT * len(numbers)
    return is_from_first and all(number < after for number, after in pairwise(numbers))
