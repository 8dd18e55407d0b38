"""The guide as a Whoosh index in memory, and its words as they are written.

An index is pickles, which run code when they are opened: only bytes that this program has just made, or whose
digest it knows, may be given to SearchIndex.from_bytes.
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
from guide.search.analysis.analyzer import tokens_of, words_of
from guide.search.analysis.lexicon import Lexicon
from guide.search.index.fields import ASIDE, ASKED, names_of, searchable_fields
from guide.search.index.schema import WeightedTerms, schema
from guide.search.query.document_expansion import expansion_term, questions_by_page, typed_by_page
from guide.search.query.suppressed_terms import SuppressedTerms
from guide.search.query.synonyms import SynonymMatcher

_ASIDE = ("lexicon", "meanings", "names", "hiding")
Names = Mapping[tuple[str, ...], tuple[int, ...]]  # the words of a name, and whose it is
Progress = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """A Whoosh index of entries, the lexicon of their words, what is typed for what, and all names."""

    whoosh: Index
    lexicon: Lexicon
    meanings: SynonymMatcher
    names: Names
    hiding: SuppressedTerms
    fingerprint: int  # of which entries, in which order

    @classmethod
    def of(cls, guide: Guide, progress: Progress = lambda _done: None) -> "SearchIndex":
        """Index a guide in memory (1 to 3 ms an entry); progress is told how many entries are done."""
        index = RamStorage().create_index(schema())
        writer = index.writer(limitmb=256)
        weights: dict[str, float] = defaultdict(float)
        asked, typed = questions_by_page(guide), typed_by_page(guide)
        for done, entry in enumerate(guide.entries):
            words: dict[str, float] = defaultdict(float)
            for text, boost in searchable_fields(entry):
                # The compounds of web addresses are nobody's words.
                for surface, stem in tokens_of(text, compounds=boost > ASIDE):
                    words[stem] += boost
                    weights[surface] += boost
            own = frozenset(words)
            # These words find, but nothing is completed or corrected to them: they are not the guide's own.
            for _, stem in tokens_of(f"{asked.get(entry.id, '')}\n{typed.get(entry.id, '')}"):
                words[stem if stem in own else expansion_term(stem)] += ASKED
            writer.add_document(id=entry.id, stems=WeightedTerms.of(words.items()))
            progress(done + 1)
        writer.commit()
        meanings = SynonymMatcher(guide.thesaurus)
        names = _names(guide.entries)
        hiding = SuppressedTerms.of(guide.thesaurus, guide.words)
        return cls(index, Lexicon(weights), meanings, names, hiding, fingerprint_of(guide.entries))

    def to_bytes(self) -> bytes:
        """Give all of it as bytes: one line of JSON with the names and lengths, then the files."""
        storage = self.whoosh.storage
        files = {name: _contents(storage, name) for name in sorted(storage.list())}
        aside = (self.lexicon, self.meanings, self.names, self.hiding)
        # One by one: none takes so long to open that the window would notice.
        files |= {name: pickle.dumps(each, 5) for name, each in zip(_ASIDE, aside, strict=True)}
        lengths = {name: len(data) for name, data in files.items()}
        head = json.dumps({"fingerprint": self.fingerprint, "files": lengths})
        return b"\n".join((head.encode("ascii"), b"".join(files.values())))

    @classmethod
    def from_bytes(cls, data: bytes) -> "SearchIndex":
        """Open what to_bytes gave; see above on what may be opened."""
        start = data.find(b"\n") + 1
        head = json.loads(data[:start])
        rest = memoryview(data)[start:]  # no copies: the bytes are megabytes
        at, pieces = 0, dict[str, memoryview]()
        for name, length in head["files"].items():
            pieces[name] = rest[at : at + length]
            at += length
        aside = [pickle.loads(pieces.pop(name)) for name in _ASIDE]  # noqa: S301 - only what is known
        lexicon, meanings, names, hiding = aside
        storage = RamStorage()
        for name, piece in pieces.items():
            with storage.create_file(name) as file:
                file.write(piece)
        return cls(storage.open_index(schema=schema()), lexicon, meanings, names, hiding, head["fingerprint"])


def fingerprint_of(entries: Iterable[Entry]) -> int:
    """Tell apart which entries an index was made of: their ids and texts, in their order."""
    checked = 0
    for entry in entries:
        for text in (entry.id, *(field.text for field in searchable_fields(entry))):
            checked = crc32(text.encode("utf-8", "surrogatepass"), checked)
    return checked


def _names(entries: Sequence[Entry]) -> Names:
    names: dict[tuple[str, ...], tuple[int, ...]] = defaultdict(tuple)
    for number, entry in enumerate(entries):
        for words in {tuple(word.surface for word in words_of(name)) for name in names_of(entry)}:
            names[words] += (number,)
    return dict(names)


def _contents(storage: RamStorage, name: str) -> bytes:
    with storage.open_file(name) as file:
        return bytes(file.read(storage.file_length(name)))
