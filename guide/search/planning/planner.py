"""Plans a search from typed text. The plan depends only on words and their frequencies, not on results."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from heapq import nlargest

from guide.content.lists import PeopleRow
from guide.content.places import Places
from guide.search.analysis.analyzer import Word
from guide.search.index.index import SearchIndex
from guide.search.index.postings import PostingsReader
from guide.search.places.gazetteer import Gazetteer
from guide.search.planning.plan import ReadText
from guide.search.query.clauses import Clause, ClauseBuilder
from guide.search.query.people import PeopleFinder
from guide.search.query.query import Query, has_content
from guide.search.query.suppressed_terms import SuppressedTerms
from guide.search.results.results import AGE, Correction, Said
from guide.search.spelling.correction import Corrector
from guide.search.spelling.spell_checker import SpellChecker
from guide.search.weights import Weights

LONGEST_AHEAD = 2  # letters of the beginnings of words that are scored in advance
_NO_PLACES = Places()


class QueryPlanner:
    """Splits long texts into passages, corrects typos, parses queries and builds their clauses."""

    def __init__(  # noqa: PLR0913 - each argument reads something else in a text
        self,
        index: SearchIndex,
        postings: PostingsReader,
        *,
        danger: Set[str],
        places: Places = _NO_PLACES,
        people: Sequence[PeopleRow] = (),
        suppressed: SuppressedTerms,
        weights: Weights,
    ) -> None:
        """`danger` has the words that alone tell of danger, `people` the words for those who need help.

        `places` are taken out of what is typed. What is `suppressed` is known, but never shown.
        """
        self._index = index
        self._gazetteer = Gazetteer(places, suppressed.words)
        self._people = PeopleFinder(people)
        self._postings = postings
        self._weights = weights
        self._spelling = SpellChecker(
            index.lexicon,
            typed=suppressed.words,
            stems=postings,
            danger=danger,
            places=self._gazetteer.words,
            weights=weights,
        )
        self._corrector = Corrector(
            self._spelling, suppressed, lexicon=index.lexicon, places=self._gazetteer.words
        )
        self._clauses = ClauseBuilder(index.lexicon)

    def correct(self, text: str) -> Correction | None:
        """Return the correction of `text`, or None if `text` has no typos."""
        return self._corrector.correct(text)

    def suggestions(self, text: str) -> tuple[str, ...]:
        """Return words of the guide that are similar to words of `text`, for a text that finds nothing."""
        return self._corrector.suggestions(text)

    def read(self, text: str, aside: frozenset[str] = frozenset()) -> ReadText:
        """Return `text` parsed, and the places that it names. Ids of places, and AGE, may be set `aside`.

        The words of the places are searched for if all of these are.
        """
        whole, named = self.parse(text), self._gazetteer.find(text)
        said = Said(tuple(place.id for place in named.places), whole.age, aside)
        places = tuple(each for each in said.places if each not in aside)
        if AGE in aside:
            whole = replace(whole, age=None)
        if not places:
            return ReadText(whole, whole, said=said)
        only_place = not has_content(named.rest)
        query = whole if only_place else replace(self.parse(named.rest), age=whole.age)
        stems = {word.stem for word in query.terms}
        of_places = tuple(each for each in self.clauses(whole) if each.word.stem not in stems)
        return ReadText(query, whole, places, only_place, of_places, said)

    def parse(self, text: str) -> Query:
        """Return the query of `text`, with at most as many terms as the weight `query_words`.

        The terms that are rarest in the guide are preferred.
        """
        query = Query.parse(text, is_number=self._index.lexicon.has_prefix)
        query = replace(query, people=self._people.find(query.all_words))
        if len(query.terms) <= self._weights.query_words:
            return query

        def value(word: Word) -> tuple[float, str]:
            return self._postings.stem_idf(word.stem), word.stem

        best = nlargest(self._weights.query_words, query.terms, key=value)
        return query.restricted_to(frozenset(word.stem for word in best))

    def clauses(self, query: Query) -> tuple[Clause, ...]:
        """Return the clauses of `query`, one per term."""
        return self._clauses.build(query)

    def short_prefix_clauses(self) -> Iterator[Clause]:
        """Yield the clauses of each prefix of a few letters, to warm up the first keys of a word."""
        for length in range(1, LONGEST_AHEAD + 1):
            for prefix in self._index.lexicon.prefixes(length):
                yield from self.clauses(Query.parse(prefix))

    def warm(self) -> Iterator[None]:
        """Fill the lookup table of the spell checker in small steps."""
        yield from self._spelling.warm()
