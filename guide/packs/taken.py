"""Finds the pack files that a stick has taken."""

from pathlib import Path
from typing import TYPE_CHECKING

from guide.content.pack_files import PACK_SUFFIX, TAKEN_FOLDER
from guide.i18n import tr
from guide.packs.errors import PackFileError

if TYPE_CHECKING:
    from guide.packs.editions import OnShelf


def taken_packs(folder: Path) -> tuple["OnShelf | None", str]:
    """Return the pack files that a program in `folder` has taken, and a sentence if they can't be judged.

    Without a pack trust.yaml is not read, which takes time.
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
    from guide.packs.trust_file import read_trust  # noqa: PLC0415

    try:
        found = Shelf(folder, read_trust(folder)).look()
    except PackFileError as error:
        return OnShelf(refused=dict.fromkeys(Shelf(folder, Trust()).paths(), str(error))), str(error)
    return found, "" if found.editions or found.refused else _unreadable(TAKEN_FOLDER)


def _unreadable(reason: str) -> str:
    return tr(
        "What this stick has taken can't be read ({reason}). The content that came with the program is "
        "shown.",
        reason=reason,
    )
