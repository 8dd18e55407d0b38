"""Compares a pack file with the packs in use, before anything changes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from guide.content.guide import Guide
from guide.content.model import Pack, Severity
from guide.i18n import tr
from guide.packs.changes import Change, changes_between
from guide.packs.errors import PackFileError
from guide.packs.layer import Layer, OpenedContent, content_of_layers
from guide.packs.manifest import Manifest
from guide.packs.pack_file import PackFile
from guide.packs.trust import Origin, unsigned_edition_sentence

Judge = Callable[
    [PackFile], Origin
]  # returns whom a file is from, or raises PackFileError if it is not taken


@dataclass(frozen=True, slots=True)
class Update:
    """A newer edition of a pack in use, or a pack that would be added: its bytes, whom it is from, its guide.

    `before` is the edition in use, None if the pack is new. `after` is all content with it, and `changes`
    are what differs then, also in pages of other packs.
    """

    data: bytes
    file: PackFile
    origin: Origin
    guide: Guide
    before: Layer | None
    after: Guide
    changes: tuple[Change, ...]


def update_from(data: bytes, current: OpenedContent, judge: Judge) -> Update:
    """Return the update in a pack file's bytes.

    Raise PackFileError if it is no pack, not whole, the same edition as the one in use or an older one.
    """
    file = PackFile(data)
    origin = check_is_newer(file, current, judge)
    file.content()  # all of it is whole
    guide = guide_in(file, origin)
    before = current.layer(file.manifest.pack)
    after = with_layer(current, Layer(guide, Path(), origin=origin)).guide
    return Update(data, file, origin, guide, before, after, changes_between(current.guide, after))


def misfits(found: Update, current: Guide) -> list[str]:
    """Return what of new content can't be used, such as an entry whose id another pack has.

    Warnings in the pack itself are left out: one that was made alone warns of the packs that it builds on.
    """
    known = {problem.sentence for problem in current.problems}
    known |= {each.sentence for each in found.guide.problems if each.severity is not Severity.ERROR}
    return [f"{each.file}: {each.sentence}" for each in found.after.problems if each.sentence not in known]


def check_is_newer(file: PackFile, current: OpenedContent, judge: Judge) -> Origin:
    """Return whom a pack file is from. Raise PackFileError if its edition would not be taken."""
    origin, manifest = judge(file), file.manifest
    order = origin.order(manifest.edition)
    if manifest.pack in current.off:
        raise PackFileError(
            tr("'{title}' is switched off here. Switch it on first, then update it.", title=manifest.title)
        )
    layer = current.layer(manifest.pack)
    if layer and layer.origin and layer.is_trusted and not origin.is_trusted:
        raise PackFileError(unsigned_edition_sentence(manifest.title))
    if layer is None or layer.gives_way_to(order, origin):
        return origin
    named = {"title": manifest.title, "edition": manifest.edition, "current": layer.order[1]}
    if order == layer.order:
        raise PackFileError(tr("Edition {edition} of “{title}” is in use already.", **named))
    raise PackFileError(
        tr(
            "This file has edition {edition} of “{title}”, which is older than edition {current} in use.",
            **named,
        )
    )


def with_layer(current: OpenedContent, layer: Layer) -> OpenedContent:
    """Return the content with a pack in the place of its edition in use, or beside all others."""
    layer = layer.in_place_of(current.layer(layer.id))
    layers = [layer if each.id == layer.id else each for each in current.layers]
    if not any(each is layer for each in layers):
        layers.append(layer)
    return replace(content_of_layers(layers, off=current.off), closed=current.closed)


def guide_in(file: PackFile, origin: Origin) -> Guide:
    """Return the guide in a pack file: as a trusted publisher has made it ready, else from its content.

    Raise PackFileError if it is not as it was made, or not the pack that its manifest says.
    """
    if not origin.is_trusted:
        guide = file.guide(only_pages=True)
    else:
        guide = file.ready_guide() if file.is_ready else file.guide()
    return as_described(guide, file.manifest)


def as_described(guide: Guide, manifest: Manifest) -> Guide:
    """Return the guide in a pack file.

    Raise PackFileError if it is not the pack that its manifest says, or has nothing to show.
    """
    if guide.pack is None or _described(guide.pack) != (
        manifest.pack,
        manifest.edition,
        manifest.title,
        manifest.publisher,
        manifest.published,
    ):
        raise PackFileError(tr("This pack is not the one that it says it is. Nothing of it was used."))
    if guide.is_empty and not guide.amendments:
        raise PackFileError(tr("This pack has no page that can be shown, so nothing of it was used."))
    return guide


def _described(pack: Pack) -> tuple[str, int, str, str, date]:
    """Return what the manifest says of a pack, too, and what is shown before its content is read."""
    return pack.id, pack.edition, pack.title, pack.publisher, pack.published
