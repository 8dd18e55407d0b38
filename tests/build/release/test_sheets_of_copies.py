"""The sheets in a copy of a release tell of the content that the copy has, not of the one that was built."""

from pathlib import Path

import pytest

from guide.stick.file_note import NoteKind
from guide.stick.make import CompletedCopy, make_stick
from guide.stick.verification import verify
from release import build_record
from tests.build.releases import files_of, lay_release
from tests.stick.conftest import pack

WORKER, IT = "READ ME FIRST.txt", "for-it/FOR IT.txt"
ALL = ("linux-x86_64", "windows-x86_64", "macos-arm64")


CONTENT = {
    "resources/pack.yaml": pack(3),
    "resources/laws/coat.yaml": b"id: coat\n",
    "resources/README.md": b"read",
}


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """The folder of a small release for all systems, as it lies on its own stick."""
    return built(tmp_path / "mine" / "FieldGuide", CONTENT)


def built(folder: Path, content: dict[str, bytes]) -> Path:
    for system in ALL:
        lay_release(folder, system, content)
    return folder


def copied(source: Path, folder: Path) -> CompletedCopy:
    folder.mkdir()
    return make_stick(source, folder, progress=lambda _done, _total: None)


def test_a_copy_of_what_was_built_has_the_same_sheets(release: Path, tmp_path: Path) -> None:
    made = copied(release, tmp_path / "stick")
    assert made.notes == ()
    assert files_of(made.folder) == files_of(release)


def test_changed_content_is_named_in_the_sheets(release: Path, tmp_path: Path) -> None:
    text = (
        pack(4).replace(b"2026-11-24", b"2026-12-01").replace(b"A test", b"The other coalition of the north")
    )
    (release / "resources" / "pack.yaml").write_bytes(text)
    made = copied(release, tmp_path / "stick")
    worker, it = ((made.folder / name).read_bytes().decode() for name in (WORKER, IT))
    assert "The guide was made by:\r\n  The other coalition of the north\r\nTo change" in worker
    digest = build_record.digest_of(made.folder / "resources")
    assert f"edition 4, of 2026-12-01; SHA-256 over its files:\r\n    {digest}\r\n" in it
    assert [(note.kind, note.paths) for note in made.notes] == [
        (NoteKind.CHANGED, ("resources/pack.yaml",)),
        (NoteKind.UPDATED, (WORKER, IT)),
    ]
    assert verify(made.folder).findings == ()
    again = copied(made.folder, tmp_path / "second")
    assert files_of(again.folder) == files_of(made.folder)


def test_the_sheets_of_a_copy_are_those_that_the_build_would_write(release: Path, tmp_path: Path) -> None:
    name = b"The coalition of many counties and towns " * 4
    changed = {
        "resources/pack.yaml": pack(3).replace(b"A test", name.strip()),
        "resources/laws/a.yaml": bytes(900_000),
    }
    for path, data in changed.items():
        (release / path).write_bytes(data)
    made = copied(release, tmp_path / "stick")
    expected = built(tmp_path / "built", CONTENT | changed)
    for sheet in (WORKER, IT):
        assert (made.folder / sheet).read_bytes() == (expected / sheet).read_bytes()


def test_content_whose_description_is_damaged_is_named_as_such(release: Path, tmp_path: Path) -> None:
    (release / "resources" / "pack.yaml").write_bytes(b"edition: [\n")
    made = copied(release, tmp_path / "stick")
    assert b"edition not said, of not said; SHA-256" in (made.folder / IT).read_bytes()
    assert b"made by:\r\n  see About in the guide\r\n" in (made.folder / WORKER).read_bytes()


def test_a_sheet_that_was_changed_by_hand_stops_the_copy(release: Path, tmp_path: Path) -> None:
    from guide.stick.errors import StickError

    (release / IT).write_bytes(b"mine")
    with pytest.raises(StickError, match=r"FOR IT\.txt' of this copy is damaged"):
        copied(release, tmp_path / "stick")
