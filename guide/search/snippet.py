"""The passage of an entry that shows best why it was found, its hit words marked."""

import re
from collections.abc import Iterator
from operator import itemgetter

from guide.content.model import Entry
from guide.search.analysis import Word, words_of
from guide.search.query import Query
from guide.search.results import Mark, Passage
from guide.words import tr

LONGEST_SNIPPET = 130  # characters: three lines of the results pane
_PARAGRAPH_END = re.compile(r"\n\s*\n|\n(?=\s*- )")
_LEAD = 30  # characters kept before the first hit where a passage is cut


def marked(text: str, query: Query) -> Passage:
    """Give the whole text with its hit words marked."""
    return Passage(text, tuple((word.start, word.end) for word in _hits(text, query)))


def snippet(entry: Entry, query: Query) -> Passage:
    """Give the passage with the most different hit words, cut to size; the summary where none has any."""
    best, hits = _best(passages_of(entry), query)
    if not hits:
        other, hits = _best(asides_of(entry), query)
        best = other if hits else best
    return _cut(best, query)


def _best(passages: Iterator[str], query: Query) -> tuple[str, int]:
    """Give the passage that answers most words of the query, the first of equals, and how many."""
    counted = ((text, len(set(map(query.match, words_of(text))) - {None})) for text in passages)
    return max(counted, key=itemgetter(1), default=("", 0))


def passages_of(entry: Entry) -> Iterator[str]:
    """Give the texts a snippet should come from, one line each, the summary first."""
    yield entry.summary
    yield entry.goal
    yield from (factor.text for factor in entry.key_factors)
    for section in entry.sections:
        for paragraph in _PARAGRAPH_END.split(section.text):
            yield f"{section.title}: {paragraph.strip().removeprefix('- ')}"
    yield entry.notice


def asides_of(entry: Entry) -> Iterator[str]:
    """Give the texts a snippet comes from where nothing better has a hit."""
    if entry.other_names:
        yield tr("Other names: {names}", names=", ".join(entry.other_names))
    if entry.organization:
        yield entry.organization.name
    yield from (f"{contact.value} {contact.note}".strip() for contact in entry.contacts)
    yield from (f"{link.title} {link.note}".strip() for link in entry.links)
    yield from (tr("Source: {title}", title=source.title) for source in entry.sources)
    yield from (link.url for link in entry.links)


def _hits(text: str, query: Query) -> list[Word]:
    return [word for word in words_of(text) if query.match(word)]


def _cut(text: str, query: Query) -> Passage:
    flat = " ".join(text.split())
    hits = [(word.start, word.end) for word in _hits(flat, query)]
    start = 0
    if len(flat) > LONGEST_SNIPPET and hits and hits[-1][1] > LONGEST_SNIPPET:
        start = _word_start(flat, max(0, hits[0][0] - _LEAD))
    end = len(flat)
    if end - start > LONGEST_SNIPPET:
        end = max(flat.rfind(" ", start, start + LONGEST_SNIPPET), start + LONGEST_SNIPPET // 2)
    before, after = "… " if start else "", " …" if end < len(flat) else ""
    shift = len(before) - start
    marks: tuple[Mark, ...] = tuple(
        (first + shift, last + shift) for first, last in hits if first >= start and last <= end
    )
    return Passage(before + flat[start:end] + after, marks)


def _word_start(text: str, position: int) -> int:
    return text.find(" ", position) + 1 if position else 0
