"""Reads the list files of a pack, such as urgent.yaml."""

from types import MappingProxyType
from typing import Any

from guide.content.files_in_memory import FilesInMemory
from guide.content.folder import PackFolder
from guide.content.list_schema import (
    ASKED,
    DANGER,
    HANDOUTS,
    LEARNED,
    NEEDS,
    PLACES,
    THESAURUS,
    URGENT,
    WORD_LISTS,
)
from guide.content.pack_files import (
    ASKED_FILE,
    DANGER_FILE,
    HANDOUTS_FILE,
    LEARNED_FILE,
    NEEDS_FILE,
    PLACES_FILE,
    THESAURUS_FILE,
    URGENT_FILE,
    WORDS_FILE,
)
from guide.content.records import RecordSchema
from guide.content.report import Report
from guide.content.yaml.strict_yaml import read_yaml

# The file of each list of a guide, by the name of the list, and its schema.
_LISTS: MappingProxyType[str, tuple[str, RecordSchema[Any]]] = MappingProxyType(
    {
        "thesaurus": (THESAURUS_FILE, THESAURUS),
        "urgent": (URGENT_FILE, URGENT),
        "hearing": (DANGER_FILE, DANGER),
        "needs": (NEEDS_FILE, NEEDS),
        "learned": (LEARNED_FILE, LEARNED),
        "words": (WORDS_FILE, WORD_LISTS),
        "asked": (ASKED_FILE, ASKED),
        "handout_cover": (HANDOUTS_FILE, HANDOUTS),
        "places": (PLACES_FILE, PLACES),
    }
)


class ListFile:
    """One of the list files: its node and its report."""

    def __init__(self, folder: PackFolder | FilesInMemory, name: str, schema: RecordSchema[Any]) -> None:
        self.schema = schema
        self.report = Report(name, folder.budget)
        data = folder.list_bytes(name, self.report)
        self.node = None if data is None else read_yaml(data, self.report)
        self._read = schema.read(self.node, name, self.report) if self.node else None

    @property
    def value(self) -> Any:
        """The list; empty if the file is missing, or has a mistake that is reported by now.

        A list with a mistake is left out as a whole, because half of the urgent lines would look complete.
        """
        return self.schema.model() if self._read is None or self.report.errors else self._read


def read_lists(folder: PackFolder | FilesInMemory) -> dict[str, ListFile]:
    """Return the list files of a pack by the name of the list in its guide."""
    return {name: ListFile(folder, file, schema) for name, (file, schema) in _LISTS.items()}
