"""The folder of a small built program, with its list of files, for tests of the list."""

import sys
from hashlib import file_digest
from pathlib import Path


def write_list(folder: Path) -> None:
    """Write a program's list of files as its build does."""
    lines = []
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != "SHA256SUMS" and not name.startswith(("data/", "packs/")):
            with path.open("rb") as file:
                lines.append((name, f"{file_digest(file, 'sha256').hexdigest()}  {name}\n"))
    (folder / "SHA256SUMS").write_bytes("".join(line for _, line in sorted(lines)).encode("utf-8"))


def program_folder(folder: Path) -> Path:
    """Make the folder of a small program, with its list of files."""
    files = {
        "FieldGuide": b"\x7fELF program",
        "program-linux/a.pyc": b"compiled",
        "program-linux/guide/joined.bin": b"prepared",
        "resources/laws/coat.yaml": b"id: coat\n",
        "resources/pack.yaml": b"name: small\n",
    }
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    write_list(folder)
    return folder


def become(monkeypatch, program: Path, place: Path) -> None:
    """Make this process a standalone program that is not in a temporary folder, of which it would warn."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    (place / "passing").mkdir()
    monkeypatch.setenv("TMPDIR", str(place / "passing"))
