"""Writes files into a folder, all of them or none."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from guide.files import remove, write


class AllOrNothing:
    """Writes files, and knows what was there before, so that all can be taken back."""

    def __init__(self) -> None:
        self._before: dict[Path, bytes | None] = {}  # of each file that is written; None if there was none
        self._folders: list[Path] = []  # that were made

    def make_folder(self, folder: Path) -> None:
        """Make a folder, and those above it that are missing. Raise OSError if that fails."""
        missing = [path for path in (folder, *folder.parents) if not path.exists()]
        for path in reversed(missing):
            path.mkdir(exist_ok=True)
            self._folders.append(path)

    def write(self, file: Path, data: bytes, *, overwrite: bool = False) -> None:
        """Write a file, as `guide.files.write` does."""
        before = file.read_bytes() if overwrite and file.exists() else None
        if not file.exists() or overwrite:
            self._before.setdefault(file, before)
        write(file, data, overwrite=overwrite)

    def take_back(self) -> None:
        """Leave all as it was, as far as the drive allows."""
        for file, data in self._before.items():
            if data is None:
                remove(file)
        for file, data in self._before.items():
            if data is not None:
                with suppress(OSError):
                    write(file, data, overwrite=True)
        for folder in reversed(self._folders):
            with suppress(OSError):
                folder.rmdir()


@contextmanager
def all_or_nothing() -> Iterator[AllOrNothing]:
    """Write within the with block: what was written is taken back if it ends with an error or Ctrl+C."""
    files = AllOrNothing()
    try:
        yield files
    except BaseException:
        files.take_back()
        raise
