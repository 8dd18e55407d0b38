"""Tests the command export: the services of the guide, or of folders, become one file."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from guide.directory.export.services import listed
from tests.cli.conftest import run_in_this_process

TINY = Path(__file__).parents[1] / "data" / "tiny"
HOUSE = """id: safe-house
kind: service
title: Safe house
summary: Rooms for people who must not be found.
address: Behind the church
sources: [{title: A list, seen_on: 2026-11-20}]
status: active
confidence: confirmed
reviewed: 2026-11-24
"""


@pytest.fixture
def tiny(tmp_path):
    folder = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    (folder / "services").mkdir(exist_ok=True)
    (folder / "services" / "safe-house.yaml").write_text(HOUSE, encoding="utf-8")
    return folder


def test_the_services_of_the_guide_become_one_file(run_command, tmp_path, guide):
    file = tmp_path / "out"
    done = run_command("export", "--format", "csv", "-o", str(file), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    expected = len(listed(guide.entries).entries)
    assert json.loads(done.stdout) == {
        "file": str(file),
        "format": "csv",
        "services": expected,
        "left_out": [],
    }


@pytest.mark.parametrize(
    ("form", "begin"), [("hsds-json", b"{"), ("hsds-csv", b"PK"), ("csv", b"\xef\xbb\xbf")]
)
def test_each_format_is_the_same_each_time(tiny, tmp_path, form, begin):
    words = ("export", "--format", form, "-o", str(tmp_path / "out"), str(tiny), "--force")
    made = []
    for _ in range(2):
        assert run_in_this_process(*words).returncode == 0
        made.append((tmp_path / "out").read_bytes())
    assert made[0] == made[1]
    assert made[0].startswith(begin)


def test_the_entries_of_a_folder_are_taken_instead(tiny, tmp_path):
    file = tmp_path / "out.csv"
    done = run_in_this_process("export", "--format", "csv", "-o", str(file), str(tiny))
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
    assert "Safe house" in [row["Name"] for row in rows]
    assert done.stdout == f"'{file}' was written: {len(rows)} services.\n"
    assert [row["Address"] for row in rows if row["Id"] == "safe-house"] == ["Behind the church"]


def test_without_a_name_the_file_has_its_usual_one(tiny, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run_in_this_process("export", "--format", "hsds-csv", str(tiny)).returncode == 0
    assert (tmp_path / "directory.zip").is_file()


def test_no_file_is_written_over_unless_it_is_said(tiny, tmp_path):
    file = tmp_path / "mine.json"
    file.write_text("mine", encoding="utf-8")
    done = run_in_this_process("export", "--format", "hsds-json", "-o", str(file), str(tiny))
    assert (done.returncode, done.stdout) == (1, "")
    assert "--force writes over it" in done.stderr
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_confidential_entry_with_a_place_is_no_part_of_it(tiny, tmp_path):
    house = tiny / "services" / "safe-house.yaml"
    house.write_text(HOUSE + "confidential: true\n", encoding="utf-8")
    file = tmp_path / "out.json"
    done = run_in_this_process("export", "--format", "hsds-json", "-o", str(file), str(tiny))
    assert done.returncode == 0
    assert b"church" not in file.read_bytes()
    assert b"safe-house" not in file.read_bytes()  # the check of content keeps it out already


def test_nothing_is_written_where_there_is_no_service(tmp_path):
    folder = tmp_path / "empty"
    folder.mkdir()
    shutil.copy(TINY / "pack.yaml", folder)
    file = tmp_path / "out.json"
    done = run_in_this_process("export", "--format", "hsds-json", "-o", str(file), str(folder))
    assert done.returncode == 1
    assert "There is no service to be written." in done.stderr
    assert not file.exists()
    assert run_in_this_process("export").returncode == 2, "the format must be named"
