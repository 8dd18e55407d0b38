"""The fields of an entry that are searched: each text with its role, which decides its boost."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import NamedTuple

from guide.content.model import Contact, Entry, Kind
from guide.search.weights import Weights


class FieldRole(Enum):
    """What a text is to its entry. Each role has its own boost in `Weights`."""

    NAME = auto()
    LINK_NAME = auto()  # the name of a web link
    ORGANIZATION = auto()
    SUMMARY = auto()
    HEADING = auto()
    BODY = auto()
    ASIDE = auto()  # web addresses and sources


class Field(NamedTuple):
    """One searched text of an entry."""

    text: str
    role: FieldRole


def boosts_of(weights: Weights) -> Mapping[FieldRole, float]:
    """Return, by role, how many words of the body a word in such a field counts as."""
    return {
        FieldRole.NAME: weights.boost_name,
        FieldRole.LINK_NAME: weights.boost_link_name,
        FieldRole.ORGANIZATION: weights.boost_organization,
        FieldRole.SUMMARY: weights.boost_summary,
        FieldRole.HEADING: weights.boost_heading,
        FieldRole.BODY: weights.boost_body,
        FieldRole.ASIDE: weights.boost_aside,
    }


def searchable_fields(entry: Entry) -> Iterator[Field]:
    """Yield every text of an entry that is searched; texts for hand-outs only are not."""
    # A web page is often called like the thing it is about; the thing itself should come first.
    name = FieldRole.LINK_NAME if entry.kind is Kind.LINK else FieldRole.NAME
    yield from (Field(text, name) for text in names_of(entry))
    if entry.organization:
        yield Field(entry.organization.name, FieldRole.ORGANIZATION)
        yield Field(entry.organization.url, FieldRole.ASIDE)
    yield Field(entry.summary, FieldRole.SUMMARY)
    yield Field(entry.goal, FieldRole.SUMMARY)
    yield from (Field(text, FieldRole.BODY) for text in _bodies(entry))
    for section in entry.sections:
        yield Field(section.title, FieldRole.HEADING)
        yield Field(section.text, FieldRole.BODY)
        if section.table:
            yield Field("\n".join(cell for row in section.table.rows for cell in row), FieldRole.BODY)
    for link in entry.links:
        yield Field(f"{link.title}\n{link.note}", FieldRole.BODY)
        yield Field(link.url, FieldRole.ASIDE)
    yield from (Field(f"{source.title}\n{source.url}", FieldRole.ASIDE) for source in entry.sources)


def names_of(entry: Entry) -> tuple[str, ...]:
    """Return the title, short title and other names of an entry, each once."""
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
