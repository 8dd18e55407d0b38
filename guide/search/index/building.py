"""Counts the terms of entries by Whoosh, how much each weighs in each, and the words and names of all."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from guide.content.model import Entry
from guide.content.roles import Boost
from guide.search.analysis.analyzer import tokens_of, words_of
from guide.search.index.fields import boosts_by_level, names_of, searchable_fields
from guide.search.index.term_table import TermTable, numbered
from guide.search.query.document_expansion import expansion_term
from guide.search.weights import Weights

# Folded words of a name → doc ids of entries with that name.
Names = Mapping[tuple[str, ...], tuple[int, ...]]
SHORTEST_ASIDE = 4  # letters; fewer of an address or a source find a page by chance
_DIGITS = 6  # of the weight of a word, so that the order in which it was summed makes no difference


class TermCounter:
    """Counts entries in any order, and takes what was counted of entries before."""

    def __init__(self, count: int, weights: Weights) -> None:
        """`count` is the number of entries; one that is never counted has no terms."""
        self._boosts, self._of_questions = boosts_by_level(weights), weights.boost_questions
        self._postings: dict[str, tuple[array[int], array[float]]] = defaultdict(
            lambda: (array("I"), array("f"))
        )
        self._documents = dict[int, dict[str, float]]()  # the terms of entries, still to be indexed
        self._lengths = array("I", bytes(4 * count))
        self._words: dict[str, float] = defaultdict(float)
        self._names: dict[tuple[str, ...], list[int]] = defaultdict(list)

    def count(self, doc_id: int, entry: Entry, expansion: str) -> None:
        """Count an entry and the text of its document expansion."""
        terms = dict[str, float]()
        for surface, stem, boost in self._tokens_of(entry):
            terms[stem] = terms.get(stem, 0.0) + boost
            self._words[surface] += boost
        own = frozenset(terms)
        # Words of the document expansion are not added: nothing may be completed or corrected to them.
        for _, stem in tokens_of(expansion):
            term = stem if stem in own else expansion_term(stem)
            terms[term] = terms.get(term, 0.0) + self._of_questions
        self._documents[doc_id] = terms
        self._lengths[doc_id] = len(terms)
        for name in {tuple(word.surface for word in words_of(name)) for name in names_of(entry)}:
            self._names[name].append(doc_id)

    def take(self, terms: TermTable, names: Names, doc_ids: Sequence[int | None]) -> None:
        """Add what was counted of other entries; `doc_ids` are those that they have here, None: not here."""
        for term in terms.numbers:
            for old, weight in terms.postings(term):
                if (new := doc_ids[old]) is not None:
                    self._add(term, new, weight)
        for new, length in zip(doc_ids, terms.lengths, strict=True):
            if new is not None:
                self._lengths[new] = length
        for name, each in names.items():
            if kept := [new for new in map(doc_ids.__getitem__, each) if new is not None]:
                self._names[name] += kept

    def take_words(self, words: Mapping[str, float], without: Sequence[Entry]) -> None:
        """Add the words of other entries, `without` those of some of them."""
        for word, weight in words.items():
            self._words[word] += weight
        for entry in without:
            for surface, _, boost in self._tokens_of(entry):
                self._words[surface] -= boost

    @property
    def terms(self) -> TermTable:
        """The terms of all entries; those that were counted here go through an index of Whoosh."""
        if self._documents:
            from guide.search.index.whoosh_parts import indexed  # noqa: PLC0415 - it is large

            numbers = tuple(self._documents)
            for term, number, weight in indexed(map(dict.items, self._documents.values())):
                self._add(term, numbers[number], weight)
            self._documents.clear()
        starts, doc_ids, weights = array("I", [0]), array("I"), array("f")
        for term in (terms := sorted(self._postings)):
            for doc_id, weight in sorted(zip(*self._postings[term], strict=True)):
                doc_ids.append(doc_id)
                weights.append(weight)
            starts.append(len(doc_ids))
        return TermTable(numbered(terms), starts, doc_ids, weights, self._lengths)

    @property
    def words(self) -> dict[str, float]:
        """The words with their weights: the sums of the boosts where they stand."""
        rounded = ((word, round(weight, _DIGITS)) for word, weight in sorted(self._words.items()))
        return {word: weight for word, weight in rounded if weight}

    @property
    def names(self) -> Names:
        """The names of all entries."""
        return {name: tuple(sorted(doc_ids)) for name, doc_ids in sorted(self._names.items())}

    def _add(self, term: str, doc_id: int, weight: float) -> None:
        doc_ids, weights = self._postings[term]
        doc_ids.append(doc_id)
        weights.append(weight)

    def _tokens_of(self, entry: Entry) -> Iterator[tuple[str, str, float]]:
        """Yield each folded word of an entry with its stem and the boost of its field."""
        for text, level in searchable_fields(entry):
            boost, is_aside = self._boosts[level], level is Boost.ASIDE
            # Web addresses have no compounds, because users do not type "examplecom".
            for surface, stem in tokens_of(text, compounds=not is_aside):
                if not is_aside or len(surface) >= SHORTEST_ASIDE:
                    yield surface, stem, boost
