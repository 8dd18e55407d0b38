"""R3: a stick with FAT, mounted by a real kernel, is pulled at each of its writes while it takes edition after edition."""

import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from guide.packs.shelf import Shelf
from guide.packs.trust import Trust
from tests.editions import PACK, edition, padded
from tests.endurance import qemu_stick

ROOT = Path(__file__).resolve().parents[2]
FIRST, LAST = 3, 7
# Each mark is a write of its own, of the sector of a file that lies there already.
TAKE = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from guide.packs.shelf import Shelf
from guide.packs.trust import Trust

def done(number):
    os.pwrite(mark, b"MARK%d" % number, 0)
    os.fsync(mark)

mark = os.open("/mnt/mark", os.O_WRONLY)
shelf = Shelf(Path("/mnt/FieldGuide"), Trust())
for number in range({FIRST}, {LAST + 1}):
    shelf.take(Path(f"/mnt/{{number}}.edition").read_bytes())
    done(number)
shelf.undo({PACK!r}, (0, {LAST}))
done({LAST + 1})
"""


def logged(folder):
    """Let the virtual computer take all editions, then go back; return the stick as it was before, and the writes."""
    kernel = ROOT / ".work" / "kernel"
    if hindrance := qemu_stick.lack() or qemu_stick.fetch_kernel(kernel):
        pytest.skip(hindrance)
    program, stick, before = folder / "FieldGuide", folder / "stick.img", folder / "before.img"
    program.mkdir()
    qemu_stick.vfat_stick(stick, program)
    files = {"take.py": TAKE.encode(), "mark": bytes(qemu_stick.SECTOR)}
    data = edition(FIRST, is_signed=False)
    files |= {f"{number}.edition": padded(data, number, 3) for number in range(FIRST, LAST + 1)}
    for name, content in files.items():
        (folder / name).write_bytes(content)
        subprocess.run(["mcopy", "-i", stick, folder / name, "::"], check=True)
    shutil.copy(stick, before)
    log = folder / "writes"
    said = qemu_stick.boot(kernel, folder, Path(sys.executable), [stick], script="qemu_update.sh", log=log)
    (result,) = qemu_stick.results(said)
    assert (result.check, result.code) == ("take", 0), said
    return before, list(qemu_stick.logged_writes(log))


def editions_on(stick, folder):
    """Return the editions that are whole on a stick as it is found after it was pulled, the newest first."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "packs").mkdir(parents=True)
    listed = subprocess.run(
        ["mdir", "-b", "-i", stick, "::FieldGuide/packs"], capture_output=True, text=True, check=False
    )
    for name in listed.stdout.splitlines():
        subprocess.run(["mcopy", "-n", "-i", stick, name, folder / "packs"], capture_output=True, check=False)
    found = Shelf(folder, Trust()).editions(PACK)
    for each in found:
        each.file.check()
    return [each.file.manifest.edition for each in found]


def test_pulled_at_any_write_the_stick_has_the_old_edition_or_the_new_one(tmp_path, full, figures):
    """After each write, and in the midst of it."""
    if not full:
        pytest.skip("a virtual computer takes minutes: only with --full")
    stick, writes = logged(tmp_path)
    told, cuts = FIRST - 1, []
    with stick.open("r+b", buffering=0) as image:
        for at, data in writes:
            half = len(data) // 2 // qemu_stick.SECTOR * qemu_stick.SECTOR
            for start, end in ((0, half), (half, len(data))):
                if start == end:
                    continue
                image.seek(at + start)
                image.write(data[start:end])
                if data.startswith(b"MARK"):
                    told = data[4] - ord("0")
                found = editions_on(stick, tmp_path / "seen")
                cuts.append((told, found))
    for told, found in cuts:
        newest = found[0] if found else FIRST - 1
        if told < LAST:
            assert newest in (told, told + 1), cuts
        else:  # it goes back by one
            assert newest in ((LAST, LAST - 1) if told == LAST else (LAST - 1,)), cuts
    assert {told for told, _ in cuts} == set(range(FIRST - 1, LAST + 2)), "the control: all of it was seen"
    assert sum(one != other for (_, one), (_, other) in pairwise(cuts)) >= LAST - FIRST
    figures(
        "R3: FAT stick pulled at each write, and in its midst, of updates: moments, none in use",
        f"{len(cuts)}, 0",
    )
