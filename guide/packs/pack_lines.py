"""Describes a pack on the stick in words, for the page about packs and for the command `packs`."""

from collections.abc import Iterator
from datetime import date

from guide.content.freshness import is_clock_plausible
from guide.i18n import tr, trn
from guide.packs.listing import StickPack
from guide.packs.words import lineage_lines, origin_sentence
from guide.render.content_status import age_label


def pack_lines(found: StickPack, today: date) -> Iterator[str]:
    """Yield whom a pack is from, its edition, age, size and overdue reviews, and what else is to know."""
    yield from _origin_lines(found)
    yield " · ".join(_facts(found, today))
    if found.is_for_this_run:
        yield tr("This stick can't be written, so this edition is used until the window is closed.")
    yield from _base_sentences(found)


def _origin_lines(found: StickPack) -> Iterator[str]:
    folder = found.layer.source.name if found.layer and found.layer.is_folder else ""
    if found.origin:
        yield origin_sentence(found.origin)
        yield from lineage_lines(found.origin.lineage)
    elif folder:  # by whomever: authors have it in their hands
        yield tr("It is read from the folder “{folder}”, as authors edit it.", folder=folder)
        if found.about:
            yield tr("It says that it is by {name}.", name=found.about.publisher)
        else:
            yield tr("Its pack.yaml has mistakes, so that nobody knows which pack it is.")
    elif found.about:
        yield tr("Part of this program, by {name}.", name=found.about.publisher)


def _base_sentences(found: StickPack) -> Iterator[str]:
    for pack_id in found.missing:
        yield tr("It builds on the pack “{id}”, which is not in use: some links lead nowhere.", id=pack_id)
    for pack_id in found.unsigned:
        yield tr(
            "It builds on the pack “{id}”, which nobody whom this stick trusts has signed. So it comes "
            "before that one, and changes nothing in it.",
            id=pack_id,
        )


def _facts(found: StickPack, today: date) -> Iterator[str]:
    pack, overdue, never = found.about, found.overdue(today), found.never_checked
    if pack:
        yield tr("Edition {edition}", edition=pack.edition)
        yield age_label(pack.published, today)
    if found.pages is None:
        return  # it is off, and not read
    yield trn("{number} page", "{number} pages", found.pages)
    if never:
        yield trn("{number} due for a first check", "{number} due for a first check", never)
    if pack is None or not is_clock_plausible(pack.published, today):
        return  # what is overdue is not known then
    if overdue:
        yield trn("{number} review overdue", "{number} reviews overdue", overdue)
    elif not never:
        yield tr("no review overdue")
