"""The passage of an entry that shows best why it was found, its hit words marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guide.content.model import Entry
from guide.i18n import tr
from guide.search.results.hits import Hits

Mark = tuple[int, int]

LONGEST_SNIPPET = 130  # characters: three lines of the results pane
_PARAGRAPH_END = re.compile(r"\n\s*\n|\n(?=\s*- )")
_LEAD = 30  # characters kept before the first hit where a passage is cut


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A piece of text and where in it the hit words stand: (start, end) in characters."""

    text: str
    marks: tuple[Mark, ...] = ()


def marked(text: str, hits: Hits) -> MarkedText:
    """Give the whole text with its hit words marked."""
    return MarkedText(text, tuple((hit.start, hit.end) for hit in hits.within(text)))


def snippet(entry: Entry, hits: Hits) -> MarkedText:
    """Give the passage with the most different hit words, cut to size; the summary where none has any."""
    best, worth = _best(snippet_texts(entry), hits)
    if not worth:
        other, worth = _best(fallback_texts(entry), hits)
        best = other if worth else best
    return _cut(best, hits)


def _best(passages: Iterator[str], hits: Hits) -> tuple[str, int]:
    """Give the passage that answers best, the first of equals, and how well."""
    best, most = "", -1
    for text in passages:
        worth = hits.worth(text)
        if worth > most:
            best, most = text, worth
        if most >= hits.most:
            break
    return best, max(0, most)


def snippet_texts(entry: Entry) -> Iterator[str]:
    """Give the texts a snippet should come from, one line each, the summary first."""
    yield entry.summary
    yield entry.goal
    yield from (factor.text for factor in entry.key_factors)
    for section in entry.sections:
        for paragraph in _PARAGRAPH_END.split(section.text):
            yield f"{section.title}: {paragraph.strip().removeprefix('- ')}"
    yield entry.notice


def fallback_texts(entry: Entry) -> Iterator[str]:
    """Give the texts a snippet comes from where nothing better has a hit."""
    if entry.other_names:
        yield tr("Other names: {names}", names=", ".join(entry.other_names))
    if entry.organization:
        yield entry.organization.name
    yield entry.eligibility_description
    yield entry.application_process
    yield f"{entry.schedule} {entry.fees_description} {entry.address}".strip()
    yield from (f"{contact.value} {contact.note}".strip() for contact in entry.contacts)
    yield from (f"{link.title} {link.note}".strip() for link in entry.links)
    yield from (tr("Source: {title}", title=source.title) for source in entry.sources)
    yield from (link.url for link in entry.links)


def _cut(text: str, hits: Hits) -> MarkedText:
    flat = " ".join(text.split())
    places = [(hit.start, hit.end) for hit in hits.within(flat)]
    start = 0
    if len(flat) > LONGEST_SNIPPET and places and places[-1][1] > LONGEST_SNIPPET:
        start = _word_start(flat, max(0, places[0][0] - _LEAD))
    end = len(flat)
    if end - start > LONGEST_SNIPPET:
        end = max(flat.rfind(" ", start, start + LONGEST_SNIPPET), start + LONGEST_SNIPPET // 2)
    before, after = "… " if start else "", " …" if end < len(flat) else ""
    shift = len(before) - start
    marks: tuple[Mark, ...] = tuple(
        (first + shift, last + shift) for first, last in places if first >= start and last <= end
    )
    return MarkedText(before + flat[start:end] + after, marks)


def _word_start(text: str, position: int) -> int:
    return text.find(" ", position) + 1 if position else 0
