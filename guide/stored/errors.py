"""Defines the error of stored data that is not as it was written."""

from guide.errors import GuideError
from guide.i18n import tr


class StoredDataError(GuideError, ValueError):
    """Stored data is damaged, or was written by another edition of the program."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "What was made ready for this guide is damaged, or another edition of the program made it. "
                "It is made anew from the guide's own files."
            )
        )
