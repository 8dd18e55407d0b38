"""Tests the command packs: what is on the stick, on and off, and removing."""

import json
import shutil
from datetime import date

import pytest

from guide.packs.shelf import Shelf
from guide.packs.trust_file import read_trust
from tests.cli.conftest import run_in_this_process
from tests.editions import COUNTY, PACK, county_edition, edition, trusting_program, unpack


@pytest.fixture
def program(tmp_path, monkeypatch):
    folder = trusting_program(tmp_path, monkeypatch)
    monkeypatch.setattr("guide.cli.packs.own_folder", lambda: folder)
    monkeypatch.setattr("guide.cli.packs.data_folder", lambda: folder / "data")
    Shelf(folder, read_trust(folder)).take(county_edition(2))
    return folder


def listed():
    return {each["id"]: each for each in json.loads(run_in_this_process("packs", "--json").stdout)}


def test_all_packs_are_listed(program, monkeypatch):
    monkeypatch.setattr(
        "guide.packs.listing.is_overdue", lambda entry, _guide, _today: entry.id == "hot-soup"
    )
    monkeypatch.setattr("guide.cli.packs._today", lambda: date(2026, 11, 25))
    assert run_in_this_process("packs").stdout.splitlines() == [
        "winter-help  Winter help",
        "  Part of this program, by A test coalition.",
        "  Edition 3 · Content of 24 Nov 2026 · 1 day old · 8 pages · 1 review overdue",
        "cold-county  Cold County",
        "  Signed by A coalition.",
        "  Edition 2 · Content of 24 Nov 2026 · 1 day old · 1 page · no review overdue",
    ]
    assert listed()[COUNTY] == {
        "id": COUNTY, "title": "Cold County", "edition": 2, "published": "2026-11-24", "publisher": "A county office",
        "standing": "trusted", "signed_by": "A coalition", "handovers": [], "oldest": 1, "withdrawn": [], "pages": 1, "overdue": 0, "never_checked": 0,
        "on": True, "own": False,
    }  # fmt: skip
    assert (listed()[PACK]["standing"], listed()[PACK]["own"]) == ("own", True)


def test_pages_that_nobody_has_ever_checked_are_due(program, monkeypatch):
    monkeypatch.setattr("guide.packs.listing.is_day_known", lambda entry: entry.id != "hot-soup")
    monkeypatch.setattr("guide.cli.packs._today", lambda: date(2026, 11, 25))
    lines = run_in_this_process("packs").stdout.splitlines()
    assert lines[2] == "  Edition 3 · Content of 24 Nov 2026 · 1 day old · 8 pages · 1 due for a first check"
    assert [each["never_checked"] for each in listed().values()] == [1, 0]


def test_a_folder_that_authors_edit_is_not_called_a_part_of_the_program(program):
    unpack(program)
    lines = run_in_this_process("packs").stdout.splitlines()
    assert lines[1] == "  It is read from the folder “winter”, as authors edit it."
    assert lines[2] == "  It says that it is by A test coalition."
    assert not [line for line in lines if "Part of this program" in line]
    assert listed()[PACK]["standing"] == "folder"


def test_a_folder_whose_description_is_broken_is_listed_as_that(program):
    (unpack(program) / "pack.yaml").write_text("title: [", encoding="utf-8")
    lines = run_in_this_process("packs").stdout.splitlines()
    at = lines.index("winter") + 1
    assert lines[at : at + 3] == [
        "  It is read from the folder “winter”, as authors edit it.",
        "  Its pack.yaml has mistakes, so that nobody knows which pack it is.",
        "  0 pages",
    ]


def test_a_pack_is_switched_off_and_on(program):
    done = run_in_this_process("packs", "off", COUNTY)
    assert done.stdout == "“Cold County” is off: nothing of it is loaded.\n"
    assert "cold-county  Cold County (off)" in run_in_this_process("packs").stdout
    assert run_in_this_process("show", "county-blankets").returncode == 1
    assert listed()[COUNTY]["on"] is False
    assert run_in_this_process("packs", "on", COUNTY).returncode == 0
    assert run_in_this_process("show", "county-blankets").returncode == 0
    assert not (program / "data").exists()


