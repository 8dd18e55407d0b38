"""Finds the packs in a folder of content, whether they are folders or pack files, and describes them."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from guide.content.files_in_memory import FilesInMemory
from guide.content.guide import Guide
from guide.content.load import folders_of, read_description
from guide.content.loading import description
from guide.content.model import Pack
from guide.content.pack_files import PACK_FILE, PACK_SUFFIX, has_content
from guide.content.report import Report
from guide.content.safe_text import escape_invisible
from guide.content.union import in_layers
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.own_packs import pack_files_in
from guide.packs.pack_file import PackFile, read_bytes


def folders_in(folder: Path) -> tuple[Path, ...]:
    """Return the packs in a folder of content that are folders, the base first.

    The folder itself is none if it has no content but packs.
    """
    *inner, itself = folders_of(folder)
    is_none = not has_content(itself) and (inner or pack_files_in(itself))
    return tuple(inner) if is_none else (*inner, itself)


def sources_in(folder: Path) -> Mapping[Path, Pack | None]:
    """Return folder or file of each pack in a folder of content, the base first, with its description.

    Of a pack with a folder no file is among them, and of others the newest one. That of a file that is not
    whole is None.
    """
    folders = {path: read_description(path) for path in folders_in(folder)}
    known = {pack.id for pack in folders.values() if pack}
    files = sorted((_described(path) for path in pack_files_in(folder)), key=lambda each: each.edition)
    newest = {each.pack.id if each.pack else each.path.name: (each.path, each.pack) for each in files}
    found: dict[Path, Pack | None] = dict(pair for key, pair in newest.items() if key not in known)
    found |= folders
    return {path: found[path] for path in in_layers(found, found.__getitem__)}


def descriptions_in(folder: Path) -> tuple[Pack, ...]:
    """Return the descriptions of the packs in a folder of content, the base first."""
    return tuple(filter(None, sources_in(folder).values()))


def last_description(folder: Path) -> Pack | None:
    """Return the description of the last pack in a folder of content, None if none can be read."""
    return next(reversed(descriptions_in(folder)), None)


def to_load(source: Path) -> Path | Guide:
    """Return a pack as `load_layers` takes it: its folder, or the guide in its file.

    Raise PackFileError, which names the file, if it is not whole.
    """
    if not is_pack_file(source):
        return source
    try:
        return PackFile(read_bytes(source)).guide()
    except PackFileError as error:
        name = escape_invisible(source.name)
        raise PackFileError(tr("{file} can't be used. {reason}", file=name, reason=error)) from None


def is_pack_file(source: Path) -> bool:
    """Return whether a pack is a file. What is not there counts as a folder, which then is named."""
    return source.suffix == PACK_SUFFIX and source.is_file()


class _Described(NamedTuple):
    """A pack file with its description, and the number of its edition."""

    path: Path
    pack: Pack | None = None
    edition: int = 0


def _described(path: Path) -> _Described:
    with suppress(PackFileError):
        file = PackFile(read_bytes(path))
        pack = description(FilesInMemory(file.content()), Report(PACK_FILE))
        return _Described(path, pack, file.manifest.edition)
    return _Described(path)
