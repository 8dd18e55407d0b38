"""Where a copy goes: its folder on the stick, its name until it is whole, and what was there before."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from guide import files
from guide.content.report import visible
from guide.i18n import tr
from guide.settings import LONGEST, SLOTS
from guide.sticks.existing import MARK, NAME, about, is_guide, is_ours, remove, strange_in
from guide.sticks.failures import AlreadyThereError, StickError
from guide.sticks.manifest import OWN_DATA

UNFINISHED, OLD = "FieldGuide (unfinished)", "FieldGuide (being replaced)"
_CLUSTER = 32 * 1024  # bytes that a small file takes on a large FAT, where the system can't be asked


class Place:
    """One folder that a copy is made in; raises a StickError where none can be."""

    def __init__(self, folder: Path, source: Path) -> None:
        self.folder = folder = Path(os.path.abspath(folder))  # noqa: PTH100 - a link stays one
        self.target, self.unfinished, self.old = folder / NAME, folder / UNFINISHED, folder / OLD
        self._device = -1
        self._check(source)

    def _check(self, source: Path) -> None:
        shown = visible(str(self.folder))
        if not os.path.isdir(self.folder):  # noqa: PTH112 - Path's own raises in a folder that can't be entered
            if os.path.lexists(self.folder):
                raise StickError(tr("'{folder}' is no folder; name the stick, or a folder.", folder=shown))
            raise StickError(tr("There is no folder '{folder}'.", folder=shown))
        here, own = os.path.realpath(self.folder), os.path.realpath(source)
        if _is_same(Path(here), Path(own)) or any(_is_same(above, Path(own)) for above in Path(here).parents):
            raise StickError(
                tr("'{folder}' is this guide itself; name another stick or folder.", folder=shown)
            )
        if any(_is_same(self.target, above) for above in (Path(own), *Path(own).parents)):
            raise StickError(
                tr("The guide that is running lies in '{folder}'; name another stick.", folder=shown)
            )
        if is_guide(self.folder):
            raise StickError(
                tr("'{folder}' is a Field Guide itself; name the folder that it lies in.", folder=shown)
            )

    def tidy(self) -> None:
        """Take away what an interrupted run left; a guide that it had moved aside comes back."""
        for left in (self.unfinished, self.old):
            if os.path.lexists(left) and not is_ours(left):
                raise StickError(
                    tr(
                        "There is a folder '{name}' that holds something else; give it another name first.",
                        name=left.name,
                    )
                )
        if os.path.lexists(self.old) and not os.path.lexists(self.target):
            self.old.rename(self.target)
        for left in (self.unfinished, self.old):
            if os.path.lexists(left):
                remove(left)

    def check_existing(self, *, replace: bool) -> bool:
        """Tell whether a guide is there that is to be replaced; raises a StickError where it must not be."""
        if not os.path.lexists(self.target):
            return False
        if not is_guide(self.target):
            raise StickError(
                tr(
                    "There is something called '{name}' in '{folder}' that is no whole Field Guide. "
                    "Give it another name, or take it away.",
                    name=NAME,
                    folder=visible(str(self.folder)),
                )
            )
        if strange := strange_in(self.target):
            raise StickError(
                tr(
                    "'{file}' lies in the Field Guide on that stick and is no part of it. "
                    "Move it to another place first.",
                    file=visible(strange),
                )
            )
        if not replace:
            raise AlreadyThereError(about(self.target))
        return True

    def check_room(self, sizes: list[int]) -> None:
        """Raise a StickError where there is too little room for files of these sizes."""
        block = os.statvfs(self.folder).f_frsize if hasattr(os, "statvfs") else _CLUSTER
        needed = sum(-(-size // block) * block for size in sizes)
        free = shutil.disk_usage(self.folder).free
        if needed > free:
            raise StickError(
                tr(
                    "There is too little room in '{folder}': {needed} MB are needed, {free} MB are free. "
                    "Nothing was copied.",
                    folder=visible(str(self.folder)),
                    needed=-(-needed // 1_000_000),
                    free=free // 1_000_000,
                )
            )

    def begin(self) -> None:
        """Make the folder of the unfinished copy, which says in words what it is."""
        self._device = self.folder.stat().st_dev
        self.unfinished.mkdir()
        words = tr("This copy of Field Guide is not finished. Make it again, or delete this folder.")
        files.write(self.unfinished / MARK, f"{words}\n".encode())

    def take_over_settings(self) -> None:
        """Give the unfinished copy what was chosen in the guide that it replaces."""
        kept = {name: files.read(self.target / OWN_DATA / name, LONGEST + 1) for name in SLOTS}
        folder = self.unfinished / OWN_DATA
        for name, data in kept.items():
            if data and not (self.target / OWN_DATA).is_symlink():
                folder.mkdir(exist_ok=True)
                files.write(folder / name, data)

    def finish(self, *, replacing: bool) -> None:
        """Give the copy, which is whole now, its name; what was there before goes."""
        (self.unfinished / MARK).unlink()
        if replacing:
            self.target.rename(self.old)
        try:
            self.unfinished.rename(self.target)
        except OSError:
            if replacing:
                with suppress(OSError):
                    self.old.rename(self.target)
            raise
        files.sync_folder(self.folder)

    def clear(self) -> bool:
        """Take the unfinished copy away; tells whether that could be seen to."""
        with suppress(OSError):
            remove(self.unfinished)
        with suppress(OSError):
            # With the stick gone, a folder of the computer may be seen in its place.
            is_here = self.folder.stat().st_dev == self._device
            return is_here and UNFINISHED not in os.listdir(self.folder)  # noqa: PTH208 - names alone
        return False


def _is_same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return False
