"""Defines the errors of pack files. The message of each is a sentence for the person who has the file."""

from guide.errors import GuideError
from guide.i18n import tr


class PackFileError(GuideError):
    """A file is no pack file, or is damaged, or can't be taken; nothing of it is used."""


class ReadOnlyStickError(PackFileError):
    """A pack file can't be kept, because the stick with the program can't be written."""


def damaged_pack_sentence() -> str:
    """Return the sentence about a pack that is not as it was made."""
    return tr("This pack is damaged: what is in it is not what was put in. Get the file again.")
