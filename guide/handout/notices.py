"""Writes the notices that the worker reads before printing: a sentence per item and kind of notice."""

from collections.abc import Iterator

from guide.content.detail import Detail
from guide.handout import omissions
from guide.handout.contacts import ContactGroup, contact_groups
from guide.handout.context import Context
from guide.handout.document import Notice, NoticeKind
from guide.handout.options import Format
from guide.handout.parts import part_shows, section_of
from guide.handout.resolved import ResolvedItem
from guide.i18n import tr
from guide.render import labels
from guide.render.certainty import doubts, is_contact_sure, is_sure
from guide.render.page_names import MAP_PART


def left_out_notice(resolved: ResolvedItem, reason: str) -> Notice:
    """Return the notice that an item is not printed; reason completes its sentence."""
    sentence = tr("'{name}' is left out: {why}", name=resolved.display_name, why=reason)
    return Notice(NoticeKind.LEFT_OUT, sentence, resolved.item.target)


def all_names_reveal() -> str:
    """Return the reason for an item that is left out because all its names reveal the topic."""
    return tr(
        "every name it has tells the topic. Give it another title, or print without the discreet switch."
    )


def head_notice(text: str) -> Notice:
    """Return the notice that a text of the head is not printed, because it reveals the topic."""
    sentence = tr("'{text}' is left out at the top: it tells the topic.", text=text)
    return Notice(NoticeKind.LEFT_OUT, sentence)


def all_content_reveals() -> str:
    """Return the reason for an item that is left out because all its content reveals the topic."""
    return tr("all that it would show tells the topic.")


def no_topic_words() -> str:
    """Return the reason why nothing is printed discreetly from a guide that lists no words that tell."""
    return tr("the guide has no list of words that tell the topic, so nothing can be made discreet.")


def all_contacts_reveal() -> str:
    """Return the reason for an item that is left out because its numbers and addresses reveal the topic."""
    return tr("each number and address by which to reach it tells the topic.")


def is_dangerous_to_find() -> str:
    """Return the reason for a line for tips or reports that is left out of a discreet hand-out."""
    return tr(
        "a number for reports or for the police that is found can get a person hurt. If they want to call, "
        "call together, or help them learn it by heart."
    )


def is_written_for_workers() -> str:
    """Return the reason for a section of a situation or practice page, left out of a discreet hand-out."""
    return tr("it tells workers what to do, and so what is the matter. Say it, or hand out the whole page.")


def changes_notice(resolved: ResolvedItem, changes: tuple[str, ...], new_name: str = "") -> Notice | None:
    """Return the notice that lists what was left out or replaced in an item; None if changes is empty.

    new_name is the name under which the item is printed.
    """
    listed = ", ".join(changes)
    if not listed:
        return None
    sentence = tr("'{name}': {changes}.", name=resolved.display_name, changes=listed)
    is_renamed = set(changes) == {omissions.name_replaced(new_name), omissions.entry_text_replaced()}
    return Notice(NoticeKind.CHANGED, sentence, resolved.item.target, new_name if is_renamed else "")


def joined_renames(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """Return the notices, with one in place of all that say no more than that an item has a neutral name."""
    renamed = [notice for notice in notices if notice.new_name]
    if len(renamed) < 2:
        return notices
    sentence = tr(
        "{number} items stand there by another name and say less. Say aloud what is missing: {names}.",
        number=len(renamed),
        names=", ".join(f"'{notice.new_name}'" for notice in renamed),
    )
    return (*(each for each in notices if not each.new_name), Notice(NoticeKind.CHANGED, sentence))


def no_map_notice(resolved: ResolvedItem, context: Context) -> Notice | None:
    """Return the notice that large print has no map; None for any other part or format."""
    if resolved.item.part != MAP_PART or context.options.format is not Format.LARGE:
        return None
    sentence = tr("Large print has no map, but whom to call in each region, with the names of its counties.")
    return Notice(NoticeKind.CHANGED, sentence, resolved.item.target)


def unsure_notice(resolved: ResolvedItem, context: Context, *, is_full: bool = False) -> Notice | None:
    """Return the notice that an item is uncertain, with the reasons; None if nothing is uncertain.

    is_full is true for a page of the format FULL, which prints all contacts of the entry.
    """
    reasons = tuple(dict.fromkeys(_reasons(resolved, context, is_full=is_full)))
    if not reasons:
        return None
    sentence = tr(
        "'{name}': check before you give it out. {reasons}.",
        name=resolved.display_name,
        reasons=". ".join(reasons),
    )
    return Notice(NoticeKind.UNSURE, sentence, resolved.item.target)


def _reasons(resolved: ResolvedItem, context: Context, *, is_full: bool) -> Iterator[str]:
    entry, item = resolved.entry, resolved.item
    yield from doubts(entry, context.guide, context.today)
    section = section_of(entry, item.part) if item.part else None
    if section and not is_sure(section.confidence):
        yield labels.confidence_label(section.confidence)
    shows = part_shows(item) if item.part else item.shows
    if is_full and not item.part:
        shows = frozenset(Detail)
    for group in contact_groups(entry, context, shows):
        yield from _reasons_of_contacts(group, resolved, context)


def _reasons_of_contacts(group: ContactGroup, resolved: ResolvedItem, context: Context) -> Iterator[str]:
    reasons = list(doubts(group.line or resolved.entry, context.guide, context.today))
    if not reasons and not all(map(is_contact_sure, group.contacts)):
        reasons.append(tr("A number or an address of it is not sure"))
    for reason in reasons:
        yield tr("{name}: {reason}", name=group.line.title, reason=reason) if group.line else reason
