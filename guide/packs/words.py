"""Describes packs and what differs between two of them, in the words of the screen and of the terminal."""

from guide.content.guide import Guide
from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.changes import ChangeKind, NumberChange
from guide.packs.trust import Origin, Standing


def origin_sentence(origin: Origin) -> str:
    """Return whom a pack is from, in words."""
    if origin.is_trusted:
        return tr("Signed by {publisher}.", publisher=origin.publisher)
    words = " ".join(origin.words)
    if origin.standing is Standing.UNKNOWN:
        return tr(
            "Signed with the key {id}, which this stick does not know. Its words are: {words}",
            id=origin.key_id,
            words=words,
        )
    return tr("Not signed. Its words are: {words}", words=words)


def kind_headings() -> dict[ChangeKind, str]:
    """Return the heading of each kind of change."""
    return {
        ChangeKind.NUMBERS: tr("Other numbers"),
        ChangeKind.NEW: tr("New"),
        ChangeKind.GONE: tr("Gone"),
        ChangeKind.CHANGED: tr("Changed"),
    }


def number_line(number: NumberChange) -> str:
    """Return one number, or another way to reach somebody, as it was and as it will be."""
    before, after = escape_invisible(number.before), escape_invisible(number.after)
    if not before:
        return tr("new: {number}", number=after)
    return changed(before, after) if after else tr("gone: {number}", number=before)


def changed(old: str, new: str) -> str:
    """Return what was and what is, or only one if they are the same.

    In words: an arrow is of another font, whose lines are higher than those beside it.
    """
    return old if old == new else tr("{old}, now {new}", old=old, new=new)


def beside_sentence(current: Guide) -> str:
    """Return beside what a new pack is added."""
    titles = ", ".join(tr("“{title}”", title=pack.title) for pack in current.packs)
    if not titles:
        return tr("It is added. Nothing else is in use.")
    return tr("It is added beside {titles}. What these have stays.", titles=titles)
