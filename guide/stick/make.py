"""Copies a guide to a stick: writes it to a temporary folder, reads it back, then renames the folder."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from guide import files
from guide.content.safe_text import escape_invisible
from guide.i18n import tr, trn
from guide.paths import is_standalone, own_folder, program_folder
from guide.stick.copying import copy_files, read_back
from guide.stick.errors import StickError, os_errors_as_stick_errors
from guide.stick.existing import remove_copy
from guide.stick.manifest import CONTENT_FOLDER, MANIFEST, Digests, read_manifest
from guide.stick.plan import CopySource, PlannedFile, plan_copy
from guide.stick.target import UNFINISHED, CopyTarget

MAX_NAMED = 3  # content files that the note on changed content names
Progress = Callable[[int, int], None]  # (bytes done, bytes in all); writing and reading back count apart


@dataclass(frozen=True, slots=True)
class CompletedCopy:
    """A finished copy: its folder, number of files, size, and sentences that the worker should read."""

    folder: Path
    files: int
    bytes: int
    notes: tuple[str, ...] = ()

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


def running_guide() -> CopySource:
    """Return the running program as the guide to copy; raise StickError if it is not standalone."""
    if not is_standalone():
        raise StickError(tr("Only the standalone program can be copied to a stick; this is not it."))
    return CopySource(own_folder(), program_folder())


def make_stick(
    source: CopySource, folder: Path, *, replace: bool = False, progress: Progress
) -> CompletedCopy:
    """Copy a guide to the folder FieldGuide inside `folder`, and return a description of the copy.

    `progress` is called while copying; to stop the copy, it raises an exception, which is passed on. Raise
    ExistingGuideError if there is a guide already and `replace` is false, StickError if the copy fails. After
    an error the unfinished copy is removed; if that fails too, the sentence of the StickError says so.
    """
    target = CopyTarget(folder, source.folder)
    planned = plan_copy(source)
    with os_errors_as_stick_errors(folder):
        target.remove_leftovers()
        replacing = target.check_existing(replace=replace)
        target.check_room([file.size for file in planned])
    try:
        with os_errors_as_stick_errors(folder):
            digests = _fill(target, planned, progress)
            if replacing:
                target.copy_settings()
            target.finish(replacing=replacing)
    except BaseException as error:
        gone = target.remove_unfinished()
        if isinstance(error, StickError) and not gone:
            raise type(error)(f"{error} {_leftover_hint()}") from error
        raise
    notes = (*_remove_replaced(target), *_note_on_content(source, digests))
    return CompletedCopy(target.finished, len(digests) + 1, sum(file.size for file in planned), notes)


def _fill(target: CopyTarget, planned: tuple[PlannedFile, ...], progress: Progress) -> dict[str, str]:
    """Write the files and their manifest, and read them back; return the SHA-256 of each file by path."""
    done, total = 0, 2 * sum(file.size for file in planned)

    def on_bytes(number: int) -> None:
        nonlocal done
        done += number
        progress(min(done, total), total)

    target.make_unfinished()
    digests = copy_files(planned, target.unfinished, on_bytes)
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items()))
    of_list = files.write_new_file(target.unfinished / MANIFEST, [lines.encode()])
    read_back({**digests, MANIFEST: of_list}, target.unfinished, on_bytes)
    return digests


def _remove_replaced(target: CopyTarget) -> tuple[str, ...]:
    with suppress(OSError):
        if os.path.lexists(target.old):
            remove_copy(target.old)
        return ()
    return (tr("The guide that was there could not be taken away; delete '{name}'.", name=target.old.name),)


def _note_on_content(source: CopySource, digests: Digests) -> tuple[str, ...]:
    """Return a note that names content files that changed since the program was built; () if none did."""
    listed = read_manifest(source.manifest_folder) if source.manifest_folder == source.folder else digests
    shared = [path for path in listed.keys() | digests.keys() if path.startswith(f"{CONTENT_FOLDER}/")]
    changed = [path for path in sorted(shared) if listed.get(path) != digests.get(path)]
    if not changed:
        return ()
    return (
        trn(
            "{number} content file is not as it was built; the copy has it as it is now: {files}",
            "{number} content files are not as they were built; the copy has them as they are now: {files}",
            len(changed),
            files=", ".join(changed[:MAX_NAMED]) + (" …" if len(changed) > MAX_NAMED else ""),
        ),
    )


def _leftover_hint() -> str:
    return tr(
        "A folder '{name}' may be left there: the next run takes it away, or delete it.", name=UNFINISHED
    )
