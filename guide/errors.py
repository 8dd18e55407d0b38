"""Defines the errors that a user sees; the message of each is the sentence that the user reads."""


class GuideError(Exception):
    """Base of all errors that a user sees; the message says what happened and what to do."""


class ContentError(GuideError):
    """The content folder is missing or can't be read."""


class UnknownEntryError(GuideError):
    """The guide does not have the entry that the user named."""


class SettingsError(GuideError):
    """A setting could not be saved, so it applies only until the window is closed."""
