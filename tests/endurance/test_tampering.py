"""S7: nothing but the bytes that the program was built with is opened as made ready, whatever lies in a pack."""

import pickle
import random
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.content.load import load
from guide.content.stored_guide import guide_of
from guide.packs import pack_file
from guide.packs.archive import Member, all_members, read_member
from guide.packs.errors import PackFileError
from guide.packs.known import Known
from guide.packs.making import make_pack
from guide.packs.opening import content_of
from guide.packs.pack_file import GUIDE, INDEX, MANIFEST, PackFile
from guide.search.index.index import SearchIndex
from guide.search.service import SearchService
from guide.stored.errors import StoredDataError
from guide.stored.parts import Parts, join_parts
from tests.editions import lay_county, with_files
from tests.shipped import shipped_files, shipped_guide

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "data" / "tiny"
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
    return make_pack(TINY)[1]


def read(data: bytes, manifests: Collection[str]) -> bytes | None:
    """Return the index, if a program with these manifests takes all as made ready; None where it refuses any."""
    with suppress(PackFileError):
        file = PackFile(data)
        if file.is_one_of(manifests):
            file.ready_guide()
            return file.ready_index()
    return None


def digest_of(data: bytes) -> frozenset[str]:
    """What a program knows of a pack file that it came with."""
    return frozenset([sha256(PackFile(data).manifest_bytes).hexdigest()])


def part(data: bytes, name: str) -> bytes:
    return read_member(data, all_members(data)[name])


@pytest.fixture
def opened(monkeypatch) -> list[bytes]:
    """What was read as a guide by the code that opens a pack made ready."""
    seen: list[bytes] = []

    def noted(data: bytes) -> Parts:
        if data not in seen:  # else 60,000 copies of it fill the memory
            seen.append(data)
        return Parts(data)

    monkeypatch.setattr(pack_file, "Parts", noted)
    return seen


def test_no_pickle_in_a_pack_is_opened(pack, made, mark):
    right, trap = answers(load(pack)), pickle.dumps(Trap(mark))
    (pack / "index").mkdir()
    names = "joined.bin guide.pkl programs/x.pkl cache.pickle programs/joined.bin _MAIN_1.toc MAIN_a.seg index/_MAIN_1.toc"
    for name in names.split():
        (pack / name).write_bytes(trap)
    guide = with_files(made, {GUIDE: trap})
    others = (with_files(made, {INDEX: trap}), with_files(made, {MANIFEST: trap}), made + trap)
    for data in (trap, guide, *others):
        (pack / "a.fieldguide").write_bytes(data)
        for manifests in (digest_of(made), frozenset[str](), frozenset([sha256(trap).hexdigest()])):
            with suppress(ValueError):
                content_of(pack, Known(manifests, sha256(trap).hexdigest(), pack / "joined.bin"))
    assert answers(load(pack)) == right
    assert not mark.exists()
    pickle.loads(trap)
    assert mark.exists(), "the trap is one"


def test_a_part_that_was_replaced_is_never_handed_on(made, mark, opened):
    """Each part of guide and index in turn, in the very file that the program opens."""
    values, index, trap = part(made, GUIDE), part(made, INDEX), pickle.dumps(Trap(mark), 2)
    others = [with_files(made, {GUIDE: each}) for each in _each_part_replaced(values, trap)]
    others += [with_files(made, {INDEX: each}) for each in _each_part_replaced(index, trap)]
    assert len(others) > 15
    for other in others:
        assert read(other, digest_of(made)) is None
    assert set(opened) == {values}
    assert not mark.exists()


def test_a_part_that_was_replaced_is_damage_even_if_its_digest_is_known(made, mark):
    """What a builder's key would let through: it is plain data, so that nothing of it can run."""
    values, index = part(made, GUIDE), part(made, INDEX)
    for foreign in (pickle.dumps(Trap(mark), 2), b"", b"{}", b"[]", b"null", b"7"):
        for other in _each_part_replaced(values, foreign):
            with suppress(StoredDataError):
                assert read_wholly(guide_of(Parts(other))) is not None
        for other in _each_part_replaced(index, foreign):
            with suppress(StoredDataError):
                SearchIndex.from_bytes(other)
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


