"""A guide whose content came as pack files is checked, copied and replaced with them."""

import shutil
from pathlib import Path

import pytest

from guide.cli.verify import verify as verify_command
from guide.stick.content_changes import pack_is_behind
from guide.stick.errors import StickError
from guide.stick.existing import describe_guide
from guide.stick.file_note import NoteKind
from guide.stick.mistakes import check_content
from guide.stick.verification import Part, verify
from tests.editions import COUNTY, TINY, county_edition, edition
from tests.programs import write_list
from tests.stick.conftest import copied, names, told

FILE = "resources/winter-help-3.fieldguide"


def came_with(guide, number):
    """Let a guide be one that came with the small guide in this edition."""
    shutil.rmtree(guide / "resources")
    (guide / "resources").mkdir()
    (guide / "resources" / f"winter-help-{number}.fieldguide").write_bytes(edition(number))
    write_list(guide)
    return guide


@pytest.fixture
def packed(guide):
    return came_with(guide, 3)


def test_they_are_copied_as_they_are(packed, stick):
    made = copied(packed, stick)
    assert made.notes == ()
    assert (made.folder / FILE).read_bytes() == edition(3)
    assert verify(made.folder).findings == ()
    assert "“Winter help”, edition 3 of 2026-11-24" in describe_guide(made.folder)
    check_content(packed / "resources")


def test_one_that_is_damaged_is_a_program_file_that_is_damaged_and_not_spread(packed, stick, capsys):
    (packed / FILE).write_bytes(edition(3)[:-1])
    (finding,) = verify(packed).findings
    assert (finding.path, finding.part) == (FILE, Part.PROGRAM)
    assert verify_command([str(packed)]) == 1
    assert f"{FILE} differs from what was built." in capsys.readouterr().out
    with pytest.raises(StickError, match=FILE):
        copied(packed, stick)
    assert names(stick) == []


def test_the_folder_that_an_author_puts_beside_it_goes_along(packed, stick):
    folder = Path(shutil.copytree(TINY, packed / "resources" / "winter"))
    made = copied(packed, stick)
    assert set(told(made)) == {NoteKind.ADDED}
    verified = verify(made.folder)
    assert verified.findings == ()
    assert "resources/winter/pack.yaml" in verified.own_content
    assert not pack_is_behind(made.folder, "winter")
    (made.folder / "resources" / "winter" / "laws" / "coat-law.yaml").unlink()
    assert pack_is_behind(made.folder, "winter")
    (folder / "laws" / "coat-law.yaml").write_text("id: [\n", encoding="utf-8")
    with pytest.raises(Exception, match="would vanish"):
        check_content(packed / "resources")


def test_one_that_an_owner_put_beside_it_goes_along_and_is_kept(packed, stick):
    name = f"resources/{COUNTY}-1.fieldguide"
    (packed / name).write_bytes(county_edition(1))
    made = copied(packed, stick)
    assert told(made) == {NoteKind.ADDED: (name,)}
    assert [finding.part for finding in verify(packed).findings] == [Part.CONTENT]
    (packed / name).unlink()
    again = copied(packed, stick, replace=True)
    assert told(again)[NoteKind.KEPT] == (name,)
