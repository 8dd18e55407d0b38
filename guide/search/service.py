"""SearchService: a person's words in, results out; the same for window and terminal."""

from collections import defaultdict
from itertools import islice

from whoosh.index import Index

from guide.content.model import Entry, Guide
from guide.content.places import serves
from guide.search.analysis import words_of
from guide.search.index import build_index
from guide.search.query import Query
from guide.search.ranker import Ranker
from guide.search.results import Results, SearchResult
from guide.search.snippet import marked, snippet

DEFAULT_LIMIT = 20


class SearchService:
    """Answers queries over one guide; build it in any thread, ask it from one."""

    def __init__(self, guide: Guide) -> None:
        self._entries = {entry.id: entry for entry in guide.entries}
        self._names: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for entry in guide.entries:
            for name in filter(None, (entry.title, entry.short_title, *entry.other_names)):
                self._names[tuple(word.surface for word in words_of(name))].add(entry.id)
        self._index: Index = build_index(guide)
        self._ranker: Ranker | None = None

    def search(self, text: str, *, limit: int = DEFAULT_LIMIT, place: str = "") -> Results:
        """Answer any text at all, best first, with what serves a place; no words worth it give no results."""
        query = Query.of(text)
        if self._ranker is None:
            # Made at the first question, hence in the thread that asks: searchers may not be shared.
            self._ranker = Ranker(self._index)
        # What was typed is a name, word for word: nothing else can be meant more.
        named = self._names.get(query.spoken, set())
        scores = [
            (entry_id, round(score + (entry_id in named), 4)) for entry_id, score in self._ranker.rank(query)
        ]
        scores.sort(key=lambda pair: -pair[1])
        ranked = ((self._entries[entry_id], score) for entry_id, score in scores)
        kept = islice(((entry, score) for entry, score in ranked if serves(entry, place)), limit)
        return Results(text, tuple(_result(entry, score, query) for entry, score in kept))


def _result(entry: Entry, score: float, query: Query) -> SearchResult:
    """Give one result with its hit words marked."""
    return SearchResult(entry, score, marked(entry.neutral_title, query), snippet(entry, query))
