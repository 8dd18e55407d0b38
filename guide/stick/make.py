"""Copies a guide to a stick: writes it to a temporary folder, reads it back, then renames the folder."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from guide import files
from guide.content.safe_text import escape_invisible
from guide.errors import GuideError
from guide.i18n import tr, trn
from guide.paths import is_standalone, program_folder
from guide.stick.carrying import Packs
from guide.stick.copying import copy_files, read_back
from guide.stick.errors import StickError, os_errors_as_stick_errors
from guide.stick.file_note import FileNote
from guide.stick.manifest import MANIFEST, Digests, Manifest, written
from guide.stick.notes import note_on_not_removed, notes_on_copy, own_content
from guide.stick.plan import CopyPlan, plan_copy
from guide.stick.sheets import update_sheets
from guide.stick.taken_packs import is_in_packs
from guide.stick.target import UNFINISHED, CopyTarget

Progress = Callable[[int, int], None]  # (bytes done, bytes in all); writing and reading back count apart


@dataclass(frozen=True, slots=True)
class CompletedCopy:
    """A finished copy: its folder, number of files, size, and notes that the worker should read."""

    folder: Path
    files: int
    bytes: int
    notes: tuple[FileNote, ...] = ()

    @property
    def sentence(self) -> str:
        """The sentence that the worker reads after a successful copy."""
        return trn(
            "Copied to '{folder}': {number} file, {size} MB, every byte read back.",
            "Copied to '{folder}': {number} files, {size} MB, every byte read back.",
            self.files,
            folder=escape_invisible(str(self.folder)),
            size=-(-self.bytes // 1_000_000),
        )


def running_guide() -> Path:
    """Return the folder of the running guide, to be copied; raise StickError if it is not standalone."""
    if not is_standalone():
        raise StickError(tr("Only the standalone program can be copied to a stick; this is not it."))
    return program_folder()


def make_stick(source: Path, folder: Path, *, replace: bool = False, progress: Progress) -> CompletedCopy:
    """Copy a guide to the folder FieldGuide inside `folder`, and return a description of the copy.

    `progress` is called while copying; to stop the copy, it raises an exception, which is passed on. Raise
    ExistingGuideError if there is a guide already and `replace` is false, StickError if the copy fails. After
    an error the unfinished copy is removed; if that fails too, the sentence of the StickError says so.
    """
    target = CopyTarget(folder, source)
    packs, plan = Packs(source), plan_copy(source)
    with os_errors_as_stick_errors(folder):
        target.remove_leftovers(plan.paths | packs.paths(target.finished, target.old))
        replacing = target.check_existing(replace=replace, warning=packs.warning)
        carried = packs.for_copy(plan.listed, over=target.finished if replacing else None)
        plan = carried.added_to(plan)
        target.check_room([file.size for file in plan.files])
    try:
        with os_errors_as_stick_errors(folder):
            digests = _fill(target, plan, progress)
            if replacing:
                target.copy_settings()
            target.finish(replacing=replacing)
    except BaseException as error:
        gone = target.remove_unfinished(plan.paths)
        if isinstance(error, StickError) and not gone:
            raise type(error)(f"{error} {_leftover_hint()}") from error
        raise
    notes = (*_remove_replaced(target), *carried.notes, *notes_on_copy(plan, digests))
    return CompletedCopy(target.finished, len(digests) + 1, plan.size, notes)


def _fill(target: CopyTarget, plan: CopyPlan, progress: Progress) -> Digests:
    """Write the files and their manifest, and read them back; return the SHA-256 of each file by path."""
    done, total = 0, 2 * plan.size

    def on_bytes(number: int) -> None:
        nonlocal done
        done += number
        progress(min(done, total), total)

    target.make_unfinished()
    digests = copy_files(plan.files, target.unfinished, on_bytes)
    digests |= update_sheets(plan.files, digests, target.unfinished)
    # Packs are in no list, as the next update takes one away; each has its own digests.
    listed = {path: digest for path, digest in digests.items() if not is_in_packs(path)}
    manifest = Manifest(listed, own_content(plan, digests))
    of_list = files.write_new_file(target.unfinished / MANIFEST, [written(manifest)])
    read_back({**digests, MANIFEST: of_list}, target.unfinished, on_bytes)
    return digests


def _remove_replaced(target: CopyTarget) -> tuple[FileNote, ...]:
    """Remove the replaced guide, if any; return notes on what was kept of it, or could not be removed."""
    try:
        target.remove_old()
    except (OSError, GuideError):
        return (*target.notes, note_on_not_removed(target.old))
    return tuple(target.notes)


def _leftover_hint() -> str:
    return tr(
        "A folder '{name}' may be left there: the next run takes it away, or delete it.", name=UNFINISHED
    )
