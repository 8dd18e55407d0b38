"""A pack made ready when the program is built: opened only if it is that very file, of that very pack."""

import os
import pickle
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from guide.content.folder import PackFolder
from guide.content.load import load
from guide.search.index import SearchIndex
from guide.search.prepared import open_prepared, prepare
from guide.search.service import SearchService

TINY = Path(__file__).parents[1] / "data" / "tiny"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def pack(tmp_path):
    folder = Path(shutil.copytree(TINY, tmp_path / "pack"))
    (folder / "handouts.yaml").write_text("cover: [not-a-cold-number]\n", encoding="utf-8")
    return folder


@pytest.fixture
def file(tmp_path, pack):
    made = tmp_path / "prepared.bin"
    made.write_bytes(prepare(pack))
    return made


def digest_of(file):
    return sha256(file.read_bytes()).hexdigest()


def test_it_holds_the_guide_and_its_search(file, pack):
    prepared = open_prepared(file, digest_of(file), pack)
    guide = load(pack)
    assert prepared.guide == guide
    assert prepared.guide.handouts.cover == ("not-a-cold-number",)
    opened = SearchService(prepared.guide, SearchIndex.from_bytes(prepared.index))
    for text in ("a", "coat", "winter coat", "sheltr"):
        assert opened.search(text).results == SearchService(guide).search(text).results


class Trap:
    """Runs code when it is opened."""

    def __init__(self, mark):
        self.mark = mark

    def __reduce__(self):
        return Path.touch, (self.mark,)


def test_code_slipped_into_it_never_runs(file, pack, tmp_path):
    digest = digest_of(file)
    head, _, rest = file.read_bytes().partition(b"\n")
    trap = pickle.dumps([Trap(tmp_path / "ran")])
    file.write_bytes(head + b"\n" + trap + rest[len(trap) :])
    assert open_prepared(file, digest, pack) is None
    assert not (tmp_path / "ran").exists()
    pickle.loads(trap)
    assert (tmp_path / "ran").exists(), "the trap is one"


def test_a_single_flipped_bit_or_a_missing_end_is_noticed(file, pack):
    digest, data = digest_of(file), file.read_bytes()
    for at in range(0, len(data), len(data) // 40):
        file.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        assert open_prepared(file, digest, pack) is None
        file.write_bytes(data[:at])
        assert open_prepared(file, digest, pack) is None


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
    assert open_prepared(file, digest, pack) is None


def test_another_choice_of_cover_is_another_pack(file, pack):
    (pack / "handouts.yaml").write_text("cover: []\n", encoding="utf-8")
    assert open_prepared(file, digest_of(file), pack) is None


def test_where_there_is_none_nothing_is_opened(tmp_path, pack):
    assert open_prepared(tmp_path / "nothing.bin", "", pack) is None
    assert open_prepared(tmp_path, "", pack) is None


def test_without_a_pack_nothing_is_opened(file, tmp_path):
    assert open_prepared(file, digest_of(file), tmp_path / "elsewhere") is None


def test_a_digest_tells_names_from_contents(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name / "laws").mkdir(parents=True)
    (tmp_path / "one" / "laws" / "ab.yaml").write_text("c", encoding="utf-8")
    (tmp_path / "two" / "laws" / "a.yaml").write_text("bc", encoding="utf-8")
    assert PackFolder(tmp_path / "one").digest() != PackFolder(tmp_path / "two").digest()


MAKE = """
import random, sys; from pathlib import Path; from guide.search.prepared import prepare
random.seed(0); Path(sys.argv[2]).write_bytes(prepare(Path(sys.argv[1])))
"""


def test_the_same_pack_gives_the_same_bytes_in_any_folder_as_the_build_makes_it(tmp_path):
    made = []
    for name in ("one", "another place"):
        folder = shutil.copytree(TINY, tmp_path / name / "pack")
        made.append(tmp_path / f"{name}.bin")
        variables = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-c", MAKE, folder, made[-1]], env=variables, check=True)
    assert made[0].read_bytes() == made[1].read_bytes()
