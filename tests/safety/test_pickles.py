"""The second lock on pickles: every name that ours use is on the list, and no other is let through."""

import pickle
import subprocess
import sys
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from guide.content.guide import Guide
from guide.safety.pickles import ALLOWED_GLOBALS, check_pickle_global

WATCHED = """
import sys
used = set()
sys.addaudithook(lambda event, args: used.add(args) if event == "pickle.find_class" else None)
from hashlib import sha256
from pathlib import Path
from guide.search.index.index import SearchIndex
from guide.search.index.prebuilt import build_prebuilt, digest_of, open_prebuilt
from guide.search.service import SearchService

folder, file = Path("resources"), Path(sys.argv[1])
data = build_prebuilt(folder)
file.write_bytes(data)
prebuilt = open_prebuilt(file, digest_of(data), folder)
service = SearchService(prebuilt.guide, SearchIndex.from_bytes(prebuilt.read_index()))
for _ in service.warm():
    pass
service.search(service.plan("hotel training"))
print(sorted(used))
"""
ROOT = Path(__file__).parents[2]


def parts_of(kind, seen):
    """Every class of ours that a value of a type can hold."""
    for hint in get_args(kind):
        parts_of(hint, seen)
    if not isinstance(kind, type) or kind in seen or not (is_dataclass(kind) or issubclass(kind, Enum)):
        return seen
    seen.add(kind)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        for field in fields(kind):
            parts_of(hints[field.name], seen)
    return seen


def test_all_that_a_guide_can_hold_is_on_the_list():
    kinds = parts_of(Guide, set()) - {Guide}
    assert len(kinds) > 20
    missing = {(kind.__module__, kind.__qualname__) for kind in kinds} - ALLOWED_GLOBALS
    assert not missing


def test_the_list_holds_nothing_that_is_not_used(tmp_path):
    done = subprocess.run(
        [sys.executable, "-B", "-c", WATCHED, str(tmp_path / "prebuilt.bin")],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    used = set(eval(done.stdout))
    possible = {(kind.__module__, kind.__qualname__) for kind in parts_of(Guide, set())}
    assert used <= ALLOWED_GLOBALS
    assert used | possible >= ALLOWED_GLOBALS


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "system"), ("posix", "system"), ("builtins", "eval"), ("builtins", "exec"), ("builtins", "getattr"),
        ("builtins", "__import__"), ("subprocess", "Popen"), ("importlib", "import_module"), ("pathlib", "Path"),
        ("guide.app", "run_window"), ("guide.search.index.prebuilt", "Path.unlink"), ("guide.content.model", "Entry.__init__"),
        ("whoosh.filedb.filestore", "FileStorage"), ("guide.safety.pickles", "ALLOWED_GLOBALS"), ("builtins", "int.from_bytes"), ("", ""),
    ],
)  # fmt: skip
def test_what_acts_is_refused(module, name):
    with pytest.raises(pickle.UnpicklingError, match="opens no pickle"):
        check_pickle_global(module, name)


TRAP = """
import pathlib, pickle, sys

class Trap:
    def __reduce__(self):
        return pathlib.Path.touch, (pathlib.Path(sys.argv[1]),)

data = [pickle.dumps(Trap(), protocol) for protocol in range(6)]
{guard}
for each in data:
    try:
        pickle.loads(each)
    except pickle.UnpicklingError:
        pass
"""


@pytest.mark.parametrize("is_guarded", [True, False])
def test_a_trap_does_not_spring(tmp_path, is_guarded):
    guard = (
        "from guide.safety.audit_hook import install_audit_hook\ninstall_audit_hook()" if is_guarded else ""
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", TRAP.format(guard=guard), str(tmp_path / "sprung")],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    # Unguarded it does spring: the control.
    assert (tmp_path / "sprung").exists() is not is_guarded
