"""Finds the entry that an item of a hand-out names, and adds the ordinary resources of the pack."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.safe_text import short
from guide.handout.contacts import default_details
from guide.handout.context import Context
from guide.handout.document import Notice, NoticeKind
from guide.handout.handout_list import DEFAULT_DETAILS, HandoutItem, HandoutList
from guide.i18n import tr


@dataclass(frozen=True, slots=True)
class ResolvedItem:
    """An item of a hand-out with the entry that it names."""

    item: HandoutItem
    entry: Entry

    @property
    def display_name(self) -> str:
        """The name of the item in notices for the worker; never printed, as it can reveal the topic."""
        return self.item.title or self.entry.title


def resolve(item: HandoutItem, context: Context) -> ResolvedItem | Notice:
    """Return an item with its entry, or a notice if the guide does not have the entry."""
    entry = context.guide.find(item.entry_id)
    if entry is None:
        sentence = tr("The guide has no entry '{id}', so it is not on the paper.", id=short(item.target))
        return Notice(NoticeKind.MISSING, sentence, item.target)
    return ResolvedItem(item, entry)


def missing_part_notice(resolved: ResolvedItem) -> Notice:
    """Return the notice that an entry does not have the part that its item names."""
    sentence = tr(
        "'{title}' has no part '{part}' to hand out, so it is not on the paper.",
        title=resolved.entry.title,
        part=short(resolved.item.part),
    )
    return Notice(NoticeKind.MISSING, sentence, resolved.item.target)


def default_item(target: str, guide: Guide) -> HandoutItem:
    """Return a new item for a target, with the default details of its entry."""
    entry = guide.find(HandoutItem(target=target).entry_id)
    return HandoutItem(target=target, shows=default_details(entry) if entry else DEFAULT_DETAILS)


def with_cover(handout_list: HandoutList, guide: Guide) -> tuple[HandoutItem, ...]:
    """Return the items in turn with the pack's ordinary resources, which make the paper look ordinary.

    Those whose numbers an item has among its own are there already.
    """
    entries = list(filter(None, (guide.find(item.entry_id) for item in handout_list)))
    listed = {each.id for entry in entries for each in (entry, *guide.lines_of(entry))}
    cover = [default_item(each, guide) for each in guide.handout_cover.entry_ids if each not in listed]
    return tuple(_in_turn(handout_list.items, tuple(cover)))


def _in_turn(items: tuple[HandoutItem, ...], cover: tuple[HandoutItem, ...]) -> Iterator[HandoutItem]:
    for number in range(max(len(items), len(cover))):
        yield from items[number : number + 1]
        yield from cover[number : number + 1]
