"""Builds the index of a guide in memory, and converts it to bytes and back.

The bytes contain pickles, which run code when they are opened. Pass only bytes to `SearchIndex.from_bytes`
that this program has just made or whose digest it knows.
"""

import json
import pickle
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from whoosh.filedb.filestore import RamStorage
from whoosh.index import Index

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.roles import Boost
from guide.search.analysis.analyzer import tokens_of, words_of
from guide.search.analysis.lexicon import Lexicon
from guide.search.index.fields import boosts_by_level, names_of, searchable_fields
from guide.search.index.schema import WeightedTerms, schema
from guide.search.patterns.compiled import CompiledGrammar
from guide.search.query.document_expansion import expansion_term, questions_by_page, typed_by_page
from guide.search.query.suppressed_terms import SuppressedTerms
from guide.search.query.synonyms import SynonymMatcher
from guide.search.weights import Weights

SHORTEST_ASIDE = 4  # letters; a shorter word or number of an address or a source finds a page by chance
_PICKLED = ("lexicon", "synonyms", "names", "suppressed", "danger")
Names = Mapping[
    tuple[str, ...], tuple[int, ...]
]  # folded words of a name → doc ids of entries with that name
Progress = Callable[[int], object]  # a function that is called with the number of entries indexed so far


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """Everything that is computed once for a guide: a Whoosh index, the lexicon, synonyms, names and danger.

    The doc id of an entry is its position in `guide.entries`.
    """

    whoosh: Index
    lexicon: Lexicon
    synonyms: SynonymMatcher
    names: Names
    suppressed: SuppressedTerms
    danger: CompiledGrammar
    fingerprint: int  # result of `fingerprint_of` for the guide's entries and the weights

    @classmethod
    def build(
        cls, guide: Guide, *, weights: Weights | None = None, progress: Progress = lambda _done: None
    ) -> "SearchIndex":
        """Return the index of `guide` with the boosts of `weights`. Takes 1 to 3 ms per entry."""
        weights = weights or Weights()
        index = RamStorage().create_index(schema())
        writer = index.writer(limitmb=256)
        lexicon: dict[str, float] = defaultdict(float)
        questions, typed = questions_by_page(guide), typed_by_page(guide)
        for done, entry in enumerate(guide.entries):
            expansion = f"{questions.get(entry.id, '')}\n{typed.get(entry.id, '')}"
            terms = _terms_of(entry, expansion, lexicon=lexicon, weights=weights)
            writer.add_document(id=entry.id, stems=WeightedTerms.from_pairs(terms.items()))
            progress(done + 1)
        writer.commit()
        return cls(
            index,
            Lexicon(lexicon),
            SynonymMatcher(guide.thesaurus),
            _names(guide.entries),
            SuppressedTerms.from_lists(guide.thesaurus, guide.words),
            CompiledGrammar(guide.urgent),
            fingerprint_of(guide.entries, weights),
        )

    def to_bytes(self) -> bytes:
        """Return the index as bytes: a line of JSON with the names and lengths of files, then these files."""
        storage = self.whoosh.storage
        files = {name: _contents(storage, name) for name in sorted(storage.list())}
        # One pickle per value: a single large pickle would block typing in the window while it is opened.
        files |= {name: pickle.dumps(getattr(self, name), 5) for name in _PICKLED}
        lengths = {name: len(data) for name, data in files.items()}
        head = json.dumps({"fingerprint": self.fingerprint, "files": lengths})
        return b"\n".join((head.encode("ascii"), b"".join(files.values())))

    @classmethod
    def from_bytes(cls, data: bytes) -> "SearchIndex":
        """Return the index in `data`, made by `to_bytes`. Runs code in `data`: see the top of this module."""
        start = data.find(b"\n") + 1
        head = json.loads(data[:start])
        body = memoryview(data)[start:]  # a view, because copying megabytes would take time
        at, pieces = 0, dict[str, memoryview]()
        for name, length in head["files"].items():
            pieces[name] = body[at : at + length]
            at += length
        pickled = [pickle.loads(pieces.pop(name)) for name in _PICKLED]  # noqa: S301 - only known bytes
        storage = RamStorage()
        for name, piece in pieces.items():
            with storage.create_file(name) as file:
                file.write(piece)
        index = storage.open_index(schema=schema())
        lexicon, synonyms, names, suppressed, danger = pickled
        return cls(index, lexicon, synonyms, names, suppressed, danger, head["fingerprint"])


def _terms_of(
    entry: Entry, expansion: str, *, lexicon: dict[str, float], weights: Weights
) -> Mapping[str, float]:
    """Return the weight of each index term of `entry`, and add the entry's words to `lexicon`."""
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
    own = frozenset(terms)
    # Words of the document expansion stay out of the lexicon: nothing may be completed or corrected to them.
    for _, stem in tokens_of(expansion):
        terms[stem if stem in own else expansion_term(stem)] += weights.boost_questions
    return terms


def fingerprint_of(entries: Iterable[Entry], weights: Weights) -> int:
    """Return a checksum of the input of an index: ids and texts of `entries` in order, and the boosts."""
    boosts = (*boosts_by_level(weights).values(), weights.boost_questions)
    checksum = crc32(repr(boosts).encode("ascii"))
    for entry in entries:
        for text in (entry.id, *(field.text for field in searchable_fields(entry))):
            checksum = crc32(text.encode("utf-8", "surrogatepass"), checksum)
    return checksum


def _names(entries: Sequence[Entry]) -> Names:
    """Return the doc ids of the entries by the folded words of each of their names."""
    names: dict[tuple[str, ...], tuple[int, ...]] = defaultdict(tuple)
    for doc_id, entry in enumerate(entries):
        for words in {tuple(word.surface for word in words_of(name)) for name in names_of(entry)}:
            names[words] += (doc_id,)
    return dict(names)


def _contents(storage: RamStorage, name: str) -> bytes:
    with storage.open_file(name) as file:
        return bytes(file.read(storage.file_length(name)))
