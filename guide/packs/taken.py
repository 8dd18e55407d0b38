"""Finds the pack files that a stick has taken, by the list of those whom it trusts."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from guide.content.pack_files import PACK_SUFFIX, TAKEN_FOLDER
from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.layer import Layer

if TYPE_CHECKING:
    from guide.packs.editions import OnShelf


def taken_packs(folder: Path) -> tuple["OnShelf | None", str]:
    """Return the pack files that a program in `folder` has taken, and a sentence if its list is broken.

    Without a pack nothing is judged by the list of those whom the stick trusts, which takes time to read.
    """
    try:
        has_packs = any((folder / TAKEN_FOLDER).glob(f"*{PACK_SUFFIX}"))
    except OSError as error:  # a stick that fails; the program's own content is there all the same
        return None, _unreadable(error.strerror or str(error))
    if not has_packs:
        return None, ""
    from guide.packs.editions import OnShelf  # noqa: PLC0415 - most sticks have no pack file
    from guide.packs.shelf import Shelf  # noqa: PLC0415
    from guide.packs.trust import Trust  # noqa: PLC0415
    from guide.packs.trust_file import trust_in_use  # noqa: PLC0415

    try:
        in_use = trust_in_use(folder)
    except PackFileError as error:
        return OnShelf(refused=dict.fromkeys(Shelf(folder, Trust()).paths(), str(error))), str(error)
    found = Shelf(folder, in_use.trust).look()
    is_read = found.editions or found.refused
    return found, in_use.notice if is_read else _unreadable(TAKEN_FOLDER)


def fallen_back(shelf: "OnShelf | None", used: Mapping[str, Layer]) -> Iterator[str]:
    """Yield a sentence about each edition that was withdrawn and is newer than what is `used` of its pack."""
    for manifest in shelf.withdrawn if shelf else ():
        layer = used.get(manifest.pack)
        named = {"edition": manifest.edition, "title": escape_invisible(manifest.title)}
        if layer is None:
            yield tr(
                "Edition {edition} of “{title}”, which this stick has taken, was withdrawn, so nothing of it "
                "is shown. Ask its publisher for a newer one.",
                **named,
            )
        elif layer.order < manifest.order:
            yield tr(
                "Edition {edition} of “{title}”, which this stick has taken, was withdrawn, so edition "
                "{older} is shown. Ask its publisher for a newer one.",
                older=layer.order[1],
                **named,
            )


def _unreadable(reason: str) -> str:
    return tr(
        "What this stick has taken can't be read ({reason}). The content that came with the program is "
        "shown.",
        reason=reason,
    )
