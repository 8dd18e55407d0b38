"""The methods of dataclasses are compiled when the program is built, and do what they would do otherwise."""

import os
import sys
from pathlib import Path

import pytest

from freeze.dataclass_texts import write_codes
from tests.running import run_program

ROOT = Path(__file__).parents[3]

# Starts as the program does, with what was compiled; prints the texts that were not, and those left over.
START = """
import guide_dataclasses

class Noted(dict):
    missed = []

    def pop(self, text, default):
        self.missed += [] if text in self else [text]
        return super().pop(text, default)

codes = guide_dataclasses.CODES = Noted(guide_dataclasses.CODES)
number = len(codes)
import guide.app, guide.content.union
print(number > 30, codes.missed, list(codes))  # from Python 3.13 on one text a class
"""
USED = """
import guide.app
from guide.settings import Settings

print(Settings(), Settings() == Settings(), hash(Settings()) == hash(Settings()), Settings(region="x").region)
try:
    Settings().region = "y"
except AttributeError as error:
    print(repr(error))
"""


def run(code: str, *folders: Path) -> str:
    path = {"PYTHONPATH": os.pathsep.join(map(str, (*folders, ROOT)))}
    words = [sys.executable, "-P", "-c", code]
    return run_program(words, capture_output=True, encoding="utf-8", check=True, env=os.environ | path).stdout


@pytest.mark.endure
def test_nothing_is_compiled_at_a_start_and_the_methods_do_what_they_do_without_it(tmp_path: Path) -> None:
    made, damaged = tmp_path / "made", tmp_path / "damaged"
    for folder in (made, damaged):
        folder.mkdir()
    write_codes(ROOT, made)
    (damaged / "guide_dataclasses.py").write_text("CODES = loads(b'')\n")
    assert run(START, made) == "True [] []\n"
    assert run(USED, made) == run(USED, damaged) == run(USED)
