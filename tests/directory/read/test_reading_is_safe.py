"""Reading a source loads no network, no XML library and no Qt, and works under all protections."""

import sys
from pathlib import Path

from tests.directory.read.workbooks import sheet, workbook
from tests.directory.read.writing import written
from tests.running import run_program

PROGRAM = """
import sys
from pathlib import Path
from guide.safety.lockdown import lock_down
lock_down()
before = set(sys.modules)
from guide.directory.read.source import read_source
tables = read_source([Path(sys.argv[1])]).sheets
print(len(tables), tables[0].rows[0].cells)
new = {name for name in set(sys.modules) - before if not name.startswith("guide.")}
print(*sorted(new & {"xml", "xml.parsers", "socket", "_socket", "ssl", "ctypes", "subprocess", "PySide6"}))
print("pyexpat" in new)
"""


def test_reading_loads_and_opens_nothing_else(tmp_path):
    written(tmp_path, "a.xlsx", workbook({"A": sheet([["name", "phone"], ["Alder", "1"]])}))
    written(tmp_path, "b.csv", "name,phone\nBirch,2\n")
    written(tmp_path, "c.json", '[{"name": "Cedar"}]')
    command = [sys.executable, "-P", "-c", PROGRAM, str(tmp_path)]
    root = Path(__file__).parents[3]
    done = run_program(command, cwd=root, env={"PYTHONPATH": str(root)}, capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["3 ('Alder', '1')", "", "True"]
