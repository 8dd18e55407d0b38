"""Builds the parts of an entry's page about its contacts, use, organization and web pages."""

from collections.abc import Iterator
from dataclasses import replace

from guide.blocks.blocks import Block, Facts, Heading, Paragraph, SmallPrint, WebAddress
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.content.part_schema import CONTACT
from guide.content.parts import Channel, Confidence, Contact
from guide.content.places import Places
from guide.content.records import Field, RecordSchema
from guide.i18n import tr
from guide.render import labels
from guide.render.certainty import confirmation, note_with_warning
from guide.render.facts import facts_of
from guide.render.numbers import brief_numbers_of, for_support, numbers_of


def reach_and_use(entry: Entry, schema: RecordSchema[Entry], guide: Guide) -> Iterator[Block]:
    """Yield how to reach a service and how to use it, which a worker needs first.

    The lines that it names follow its own numbers, in a row each: its text says when to call them instead.
    """
    yield from contact_blocks(entry)
    lines = [line for line in guide.lines_of(entry) if line.contacts]
    if lines and not entry.contacts:
        yield Heading(tr("Numbers"), "numbers")
    for line in lines:
        yield brief_numbers_of(for_support(line), guide.places)
    yield from _service_facts(entry, schema, guide.places)


def contact_blocks(entry: Entry) -> Iterator[Block]:
    """Yield the contacts below a heading, numbers first. Those of a help line stand elsewhere on its page."""
    if not entry.contacts or entry.kind is Kind.LINE:
        return
    yield Heading(tr("How to reach them"), "contacts")
    numbers = tuple(each for each in entry.contacts if each.channel not in (Channel.WEB, Channel.EMAIL))
    if numbers:
        yield numbers_of(replace(entry, contacts=numbers), entry.confidence)
        if any(each.confirmed_on for each in numbers):
            yield SmallPrint(confirmation(numbers))
    for contact in entry.contacts:
        if contact not in numbers:
            yield _address(contact, entry.confidence)


def organization_blocks(entry: Entry) -> Iterator[Block]:
    """Yield who runs what the entry is about, below a heading."""
    if entry.organization:
        name, url = entry.organization.name, entry.organization.url
        yield Heading(tr("Who runs it"), "organization")
        yield WebAddress(name, url) if url else Paragraph(name)


def link_blocks(entry: Entry) -> Iterator[Block]:
    """Yield the pages on the web to read on, below a heading."""
    if entry.links:
        yield Heading(tr("On the web"), "links")
        for link in entry.links:
            yield WebAddress(
                link.title, link.url, note_with_warning(link.note, link.confidence, entry.confidence)
            )


def _service_facts(entry: Entry, schema: RecordSchema[Entry], places: Places) -> Iterator[Block]:
    """Yield the facts of a service, as Open Referral's HSDS defines them.

    Unknown values are named in one row with the advice to ask, unless they are optional or the service takes
    reports.
    """
    facts = list(facts_of(entry, schema, places))
    known = [(field.label(), text) for field, text in facts if text]
    unknown = [field.label() for field, text in facts if not text and not _may_be_unknown(field, entry)]
    if unknown:
        can_call = any(contact.channel is Channel.CALL for contact in entry.contacts)
        known.append((tr("Not known, call to ask") if can_call else tr("Not known, ask"), ", ".join(unknown)))
    if known:
        yield Heading(tr("How to use it"), "use")
        yield Facts(tuple(known))


def _may_be_unknown(field: Field, entry: Entry) -> bool:
    return entry.takes_reports or bool(field.fact and field.fact.is_optional)


def _address(contact: Contact, page: Confidence) -> Block:
    note = note_with_warning(contact.note, contact.confidence, page)
    if contact.channel is Channel.WEB:
        return WebAddress(labels.contact_label(contact), contact.value, note)
    facts = facts_of(replace(contact, note=note), CONTACT)
    rows = ((field.label(), text) for field, text in facts if text)
    return Facts(((labels.contact_label(contact), contact.value), *rows))
