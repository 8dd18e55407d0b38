"""R3: a stick with FAT, mounted by a real kernel, is pulled at each of its writes while it takes edition after edition."""

import shutil
import sys
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from guide.packs.shelf import Shelf
from guide.packs.trust import Trust
from guide.stick.target import OLD
from tests.editions import PACK, edition, padded
from tests.endurance import qemu_stick
from tests.programs import program_folder, write_list
from tests.running import run_program
from tests.stick.conftest import pack, tree

pytestmark = pytest.mark.endure

ROOT = Path(__file__).resolve().parents[2]
FIRST, LAST = 3, 7
# Each mark is a write of its own, of the sector of a file that lies there already.
MARKS = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path

def done(number):
    os.pwrite(mark, b"MARK%d" % number, 0)
    os.fsync(mark)

mark = os.open("/mnt/mark", os.O_WRONLY)
"""
TAKE = f"""
from guide.packs.shelf import Shelf
from guide.packs.trust import Trust

shelf = Shelf(Path("/mnt/FieldGuide"), Trust())
for number in range({FIRST}, {LAST + 1}):
    shelf.take(Path(f"/mnt/{{number}}.edition").read_bytes())
    done(number)
shelf.undo({PACK!r}, (0, {LAST}))
done({LAST + 1})
"""
COPY = """
from guide.stick.make import make_stick

for number, name in ((1, "old"), (2, "new")):
    make_stick(Path({folder!r}) / name / "FieldGuide", Path("/mnt"), replace=number == 2, progress=lambda *_: None)
    done(number)
"""


def logged(folder, script, files, *, there="FieldGuide"):
    """Let the virtual computer run a script; return the stick as it was before, and the writes to it.

    `there` is the name of an empty folder on the stick.
    """
    kernel = ROOT / ".work" / "kernel"
    if hindrance := qemu_stick.lack() or qemu_stick.fetch_kernel(kernel):
        pytest.skip(hindrance)
    stick, before, log = (folder / name for name in ("stick.img", "before.img", "writes"))
    (folder / there).mkdir()
    qemu_stick.vfat_stick(stick, folder / there)
    files = {"take.py": (MARKS + script).encode(), "mark": bytes(qemu_stick.SECTOR), **files}
    for name, content in files.items():
        (folder / name).write_bytes(content)
        run_program(["mcopy", "-i", stick, folder / name, "::"], check=True)
    shutil.copy(stick, before)
    said = qemu_stick.boot(kernel, folder, Path(sys.executable), [stick], script="qemu_update.sh", log=log)
    (result,) = qemu_stick.results(said)
    assert (result.check, result.code) == ("take", 0), said
    return before, list(qemu_stick.logged_writes(log))


def cuts(stick, writes):
    """Yield after each write, and in its midst, the last mark until then; the stick is as it would be found."""
    told = 0
    with stick.open("r+b", buffering=0) as image:
        for at, data in writes:
            half = len(data) // 2 // qemu_stick.SECTOR * qemu_stick.SECTOR
            for start, end in ((0, half), (half, len(data))):
                if start < end:
                    image.seek(at + start)
                    image.write(data[start:end])
                    told = data[4] - ord("0") if data.startswith(b"MARK") else told
                    yield told


def files_on(stick, name, folder):
    """Return the files in a folder of a stick, by path, as they are found after it was pulled.

    Each is read by itself, as one whose list of clusters is not there yet would end the reading of a folder.
    """
    shutil.rmtree(folder, ignore_errors=True)
    listed = run_program(["mdir", "-/", "-b", "-i", stick, f"::{name}"], capture_output=True, text=True)
    for path in listed.stdout.splitlines():
        to = folder / path.removeprefix("::/")
        to.parent.mkdir(parents=True, exist_ok=True)
        if not path.endswith("/"):
            run_program(["mcopy", "-n", "-i", stick, path, to], capture_output=True)
    return tree(folder)


def editions_on(stick, folder):
    """Return the editions that are whole on a stick as it is found after it was pulled, the newest first."""
    files_on(stick, "FieldGuide", folder)
    found = Shelf(folder / "FieldGuide", Trust()).editions(PACK)
    for each in found:
        each.file.check()
    return [each.file.manifest.edition for each in found]


def test_pulled_at_any_write_the_stick_has_the_old_edition_or_the_new_one(tmp_path, figures):
    """After each write, and in the midst of it."""
    data = edition(FIRST, is_signed=False)
    files = {f"{number}.edition": padded(data, number, 3) for number in range(FIRST, LAST + 1)}
    stick, writes = logged(tmp_path, TAKE, files)
    seen = [(told, editions_on(stick, tmp_path / "seen")) for told in cuts(stick, writes)]
    for told, found in seen:
        newest = found[0] if found else 0
        if told in (0, LAST):  # it takes the first one, or goes back by one
            assert newest in ((0, FIRST) if told == 0 else (LAST, LAST - 1)), seen
        else:
            assert newest in ((told, told + 1) if told < LAST else (LAST - 1,)), seen
    assert {told for told, _ in seen} == {0, *range(FIRST, LAST + 2)}, "the control: all of it was seen"
    assert sum(one != other for (_, one), (_, other) in pairwise(seen)) >= LAST - FIRST
    figures(
        "R3: FAT stick pulled at each write, and in its midst, of updates: moments, none in use",
        f"{len(seen)}, 0",
    )


def test_pulled_at_any_write_of_a_copy_the_old_guide_or_the_new_one_is_whole(tmp_path, figures):
    """The old one may have the name by which the next run finds it, and gives it its own back."""
    guides = []
    for number, name in enumerate(("old", "new")):
        folder = program_folder(tmp_path / name / "FieldGuide")
        (folder / "resources" / "pack.yaml").write_bytes(pack(3 + number))
        (folder / "program-linux" / "a.pyc").write_bytes(Random(number).randbytes(200_000))
        write_list(folder)
        guides.append(tree(folder))
    stick, writes = logged(tmp_path, COPY.format(folder=str(tmp_path)), {}, there="notes")
    seen = []
    for told in cuts(stick, writes):
        found = {name: files_on(stick, name, tmp_path / "seen") for name in ("FieldGuide", OLD)}
        whole = [
            (name, number)
            for number, guide in enumerate(guides)
            for name, files in found.items()
            if guide.items() <= {path.partition("/")[2]: data for path, data in files.items()}.items()
        ]
        seen.append((told, whole))
    for told, whole in seen:
        assert whole or told == 0, seen
        assert told < 2 or ("FieldGuide", 1) in whole, seen
    assert {told for told, _ in seen} == {0, 1, 2}, "the control: all of it was seen"
    assert any(whole == [(OLD, 0)] for _, whole in seen)
    figures(
        "C2: FAT stick pulled at each write of a copy that replaces a guide: moments, none whole",
        f"{len(seen)}, 0",
    )
