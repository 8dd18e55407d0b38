"""GuideError and its subclasses; the text of each is the sentence that the user reads."""


class GuideError(Exception):
    """A failure that a person must know of; str() is one plain sentence that says what to do."""


class ContentError(GuideError):
    """The content folder itself can't be used (missing, unreadable)."""


class UnknownEntryError(GuideError):
    """A person asked for an entry that the guide does not have."""


class SettingsError(GuideError):
    """A setting could not be saved; it applies until the window is closed."""
