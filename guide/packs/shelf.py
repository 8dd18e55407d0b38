"""Keeps the pack files that a stick has taken, in the folder `packs` beside the program.

The newest one of a pack is in use, and the one before it stays, so that an update can be undone. The files
themselves are all that is kept: a file is written under another name first, so that it is there whole or not
at all, whenever the stick is pulled.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from guide.content.pack_files import TAKEN_FOLDER
from guide.files import remove, sync_folder
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.keeping import keep
from guide.packs.manifest import SUFFIX, file_name
from guide.packs.pack_file import PackFile, head_of, read_bytes
from guide.packs.trust import Origin, Trust, origin_of

KEPT = 2  # editions of a pack: the one in use, and the one before it


@dataclass(frozen=True, slots=True)
class TakenPack:
    """A pack file that the stick has taken. `follows_taken` is whether it has an older edition, too."""

    path: Path
    file: PackFile
    origin: Origin
    follows_taken: bool = False


class Shelf:
    """The pack files in the folder `packs` of the program's `folder`."""

    def __init__(self, folder: Path, trust: Trust) -> None:
        self._folder = folder / TAKEN_FOLDER
        self._trust = trust

    def editions(self, pack: str) -> tuple[TakenPack, ...]:
        """Return the editions of a pack that are whole and may be used, the newest first."""
        found = [taken for taken in self._taken() if taken.file.manifest.pack == pack]
        return tuple(sorted(found, key=lambda taken: taken.file.manifest.order, reverse=True))

    def newest(self) -> Mapping[str, TakenPack]:
        """Return the newest edition of each pack that is whole and may be used, by the id of the pack.

        Of all others only the beginning is read, as reading from a stick takes long.
        """
        found: list[tuple[tuple[int, int], Path, str]] = []
        for path in self._paths():
            with suppress(PackFileError):
                head = head_of(path)
                origin_of(head, self._trust)
                found.append((head.manifest.order, path, head.manifest.pack))
        newest: dict[str, TakenPack] = {}
        for _, path, pack in sorted(found, reverse=True):
            if pack not in newest:
                with suppress(PackFileError):
                    newest[pack] = open_pack(path, self._trust)
        number = Counter(pack for _, _, pack in found)
        return {pack: replace(taken, follows_taken=number[pack] > 1) for pack, taken in newest.items()}

    def take(self, data: bytes) -> TakenPack:
        """Keep a pack file, and of its older editions only the newest.

        Raise PackFileError if that fails, ReadOnlyStickError if nothing can be written there. The stick then
        keeps what it had.
        """
        file = PackFile(data)
        origin = origin_of(file, self._trust)
        file.check()
        path = self._folder / file_name(file.manifest)
        keep(path, data)
        editions = self.editions(file.manifest.pack)
        for old in editions[KEPT:]:
            remove(old.path)
        return TakenPack(path, file, origin, follows_taken=len(editions) > 1)

    def undo(self, pack: str) -> None:
        """Remove the newest edition of a pack, so that the one before it is in use again.

        Raise PackFileError if there is none, or if it can't be removed.
        """
        editions = self.editions(pack)
        if not editions:
            raise PackFileError(tr("No update is there to be undone."))
        try:
            editions[0].path.unlink()
            sync_folder(self._folder)
        except OSError as error:
            raise PackFileError(tr("The update can't be undone ({reason}).", reason=error.strerror)) from None

    def remove(self, pack: str) -> None:
        """Remove all editions of a pack, the newest last, so that none that is older is ever in use.

        Raise PackFileError if there is none, or if one can't be removed.
        """
        files = [(file.manifest.order, path) for path, file in self._files() if file.manifest.pack == pack]
        if not files:
            raise PackFileError(tr("This stick has not taken a pack “{pack}”.", pack=pack))
        try:
            for _, path in sorted(files):
                path.unlink()
            sync_folder(self._folder)
        except OSError as error:
            raise PackFileError(tr("The pack can't be removed ({reason}).", reason=error.strerror)) from None

    def _taken(self) -> Iterator[TakenPack]:
        """Yield each file that is a pack which may be used. Others, such as half a copy, are left alone."""
        for path, file in self._files():
            with suppress(PackFileError):
                yield TakenPack(path, file, origin_of(file, self._trust))

    def _files(self) -> Iterator[tuple[Path, PackFile]]:
        for path in self._paths():
            with suppress(PackFileError):
                yield path, PackFile(read_bytes(path))

    def _paths(self) -> Iterator[Path]:
        with suppress(OSError):
            yield from (path for path in sorted(self._folder.iterdir()) if path.suffix == SUFFIX)


def open_pack(path: Path, trust: Trust) -> TakenPack:
    """Return the pack file at `path`. Raise PackFileError if it may not be used."""
    file = PackFile(read_bytes(path))
    return TakenPack(path, file, origin_of(file, trust))
