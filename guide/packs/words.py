"""Describes packs and what differs between two of them, in the words of the screen and of the terminal."""

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.model import Pack
from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.changes import ChangeKind, NumberChange
from guide.packs.lineage import Lineage
from guide.packs.trust import Origin, Standing
from guide.signing.public_key import public_key_of_line


def origin_sentence(origin: Origin) -> str:
    """Return whom a pack is from, in words."""
    if origin.is_trusted:
        return tr("Signed by {publisher}.", publisher=origin.publisher)
    words = " ".join(origin.words)
    if origin.standing is Standing.UNKNOWN:
        return tr(
            "Signed with the key {id}, which this stick does not know, so only its pages and places are "
            "used. The words of the pack are: {words}.",
            id=origin.key_id,
            words=words,
        )
    return tr(
        "Not signed, so only its pages and places are used. The words of the pack are: {words}.", words=words
    )


def lineage_lines(lineage: Lineage) -> Iterator[str]:
    """Yield what a signed edition says of its publisher's keys and of earlier editions, in words."""
    for handover in lineage.handovers:
        old, new = (public_key_of_line(line).id_text for line in (handover.old, handover.new))
        yield tr("Its publisher handed its key over: it was {old}, and is now {new}.", old=old, new=new)
    if lineage.oldest > 1:
        yield tr("Its editions older than {oldest} are not taken any more.", oldest=lineage.oldest)
    if lineage.withdrawn:
        numbers = ", ".join(map(str, lineage.withdrawn))
        yield tr("Of its editions these were withdrawn: {numbers}.", numbers=numbers)


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


def added_sentence(title: str, before: Guide) -> str:
    """Return that a new pack is in use, and beside which others."""
    title = escape_invisible(title)
    if not before.packs:
        return tr("“{title}” is in use now.", title=title)
    return tr("“{title}” is beside {others} now.", title=title, others=_titles(before))


def off_sentence(title: str) -> str:
    """Return that a pack is switched off."""
    return tr("“{title}” is off: nothing of it is loaded.", title=escape_invisible(title))


def on_sentence(title: str) -> str:
    """Return that a pack is in use again."""
    return tr("“{title}” is in use again.", title=escape_invisible(title))


def gone_sentence(title: str) -> str:
    """Return that a pack, or a file, is removed."""
    return tr("“{title}” is gone from this stick.", title=escape_invisible(title))


def beside_sentence(new: Pack, current: Guide) -> str:
    """Return beside what a new pack is added, and what it builds on that is not there."""
    there = {pack.id for pack in current.packs}
    missing = ", ".join(each for each in new.builds_on if each not in there)
    if there:
        sentence = tr("It is added beside {titles}.", titles=_titles(current))
    else:
        sentence = tr("Nothing else is in use.")
    if not missing:
        return sentence
    return tr("{sentence} It builds on what is not in use here: {ids}.", sentence=sentence, ids=missing)


def _titles(guide: Guide) -> str:
    return ", ".join(tr("“{title}”", title=escape_invisible(pack.title)) for pack in guide.packs)
