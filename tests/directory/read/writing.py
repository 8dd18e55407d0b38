"""Small sources of the shapes of real ones."""

import io
import zipfile
from pathlib import Path

from guide.directory.read.source import read_source
from guide.directory.sheet import Sheet, Source


def written(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file into a folder, and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def source_of(folder: Path, content: str | bytes, name: str = "services.csv", answer: str = "") -> Source:
    """Return what is read of a file with a content."""
    return read_source([written(folder, name, content)], encodings={name: answer} if answer else {})


def table_of(folder: Path, content: str | bytes, name: str = "services.csv", answer: str = "") -> Sheet:
    """Return the one table of a file."""
    source = source_of(folder, content, name, answer)
    assert not source.questions
    [table] = source.sheets
    return table


def cells(table: Sheet) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def numbers(table: Sheet) -> list[int]:
    return [row.number for row in table.rows]


def zipped(files: dict[str, str | bytes]) -> bytes:
    """Return a zip file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()
