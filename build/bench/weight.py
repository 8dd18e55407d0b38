"""How large a program is: on a stick, and to be downloaded."""

import io
import zipfile
from pathlib import Path

MB = 1_000_000
DEFLATE = 9  # as hard as it can be pressed


class _Sink(io.RawIOBase):
    """Takes everything and keeps only its length."""

    def __init__(self) -> None:
        self.size = 0

    def writable(self) -> bool:
        """Say yes."""
        return True

    def write(self, data: object) -> int:
        """Count what comes."""
        length = memoryview(data).nbytes  # type: ignore[arg-type]
        self.size += length
        return length


def on_disk(folder: Path) -> float:
    """Give the megabytes of a folder's files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / MB


def zipped(folder: Path) -> float:
    """Give the megabytes that a folder takes as a zip file; none is written."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=DEFLATE) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(folder.parent))
    return sink.size / MB
