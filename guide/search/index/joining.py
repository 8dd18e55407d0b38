"""Joins the indexes of several packs into the index of the guide that unites them.

The result is the index that Whoosh would make of the united guide: a table of terms holds counts and
weights, and no score, so that the tables of packs can be put together. Only the pages that are not the same
in the united guide are counted again: those that another pack amends, and those that the lists of another
pack tell questions for.
"""

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.search.analysis.lexicon import StoredLexicon
from guide.search.index.index import Names, SearchIndex, names_in
from guide.search.index.index_fingerprint import fingerprint_of
from guide.search.index.table_joining import DocIds, Placed, joined_tables
from guide.search.index.term_table import TermTable
from guide.search.query.document_expansion import expansions_of
from guide.search.weights import Weights


class Part(NamedTuple):
    """A pack that is joined: its guide and its index."""

    guide: Guide
    known: SearchIndex


class _Counted(NamedTuple):
    """Entries with their terms, names and words, and the doc ids that they have in the united guide.

    The doc id of one that is not in it, or not as it is here, is None.
    """

    doc_ids: DocIds
    terms: TermTable
    names: Names
    lexicon: StoredLexicon


def joined(parts: Sequence[Part], guide: Guide, *, weights: Weights | None = None) -> SearchIndex:
    """Return the index of `guide`, which unites the guides of `parts`.

    The entries and the rows of lists that the packs have alone are the same objects in it. Raise ValueError
    if an index is not that of its guide.
    """
    weights = weights or Weights()
    if any(part.known.fingerprint != fingerprint_of(part.guide.entries, weights) for part in parts):
        raise ValueError("An index is of another guide or has other boosts.")
    counted = list(_kept(parts, guide, weights))
    is_counted = {doc_id for each in counted for doc_id in each.doc_ids}
    if anew := [doc_id for doc_id in range(len(guide.entries)) if doc_id not in is_counted]:
        known = {id(entry) for part in parts for entry in part.guide.entries}
        counted.append(_counted_anew(anew, guide, known, weights))
    lexicon = StoredLexicon({})
    for each in counted:
        lexicon = lexicon.plus(each.lexicon)
    return SearchIndex(
        joined_tables([Placed(each.terms, each.doc_ids) for each in counted], len(guide.entries)),
        lexicon,
        _joined_names(counted),
        fingerprint_of(guide.entries, weights),
    )


def _kept(parts: Iterable[Part], guide: Guide, weights: Weights) -> Iterable[_Counted]:
    """Yield what is counted already of each pack."""
    positions = {entry.id: doc_id for doc_id, entry in enumerate(guide.entries)}
    expansions = expansions_of(guide)
    for own, index in parts:
        before = expansions_of(own)
        doc_ids: list[int | None] = []
        gone: list[Entry] = []
        for entry in own.entries:
            doc_id = positions.get(entry.id)
            if doc_id is None or guide.entries[doc_id] is not entry:
                gone.append(entry)
                doc_id = None
            is_same = expansions.get(entry.id) == before.get(entry.id)
            doc_ids.append(doc_id if is_same else None)
        lexicon = index.words.plus(_words_in(gone, weights), -1) if gone else index.words
        yield _Counted(doc_ids, index.terms, index.names, lexicon)


def _counted_anew(doc_ids: Sequence[int], guide: Guide, known: Set[int], weights: Weights) -> _Counted:
    """Return what is counted of these entries. The words of those that are `known` by `id` are counted."""
    # Imported late: packs that do not tell of each other's pages need no Whoosh.
    from guide.search.index.building import LexiconWords, term_table  # noqa: PLC0415

    entries = [guide.entries[doc_id] for doc_id in doc_ids]
    terms = term_table(entries, expansions_of(guide), LexiconWords(), weights=weights)
    lexicon = _words_in((entry for entry in entries if id(entry) not in known), weights)
    return _Counted(doc_ids, terms, names_in(entries), lexicon)


def _words_in(entries: Iterable[Entry], weights: Weights) -> StoredLexicon:
    from guide.search.index.building import words_in  # noqa: PLC0415 - as above

    return words_in(entries, weights=weights)


def _joined_names(counted: Iterable[_Counted]) -> Names:
    """Return the names of all, in the order of the entries that have them first."""
    names: dict[tuple[str, ...], tuple[int, ...]] = {}
    first: dict[tuple[str, ...], tuple[int, int]] = {}  # the first entry, and the place among its names
    for each in counted:
        for number, (words, doc_ids) in enumerate(each.names.items()):
            found = tuple(new for new in map(each.doc_ids.__getitem__, doc_ids) if new is not None)
            if found:
                at = found[0], number
                first[words] = min(first.get(words, at), at)
                names[words] = tuple(sorted(names[words] + found)) if words in names else found
    return {words: names[words] for words in sorted(first, key=first.__getitem__)}
