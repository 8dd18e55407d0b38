"""Decides which details of an entry a worker can choose for an item of a hand-out."""

from guide.content.detail import Detail
from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.records import RecordSchema
from guide.content.schema import ENTRY
from guide.handout.contacts import PHONE_CHANNELS
from guide.handout.items import detail_facts
from guide.handout.targets import contacts_of

_ALWAYS = frozenset({Detail.NAME, Detail.NOTE_LINE})


def can_show(target: str, guide: Guide, schema: RecordSchema[Entry] = ENTRY) -> frozenset[Detail]:
    """Return the details that a worker can choose for a target.

    For a part of an entry they do not include the text, because the text of a part is always printed.
    """
    entry_id, _, part = target.partition("#")
    entry = guide.find(entry_id)
    if entry is None:
        return _ALWAYS
    contacts = contacts_of(entry, guide)
    has_hours = any(contact.hours for contact in contacts)
    if part:
        with_hours = has_hours and part in ("numbers", "contacts")
        return _ALWAYS | ({Detail.HOURS} if with_hours else frozenset())
    has = {
        Detail.TEXT: True,
        Detail.NUMBERS: any(contact.channel in PHONE_CHANNELS for contact in contacts),
        Detail.WEB: _has_web(entry),
        Detail.HOURS: has_hours or bool(entry.schedule or entry.hours),
    }
    facts = {detail for detail in Detail if any(detail_facts(entry, detail, schema))}
    return _ALWAYS | facts | {detail for detail, there in has.items() if there}


def _has_web(entry: Entry) -> bool:
    own = entry.organization is not None and bool(entry.organization.url)
    return (
        own or bool(entry.links) or any(contact.channel not in PHONE_CHANNELS for contact in entry.contacts)
    )
