"""A folder becomes one file, from which the same guide comes; what is not as it was made is refused."""

import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from guide.content.load import load
from guide.content.pack_files import MAX_FILE_BYTES
from guide.packs.archive import LARGEST_FILE, all_members, read_member, write_archive
from guide.packs.errors import PackFileError
from guide.packs.lineage import Lineage
from guide.packs.making import make_pack
from guide.packs.manifest import FORMAT, file_name, manifest_bytes, read_manifest, ready_digest
from guide.packs.pack_file import (
    BEGINNING,
    CONTENT,
    FIRST,
    GUIDE,
    INDEX,
    MANIFEST,
    SIGNATURE,
    PackFile,
    read_bytes,
)
from guide.search.index.index import SearchIndex
from guide.search.service import SearchService
from tests.editions import with_files
from tests.searching import search

TINY = Path(__file__).parents[1] / "data" / "tiny"


@pytest.fixture
def reads(monkeypatch):
    """Return a list of where something is read in a file, and how many bytes at most."""
    found = []

    class Noted(BytesIO):
        def read(self, most=-1):
            found.append((self.tell(), most))
            return super().read(most)

    monkeypatch.setattr("guide.packs.pack_file.open_plain", lambda path: Noted(path.read_bytes()))
    return found


@pytest.fixture(scope="module")
def made():
    return make_pack(TINY)


@pytest.fixture
def file(made):
    return PackFile(made[1])


def with_manifest(data, **changes):
    manifest = replace(PackFile(data).manifest, **changes)
    return with_files(data, {MANIFEST: manifest_bytes(manifest)})


def test_the_same_guide_comes_of_it_ready_made_or_not(file):
    guide = load(TINY)
    assert file.is_ready
    assert file.ready_guide() == file.guide() == guide
    opened = SearchService(file.ready_guide(), SearchIndex.from_bytes(file.ready_index()))
    for text in ("coat", "sheltr"):
        assert search(opened, text) == search(SearchService(guide), text)


def test_the_manifest_says_what_it_is_and_the_same_folder_gives_the_same_file(made):
    manifest, pack = made[0], load(TINY).pack
    assert pack is not None
    assert (manifest.pack, manifest.edition) == (pack.id, pack.edition)
    assert file_name(manifest) == f"{pack.id}-{pack.edition}.fieldguide"
    assert manifest.comment == f"pack={pack.id} edition={pack.edition}"
    assert make_pack(TINY) == made


def test_content_with_mistakes_or_that_could_not_be_read_makes_no_pack(tmp_path):
    folder = Path(shutil.copytree(TINY, tmp_path / "pack"))
    pack = folder / "pack.yaml"
    text = pack.read_text(encoding="utf-8")
    for other, said in (
        ("id: [\n", "see 'check'"),
        (text.replace("Winter help", "Winter " * 50), "too long for a pack"),
    ):
        pack.write_text(other, encoding="utf-8")
        with pytest.raises(PackFileError, match=said):
            make_pack(folder)
    with pytest.raises(PackFileError):
        make_pack(tmp_path / "nowhere")


def test_a_notes_file_among_the_content_stays_out(tmp_path, made):
    folder = Path(shutil.copytree(TINY, tmp_path / "pack"))
    (folder / "notes of a night.txt").write_text("her name", encoding="utf-8")
    next(folder.glob("*/*.yaml")).with_name(".hidden.yaml").write_text("her name", encoding="utf-8")
    assert make_pack(folder) == made


def test_a_part_that_is_not_the_one_of_the_manifest_is_refused(made):
    PackFile(made[1]).check()
    for name in (GUIDE, INDEX, f"{CONTENT}pack.yaml"):
        other = PackFile(with_files(made[1], {name: b"id: other\n"}))
        for read in (
            {GUIDE: other.ready_guide, INDEX: other.ready_index}.get(name, other.content),
            other.check,
        ):
            with pytest.raises(PackFileError, match="damaged"):
                read()


