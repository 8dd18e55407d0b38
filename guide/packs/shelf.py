"""Keeps the pack files that a stick has taken, in the folder `packs` beside the program.

The newest one of a pack is in use, and the one before it stays, so that an update can be undone. The files
themselves are all that is kept: a file is written under another name first, so that it is there whole or not
at all, whenever the stick is pulled.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from guide.content.pack_files import TAKEN_FOLDER
from guide.content.safe_text import short
from guide.files import remove, sync_folder
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.keeping import keep
from guide.packs.manifest import SUFFIX, Manifest, file_name
from guide.packs.pack_file import PackFile, PackHead, damaged_sentence, head_of, read_bytes
from guide.packs.trust import Origin, Trust, origin_of, unsigned_sentence

KEPT = 2  # editions of a pack: the one in use, and the one before it


@dataclass(frozen=True, slots=True)
class TakenPack:
    """A pack file that the stick has taken. `follows_taken` is whether it has an older edition, too."""

    path: Path
    file: PackFile
    origin: Origin
    follows_taken: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """A pack file that may be used by its beginning, of which no more was read; see `TakenPack`."""

    path: Path
    head: PackHead
    origin: Origin
    follows_taken: bool = False

    @property
    def manifest(self) -> Manifest:
        """The manifest of the pack."""
        return self.head.manifest

    @property
    def order(self) -> tuple[int, int]:
        """The pair by which a newer edition is told from an older one."""
        return self.manifest.order

    def read(self) -> TakenPack:
        """Return it with all its bytes. Raise PackFileError if they can't be read, or are others now."""
        file = PackFile(read_bytes(self.path))
        if (file.manifest_bytes, file.signature_bytes) != (
            self.head.manifest_bytes,
            self.head.signature_bytes,
        ):
            raise PackFileError(damaged_sentence())
        return TakenPack(self.path, file, self.origin, self.follows_taken)


@dataclass(frozen=True, slots=True)
class OnShelf:
    """The editions of each pack that a stick has taken, by its id, the newest first, and the other files.

    `refused` has the reasons why these are not used.
    """

    editions: Mapping[str, tuple[Edition, ...]] = field(default_factory=dict)
    refused: Mapping[Path, str] = field(default_factory=dict)


class Shelf:
    """The pack files in the folder `packs` of the program's `folder`."""

    def __init__(self, folder: Path, trust: Trust) -> None:
        self._folder = folder / TAKEN_FOLDER
        self._trust = trust

    def look(self) -> OnShelf:
        """Return what is there. Only the beginnings are read, as reading from a stick takes long.

        Where a publisher whom the stick trusts has signed editions of a pack, others of it are refused,
        whatever their numbers are: else one of them could take the place of all that are signed later.
        """
        found: dict[str, list[Edition]] = defaultdict(list)
        refused: dict[Path, str] = {}
        for path in self.paths():
            try:
                head = head_of(path)
                edition = Edition(path, head, origin_of(head, self._trust))
                found[edition.manifest.pack].append(edition)
            except PackFileError as error:
                refused[path] = str(error)
        for pack, editions in found.items():
            if signed := [each for each in editions if each.origin.is_trusted]:
                others = (each for each in editions if not each.origin.is_trusted)
                refused |= {each.path: unsigned_sentence(each.manifest.title) for each in others}
                found[pack] = signed
        return OnShelf({pack: _in_order(editions) for pack, editions in found.items()}, refused)

    def editions(self, pack: str) -> tuple[TakenPack, ...]:
        """Return the editions of a pack that are whole and may be used, the newest first."""
        found: list[TakenPack] = []
        for edition in self.look().editions.get(pack, ()):
            with suppress(PackFileError):
                found.append(edition.read())
        return tuple(found)

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
        kept = sorted({each.file.manifest.order for each in editions})[-KEPT:]
        for old in editions:
            if old.file.manifest.order not in kept:
                remove(old.path)
        return TakenPack(path, file, origin, follows_taken=len(kept) > 1)

    def undo(self, pack: str, order: tuple[int, int]) -> None:
        """Remove the edition of a pack that is in use, so that the one before it is in use again.

        Files with the same edition go with it, and newer ones, which are damaged if they are not in use.
        Raise PackFileError if there is none, or if one can't be removed.
        """
        editions = self.look().editions.get(pack, ())
        paths = [each.path for each in editions if each.order >= order]
        if not paths:
            raise PackFileError(tr("No update is there to be undone."))
        try:
            self._unlink(paths)
        except OSError as error:
            raise PackFileError(tr("The update can't be undone ({reason}).", reason=error.strerror)) from None

    def remove(self, pack: str) -> None:
        """Remove all editions of a pack, the newest last, so that none that is older is ever in use.

        Raise PackFileError if there is none, or if one can't be removed.
        """
        files = sorted((head.manifest.order, path) for path, head in self._heads(pack))
        if not files:
            raise PackFileError(tr("This stick has not taken a pack “{pack}”.", pack=pack))
        self._remove(path for _, path in files)

    def remove_file(self, name: str) -> None:
        """Remove one file, whatever is in it. Raise PackFileError if it is not there or can't be removed."""
        paths = [path for path in self.paths() if path.name == name]
        if not paths:
            raise PackFileError(tr("This stick has not taken a pack “{pack}”.", pack=short(name)))
        self._remove(paths)

    def paths(self) -> Iterator[Path]:
        """Yield the files with the name of a pack, sorted. Others, such as half a copy, are left alone."""
        with suppress(OSError):
            yield from (path for path in sorted(self._folder.iterdir()) if path.suffix == SUFFIX)

    def _remove(self, paths: Iterable[Path]) -> None:
        try:
            self._unlink(paths)
        except OSError as error:
            raise PackFileError(tr("The pack can't be removed ({reason}).", reason=error.strerror)) from None

    def _unlink(self, paths: Iterable[Path]) -> None:
        for path in paths:
            path.unlink()
            sync_folder(self._folder)  # else the stick may forget them in another order

    def _heads(self, pack: str) -> Iterator[tuple[Path, PackHead]]:
        """Yield each file of a pack, whoever it is from."""
        for path in self.paths():
            with suppress(PackFileError):
                head = head_of(path)
                if head.manifest.pack == pack:
                    yield path, head


def open_pack(path: Path, trust: Trust) -> TakenPack:
    """Return the pack file at `path`. Raise PackFileError if it may not be used."""
    file = PackFile(read_bytes(path))
    return TakenPack(path, file, origin_of(file, trust))


def _in_order(editions: list[Edition]) -> tuple[Edition, ...]:
    newest_first = sorted(editions, key=lambda each: (each.order, each.path), reverse=True)
    last = len(newest_first) - 1
    return tuple(replace(each, follows_taken=number < last) for number, each in enumerate(newest_first))
