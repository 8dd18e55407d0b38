"""The packs that a program came with are read in place, and what is made ready in them only as it was made."""

import os
import shutil
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from guide.content.load import load
from guide.packs import opening
from guide.packs.archive import all_members
from guide.packs.indexes import index_of
from guide.packs.known import Known
from guide.packs.listing import packs_of
from guide.packs.making import signed
from guide.packs.opening import content_of, open_content
from guide.packs.pack_file import GUIDE, INDEX, MANIFEST, PackFile
from guide.packs.shelf import Shelf
from guide.packs.trust_file import read_trust
from guide.packs.updating import Updating
from guide.search.service import SearchService
from tests.editions import (
    COUNTY,
    KEY,
    PACK,
    TINY,
    county_edition,
    edition,
    lay_county,
    sign_with,
    unpack,
)
from tests.running import run_program
from tests.searching import search

ROOT = Path(__file__).parents[2]
DAMAGED = "A file of this program is damaged: winter-help-3.fieldguide."


@pytest.fixture
def file(program):
    return program / "resources" / "winter-help-3.fieldguide"


@pytest.fixture
def known(file):
    return Known(frozenset([sha256(PackFile(file).manifest_bytes).hexdigest()]))


def harm(file, name):
    """Change the last byte of a member."""
    data = bytearray(file.read_bytes())
    data[all_members(bytes(data))[name].end - 1] ^= 1
    file.write_bytes(data)


def only(opened):
    (layer,) = opened.layers
    return layer


def number_of(opened):
    return opened.guide.find("not-a-cold-number").contacts[0].value


def test_guide_and_index_are_those_that_were_made_ready(file, monkeypatch):
    monkeypatch.setattr("guide.content.load.load_files", lambda _: pytest.fail("read from its YAML"))
    opened = open_content()
    assert (only(opened).source, only(opened).origin, opened.notice) == (file, None, "")
    assert opened.is_ready
    guide = load(TINY)
    assert opened.guide == guide
    service = SearchService(opened.guide, index_of(opened))
    for text in ("a", "coat", "winter coat", "sheltr"):
        assert search(service, text).results == search(SearchService(guide), text).results


@pytest.mark.parametrize("name", [MANIFEST, GUIDE])
def test_a_damaged_part_is_not_used_and_it_is_said(file, name):
    harm(file, name)
    opened = open_content()
    if name == GUIDE:
        assert opened.notice.startswith(DAMAGED)
        assert opened.guide.entries == load(TINY).entries
        assert (only(opened).is_trusted, only(opened).is_folder, opened.is_ready) == (True, False, False)
    else:
        assert "winter-help-3.fieldguide" in opened.notice
        assert opened.guide.find("not-a-cold-number") is None


def test_a_damaged_index_is_made_anew_and_it_is_said(file):
    harm(file, INDEX)
    opened = open_content()
    assert opened.notice == ""
    assert search(SearchService(opened.guide, index_of(opened)), "coat").results
    assert "damaged" in refusals(opened)[0]


def test_no_flipped_bit_and_no_missing_end_is_used_as_made_ready(file, known):
    data = file.read_bytes()
    members = all_members(data)
    parts = [members[name] for name in (MANIFEST, GUIDE, INDEX)]
    for part in parts:
        for at in range(part.start, part.end - 1, 37):
            file.write_bytes(data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :])
            opened = content_of(file.parent, known)
            assert opened.notice or refusals(opened)
        file.write_bytes(data[: part.end - 1])
        opened = content_of(file.parent, known)
        assert opened.notice or refusals(opened)
    file.write_bytes(data)
    opened = content_of(file.parent, known)
    assert (opened.notice, refusals(opened)) == ("", [])


def refusals(opened):
    said: list[str] = []
    index_of(opened, refused=said.append)
    return said


def test_where_nothing_of_it_can_be_used_the_others_stay(program, file):
    lay_county(program / "resources" / COUNTY, 1)
    harm(file, GUIDE)
    harm(file, "content/pack.yaml")
    opened = open_content()
    assert [layer.id for layer in opened.layers] == [COUNTY]
    assert "winter-help-3.fieldguide can't be used" in opened.notice
    file.write_bytes(b"no pack")
    assert [layer.id for layer in open_content().layers] == [COUNTY]


def test_a_damaged_program_knows_none_and_reads_them_as_those_of_others(monkeypatch, program):
    monkeypatch.setattr(opening, "known_packs", Known)
    opened = open_content()
    assert opened.notice.startswith(DAMAGED)
    assert (number_of(opened), only(opened).is_trusted, opened.is_ready) == ("555-0100", False, False)


def test_a_file_in_its_place_is_judged_as_one_from_elsewhere(program, file):
    file.write_bytes(edition(3, is_signed=False, without="coat-law"))
    opened = open_content()
    assert opened.notice.startswith(DAMAGED)
    layer = only(opened)
    assert (layer.is_trusted, layer.is_own, layer.is_folder, layer.is_taken) == (False, False, False, False)
    assert Updating(opened).to_undo is None, "it was not taken, so that it can't be taken back"
    (found,) = packs_of(opened).packs
    assert (found.is_for_this_run, found.can_remove, found.can_undo) == (False, False, False)
    file.write_bytes(edition(3, without="coat-law"))
    opened = open_content()
    assert (only(opened).is_trusted, opened.is_ready) == (True, True), "a publisher it trusts has signed it"
    Shelf(program, read_trust(program)).take(edition(9, is_signed=False))
    assert number_of(open_content()) == "555-0103", (
        "no edition of a stranger takes the place of a signed file"
    )