def test_a_file_that_no_pack_has_is_refused(made):
    for name in ("content/evil.py", "other/pack.yaml", "content/lines/notes.txt"):
        with pytest.raises(PackFileError, match="no pack has"):
            PackFile(with_files(made[1], {name: b""})).content()


def test_a_file_that_is_missing_or_added_is_noticed(made):
    with pytest.raises(PackFileError, match="damaged"):
        PackFile(with_files(made[1], {"content/lines/another.yaml": b""})).content()
    files = [(name, read_member(made[1], member)) for name, member in all_members(made[1]).items()]
    with pytest.raises(PackFileError, match="damaged"):
        PackFile(write_archive(files[:-1])).content()


def test_a_guide_that_is_no_guide_is_damage_even_if_the_manifest_knows_it(made):
    other = with_files(with_manifest(made[1], guide=ready_digest(b"soup")), {GUIDE: b"soup"})
    with pytest.raises(PackFileError, match="damaged"):
        PackFile(other).ready_guide()


def test_what_another_program_made_ready_is_not_used(made):
    assert not PackFile(with_manifest(made[1], ready_for="0")).is_ready


def test_a_manifest_that_is_none_is_refused(made):
    for data in (b"", b"{}", b"[]", b"null", b"\xff", b'{"format":2}', b"[" * 10_000):
        with pytest.raises(PackFileError):
            assert PackFile(with_files(made[1], {MANIFEST: data})).manifest


def test_a_manifest_is_read_in_one_form_only(made):
    data = manifest_bytes(made[0])
    assert read_manifest(data) == made[0]
    for other in (data + b"\n", data.replace(b",", b", ", 1), data.replace(b"{", b'{"format":1,', 1)):
        with pytest.raises(PackFileError):
            read_manifest(other)
    for number, why in ((FORMAT + 1, "newer Field Guide"), (FORMAT - 1, "older Field Guide")):
        with pytest.raises(PackFileError, match=why):
            read_manifest(manifest_bytes(replace(made[0], format=number)))
    for values in ({"edition": 0}, {"edition": 2**40}, {"lineage": Lineage(oldest=99)}, {"files": 0}):
        with pytest.raises(PackFileError):
            read_manifest(manifest_bytes(replace(made[0], **values)))


def whole(data):
    """All that the program takes from a file."""
    file = PackFile(data)
    return file.manifest, dict(file.content()), repr(file.ready_guide()), file.ready_index()


def test_every_flipped_bit_is_refused_or_changes_nothing_that_is_read(made, full, figures):
    data, right, unnoticed, flips = made[1], whole(made[1]), 0, 0
    for at in range(0, len(data), 1 if full else 97):
        for bit in range(8) if full else (at % 8,):
            flips += 1
            try:
                found = whole(data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :])
            except PackFileError:
                continue
            assert found == right
            unnoticed += 1
    assert unnoticed < 8 * len(all_members(data)), (
        "the last byte of compressed data has bits that mean nothing"
    )
    figures("S1: bits flipped in a pack, read as something else", f"{flips}, 0")


def test_every_missing_end_is_refused(made, full, figures):
    data = made[1]
    ends = range(0, len(data), 1 if full else 97)
    for at in ends:
        with pytest.raises(PackFileError):
            whole(data[:at])
    figures("S2: ends of a pack that are missing, accepted", f"{len(ends)}, 0")


def test_a_file_that_is_no_pack_says_so(tmp_path):
    other = write_archive([(name, b"{}") for name in reversed(FIRST)])
    for data in (b"", b"PK", b"hello" * 20, b"\xff\xd8\xff\xe0 a picture" * 9, other):
        with pytest.raises(PackFileError, match=r"no pack of Field Guide|not a pack as Field"):
            PackFile(data)
    with pytest.raises(PackFileError, match="can't be read"):
        read_bytes(tmp_path)
    with pytest.raises(PackFileError, match="can't be read"):
        read_bytes(tmp_path / "nowhere")


