"""The command check compares the folder that an author edits with the pack file that the program came with."""

import shutil

import pytest

from guide.cli import check
from guide.packs import built, opening
from tests.cli.conftest import run_in_this_process
from tests.editions import TINY, lay_county, make_program, unpack


@pytest.fixture
def program(tmp_path, monkeypatch):
    make_program(tmp_path, monkeypatch)
    for module in (check, built):
        monkeypatch.setattr(module, "content_folder", lambda: tmp_path / "resources")
    monkeypatch.setattr(built, "known_packs", opening.__dict__["known_packs"])
    monkeypatch.setattr(check, "is_standalone", lambda: True)
    monkeypatch.setattr(check, "program_folder", lambda: tmp_path)
    return tmp_path


def test_pack_files_are_counted_and_have_no_mistakes(program):
    assert run_in_this_process("check").stdout == "8 entries, 0 errors, 0 warnings\n"


@pytest.mark.parametrize("is_named", [True, False])
def test_a_changed_number_and_an_old_edition_are_named(program, is_named):
    folder = unpack(program)
    words = [str(folder)] if is_named else []
    before = run_in_this_process("check", *words).stdout
    file = folder / "programs" / "not-a-cold-number.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("555-0100", "555-0199"), encoding="utf-8")
    said = run_in_this_process("check", *words).stdout.splitlines()
    new = [line for line in said[:-1] if line not in before]
    assert any("'555-0199' was changed, but 'reviewed' is still" in line for line in new)
    assert any("'edition' is still 3; write 4." in line for line in new)


def test_each_of_several_folders_elsewhere_is_compared(program, tmp_path):
    folder = shutil.copytree(TINY, tmp_path / "at the desk" / "winter")
    county = lay_county(tmp_path / "at the desk" / "county", 1)
    file = folder / "programs" / "not-a-cold-number.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("555-0100", "555-0199"), encoding="utf-8")
    said = run_in_this_process("check", str(folder), str(county)).stdout
    assert "'555-0199' was changed, but 'reviewed' is still" in said
    assert "'555-0199' was changed" in run_in_this_process("check", str(folder.parent)).stdout


def test_a_folder_is_checked_beside_the_files_that_it_builds_on(program):
    lay_county(program / "resources" / "county", 1)
    done = run_in_this_process("check")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "9 entries, 0 errors, 0 warnings")
    (program / "resources" / "winter-help-3.fieldguide").write_bytes(b"no pack")
    done = run_in_this_process("check")
    assert done.returncode == 1
    assert "This is not a pack as Field Guide writes it" in done.stderr


def test_a_folder_whose_description_is_broken_gets_one_sentence_about_all_its_ids(program):
    folder = unpack(program)
    with (folder / "pack.yaml").open("a", encoding="utf-8") as file:
        file.write("title: Again\n")
    said = run_in_this_process("check").stdout.splitlines()
    assert [line.split(":", 1)[0] for line in said[:-1]] == ["winter/pack.yaml", "winter/pack.yaml"]
    assert "8 entries have ids of entries of 'Winter help'" in said[0]
    assert said[-1] == "8 entries, 2 errors, 0 warnings"
    opened = opening.open_content()
    assert len(opened.guide.entries) == 8
    assert len(opened.guide.problems) == 2
    other = shutil.copytree(folder, program / "elsewhere")
    twice = run_in_this_process("check", str(folder), str(other)).stdout
    assert twice.count("8 entries have ids of entries in a folder whose pack.yaml has mistakes") == 1
    assert "8 entries, 3 errors" in twice
