"""Defines the error of a source that can't be read."""

from guide.errors import GuideError


class SourceError(GuideError):
    """A source of a directory can't be read; nothing of it is used."""
