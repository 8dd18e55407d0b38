"""Builds the index of a guide in memory with Whoosh, and takes the terms out of it."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Mapping

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.roles import Boost
from guide.search.analysis.analyzer import tokens_of
from guide.search.analysis.lexicon import SHORTEST_ASIDE
from guide.search.index.fields import boosts_by_level, searchable_fields
from guide.search.index.schema import FIELD, WeightedTerms, schema
from guide.search.index.term_table import TermTable, numbered
from guide.search.index.whoosh_parts import Index, MemoryStorage
from guide.search.query.document_expansion import expansion_term, questions_by_page, typed_by_page
from guide.search.weights import Weights


def term_table(index: Index) -> TermTable:
    """Return the terms of a Whoosh index with the schema of `guide.search.index.schema`."""
    starts, doc_ids, weights = array("I", [0]), array("I"), array("f")
    terms: list[str] = []
    with index.reader() as reader:
        for term in reader.field_terms(FIELD):
            matcher = reader.postings(FIELD, term)
            while matcher.is_active():
                doc_ids.append(matcher.id())
                weights.append(matcher.weight())
                matcher.next()
            terms.append(term)
            starts.append(len(doc_ids))
        count = reader.doc_count_all()
        lengths = array("I", (reader.doc_field_length(doc_id, FIELD, 1) for doc_id in range(count)))
        total = float(reader.field_length(FIELD))
    return TermTable(numbered(terms), starts, doc_ids, weights, lengths, total)


def whoosh_index(
    guide: Guide,
    lexicon: dict[str, float],
    said: set[str],
    *,
    weights: Weights,
    progress: Callable[[int], object] = lambda _done: None,
) -> Index:
    """Return a Whoosh index of `guide` in memory, and add the weights of its words to `lexicon`.

    Those that not only addresses and sources have are added to `said`, too.
    """
    index = MemoryStorage().create_index(schema())
    writer = index.writer(limitmb=256)
    questions, typed = questions_by_page(guide), typed_by_page(guide)
    for done, entry in enumerate(guide.entries):
        expansion = f"{questions.get(entry.id, '')}\n{typed.get(entry.id, '')}"
        terms = _terms_of(entry, expansion, lexicon=lexicon, said=said, weights=weights)
        writer.add_document(id=entry.id, stems=WeightedTerms.from_pairs(terms.items()))
        progress(done + 1)
    writer.commit()
    return index


def _terms_of(
    entry: Entry, expansion: str, *, lexicon: dict[str, float], said: set[str], weights: Weights
) -> Mapping[str, float]:
    """Return the weight of each index term of `entry`, and add the entry's words to `lexicon` and `said`."""
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
            lexicon[surface] += boost
            if not is_aside:
                said.add(surface)
    own = frozenset(terms)
    # Words of the document expansion stay out of the lexicon: nothing may be completed or corrected to them.
    for _, stem in tokens_of(expansion):
        terms[stem if stem in own else expansion_term(stem)] += weights.boost_questions
    return terms
