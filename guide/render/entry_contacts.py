"""Builds the sections of an entry's page about its organization, use, contacts and web pages."""

from collections.abc import Iterator
from dataclasses import replace

from guide.blocks.blocks import Block, Facts, Heading, Paragraph, WebAddress
from guide.content.model import Entry, Kind
from guide.content.part_schema import CONTACT
from guide.content.parts import Channel, Contact
from guide.content.places import Places
from guide.content.records import Field, RecordSchema
from guide.i18n import tr
from guide.render import labels
from guide.render.certainty import note_with_warning
from guide.render.facts import facts_of


def service_sections(entry: Entry, schema: RecordSchema[Entry], places: Places) -> Iterator[Block]:
    """Yield sections with headings: the organization, how to use the service, the contacts, the web pages."""
    yield from _organization(entry)
    yield from _service_facts(entry, schema, places)
    if entry.contacts and entry.kind is not Kind.LINE:
        yield Heading(tr("How to reach them"), "contacts")
        yield from map(_contact, entry.contacts)
    if entry.links:
        yield Heading(tr("On the web"), "links")
        for link in entry.links:
            yield WebAddress(link.title, link.url, note_with_warning(link.note, link.confidence))


def _organization(entry: Entry) -> Iterator[Block]:
    if entry.organization:
        name, url = entry.organization.name, entry.organization.url
        yield Heading(tr("Who runs it"), "organization")
        yield WebAddress(name, url) if url else Paragraph(name)


def _service_facts(entry: Entry, schema: RecordSchema[Entry], places: Places) -> Iterator[Block]:
    """Yield the facts of a service, as Open Referral's HSDS defines them.

    An unknown value is shown as the advice to ask, unless the fact is optional or the service takes reports.
    """
    if entry.kind is not Kind.SERVICE:
        return
    can_call = any(contact.channel is Channel.CALL for contact in entry.contacts)
    ask = tr("Not known. Call to ask.") if can_call else tr("Not known. Ask.")
    rows = (
        (field.label(), text or ("" if _may_be_unknown(field, entry) else ask))
        for field, text in facts_of(entry, schema, places)
    )
    if known := tuple((label, value) for label, value in rows if value):
        yield Heading(tr("How to use it"), "use")
        yield Facts(known)


def _may_be_unknown(field: Field, entry: Entry) -> bool:
    return entry.takes_reports or bool(field.fact and field.fact.is_optional)


def _contact(contact: Contact) -> Block:
    note = note_with_warning(contact.note, contact.confidence)
    if contact.channel is Channel.WEB:
        return WebAddress(labels.contact_label(contact), contact.value, note)
    facts = facts_of(replace(contact, note=note), CONTACT)
    rows = ((field.label(), text) for field, text in facts if text)
    return Facts(((labels.contact_label(contact), contact.value), *rows))
