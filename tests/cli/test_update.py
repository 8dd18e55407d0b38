"""Tests the command update: a supervisor's day with one file and a stick."""

import json

import pytest

from guide.packs.pack_file import PackFile
from guide.packs.trust import Trust, origin_of
from tests.cli.conftest import run_in_this_process
from tests.editions import (
    COUNTY,
    COUNTY_FILES,
    PACK,
    county_edition,
    edition,
    make_program,
    trust_coalition,
    unpack,
)


@pytest.fixture
def program(tmp_path, monkeypatch):
    folder = tmp_path / "program"
    folder.mkdir()
    make_program(folder, monkeypatch)
    monkeypatch.setattr("guide.cli.update.own_folder", lambda: folder)
    monkeypatch.setattr("guide.cli.update.data_folder", lambda: folder / "data")
    trust_coalition(folder)
    return folder


def file_of(tmp_path, number, **options):
    file = tmp_path / f"mailed-{number}.fieldguide"
    file.write_bytes(edition(number, **options))
    return str(file)


def shown():
    page = json.loads(run_in_this_process("show", "not-a-cold-number", "--json").stdout)
    return page["contacts"][0]["value"]


def test_an_update_is_told_taken_undone_and_taken_again(program, tmp_path):
    file = file_of(tmp_path, 4)
    done = run_in_this_process("update", "--undo")
    assert (done.returncode, done.stdout) == (1, ""), "there is nothing to undo"
    done = run_in_this_process("update", file)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "Winter help: edition 3 → 4",
        "Signed by A coalition.",
        "Other numbers:",
        "  not-a-cold-number  Not a Cold #Number",
        "    555-0100, now 555-0104",
        "Taken. '--undo' goes back.",
    ]
    assert shown() == "555-0104"
    assert run_in_this_process("update", "--undo").stdout == "Edition 3 is in use again.\n"
    assert shown() == "555-0100"
    assert run_in_this_process("update", file, "--json").returncode == 0
    assert shown() == "555-0104"


def test_a_dry_run_changes_nothing(program, tmp_path):
    assert run_in_this_process("update", file_of(tmp_path, 4), "--dry-run").returncode == 0
    assert shown() == "555-0100"
    assert not (program / "packs").exists()


def test_what_nobody_known_has_signed_needs_its_words(program, tmp_path):
    file = file_of(tmp_path, 4, is_signed=False)
    for given, why in (
        ((), "does not know who made"),
        (("--words", "one two three"), "not those of this file"),
    ):
        done = run_in_this_process("update", file, *given)
        assert done.returncode == 1
        assert "Nothing was taken" in done.stderr
        assert why in done.stderr
    assert shown() == "555-0100"
    words = " ".join(origin_of(PackFile(edition(4, is_signed=False)), Trust()).words)
    assert words in done.stdout
    assert run_in_this_process("update", file, "--words", words).returncode == 0
    assert shown() == "555-0104"


def test_an_older_edition_is_refused(program, tmp_path):
    assert run_in_this_process("update", file_of(tmp_path, 5)).returncode == 0
    done = run_in_this_process("update", file_of(tmp_path, 4))
    assert (done.returncode, done.stdout) == (1, "")
    assert "older than edition 5" in done.stderr


def test_where_a_changed_folder_is_shown_nothing_is_taken(program, tmp_path):
    unpack(program)
    done = run_in_this_process("update", file_of(tmp_path, 4))
    assert done.returncode == 1
    assert "“Winter help” is read from the folder “winter” beside this program" in done.stderr
    assert "would not be seen" in done.stderr


def test_another_pack_is_added_and_taken_back(program, tmp_path):
    file = tmp_path / "county.fieldguide"
    file.write_bytes(county_edition(1))
    done = run_in_this_process("update", str(file))
    assert done.stdout.splitlines() == [
        "A new pack: Cold County, edition 1",
        "1 page",
        "It is added beside “Winter help”.",
        "Signed by A coalition.",
        "New:",
        "  county-blankets  County blankets",
        "Changed:",
        "  coat-law  Coat law",
        "Taken. '--undo' goes back.",
    ]
    assert run_in_this_process("show", "county-blankets").returncode == 0
    assert run_in_this_process("update", file_of(tmp_path, 4)).returncode == 0
    assert "name one with --pack: winter-help, cold-county" in run_in_this_process("update", "--undo").stderr
    assert "is gone from this stick" in run_in_this_process("update", "--undo", "--pack", COUNTY).stdout
    assert shown() == "555-0104"
    done = run_in_this_process("update", "--undo", "--json")
    assert json.loads(done.stdout) == {"pack": PACK, "edition": 3}


def test_what_of_a_new_pack_does_not_fit_is_said(program, tmp_path, monkeypatch):
    same_id = COUNTY_FILES["programs/county-blankets.yaml"].replace("county-blankets", "mending-class")
    monkeypatch.setitem(COUNTY_FILES, "programs/mending-class.yaml", same_id)
    county_edition.cache_clear()
    file = tmp_path / "county.fieldguide"
    file.write_bytes(county_edition(7))
    county_edition.cache_clear()
    sentence = "programs/mending-class.yaml: The id 'mending-class' is that of an entry of 'Winter help'"
    lines = run_in_this_process("update", str(file), "--dry-run").stdout.splitlines()
    assert lines[lines.index("Does not fit:") + 1].startswith(f"  {sentence}")
    plain = json.loads(run_in_this_process("update", str(file), "--dry-run", "--json").stdout)
    (told,) = plain["does_not_fit"]
    assert told.startswith(sentence)
