"""Whoosh builds the index where there is no network module, and leaves no file on the computer."""

import os
import sys
from pathlib import Path

import pytest

from tests.running import run_program

ROOT = Path(__file__).parents[2]
BUILT = """
import sys
{first}
from pathlib import Path
from guide.content.load import load
from guide.search.index import whoosh_parts
from guide.search.index.index import SearchIndex

guide = load(Path("tests/data/tiny"))
{second}
assert SearchIndex.build(guide).terms.doc_count == len(guide.entries) > 5
{last}
"""
CLOSED = "from guide.safety.lockdown import lock_down\nlock_down()"
NETWORK = "print([name for name in ('asyncio', 'socket', 'urllib.request') if sys.modules.get(name)])"
WATCHED = """
written = []

def watch(event, args):
    if event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir") or event.startswith("tempfile."):
        written.append((event, *args))
    if event == "open" and (set(str(args[1])) & set("wax+") or args[2] & 3):  # by its mode or its flags
        written.append((event, *args))

sys.dont_write_bytecode = True
sys.addaudithook(watch)
"""


def built(temp: Path, first: str = "", second: str = "", last: str = "") -> str:
    program = BUILT.format(first=first, second=second, last=last)
    done = run_program(
        [sys.executable, "-B", "-c", program], cwd=ROOT, env={**os.environ, "TMPDIR": str(temp)},
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("is_closed", [True, False])
def test_it_needs_and_brings_no_network_module(tmp_path, is_closed):
    assert built(tmp_path, first=CLOSED if is_closed else "", last=NETWORK) == "[]"


def test_what_stood_there_stands_there_again(tmp_path):
    before = "import urllib.request as before"
    assert built(tmp_path, before, last="print(sys.modules['urllib.request'] is before)") == "True"
    assert built(tmp_path, last="print('urllib.request' in sys.modules)") == "False"


@pytest.mark.parametrize("is_ours", [True, False])
def test_no_file_is_written_while_an_index_is_built(tmp_path, is_ours):
    temp = tmp_path / "temp"
    temp.mkdir()
    theirs = "from whoosh.filedb.filestore import RamStorage\nwhoosh_parts.MemoryStorage = RamStorage"
    found = built(temp, second=WATCHED + ("" if is_ours else theirs), last="print(written)")
    # Whoosh's own class does write: the control.
    assert (found == "[]") is is_ours
    assert (str(temp) in found) is not is_ours
