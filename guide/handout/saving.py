"""Saves a hand-out to the file that the worker named, and turns failures into sentences."""

from pathlib import Path

from guide import files
from guide.content.safe_text import escape_invisible
from guide.errors import GuideError
from guide.i18n import tr


class SavingError(GuideError):
    """A file could not be written; a file that was new has been removed again."""


class ExistingFileError(SavingError):
    """A file of this name exists, and the caller does not allow overwriting."""


def save(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write `data` to `path` as `files.write` does.

    Raise ExistingFileError if the file exists and `overwrite` is false, SavingError if it can't be written.
    """
    shown = escape_invisible(str(path))
    try:
        files.write(path, data, overwrite=overwrite)
    except files.NotPlainFileError as error:
        raise SavingError(tr("'{file}' is no plain file; choose another name.", file=shown)) from error
    except FileExistsError as error:
        raise ExistingFileError(tr("'{file}' is there already.", file=shown)) from error
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SavingError(tr("'{file}' can't be written: {why}.", file=shown, why=why)) from error
