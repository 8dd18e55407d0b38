"""What a worker is told about an item before it is printed: one calm sentence for each kind of news."""

from collections.abc import Iterable, Iterator

from guide.content.freshness import due_on, is_overdue
from guide.content.model import Confidence, Contact, Entry, Status
from guide.handout.contacts import shown_groups
from guide.handout.context import Context
from guide.handout.document import Notice, NoticeKind
from guide.handout.handout_list import Detail
from guide.handout.parts import part_shows, section_of
from guide.handout.resolved import ResolvedItem
from guide.i18n import tr
from guide.render import labels


def left_out(chosen: ResolvedItem, why: str) -> Notice:
    """Say that an item is not on the paper, and why."""
    sentence = tr("'{name}' is left out: {why}", name=chosen.spoken, why=why)
    return Notice(NoticeKind.LEFT_OUT, sentence, chosen.item.target)


def no_name() -> str:
    """Say why something without a neutral name is left out."""
    return tr(
        "every name it has tells the topic. Give it another title, or print without the discreet switch."
    )


def nothing_remains() -> str:
    """Say why something whose every word tells the topic is left out."""
    return tr("all that it would show tells the topic.")


def no_way_remains() -> str:
    """Say why something that can't be reached any more is left out."""
    return tr("each number and address by which to reach it tells the topic.")


def changed(chosen: ResolvedItem, changes: Iterable[str]) -> Notice | None:
    """Say in one sentence what was left out or replaced; None where nothing was."""
    told = ", ".join(changes)
    if not told:
        return None
    sentence = tr("'{name}': {changes}.", name=chosen.spoken, changes=told)
    return Notice(NoticeKind.CHANGED, sentence, chosen.item.target)


def unsure(chosen: ResolvedItem, context: Context, *, is_full: bool = False) -> Notice | None:
    """Say why an item should be checked before it is given out; None where all is sure."""
    reasons = tuple(dict.fromkeys(_reasons(chosen, context, is_full=is_full)))
    if not reasons:
        return None
    sentence = tr(
        "'{name}': check before you give it out. {reasons}.", name=chosen.spoken, reasons=". ".join(reasons)
    )
    return Notice(NoticeKind.UNSURE, sentence, chosen.item.target)


def _reasons(chosen: ResolvedItem, context: Context, *, is_full: bool) -> Iterator[str]:
    entry, item = chosen.entry, chosen.item
    yield from _of_entry(entry, context)
    section = section_of(entry, item.part) if item.part else None
    if section and section.confidence is not Confidence.CONFIRMED:
        yield labels.confidence_label(section.confidence)
    shows = part_shows(item) if item.part else item.shows
    if is_full and not item.part:
        shows = frozenset(Detail)
    for group in shown_groups(entry, context, shows):
        whose = group.line or entry
        doubts = list(_of_entry(whose, context))
        if not doubts and any(map(_is_unsure, group.contacts)):
            doubts.append(tr("A number or an address of it is not sure"))
        yield from (
            tr("{name}: {reason}", name=group.line.title, reason=d) if group.line else d for d in doubts
        )


def _of_entry(entry: Entry, context: Context) -> Iterator[str]:
    if is_overdue(entry, context.guide, context.today):
        day = labels.date_label(due_on(entry, context.guide))
        yield tr("It was to be reviewed by {date}", date=day)
    if entry.status is not Status.ACTIVE:
        yield labels.status_label(entry.status)
    if entry.confidence is not Confidence.CONFIRMED:
        yield labels.confidence_label(entry.confidence)


def _is_unsure(contact: Contact) -> bool:
    return contact.confidence is not Confidence.CONFIRMED or labels.check_first() in contact.note