def is_read(parts: Collection[Member], at: int) -> bool:
    """Whether a byte is one of a part that the program reads as made ready.

    The last one may have bits that fill it up, so that nothing that is read differs without them.
    """
    return any(part.start <= at < part.end - 1 for part in parts)


def test_every_flipped_bit_and_every_missing_end_is_noticed(tmp_path, full, opened, figures):
    """In the gate one bit of each byte, another from byte to byte. What is not read may be flipped."""
    data = make_pack(lay_county(tmp_path / "small", 1))[1]
    members, known, index = all_members(data), digest_of(data), part(data, INDEX)
    parts = [members[name] for name in (MANIFEST, GUIDE, INDEX)]
    changed = bytearray(data)
    for at in range(len(data)):
        for bit in range(8) if full else (at % 8,):
            changed[at] ^= 1 << bit
            found = read(bytes(changed), known)
            assert found is None or (found == index and not is_read(parts, at))
            changed[at] ^= 1 << bit
        assert (read(data[:at], known) is None) == (at < members[INDEX].end)
    assert set(opened) == {part(data, GUIDE)}, "what is opened is what it was built with"
    assert read(data, known) == index
    figures(
        "S7: flips and missing ends of a small pack made ready, all refused", (9 if full else 2) * len(data)
    )


@pytest.fixture(scope="module")
def shipped() -> bytes:
    return next(data for name, data in shipped_files().files.items() if name.startswith("mn-"))


def test_flips_of_the_shipped_pack_are_noticed(shipped, full, opened, figures):
    chance, known = random.Random(7), digest_of(shipped)
    members, number = all_members(shipped), FULL_SAMPLE if full else SAMPLE
    parts = [members[name] for name in (MANIFEST, GUIDE, INDEX)]
    spots = [at for each in parts for at in range(each.start, each.end - 1)]
    changed = bytearray(shipped)
    for turn in range(number):
        at, bit = chance.choice(spots), 1 << chance.randrange(8)
        changed[at] ^= bit
        data = bytes(changed) if turn % 3 else shipped[:at]
        assert read(data, known) is None
        changed[at] ^= bit
    assert set(opened) == {part(shipped, GUIDE)}
    assert read(shipped, known) == part(shipped, INDEX)
    figures("S7: flips and missing ends of the shipped pack made ready, all refused", number)


def test_a_flip_in_the_digest_built_in_refuses_the_file(made, opened):
    (digest,) = digest_of(made)
    for at in range(len(digest)):
        for bit in range(7):
            other = digest[:at] + chr(ord(digest[at]) ^ (1 << bit)) + digest[at + 1 :]
            assert read(made, [other]) is None
    for other in ("", digest[:-1], digest.upper(), digest + "0", f" {digest}"):
        assert read(made, [other]) is None
    assert opened == []


def test_a_flip_in_what_authors_wrote_is_noticed_when_it_is_read(made):
    chance, members = random.Random(3), all_members(made)
    written = [member for name, member in members.items() if name.startswith(pack_file.CONTENT)]
    assert len(written) > 5
    for member in written:
        for at in range(member.start, member.end, 5):
            flipped = bytes([made[at] ^ (1 << chance.randrange(8))])
            changed = PackFile(made[:at] + flipped + made[at + 1 :])
            assert changed.ready_index() == part(made, INDEX)
            with pytest.raises(PackFileError):
                changed.content()


def test_an_index_of_another_guide_is_refused():
    index = SearchIndex.build(load(TINY))
    with pytest.raises(ValueError, match="another guide"):
        SearchService(shipped_guide(), index)
