"""The guide as a Whoosh index in memory; never read from a file, since an index is pickles that run code."""

from collections import defaultdict
from collections.abc import Iterator

from whoosh.fields import STORED, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.index import Index

from guide.content.guide import Guide
from guide.content.lists import RowKind
from guide.content.model import Contact, Entry, Kind
from guide.search.analysis import Part, PartsAnalyzer, WeightedText, stems_of, surfaces_of

# How much a word counts by where it stands; the body is 1.
NAME, POINTER, ORGANIZATION, SUMMARY, HEADING, BODY, ASIDE = 4.0, 2.0, 2.0, 1.5, 1.5, 1.0, 0.3
# What people type for an entry: the first entry of a row is meant most.
TYPED, RELATED = 2.0, 0.5


def schema() -> Schema:
    """Give the fields of the index: stems to score, surface words for the word being typed."""
    return Schema(
        id=STORED(),
        stems=TEXT(analyzer=PartsAnalyzer(stems_of), phrase=False),
        surface=TEXT(analyzer=PartsAnalyzer(surfaces_of), phrase=False),
    )


def build_index(guide: Guide) -> Index:
    """Build the index of all entries in memory (about 3 ms an entry)."""
    index = RamStorage().create_index(schema())
    writer = index.writer()
    typed = _typed_for(guide)
    for entry in guide.entries:
        text = WeightedText.of((*parts_of(entry), *typed[entry.id]))
        writer.add_document(id=entry.id, stems=text, surface=text)
    writer.commit()
    return index


def _typed_for(guide: Guide) -> dict[str, list[Part]]:
    """Give what people type for each entry: found like its own words, never shown, as no snippet has it."""
    typed: dict[str, list[Part]] = defaultdict(list)
    for row in guide.thesaurus.rows:
        weight = RELATED if row.type is RowKind.RELATED else TYPED
        for place, entry_id in enumerate(row.leads_to, 1):
            typed[entry_id] += [Part(words, weight / place) for words in row.typed]
    return typed


def parts_of(entry: Entry) -> Iterator[Part]:
    """Give every text of an entry with its weight."""
    # A web page is often called like the thing it is about; the thing itself should stand first.
    name = POINTER if entry.kind is Kind.LINK else NAME
    yield Part(entry.title, name)
    yield Part(entry.short_title, name)
    yield from (Part(other, name) for other in entry.other_names)
    if entry.organization:
        yield Part(entry.organization.name, ORGANIZATION)
        yield Part(entry.organization.url, ASIDE)
    yield Part(entry.summary, SUMMARY)
    yield Part(entry.goal, SUMMARY)
    yield Part(entry.notice, BODY)
    yield from (Part(factor.text, BODY) for factor in entry.key_factors)
    for section in entry.sections:
        yield Part(section.title, HEADING)
        yield Part(section.text, BODY)
        if section.table:
            yield Part("\n".join(cell for row in section.table.rows for cell in row), BODY)
    yield Part(" ".join((*entry.audience, *entry.region)), BODY)
    for contact in entry.contacts:
        yield from _contact_parts(contact)
    for link in entry.links:
        yield Part(f"{link.title}\n{link.note}", BODY)
        yield Part(link.url, ASIDE)
    yield from (Part(f"{source.title}\n{source.url}", ASIDE) for source in entry.sources)


def _contact_parts(contact: Contact) -> Iterator[Part]:
    yield Part("\n".join((contact.value, contact.note, contact.hours, contact.not_for)), BODY)
