"""Searches the same entries with SQLite FTS5, tantivy and Whoosh's searcher, to compare them with ours."""

import sqlite3
from collections.abc import Iterator, Sequence

import tantivy
from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.query import And, Or, Prefix, Query, Term

from guide.content.model import Entry
from guide.search.analysis.analyzer import words_of
from guide.search.index.fields import boosts_by_level, searchable_fields
from guide.search.query.query import STOP_WORDS
from guide.search.weights import Weights

LIMIT = 50
BOOSTS = boosts_by_level(Weights())
WEIGHTS = tuple(sorted(set(BOOSTS.values()), reverse=True))  # of the fields of an entry, as in our search
NAMES = tuple(f"weight_{at}" for at in range(len(WEIGHTS)))


def words_typed(text: str) -> list[str]:
    """Return the words of `text` without the stop words of our search, or all if there are no others."""
    words = [word.surface for word in words_of(text)]
    return [word for word in words if word not in STOP_WORDS] or words


def columns_of(entry: Entry) -> Iterator[str]:
    """Yield one text for each of WEIGHTS, which joins the fields of an entry that have this weight."""
    fields = tuple(searchable_fields(entry))
    for weight in WEIGHTS:
        yield "\n".join(field.text for field in fields if BOOSTS[field.level] == weight)


class Sqlite:
    """SQLite FTS5 with porter stems, a prefix index, bm25 and our weights.

    It returns the entries that have all words, or else those that have any.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._base = sqlite3.connect(":memory:")
        columns = f"{', '.join(NAMES)}, tokenize='porter unicode61', prefix='2 3'"
        self._base.execute(f"CREATE VIRTUAL TABLE found USING fts5({columns})")
        marks = ", ".join("?" * len(NAMES))
        self._base.executemany(f"INSERT INTO found VALUES ({marks})", map(tuple, map(columns_of, entries)))
        rank = f"bm25({', '.join(map(str, WEIGHTS))})"
        self._base.execute("INSERT INTO found (found, rank) VALUES ('rank', ?)", (rank,))
        self._base.execute("INSERT INTO found (found) VALUES ('optimize')")
        self._base.commit()

    def search(self, text: str) -> list[int]:
        """Return the numbers of the best entries for `text`, whose last word is a prefix."""
        words = [f'"{word}"' for word in words_typed(text)]
        if not words:
            return []
        words[-1] += "*"
        return self._numbers(" AND ".join(words)) or self._numbers(" OR ".join(words))

    def _numbers(self, query: str) -> list[int]:
        rows = self._base.execute(
            "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT ?", (query, LIMIT)
        )
        return [row[0] - 1 for row in rows]


class Tantivy:
    """tantivy with English stems and our weights as boosts.

    It returns the entries that have all words, or else those that have any.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("number", stored=True)
        for name in NAMES:
            builder.add_text_field(name, tokenizer_name="en_stem", index_option="freq")
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema)
        writer = self._index.writer(num_threads=1)
        for number, entry in enumerate(entries):
            texts = dict(zip(NAMES, columns_of(entry), strict=True))
            writer.add_document(tantivy.Document(number=number, **texts))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()
        self._boosts = dict(zip(NAMES, WEIGHTS, strict=True))

    def search(self, text: str) -> list[int]:
        """Return the numbers of the best entries for `text`, whose last word is a prefix."""
        words = words_typed(text)
        if not words:
            return []
        return self._numbers(words, tantivy.Occur.Must) or self._numbers(words, tantivy.Occur.Should)

    def _numbers(self, words: list[str], occur: tantivy.Occur) -> list[int]:
        queries = [(occur, self._parsed(word)) for word in words[:-1]]
        # A prefix needs a query by regular expression, which tantivy does not score.
        begun = [tantivy.Query.regex_query(self._schema, name, f"{words[-1]}.*") for name in NAMES]
        last = tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, query) for query in (self._parsed(words[-1]), *begun)]
        )
        found = self._searcher.search(tantivy.Query.boolean_query([*queries, (occur, last)]), LIMIT)
        return [self._searcher.doc(address)["number"][0] for _, address in found.hits]

    def _parsed(self, word: str) -> tantivy.Query:
        return self._index.parse_query(f'"{word}"', list(NAMES), field_boosts=self._boosts)


class Whoosh:
    """Whoosh's own searcher with English stems, BM25F and our weights as boosts.

    It returns the entries that have all words, or else those that have any.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._analyzer = StemmingAnalyzer(stoplist=None, minsize=1)
        boosts = zip(NAMES, WEIGHTS, strict=True)
        fields = {name: TEXT(self._analyzer, phrase=False, field_boost=boost) for name, boost in boosts}
        index = RamStorage().create_index(Schema(**fields))
        writer = index.writer()
        for entry in entries:
            writer.add_document(**dict(zip(NAMES, columns_of(entry), strict=True)))
        writer.commit()
        self._searcher = index.searcher()

    def search(self, text: str) -> list[int]:
        """Return the numbers of the best entries for `text`, whose last word is a prefix."""
        words = words_typed(text)
        if not words:
            return []
        stems = [token.text for word in words for token in self._analyzer(word)]
        clauses = [Or([Term(name, stem) for name in NAMES]) for stem in stems]
        clauses[-1] = Or([clauses[-1], *(Prefix(name, words[-1]) for name in NAMES)])
        return self._numbers(And(clauses)) or self._numbers(Or(clauses))

    def _numbers(self, query: Query) -> list[int]:
        return [hit.docnum for hit in self._searcher.search(query, limit=LIMIT)]


Rival = Sqlite | Tantivy | Whoosh
RIVALS: dict[str, type[Rival]] = {"SQLite FTS5": Sqlite, "tantivy": Tantivy, "Whoosh": Whoosh}
SLOW, FEW = ("Whoosh",), 1_000  # a tenth of a second for a key already of so few entries: it gets no more
