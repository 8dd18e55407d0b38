"""Tests the options of the command pack for editions after the first: a new key, and withdrawn editions."""

import json
import os
import shutil
from pathlib import Path

import pytest

from guide.packs.pack_file import PackFile
from guide.packs.trust import origin_of
from guide.packs.trust_file import read_trust
from tests.cli.conftest import run_in_this_process
from tests.editions import KEY, NEW_KEY, OFFLINE, PACK, TINY, trust_coalition
from tests.keys import minisign_file, secret_key

LATER = secret_key(bytes([5] * 32), bytes([5] * 8))


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with content and with the keys of a publisher, in which packs are written."""
    for name, key in {"first": KEY, "offline": OFFLINE, "new": NEW_KEY, "later": LATER}.items():
        (tmp_path / f"{name}.key").write_bytes(minisign_file(key))
        (tmp_path / f"{name}.pub").write_bytes(key.public.file)
    shutil.copytree(TINY, tmp_path / "content")
    trust_coalition(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pack(number, *words):
    """Return what comes of making an edition with these options."""
    file = Path("content") / "pack.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    lines = [f"edition: {number}" if line.startswith("edition: ") else line for line in lines]
    file.write_text("\n".join(lines), encoding="utf-8")
    return run_in_this_process("pack", "content", *map(os.fspath, words))


def made(number, *words):
    done = pack(number, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def refused(number, *words):
    done = pack(number, *words)
    assert done.returncode == 1
    return done.stderr


def trusted(file):
    return origin_of(PackFile(Path(file).read_bytes()), read_trust(Path()))


HANDOVER = ("--key", "new.key", "--handover", "first.key", "--offline", "offline.key")


def test_a_key_is_handed_over_and_the_editions_after_carry_it_on(desk):
    made(4, "--key", "first.key")
    said = made(5, "--after", f"{PACK}-4.fieldguide", *HANDOVER)
    ids = [key.public.id_text for key in (KEY, NEW_KEY, LATER)]
    assert said[1] == f"Its publisher handed its key over: it was {ids[0]}, and is now {ids[1]}."
    made(6, "--key", "new.key", "--after", f"{PACK}-5.1.fieldguide")
    found = trusted(f"{PACK}-6.1.fieldguide")
    assert (found.publisher, found.order(6)) == ("A coalition", (1, 6))
    again = ("--handover", "new.key", "--offline", "offline.key")
    made(7, "--key", "later.key", "--after", f"{PACK}-6.1.fieldguide", *again)
    assert trusted(f"{PACK}-7.2.fieldguide").key_id == ids[2]
    plain = json.loads(run_in_this_process("pack", "check", f"{PACK}-7.2.fieldguide", "--json").stdout)
    assert plain["handovers"] == [], "this program trusts nobody, so nothing that is said of keys counts"


def test_withdrawn_editions_stay_withdrawn(desk):
    made(4, "--key", "first.key")
    said = made(7, "--key", "first.key", "--after", f"{PACK}-4.fieldguide", "--withdrawn", "6", "5")
    assert said[1] == "Of its editions these were withdrawn: 5, 6."
    said = made(8, "--key", "first.key", "--after", f"{PACK}-7.fieldguide", "--oldest", "6")
    assert said[1:] == [
        "Its editions older than 6 are not taken any more.",
        "Of its editions these were withdrawn: 6.",
    ]


def test_what_no_stick_would_take_is_not_made(desk):
    made(4, "--key", "first.key")
    made(5, "--after", f"{PACK}-4.fieldguide", *HANDOVER)
    after = ("--after", f"{PACK}-5.1.fieldguide")
    assert "needs the new key" in refused(6, "--handover", "first.key", "--key", "new.key")
    assert "not the keys that the last handover names" in refused(6, *after, *HANDOVER)
    assert "this pack needs the key" in refused(6, *after, "--key", "first.key")
    assert "is no earlier edition of this pack" in refused(5, *after, "--key", "new.key")
    same = ("--key", "first.key", "--handover", "first.key", "--offline", "offline.key")
    assert "used before" in refused(6, *same)
    assert "withdraws only earlier ones" in refused(6, "--withdrawn", "6")
    assert sorted(path.name for path in desk.glob("*.fieldguide")) == [
        f"{PACK}-4.fieldguide",
        f"{PACK}-5.1.fieldguide",
    ]
