"""S4: an update is taken and opened whatever day the computer's clock says: no date refuses content."""

import os
import sys
from pathlib import Path

import pytest

from tests.editions import TINY, edition, trust_coalition
from tests.running import run_program

ROOT = Path(__file__).parents[2]

CHILD = """
import datetime, sys, time
year = int(sys.argv[1])

class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls(year, 2, 3)

class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(year, 2, 3, 4, tzinfo=tz)

seconds = (datetime.datetime(year, 2, 3) - datetime.datetime(1970, 1, 1)).total_seconds()
datetime.date, datetime.datetime, time.time = Day, Moment, lambda: seconds

from pathlib import Path
from guide.content.load import load
from guide.packs import opening
from guide.packs.layer import Layer, content_of_layers
from guide.packs.shelf import Shelf
from guide.packs.trust_file import read_trust
from guide.packs.update import update_from

folder, tiny, file = map(Path, sys.argv[2:])
shelf, own = Shelf(folder, read_trust(folder)), load(tiny)
found = update_from(file.read_bytes(), content_of_layers([Layer(own, tiny)]), shelf.judge)
shelf.take(found.data)
((taken,),) = shelf.look().editions.values()
opened = opening.opened(taken)
assert datetime.date.today().year == year
print(found.origin.publisher, len(found.changes), opened.guide.pack.edition, opened.origin.is_trusted)
"""


@pytest.mark.parametrize("year", [1970, 2099])
def test_an_update_is_taken_and_opened_on_any_day(tmp_path, year):
    trust_coalition(tmp_path)
    file = tmp_path / "mailed.fieldguide"
    file.write_bytes(edition(5))
    done = run_program(
        [sys.executable, "-c", CHILD, str(year), str(tmp_path), str(TINY), str(file)],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("A coalition 1 5 True\n", "")
