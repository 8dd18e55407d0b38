"""Defines the error of a source that can't be read, and the sentences that several readers have."""

from guide.errors import GuideError
from guide.i18n import tr


class SourceError(GuideError):
    """A source of a directory can't be read; nothing of it is used."""


def too_deep(file: str) -> SourceError:
    """Return the error of a JSON file whose objects lie within each other more often than can be read."""
    return SourceError(tr("{file} has objects within objects, too deep for a directory.", file=file))
