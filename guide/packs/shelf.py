"""Keeps the pack files that a stick has taken, in the folder `packs` beside the program.

The newest one of a pack is in use, and the one before it stays, so that an update can be undone. The files
themselves are all that is kept: a file is written under another name first, so that it is there whole or not
at all, whenever the stick is pulled.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from guide.content.pack_files import PACK_SUFFIX, TAKEN_FOLDER
from guide.content.safe_text import short
from guide.files import remove, sync_folder
from guide.i18n import tr
from guide.packs.editions import Edition, OnShelf, in_order, passed_over
from guide.packs.errors import PackFileError
from guide.packs.keeping import Progress, keep, unseen
from guide.packs.manifest import file_name
from guide.packs.pack_file import PackFile, head_of
from guide.packs.trust import Origin, Trust, origin_of

KEPT = 2  # editions of a pack: the one in use, and the one before it


class Shelf:
    """The pack files in the folder `packs` of the program's `folder`."""

    def __init__(self, folder: Path, trust: Trust) -> None:
        self._folder = folder / TAKEN_FOLDER
        self._trust = trust

    def look(self) -> OnShelf:
        """Return what is there. Only the beginnings are read, as reading from a stick takes long."""
        found: list[Edition] = []
        refused: dict[Path, str] = {}
        for path in self.paths():
            try:
                file = head_of(path)
                found.append(Edition(path, file, origin_of(file, self._trust)))
            except PackFileError as error:
                refused[path] = str(error)
        passed = passed_over(found)
        used: dict[str, list[Edition]] = defaultdict(list)
        for edition in found:
            if edition.path not in passed:
                used[edition.manifest.pack].append(edition)
        editions = {pack: in_order(editions) for pack, editions in used.items()}
        return OnShelf(editions, refused | passed, tuple(each for each in found if each.path in passed))

    def judge(self, file: PackFile) -> Origin:
        """Return whom a file is from that is offered to this stick.

        Raise PackFileError as `origin_of`, if it would be passed over beside the editions that are here, or
        if its publisher has handed the key over since, as one of its packs here says.
        """
        origin = origin_of(file, self._trust)
        here = [each for editions in self.look().editions.values() for each in editions]
        offered = Edition(Path(), file, origin)
        if reason := passed_over([*here, offered]).get(offered.path):
            raise PackFileError(reason)
        for known in (each.origin for each in here if each.origin.publisher == origin.publisher):
            handovers = known.lineage.handovers
            if origin.lineage.handovers[: len(handovers)] != handovers:
                raise PackFileError(
                    tr("{publisher} has handed the key of this pack over since.", publisher=origin.publisher)
                )
        return origin

    def editions(self, pack: str) -> tuple[Edition, ...]:
        """Return the editions of a pack that may be used, the newest first."""
        return self.look().editions.get(pack, ())

    def take(self, data: bytes, progress: Progress = unseen) -> Edition:
        """Keep a pack file, and of its older editions only the newest; beside signed ones no unsigned one.

        `progress` is as for `keep`. Raise PackFileError if that fails, ReadOnlyStickError if nothing can be
        written there. The stick then keeps what it had.
        """
        file = PackFile(data)
        origin = self.judge(file)
        file.check()
        path = self._folder / file_name(file.manifest)
        keep(path, data, progress)
        found = self.look()
        editions = found.editions.get(file.manifest.pack, ())
        kept = sorted({each.order for each in editions})[-KEPT:]
        old = (each for each in editions if each.order not in kept)
        for other in (*old, *found.beside(file.manifest.pack)):
            remove(other.path)
        return Edition(path, PackFile(path), origin, follows_taken=len(kept) > 1)

    def undo(self, pack: str, order: tuple[int, int]) -> None:
        """Remove the edition of a pack that is in use, so that the one before it is in use again.

        Files with the same edition go with it, and newer ones, which are damaged if they are not in use. What
        it has withdrawn goes first, with the last signed edition all that are not signed, too: else one of
        them would be in use. Raise PackFileError if there is none, or if one can't be removed.
        """
        found = self.look()
        editions = found.editions.get(pack, ())
        paths = [each.path for each in editions if each.order >= order]
        if not paths:
            raise PackFileError(tr("No update is there to be undone."))
        is_last = len(paths) == len(editions)
        first = [each.path for each in found.beside(pack) if is_last or each.origin.is_trusted]
        try:
            self._unlink([*first, *paths])
        except OSError as error:
            raise PackFileError(tr("The update can't be undone ({reason}).", reason=error.strerror)) from None

    def remove(self, pack: str) -> None:
        """Remove all editions of a pack, the one in use last, so that no other is ever in use.

        Raise PackFileError if there is none, or if one can't be removed.
        """
        used = [each.path for each in self.editions(pack)]
        others = [path for path in self._files(pack) if path not in used]
        if not (used or others):
            raise PackFileError(tr("This stick has not taken a pack “{pack}”.", pack=pack))
        self._remove([*others, *reversed(used)])

    def remove_file(self, name: str) -> None:
        """Remove one file, whatever is in it. Raise PackFileError if it is not there or can't be removed."""
        paths = [path for path in self.paths() if path.name == name]
        if not paths:
            raise PackFileError(tr("This stick has not taken a pack “{pack}”.", pack=short(name)))
        self._remove(paths)

    def paths(self) -> Iterator[Path]:
        """Yield the files with the name of a pack, sorted. Others, such as half a copy, are left alone."""
        with suppress(OSError):
            yield from (path for path in sorted(self._folder.iterdir()) if path.suffix == PACK_SUFFIX)

    def _remove(self, paths: Iterable[Path]) -> None:
        try:
            self._unlink(paths)
        except OSError as error:
            raise PackFileError(tr("The pack can't be removed ({reason}).", reason=error.strerror)) from None

    def _unlink(self, paths: Iterable[Path]) -> None:
        for path in paths:
            path.unlink()
            sync_folder(self._folder)  # else the stick may forget them in another order

    def _files(self, pack: str) -> Iterator[Path]:
        """Yield each file of a pack, whoever it is from."""
        for path in self.paths():
            with suppress(PackFileError):
                if head_of(path).manifest.pack == pack:
                    yield path
