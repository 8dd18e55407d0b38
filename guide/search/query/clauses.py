"""Builds the clauses of a query: each term with its prefix and compounds. Uses no postings."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from guide.search.analysis.analyzer import Word
from guide.search.analysis.lexicon import Lexicon
from guide.search.query.ages import Age
from guide.search.query.query import Query

ClauseKey = tuple[object, ...]


@dataclass(frozen=True)
class Clause:
    """One term of a query, with the prefix and compounds by which the term is expanded."""

    word: Word
    prefix: str  # the word itself if more letters may follow, else ""
    joined: tuple[str, ...] = ()  # words of the guide made of the word and its neighbour ("hot line") or "#"
    age: Age | None = None  # of a clause that stands for an age; its word is only shown

    @cached_property
    def key(self) -> ClauseKey:
        """A cache key for the clause's scores: clauses with equal keys have equal scores."""
        return (self.word.stem, self.word.surface if self.prefix else "", self.joined, self.age)


class ClauseBuilder:
    """Builds the clauses of queries from the guide's lexicon, one clause per term."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def build(self, query: Query) -> tuple[Clause, ...]:
        """Return a clause for the age that the query tells, if any, then one for each term in order."""
        joined = self._joined(query)
        of_age = (_of_age(query.age),) if query.age else ()
        of_terms = (
            Clause(
                word,
                query.prefix if word.surface == query.prefix else "",
                joined.get(word.stem, ()),
            )
            for word in query.terms
        )
        return (*of_age, *of_terms)

    def _joined(self, query: Query) -> dict[str, tuple[str, ...]]:
        """Return, by stem, the guide words that a typed word forms when joined with "#" or a neighbour."""
        signed = {
            word.stem: f"#{word.surface}"
            for word in query.content_words
            if query.text[: word.start].endswith("#")
        }
        joined: dict[str, tuple[str, ...]] = {
            stem: (whole,) for stem, whole in signed.items() if whole in self._lexicon
        }
        for first, second in pairwise(query.content_words):
            whole = first.surface + second.surface
            if whole in self._lexicon:
                for word in (first, second):
                    joined[word.stem] = (*joined.get(word.stem, ()), whole)
        return joined


def _of_age(age: Age) -> Clause:
    """Return the clause for a typed age."""
    return Clause(Word(f"{age.first}–{age.last}", "", 0, 0), "", age=age)
