"""Makes a stick: all that belongs to a guide is copied, read back, and only then put in place."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from guide import files
from guide.content.report import visible
from guide.i18n import tr, trn
from guide.paths import is_standalone, own_folder, program_folder
from guide.sticks.copying import copy_pieces, read_back
from guide.sticks.existing import remove
from guide.sticks.failures import StickError, told_of
from guide.sticks.manifest import CONTENT, LIST, Sums, read_list
from guide.sticks.place import UNFINISHED, Place
from guide.sticks.plan import Piece, Source, planned

NAMED = 3  # content files that are named
Progress = Callable[[int, int], None]  # bytes done, bytes to be done: each is written and read back


@dataclass(frozen=True, slots=True)
class Made:
    """A stick that was made: its folder, what it holds, and what there is to know of it."""

    folder: Path
    files: int
    bytes: int
    notes: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """Say what was made."""
        return trn(
            "Copied to '{folder}': {number} file, {size} MB, every byte read back.",
            "Copied to '{folder}': {number} files, {size} MB, every byte read back.",
            self.files,
            folder=visible(str(self.folder)),
            size=-(-self.bytes // 1_000_000),
        )


def running_guide() -> Source:
    """Give the guide that runs now; raises a StickError where it is none that could be copied."""
    if not is_standalone():
        raise StickError(tr("Only the standalone program can be copied to a stick; this is not it."))
    return Source(own_folder(), program_folder())


def make_stick(source: Source, folder: Path, *, replace: bool = False, progress: Progress) -> Made:
    """Copy a guide into a folder, as FieldGuide; raises a StickError, and then nothing half-made is left.

    What progress raises stops the work; that too leaves nothing behind, as far as the stick still takes it.
    """
    place = Place(folder, source.folder)
    pieces = planned(source)
    with told_of(folder):
        place.tidy()
        replacing = place.check_existing(replace=replace)
        place.check_room([piece.size for piece in pieces])
    try:
        with told_of(folder):
            digests = _fill(place, pieces, progress)
            if replacing:
                place.take_over_settings()
            place.finish(replacing=replacing)
    except BaseException as error:
        gone = place.clear()
        if isinstance(error, StickError) and not gone:
            raise type(error)(f"{error} {_left()}") from error
        raise
    notes = (*_without_old(place), *_told_of_content(source, digests))
    return Made(place.target, len(digests) + 1, sum(piece.size for piece in pieces), notes)


def _fill(place: Place, pieces: tuple[Piece, ...], progress: Progress) -> dict[str, str]:
    """Write all files and their list, and read them back; gives the SHA-256 of each by path."""
    done, total = 0, 2 * sum(piece.size for piece in pieces)

    def tell(number: int) -> None:
        nonlocal done
        done += number
        progress(min(done, total), total)

    place.begin()
    digests = copy_pieces(pieces, place.unfinished, tell)
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items()))
    of_list = files.create(place.unfinished / LIST, [lines.encode()])
    read_back({**digests, LIST: of_list}, place.unfinished, tell)
    return digests


def _without_old(place: Place) -> tuple[str, ...]:
    with suppress(OSError):
        if os.path.lexists(place.old):
            remove(place.old)
        return ()
    return (tr("The guide that was there could not be taken away; delete '{name}'.", name=place.old.name),)


def _told_of_content(source: Source, digests: Sums) -> tuple[str, ...]:
    """Say where content is other than it was built: the new list takes it as it is."""
    listed = read_list(source.listed) if source.listed == source.folder else digests
    shared = [path for path in listed.keys() | digests.keys() if path.startswith(f"{CONTENT}/")]
    changed = [path for path in sorted(shared) if listed.get(path) != digests.get(path)]
    if not changed:
        return ()
    return (
        trn(
            "{number} content file is not as it was built; the copy has it as it is now: {files}",
            "{number} content files are not as they were built; the copy has them as they are now: {files}",
            len(changed),
            files=", ".join(changed[:NAMED]) + (" …" if len(changed) > NAMED else ""),
        ),
    )


def _left() -> str:
    return tr(
        "A folder '{name}' may be left there: the next run takes it away, or delete it.", name=UNFINISHED
    )
