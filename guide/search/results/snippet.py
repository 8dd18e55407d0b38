"""Chooses a snippet for a result: the sentence of the entry that best answers a query, hits marked."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from guide.content.model import Entry
from guide.content.records import Field, RecordSchema
from guide.content.schema import ENTRY
from guide.search.results.hits import Hits, MarkedText, marked

LONGEST_SNIPPET = 110  # characters: two lines of the results pane
MOST_READ = 10_000  # characters of an entry; the longest shipped one has 8,000, and more would take long
WHAT_NOT_TO_DO = "what-not-to-do"  # the id of a section whose sentences would say the opposite by themselves
# After a full stop and the like, but not within "St. Louis" or "Dr. King".
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z]\.)(?<!\b(?:St|Ft|Mt|Dr|Mr|Ms|No)\.)(?<=[.!?])\s+(?=[^\Wa-z_]|[¿¡“\"(])"
)
_PARAGRAPH_END = re.compile(r"\n\s*\n|\n(?=\s*- )")
Sentences = tuple[str, ...]  # one that may be quoted, with those that follow it in its paragraph


def snippet(entry: Entry, hits: Hits, schema: RecordSchema[Entry] = ENTRY) -> MarkedText:
    """Return the sentence of the entry with the highest snippet score, and what follows it if it is short.

    Without any hit, return the first of the summary. Asides are scored only if no other sentence has a hit.
    """
    best, score = _best(snippet_sentences(entry, schema), hits)
    if not score:
        other, score = _best(snippet_sentences(entry, schema, asides=True), hits)
        best = other if score else best
    return marked(_fitting(best), hits)


def _best(found: Iterator[Sentences], hits: Hits) -> tuple[Sentences, int]:
    """Return the sentence with the highest snippet score, of equal ones the first, and the score."""
    best, highest, read = Sentences(), -1, 0
    for sentences in found:
        read += len(sentences[0])
        score = hits.snippet_score(sentences[0])
        if score > highest:
            best, highest = sentences, score
        if highest >= hits.snippet_score_bound or read > MOST_READ:
            break
    return best, max(0, highest)


def snippet_sentences(
    entry: Entry, schema: RecordSchema[Entry], *, asides: bool = False
) -> Iterator[Sentences]:
    """Yield what may become the snippet of `entry`, best first; with `asides` the asides only."""
    for quote in _quotes(schema, asides):
        for record in quote.holder.records_of(entry) if quote.holder else (entry,):
            if getattr(record, "id", "") == WHAT_NOT_TO_DO:
                continue
            text = " ".join(", ".join(field.texts_of(record)) for field in quote.fields)
            for paragraph in _PARAGRAPH_END.split(text[:MOST_READ]):
                flat = " ".join(paragraph.split()).removeprefix("- ")
                sentences = tuple(_SENTENCE_END.split(flat)) if flat else ()
                yield from (sentences[at:] for at in range(len(sentences)))


class _Quote(NamedTuple):
    """Fields of one record that are joined to one text."""

    holder: Field | None  # the entry's field that holds the records; None for fields of the entry itself
    fields: tuple[Field, ...]


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
                orders[key] = _Quote(holder, (*before, field))
    return tuple(orders[key] for key in sorted(orders))


def _fitting(sentences: Sentences) -> str:
    """Return the first of the sentences, with as many of the others as fit; of a long one its first words."""
    text = sentences[0] if sentences else ""
    for each in sentences[1:]:
        if len(text) + len(each) >= LONGEST_SNIPPET:
            break
        text = f"{text} {each}"
    if len(text) <= LONGEST_SNIPPET:
        return text
    end = max(text.rfind(" ", 0, LONGEST_SNIPPET), LONGEST_SNIPPET // 2)
    return f"{text[:end].rstrip(' ,;:')} …"
