"""Joins the tables of terms of several packs into that of all their entries."""

from array import array
from collections.abc import Sequence
from itertools import accumulate, chain, compress
from typing import Any, NamedTuple

from guide.search.index.term_table import TermTable, numbered

DocIds = Sequence[int | None]


class Placed(NamedTuple):
    """The terms of some entries, and the doc id of each among the entries of all; None: it is left out.

    The doc ids ascend.
    """

    table: TermTable
    doc_ids: DocIds


def joined_tables(parts: Sequence[Placed], count: int) -> TermTable:
    """Return the table of the `count` entries that are in `parts`, each in one of them."""
    placed = [_moved(part) for part in parts]
    terms = numbered(dict.fromkeys(chain.from_iterable(table.numbers for table in placed)))
    starts, doc_ids, weights = array("I", [0]), array("I"), array("f")
    for term in terms:
        before = len(doc_ids)
        for table in placed:
            number = table.numbers.get(term)
            if number is not None:
                middle, start, end = len(doc_ids), table.starts[number], table.starts[number + 1]
                doc_ids += table.doc_ids[start:end]
                weights += table.weights[start:end]
                if middle > before:
                    _merge(doc_ids, weights, before, middle)
        starts.append(len(doc_ids))
    lengths = array("I", bytes(4 * count))
    for part in parts:
        for doc_id, length in zip(part.doc_ids, part.table.lengths, strict=True):
            if doc_id is not None:
                lengths[doc_id] = length
    return TermTable(terms, starts, doc_ids, weights, lengths, float(len(doc_ids)))


def _moved(part: Placed) -> TermTable:
    """Return the table with the doc ids of all entries, without what is left out."""
    table = part.table
    ids: Sequence[Any] = part.doc_ids
    if None not in ids:
        moved = array("I", map(ids.__getitem__, table.doc_ids))
        return TermTable(table.numbers, table.starts, moved, table.weights, table.lengths, 0.0)
    is_kept = [doc_id is not None for doc_id in ids]
    chosen = bytes(map(is_kept.__getitem__, table.doc_ids))
    before = list(accumulate(chosen, initial=0))  # the number of postings kept before each one
    starts = array("I", map(before.__getitem__, table.starts))
    moved = array("I", map(ids.__getitem__, compress(table.doc_ids, chosen)))
    weights = array("f", compress(table.weights, chosen))
    # A term that no entry has any more is none.
    kept = {term: starts[n + 1] for term, n in table.numbers.items() if starts[n] < starts[n + 1]}
    ends = array("I", chain((0,), kept.values()))
    return TermTable(numbered(kept), ends, moved, weights, table.lengths, 0.0)


def _merge(doc_ids: "array[int]", weights: "array[float]", start: int, middle: int) -> None:
    """Sort the postings from `start` on by their doc ids, which ascend up to `middle` and from there on."""
    count = len(doc_ids)
    if doc_ids[middle - 1] < doc_ids[middle]:
        return
    order = sorted(range(start, count), key=doc_ids.__getitem__)  # Python only merges two ascending runs
    doc_ids[start:] = array("I", map(doc_ids.__getitem__, order))
    weights[start:] = array("f", map(weights.__getitem__, order))