NO_IDS = ("", "../up", "a/b", "Winter", "a b", "a" * 101, "-a")
MISLEADING = ("", " ", "a" * 301, "Winter\nhelp", "Winter \u202epleh", "a\u200bb", "a\x1b[2J")


def test_a_name_that_is_no_id_or_could_mislead_or_fill_the_screen_is_refused_before_the_content_is_read(made):
    cases = [("pack", name) for name in NO_IDS]
    cases += [(key, name) for key in ("title", "publisher") for name in MISLEADING]
    for key, name in cases:
        with pytest.raises(PackFileError, match="damaged"):
            read_manifest(manifest_bytes(replace(made[0], **{key: name})))


def test_a_bomb_in_place_of_a_signature_or_of_the_content_is_not_read(made, monkeypatch):
    bomb = with_files(made[1], {SIGNATURE: bytes(4_097)})
    small = bytes(MAX_FILE_BYTES)
    files = {f"{CONTENT}programs/a{number}.yaml": small for number in range(129)}
    swollen = PackFile(with_files(made[1], files))
    read = []
    monkeypatch.setattr("guide.packs.pack_file.read_member", lambda _data, member: read.append(member))
    with pytest.raises(PackFileError, match="no pack of Field Guide"):
        PackFile(bomb)
    with pytest.raises(PackFileError, match="more content than a pack may have"):
        swollen.content()
    assert len(swollen.data) < 1_000_000
    assert read == []


def test_no_more_is_asked_for_than_a_pack_may_have_whatever_a_header_says(made, tmp_path, reads):
    """The bytes are put aside before any of them is read."""
    member, path = all_members(made[1])[GUIDE], tmp_path / "made.fieldguide"
    data, header = bytearray(made[1]), member.start - len(GUIDE) - 30
    data[header + 8] = 8  # it is compressed, so that the bytes that are stored may be any number
    data[header + 18 : header + 22] = (0xFFFF_FFF0).to_bytes(4, "little")
    path.write_bytes(data)
    file = PackFile(path)
    with pytest.raises(PackFileError, match="damaged"):
        file.ready_guide()
    assert max(most for _, most in reads) == LARGEST_FILE + 1


def test_what_is_made_ready_for_another_program_may_have_other_digests(made):
    _, data = made
    PackFile(with_manifest(data, ready_for="another", guide="x", index="x")).check()
    for empty in ("", "x"):
        with pytest.raises(PackFileError):
            PackFile(with_manifest(data, guide=empty)).check()
        with pytest.raises(PackFileError):
            PackFile(with_manifest(data, guide=empty)).ready_guide()


def test_of_a_file_in_place_no_more_is_read_than_is_asked_for(made, tmp_path, reads):
    path = tmp_path / "made.fieldguide"
    path.write_bytes(made[1])
    members = all_members(made[1])
    file = PackFile(path)
    assert file.ready_guide() == PackFile(made[1]).ready_guide()
    assert max(at + most for at, most in reads) <= max(members[GUIDE].end, BEGINNING)
    assert file.ready_index() == PackFile(made[1]).ready_index()
    at, most = reads[-1]
    assert (at, at + most) == (members[GUIDE].end, members[INDEX].end)


def test_a_file_in_place_without_its_index_is_refused(made, tmp_path):
    path = tmp_path / "made.fieldguide"
    parts = {name: read_member(made[1], member) for name, member in all_members(made[1]).items()}
    for change in ({GUIDE: None}, {INDEX: None}, {INDEX: b"x"}):
        files = {**parts, **change}
        path.write_bytes(write_archive((name, data) for name, data in files.items() if data is not None))
        with pytest.raises(PackFileError, match="damaged"):
            PackFile(path).ready_index()


def test_of_a_file_that_is_too_large_nothing_is_read(made, tmp_path, reads, monkeypatch):
    path = tmp_path / "made.fieldguide"
    path.write_bytes(made[1])
    monkeypatch.setattr("guide.packs.pack_file.LARGEST_FILE", len(made[1]) - 1)
    with pytest.raises(PackFileError, match="larger than a pack may be"):
        read_bytes(path)
    assert reads == []
