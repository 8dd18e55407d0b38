"""Knows which columns are of a number or an address, and not of the service that has it."""

from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.column import Column
from guide.directory.columns.headings import words_of
from guide.directory.columns.status_words import is_of_use

TABLES_OF_PARTS = frozenset("phone address contact schedule language".split())
_PARTS = TABLES_OF_PARTS | {"service", "location", "site"}


def of_service(field: str, column: Column, about: str) -> str:
    """Return a field, but none for the status or kind of a part: "phones.isActive" is not of the service."""
    path, _, leaf = column.heading.rpartition(".")
    is_within = bool(path) and " " not in leaf and not _PARTS.isdisjoint(words_of(path))
    is_of_part = field in ("service.status", "service.category") and about in TABLES_OF_PARTS
    if field == "service.status" and about == "phone" and is_of_use(column.words):
        return "private.flag"  # a number that is no longer in use is left out
    return NOT_USED if is_of_part or (field == "service.status" and is_within) else field
