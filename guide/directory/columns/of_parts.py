"""Knows which columns are of a number or an address, and not of the service that has it."""

from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.column import Column
from guide.directory.columns.headings import words_of

TABLES_OF_PARTS = frozenset("phone address contact schedule language".split())
_PARTS = TABLES_OF_PARTS | {"service", "location", "site"}


def of_service(field: str, column: Column, about: str) -> str:
    """Return a field, but none for the status of a part: "phones.isActive" says nothing of the service."""
    path, _, leaf = column.heading.rpartition(".")
    is_within = bool(path) and " " not in leaf and not _PARTS.isdisjoint(words_of(path))
    return NOT_USED if field == "service.status" and (about in TABLES_OF_PARTS or is_within) else field