def test_an_unsigned_file_beside_a_known_one_does_not_take_its_place_and_it_is_said(program, file):
    """Whatever its number is: else no update that is signed could follow it."""
    (file.parent / "aaa.fieldguide").write_bytes(edition(999, is_signed=False))
    opened = open_content()
    assert (only(opened).source, only(opened).origin, number_of(opened)) == (file, None, "555-0100")
    assert opened.is_ready
    assert opened.notice.startswith(
        "aaa.fieldguide is not used: no publisher whom this stick trusts has signed it"
    )
    update = program / "update.fieldguide"
    update.write_bytes(edition(4))
    updating = Updating(opened)
    updating.take(updating.compare(update), update)
    assert number_of(open_content()) == "555-0104"


def test_an_unsigned_file_of_another_pack_comes_last_and_a_signed_edition_takes_its_place(program, file):
    came, update = file.parent / "aaa.fieldguide", program / "update.fieldguide"
    came.write_bytes(county_edition(99, is_signed=False))
    opened = open_content()
    layer = opened.layers[-1]
    assert opened.notice == "", "it is whole, so that no file of the program is damaged"
    assert (layer.id, layer.is_stranger, layer.is_own) == (COUNTY, True, False)
    update.write_bytes(county_edition(2))
    updating = Updating(opened)
    taken = updating.take(updating.compare(update), update)
    for content in (taken, open_content()):
        county = content.layers[-1]
        found = (county.order, county.is_stranger, county.is_own, county.has_before)
        assert found == ((0, 2), False, False, True)
    assert packs_of(open_content()).packs[-1].can_undo
    assert Updating(open_content()).before(county).layers[-1].source == came
    assert Updating(open_content()).undo(COUNTY).layers[-1].source == came
    Shelf(program, read_trust(program)).take(county_edition(100, is_signed=False))
    county = open_content().layers[-1]
    assert (county.order, county.is_stranger, county.has_before) == ((0, 100), True, True)


def test_of_two_editions_the_newest_counts_and_only_one_in_the_place_of_a_known_one_as_damaged(file):
    (file.parent / "winter-help-4.fieldguide").write_bytes(edition(4))
    assert number_of(open_content()) == "555-0104"
    for path in list(file.parent.glob("winter-help-*.fieldguide")):
        path.unlink()
    own = file.parent / "winter.fieldguide"
    own.write_bytes(edition(4, is_signed=False))
    opened = open_content()
    assert (opened.notice, number_of(opened)) == ("", "555-0104")
    own.write_bytes(edition(3, is_signed=False, without="coat-law"))
    assert open_content().notice.startswith("A file of this program is damaged: winter.fieldguide.")


def test_a_signature_changes_nothing_that_the_program_knows(file, known):
    before = PackFile(file).manifest_bytes
    file.write_bytes(signed(file.read_bytes(), sign_with(KEY)))
    assert PackFile(file).manifest_bytes == before
    assert PackFile(file).signature_bytes
    opened = content_of(file.parent, known)
    assert (opened.notice, opened.is_ready, only(opened).origin) == ("", True, None)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without such pipes")
def test_a_pipe_in_its_place_is_not_waited_for_and_a_link_not_followed(program, file, tmp_path):
    file.rename(tmp_path / file.name)
    os.mkfifo(file)
    assert "winter-help-3.fieldguide can't be used" in open_content().notice
    file.unlink()
    file.symlink_to(tmp_path / file.name)
    assert open_content().guide.find("not-a-cold-number") is None


def test_a_folder_beside_files_of_others_is_checked_beside_them(program):
    lay_county(program / "resources" / COUNTY, 1)
    opened = open_content()
    assert [(layer.id, layer.is_folder) for layer in opened.layers] == [(PACK, False), (COUNTY, True)]
    assert (opened.guide.problems, opened.notice) == ((), "")
    lists = [layer.read_index is None for layer in opened.layers]
    assert lists == [False, True], "what is ready made of the other is used"


def test_a_folder_counts_wherever_it_lies_and_it_is_marked(program):
    ours = unpack(program).rename(program / "resources" / "ours")
    assert "from the folder “ours”" in open_content().notice
    for path in ours.iterdir():
        path.rename(program / "resources" / path.name)
    opened = open_content()
    assert "from the folder “resources”" in opened.notice
    assert only(opened).is_folder


def test_without_a_standalone_program_a_file_is_one_like_any_other(file):
    opened = content_of(file.parent)
    assert (opened.notice, only(opened).is_trusted) == ("", False)


MAKE = """
import sys; from pathlib import Path; from guide.packs.making import program_packs
made = program_packs(Path(sys.argv[1]))
Path(sys.argv[2]).write_bytes(b"".join((*made.files.values(), made.joined)))
"""


def test_the_same_packs_give_the_same_bytes_in_any_folder(tmp_path):
    made = []
    for name in ("one", "another place"):
        folder = lay_county(tmp_path / name, 1)
        shutil.copytree(TINY, folder / "winter")
        made.append(tmp_path / f"{name}.bin")
        variables = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT)}
        run_program([sys.executable, "-c", MAKE, folder, made[-1]], env=variables, check=True)
    assert made[0].read_bytes() == made[1].read_bytes()


def test_a_damaged_program_that_takes_signed_packs_alone_says_what_happened_and_what_to_do(
    program, monkeypatch
):
    with (program / "trust.yaml").open("a", encoding="utf-8") as file:
        file.write("signed_only: true\n")
    monkeypatch.setattr(opening, "known_packs", Known)
    opened = open_content()
    assert opened.guide.entries == ()
    assert opened.notice.startswith(
        "A file of this program is damaged, so that it does not know its own packs"
    )
    assert "takes only packs that are signed" in opened.notice
    assert "Copy the whole folder FieldGuide again" in opened.notice
    assert len(opened.notice.splitlines()) == 1
