"""Lays out entries as the files of a pack."""

from collections.abc import Iterable
from pathlib import Path

from guide.content.model import Entry
from guide.content.pack_files import FOLDERS
from guide.content.schema import as_plain
from guide.content.yaml.writing import entry_to_yaml


def file_name(entry: Entry) -> str:
    """Return the path of an entry in the folder of its pack."""
    return f"{FOLDERS[entry.kind]}/{entry.id}.yaml"


def files_of(entries: Iterable[Entry]) -> dict[str, bytes]:
    """Return the files of entries by their paths."""
    return {file_name(entry): entry_to_yaml(as_plain(entry)) for entry in entries}


def ids_in(folder: Path | None) -> frozenset[str]:
    """Return the ids of the pages in a folder of content, by the names of their files."""
    return frozenset(path.stem for path in folder.rglob("*.yaml")) if folder else frozenset()
