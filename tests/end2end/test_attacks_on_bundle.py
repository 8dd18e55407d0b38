"""What was tried against the frozen program in a terminal: formulas in tables, updates at once, odd permissions."""

import csv
import io
import json
import os
import shutil
import signal
import subprocess
import zipfile

import pytest

from guide.packs.pack_file import PackFile
from guide.packs.trust import Trust, origin_of
from tests.driving import PROGRAM, needs_program, running, worker_environment
from tests.editions import COUNTY, PACK, TINY, county_edition, edition
from tests.running import run_program
from tests.starting import linked_copy

pytestmark = pytest.mark.bundle

HOSTILE = {
    "id": "hostile",
    "kind": "service",
    "title": "=cmd|'/c calc'!A1",
    "summary": "@A1 it is.",
    "notice": "'=1+1",
    "organization": {"name": '=HYPERLINK("https://example.org")'},
    "fees_description": "-2+3",
    "application_process": "'+1 612 555 0100",
    "contacts": [{"kind": "support", "channel": "call", "value": "+1 612 555 0100"}],
    "sources": [{"title": "A list", "seen_on": "2026-11-20"}],
    "status": "active",
    "confidence": "confirmed",
    "reviewed": "2026-11-24",
}


def said_by(program, *words):
    done = run_program(
        [str(program), *map(str, words)], capture_output=True, text=True, env=worker_environment()
    )
    return done.returncode, done.stdout + done.stderr


def cells_of(text):
    return {cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row}


def test_no_table_has_a_formula_and_what_was_exported_comes_back_byte_by_byte(tmp_path):
    needs_program()
    pack, again = shutil.copytree(TINY, tmp_path / "pack"), tmp_path / "again"
    (pack / "services").mkdir()
    (pack / "services" / "hostile.yaml").write_text(json.dumps(HOSTILE), encoding="utf-8")
    sheet, tables, back = (tmp_path / name for name in ("list.csv", "tables.zip", "back.zip"))
    assert said_by(PROGRAM, "export", "--format", "csv", "-o", sheet, pack)[0] == 0
    assert said_by(PROGRAM, "export", "--format", "hsds-csv", "-o", tables, pack)[0] == 0
    cells = cells_of(sheet.read_text("utf-8-sig"))
    with zipfile.ZipFile(tables) as archive:
        for name in archive.namelist():
            cells |= cells_of(archive.read(name).decode()) if name.endswith(".csv") else set()
    assert {cell for cell in cells if cell.startswith(tuple("=+-@"))} == {"+1 612 555 0100"}
    assert {"'=cmd|'/c calc'!A1", "'@A1 it is.", "''=1+1", "'-2+3", "'+1 612 555 0100"} <= cells
    code, said = said_by(
        PROGRAM, "import", tables, "--anyone", "--into", again, "--yes", "--publisher", "A test"
    )
    assert code == 0, said
    assert said_by(PROGRAM, "export", "--format", "hsds-csv", "-o", back, again)[0] == 0
    assert back.read_bytes() == tables.read_bytes()


@pytest.fixture
def stick(tmp_path):
    return linked_copy(tmp_path / "stick")


@pytest.fixture
def update(stick, tmp_path):
    """A function that returns the command to take a pack."""

    def command(name, data):
        file = tmp_path / name
        file.write_bytes(data)
        return ["update", str(file), "--words", " ".join(origin_of(PackFile(data), Trust()).words)]

    return command


def is_stopped_within(process, part):
    """Stop a process while it writes a file; return whether it has begun and not ended."""
    while process.poll() is None:
        if part.exists():
            os.killpg(process.pid, signal.SIGSTOP)
            os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
            return part.exists()
    return False


@pytest.mark.parametrize("ending", ["goes on", "is killed"])
def test_of_two_updates_at_once_none_takes_away_what_the_other_writes(stick, update, ending):
    first, second = update("a", edition(5, is_signed=False)), update("b", county_edition(1, is_signed=False))
    packs = stick.parent / "packs"
    part = packs / f"{PACK}-5.fieldguide.part"
    for _ in range(10):
        with running([stick, *first], stdout=subprocess.PIPE, env=worker_environment()) as process:
            if not is_stopped_within(process, part):
                os.killpg(process.pid, signal.SIGKILL)
                shutil.rmtree(packs, ignore_errors=True)
                continue
            code, said = said_by(stick, *second)
            assert part.exists(), said
            assert (code, "Another update is being put on this stick at this moment" in said) == (1, True), (
                said
            )
            os.killpg(process.pid, signal.SIGCONT if ending == "goes on" else signal.SIGKILL)
            taken, _ = process.communicate(timeout=60)
            assert (process.returncode == 0, b"Taken." in taken) == (ending == "goes on",) * 2
            break
    else:
        pytest.fail("it was never stopped while it wrote")
    code, said = said_by(stick, *second)
    assert (code, "Taken." in said or "added" in said) == (0, True), said
    kept = {f"{COUNTY}-1.fieldguide", *([part.stem] if ending == "goes on" else [])}
    assert {path.name for path in packs.iterdir()} == kept
    assert said_by(stick, "verify")[0] == 0


def test_permissions_and_folders_that_the_program_never_had_are_named(stick):
    assert said_by(stick, "verify")[0] == 0
    for name, mode in (("typing.pyc", 0o4755), ("weakref.pyc", 0o666), ("csv.pyc", 0o664)):
        file = stick.parent / "program-linux" / name
        data = file.read_bytes()
        file.unlink()  # other copies may share it
        file.write_bytes(data)
        file.chmod(mode)
    (stick.parent / "program-linux" / "new").mkdir()
    code, said = said_by(stick, "verify")
    assert code == 1
    assert "program-linux/typing.pyc runs with the rights of its owner: do not start it.\n" in said
    assert "Others may change 2 files of the program, such as program-linux/csv.pyc: " in said
    assert "program-linux/new/ is there, but not in the list.\n" in said
