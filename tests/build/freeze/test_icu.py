"""ICU's data cut down: Qt reads it, and answers as before."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from freeze import icu
from tests.running import run_program

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


@pytest.fixture
def smaller(tmp_path: Path) -> Path:
    """The folder of the library with less data."""
    if sys.platform != "linux" or not all(shutil.which(tool) for tool in ("objcopy", "as", "ld")):
        pytest.skip("the library is made smaller on Linux only, with binutils")
    import PySide6

    (library,) = Path(PySide6.__file__).parent.glob("Qt/lib/libicudata.so.*")
    made = icu.smaller_library(library, tmp_path)
    assert made.stat().st_size < library.stat().st_size / 3
    return made.parent


def answers(**more: str) -> tuple[str, str]:
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


def test_qt_answers_the_same_with_less_data(smaller: Path) -> None:
    whole, _ = answers()
    less, taken = answers(LD_LIBRARY_PATH=str(smaller))
    assert str(smaller) in taken, "the smaller library was not used"
    assert "ISO-8859-15 True" in less
    # The control: a table that was left out is missed, so those of the others were really read.
    assert "EUC-KR True" in whole
    assert less == whole.replace("EUC-KR True", "EUC-KR False")
    assert len(whole.splitlines()) > 400
