"""Finds the first occurrence of each glossary term in the text of a page."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guide.content.model import Entry

# Shorter names occur so often by chance that links for them would disturb readers. In characters.
_MIN_NAME_LENGTH = 3
_PART, _LETTER = re.compile(r"\w+|[^\w\s]"), re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of a text; term is the entry that explains the part, None for ordinary text."""

    text: str
    term: Entry | None = None


class Glossary:
    """Finds glossary terms in texts, in upper or lower case; a term in capitals is found only in capitals."""

    def __init__(self, terms: Iterable[Entry]) -> None:
        self._by_name: dict[str, Entry] = {}
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for term in terms:
            for name in (term.title, *term.other_names):
                if len(name) >= _MIN_NAME_LENGTH:
                    self._by_name.setdefault(name if name.isupper() else name.casefold(), term)
                    for first in _first_parts(name.casefold()):
                        lengths[first].add(len(name))
        # By the first word of names: their lengths, longest first. A pattern of all names would try each of
        # them at each word of a text.
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def matches(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        """Yield (start, end, entry that explains the term) for each term in a text."""
        end = 0
        for part in _PART.finditer(text):
            if part.start() >= end and (lengths := self._lengths.get(part.group().casefold())):
                found = self._longest(text, part.start(), lengths)
                if found:
                    end = found[1]
                    yield found

    def _longest(self, text: str, start: int, lengths: Iterable[int]) -> tuple[int, int, Entry] | None:
        """Return the longest term that begins at `start`, also if it stands in the plural."""
        if start and _LETTER.match(text, start - 1):
            return None
        for end in (start + length for length in lengths if start + length <= len(text)):
            word = text[start:end]
            folded = self._by_name.get(word.casefold())
            if folded and text[end : end + 1] in ("s", "S") and not _LETTER.match(text, end + 1):
                return start, end + 1, folded
            term = self._by_name.get(word) or folded
            if term and not _LETTER.match(text, end):
                return start, end, term
        return None


def _first_parts(name: str) -> Iterator[str]:
    """Yield the first word of a name, and its plural if there is no other word."""
    part = _PART.match(name)
    if part:
        yield part.group()
        if part.end() == len(name):
            yield f"{name}s"


class PageGlossary:
    """The glossary of one page: finds each term once, but not the term that the page itself explains."""

    def __init__(self, glossary: Glossary, own_page: str) -> None:
        self._glossary = glossary
        self._done = {own_page}

    def fragments(self, text: str) -> Iterator[Fragment]:
        """Yield the fragments of a text: terms that are new on this page, and the text between them."""
        position = 0
        for start, end, term in self._glossary.matches(text):
            if term.id not in self._done:
                self._done.add(term.id)
                yield Fragment(text[position:start])
                yield Fragment(text[start:end], term)
                position = end
        yield Fragment(text[position:])
