"""What comes in is written into a folder of content, all of it or nothing, and next month only what changed."""

from dataclasses import replace
from datetime import date

import pytest

from guide.content.load import load
from guide.content.parts import Confidence
from guide.content.schema import as_plain
from guide.content.yaml.writing import entry_to_yaml
from guide.directory.importing import all_or_nothing
from guide.directory.importing.entries import Origin
from guide.directory.importing.entry_files import file_name
from guide.directory.importing.into_pack import ImportFolderError, NewPack, compare, write_into
from guide.files import write
from guide.steps import StoppedError
from tests.directory.importing.sheets import DAY, PLACES, plan_of, understood

ORIGIN = Origin("County list", DAY, PLACES)
COLUMNS = {"Id": "service.id", "Name": "service.name", "Tel": "phone.number"}
FIRST = (("1", "Warm Up", "218-555-0100"), ("2", "Coats", "218-555-0111"), ("3", "Soup", "218-555-0122"))


def entries_of(*rows):
    return plan_of(understood("list.csv", COLUMNS, *rows)).entries


@pytest.fixture
def folder(tmp_path):
    write_into(tmp_path / "pond", entries_of(*FIRST), NewPack("Pond County", DAY))
    return tmp_path / "pond"


def test_a_new_folder_becomes_a_pack_that_the_check_takes(folder):
    guide = load(folder)
    assert [(each.severity, each.sentence) for each in guide.problems] == []
    assert guide.pack
    assert (guide.pack.id, guide.pack.publisher) == ("pond", "Pond County")
    assert [entry.title for entry in guide.entries] == ["Coats", "Soup", "Warm Up"]


def test_a_folder_without_a_pack_asks_who_answers_for_it(tmp_path):
    with pytest.raises(ImportFolderError, match="--publisher"):
        write_into(tmp_path / "pond", entries_of(*FIRST), NewPack("", DAY))
    assert not (tmp_path / "pond").exists()


def all_in(folder):
    return {path: path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


class Interrupts:
    """A tick that raises at its third call, as Ctrl+C may at any moment."""

    def __init__(self, error):
        self.error, self.calls = error, 0

    def __call__(self):
        self.calls += 1
        if self.calls == 3:
            raise self.error


@pytest.mark.parametrize("error", [KeyboardInterrupt, StoppedError])
def test_what_is_interrupted_leaves_no_new_folder(tmp_path, error):
    with pytest.raises(error):
        write_into(
            tmp_path / "new" / "pond", entries_of(*FIRST), NewPack("Pond County", DAY), Interrupts(error)
        )
    assert not (tmp_path / "new").exists()


def test_what_is_interrupted_leaves_the_pages_of_a_pack_as_they_were(folder):
    before = all_in(folder)
    later = (("1", "Warm Up", "218-555-0199"), ("9", "New", "218-555-0133"), ("2", "Coats", "218-555-0112"))
    changed = compare(entries_of(*later), folder, ORIGIN).to_write
    with pytest.raises(KeyboardInterrupt):
        write_into(folder, changed, NewPack("", DAY), Interrupts(KeyboardInterrupt))
    assert all_in(folder) == before
    write_into(folder, changed, NewPack("", DAY))
    assert all_in(folder) != before


def test_a_full_disk_leaves_all_as_it_was(tmp_path, monkeypatch):
    written = []

    def fill(path, data, **options):
        written.append(path)
        if len(written) == 4:
            raise OSError(28, "No space left on device")
        write(path, data, **options)

    monkeypatch.setattr(all_or_nothing, "write", fill)
    with pytest.raises(ImportFolderError, match="No space left"):
        write_into(tmp_path / "pond", entries_of(*FIRST), NewPack("Pond County", DAY))
    assert len(written) == 4
    assert not (tmp_path / "pond").exists()


def test_next_month_nothing_is_doubled_and_all_changes_are_told(folder):
    coats = next(each for each in load(folder).entries if each.title == "Coats")
    checked = replace(coats, confidence=Confidence.CONFIRMED, summary="Called on Monday.")
    (folder / file_name(coats)).write_bytes(entry_to_yaml(as_plain(checked)))
    later = (("9", "New", "218-555-0133"), ("1", "Warm Up", "218-555-0199"), ("2", "Coats", "218-555-0112"))
    found = compare(entries_of(*later), folder, ORIGIN)
    groups = ("new", "changed", "same", "edited", "vanished")
    names = [[entry.title for entry in getattr(found, group)] for group in groups]
    assert names == [["New"], ["Warm Up"], [], ["Coats"], ["Soup"]]
    again = compare(entries_of(*reversed(FIRST)), folder, ORIGIN)
    assert [entry.title for entry in again.same] == ["Soup", "Warm Up"]
    assert compare((), folder, replace(ORIGIN, source="Another list")).vanished == ()
    write_into(folder, found.to_write, NewPack("", date(2026, 12, 27)))
    numbers = {entry.title: entry.contacts[0].value for entry in load(folder).entries}
    last = [numbers[name][-3:] for name in ("New", "Warm Up", "Coats", "Soup")]
    assert last == ["133", "199", "111", "122"]
    assert "Called on Monday." in {entry.summary for entry in load(folder).entries}


def test_what_the_check_refuses_is_told_and_not_written():
    (entry,) = entries_of(FIRST[0])
    found = compare([replace(entry, summary="x" * 4_000)], None, ORIGIN)
    assert not found.new
    assert "longer than 3000 characters" in found.wrong[entry.id][0]


def test_a_file_that_can_not_be_read_is_named_and_stays(folder):
    coats = next(each for each in load(folder).entries if each.title == "Coats")
    file = folder / file_name(coats)
    file.write_text(file.read_text("utf-8").replace("not-checked", "quite sure").replace("Coats", "My coats"))
    before = file.read_bytes()
    found = compare(entries_of(*FIRST), folder, ORIGIN)
    assert ([entry.title for entry in found.same], found.to_write) == (["Warm Up", "Soup"], ())
    assert found.vanished == ()
    sentence = found.unread[coats.id]
    assert sentence.startswith(f"'services/{coats.id}.yaml' can't be read and stays as it is")
    assert "quite sure" in sentence
    assert file.read_bytes() == before
    file.unlink()
    assert [entry.title for entry in compare(entries_of(*FIRST), folder, ORIGIN).new] == ["Coats"]
