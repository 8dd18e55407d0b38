"""Measures how a made-up directory is brought in, beside reading the same file plainly.

Run as a module, it prints the milliseconds of each step as JSON; the argument is the number of services.
"""

import csv
import gc
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.corpora import guide_of
from bench.measuring import busy, in_process
from bench.table import OURS, Row
from guide.content.load import load_files
from guide.content.model import Entry
from guide.directory.columns.proposing import propose
from guide.directory.compose.origin import Origin
from guide.directory.decide.deciding import all_started
from guide.directory.decisions import Decisions, PackChoices
from guide.directory.export.services import listed
from guide.directory.judged import Plan
from guide.directory.pack.new_pack import content_of, pack_of_directory
from guide.directory.plan import Planner
from guide.directory.read.source import read_source
from guide.packs.making import packed

SIZE = 5_000
PLAIN = "the same file, read plainly"  # by csv
COLUMNS = (OURS, PLAIN)
DAY = date(2026, 11, 27)
# Milliseconds of each step, None where only a sum is limited.
MOST = {
    "read and proposed": None,
    "each row planned": None,
    "from the file to the lists": 5_000.0,
    "planned again after a text": 1_000.0,
    "planned with all texts published": None,
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
    planners, decisions, plans = list[Planner](), [Decisions()], list[Plan]()

    def read() -> None:
        source = read_source([path])
        proposals = tuple(propose(sheet, is_alone=True) for sheet in source.sheets)
        decisions[0] = all_started(source, proposals, decisions[0])
        planners.append(Planner(source, proposals, Origin("made", DAY, guide.places)))

    def planned(texts: Mapping[str, str]) -> None:
        plans.append(planners[0].plan(replace(decisions[0], texts=texts)))

    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.csv"
        _write_sheet(path, entries)
        plain = min(busy(lambda: _read_plainly(path)) for _ in range(3))
        took = [busy(read), busy(lambda: planned({}))]
    keys = dict.fromkeys((each.key for each in plans[0].passages), "")
    took += [sum(took), busy(lambda: planned(dict(list(keys.items())[:1]))), busy(lambda: planned(keys))]
    assert len(plans[-1].entries) > size * 0.8
    took.append(busy(lambda: _pack(plans[-1])))
    return {PLAIN: plain, **dict(zip(MOST, took, strict=True))}


def _write_sheet(path: Path, entries: Iterable[Entry]) -> None:
    """Write a sheet as a coalition keeps it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(("Id", "Name", "Agency", "What they do", "Who can go", "Phone", "Hours", "Status"))
        for each in entries:
            agency = each.organization.name if each.organization else ""
            text = "\n\n".join((each.summary, *(section.text for section in each.sections)))
            phone = next((contact.value for contact in each.support_numbers), "")
            who = each.eligibility_description
            sheet.writerow((each.id, each.title, agency, text, who, phone, each.schedule, "open"))


def _read_plainly(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def _pack(plan: Plan) -> bytes:
    files = content_of(plan.entries, pack_of_directory(PackChoices("Made", "Nobody"), DAY))
    return packed(load_files(files), files)[1]


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]))))
