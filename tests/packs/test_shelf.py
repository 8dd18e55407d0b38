"""A stick keeps the edition in use and the one before it, whole or not at all."""

import errno
import os
import sys
from contextlib import suppress
from functools import partial
from typing import Any

import pytest

from guide.packs.errors import PackFileError
from guide.packs.pack_file import PackFile
from guide.packs.shelf import Shelf
from guide.packs.trust import Trust
from guide.packs.trust_file import read_trust
from tests.editions import COUNTY, HANDED_OVER, NEW_KEY, PACK, county_edition, edition, trust_coalition
from tests.synced import noted


@pytest.fixture(scope="module")
def editions():
    return {number: edition(number) for number in range(3, 7)}


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path, Trust())


def numbers(shelf):
    return [taken.file.manifest.edition for taken in shelf.editions(PACK)]


def names(tmp_path):
    return sorted(path.name for path in (tmp_path / "packs").glob("*"))


def test_the_newest_comes_first_and_one_older_stays(shelf, editions, tmp_path):
    assert shelf.editions(PACK) == ()
    assert not (tmp_path / "packs").exists()
    with pytest.raises(PackFileError, match="No update"):
        shelf.undo(PACK, (0, 3))
    for number in (3, 4, 5):
        shelf.take(editions[number])
    assert numbers(shelf) == [5, 4]
    assert names(tmp_path) == [f"{PACK}-4.fieldguide", f"{PACK}-5.fieldguide"]


def test_a_file_that_is_not_whole_is_left_alone_and_not_used(shelf, editions, tmp_path):
    shelf.take(editions[4])
    (tmp_path / "packs" / f"{PACK}-9.fieldguide").write_bytes(b"PK")
    (tmp_path / "packs" / f"{PACK}-5.fieldguide.part").write_bytes(editions[5])
    (tmp_path / "packs" / "notes.txt").write_text("hello", encoding="utf-8")
    assert numbers(shelf) == [4]
    with pytest.raises(PackFileError):
        shelf.take(editions[5][:-1])
    assert numbers(shelf) == [4]


@pytest.mark.skipif(sys.platform != "linux", reason="names of open files are read as Linux has them")
def test_a_new_name_is_synced_with_the_file_that_has_it(shelf, editions, tmp_path, monkeypatch):
    """Else FAT has an empty file of that name for some seconds, also where the folder was synced."""
    calls, file = noted(monkeypatch), f"{PACK}-4.fieldguide"
    shelf.take(editions[4])
    synced = [tmp_path.name, f"{file}.part", "packs"]
    last = [f"{file} renamed", f"{file} synced", "packs synced"]
    assert calls == [*(f"{each} synced" for each in synced), *last]


@pytest.mark.skipif(sys.platform != "linux", reason="names of open files are read as Linux has them")
def test_editions_are_removed_one_after_the_other_also_from_a_stick_that_is_pulled(
    shelf, editions, monkeypatch
):
    for number in (4, 5):
        shelf.take(editions[number])
    calls = noted(monkeypatch)
    shelf.remove(PACK)
    assert calls == [
        f"{PACK}-4.fieldguide removed", "packs synced", f"{PACK}-5.fieldguide removed", "packs synced",
    ]  # fmt: skip


def test_of_two_updates_at_once_the_second_is_told_to_wait_and_the_first_is_taken(shelf, editions, tmp_path):
    """What a process that was killed has left is removed by the one that comes first."""
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / f"{COUNTY}-1.fieldguide.part").write_bytes(b"half")
    said = []

    def meanwhile(_done, _total):
        with pytest.raises(PackFileError) as refused:
            Shelf(tmp_path, Trust()).take(editions[6])
        said.extend([str(refused.value), *(name for name in names(tmp_path) if name != "lock.part")])

    shelf.take(editions[5], meanwhile)
    assert said[0].startswith("Another update is being put on this stick at this moment")
    assert said[1:] == [f"{PACK}-5.fieldguide.part"]
    assert names(tmp_path) == [f"{PACK}-5.fieldguide"]
    Shelf(tmp_path, Trust()).take(editions[6])
    assert numbers(shelf) == [6, 5]


CALLS = ("open", "write", "fsync", "replace", "mkdir")


@pytest.mark.parametrize(
    "fault", [*((errno.ENOSPC, call) for call in CALLS), (errno.EIO, "fsync"), (errno.EROFS, "mkdir")]
)
def test_whatever_call_fails_the_stick_keeps_what_it_had(shelf, editions, tmp_path, monkeypatch, fault):
    """Every call of its kind in turn, until none fails any more. Another pack stays as it is."""
    shelf.take(editions[4])
    other = shelf.take(county_edition(1)).path
    code, name = fault
    whole = getattr(os, name)
    for failing in range(1, 20):
        calls = 0

        def broken(*args, failing=failing, **options):
            nonlocal calls
            calls += 1
            if calls == failing:
                raise OSError(code, os.strerror(code))
            return whole(*args, **options)

        with monkeypatch.context() as patch:
            patch.setattr(os, name, broken)
            with suppress(PackFileError):
                shelf.take(editions[5])
            done = calls < failing
        assert numbers(shelf) in ([4], [5, 4])
        assert other.read_bytes() == county_edition(1)
        assert not [each for each in names(tmp_path) if each.endswith(".part")]
        if done:
            break
        (tmp_path / "packs" / f"{PACK}-5.fieldguide").unlink(missing_ok=True)
    assert numbers(shelf) == [5, 4]


