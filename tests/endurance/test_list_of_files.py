"""Every flipped bit and every end cut off of a list of files, and many changes of files: all of it is found."""

import random
import shutil
from itertools import accumulate
from pathlib import Path

import pytest

from guide.errors import GuideError
from guide.stick.manifest import MANIFEST, Manifest, read_manifest
from guide.stick.verification import verify
from tests.programs import program_folder

BUILT = Path(__file__).parents[2] / "dist" / "FieldGuide"
CHANGES = ("flip", "cut", "append", "gone", "folder", "case")


def is_accepted(folder):
    """Whether the folder is taken for whole; anything but a finding or a sentence is a fault of its own."""
    try:
        return not verify(folder).findings
    except GuideError:
        return False


def damaged(data, *, full):
    """In the gate one bit of each byte is flipped, another from byte to byte; and every end is cut off."""
    for at in range(len(data)):
        for bit in range(8) if full else (at % 8,):
            yield data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]
    for length in range(len(data)):
        yield data[:length]


def test_no_flipped_bit_and_no_cut_of_a_small_list_is_accepted(figures, tmp_path, full):
    folder = program_folder(tmp_path / "FieldGuide")
    assert is_accepted(folder), "the control: undamaged it is"
    data = (folder / MANIFEST).read_bytes()
    tried = accepted = 0
    for each in damaged(data, full=full):
        (folder / MANIFEST).write_bytes(each)
        tried += 1
        accepted += is_accepted(folder)
    figures("verify: damaged small lists, accepted", f"{tried}, {accepted}")
    assert tried == (9 if full else 2) * len(data)
    assert accepted == 0


def change(file, how, dice):
    data = file.read_bytes()
    if how == "flip" and data:
        at = dice.randrange(len(data))
        file.write_bytes(data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) + data[at + 1 :])
    elif how == "cut" and data:
        file.write_bytes(data[: dice.randrange(len(data))])
    elif how == "append":
        file.write_bytes(data + dice.randbytes(dice.randint(1, 9)))
    else:
        file.unlink()
        if how == "folder":
            file.mkdir()
        elif how == "case":
            file.with_name(file.name.swapcase()).write_bytes(data)


def test_every_kind_of_change_of_a_file_is_found(full, figures, tmp_path):
    if full and not BUILT.is_dir():
        pytest.skip("the bundle was not built: python3 build/dev.py bundle")
    whole = BUILT if full else program_folder(tmp_path / "whole")
    dice = random.Random(5)
    files = sorted(path for path in whole.rglob("*") if path.is_file() and path.name != MANIFEST)
    if full:
        # Small files only, each beside the real list in a folder of its own: a whole check takes half a second.
        files = [path for path in files if path.stat().st_size < 50_000]
    folder = tmp_path / "changed"
    shutil.copytree(whole, folder)
    missed = []
    rounds = 20 if full else 5
    for _ in range(rounds):
        for how in CHANGES:
            original = dice.choice(files)
            file = folder / original.relative_to(whole)
            change(file, how, dice)
            found = [finding.path for finding in verify(folder).findings]
            if file.relative_to(folder).as_posix() not in found:
                missed.append((how, file.name))
            for name in {file.name, file.name.swapcase()}:
                left = file.with_name(name)
                left.rmdir() if left.is_dir() else left.unlink(missing_ok=True)
            shutil.copy2(original, file)
    figures("verify: changed files, missed", f"{rounds * len(CHANGES)}, {len(missed)}")
    assert missed == []
    assert is_accepted(folder)


def reads_as(folder: Path, data: bytes) -> Manifest | None:
    """What a list says, or None where it is refused; a list that says the same as the right one would be accepted."""
    (folder / MANIFEST).write_bytes(data)
    try:
        return read_manifest(folder)
    except GuideError:
        return None


@pytest.mark.endure
@pytest.mark.skipif(not BUILT.is_dir(), reason="the bundle was not built: python3 build/dev.py bundle")
def test_no_flipped_bit_and_no_cut_of_the_real_list_is_accepted(figures, tmp_path):
    data = (BUILT / MANIFEST).read_bytes()
    lines = data.splitlines(keepends=True)
    tried = accepted = 0
    # A flipped bit is read with the lines beside it, as no others bear on it.
    for number in range(len(lines)):
        near = b"".join(lines[max(number - 1, 0) : number + 2])
        start = len(lines[number - 1]) if number else 0
        right = reads_as(tmp_path, near)
        assert right, "the control: undamaged it is read"
        for at in range(start, start + len(lines[number])):
            for bit in range(8):
                flipped = near[:at] + bytes([near[at] ^ 1 << bit]) + near[at + 1 :]
                tried += 1
                accepted += reads_as(tmp_path, flipped) == right
    whole = reads_as(tmp_path, data)
    dice = random.Random(5)
    ends = set(accumulate(map(len, lines[:-1]))) | set(range(len(data) - 400, len(data)))
    cuts = ends | {dice.randrange(len(data)) for _ in range(2_000)}
    accepted += sum(reads_as(tmp_path, data[:length]) == whole for length in cuts)
    figures("verify: damaged real lists, accepted", f"{tried + len(cuts):,}, {accepted}")
    assert accepted == 0
