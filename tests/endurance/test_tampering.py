"""S7: nothing but the bytes that the program was built with is ever opened as an index, whatever lies in a pack."""

import gc
import io
import json
import os
import pickle
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from whoosh.fields import ID, TEXT, Schema
from whoosh.index import create_in, open_dir
from whoosh.util.varints import varint

from guide.content.fingerprint import fingerprint
from guide.content.load import load
from guide.search.index.index import SearchIndex
from guide.search.index.prebuilt import build_prebuilt, digest_of, open_prebuilt
from guide.search.service import SearchService
from tests.searching import search

ROOT = Path(__file__).parents[2]
TINY, RESOURCES = ROOT / "tests" / "data" / "tiny", ROOT / "resources"
SAMPLE, FULL_SAMPLE = 200, 3_000  # flips of the shipped pack made ready, of 3 MB each
ASKED = ("coat", "soup", "winter coats", "mending", "law", "sheltr")


class Trap:
    """Runs code when it is opened."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Callable[..., object], tuple[Path]]:
        return Path.touch, (self.mark,)


@pytest.fixture
def mark(tmp_path):
    return tmp_path / "ran"


@pytest.fixture
def pack(tmp_path):
    return Path(shutil.copytree(TINY, tmp_path / "pack"))


@pytest.fixture(scope="module")
def made() -> bytes:
    return build_prebuilt(TINY)


@pytest.fixture
def opened(monkeypatch) -> list[bytes]:
    """What was handed to pickle by the code that opens a pack made ready."""
    seen: list[bytes] = []
    loads = pickle.loads

    def noted(data: bytes) -> object:
        if data not in seen:  # else 60,000 copies of it fill the memory
            seen.append(data)
        return loads(data)

    monkeypatch.setattr(pickle, "loads", noted)
    return seen


def tampered(folder: Path, what: str, mark: Path) -> Path:
    """Write a Whoosh index whose part of this name is a trap."""
    folder.mkdir()
    index = create_in(folder, Schema(id=ID(stored=True), text=TEXT))
    writer = index.writer()
    writer.add_document(id="a", text="coat soup")
    writer.commit()
    trap = pickle.dumps(Trap(mark), 2)
    toc, segment = next(folder.glob("*.toc")), next(folder.glob("*.seg"))
    if what == "schema":
        toc.write_bytes(_schema_replaced(toc.read_bytes(), trap))
    elif what == "segments":
        toc.write_bytes(_segments_replaced(toc.read_bytes(), trap))
    else:
        segment.write_bytes(_directory_replaced(segment.read_bytes(), trap))
    return folder


def _schema_replaced(data: bytes, trap: bytes) -> bytes:
    at, length = _first_pickle(data)
    return data[: at - len(varint(length))] + varint(len(trap)) + trap + data[at + length :]


def _first_pickle(data: bytes) -> tuple[int, int]:
    at = data.index(b"\x80\x02")
    stream = io.BytesIO(data[at:])
    pickle.load(stream)
    return at, stream.tell()


def _segments_replaced(data: bytes, trap: bytes) -> bytes:
    at, length = _first_pickle(data)
    return data[: at + length + 8] + trap  # two numbers stand between


def _directory_replaced(data: bytes, trap: bytes) -> bytes:
    at = int.from_bytes(data[:8], "big")
    return data[:at] + trap + pickle.dumps({})


PARTS = ("schema", "segments", "directory")


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("what", PARTS)
def test_whoosh_itself_runs_what_is_slipped_in(what, tmp_path, mark):
    folder = tampered(tmp_path / "index", what, mark)
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever comes of it
        open_dir(folder).searcher().search(None)
    gc.collect()  # Whoosh leaves its files open
    assert mark.exists(), "the trap is one"


@pytest.mark.parametrize("what", PARTS)
def test_no_index_in_a_pack_is_opened(what, pack, mark, tmp_path):
    right = answers(load(pack))
    for place in ("", "index", "programs", ".index", "strategies/index"):
        if place:
            (pack / place).parent.mkdir(exist_ok=True)
        index = tampered(tmp_path / f"index{place.replace('/', '-')}", what, mark)
        shutil.copytree(index, pack / place, dirs_exist_ok=True)
    mark.unlink(missing_ok=True)
    assert answers(load(pack)) == right
    assert not mark.exists()


def test_no_pickle_in_a_pack_is_opened(pack, made, mark):
    right, trap = answers(load(pack)), pickle.dumps(Trap(mark))
    for name in (
        "prebuilt.bin",
        "guide.pkl",
        "programs/x.pkl",
        "cache.pickle",
        "programs/prebuilt.bin",
        "MAIN.toc",
    ):
        (pack / name).write_bytes(trap)
    head = f"{fingerprint(pack)} {len(trap)} {'0' * 64}".encode()
    for data in (
        trap,
        head + b"\n" + trap,
        made.partition(b"\n")[0] + b"\n" + trap,
        head + b"\n" + trap + made,
    ):
        (pack / "prebuilt.bin").write_bytes(data)
        for digest in (digest_of(made), "", "0" * 64):
            assert open_prebuilt(pack / "prebuilt.bin", digest, pack) is None
    assert answers(load(pack)) == right
    assert not mark.exists()
    pickle.loads(trap)
    assert mark.exists(), "the trap is one"


def test_a_tampered_index_of_our_own_is_never_handed_on(pack, made, mark, tmp_path, opened):
    """The four places where Whoosh's files and ours hold pickles, in the very file that the program opens."""
    line, _, rest = made.partition(b"\n")
    length = int(line.split()[1])
    values, index = rest[:length], rest[length:]
    trap = pickle.dumps(Trap(mark), 2)
    index_head, _, files = index.partition(b"\n")
    lengths = json.loads(index_head)["files"]
    tampered_files = list(_each_file_replaced(index_head, files, lengths, trap))
    assert len(tampered_files) >= 4
    path = tmp_path / "prebuilt.bin"
    for other in (line + b"\n" + trap + index, *(line + b"\n" + values + each for each in tampered_files)):
        path.write_bytes(other)
        assert read(path, digest_of(made), pack) is None
    assert set(opened) == {values}
    assert not mark.exists()


