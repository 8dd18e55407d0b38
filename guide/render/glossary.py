"""Finds the first occurrence of each glossary term in the text of a page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guide.content.model import Entry

# Shorter names occur so often by chance that links for them would disturb readers. In characters.
_MIN_NAME_LENGTH = 3


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of a text; term is the entry that explains the part, None for ordinary text."""

    text: str
    term: Entry | None = None


class Glossary:
    """Finds glossary terms in texts, in upper or lower case; a term in capitals is found only in capitals."""

    def __init__(self, terms: Iterable[Entry]) -> None:
        self._by_name: dict[str, Entry] = {}
        for term in terms:
            for name in (term.title, *term.other_names):
                if len(name) >= _MIN_NAME_LENGTH:
                    self._by_name.setdefault(name if name.isupper() else name.casefold(), term)
        names = sorted(self._by_name, key=len, reverse=True)
        spelled = (re.escape(name) if name.isupper() else f"(?i:{re.escape(name)}s?)" for name in names)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(spelled)})(?!\w)") if names else None

    def matches(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        """Yield (start, end, entry that explains the term) for each term in a text."""
        for match in self._pattern.finditer(text) if self._pattern else ():
            word = match.group()
            known = self._by_name
            term = (
                known.get(word) or known.get(word.casefold()) or known.get(word.casefold().removesuffix("s"))
            )
            if term:
                yield match.start(), match.end(), term


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
