"""Builds the clauses of a query: each term with its prefix, synonyms and compounds. Uses no postings."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from guide.search.analysis.analyzer import Word
from guide.search.analysis.lexicon import Lexicon
from guide.search.query.ages import Age
from guide.search.query.query import Query
from guide.search.query.synonyms import SynonymMatch, SynonymMatcher

ClauseKey = tuple[object, ...]
SEVERAL = 2  # terms that tell what is asked for, so that a refusal beside them is not the main thing


@dataclass(frozen=True)
class Clause:
    """One term of a query, with the prefix, synonyms and compounds by which the term is expanded."""

    word: Word
    prefix: str  # the word itself if more letters may follow, else ""
    synonyms: tuple[SynonymMatch, ...]  # thesaurus rows whose typed phrase contains the word
    joined: tuple[str, ...]  # words of the guide made of the word and its neighbour ("hot line") or "#"
    age: Age | None = None  # of a clause that stands for an age; its word is only shown

    @cached_property
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
        """Return a clause for the age that the query tells, if any, then one for each term in order.

        Beside a single term, a refusal is a clause, too.
        """
        synonyms: dict[str, list[SynonymMatch]] = defaultdict(list)
        for match in self._synonyms.find(query):
            for stem in set(match.stems):
                synonyms[stem].append(match)
        joined = self._joined(query)
        of_age = (self._of_age(query.age),) if query.age else ()
        of_refusals = self._of_refusals(query) if len(query.terms) < SEVERAL else ()
        of_terms = (
            Clause(
                word,
                query.prefix if word.surface == query.prefix else "",
                tuple(synonyms.get(word.stem, ())),
                joined.get(word.stem, ()),
            )
            for word in query.terms
        )
        return (*of_age, *of_refusals, *of_terms)

    def lifting(self, query: Query) -> tuple[Clause, ...]:
        """Return the clauses that lift entries but need not match: of refusals beside several terms."""
        return self._of_refusals(query) if len(query.terms) >= SEVERAL else ()

    def _of_refusals(self, query: Query) -> tuple[Clause, ...]:
        """Return a clause for what the thesaurus has for each refusal such as "no police"."""
        matches = ((each, self._synonyms.of_refusal(each)) for each in sorted(query.avoided) if query.refused)
        return tuple(Clause(Word(name, "", 0, 0), "", found, ()) for name, found in matches if found)

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
