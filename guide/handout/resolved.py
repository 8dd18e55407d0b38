"""What stands behind an item of the tray: its entry; or the sentence that the guide has none."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.safe_text import short
from guide.handout.contacts import usual_shows
from guide.handout.context import Context
from guide.handout.document import Notice, NoticeKind
from guide.handout.handout_list import USUAL, HandoutItem, HandoutList
from guide.i18n import tr


@dataclass(frozen=True, slots=True)
class ResolvedItem:
    """An item of the tray and the entry it names."""

    item: HandoutItem
    entry: Entry

    @property
    def spoken(self) -> str:
        """Give the name by which a worker is told about it, on the screen only."""
        return self.item.title or self.entry.title


def chosen_of(item: HandoutItem, context: Context) -> ResolvedItem | Notice:
    """Find an item's entry; what the guide has not is named."""
    entry = context.guide.find(item.entry_id)
    if entry is None:
        sentence = tr("The guide has no entry '{id}', so it is not on the paper.", id=short(item.target))
        return Notice(NoticeKind.MISSING, sentence, item.target)
    return ResolvedItem(item, entry)


def missing_part(chosen: ResolvedItem) -> Notice:
    """Say that an entry has no such part."""
    sentence = tr(
        "'{title}' has no part '{part}' to hand out, so it is not on the paper.",
        title=chosen.entry.title,
        part=short(chosen.item.part),
    )
    return Notice(NoticeKind.MISSING, sentence, chosen.item.target)


def usual_item(target: str, guide: Guide) -> HandoutItem:
    """Give something as it is put on a tray: with a way to reach it, though that be the web alone."""
    entry = guide.find(HandoutItem(target=target).entry_id)
    return HandoutItem(target=target, shows=usual_shows(entry) if entry else USUAL)


def with_cover(tray: HandoutList, guide: Guide) -> tuple[HandoutItem, ...]:
    """Mix the pack's ordinary resources among the items, so that neither stands out as a group."""
    there = {item.entry_id for item in tray}
    cover = [usual_item(each, guide) for each in guide.handout_cover.entry_ids if each not in there]
    return tuple(_mixed(tray.items, tuple(cover)))


def _mixed(items: tuple[HandoutItem, ...], cover: tuple[HandoutItem, ...]) -> Iterator[HandoutItem]:
    for number in range(max(len(items), len(cover))):
        yield from items[number : number + 1]
        yield from cover[number : number + 1]
