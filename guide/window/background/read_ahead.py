"""Reads the program's files while nothing is asked of it, in case the stick stops answering later.

The window loads parts only when they are needed, and the system maps libraries piece by piece. With a stick
that does not answer, such a piece would hold up the whole window, and the quick exit with it. What was read
once is in the memory of the system, which gives it to the program without the stick. Python asks the stick
for names and times all the same, so modules are kept here.
"""

import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from importlib.machinery import BYTECODE_SUFFIXES, EXTENSION_SUFFIXES, ModuleSpec, SourcelessFileLoader
from importlib.util import spec_from_loader
from pathlib import Path

PIECE = 1 << 18  # bytes read at once


class KeptModules:
    """Finds modules that were read before, as the first of Python's finders: an import then reads nothing."""

    def __init__(self) -> None:
        self._loaders: dict[str, _KeptLoader] = {}

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Return where a module is, None for one that is not kept. Python calls this."""
        loader = self._loaders.get(name)
        return spec_from_loader(name, loader) if loader else None

    def keep(self, name: str, path: Path) -> None:
        """Read a module, unless it is loaded; load one in machine code, which can't be kept otherwise."""
        if name in sys.modules:
            return
        if path.suffix in BYTECODE_SUFFIXES:
            self._loaders[name] = _KeptLoader(name, path)
        elif not name.startswith("PySide6."):  # what the window needs of Qt, it has by now
            import_module(name)


class _KeptLoader(SourcelessFileLoader):
    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path))
        self._data = path.read_bytes()

    def get_data(self, path: str) -> bytes:  # noqa: ARG002 - always its own
        return self._data


def start_read_ahead(folder: Path) -> None:
    """Read all files of a folder in a thread of their own, which does not keep the program from ending."""
    threading.Thread(target=_read_all, args=[folder], name="read ahead", daemon=True).start()


def keep_modules(folders: list[str]) -> KeptModules:
    """Read the modules in folders where Python looks for some; leave out what can't be read."""
    kept = KeptModules()
    for name, path in [found for folder in folders for found in _modules(Path(folder))]:
        with suppress(OSError, ImportError):
            kept.keep(name, path)
    return kept


def read_ahead(folder: Path) -> None:
    """Read each file in a folder and below it, the smallest first; leave out what can't be read."""
    buffer = bytearray(PIECE)
    for path in _files(folder):
        with suppress(OSError), path.open("rb", buffering=0) as file:
            while file.readinto(buffer):
                pass


def _read_all(folder: Path) -> None:
    # Not again for another window, after other content was taken.
    if not any(isinstance(finder, KeptModules) for finder in sys.meta_path):
        sys.meta_path.insert(0, keep_modules(sys.path))
    read_ahead(folder)


def _modules(folder: Path, package: str = "") -> Iterator[tuple[str, Path]]:
    """Yield the name and file of each module in a folder and in the packages there."""
    for path in folder.glob("*"):
        name, _, suffix = path.name.partition(".")
        if (path / "__init__.pyc").is_file():
            yield from _modules(path, f"{package}{name}.")
        elif name == "__init__":
            yield package[:-1], path
        elif f".{suffix}" in (*BYTECODE_SUFFIXES, *EXTENSION_SUFFIXES):
            yield f"{package}{name}", path


def _files(folder: Path) -> list[Path]:
    sizes: list[tuple[int, Path]] = []
    for path in folder.rglob("*"):
        with suppress(OSError):
            if path.is_file():
                sizes.append((path.stat().st_size, path))
    return [path for _, path in sorted(sizes)]
