"""No pickle may name a class or a function, and none that the program opens does."""

import pickle
import sys
from pathlib import Path

import pytest

from guide.safety.pickles import check_pickle_global
from tests.running import run_program

WATCHED = """
import sys
used = set()
sys.addaudithook(lambda event, args: used.add(args) if event == "pickle.find_class" else None)
from hashlib import sha256
from pathlib import Path
from guide.packs.indexes import index_of
from guide.packs.making import program_packs
from guide.packs.opening import content_of
from guide.search.service import SearchService

folder = Path(sys.argv[1])
known = program_packs(Path("tests/data/tiny")).write(folder, folder / "joined.bin")
content = content_of(folder, known)
assert content.read_index is not None
service = SearchService(content.guide, index_of(content))
for _ in service.warm():
    pass
assert service.search(service.plan("winter coats")).results
print(sorted(used))
"""
ROOT = Path(__file__).parents[2]


def test_neither_making_nor_opening_packs_needs_one(tmp_path):
    done = run_program(
        [sys.executable, "-B", "-c", WATCHED, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert (done.stdout.strip(), done.returncode) == ("[]", 0), done.stderr


# Of the standard library, of ours and of Whoosh: whatever a pickle may name.
NAMES = """
    os.system posix.system builtins.eval builtins.exec builtins.getattr builtins.__import__ subprocess.Popen
    importlib.import_module pathlib.Path guide.app.run_window guide.packs.known.Path.unlink guide.content.model.Entry
    whoosh.filedb.filestore.FileStorage whoosh.codec.whoosh3.W3Codec builtins.int.from_bytes .
""".split()


def test_what_acts_is_refused():
    for module, _, name in (each.rpartition(".") for each in NAMES):
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
    done = run_program(
        [sys.executable, "-B", "-c", TRAP.format(guard=guard), str(tmp_path / "sprung")],
        cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    # Unguarded it does spring: the control.
    assert (tmp_path / "sprung").exists() is not is_guarded
