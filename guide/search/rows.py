"""Makes the results of a search of its candidates, with what each row says about the question."""

from collections.abc import Iterable, Sequence

from guide.content.model import Entry
from guide.search.order.features import Candidate
from guide.search.query.query import Query
from guide.search.results.fit import Fit
from guide.search.results.hits import Hits
from guide.search.results.results import SearchResult


def rows_of(  # noqa: PLR0913, PLR0917 - each argument tells something else of the question
    best: Iterable[Candidate],
    entries: Sequence[Entry],
    query: Query,
    fit: Fit,
    hits: Hits,
    needs: Sequence[tuple[str, str]],
    around: tuple[str, ...],
) -> tuple[SearchResult, ...]:
    """Return the results, best first; what can't help the person comes last, unless it was named.

    `needs` are those that the question tells, with their names, the likeliest first, and `around` the place
    that was asked for with all that it lies in.
    """
    matters, rows, named = fit.matters(query), list[SearchResult](), set[str]()
    for doc_id, score, features in best:
        entry = entries[doc_id]
        is_for_other_ages = matters and not fit.is_for(doc_id, query.age)
        for_others = fit.others(doc_id, query.people) if matters else ()
        need = next((name for need, name in needs if need in entry.needs), "")
        rows.append(SearchResult(entry, round(score, 4), hits, is_for_other_ages, for_others, need, around))
        named |= {entry.id} if features.name else set()
    if matters:
        rows.sort(key=lambda row: row.is_for_others and row.entry.id not in named)
    return tuple(rows)
