"""Measures how a made-up directory is brought in, beside reading the same file plainly.

Run as a module, it prints the milliseconds of each step as JSON; the argument is the number of services.
"""

import csv
import gc
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.corpora import guide_of
from bench.measuring import busy, in_process
from bench.table import OURS, Row
from guide.content.load import load_files
from guide.content.model import Entry
from guide.directory.columns.answers import Answers
from guide.directory.exporting.listed import listed
from guide.directory.importing.entries import Origin
from guide.directory.importing.new_pack import content_of, pack_of_directory
from guide.directory.importing.plan import ImportPlan, planning
from guide.directory.importing.reading import Directory, reading_directory
from guide.directory.importing.review import review_of
from guide.packs.making import packed
from guide.steps import finish

SIZE = 5_000
PLAIN = "the same file, read plainly"  # by csv
COLUMNS = (OURS, PLAIN)
DAY = date(2026, 11, 27)
# Milliseconds of each step, None where only a sum is limited.
MOST = {
    "read and guessed": None,
    "each row judged": None,
    "columns and rows listed": None,
    "from the file to the lists": 5_000.0,
    "a pack made of it": 15_000.0,
}


def rows() -> Iterator[Row]:
    """Measure how a table of services is brought in; yield the table's rows."""
    found = in_process("bench.importing", str(SIZE))
    plain = found.pop(PLAIN)
    for step, took in found.items():
        label = f"{SIZE:,} services: {step}"
        yield Row(label=label, figures={OURS: took, PLAIN: plain}, most=MOST[step])


def measured(size: int) -> dict[str, float]:
    """Return the milliseconds of each step for `size` services, and those of plain reading."""
    gc.disable()  # as in the program, which collects when it has nothing else to do
    guide = guide_of(size + size // 2)
    entries = listed(guide.entries).entries[-size:]
    directories, plans, origin = list[Directory](), list[ImportPlan](), Origin("made", DAY, guide.places)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.csv"
        _write_sheet(path, entries)
        plain = min(busy(lambda: _read_plainly(path)) for _ in range(3))
        reading = reading_directory([path], source="made", answers=Answers())
        read = busy(lambda: directories.append(finish(reading)))
    judged = busy(lambda: plans.append(finish(planning(directories[0].understood(), origin))))
    assert len(plans[0].entries) > size * 0.8
    shown = busy(lambda: review_of(directories[0], plans[0]))
    made = busy(lambda: _pack(plans[0]))
    steps = (read, judged, shown, read + judged + shown, made)
    return {PLAIN: plain, **dict(zip(MOST, steps, strict=True))}


def _write_sheet(path: Path, entries: Iterable[Entry]) -> None:
    """Write a sheet as a coalition keeps it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(("Id", "Name", "Agency", "What they do", "Who can go", "Phone", "Hours", "Status"))
        for each in entries:
            agency = each.organization.name if each.organization else ""
            text = "\n\n".join((each.summary, *(section.text for section in each.sections)))
            phone = next((contact.value for contact in each.support_numbers), "")
            sheet.writerow(
                (
                    each.id,
                    each.title,
                    agency,
                    text,
                    each.eligibility_description,
                    phone,
                    each.schedule,
                    "open",
                )
            )


def _read_plainly(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def _pack(plan: ImportPlan) -> bytes:
    files = content_of(plan.entries, pack_of_directory("made", "Made", "Nobody", DAY, edition=1))
    return packed(load_files(files), files)[1]


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]))))
