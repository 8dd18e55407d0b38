"""Builds the parts of an entry's page about its contacts, its organization and its web pages."""

from collections.abc import Iterator

from guide.blocks.blocks import Block, Heading, Paragraph, SmallPrint, WebAddress
from guide.content.model import Entry
from guide.i18n import tr
from guide.render.certainty import confirmation, note_with_warning
from guide.render.numbers import sheet_numbers_of


def contact_blocks(entry: Entry) -> Iterator[Block]:
    """Yield the contacts of an entry that has no facts at its top, below a heading."""
    if entry.contacts:
        yield Heading(tr("How to reach them"), "contacts")
        yield sheet_numbers_of(entry)
        if any(each.confirmed_on for each in entry.contacts):
            yield SmallPrint(confirmation(entry.contacts))


def organization_blocks(entry: Entry) -> Iterator[Block]:
    """Yield who runs what the entry is about, below a heading, unless title and contacts say so."""
    if entry.organization is None:
        return
    name, url = entry.organization.name, entry.organization.url
    is_known = not url or url in _addresses(entry)
    if not is_known or name.casefold() not in entry.title.casefold():
        yield Heading(tr("Who runs it"), "organization")
        yield Paragraph(name) if is_known else WebAddress(name, url)


def link_blocks(entry: Entry) -> Iterator[Block]:
    """Yield the pages on the web to read on, below a heading, without those that a contact names."""
    links = [link for link in entry.links if link.url not in _addresses(entry) or link.note]
    if links:
        yield Heading(tr("On the web"), "links")
    for link in links:
        note = note_with_warning(link.note, link.confidence, entry.confidence)
        yield WebAddress(link.title, link.url, note)


def _addresses(entry: Entry) -> frozenset[str]:
    return frozenset(contact.value for contact in entry.contacts)
