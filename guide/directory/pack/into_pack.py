"""Compares planned entries with those of a pack, and writes them into its folder."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from guide.content.lists import WordLists
from guide.content.load import load_files, load_union
from guide.content.model import Entry, Pack, Severity
from guide.content.pack_files import PACK_FILE
from guide.content.parts import Confidence
from guide.content.schema import as_plain
from guide.content.yaml.writing import entry_to_yaml
from guide.directory.compose.origin import Origin, plain_id
from guide.directory.export.own import OwnExport
from guide.directory.pack.new_pack import file_name, files_of, lists_of, pack_of_directory, write_all
from guide.errors import GuideError
from guide.i18n import tr
from guide.steps import Tick, no_tick, watched


class ImportFolderError(GuideError):
    """A folder can't take what is brought in; nothing was written."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Planned entries beside those that a pack has from the same source, from an earlier import.

    `edited` are those that a person has gone through since: they stay as they are. `vanished` are entries of
    the pack whose rows are gone. `wrong` has the sentences of the check about entries that it would refuse;
    `before` has the entries of the pack, by id, `unread` a sentence about each file that can't be read.
    """

    new: tuple[Entry, ...]
    changed: tuple[Entry, ...] = ()
    same: tuple[Entry, ...] = ()
    edited: tuple[Entry, ...] = ()
    vanished: tuple[Entry, ...] = ()
    wrong: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    before: Mapping[str, Entry] = field(default_factory=dict)
    unread: Mapping[str, str] = field(default_factory=dict)

    @property
    def to_write(self) -> tuple[Entry, ...]:
        """The entries whose files are written."""
        return (*self.new, *self.changed)


def compare(entries: Iterable[Entry], folder: Path | None, origin: Origin) -> Comparison:
    """Return planned entries compared with those in a folder of content, of which there may be none yet."""
    entries, wrong = _checked(tuple(entries), origin.strategies)
    if folder is None or not folder.is_dir():
        return compared(entries, {}, origin.source, wrong)
    guide, unread = load_union(folder), dict[str, str]()
    before = {each.id: each for each in guide.entries}
    problems = {each.file: each.sentence for each in guide.problems if each.severity is Severity.ERROR}
    for file, entry_id in ((file_name(each), each.id) for each in entries if each.id not in before):
        if (folder / file).exists():  # what a person wrote there can't be read
            sentence = tr(
                "'{file}' can't be read and stays as it is: mend or delete it, then import again.", file=file
            )
            unread[entry_id] = f"{sentence} {problems.get(file, '')}".strip()
    entries = tuple(each for each in entries if each.id not in unread)
    return replace(compared(entries, before, origin.source, wrong), unread=unread)


def compared(
    entries: Iterable[Entry], before: Mapping[str, Entry], source: str, wrong: Mapping[str, tuple[str, ...]]
) -> Comparison:
    """Return planned entries compared with those that a pack has, by id; `wrong` are not among them."""
    groups: dict[str, list[Entry]] = {"new": [], "changed": [], "same": [], "edited": []}
    for entry in entries:
        groups[_group(entry, before.get(entry.id))].append(entry)
    planned = {entry.id for group in groups.values() for entry in group} | wrong.keys()
    gone = [each for each in before.values() if is_from(each, source) and each.id not in planned]
    done: dict[str, Any] = {name: tuple(found) for name, found in groups.items()}
    return Comparison(**done, vanished=tuple(gone), wrong=wrong, before=before)


def _group(entry: Entry, before: Entry | None) -> str:
    if before is None:
        return "new"
    # The day of the import and the number of the row change without a change of the service.
    if before == entry or replace(before, sources=(), reviewed=entry.reviewed) == replace(entry, sources=()):
        return "same"
    return "changed" if before.confidence is Confidence.NOT_CHECKED else "edited"


def is_from(entry: Entry, source: str) -> bool:
    """Return whether an entry was imported from a source."""
    form = re.compile(rf"{re.escape(source)}, \D*\d+(?:\D+\d+)?")  # row 6, or sheet 2, row 6
    return any(form.fullmatch(each.title) for each in entry.sources)


def _checked(
    entries: tuple[Entry, ...], strategies: tuple[Entry, ...]
) -> tuple[tuple[Entry, ...], Mapping[str, tuple[str, ...]]]:
    """Return the entries that the check of content takes, and its sentences about the others, by id."""
    files = files_of((*entries, *strategies))
    guide, wrong = load_files(files), dict[str, tuple[str, ...]]()
    for problem in guide.problems:
        if problem.severity is Severity.ERROR and problem.file in files:
            entry_id = Path(problem.file).stem
            wrong[entry_id] = (*wrong.get(entry_id, ()), problem.sentence)
    # Of thousands of problems only some are collected.
    untold = (entry.id for entry in entries if entry.id not in wrong and not guide.find(entry.id))
    wrong |= dict.fromkeys(untold, (tr("It has mistakes as others here do."),))
    return tuple(entry for entry in entries if entry.id not in wrong), wrong


@dataclass(frozen=True, slots=True)
class NewPack:
    """A pack to be made of a folder that is none yet: one of a publisher, or the packs of an export.

    A pack without a `title` is called as its folder. `words` tell the topic, for the pages of an export.
    """

    publisher: str
    day: date
    export: OwnExport = field(default_factory=OwnExport)
    title: str = ""
    words: WordLists = field(default_factory=WordLists)
    time_zone: str = ""

    @property
    def is_described(self) -> bool:
        """Whether all is known that a new pack says of itself."""
        return bool(self.publisher or self.export.packs)


def write_into(folder: Path, entries: Iterable[Entry], new: NewPack, tick: Tick = no_tick) -> None:
    """Write entries into a folder of content; one without pack.yaml becomes a new pack.

    Raise ImportFolderError if that fails. Then, or if it is interrupted, all is as before.
    """
    is_new = not (folder / PACK_FILE).exists()
    if is_new and not new.is_described:
        raise ImportFolderError(
            tr("'{folder}' has no pack.yaml yet. Say with --publisher who answers for it.", folder=folder)
        )
    packs = (new.export.packs or (_new_pack(folder, new),)) if is_new else ()
    # As the program has them: a pack that others build on lies in a folder of theirs.
    folders = {pack.id: folder if pack is packs[-1] else folder / pack.id for pack in packs}
    entries = tuple(entries)
    made = {folders[pack.id] / PACK_FILE: entry_to_yaml(as_plain(pack)) for pack in packs}
    if is_new and new.export.packs:
        lists = lists_of(entries, new.export.places, new.words)
        made |= {folder / name: data for name, data in lists.items()}
    pages = (*(new.export.strategies if is_new else ()), *entries)
    files = dict[Path, bytes]()
    for each in watched(pages, tick):
        into = folders.get(new.export.packs_of.get(each.id, ""), folder)
        files[into / file_name(each)] = entry_to_yaml(as_plain(each))
    try:
        if there := next((path for path in made if path.exists()), None):
            raise FileExistsError(tr("'{file}' is there already", file=there.name))
        write_all(made | files, tick)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ImportFolderError(
            tr("'{folder}' can't be written ({reason}).", folder=folder, reason=reason)
        ) from None


def _new_pack(folder: Path, new: NewPack) -> Pack:
    pack_id = plain_id(new.title or folder.resolve().name) or "directory"
    title = new.title or pack_id.replace("-", " ").title()
    pack = pack_of_directory(pack_id, title, new.publisher, new.day, edition=1)
    return replace(pack, time_zone=new.time_zone)
