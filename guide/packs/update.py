"""Compares a pack file with the content in use, before anything changes."""

from dataclasses import dataclass

from guide.content.guide import Guide
from guide.i18n import tr
from guide.packs.changes import Change, changes_between
from guide.packs.errors import PackFileError
from guide.packs.pack_file import PackFile
from guide.packs.trust import Origin, Trust, origin_of


@dataclass(frozen=True, slots=True)
class Update:
    """A newer edition of the content in use: its bytes, whom it is from, its guide, and what would change."""

    data: bytes
    file: PackFile
    origin: Origin
    guide: Guide
    changes: tuple[Change, ...]


def update_from(data: bytes, current: Guide, *, epoch: int, trust: Trust) -> Update:
    """Return the update in a pack file's bytes. `epoch` is that of the content in use, 0 for a folder.

    Raise PackFileError if it is no pack, not whole, of another guide, the same edition or an older one.
    """
    file, origin = newer_file(data, current, epoch=epoch, trust=trust)
    file.content()  # all of it is whole
    guide = guide_in(file, origin)
    return Update(data, file, origin, guide, changes_between(current, guide))


def newer_file(data: bytes, current: Guide, *, epoch: int, trust: Trust) -> tuple[PackFile, Origin]:
    """Return a pack file and whom it is from, without its content. Raise PackFileError as `update_from`."""
    file = PackFile(data)
    origin = origin_of(file, trust)
    manifest, pack = file.manifest, current.pack
    if pack is None or manifest.pack != pack.id:
        raise PackFileError(
            tr(
                "'{title}' is another guide than the one that is open, not an update of it.",
                title=manifest.title,
            )
        )
    editions = {"edition": manifest.edition, "current": pack.edition}
    if manifest.order == (epoch, pack.edition):
        raise PackFileError(tr("Edition {edition} is in use already.", **editions))
    if manifest.order < (epoch, pack.edition):
        raise PackFileError(
            tr("This file has edition {edition}, which is older than edition {current} in use.", **editions)
        )
    return file, origin


def guide_in(file: PackFile, origin: Origin) -> Guide:
    """Return the guide in a pack file: as a trusted publisher has made it ready, else from its content.

    Raise PackFileError if it is not as it was made.
    """
    if origin.is_trusted and file.is_ready:
        return file.ready_guide()
    return file.guide()
