"""Finds terms of the glossary in the text of a page, each the first time it occurs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guide.content.model import Entry

# Shorter names are so common that explaining them everywhere would be noise.
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of a text; term is the glossary entry that explains it, if any."""

    text: str
    term: Entry | None = None


class Glossary:
    """Finds terms in a text in any case; short forms in capitals are found only in capitals."""

    def __init__(self, terms: Iterable[Entry]) -> None:
        self._by_name: dict[str, Entry] = {}
        for term in terms:
            for name in (term.title, *term.other_names):
                if len(name) >= _SHORTEST:
                    self._by_name.setdefault(name if name.isupper() else name.casefold(), term)
        names = sorted(self._by_name, key=len, reverse=True)
        spelled = (re.escape(name) if name.isupper() else f"(?i:{re.escape(name)}s?)" for name in names)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(spelled)})(?!\w)") if names else None

    def matches(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        """Yield (start, end, term) for each term in a text."""
        for match in self._pattern.finditer(text) if self._pattern else ():
            word = match.group()
            known = self._by_name
            term = (
                known.get(word) or known.get(word.casefold()) or known.get(word.casefold().removesuffix("s"))
            )
            if term:
                yield match.start(), match.end(), term


class PageGlossary:
    """The glossary for one page: each term is found once, and never on the page that explains it."""

    def __init__(self, glossary: Glossary, own_page: str) -> None:
        self._glossary = glossary
        self._done = {own_page}

    def fragments(self, text: str) -> Iterator[Fragment]:
        """Split a text into fragments with and without a term to explain."""
        at = 0
        for start, end, term in self._glossary.matches(text):
            if term.id not in self._done:
                self._done.add(term.id)
                yield Fragment(text[at:start])
                yield Fragment(text[start:end], term)
                at = end
        yield Fragment(text[at:])