def test_a_pack_that_was_taken_is_removed_with_its_setting(program):
    run_in_this_process("packs", "off", COUNTY)
    done = run_in_this_process("packs", "remove", COUNTY, "--json")
    assert json.loads(done.stdout) == {"id": COUNTY, "done": "remove"}
    assert list(listed()) == [PACK]
    assert list((program / "packs").iterdir()) == []
    assert not (program / "data").exists()


def test_the_programs_own_pack_stays(program):
    done = run_in_this_process("packs", "remove", PACK)
    assert (done.returncode, done.stdout) == (1, "")
    assert "can be switched off, and not removed" in done.stderr


def test_a_file_that_is_not_used_is_listed_and_removed_by_its_name(program):
    file, kept = program / "packs" / "half.fieldguide", program / "half.fieldguide"
    file.write_bytes(b"PK")
    kept.write_bytes(b"PK")
    assert run_in_this_process("packs").stdout.splitlines()[-2:] == [
        "half.fieldguide (not used)",
        "  This is not a pack as Field Guide writes it, or its end is missing. Get the file again; packs are made "
        "with the command 'pack' of Field Guide.",
    ]
    assert json.loads(run_in_this_process("packs", "--json").stdout)[-1]["file"] == "half.fieldguide"
    assert run_in_this_process("packs", "remove", "../half.fieldguide").returncode == 1
    done = run_in_this_process("packs", "remove", "half.fieldguide")
    assert done.stdout == "“half.fieldguide” is gone from this stick.\n"
    assert (file.exists(), kept.exists()) == (False, True)


def test_no_pack_is_opened_to_switch_one_off_to_remove_one_or_to_go_back(program, monkeypatch):
    """One of them may need more memory than the computer has."""
    shelf = Shelf(program, read_trust(program))
    shelf.take(county_edition(3))

    def opened(*_, **__):
        raise MemoryError

    monkeypatch.setattr("guide.packs.opening.opened", opened)
    monkeypatch.setattr("guide.cli.update.own_folder", lambda: program)
    monkeypatch.setattr("guide.cli.update.data_folder", lambda: program / "data")
    said = [
        run_in_this_process(*words).stdout.strip()
        for words in (
            ("update", "--undo"), ("packs", "off", COUNTY), ("packs", "on", COUNTY), ("packs", "remove", COUNTY),
        )
    ]  # fmt: skip
    assert said == [
        "Edition 2 is in use again.",
        "“Cold County” is off: nothing of it is loaded.",
        "“Cold County” is in use again.",
        "“Cold County” is gone from this stick.",
    ]
    assert list((program / "packs").iterdir()) == []


def test_each_mistake_of_those_whom_the_stick_trusts_has_a_line(program):
    (program / "trust.yaml").write_text(
        "publishers: [{name: A, key: abc, offline_key: def, packs: [winter-help]}]\n"
    )
    said = run_in_this_process("packs").stdout.splitlines()
    first = said.index("  Whom this stick trusts can't be read:")
    assert [line.split(": ")[0] for line in said[first + 1 :]] == ["  trust.yaml:1:29", "  trust.yaml:1:47"]


def test_a_signed_pack_says_that_what_it_builds_on_is_off_or_not_signed(program):
    run_in_this_process("packs", "off", PACK)
    assert "“winter-help”, which is not in use" in run_in_this_process("packs").stdout
    run_in_this_process("packs", "on", PACK)
    assert "builds on" not in run_in_this_process("packs").stdout
    shutil.rmtree(program / "resources")
    (program / "resources").mkdir()
    (program / "packs" / "winter.fieldguide").write_bytes(edition(4, is_signed=False))
    said = run_in_this_process("packs").stdout
    assert "It builds on the pack “winter-help”, which nobody whom this stick trusts has signed." in said
    assert said.index("cold-county") < said.index("winter-help  Winter help")


def test_with_all_off_the_terminal_says_so(program):
    for pack in (COUNTY, PACK):
        run_in_this_process("packs", "off", pack)
    done = run_in_this_process("search", "coat")
    assert "All packs are switched off" in done.stderr
    assert done.returncode == 0


def test_a_pack_that_is_not_there_is_named_with_those_that_are(program):
    for word in ("on", "off", "remove"):
        done = run_in_this_process("packs", word, "elsewhere")
        assert done.returncode == 1
        assert "no pack 'elsewhere'; it has winter-help, cold-county" in done.stderr
    assert run_in_this_process("packs", "off").returncode == 2
