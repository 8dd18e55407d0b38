"""A prebuilt pack is opened only if neither its file nor its folder has changed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide.content.load import load
from guide.search.index import prebuilt
from guide.search.index.index import SearchIndex
from guide.search.index.prebuilt import (
    DamagedPrebuiltError,
    build_prebuilt,
    open_prebuilt,
    read_built_guide,
    read_prebuilt,
)
from guide.search.service import SearchService
from guide.stored.parts import join_parts
from tests.searching import search

TINY = Path(__file__).parents[1] / "data" / "tiny"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def pack(tmp_path):
    folder = Path(shutil.copytree(TINY, tmp_path / "pack"))
    (folder / "handouts.yaml").write_text("cover: [not-a-cold-number]\n", encoding="utf-8")
    return folder


@pytest.fixture
def file(tmp_path, pack):
    made = tmp_path / "prebuilt.bin"
    made.write_bytes(build_prebuilt(pack))
    return made


def digest_of(file):
    return prebuilt.digest_of(file.read_bytes())


def opened_whole(file, digest, pack):
    """Return the guide and its index, or None if either is not opened."""
    found = open_prebuilt(file, digest, pack)
    try:
        return found and (found.packs[0].guide, found.read_index())
    except ValueError:
        return None


def test_it_holds_the_guide_and_its_search(file, pack):
    found = open_prebuilt(file, digest_of(file), pack)
    assert found is not None
    guide = load(pack)
    assert found.packs[0].guide == guide
    assert found.packs[0].guide.handout_cover.entry_ids == ("not-a-cold-number",)
    opened = SearchService(
        found.packs[0].guide, SearchIndex.from_bytes(found.read_index(), found.packs[0].guide)
    )
    for text in ("a", "coat", "winter coat", "sheltr"):
        assert search(opened, text).results == search(SearchService(guide), text).results


def test_a_single_flipped_bit_or_a_missing_end_is_noticed(file, pack):
    digest, data = digest_of(file), file.read_bytes()
    for at in range(0, len(data), len(data) // 40):
        file.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        assert opened_whole(file, digest, pack) is None
        file.write_bytes(data[:at])
        assert opened_whole(file, digest, pack) is None


def test_an_index_that_is_gone_or_another_by_the_time_it_is_read_is_not_opened(file, pack):
    found = open_prebuilt(file, digest_of(file), pack)
    assert found is not None
    data = file.read_bytes()
    for other in (data[:-1], data + b"x", data[:-1] + bytes([data[-1] ^ 1])):
        file.write_bytes(other)
        with pytest.raises(DamagedPrebuiltError):
            found.read_index()
    file.unlink()
    with pytest.raises(DamagedPrebuiltError, match="'verify' names every damaged file"):
        found.read_index()


def test_changed_content_is_told_from_a_damaged_file(file, pack):
    digest = digest_of(file)
    assert read_prebuilt(file, digest, pack) is not None
    with pytest.raises(DamagedPrebuiltError):
        read_prebuilt(file, "", pack)
    (pack / "pack.yaml").write_bytes((pack / "pack.yaml").read_bytes() + b"\n")
    assert read_prebuilt(file, digest, pack) is None


def test_what_is_no_guide_is_damage_even_if_its_digest_is_known(file, pack):
    head, _, rest = file.read_bytes().partition(b"\n")
    pack_digest, _, index = head.split(b" ", 2)
    for foreign in (b"", b"no guide", join_parts({}), join_parts({"pack": b"null", "heads": b"[7]"})):
        file.write_bytes(b"%s %d %s\n" % (pack_digest, len(foreign), index) + foreign + rest)
        with pytest.raises(DamagedPrebuiltError):
            read_prebuilt(file, digest_of(file), pack)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without such pipes")
def test_a_pipe_or_a_folder_in_its_place_is_not_waited_for(file, pack):
    digest = digest_of(file)
    file.unlink()
    os.mkfifo(file)
    assert open_prebuilt(file, digest, pack) is None
    file.unlink()
    file.mkdir()
    assert open_prebuilt(file, digest, pack) is None


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"a",
        b"a b c d .",
        b"a -1 1 c .",
        b"a 1e9 1 c .",
        b"a " + b"9" * 900 + b" 1 c .",
        b"\xff",
        b"a 1 1 c " * 5000,
    ],
)
def test_a_head_that_makes_no_sense_opens_nothing(file, pack, head):
    digest = digest_of(file)
    file.write_bytes(head + b"\n" + file.read_bytes())
    assert open_prebuilt(file, digest, pack) is None


@pytest.mark.parametrize("what", ["changed", "added", "renamed", "gone"])
def test_a_pack_that_is_another_by_now_is_read_anew(file, pack, what):
    digest, first = digest_of(file), sorted(pack.glob("*/*.yaml"))[0]
    text = first.read_text(encoding="utf-8")
    if what == "changed":
        first.write_text(text.replace("e", "a", 1), encoding="utf-8")
    elif what == "added":
        first.with_name("another.yaml").write_text(text, encoding="utf-8")
    elif what == "renamed":
        first.rename(first.with_name("renamed.yaml"))
    else:
        first.unlink()
    assert open_prebuilt(file, digest, pack) is None


def test_another_choice_of_cover_is_another_pack(file, pack):
    (pack / "handouts.yaml").write_text("cover: []\n", encoding="utf-8")
    assert open_prebuilt(file, digest_of(file), pack) is None


def test_where_there_is_none_nothing_is_opened(tmp_path, pack):
    assert open_prebuilt(tmp_path / "nothing.bin", "", pack) is None
    assert open_prebuilt(tmp_path, "", pack) is None


def test_without_a_pack_nothing_is_opened(file, tmp_path):
    assert open_prebuilt(file, digest_of(file), tmp_path / "elsewhere") is None


MAKE = """
import random, sys; from pathlib import Path; from guide.search.index.prebuilt import build_prebuilt
random.seed(0); Path(sys.argv[2]).write_bytes(build_prebuilt(Path(sys.argv[1])))
"""


def test_the_same_pack_gives_the_same_bytes_in_any_folder_as_the_build_makes_it(tmp_path):
    made = []
    for name in ("one", "another place"):
        folder = shutil.copytree(TINY, tmp_path / name / "pack")
        made.append(tmp_path / f"{name}.bin")
        variables = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-c", MAKE, folder, made[-1]], env=variables, check=True)
    assert made[0].read_bytes() == made[1].read_bytes()


def test_the_guide_as_built_is_read_also_when_the_content_is_newer(file, pack):
    built = load(pack)
    (pack / "laws" / "coat-law.yaml").unlink()
    assert open_prebuilt(file, digest_of(file), pack) is None
    assert read_built_guide(file, digest_of(file)) == built


def test_the_guide_as_built_is_read_only_by_its_digest(file):
    digest = digest_of(file)
    file.write_bytes(file.read_bytes().replace(b"lengths", b"Lengths"))
    with pytest.raises(DamagedPrebuiltError):
        read_built_guide(file, digest)
