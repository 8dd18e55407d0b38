"""R2, R3: an update is taken whole or not at all, whenever the process is killed and however full the stick is."""

import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from guide.packs.shelf import Shelf
from guide.packs.trust import Trust
from tests.driving import running
from tests.editions import COUNTY, PACK, county_edition, edition, padded
from tests.running import run_program

ROOT = Path(__file__).parents[2]
FIRST, LAST = 3, 60

TAKER = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(ROOT)!r})
from guide.packs.shelf import Shelf
from guide.packs.trust import Trust
stick, files, number = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
shelf = Shelf(stick, Trust())
while True:
    number += 1
    for each in sys.argv[4:]:
        shelf.take((files / each / str(number)).read_bytes())
        print(each, number, flush=True)
"""

FILL = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(ROOT)!r})
from guide.packs.errors import PackFileError
from guide.packs.shelf import Shelf
from guide.packs.trust import Trust
stick, files = Path(sys.argv[1]), Path(sys.argv[2])
old, new = ((files / {PACK!r} / str(number)).read_bytes() for number in (4, 5))
shelf = Shelf(stick, Trust())
shelf.take(old)
tried = set()
for free in range(0, len(new) + 2 * 16384, 16384):
    with (stick / "filler").open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(b"x" * 4096)
        except OSError:
            filler.truncate(max(0, filler.tell() - free))
    try:
        shelf.take(new)
    except PackFileError as error:
        said = str(error)
    else:
        said = "taken"
    whole = [taken.file.manifest.edition for taken in shelf.editions({PACK!r}) if not taken.file.check()]
    tried.add((said, *whole, *(path.name for path in (stick / "packs").glob("*.part"))))
    if said == "taken":
        shelf.undo({PACK!r}, (0, 5))
for each in sorted(tried, key=len):
    print(*each, sep="|")
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Packs of many editions, each a file named by its number, and padded, so that writing one takes a while."""
    folder = tmp_path_factory.mktemp("editions")
    for pack, data in ((PACK, edition(FIRST, is_signed=False)), (COUNTY, county_edition(1, is_signed=False))):
        (folder / pack).mkdir()
        for number in range(FIRST, LAST + 1):
            (folder / pack / str(number)).write_bytes(padded(data, number))
    return folder


def kill_once(stick, files, after, *packs):
    """Kill a child that takes edition after edition; return the last one of each pack that it said it took."""
    words = [sys.executable, "-c", TAKER, str(stick), str(files), str(FIRST), *packs]
    with running(words, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(after)
        child.kill()
        told = (first + child.stdout.read()).split("\n")[:-1]
    assert child.returncode == -signal.SIGKILL
    return dict.fromkeys(packs, FIRST) | {pack: int(number) for pack, number in map(str.split, told)}


def emptied(stick):
    for path in (stick / "packs").glob("*"):
        path.unlink()


@pytest.mark.endure
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_killed_at_any_moment_the_old_edition_or_the_new_one_is_in_use(files, tmp_path, full, figures):
    shelf, dice = Shelf(tmp_path, Trust()), Random(3)
    kills = 100 if full else 3
    newer = unfinished = 0
    for _ in range(kills):
        emptied(tmp_path)
        shelf.take((files / PACK / str(FIRST)).read_bytes())
        last = kill_once(tmp_path, files, dice.uniform(0, 0.05), PACK)[PACK]
        assert last < LAST - 1, "the control: it was killed while it took editions"
        found = shelf.editions(PACK)
        for taken in found:
            taken.file.check()
        numbers = [taken.file.manifest.edition for taken in found]
        assert numbers[0] in (last, last + 1)
        assert numbers[1] == numbers[0] - 1, "the one before it stays, so that it can be undone"
        newer += numbers[0] == last + 1
        unfinished += any((tmp_path / "packs").glob("*.part"))
        shelf.take((files / PACK / str(numbers[0] + 1)).read_bytes())
        assert [taken.file.manifest.edition for taken in shelf.editions(PACK)] == [numbers[0] + 1, numbers[0]]
        assert len(list((tmp_path / "packs").iterdir())) == 2, "nothing half written is left"
        shelf.undo(PACK, (0, numbers[0] + 1))
        assert shelf.editions(PACK)[0].file.manifest.edition == numbers[0]
    figures("R3: updates killed, neither the old nor the new edition", f"{kills}, 0")
    figures("R3: of them with half a file left, with a new edition not yet told of", f"{unfinished}, {newer}")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_killed_while_two_packs_are_updated_each_is_old_or_new(files, tmp_path, full, figures):
    shelf, dice = Shelf(tmp_path, Trust()), Random(5)
    kills = 100 if full else 3
    seen = set()
    for _ in range(kills):
        emptied(tmp_path)
        for pack in (PACK, COUNTY):
            shelf.take((files / pack / str(FIRST)).read_bytes())
        last = kill_once(tmp_path, files, dice.uniform(0, 0.08), PACK, COUNTY)
        found = shelf.look()
        assert (found.editions.keys(), found.refused) == ({PACK, COUNTY}, {}), "none is gone"
        for pack, editions in found.editions.items():
            editions[0].file.check()
            assert editions[0].manifest.edition in (last[pack], last[pack] + 1)
        seen.add(last[PACK] - last[COUNTY])
    assert seen == {0, 1} if full else seen <= {0, 1}, "it was killed in updates of the one and of the other"
    figures("R3: updates of two packs killed, a pack neither old nor new", f"{kills}, 0")


@pytest.mark.skipif(sys.platform != "linux", reason="a small file system in memory is Linux's")
def test_on_a_stick_that_is_really_full_the_old_edition_stays(files, tmp_path, figures):
    size = 4 * (files / PACK / "5").stat().st_size
    mount = f'mount -t tmpfs -o size={size} stick "$1" && shift && exec "$@"'
    inside = ["unshare", "-rm", "sh", "-c", mount, "sh", str(tmp_path)]
    if run_program([*inside, "true"], capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    done = run_program(
        [*inside, sys.executable, "-c", FILL, str(tmp_path), str(files)],
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "The update can't be kept on this stick (No space left on device). The stick has what it had before.|4",
        "taken|5|4",
    ]
    figures("R2: updates on a full tmpfs, the edition in use lost", "0")
