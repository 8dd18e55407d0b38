"""A source is a file, a folder or a zip file; nothing of it leads elsewhere, and its size is limited."""

import os
import random
import zipfile
from pathlib import Path

import pytest

from guide.directory.read import files, limits
from guide.directory.read.limits import SourceError
from guide.directory.read.source import read_source, source_name
from tests.directory.read.writing import source_of, written, zipped

SERVICES, PHONES = "id,name\n1,Alder\n", "id,service_id,number\n1,1,555-0100\n"


def names(source):
    return [table.name for table in source.sheets]


def test_a_zip_with_a_folder_inside_is_read_without_what_systems_leave_there(tmp_path):
    left = {
        "HSDS export/datapackage.json": "{}",
        "HSDS export/.DS_Store": "x",
        "HSDS export/~$phones.xlsx": "x",
    }
    tables = {"HSDS export/services.csv": SERVICES, "HSDS export/phones.csv": PHONES}
    data = zipped({**tables, **left, "__MACOSX/HSDS export/._services.csv": "CANARY"})
    source = source_of(tmp_path / "here", data, "export.zip")
    assert (names(source), source.notes) == (["services.csv", "phones.csv"], ())
    assert [path.name for path in (tmp_path / "here").iterdir()] == ["export.zip"], "nothing is written"


def test_what_is_no_table_is_named(tmp_path):
    data = zipped({"services.csv": SERVICES, "About us.pdf": "%PDF", "README.txt": "a,b", "empty.csv": "\n"})
    source = source_of(tmp_path, data, "export.zip")
    assert names(source) == ["services.csv"]
    assert source.notes == (
        "Left out, because it has no tables that can be read: About us.pdf, README.txt.",
        "empty.csv is empty.",
    )


def test_a_zip_within_a_zip_is_named_and_not_read(tmp_path):
    inner = zipped({"services.csv": SERVICES})
    source = source_of(tmp_path, zipped({"hsds.zip": inner, "phones.csv": PHONES}), "export.zip")
    assert names(source) == ["phones.csv"]
    assert source.notes == ("Left out, because it has no tables that can be read: hsds.zip.",)


def test_a_folder_is_read_with_its_folders(tmp_path):
    for name in ("all/services.csv", "all/phones.csv", "simple/services.csv"):
        written(tmp_path / "set", name, SERVICES)
    written(tmp_path / "set", ".git/services.csv", "CANARY")
    (tmp_path / "set" / "link.csv").symlink_to("/etc/passwd")
    source = read_source([tmp_path / "set"])
    assert names(source) == ["all/phones.csv", "all/services.csv", "simple/services.csv"]


def test_an_answer_reaches_a_file_in_a_folder(tmp_path):
    written(tmp_path, "services.csv", b"name\ncaf\xe9\n")
    assert [question.file for question in read_source([tmp_path]).questions] == ["services.csv"]
    source = read_source([tmp_path], encodings={"services.csv": "cp1252"})
    assert source.sheets[0].rows[0].cells == ("café",)


def test_a_name_that_leads_elsewhere_is_refused(tmp_path):
    for name in ("../up.csv", "/etc/up.csv", "a\\..\\..\\up.csv", "C:/up.csv"):
        with pytest.raises(SourceError, match="leads elsewhere"):
            source_of(tmp_path, zipped({name: SERVICES}), "export.zip")
    assert names(source_of(tmp_path, zipped({"a\\services.csv": SERVICES}), "e.zip")) == ["services.csv"]


def test_sizes_are_checked_before_unpacking(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "LARGEST_FILE", 1024 * 1024)
    bomb = zipped({"services.csv": b"\0" * (1024 * 1024 + 1)})
    assert len(bomb) < 10_000
    monkeypatch.setattr(zipfile.ZipFile, "read", None)
    with pytest.raises(SourceError, match=r"services\.csv has more"):
        source_of(tmp_path, bomb, "export.zip")
    monkeypatch.setattr(limits, "LARGEST_SOURCE", 1024 * 1024)
    many = zipped({f"{number}.csv": b"\0" * 400_000 for number in range(3)})
    with pytest.raises(SourceError, match="more than 1 MB"):
        source_of(tmp_path, many, "export.zip")


def test_too_many_members_and_too_large_files_are_refused(tmp_path, monkeypatch):
    with pytest.raises(SourceError, match="more than 1,000 files"):
        source_of(tmp_path, zipped({f"{number}.csv": "" for number in range(1001)}), "export.zip")
    monkeypatch.setattr(limits, "LARGEST_FILE", 1024 * 1024)
    with pytest.raises(SourceError, match=r"services\.csv has more than 1 MB"):
        source_of(tmp_path, SERVICES * 100_000)


def test_a_member_that_says_it_is_smaller_than_it_is_is_refused(tmp_path):
    data = zipped({"services.csv": b"name,about\n" * 1000})
    size = (11_000).to_bytes(4, "little")
    with pytest.raises(SourceError, match="damaged"):
        source_of(tmp_path, data.replace(size, (11).to_bytes(4, "little")), "export.zip")


def test_a_password_is_said(tmp_path):
    data = bytearray(zipped({"services.csv": SERVICES}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    with pytest.raises(SourceError, match="password"):
        source_of(tmp_path, bytes(data), "export.zip")


def test_damaged_zip_files_are_sentences_whatever_is_damaged(tmp_path):
    whole = zipped({"a/services.csv": SERVICES * 20, "phones.csv": PHONES})
    chance = random.Random(7)
    for _ in range(1500):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 1, 3))):
            data[chance.randrange(4, len(data))] = chance.randrange(256)
        try:
            cut = bytes(data[: chance.choice((len(data), len(data) - 9))])
            for read in files.members_of("a.zip", cut).values():
                read()
        except SourceError:
            pass


def test_other_kinds_of_file_are_said(tmp_path):
    for start in (b"%PDF-1.7", b"{\\rtf1", b"\x1f\x8b", b"\xef\xbb\xbf<html>", b"\n<!DOCTYPE html>"):
        with pytest.raises(SourceError, match="old workbook"):
            source_of(tmp_path, start + bytes(range(256)), "services.csv")
    for name in ("list.xlsx", "services.csv"):
        with pytest.raises(SourceError, match="old workbook"):
            source_of(tmp_path, random.Random(3).randbytes(600), name)


def test_what_is_not_there_or_holds_nothing_is_said(tmp_path):
    with pytest.raises(SourceError, match=r"none\.csv can't be read"):
        read_source([tmp_path / "none.csv"])
    with pytest.raises(SourceError, match="no CSV, JSON or Excel file"):
        read_source([tmp_path])
    for text in ("", " \n", ",,\n,,\n"):
        with pytest.raises(SourceError, match=r"services\.csv is empty"):
            source_of(tmp_path, text)


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(SourceError, match="can't be read"):
        read_source([tmp_path / "pipe.csv"])


def test_a_source_is_called_as_its_first_file_without_the_date():
    for name, called in (
        ("services 2026-11-30.csv", "services"),
        ("Resource_List_03-01-2026.xlsx", "Resource_List"),
        ("211 export (20261130).zip", "211 export"),
        ("2026-11-30.csv", "2026-11-30"),
    ):
        assert source_name([Path(name)]) == called


def test_several_files_are_one_source_in_which_each_sheet_has_its_own_name(tmp_path):
    paths = [written(tmp_path, f"{folder}/services.csv", SERVICES) for folder in "ab"]
    assert names(read_source(paths)) == ["services.csv", "services.csv (2)"]
