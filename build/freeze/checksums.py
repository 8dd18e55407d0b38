"""Writes the checksums of a built program's files in the format of sha256sum.

guide/stick/manifest.py reads the list.
"""

from hashlib import sha256
from pathlib import Path

from dev.console import BuildError

LIST, OWN_DATA = "SHA256SUMS", "data"


def write(folder: Path) -> None:
    """Write the list SHA256SUMS of all files in a program's folder, except the folder "data".

    Raise BuildError if a file name has characters that the format of sha256sum does not allow.
    """
    (folder / LIST).unlink(missing_ok=True)
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    names = sorted(name for name in files if name.partition("/")[0] != OWN_DATA)
    unlistable = [name for name in names if not name.isprintable() or "\\" in name]
    if unlistable:
        raise BuildError(f"The program holds files of names that its list can't hold: {unlistable}.")
    lines = [f"{sha256(files[name].read_bytes()).hexdigest()}  {name}\n" for name in names]
    (folder / LIST).write_bytes("".join(lines).encode("utf-8"))
