"""Chooses a snippet for a result: the text of the entry that best shows why it was found, hits marked."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from guide.content.model import Entry
from guide.content.records import Field, RecordSchema
from guide.content.schema import ENTRY
from guide.search.results.hits import Hits
from guide.search.results.marked_text import Mark, MarkedText

LONGEST_SNIPPET = 130  # characters: three lines of the results pane
MOST_READ = 10_000  # characters of an entry; the longest shipped one has 8,000, and more would take long
_PARAGRAPH_END = re.compile(r"\n\s*\n|\n(?=\s*- )")
_LEAD = 30  # characters that are shown before the first hit if the start of a snippet is cut off


def snippet(entry: Entry, hits: Hits, schema: RecordSchema[Entry] = ENTRY) -> MarkedText:
    """Return the entry's text with the highest snippet score, cut to LONGEST_SNIPPET characters.

    Without any hit, return the first text, the summary. Asides are scored only if no other text has a hit.
    """
    best, score = _best(snippet_texts(entry, schema), hits)
    if not score:
        other, score = _best(snippet_texts(entry, schema, asides=True), hits)
        best = other if score else best
    return _cut(best, hits)


def _best(texts: Iterator[str], hits: Hits) -> tuple[str, int]:
    """Return the text with the highest snippet score, and the score. If scores are equal, the first text."""
    best, highest, read = "", -1, 0
    for text in (text[:MOST_READ] for text in texts):
        read += len(text)
        score = hits.snippet_score(text)
        if score > highest:
            best, highest = text, score
        if highest >= hits.snippet_score_bound or read > MOST_READ:
            break
    return best, max(0, highest)


def snippet_texts(entry: Entry, schema: RecordSchema[Entry], *, asides: bool = False) -> Iterator[str]:
    """Yield the texts that may become the snippet of `entry`, best first; with `asides` the asides only."""
    for quote in _quotes(schema, asides):
        for record in quote.holder.records_of(entry) if quote.holder else (entry,):
            text = " ".join(_quoted(field, record) for field in quote.fields).strip()
            if quote.title:
                title = quote.title.value_of(record)
                for paragraph in _PARAGRAPH_END.split(text):
                    yield f"{title}: {paragraph.strip().removeprefix('- ')}"
            elif text:
                yield text


class _Quote(NamedTuple):
    """Fields of one record that are joined to one snippet text, with or without a title before it."""

    holder: Field | None  # the entry's field that holds the records; None for fields of the entry itself
    fields: tuple[Field, ...]
    title: Field | None  # the field whose text precedes each paragraph


@lru_cache
def _quotes(schema: RecordSchema[Entry], asides: bool) -> tuple[_Quote, ...]:  # noqa: FBT001 - for the cache
    """Return the quotes that the snippet roles of `schema` define, in the order of the roles."""
    tables = [(None, schema), *((field, field.record) for field in schema.fields if field.record)]
    orders: dict[tuple[int, int], _Quote] = {}
    for number, (holder, table) in enumerate(tables):
        for field in table.fields:
            if field.snippet and field.snippet.is_aside is asides:
                key = (field.snippet.order, number)
                before = orders[key].fields if key in orders else ()
                title = table.find(field.snippet.titled_by)
                orders[key] = _Quote(holder, (*before, field), title)
    return tuple(orders[key] for key in sorted(orders))


def _quoted(field: Field, record: object) -> str:
    """Return the texts of a field in the form that its snippet role defines, "" if it has no text."""
    text = ", ".join(field.texts_of(record))
    return field.snippet.wording(text) if field.snippet and text else ""


def _cut(text: str, hits: Hits) -> MarkedText:
    """Return `text` on one line with its hits marked, or the part around the first hit if it is too long."""
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
    """Return the position after the first blank from position `at` on, or 0 if `at` is 0."""
    return text.find(" ", at) + 1 if at else 0
