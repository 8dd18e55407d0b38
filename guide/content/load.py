"""Loads packs as a Guide. A mistake in a file becomes a problem; other files still load."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from guide.content.checks.change_checks import Base
from guide.content.files_in_memory import FilesInMemory
from guide.content.folder import PackFolder
from guide.content.guide import Guide
from guide.content.joined_lists import joined_words
from guide.content.loading import Loading, description
from guide.content.model import Entry, Pack, Problem
from guide.content.pack_files import PACK_FILE, packs_in
from guide.content.records import RecordSchema
from guide.content.report import Report
from guide.content.safe_text import short
from guide.content.schema import ENTRY
from guide.content.union import in_layers, union
from guide.errors import ContentError
from guide.i18n import tr
from guide.steps import Tick, no_tick

NO_BASES: Mapping[Path, Base] = MappingProxyType({})


def load(
    folder: Path, *, with_prose: bool = False, base: Base | None = None, schema: RecordSchema[Entry] = ENTRY
) -> Guide:
    """Return the guide in a folder. Raise ContentError only if the folder itself can't be listed.

    With `with_prose` the wording is checked too, which takes longer and helps authors only, and so are the
    changes since `base`.
    """
    return Loading(PackFolder(folder), schema).guide(with_prose=with_prose, base=base)


def load_files(files: Mapping[str, bytes], tick: Tick = no_tick) -> Guide:
    """Return the guide in the files of a pack, by path with "/"."""
    return Loading(FilesInMemory(files, tick)).guide()


def load_layers(
    packs: Sequence[Path | Guide], *, with_prose: bool = False, bases: Mapping[Path, Base] = NO_BASES
) -> tuple[Guide, ...]:
    """Return the guides in several folders, the base first, each checked beside those before it.

    A pack that is no folder is given as its guide, and stays as it is. The words of each guard the texts of
    all. `with_prose` is as for `load`, and so is each of the `bases` of a folder.
    """
    read = [pack if isinstance(pack, Guide) else Loading(PackFolder(pack)) for pack in packs]
    words = joined_words([each.words for each in read])
    guides: list[Guide] = []
    for pack, each in zip(packs, read, strict=True):
        if isinstance(each, Guide):
            guides.append(each)
            continue
        below = union(guides) if guides else None
        base = bases.get(pack) if isinstance(pack, Path) else None
        guides.append(each.guide(below, words=words, with_prose=with_prose, base=base))
    return tuple(guides)


def folders_of(folder: Path) -> tuple[Path, ...]:
    """Return the folders of all packs in a folder, the base first: those inside it, then itself.

    Of several with one id, such as a copy beside the folder that was copied, one is read: see `repeated_in`.
    """
    repeated = _repeated(folder)
    inner = (path for path in packs_in(folder) if path not in repeated)
    return (*in_layers(inner, read_description), folder)


def repeated_in(folder: Path) -> tuple[Problem, ...]:
    """Return a problem for each pack inside a folder whose id the folder itself has, or an earlier one in it.

    Nothing of it is read: beside the other it would leave no entry of either.
    """
    return tuple(
        Problem(f"{path.name}/{PACK_FILE}", 1, 1, _repeated_sentence(path, first))
        for path, first in _repeated(folder).items()
    )


def _repeated(folder: Path) -> Mapping[Path, Path]:
    """Return the folders inside a folder that have the id of another, with that other one."""
    first: dict[str, Path] = {}
    repeated: dict[Path, Path] = {}
    for path in (folder, *packs_in(folder)):
        pack = read_description(path)
        if pack and first.setdefault(pack.id, path) != path:
            repeated[path] = first[pack.id]
    return repeated


def _repeated_sentence(path: Path, first: Path) -> str:
    return tr(
        "The folder '{folder}' has the pack of the folder '{first}' again, so nothing in it is read: take it "
        "away, or give its pack another id.",
        folder=short(path.name),
        first=short(first.name),
    )


def load_packs(folder: Path, *, with_prose: bool = False) -> tuple[Guide, ...]:
    """Return the guides of all packs in a folder, the base first, each checked beside those before it."""
    *before, last = load_layers(folders_of(folder), with_prose=with_prose)
    repeated = repeated_in(folder)
    return (*before, replace(last, problems=(*last.problems, *repeated)) if repeated else last)


def load_union(folder: Path) -> Guide:
    """Return one guide of all packs in a folder. Raise ContentError only if it can't be listed."""
    return union(load_packs(folder))


def read_pack(folder: Path, *, with_prose: bool = False, base: Base | None = None) -> Guide:
    """Return the guide in a folder, or an empty guide with one problem if the folder can't be listed."""
    try:
        return load(folder, with_prose=with_prose, base=base)
    except ContentError as error:
        return unreadable(folder, error)


def unreadable(folder: Path, error: ContentError) -> Guide:
    """Return an empty guide with one problem, for a folder that can't be listed."""
    return Guide(None, (), (Problem(folder.as_posix(), 1, 1, str(error)),))


def read_description(folder: Path) -> Pack | None:
    """Return the description in pack.yaml without loading entries, or None if it has mistakes."""
    return description(PackFolder(folder), Report(PACK_FILE))
