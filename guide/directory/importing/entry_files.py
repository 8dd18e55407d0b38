"""Lays out entries as the files of a pack."""

from collections.abc import Iterable

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
