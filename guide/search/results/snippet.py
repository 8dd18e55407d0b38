"""Snippets: the text of an entry that shows best why it was found, with the hits marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guide.content.model import Entry
from guide.i18n import tr
from guide.search.results.hits import Hits

Mark = tuple[int, int]  # start and end in characters

LONGEST_SNIPPET = 130  # characters: three lines of the results pane
_PARAGRAPH_END = re.compile(r"\n\s*\n|\n(?=\s*- )")
_LEAD = 30  # characters before the first hit where a snippet is cut


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text and the spans of its hits."""

    text: str
    marks: tuple[Mark, ...] = ()


def marked(text: str, hits: Hits) -> MarkedText:
    """Return the whole text with its hits marked."""
    return MarkedText(text, tuple((hit.start, hit.end) for hit in hits.within(text)))


def snippet(entry: Entry, hits: Hits) -> MarkedText:
    """Return the text with the most matching clauses, cut to size; the summary if no text has a hit."""
    best, score = _best(snippet_texts(entry), hits)
    if not score:
        other, score = _best(fallback_texts(entry), hits)
        best = other if score else best
    return _cut(best, hits)


def _best(texts: Iterator[str], hits: Hits) -> tuple[str, int]:
    """Return the text with the highest score, the first of equals, and the score."""
    best, highest = "", -1
    for text in texts:
        score = hits.score(text)
        if score > highest:
            best, highest = text, score
        if highest >= hits.max_score:
            break
    return best, max(0, highest)


def snippet_texts(entry: Entry) -> Iterator[str]:
    """Yield the texts that a snippet should come from, one paragraph each, the summary first."""
    yield entry.summary
    yield entry.goal
    yield from (factor.text for factor in entry.key_factors)
    for section in entry.sections:
        for paragraph in _PARAGRAPH_END.split(section.text):
            yield f"{section.title}: {paragraph.strip().removeprefix('- ')}"
    yield entry.notice


def fallback_texts(entry: Entry) -> Iterator[str]:
    """Yield the texts that a snippet comes from if none of `snippet_texts` has a hit."""
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
    """Return the text on one line, cut around its first hit if it is too long."""
    flat = " ".join(text.split())
    spans = [(hit.start, hit.end) for hit in hits.within(flat)]
    start = 0
    if len(flat) > LONGEST_SNIPPET and spans and spans[-1][1] > LONGEST_SNIPPET:
        start = _word_start(flat, max(0, spans[0][0] - _LEAD))
    end = len(flat)
    if end - start > LONGEST_SNIPPET:
        end = max(flat.rfind(" ", start, start + LONGEST_SNIPPET), start + LONGEST_SNIPPET // 2)
    before, after = "… " if start else "", " …" if end < len(flat) else ""
    shift = len(before) - start
    marks: tuple[Mark, ...] = tuple(
        (first + shift, last + shift) for first, last in spans if first >= start and last <= end
    )
    return MarkedText(before + flat[start:end] + after, marks)


def _word_start(text: str, at: int) -> int:
    return text.find(" ", at) + 1 if at else 0
