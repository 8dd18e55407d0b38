"""Builds the clauses of a query: each term with its prefix, synonyms and compounds. Uses no postings."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from guide.search.analysis.analyzer import Word
from guide.search.analysis.lexicon import Lexicon
from guide.search.query.ages import Age
from guide.search.query.query import Query
from guide.search.query.synonyms import SynonymMatch, SynonymMatcher

ClauseKey = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One term of a query, with the prefix, synonyms and compounds by which the term is expanded."""

    word: Word
    prefix: str  # the word itself if more letters may follow, else ""
    synonyms: tuple[SynonymMatch, ...]  # thesaurus rows whose typed phrase contains the word
    joined: tuple[str, ...]  # words of the guide made of the word and its neighbour ("hot line") or "#"
    age: Age | None = None  # of a clause that stands for an age; its word is only shown

    @property
    def key(self) -> ClauseKey:
        """A cache key for the clause's scores: clauses with equal keys have equal scores."""
        rows = tuple((id(match.row), match.is_complete) for match in self.synonyms)
        return (self.word.stem, self.word.surface if self.prefix else "", rows, self.joined, self.age)


class ClauseBuilder:
    """Builds the clauses of queries from the guide's lexicon and thesaurus, one clause per term."""

    def __init__(self, lexicon: Lexicon, synonyms: SynonymMatcher) -> None:
        self._lexicon = lexicon
        self._synonyms = synonyms

    def build(self, query: Query) -> tuple[Clause, ...]:
        """Return a clause for the age that the query tells, if any, then one for each term in order."""
        synonyms: dict[str, list[SynonymMatch]] = defaultdict(list)
        for match in self._synonyms.find(query):
            for stem in set(match.stems):
                synonyms[stem].append(match)
        joined = self._joined(query)
        refused = (self._of_refusal(word, synonyms[word.stem]) for thing in query.refused for word in thing)
        of_age = (self._of_age(query.age),) if query.age else ()
        return (
            of_age
            + tuple(filter(None, refused))
            + tuple(
                Clause(
                    word,
                    query.prefix if word.surface == query.prefix else "",
                    tuple(synonyms.get(word.stem, ())),
                    joined.get(word.stem, ()),
                )
                for word in query.terms
            )
        )

    def refused(self, query: Query) -> tuple[tuple[Clause, ...], ...]:
        """Return the clauses of each thing that `query` refuses: one for each of its words."""
        return tuple(
            tuple(Clause(word, "", self._synonyms.of_word(word), ()) for word in thing)
            for thing in query.refused
        )

    def _of_refusal(self, word: Word, matches: list[SynonymMatch]) -> Clause | None:
        """Return the clause for what the thesaurus has for a refusal such as "no police", or None."""
        refusals = tuple(match for match in matches if match.is_refusal)
        return Clause(Word(word.surface, "", word.start, word.end), "", refusals, ()) if refusals else None

    def _of_age(self, age: Age) -> Clause:
        """Return the clause for a typed age, with what the thesaurus has for "16 year old"."""
        matches = self._synonyms.of_age(age.first) if age.first == age.last else ()
        return Clause(Word(f"{age.first}–{age.last}", "", 0, 0), "", matches, (), age)

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