def _each_file_replaced(head: bytes, files: bytes, lengths: dict[str, int], trap: bytes) -> Iterator[bytes]:
    at = 0
    for name, length in lengths.items():
        told = json.loads(head)
        told["files"][name] = len(trap)
        yield json.dumps(told).encode() + b"\n" + files[:at] + trap + files[at + length :]
        at += length


def answers(guide) -> list[list[str]]:
    service = SearchService(guide)
    return [[result.entry.id for result in service.search(service.plan(text)).results] for text in ASKED]


class Bytes:
    """A file that is not on disk: a million of them are read in a minute."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def stat(self) -> os.stat_result:
        return Path(__file__).stat()  # of a plain file

    def open(self, _mode: str) -> io.BytesIO:
        return io.BytesIO(self._data)


def read(file, digest, pack):
    """All that the program takes from a file: the guide and its index's bytes; None where it refuses either."""
    found = open_prebuilt(file, digest, pack)
    try:
        return found and (found.guide, found.read_index())
    except ValueError:
        return None


def values_of(made: bytes) -> bytes:
    """The pickle of the guide in what was made ready, the one that may be opened."""
    line, _, rest = made.partition(b"\n")
    return rest[: int(line.split()[1])]


def test_every_flipped_bit_and_every_missing_end_is_noticed(tmp_path, full, opened, figures):
    """In the gate one bit of each byte, another from byte to byte."""
    small = tmp_path / "small"
    (small / "laws").mkdir(parents=True)
    for name in ("pack.yaml", "laws/coat-law.yaml"):
        shutil.copy(TINY / name, small / name)
    data = build_prebuilt(small)
    digest = digest_of(data)
    changed = bytearray(data)
    for at in range(len(data)):
        for bit in range(8) if full else (at % 8,):
            changed[at] ^= 1 << bit
            assert read(Bytes(bytes(changed)), digest, small) is None
            changed[at] ^= 1 << bit
        assert read(Bytes(data[:at]), digest, small) is None
    assert set(opened) == {values_of(data)}, "what is opened is what it was built with"
    assert read(Bytes(data), digest, small) is not None
    figures(
        "S7: flips and missing ends of a small pack made ready, all refused", (9 if full else 2) * len(data)
    )


@pytest.fixture(scope="module")
def shipped() -> bytes:
    return build_prebuilt(RESOURCES)


def test_flips_of_the_shipped_pack_are_noticed(shipped, full, opened, figures):
    chance, digest = random.Random(7), digest_of(shipped)
    number = FULL_SAMPLE if full else SAMPLE
    changed = bytearray(shipped)
    for turn in range(number):
        at, bit = chance.randrange(len(shipped)), 1 << chance.randrange(8)
        changed[at] ^= bit
        data = bytes(changed) if turn % 3 else shipped[:at]
        assert read(Bytes(data), digest, RESOURCES) is None
        changed[at] ^= bit
    assert set(opened) == {values_of(shipped)}
    assert read(Bytes(shipped), digest, RESOURCES) is not None
    figures("S7: flips and missing ends of the shipped pack made ready, all refused", number)


def test_a_flip_in_the_digest_built_in_refuses_the_file(made, pack, opened):
    digest = digest_of(made)
    for at in range(len(digest)):
        for bit in range(7):
            other = digest[:at] + chr(ord(digest[at]) ^ (1 << bit)) + digest[at + 1 :]
            assert read(Bytes(made), other, pack) is None
    for other in ("", digest[:-1], digest.upper(), digest + "0", f" {digest}"):
        assert read(Bytes(made), other, pack) is None
    assert opened == []


def test_a_flip_in_a_file_of_the_pack_has_it_read_anew(made, pack, opened):
    """Its answers are then those of the files as they are: never those of another guide."""
    digest, chance, spots = digest_of(made), random.Random(3), 0
    for file in sorted(pack.rglob("*.yaml")):
        data = file.read_bytes()
        for at in range(len(data)):
            changed = data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
            if at % 16 == 0:
                file.write_bytes(changed)
                assert read(Bytes(made), digest, pack) is None
            if at % 400 == 0:
                spots += 1
                guide = load(pack)
                assert answers(guide) == answers(load(pack))
                assert {r.entry for r in search(SearchService(guide), "coat").results} <= set(guide.entries)
        file.write_bytes(data)
    assert spots > 5
    assert opened == []
    assert read(Bytes(made), digest, pack) is not None


def test_an_index_of_another_guide_is_refused():
    index = SearchIndex.build(load(TINY))
    with pytest.raises(ValueError, match="another guide"):
        SearchService(load(RESOURCES), index)
