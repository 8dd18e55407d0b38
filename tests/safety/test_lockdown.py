"""Every start locks the process down before it reads anything."""

import sys

from tests.running import run_program

from .conftest import ROOT


def test_a_start_closes_all_before_anything_is_read(tmp_path):
    """A real start, with a trap in the place of the first command: the trap finds everything closed."""
    trap = (
        "import sys, runpy\nimport guide.cli.run as run\n"
        "def closed(words):\n"
        "    from guide.safety.network import importable_network_modules\n"
        "    print(importable_network_modules(), sys.dont_write_bytecode)\n    return 0\n"
        "run.run = closed\nsys.argv = ['fieldguide', 'list']\nrunpy.run_module('guide', run_name='__main__')\n"
    )
    done = run_program(
        [sys.executable, "-B", "-c", trap], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "[] True\n", done.stderr
