"""Measures the export of a made-up directory beside plain writing of the same texts.

Run as a module, it prints the milliseconds of each format as JSON; the argument is the number of services.
"""

import csv
import io
import json
import sys
import zipfile
from collections.abc import Callable, Iterator
from functools import partial

from bench.corpora import guide_of
from bench.measuring import busy, in_process
from bench.table import OURS, Row
from guide.directory.export.formats import ExportFormat, export, format_label
from guide.directory.export.services import listed

SIZE, ROUNDS = 5_000, 3
PLAIN = "the same, written plainly"  # by json, csv and zipfile, from values that are there
COLUMNS = (OURS, PLAIN)
MOST = {ExportFormat.JSON: 10.0, ExportFormat.PACKAGE: 4.0, ExportFormat.SHEET: 15.0}  # times as long


def rows() -> Iterator[Row]:
    """Measure the export of a directory in each format; yield the table's rows."""
    found = in_process("bench.exporting", str(SIZE))
    for form in ExportFormat:
        label = f"{SIZE:,} services → {format_label(form)}"
        yield Row(
            label=label, figures=dict(zip(COLUMNS, found[form], strict=True)), shares={PLAIN: MOST[form]}
        )


def measured(size: int) -> dict[str, tuple[float, float]]:
    """Return the milliseconds of the export of `size` services, and those of plain writing, by format."""
    guide = guide_of(size + size // 2)
    entries = listed(guide.entries).entries[-size:]
    found = dict[str, tuple[float, float]]()
    for form in ExportFormat:
        data = export(form, entries, guide)
        plainly = _plainly(form, data)
        found[form] = (_least(partial(export, form, entries, guide)), _least(plainly))
    return found


def _least(action: Callable[[], object]) -> float:
    return min(busy(action) for _ in range(ROUNDS))


def _plainly(form: ExportFormat, data: bytes) -> Callable[[], object]:
    """Return what writes the texts of an export again, which are all in memory."""
    if form is ExportFormat.JSON:
        page = json.loads(data)
        return lambda: json.dumps(page, ensure_ascii=False).encode()
    if form is ExportFormat.SHEET:
        cells = _cells(data)
        return lambda: _written(cells)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    tables = {name: _cells(each) for name, each in files.items() if name.endswith(".csv")}
    return lambda: _zipped(tables)


def _cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


def _written(cells: list[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(cells)
    return text.getvalue().encode()


def _zipped(tables: dict[str, list[list[str]]]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, cells in tables.items():
            archive.writestr(name, _written(cells))
    return data.getvalue()


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]))))
