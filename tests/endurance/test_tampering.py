"""S7: nothing but the bytes that the program was built with is ever opened as an index, whatever lies in a pack."""

import gc
import io
import os
import pickle
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from whoosh.fields import ID, TEXT, Schema
from whoosh.index import create_in, open_dir
from whoosh.util.varints import varint

from guide.content.fingerprint import fingerprint
from guide.content.guide import Guide
from guide.content.load import load
from guide.content.stored_guide import guide_of
from guide.search.index import prebuilt
from guide.search.index.index import SearchIndex
from guide.search.index.prebuilt import build_prebuilt, digest_of, open_prebuilt
from guide.search.index.prebuilt_head import rows_of
from guide.search.service import SearchService
from guide.stored.errors import StoredDataError
from guide.stored.parts import Parts, join_parts
from tests.searching import search
from tests.shipped import shipped_guide, shipped_prebuilt

ROOT = Path(__file__).parents[2]
TINY, RESOURCES = ROOT / "tests" / "data" / "tiny", ROOT / "resources"
SAMPLE, FULL_SAMPLE = 200, 3_000  # flips of the shipped pack made ready, of 1 MB each
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
    """What was read as a guide by the code that opens a pack made ready."""
    seen: list[bytes] = []

    def noted(data: bytes) -> Parts:
        if data not in seen:  # else 60,000 copies of it fill the memory
            seen.append(data)
        return Parts(data)

    monkeypatch.setattr(prebuilt, "Parts", noted)
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


def test_a_part_that_was_replaced_is_never_handed_on(pack, made, mark, tmp_path, opened):
    """Each part of guide and index in turn, in the very file that the program opens."""
    line, _, rest = made.partition(b"\n")
    values, index = values_of(made), rest[len(values_of(made)) :]
    trap, path = pickle.dumps(Trap(mark), 2), tmp_path / "prebuilt.bin"
    others = [line + b"\n" + each + index for each in _each_part_replaced(values, trap)]
    others += [line + b"\n" + values + each for each in _each_part_replaced(index, trap)]
    assert len(others) > 15
    for other in others:
        path.write_bytes(other)
        assert read(path, digest_of(made), pack) is None
    assert set(opened) == {values}
    assert not mark.exists()


def test_a_part_that_was_replaced_is_damage_even_if_its_digest_is_known(pack, made, mark):
    """What a builder's key would let through: it is plain data, so that nothing of it can run."""
    values, guide = values_of(made), load(pack)
    index = made.partition(b"\n")[2][len(values) :]
    for foreign in (pickle.dumps(Trap(mark), 2), b"", b"{}", b"[]", b"null", b"7"):
        for other in _each_part_replaced(values, foreign):
            with suppress(StoredDataError):
                assert read_wholly(guide_of(Parts(other))) is not None
        for other in _each_part_replaced(index, foreign):
            with suppress(StoredDataError):
                SearchIndex.from_bytes(other, guide)
    assert not mark.exists()


def _each_part_replaced(data: bytes, other: bytes) -> Iterator[bytes]:
    parts = dict(Parts(data))
    yield from (join_parts(parts | {name: other}) for name in parts)


def read_wholly(guide: Guide) -> str:
    """Read every list and every entry of a guide."""
    return repr(guide)


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
    """All that the program takes from a file: guides and the bytes of indexes; None where it refuses any."""
    found = open_prebuilt(file, digest, pack)
    try:
        return found and ([(each.guide, each.read_index()) for each in found.packs], found.read_index())
    except ValueError:
        return None


def values_of(made: bytes) -> bytes:
    """The guide in what was made ready of one pack."""
    (values,) = guides_of(made)
    return values


def guides_of(made: bytes) -> tuple[bytes, ...]:
    """The guides in what was made ready, one of each pack."""
    head = made.index(b"\n") + 1
    ends = accumulate((row.guide_length for row in rows_of(made[:head]) if row.folder), initial=head)
    return tuple(made[start:end] for start, end in pairwise(ends))


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
    assert set(opened) == set(guides_of(data)), "what is opened is what it was built with"
    assert read(Bytes(data), digest, small) is not None
    figures(
        "S7: flips and missing ends of a small pack made ready, all refused", (9 if full else 2) * len(data)
    )


@pytest.fixture(scope="module")
def shipped() -> bytes:
    return shipped_prebuilt()


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
    assert set(opened) == set(guides_of(shipped))
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
        SearchService(shipped_guide(), index)
