"""Builds the hits of a query from its clauses: the stems that are marked in texts."""

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache

from guide.content.lists import ThesaurusRow
from guide.content.model import Entry, Kind
from guide.search.analysis.analyzer import stem_of
from guide.search.query.clauses import Clause
from guide.search.query.query import Query, content_words
from guide.search.results.hits import Hits

_ASIDE = re.compile(r"\([^)]*\)|,.*")  # text in brackets, or after a comma

_NAMED = (Kind.LINE, Kind.SERVICE, Kind.PROGRAM)  # kinds whose names are no words for a thing
Name = tuple[str, ...]


def proper_names(names: Mapping[Name, tuple[int, ...]], entries: Sequence[Entry]) -> frozenset[Name]:
    """Return those of the folded names that belong to a line, a service or a program only."""
    return frozenset(
        name for name, doc_ids in names.items() if all(entries[doc].kind in _NAMED for doc in doc_ids)
    )


def hits_of(query: Query, clauses: Sequence[Clause], names: Set[Name] = frozenset()) -> Hits:
    """Return which words of any page are hits of `query`, which may be one of the proper `names`.

    They are the typed stems, words that begin with the typed prefix, and the terms that the thesaurus gives
    for what was typed.
    """
    stems: dict[str, int] = {}
    typed = {word.stem for word in query.content_words}
    direct: set[str] = set(typed)
    for at, clause in enumerate(clauses):
        if clause.age:
            continue
        own = (clause.word.stem, *map(stem_of, clause.joined))
        direct.update(own)
        # If a guide term contains a typed word, as "street outreach" contains "outreach", its other words are
        # no hits, because "street" would be marked everywhere.
        terms = (guide_term_stems(match.row) for match in clause.synonyms)
        synonyms = (stem for term in terms if not set(term) & typed for stem in term)
        for stem in (*own, *synonyms):
            stems.setdefault(stem, at)
    last = query.content_words[-1].stem if query.content_words else ""
    # A stop word would stand between the words of a name, so that they would not be beside each other.
    words = tuple(word.surface for word in query.content_words)
    is_name = len(words) > 1 and words == query.all_words and words in names
    return Hits(stems, query.prefix, stems.get(last, 0), frozenset(stems.keys() - direct), is_name)


def guide_term_stems(row: ThesaurusRow) -> tuple[str, ...]:
    """Return the stems of the row's term. Text in brackets or after a comma is left out."""
    return _stems_of_term(row.term)


@lru_cache(maxsize=1_000)  # typing asks for the same ones at each key
def _stems_of_term(term: str) -> tuple[str, ...]:
    return tuple(word.stem for word in content_words(_ASIDE.sub("", term)))
