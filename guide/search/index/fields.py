"""The texts of an entry that are searched, each with its weight."""

from collections.abc import Iterator
from typing import NamedTuple

from guide.content.model import Contact, Entry, Kind

# How much a word counts by where it stands; the body is 1.
NAME, POINTER, ORGANIZATION, SUMMARY, HEADING, BODY, ASIDE = 4.0, 2.0, 2.0, 1.5, 1.5, 1.0, 0.3
ASKED = 0.8  # what people type and ask for an entry; there is much of it


class Field(NamedTuple):
    """A piece of an entry's text and how much a word in it counts."""

    text: str
    boost: float


def searchable_fields(entry: Entry) -> Iterator[Field]:
    """Give every text of an entry with its weight, those that weigh most first."""
    # A web page is often called like the thing it is about; the thing itself should stand first.
    name = POINTER if entry.kind is Kind.LINK else NAME
    yield from (Field(text, name) for text in names_of(entry))
    if entry.organization:
        yield Field(entry.organization.name, ORGANIZATION)
        yield Field(entry.organization.url, ASIDE)
    yield Field(entry.summary, SUMMARY)
    yield Field(entry.goal, SUMMARY)
    yield from (Field(text, BODY) for text in _bodies(entry))
    for section in entry.sections:
        yield Field(section.title, HEADING)
        yield Field(section.text, BODY)
        if section.table:
            yield Field("\n".join(cell for row in section.table.rows for cell in row), BODY)
    for link in entry.links:
        yield Field(f"{link.title}\n{link.note}", BODY)
        yield Field(link.url, ASIDE)
    yield from (Field(f"{source.title}\n{source.url}", ASIDE) for source in entry.sources)


def names_of(entry: Entry) -> tuple[str, ...]:
    """Give the names of an entry, each once."""
    return tuple(dict.fromkeys(filter(None, (entry.title, entry.short_title, *entry.other_names))))


def _bodies(entry: Entry) -> Iterator[str]:
    yield entry.notice
    yield from (factor.text for factor in entry.key_factors)
    yield " ".join((*entry.audience, *entry.region))
    yield "\n".join(
        (
            entry.eligibility_description,
            entry.schedule,
            entry.application_process,
            entry.fees_description,
            entry.address,
        )
    )
    yield from map(_contact_text, entry.contacts)


def _contact_text(contact: Contact) -> str:
    return "\n".join((contact.channel, contact.value, contact.note, contact.hours, contact.not_for))
