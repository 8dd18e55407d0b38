"""Decides which entries and parts can be handed out, and returns their names for the screen."""

from collections.abc import Iterable, Iterator

from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.content.parts import Contact
from guide.handout.handout_list import HandoutItem
from guide.i18n import tr
from guide.render.by_county import by_county_title, knows_counties, knows_map, map_title
from guide.render.labels import entry_label
from guide.render.page_names import COUNTIES_ANCHOR, FACTORS_ANCHOR, MAP_PART, REPORT_ANCHOR
from guide.render.report_by_county import knows_reports, report_title


def is_target(target: str, guide: Guide) -> bool:
    """Return whether a target names an entry or a part of an entry that can be handed out."""
    entry_id, _, part = target.partition("#")
    entry = guide.find(entry_id)
    return entry is not None and (not part or part in parts_of(entry, guide))


def parts_of(entry: Entry, guide: Guide) -> dict[str, str]:
    """Return the parts of an entry that can be handed out alone, as {id: title}."""
    own = {section.id: section.title for section in entry.sections}
    factors = {factor.id: factor.text for factor in entry.key_factors}
    contacts = contacts_of(entry, guide)
    named = (
        ("numbers", tr("Numbers"), bool(contacts) and (entry.kind is Kind.LINE or bool(entry.lines))),
        ("contacts", tr("How to reach them"), bool(entry.contacts) and entry.kind is not Kind.LINE),
        ("links", tr("On the web"), bool(entry.links)),
        ("use", tr("How to use it"), entry.kind is Kind.SERVICE),
        ("goal", tr("Goal"), bool(entry.goal)),
        (FACTORS_ANCHOR, tr("Key factors"), bool(entry.key_factors)),
        (COUNTIES_ANCHOR, by_county_title(), knows_counties(entry, guide)),
        (MAP_PART, map_title(), knows_map(entry, guide)),
        (REPORT_ANCHOR, report_title(), knows_reports(entry, guide)),
        ("programs", tr("Programs"), entry.kind is Kind.STRATEGY and bool(guide.members_of(entry))),
    )
    return {part: title for part, title, there in named if there} | factors | own


def target_title(target: str, guide: Guide) -> str:
    """Return the name of a target for the screen, neutral because a bystander can read the screen."""
    entry_id, _, part = target.partition("#")
    entry = guide.find(entry_id)
    if entry is None:
        return entry_id
    return parts_of(entry, guide).get(part, part) if part else entry.neutral_title


def gone_from(items: Iterable[HandoutItem], before: Guide, after: Guide) -> Iterator[HandoutItem]:
    """Yield the items that can be handed out with the guide `before`, and not with `after`."""
    return (each for each in items if is_target(each.target, before) and not is_target(each.target, after))


def names_of(items: Iterable[HandoutItem], guide: Guide) -> Iterator[str]:
    """Yield the names of items on the screen: the worker's own, or those of what they hand out."""
    return (item.title or target_title(item.target, guide) for item in items)


def target_kind(target: str, guide: Guide) -> str:
    """Return the label below the name of a target: its kind, or for a part "Part of" and the entry's name."""
    entry_id, _, part = target.partition("#")
    entry = guide.find(entry_id)
    if entry is None:
        return tr("Not in this guide")
    return tr("Part of: {title}", title=entry.neutral_title) if part else entry_label(entry)


def contacts_of(entry: Entry, guide: Guide) -> tuple[Contact, ...]:
    """Return the contacts of an entry and of the help lines that it names."""
    return (*entry.contacts, *(contact for line in guide.lines_of(entry) for contact in line.contacts))
