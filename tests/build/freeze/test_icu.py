"""ICU's data cut down: laid out as ICU reads it, and Qt answers as before."""

import os
import shutil
import sys
from pathlib import Path
from struct import pack, unpack_from

import pytest

from freeze import icu
from tests.running import run_program

HEADER = 32
ASK = """
import sys
from PySide6.QtCore import QCollator, QDate, QDateTime, QLocale, QStringDecoder, QTime, QTimeZone

words = "zebra Ärger ärger ø öl ñu nube chico cima llama luz Ähre İz ız iz ωμέγα άλφα яма ёж ель ไก่ แมว ka ца ň n".split()
for name in "en es de sv da cs tr el ru th so vi".split():
    collator = QCollator(QLocale(name))
    print(name, *sorted(words, key=collator.sortKey))
dates = [QDateTime(QDate(year, month, 15), QTime(12, 0)) for year, month in ((1985, 1), (2020, 7), (2026, 11))]
for zone in QTimeZone.availableTimeZoneIds():
    print(zone.data().decode(), *(QTimeZone(zone).offsetFromUtc(date) for date in dates))
for name in ("en", "tr", "el", "lt"):
    print(name, QLocale(name).toUpper("iıİI ναί άδικος ß"), QLocale(name).toLower("İIıi ΟΔΟΣ ΆΔΙΚΟΣ"))
for name in ("ISO-8859-15", "windows-1252"):
    decoder = QStringDecoder(name)
    print(name, decoder.isValid(), decoder.name(), decoder.requiredSpace(10))
print("EUC-KR", QStringDecoder("EUC-KR").isValid())
"""


def data_of(items):
    """Lay out a small file of ICU's common data, as icupkg does but without gaps."""
    table, names, place = b"", b"", 4 + 8 * len(items) + sum(len(name) + 1 for name, _ in items)
    for name, item in items:
        table += pack("<II", 4 + 8 * len(items) + len(names), place)
        names, place = names + name + b"\0", place + len(item)
    body = b"".join(item for _, item in items)
    return pack("<H", HEADER).ljust(HEADER, b"h") + pack("<I", len(items)) + table + names + body


def items_of(data):
    """Read such a file again: names and where their items begin."""
    (count,) = unpack_from("<I", data, HEADER)
    rows = [unpack_from("<II", data, HEADER + 4 + 8 * number) for number in range(count)]
    return [
        (data[HEADER + name : data.index(b"\0", HEADER + name)], data[HEADER + place :], place)
        for name, place in rows
    ]


def test_what_is_kept_stands_sorted_and_aligned_under_its_name():
    items = [
        (b"icudt73l/brkitr/th.dict", b"left out"),
        (b"icudt73l/coll/de.res", b"sorting" * 5),
        (b"icudt73l/fr.res", b"left out"),
        (b"icudt73l/root.res", b"root"),
        (b"icudt73l/unames.icu", b"left out"),
        (b"icudt73l/zone/root.res", b"zones"),
    ]
    data = icu.reduced(data_of(items))
    found = items_of(data)
    kept = [item for item in items if item[1] != b"left out"]
    assert [name for name, _, _ in found] == [name for name, _ in kept]
    assert all(rest.startswith(item) for (_, rest, _), (_, item) in zip(found, kept, strict=True))
    assert [place % 16 for _, _, place in found] == [0, 0, 0]
    assert data[:HEADER] == data_of(items)[:HEADER]
    assert b"left out" not in data


def test_large_codecs_go_and_small_ones_stay():
    assert icu.is_kept("ibm-923_P100-1998.cnv", 700)
    assert not icu.is_kept("gb18030.cnv", 200_000)


@pytest.fixture(scope="module")
def smaller(tmp_path_factory):
    """The folder of the library with less data."""
    if sys.platform != "linux" or not all(shutil.which(tool) for tool in ("objcopy", "as", "ld")):
        pytest.skip("the library is made smaller on Linux only, with binutils")
    import PySide6

    (library,) = Path(PySide6.__file__).parent.glob("Qt/lib/libicudata.so.*")
    made = icu.smaller_library(library, tmp_path_factory.mktemp("icu"))
    assert made.stat().st_size < library.stat().st_size / 3
    return made.parent


def answers(**more):
    """Ask Qt in a process of its own; gives its answers and which data it took."""
    tell = ASK + "print(*(line for line in open('/proc/self/maps') if 'libicudata' in line), file=sys.stderr)"
    variables = {**os.environ, "PYTHONIOENCODING": "utf-8", **more}
    done = run_program(
        [sys.executable, "-c", tell],
        env=variables,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return done.stdout, done.stderr


def test_qt_answers_the_same_with_less_data(smaller):
    whole, _ = answers()
    less, taken = answers(LD_LIBRARY_PATH=str(smaller))
    assert str(smaller) in taken, "the smaller library was not used"
    assert "ISO-8859-15 True" in less
    # The control: a table that was left out is missed, so those of the others were really read.
    assert "EUC-KR True" in whole
    assert less == whole.replace("EUC-KR True", "EUC-KR False")
    assert len(whole.splitlines()) > 400
