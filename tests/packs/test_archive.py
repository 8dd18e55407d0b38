"""A pack's archive is an ordinary zip file, and no other form of zip file is read."""

import io
import zipfile
import zlib

import pytest

from guide.packs import archive
from guide.packs.archive import all_members, first_members, read_member, write_archive
from guide.packs.errors import PackFileError

FILES = (("manifest.json", b"{}"), ("content/pack.yaml", b"id: a\n" * 40), ("content/lines/cold.yaml", b""))


@pytest.fixture(scope="module")
def written():
    return write_archive(FILES)


def read_all(data):
    return [(name, read_member(data, member)) for name, member in all_members(data).items()]


def test_what_was_written_is_read_again_also_by_any_zip_program(written):
    assert tuple(read_all(written)) == FILES
    assert list(first_members(written, 2)) == ["manifest.json", "content/pack.yaml"]
    assert write_archive(FILES) == written
    assert all_members(write_archive(())) == {}
    with zipfile.ZipFile(io.BytesIO(written)) as opened:
        assert opened.testzip() is None
        assert [(name, opened.read(name)) for name in opened.namelist()] == list(FILES)


def test_every_flipped_bit_is_refused_or_changes_nothing_that_is_read(written, figures):
    unnoticed = 0
    for at in range(len(written)):
        for bit in range(8):
            changed = written[:at] + bytes([written[at] ^ (1 << bit)]) + written[at + 1 :]
            try:
                assert tuple(read_all(changed)) == FILES
                unnoticed += 1
            except PackFileError:
                continue
    assert unnoticed <= 7, "the last byte of compressed data has bits that mean nothing"
    figures("S1: bits flipped in an archive, read as something else", f"{8 * len(written)}, 0")


def test_every_missing_end_and_whatever_follows_is_refused(written, figures):
    for at in range(len(written)):
        with pytest.raises(PackFileError):
            read_all(written[:at])
    for more in (b"x", b"\0" * 22, written):
        with pytest.raises(PackFileError):
            read_all(written + more)
    figures("S2: ends of an archive that are missing, accepted", f"{len(written)}, 0")


LEAD_ELSEWHERE = [
    *(
        "/etc/passwd",
        "../up",
        "content/../up",
        "content//a",
        "content/./a",
        "c:/a",
        "content\\a",
        "Content/a",
        "a:b",
    ),
    *("con", "content/aux.yaml", "content/lpt1", "a.", "content/a./b", ".hidden", "a b", "é", "a/b/c/d"),
    *("", "a" * 151, "a\0b", "a\n"),
]


def test_a_name_that_could_lead_elsewhere_is_refused():
    for name in LEAD_ELSEWHERE:
        with pytest.raises((PackFileError, UnicodeError)):
            write_archive([(name, b"")])
        for member in (name, f"content/{name}"):
            made = io.BytesIO()
            with zipfile.ZipFile(made, "w") as other:
                other.writestr(zipfile.ZipInfo(member.replace("\0", "") or "x"), b"")
            with pytest.raises(PackFileError):
                all_members(made.getvalue())


def test_two_files_of_one_name_are_refused():
    data = write_archive([("a", b"1"), ("b", b"2")]).replace(b"b", b"a")
    with pytest.raises(PackFileError):
        all_members(data)


OTHER_FORMS: dict[str, dict[str, object]] = {
    "link": {"external_attr": 0o120777 << 16},
    "date": {"date_time": (2026, 11, 27, 0, 0, 0)},
    "extra": {"extra": b"\xfe\xca\0\0"},
    "method": {"compress_type": zipfile.ZIP_BZIP2},
    "comment": {},
    "encrypted": {},
    "streamed": {},
}


@pytest.mark.parametrize("form", OTHER_FORMS)
def test_a_zip_file_of_another_form_is_refused(form):
    made, entry = io.BytesIO(), zipfile.ZipInfo("manifest.json")
    entry.external_attr = 0o100644 << 16
    for name, value in OTHER_FORMS[form].items():
        setattr(entry, name, value)
    with zipfile.ZipFile(made, "w") as other:
        if form == "streamed":
            with other.open("manifest.json", "w") as stream:
                stream.write(b"{}")
        else:
            other.writestr(entry, b"{}" * 50)
        other.comment = b"hello" if form == "comment" else b""
    data = bytearray(made.getvalue())
    if form == "encrypted":
        data[6] |= 1
        data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(PackFileError):
        all_members(bytes(data))


def test_a_bomb_is_not_read_to_its_end(written, monkeypatch):
    bomb = zlib.compressobj(9, zlib.DEFLATED, -15)
    stored = bomb.compress(bytes(50_000_000)) + bomb.flush()
    member = archive.Member("a", 8, 0, 0, len(stored), 100)
    with pytest.raises(PackFileError, match="damaged"):
        read_member(stored, member)
    monkeypatch.setattr(archive, "LARGEST_MEMBER", 100)
    with pytest.raises(PackFileError, match="larger"):
        all_members(written)


@pytest.mark.parametrize(("limit", "most"), [("MOST_MEMBERS", 2), ("LARGEST_FILE", 100)])
def test_too_many_or_too_large_files_are_refused(written, monkeypatch, limit, most):
    monkeypatch.setattr(archive, limit, most)
    for act in (lambda: all_members(written), lambda: write_archive(FILES)):
        with pytest.raises(PackFileError, match="larger"):
            act()
