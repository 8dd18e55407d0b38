"""Defines the errors of copying to a stick, with the sentences that the worker reads."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guide.content.safe_text import escape_invisible
from guide.errors import GuideError
from guide.i18n import tr
from guide.stick.file_note import FileNote

# Error numbers of Windows, which are checked instead of errno, because Python maps most of them to EACCES.
_FULL_ON_WINDOWS, _LOCKED_ON_WINDOWS = (39, 112), (19,)
_GONE_ON_WINDOWS = (3, 15, 20, 21, 23, 27, 31, 55, 67, 433, 483, 1006, 1110, 1112, 1117, 1167, 1392, 1393)
_FULL = ("ENOSPC", "EDQUOT")
_GONE = "EIO ENODEV ENXIO ENOENT ENOTDIR ENOTCONN ESTALE ENOMEDIUM EBADF".split()
_FORBIDDEN = ("EACCES", "EPERM", "EBUSY", "ENOTEMPTY", "EEXIST")
_NAMES = ("EINVAL", "EILSEQ", "ENAMETOOLONG")


class StickError(GuideError):
    """The guide could not be copied; if an unfinished copy could not be removed, the sentence says so."""


class ExistingGuideError(StickError):
    """There is a Field Guide on the stick already, and the caller does not allow replacing it.

    `note` names what would be kept of it; it is None if there is nothing to keep.
    """

    def __init__(self, sentence: str, note: FileNote | None = None) -> None:
        super().__init__(sentence)
        self.note = note


class ContentMistakesError(StickError):
    """The content has errors, and the caller does not allow that; `note` has a line for each file."""

    def __init__(self, sentence: str, note: FileNote) -> None:
        super().__init__(sentence)
        self.note = note


class CopyStoppedError(StickError):
    """The worker stopped the copy."""


@contextmanager
def os_errors_as_stick_errors(folder: Path) -> Iterator[None]:
    """Turn an OSError raised in the with block into a StickError whose sentence names `folder`."""
    try:
        yield
    except OSError as error:
        raise StickError(sentence_for(error, folder)) from error


def sentence_for(error: OSError, folder: Path) -> str:
    """Return the sentence for an error while writing to `folder`: what happened, and what to do."""
    shown = escape_invisible(str(folder))
    if _is(error, _FULL, _FULL_ON_WINDOWS):
        return tr("'{folder}' is full. Make room on it, or take another stick.", folder=shown)
    if _is(error, ("EROFS",), _LOCKED_ON_WINDOWS):
        return tr(
            "'{folder}' can't be written to: it is read-only. Some sticks have a small switch for that.",
            folder=shown,
        )
    if _is(error, _GONE, _GONE_ON_WINDOWS):
        return tr(
            "'{folder}' can't be reached any more: the stick was pulled out, or it fails. "
            "Put it in again and start anew, or take another one.",
            folder=shown,
        )
    if _is(error, _NAMES, (123, 206)):
        return tr(
            "'{folder}' can't hold a file of the name '{name}'. Take a stick of another kind.",
            folder=shown,
            name=escape_invisible(Path(str(error.filename or "")).name),
        )
    if _is(error, _FORBIDDEN, (5, 32, 33)):
        return tr(
            "You may not write to '{folder}', or a program there is still open. "
            "Close it, or choose another place.",
            folder=shown,
        )
    return tr("'{folder}' can't be written to: {why}.", folder=shown, why=error.strerror or str(error))


def _is(error: OSError, names: tuple[str, ...] | list[str], on_windows: tuple[int, ...]) -> bool:
    number = getattr(error, "winerror", None)
    if number is not None:
        return number in on_windows
    return error.errno in [getattr(errno, name, None) for name in names]
