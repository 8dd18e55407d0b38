"""Compares planned entries with those of a pack, and writes them into its folder."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from guide.content.load import load, load_files
from guide.content.model import Entry, Kind, Pack, Severity
from guide.content.pack_files import FOLDERS, PACK_FILE
from guide.content.parts import Confidence
from guide.content.schema import FORMAT, as_plain
from guide.content.yaml.writing import entry_to_yaml
from guide.errors import GuideError
from guide.files import write
from guide.i18n import tr


class ImportFolderError(GuideError):
    """A folder can't take what is brought in; nothing was written."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Planned entries beside those that a pack has from the same source, from an earlier import.

    `edited` are those that a person has gone through since: they stay as they are. `vanished` are entries of
    the pack whose rows are gone. `wrong` has the sentences of the check about entries that it would refuse.
    """

    new: tuple[Entry, ...]
    changed: tuple[Entry, ...] = ()
    same: tuple[Entry, ...] = ()
    edited: tuple[Entry, ...] = ()
    vanished: tuple[Entry, ...] = ()
    wrong: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def to_write(self) -> tuple[Entry, ...]:
        """The entries whose files are written."""
        return (*self.new, *self.changed)


def compare(entries: Iterable[Entry], folder: Path | None, source: str) -> Comparison:
    """Return planned entries compared with those in a folder of content, of which there may be none yet."""
    entries, wrong = _checked(tuple(entries))
    before = {each.id: each for each in load(folder).entries} if folder and folder.is_dir() else {}
    groups: dict[str, list[Entry]] = {"new": [], "changed": [], "same": [], "edited": []}
    for entry in entries:
        groups[_group(entry, before.get(entry.id))].append(entry)
    planned = {entry.id for entry in entries} | wrong.keys()
    gone = [each for each in before.values() if is_from(each, source) and each.id not in planned]
    done = {name: tuple(found) for name, found in groups.items()}
    return Comparison(**done, vanished=tuple(gone), wrong=wrong)


def _group(entry: Entry, before: Entry | None) -> str:
    if before is None:
        return "new"
    if before.confidence is not Confidence.NOT_CHECKED:
        return "edited"
    # The day of the import and the number of the row change without a change of the service.
    is_same = replace(before, sources=(), reviewed=entry.reviewed) == replace(entry, sources=())
    return "same" if is_same else "changed"


def is_from(entry: Entry, source: str) -> bool:
    """Return whether an entry was imported from a source."""
    return any(re.fullmatch(rf"{re.escape(source)}, \D*\d+", each.title) for each in entry.sources)


def _checked(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], Mapping[str, tuple[str, ...]]]:
    """Return the entries that the check of content takes, and its sentences about the others, by id."""
    files = {file_name(entry): entry_to_yaml(as_plain(entry)) for entry in entries}
    wrong = dict[str, tuple[str, ...]]()
    for problem in load_files(files).problems:
        if problem.severity is Severity.ERROR and problem.file in files:
            entry_id = Path(problem.file).stem
            wrong[entry_id] = (*wrong.get(entry_id, ()), problem.sentence)
    return tuple(entry for entry in entries if entry.id not in wrong), wrong


def file_name(entry: Entry) -> str:
    """Return the path of an entry in the folder of its pack."""
    return f"{FOLDERS[entry.kind]}/{entry.id}.yaml"


def write_into(folder: Path, entries: Iterable[Entry], *, publisher: str, day: date) -> None:
    """Write entries into a folder of content, with a pack.yaml if it has none yet.

    Raise ImportFolderError if that fails; files that were written until then stay.
    """
    description = folder / PACK_FILE
    if not description.exists() and not publisher:
        raise ImportFolderError(
            tr("'{folder}' has no pack.yaml yet. Say with --publisher who answers for it.", folder=folder)
        )
    try:
        (folder / FOLDERS[Kind.SERVICE]).mkdir(parents=True, exist_ok=True)
        if not description.exists():
            write(description, entry_to_yaml(as_plain(_new_pack(folder, publisher, day))))
        for entry in entries:
            write(folder / file_name(entry), entry_to_yaml(as_plain(entry)), overwrite=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ImportFolderError(
            tr("'{folder}' can't be written ({reason}).", folder=folder, reason=reason)
        ) from None


def _new_pack(folder: Path, publisher: str, day: date) -> Pack:
    words = re.findall(r"[a-z0-9]+", folder.resolve().name.casefold())
    return Pack(
        format=FORMAT,
        id="-".join(words) or "directory",
        title=" ".join(words).title() or tr("Directory"),
        edition=1,
        published=day,
        publisher=publisher,
        languages=("en",),
        licence=tr("Ask the publisher."),
    )
