"""Small made-up releases of any system, in the form that `dev.py release` makes."""

from pathlib import Path
from typing import Any

from freeze import checksums
from guide import __version__
from release import build_record, readme_sheets

PROGRAMS = {
    "linux": {"FieldGuide-Linux.com": b"\x7fELF program", "start-linux.sh": b"#!/bin/sh\n", "program-linux/a.pyc": b"a"},
    "windows": {"FieldGuide.exe": b"MZ", "program-windows/a.pyc": b"a", "program-windows/Qt6Core.dll": b"MZ"},
    "macos": {},
}  # fmt: skip
CONTENT = {
    "resources/pack.yaml": b"edition: 3\npublished: 2026-11-24\n",
    "resources/laws/coat.yaml": b"id: coat\n",
}


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def lay(folder: Path, files: dict[str, bytes]) -> None:
    """Write files into a folder."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def record(system: str, folder: Path, **changes: Any) -> Any:
    """Return the build record of a made-up release."""
    pack = (folder / "resources" / "pack.yaml").read_bytes()
    values = {
        "version": __version__,
        "commit": "c" * 40,
        "seconds": 1_790_000_000,
        "is_dirty": False,
        "edition": "3",
        "published": "2026-11-24",
        "publisher": build_record._publisher(pack.decode("utf-8")),
        "content": build_record.digest_of(folder / "resources"),
        "system": system,
        "tried_on": f"a computer with {system}",
        "needs": f"{system}: a desktop.",
        "audit": "NOT AUDITED: nobody answered.",
    }
    return build_record.BuildRecord(**{**values, **changes})


def lay_release(folder: Path, system: str, content: dict[str, bytes] | None = None, **changes: Any) -> Path:
    """Write a complete release, with its list of files."""
    kind, _, machine = system.partition("-")
    lay(folder, PROGRAMS[kind] | (content or CONTENT))
    if kind == "macos":
        lay(folder, {f"FieldGuide-macOS-{machine}.zip": b"PK app"})
    lay(folder, {"for-it/LICENSE.txt": b"Apache", "for-it/SECURITY.md": b"promises"})
    lay(folder, {f"for-it/licences-{system}.txt": b"all", f"for-it/sbom-{system}.cdx.json": b"{}"})
    build_record.write(record(system, folder, **changes), folder)
    finish(folder)
    return folder


def finish(folder: Path) -> None:
    """Write the sheets and the list of files, as the last step of a release."""
    readme_sheets.write(folder, build_record.records_in(folder))
    checksums.write(folder)
