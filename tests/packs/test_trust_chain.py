"""Signed lists that a stick has taken follow its trust.yaml, one after the other, as far as each is whole."""

import errno
import os
import shutil

import pytest

from guide.packs.errors import PackFileError, ReadOnlyStickError
from guide.packs.opening import open_content
from guide.packs.pack_file import PackFile
from guide.packs.shelf import Shelf
from guide.packs.trust import Trust, origin_of
from guide.packs.trust_file import read_trust, take_list, trust_in_use
from tests.editions import PACK, edition, trusting_program
from tests.keys import secret_key
from tests.root_lists import A, B, C, D, list_text, next_list, put_list, trust


@pytest.fixture
def program(tmp_path):
    (tmp_path / "trust.yaml").write_bytes(list_text(1))
    return tmp_path


def version(program):
    return read_trust(program).version


def test_each_list_that_is_taken_follows_the_one_before_and_trust_yaml_stays(program):
    for number in (2, 3, 4):
        assert take_list(program, next_list(number, epoch=number)).trust == trust(number, epoch=number)
    assert read_trust(program) == trust(4, epoch=4)
    assert [path.name for path in trust_in_use(program).taken] == [
        f"trust-{number}.fieldguide-trust" for number in (2, 3, 4)
    ]
    assert (program / "trust.yaml").read_bytes() == list_text(1)
    for number in (2, 6):
        with pytest.raises(PackFileError):
            take_list(program, next_list(number))
    assert version(program) == 4


def test_a_list_that_is_listed_with_a_later_version_begins_there(program):
    take_list(program, next_list(2))
    (program / "trust.yaml").write_bytes(list_text(3))
    assert (version(program), trust_in_use(program).taken) == (3, ())
    assert take_list(program, next_list(4)).notice == ""
    assert version(program) == 4


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is no signed list"),
        (next_list(3)[:-1], "does not fit"),
        (next_list(4), "take version 3 first".capitalize()),
        (next_list(3, by=(A,)), "1 of the 3 root keys"),
        (next_list(3, floors=f"{{pack: {PACK}, edition: 4}}"), "A floor can only rise"),
    ],
)
def test_a_link_that_is_not_whole_is_told_and_the_last_good_list_counts(program, data, sentence):
    floors = f"{{pack: {PACK}, edition: 5}}"
    take_list(program, next_list(2, floors=floors))
    put_list(program, 3, data)
    put_list(program, 4, next_list(4))
    in_use = trust_in_use(program)
    assert in_use.trust == trust(2, floors=floors)
    assert in_use.notice.startswith(
        "A newer list of those whom this stick trusts can't be used; version 2 counts. "
    )
    assert sentence in in_use.notice
    # A good one in its place mends it.
    take_list(program, next_list(3, floors=floors))
    assert version(program) == 3


def test_a_missing_link_is_told(program):
    put_list(program, 3, next_list(3))
    assert "version 1 counts" in trust_in_use(program).notice
    put_list(program, 2, next_list(2))
    assert (version(program), trust_in_use(program).notice) == (3, "")


def test_without_root_keys_nothing_is_taken_and_what_lies_there_is_told(tmp_path):
    with pytest.raises(PackFileError, match="names no root keys"):
        take_list(tmp_path, next_list(1))
    assert not (tmp_path / "packs").exists()
    put_list(tmp_path, 2, next_list(2))
    assert read_trust(tmp_path) == Trust()
    assert "version 0 counts" in trust_in_use(tmp_path).notice


def test_lost_keys_are_replaced_and_the_stolen_one_counts_no_more(tmp_path, monkeypatch):
    """Somebody has a publisher's key: a list of the root keys gives the publisher new ones, of a new epoch."""
    program = trusting_program(tmp_path, monkeypatch)
    (program / "trust.yaml").write_bytes(list_text(1, epoch=1))
    stolen, new = secret_key(), [secret_key(bytes([n] * 32), bytes([n] * 8)) for n in (21, 22)]

    def pack(number, epoch, key):
        return edition(number, epoch=epoch, key=key)

    def shown():
        guide = open_content().guide
        return guide.pack.edition if guide.pack else None

    shelf = Shelf(program, read_trust(program))
    assert shelf.take(pack(5, 1, stolen)).origin.is_trusted
    assert shelf.take(pack(999, 1, stolen)).origin.is_trusted
    assert shown() == 999
    take_list(program, next_list(2, epoch=2, keys=new))
    shelf = Shelf(program, read_trust(program))
    assert shown() == 3, "its own content, as nothing that was taken counts"
    assert not origin_of(PackFile(pack(999, 2, stolen)), read_trust(program)).is_trusted
    with pytest.raises(PackFileError, match="Edition 999 of 'Winter help' was withdrawn"):
        shelf.take(pack(999, 1, stolen))
    assert shelf.take(pack(6, 2, new[0])).origin.publisher == "A coalition"
    assert shown() == 6
    # The stolen key can't take the list back, nor can a lost root key.
    for by in ((stolen, stolen), (stolen, A), (C,)):
        with pytest.raises(PackFileError):
            take_list(program, next_list(3, by=set(by), epoch=1))
    # A root key is lost, too: the two others name another in its place.
    take_list(program, next_list(3, A, B, D, epoch=2, keys=new))
    with pytest.raises(PackFileError, match="1 of the 3 root keys of the list in use"):
        take_list(program, next_list(4, A, B, D, by=(A, C), epoch=2, keys=new))


class Killed(BaseException):
    """The process ended here."""


CALLS = ("open", "write", "fsync", "replace", "mkdir")
FULL, FAILING, READ_ONLY = (
    OSError(code, os.strerror(code)) for code in (errno.ENOSPC, errno.EIO, errno.EROFS)
)


LISTS = {number: next_list(number) for number in (2, 3)}


@pytest.mark.parametrize(
    ("call", "fault"),
    [
        *((call, Killed()) for call in CALLS),
        *((call, FULL) for call in CALLS),
        ("fsync", FAILING),
        ("mkdir", READ_ONLY),
    ],
    ids=str,
)
def test_killed_or_failing_at_any_call_the_old_list_or_the_new_one_counts(program, monkeypatch, call, fault):
    """Each call of its kind in turn, until none fails; a process that was killed does not tidy up either."""
    whole, turn, said = getattr(os, call), 0, ""
    while True:
        turn, calls = turn + 1, 0

        def failing(*words, turn=turn, **more):
            nonlocal calls
            calls += 1
            if calls == turn or (calls > turn and isinstance(fault, Killed)):
                raise fault
            return whole(*words, **more)

        with monkeypatch.context() as patch:
            patch.setattr(os, call, failing)
            try:
                take_list(program, LISTS[2])
            except (Killed, PackFileError) as error:
                said = str(error)
        assert version(program) in (1, 2)
        assert trust_in_use(program).notice == ""
        if calls < turn:
            break
        take_list(program, LISTS[version(program) + 1])
        assert not list(program.glob("packs/*.part"))
        shutil.rmtree(program / "packs")
    assert turn > 1, "the control: it failed at least once"
    assert version(program) == 2
    assert "The stick has what it had before." in said or isinstance(fault, Killed)


def test_a_stick_that_can_not_be_written_says_so_and_trusts_whom_it_trusted(program, monkeypatch):
    def read_only(*_words, **_more):
        raise READ_ONLY

    monkeypatch.setattr(os, "mkdir", read_only)
    with pytest.raises(ReadOnlyStickError, match=r"can't be kept on this stick \(Read-only file system\)"):
        take_list(program, LISTS[2])
    assert version(program) == 1
