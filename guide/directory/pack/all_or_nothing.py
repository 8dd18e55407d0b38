"""Writes files into folders, all of them or none."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from guide.files import remove, write
from guide.steps import Tick, no_tick, watched


def write_all(files: Mapping[Path, bytes], tick: Tick = no_tick) -> None:
    """Write files, over those that are there, and make the folders that are missing.

    If that ends with an error or Ctrl+C, leave all as it was, as far as the drive allows.
    """
    before, folders = dict[Path, bytes | None](), list[Path]()
    try:
        for path, data in watched(files.items(), tick):
            for folder in reversed([each for each in path.parents if not each.exists()]):
                folder.mkdir(exist_ok=True)
                folders.append(folder)
            before[path] = path.read_bytes() if path.exists() else None
            write(path, data, overwrite=before[path] is not None)
    except BaseException:
        for path in (path for path, old in before.items() if old is None):  # first, as old ones need the room
            remove(path)
        for path, old in before.items():
            if old is not None:
                with suppress(OSError):
                    write(path, old, overwrite=True)
        for folder in reversed(folders):
            with suppress(OSError):
                folder.rmdir()
        raise
