"""A small guide to be copied, a stick to copy it to, and what lies on it then."""

import sys
from pathlib import Path

import pytest

from guide.stick.file_note import NoteKind
from guide.stick.make import CompletedCopy, make_stick
from tests.programs import program_folder, write_list

PACK = """\
format: 1
id: small
title: Small guide
edition: {edition}
published: 2026-11-24
publisher: A test
languages: [en]
licence: CC BY 4.0
sources: [{{title: A list, seen_on: 2026-11-20}}]
review: {{default: 365}}
"""


def pack(edition: int) -> bytes:
    return PACK.format(edition=edition).encode()


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A guide on a stick of its own, with settings; its program may be started."""
    folder = program_folder(tmp_path / "mine" / "FieldGuide")
    (folder / "FieldGuide").chmod(0o755)
    (folder / "data").mkdir()
    (folder / "data" / "settings-a").write_bytes(b"mine")
    marking = folder / "program-linux" / "guide" / "stick" / "keeping.pyc"
    marking.parent.mkdir()
    marking.write_bytes(b"compiled")
    write_list(folder)
    return folder


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "a stick é"
    folder.mkdir()
    return folder


def copied(
    guide: Path, stick: Path, *, replace: bool = False, progress=lambda done, total: None
) -> CompletedCopy:
    return make_stick(guide, stick, replace=replace, progress=progress)


def tree(folder: Path) -> dict[str, bytes]:
    """All files of a folder, by path."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def told(made: CompletedCopy) -> dict[NoteKind, tuple[str, ...]]:
    """The paths of the notes of a copy, by their kind."""
    return {note.kind: note.paths for note in made.notes}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def older(guide: Path, stick: Path) -> None:
    """Copy an older guide, with settings, to a stick."""
    (guide / "resources" / "pack.yaml").write_bytes(pack(3))
    write_list(guide)
    copied(guide, stick)
    (stick / "FieldGuide" / "data").mkdir()
    (stick / "FieldGuide" / "data" / "settings-b").write_bytes(b"theirs")
    (guide / "resources" / "pack.yaml").write_bytes(pack(4))
    write_list(guide)


needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="links and marks as on POSIX")