@pytest.mark.parametrize("failing", range(1, 5))
def test_a_removal_that_fails_leaves_the_newest_edition_or_none(shelf, editions, monkeypatch, failing):
    """Each removal of a file and each wait for the stick in turn."""
    for data in (editions[4], editions[5], county_edition(1)):
        shelf.take(data)
    calls = 0
    whole: dict[str, Any] = {"unlink": os.unlink, "fsync": os.fsync}

    def broken(name, *args, **options):
        nonlocal calls
        calls += 1
        if calls == failing:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return whole[name](*args, **options)

    with monkeypatch.context() as patch:
        for name in whole:
            patch.setattr(os, name, partial(broken, name))
        with suppress(PackFileError):
            shelf.remove(PACK)
    assert numbers(shelf) in ([5, 4], [5], [])
    assert COUNTY in shelf.look().editions


def test_of_a_file_only_its_beginning_and_its_end_are_read(shelf, tmp_path, monkeypatch):
    for data in (edition(4), edition(5), county_edition(1)):
        shelf.take(data)
    whole = (tmp_path / "packs" / f"{PACK}-5.fieldguide").read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(PackFile, "data", None)  # would raise if it were used
        found = shelf.look()
    numbered = {
        pack: [each.manifest.edition for each in editions] for pack, editions in found.editions.items()
    }
    assert numbered == {PACK: [5, 4], COUNTY: [1]}
    newest = found.editions[PACK][0]
    assert newest.file.data == whole
    for cut in (0, 1_000, 2_000, len(whole) - 1):
        newest.path.write_bytes(whole[:cut])
        looked = shelf.look()
        assert [each.manifest.edition for each in looked.editions[PACK]] == [4], "half a copy is passed over"
        assert list(looked.refused) == [newest.path]
    newest.path.write_bytes(edition(5, is_signed=False))
    with pytest.raises(PackFileError, match="damaged"):
        _ = newest.file.data


def test_the_same_edition_before_and_after_a_handover_has_two_names(trusting, tmp_path):
    """The first is not taken any more then."""
    trusting.take(edition(5))
    trusting.take(edition(5, key=NEW_KEY, lineage=HANDED_OVER))
    assert names(tmp_path) == [f"{PACK}-5.1.fieldguide"]


def test_files_with_one_edition_count_as_one(shelf, editions, tmp_path):
    shelf.take(editions[4])
    (tmp_path / "packs" / "copy of winter.fieldguide").write_bytes(editions[5])
    shelf.take(editions[5])
    assert numbers(shelf) == [5, 5, 4]
    shelf.undo(PACK, (0, 5))
    assert numbers(shelf) == [4]
    shelf.take(editions[5])
    assert numbers(shelf) == [5, 4]


@pytest.fixture
def trusting(tmp_path):
    trust_coalition(tmp_path)
    return Shelf(tmp_path, read_trust(tmp_path))


def lay_unsigned(tmp_path, number):
    (tmp_path / "packs" / f"{PACK}-{number}.fieldguide").write_bytes(edition(number, is_signed=False))


def test_a_signed_edition_removes_those_that_are_not(trusting, editions, tmp_path):
    trusting.take(edition(9, is_signed=False))
    trusting.take(county_edition(1, is_signed=False))
    assert not trusting.take(editions[4]).follows_taken
    assert names(tmp_path) == ["cold-county-1.fieldguide", f"{PACK}-4.fieldguide"]


def test_with_the_last_signed_edition_none_comes_back_that_is_not(trusting, editions, tmp_path):
    for number in (4, 5):
        trusting.take(editions[number])
    lay_unsigned(tmp_path, 9)
    trusting.undo(PACK, (0, 5))
    assert (numbers(trusting), len(names(tmp_path))) == ([4], 2)
    trusting.undo(PACK, (0, 4))
    assert names(tmp_path) == []


@pytest.mark.skipif(sys.platform != "linux", reason="names of open files are read as Linux has them")
@pytest.mark.parametrize("remove", [lambda shelf: shelf.remove(PACK), lambda shelf: shelf.undo(PACK, (0, 4))])
def test_editions_that_are_not_signed_go_first(trusting, editions, tmp_path, monkeypatch, remove):
    """Else a stick that is pulled then would use one of them."""
    trusting.take(editions[4])
    lay_unsigned(tmp_path, 9)
    calls = noted(monkeypatch)
    remove(trusting)
    assert calls == [
        f"{PACK}-9.fieldguide removed", "packs synced", f"{PACK}-4.fieldguide removed", "packs synced",
    ]  # fmt: skip
