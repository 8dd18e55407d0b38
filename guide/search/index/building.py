"""Counts and weighs the terms of entries in memory with Whoosh, and takes them out of its index."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from guide.content.model import Entry
from guide.content.roles import Boost
from guide.search.analysis.analyzer import tokens_of
from guide.search.analysis.lexicon import SHORTEST_ASIDE, StoredLexicon, rounded
from guide.search.index.fields import boosts_by_level, searchable_fields
from guide.search.index.schema import FIELD, schema
from guide.search.index.table_codec import TableCodec, TermPool
from guide.search.index.term_table import NO_TERMS, TermTable
from guide.search.index.whoosh_parts import Index, MemoryStorage, W3Codec
from guide.search.query.document_expansion import Expansions, expansion_term
from guide.search.weights import Weights

Progress = Callable[[int], object]


class LexiconWords:
    """Collects the words of entries with their weights, and apart those of addresses and sources."""

    def __init__(self) -> None:
        self._weights: dict[str, float] = defaultdict(float)
        self._asides: dict[str, float] = defaultdict(float)

    def add(self, word: str, weight: float, *, is_aside: bool) -> None:
        """Add a word; `is_aside` is whether it stands in an address or a source."""
        self._weights[word] += weight
        if is_aside:
            self._asides[word] += weight

    @property
    def lexicon(self) -> StoredLexicon:
        """The words that were added."""
        return StoredLexicon(rounded(self._weights), rounded(self._asides))


def term_table(
    entries: Iterable[Entry],
    expansions: Expansions,
    words: LexiconWords,
    *,
    weights: Weights,
    progress: Progress = lambda _done: None,
) -> TermTable:
    """Return the terms of `entries` as Whoosh counts and weighs them, and add their words to `words`."""
    codec = TableCodec()
    whoosh_index(codec, _reported(entries, progress), expansions, words, weights=weights)
    return codec.table or NO_TERMS


def whoosh_index(
    codec: W3Codec,
    entries: Iterable[Entry],
    expansions: Expansions,
    words: LexiconWords,
    *,
    weights: Weights,
) -> Index:
    """Return a Whoosh index of `entries` in memory, as `codec` writes it, and add their words to `words`."""
    index = MemoryStorage().create_index(schema())
    writer = index.writer(codec=codec, compound=False)
    writer.pool = TermPool()
    for entry in entries:
        terms = _terms_of(entry, expansions.get(entry.id, ""), words, weights=weights)
        writer.add_document(**{FIELD: terms.items()})
    writer.commit()
    return index


def _reported(entries: Iterable[Entry], progress: Progress) -> Iterator[Entry]:
    """Yield `entries`, and call `progress` with their number after each."""
    for done, entry in enumerate(entries, 1):
        yield entry
        progress(done)


def words_in(entries: Iterable[Entry], *, weights: Weights) -> StoredLexicon:
    """Return the words that `entries` add to the lexicon of a guide."""
    words = LexiconWords()
    for entry in entries:
        _terms_of(entry, "", words, weights=weights)
    return words.lexicon


def _terms_of(entry: Entry, expansion: str, words: LexiconWords, *, weights: Weights) -> Mapping[str, float]:
    """Return the weight of each index term of `entry`, and add the entry's words to `words`."""
    terms: dict[str, float] = defaultdict(float)
    boosts = boosts_by_level(weights)
    for text, level in searchable_fields(entry):
        boost = boosts[level]
        # Web addresses have no compounds, because users do not type "examplecom".
        is_aside = level is Boost.ASIDE
        for surface, stem in tokens_of(text, compounds=not is_aside):
            if is_aside and len(surface) < SHORTEST_ASIDE:
                continue
            terms[stem] += boost
            words.add(surface, boost, is_aside=is_aside)
    own = frozenset(terms)
    # Words of the document expansion stay out of the lexicon: nothing may be completed or corrected to them.
    for _, stem in tokens_of(expansion):
        terms[stem if stem in own else expansion_term(stem)] += weights.boost_questions
    return terms
