"""Describes the pack that is made of a directory, lays out its files, and writes them into a folder."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from guide.content.list_schema import PLACES, WORD_LISTS
from guide.content.lists import WordLists
from guide.content.model import Entry, Pack
from guide.content.pack_files import FOLDERS, PACK_FILE, PLACES_FILE, WORDS_FILE
from guide.content.schema import FORMAT, as_plain
from guide.content.yaml.writing import entry_to_yaml
from guide.directory.compose.origin import plain_id
from guide.directory.decisions import PackChoices
from guide.directory.export.own import OwnExport
from guide.errors import GuideError
from guide.files import remove, write
from guide.i18n import tr


class IntoPackError(GuideError):
    """A folder or a pack in use can't take what is brought in; nothing was written."""


def file_name(entry: Entry) -> str:
    """Return the path of an entry in the folder of its pack."""
    return f"{FOLDERS[entry.kind]}/{entry.id}.yaml"


def files_of(entries: Iterable[Entry]) -> dict[str, bytes]:
    """Return the files of entries by their paths."""
    return {file_name(entry): entry_to_yaml(as_plain(entry)) for entry in entries}


def ids_in(folder: Path | None) -> frozenset[str]:
    """Return the ids of the pages in a folder of content, by the names of their files."""
    return frozenset(path.stem for path in folder.rglob("*.yaml")) if folder else frozenset()


def content_of(entries: Iterable[Entry], pack: Pack) -> Mapping[str, bytes]:
    """Return the files of a folder of content with these entries, by their paths in it."""
    return {PACK_FILE: entry_to_yaml(as_plain(pack)), **files_of(entries)}


def zone_of(entries: Sequence[Entry], time_zone: str) -> str:
    """Return the time zone of a guide for a pack of these entries, "" if most are of places it does not know.

    An entry whose places are not known may be anywhere, and nothing may be called open by the wrong clock.
    """
    known = sum(1 for entry in entries if entry.region)
    return time_zone if known * 2 > len(entries) else ""


def pack_id(title: str) -> str:
    """Return the id of a pack that is made of a directory."""
    return plain_id(title) or "directory"


def pack_of_directory(said: PackChoices, day: date, edition: int = 1) -> Pack:
    """Return the description of a pack that is made of a directory."""
    return Pack(
        format=FORMAT,
        id=pack_id(said.title),
        title=said.title,
        edition=edition,
        published=day,
        publisher=said.publisher,
        languages=("en",),
        licence=tr("Ask the publisher."),
        time_zone=said.time_zone,
    )


@dataclass(frozen=True, slots=True)
class NewPack:
    """A pack to be made of a folder that is none yet: one of a publisher, or the packs of an export.

    A pack without a title is called as its folder. `words` tell the topic: an export has no such words.
    """

    said: PackChoices
    day: date
    export: OwnExport = field(default_factory=OwnExport)
    words: WordLists = field(default_factory=WordLists)


def write_into(folder: Path, entries: Sequence[Entry], new: NewPack) -> None:
    """Write entries into a folder of content; one without pack.yaml becomes a new pack.

    Raise IntoPackError if that fails. Then, or if it is interrupted, all is as before.
    """
    is_new = not (folder / PACK_FILE).exists()
    own = new.export if is_new else OwnExport()
    if is_new and not (new.said.publisher or own.packs):
        raise IntoPackError(
            tr("'{folder}' has no pack.yaml yet. Say with --publisher who answers for it.", folder=folder)
        )
    called = new.said.title or pack_id(folder.resolve().name).replace("-", " ").title()
    packs = own.packs or ((pack_of_directory(replace(new.said, title=called), new.day),) if is_new else ())
    # As the program has them: a pack that others build on lies in a folder of theirs.
    folders = {pack.id: folder if pack is packs[-1] else folder / pack.id for pack in packs}
    files = {folders[pack.id] / PACK_FILE: entry_to_yaml(as_plain(pack)) for pack in packs}
    if own.places.rows:
        files[folder / PLACES_FILE] = entry_to_yaml(PLACES.write(own.places))
    if own.packs and new.words.topic_words and any(entry.discreet_text for entry in entries):
        files[folder / WORDS_FILE] = entry_to_yaml(WORD_LISTS.write(new.words))
    there = next((path for path in files if path.exists()), None)
    for each in (*own.strategies, *entries):
        into = folders.get(own.packs_of.get(each.id, ""), folder)
        files[into / file_name(each)] = entry_to_yaml(as_plain(each))
    try:
        if there:
            raise FileExistsError(tr("'{file}' is there already", file=there.name))
        _write_all(files)
    except OSError as error:
        reason = error.strerror or str(error)
        raise IntoPackError(
            tr("'{folder}' can't be written ({reason}).", folder=folder, reason=reason)
        ) from None


def _write_all(files: Mapping[Path, bytes]) -> None:
    """Write files, over those that are there, and make the folders that are missing.

    If that ends with an error or Ctrl+C, leave all as it was, as far as the drive allows.
    """
    before, folders = dict[Path, bytes | None](), list[Path]()
    try:
        for path, data in files.items():
            for folder in reversed([each for each in path.parents if not each.exists()]):
                folder.mkdir(exist_ok=True)
                folders.append(folder)
            before[path] = path.read_bytes() if path.exists() else None
            write(path, data, overwrite=before[path] is not None)
    except BaseException:
        for path in (path for path, old in before.items() if old is None):  # first, as old ones need the room
            remove(path)
        for path, old in before.items():
            if old is not None:
                with suppress(OSError):
                    write(path, old, overwrite=True)
        for folder in reversed(folders):
            with suppress(OSError):
                folder.rmdir()
        raise
