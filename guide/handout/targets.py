"""What can be handed out: entries and parts of them, their names on the screen, the details they have."""

from guide.content.guide import Guide
from guide.content.model import Contact, Entry, Kind
from guide.content.records import RecordSchema
from guide.content.roles import Detail
from guide.content.schema import ENTRY
from guide.handout.contacts import NUMBERS
from guide.handout.items import detail_facts
from guide.i18n import tr
from guide.render.labels import entry_label
from guide.render.page_names import FACTORS_ANCHOR

_ALWAYS = frozenset({Detail.NAME, Detail.NOTE_LINE})


def is_target(target: str, guide: Guide) -> bool:
    """Return whether a target names an entry, or a part of one, that can be handed out."""
    entry_id, _, part = target.partition("#")
    entry = guide.find(entry_id)
    return entry is not None and (not part or part in parts_of(entry, guide))


def parts_of(entry: Entry, guide: Guide) -> dict[str, str]:
    """Return the parts of an entry that can be handed out alone, as {id: title}."""
    own = {section.id: section.title for section in entry.sections}
    factors = {factor.id: factor.text for factor in entry.key_factors}
    contacts = _contacts(entry, guide)
    named = (
        ("numbers", tr("Numbers"), bool(contacts) and (entry.kind is Kind.LINE or bool(entry.lines))),
        ("contacts", tr("How to reach them"), bool(entry.contacts) and entry.kind is not Kind.LINE),
        ("links", tr("On the web"), bool(entry.links)),
        ("use", tr("How to use it"), entry.kind is Kind.SERVICE),
        ("goal", tr("Goal"), bool(entry.goal)),
        (FACTORS_ANCHOR, tr("Key factors"), bool(entry.key_factors)),
        ("programs", tr("Programs"), entry.kind is Kind.STRATEGY and bool(guide.members_of(entry))),
    )
    return {part: title for part, title, there in named if there} | factors | own


def target_title(target: str, guide: Guide) -> str:
    """Return the name of a target on the screen, which reveals nothing to a bystander."""
    entry_id, _, part = target.partition("#")
    entry = guide.find(entry_id)
    if entry is None:
        return entry_id
    return parts_of(entry, guide).get(part, part) if part else entry.neutral_title


def target_kind(target: str, guide: Guide) -> str:
    """Return what a target is: a kind of entry, or a part of an entry."""
    entry_id, _, part = target.partition("#")
    entry = guide.find(entry_id)
    if entry is None:
        return tr("Not in this guide")
    return tr("Part of: {title}", title=entry.neutral_title) if part else entry_label(entry)


def can_show(target: str, guide: Guide, schema: RecordSchema[Entry] = ENTRY) -> frozenset[Detail]:
    """Return the details that the worker can choose for a target; the text of a part is always printed."""
    entry_id, _, part = target.partition("#")
    entry = guide.find(entry_id)
    if entry is None:
        return _ALWAYS
    contacts = _contacts(entry, guide)
    has_hours = any(contact.hours for contact in contacts)
    if part:
        with_hours = has_hours and part in ("numbers", "contacts")
        return _ALWAYS | ({Detail.HOURS} if with_hours else frozenset())
    has = {
        Detail.TEXT: True,
        Detail.NUMBERS: any(contact.channel in NUMBERS for contact in contacts),
        Detail.WEB: _has_web(entry),
        Detail.HOURS: has_hours or bool(entry.schedule),
    }
    facts = {detail for detail in Detail if any(detail_facts(entry, detail, schema))}
    return _ALWAYS | facts | {detail for detail, there in has.items() if there}


def _contacts(entry: Entry, guide: Guide) -> tuple[Contact, ...]:
    return (*entry.contacts, *(contact for line in guide.lines_of(entry) for contact in line.contacts))


def _has_web(entry: Entry) -> bool:
    own = entry.organization is not None and bool(entry.organization.url)
    return own or bool(entry.links) or any(contact.channel not in NUMBERS for contact in entry.contacts)
