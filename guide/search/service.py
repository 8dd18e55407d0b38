"""SearchService: a person's words in, results out; the same for window and terminal."""

from whoosh.index import Index

from guide.content.model import Guide
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
        self._index: Index = build_index(guide)
        self._ranker: Ranker | None = None

    def search(self, text: str, *, limit: int = DEFAULT_LIMIT) -> Results:
        """Answer any text at all, best first; nothing worth looking for gives no results."""
        query = Query.of(text)
        if self._ranker is None:
            # Made at the first question, hence in the thread that asks: searchers may not be shared.
            self._ranker = Ranker(self._index)
        ranked = self._ranker.rank(query)[:limit]
        return Results(text, tuple(self._result(entry_id, score, query) for entry_id, score in ranked))

    def _result(self, entry_id: str, score: float, query: Query) -> SearchResult:
        entry = self._entries[entry_id]
        return SearchResult(entry, score, marked(entry.neutral_title, query), snippet(entry, query))
