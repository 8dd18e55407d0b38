"""Manages the folders of a copy on the stick: unfinished copy, finished copy, and guide being replaced."""

import os
import shutil
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

from guide import files
from guide.content.safe_text import escape_invisible
from guide.errors import GuideError
from guide.i18n import tr
from guide.settings import MAX_SLOT, SLOTS
from guide.stick.errors import ExistingGuideError, StickError
from guide.stick.existing import (
    GUIDE_NAME,
    UNFINISHED_MARK,
    describe_guide,
    is_guide,
    is_unfinished,
    may_be_removed,
    remove_copy,
)
from guide.stick.file_note import FileNote
from guide.stick.keeping import kept_folder, remove_all_but_kept, remove_unfinished_but_kept, sort_files
from guide.stick.notes import note_on_existing, note_on_found, note_on_kept
from guide.stick.program_files import DATA_FOLDER

UNFINISHED, OLD = "FieldGuide (unfinished)", "FieldGuide (being replaced)"
_CLUSTER = 32 * 1024  # bytes that the smallest file takes on a large FAT; for systems without statvfs


class CopyTarget:
    """The folder that will hold a copy; the constructor raises StickError if no copy can be made there.

    `notes` tells what was kept of a guide that was replaced.
    """

    def __init__(self, folder: Path, source: Path) -> None:
        self.folder = folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow links
        self.finished, self.unfinished, self.old = folder / GUIDE_NAME, folder / UNFINISHED, folder / OLD
        self.notes: list[FileNote] = []
        self._device = -1
        self._source = source
        self._check(source)

    def _check(self, source: Path) -> None:
        shown = escape_invisible(str(self.folder))
        if not os.path.isdir(self.folder):  # noqa: PTH112 - Path's own raises in a folder that can't be entered
            if os.path.lexists(self.folder):
                raise StickError(tr("'{folder}' is no folder; name the stick, or a folder.", folder=shown))
            raise StickError(tr("There is no folder '{folder}'.", folder=shown))
        here, own = os.path.realpath(self.folder), os.path.realpath(source)
        if _is_same(Path(here), Path(own)) or any(_is_same(above, Path(own)) for above in Path(here).parents):
            raise StickError(
                tr("'{folder}' is this guide itself; name another stick or folder.", folder=shown)
            )
        if any(_is_same(self.finished, above) for above in (Path(own), *Path(own).parents)):
            raise StickError(
                tr("The guide that is running lies in '{folder}'; name another stick.", folder=shown)
            )
        if is_guide(self.folder):
            raise StickError(
                tr("'{folder}' is a Field Guide itself; name the folder that it lies in.", folder=shown)
            )

    def remove_leftovers(self, planned: Collection[str]) -> None:
        """Remove the folders that an interrupted run left; restore the old guide if it was not replaced yet.

        `planned` are the paths of the new copy; what others put into an unfinished one is kept beside it.
        Raise StickError if one of these folders contains something else, OSError if removing fails.
        """
        for left in (self.unfinished, self.old):
            if os.path.lexists(left) and not may_be_removed(left):
                raise StickError(
                    tr(
                        "There is a folder '{name}' that holds something else; give it another name first.",
                        name=left.name,
                    )
                )
        if os.path.lexists(self.old) and not os.path.lexists(self.finished):
            self.old.rename(self.finished)
            files.sync_renamed(self.finished)
        if os.path.lexists(self.unfinished) and (
            kept := remove_unfinished_but_kept(self.unfinished, planned)
        ):
            self.notes.append(note_on_found(*kept))
        self.remove_old()

    def remove_old(self) -> None:
        """Remove a guide that was replaced, but keep what is not its makers' in a folder beside it.

        Raise OSError if something can't be removed, GuideError if its manifest is damaged.
        """
        if not os.path.lexists(self.old):
            return
        try:
            kept = remove_all_but_kept(self.old, self.finished)
        except GuideError:
            # The manifest tells what to keep; only if the removal had begun was there nothing to keep.
            if not is_unfinished(self.old):
                raise
            remove_copy(self.old)
            return
        if kept:
            self.notes.append(note_on_kept(*kept))

    def check_existing(self, *, replace: bool, warning: Callable[[Path], str]) -> bool:
        """Return whether the copy will replace a guide that is on the stick.

        Raise ExistingGuideError if there is a guide and `replace` is false, with a `warning` about it;
        StickError if something else has the name of the guide.
        """
        if not os.path.lexists(self.finished):
            return False
        if not is_guide(self.finished):
            raise StickError(
                tr(
                    "There is something called '{name}' in '{folder}' that is no whole Field Guide. "
                    "Give it another name, or take it away.",
                    name=GUIDE_NAME,
                    folder=escape_invisible(str(self.folder)),
                )
            )
        if not replace:
            note = note_on_existing(sort_files(self.finished, self._source).owners, kept_folder(self.folder))
            sentences = (describe_guide(self.finished), warning(self.finished))
            raise ExistingGuideError(" ".join(filter(None, sentences)), note)
        return True

    def check_room(self, sizes: list[int]) -> None:
        """Raise StickError if there is too little free space for files of these sizes in bytes."""
        block = os.statvfs(self.folder).f_frsize if hasattr(os, "statvfs") else _CLUSTER
        needed = sum(-(-size // block) * block for size in sizes)
        free = shutil.disk_usage(self.folder).free
        if needed > free:
            raise StickError(
                tr(
                    "There is too little room in '{folder}': {needed} MB are needed, {free} MB are free. "
                    "Nothing was copied.",
                    folder=escape_invisible(str(self.folder)),
                    needed=-(-needed // 1_000_000),
                    free=free // 1_000_000,
                )
            )

    def make_unfinished(self) -> None:
        """Create the folder of the unfinished copy and the file that marks it; raise OSError on failure."""
        self._device = self.folder.stat().st_dev
        self.unfinished.mkdir()
        mark = tr("This copy of Field Guide is not finished. Make it again, or delete this folder.")
        files.write(self.unfinished / UNFINISHED_MARK, f"{mark}\n".encode())

    def copy_settings(self) -> None:
        """Copy the settings of the guide that is being replaced; raise OSError if writing fails."""
        settings = {name: files.read(self.finished / DATA_FOLDER / name, MAX_SLOT + 1) for name in SLOTS}
        folder = self.unfinished / DATA_FOLDER
        for name, data in settings.items():
            if data and not (self.finished / DATA_FOLDER).is_symlink():
                folder.mkdir(exist_ok=True)
                files.write(folder / name, data)

    def finish(self, *, replacing: bool) -> None:
        """Rename the unfinished copy to its final name; if replacing, rename the old guide first.

        Raise OSError if that fails; the old guide is then moved back.
        """
        (self.unfinished / UNFINISHED_MARK).unlink()
        if replacing:
            self.finished.rename(self.old)
            files.sync_renamed(self.old)
        try:
            self.unfinished.rename(self.finished)
        except OSError:
            if replacing:
                with suppress(OSError):
                    self.old.rename(self.finished)
                    files.sync_renamed(self.finished)
            raise
        files.sync_renamed(self.finished)

    def remove_unfinished(self, planned: Collection[str]) -> bool:
        """Remove the unfinished copy; return whether it is certain that the copy is gone."""
        with suppress(OSError):
            remove_unfinished_but_kept(self.unfinished, planned)
        with suppress(OSError):
            # Once the stick is pulled out, the same path can be a folder of the computer.
            is_here = self.folder.stat().st_dev == self._device
            return is_here and UNFINISHED not in os.listdir(self.folder)  # noqa: PTH208 - names alone
        return False


def _is_same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return False
