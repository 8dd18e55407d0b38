"""Builds the hits of a query from its clauses: the stems that are marked in texts."""

from collections.abc import Mapping, Sequence, Set

from guide.content.model import Entry, Kind
from guide.search.analysis.analyzer import stem_of
from guide.search.query.clauses import Clause
from guide.search.query.query import Query
from guide.search.results.hits import Hits

_NAMED = (Kind.LINE, Kind.SERVICE, Kind.PROGRAM)  # kinds whose names are no words for a thing
Name = tuple[str, ...]


def proper_names(names: Mapping[Name, tuple[int, ...]], entries: Sequence[Entry]) -> frozenset[Name]:
    """Return those of the folded names that belong to a line, a service or a program only."""
    return frozenset(
        name for name, doc_ids in names.items() if all(entries[doc].kind in _NAMED for doc in doc_ids)
    )


def hits_of(query: Query, clauses: Sequence[Clause], names: Set[Name] = frozenset()) -> Hits:
    """Return which words of any page are hits of `query`, which may be one of the proper `names`.

    They are forms of the typed words, words that begin with the typed prefix, and for `clauses` of these
    words their joined forms. A word that only means the same, or that the guide uses for it, was not typed.
    """
    stems = {word.stem: at for at, word in enumerate(query.terms)}
    for clause in clauses:
        if clause.word.stem in stems:
            at = stems[clause.word.stem]
            stems |= {stem_of(each): at for each in clause.joined}
    last = query.content_words[-1].stem if query.content_words else ""
    # A stop word would stand between the words of a name, so that they would not be beside each other.
    words = tuple(word.surface for word in query.content_words)
    is_name = len(words) > 1 and words == query.all_words and words in names
    return Hits(stems, query.prefix, stems.get(last, 0), is_name)
