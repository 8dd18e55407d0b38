"""SearchService: a person's words in, results out; the same for window and terminal."""

from collections import defaultdict
from itertools import islice

from whoosh.index import Index

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.places import serves
from guide.search.analysis import words_of
from guide.search.danger import DangerWords
from guide.search.index import build_index
from guide.search.query import Query
from guide.search.ranker import Ranker
from guide.search.results import Results, SearchResult
from guide.search.snippet import marked, snippet

DEFAULT_LIMIT = 20
# What names the place itself stands a little before what is for everywhere.
NEAR = 0.2


class SearchService:
    """Answers queries over one guide; build it in any thread, ask it from one."""

    def __init__(self, guide: Guide) -> None:
        self._entries = {entry.id: entry for entry in guide.entries}
        self._names: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for entry in guide.entries:
            for name in filter(None, (entry.title, entry.short_title, *entry.other_names)):
                self._names[tuple(word.surface for word in words_of(name))].add(entry.id)
        self._danger = DangerWords(guide.urgent.danger)
        self._index: Index = build_index(guide)
        self._ranker: Ranker | None = None

    def search(self, text: str, *, limit: int = DEFAULT_LIMIT, place: str = "") -> Results:
        """Answer any text at all, best first, with what serves a place; no words worth it give no results."""
        query = Query.of(text)
        if self._ranker is None:
            # Made at the first question, hence in the thread that asks: searchers may not be shared.
            self._ranker = Ranker(self._index)
        scores = dict(self._ranker.rank(query))
        # What was typed is a name, word for word: nothing else can be meant more.
        for entry_id in self._names.get(query.spoken) or self._names.get(query.core, set()):
            scores[entry_id] = scores.get(entry_id, 0.0) + 1
        for entry_id in scores:
            scores[entry_id] += NEAR if place and place in self._entries[entry_id].region else 0
        best_first = sorted(scores.items(), key=lambda pair: -pair[1])
        ranked = ((self._entries[entry_id], round(score, 4)) for entry_id, score in best_first)
        kept = islice(((entry, score) for entry, score in ranked if serves(entry, place)), limit)
        urgent = tuple(filter(None, map(self._entries.get, self._danger.lines_for(query.spoken))))
        return Results(text, tuple(_result(entry, score, query) for entry, score in kept), urgent)


def _result(entry: Entry, score: float, query: Query) -> SearchResult:
    """Give one result with its hit words marked."""
    return SearchResult(entry, score, marked(entry.neutral_title, query), snippet(entry, query))
