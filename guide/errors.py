"""GuideError and its few children: each carries the sentence its user reads."""


class GuideError(Exception):
    """Something a person must know; str() is one plain sentence that says what to do."""


class ContentError(GuideError):
    """The content folder itself can't be used (missing, unreadable)."""


class UnknownEntryError(GuideError):
    """A person asked for an entry that the guide does not have."""


class SettingsError(GuideError):
    """A choice can't be kept beside the program; it holds for this run."""
