"""Compiles the methods that Python writes for dataclasses, for `guide/dataclass_code.py`."""

import os
import subprocess
import sys
from pathlib import Path

NAME = "guide_dataclasses"

# Runs in a separate process, in which no dataclass of the program is made yet. Compiles as PyInstaller does.
COMPILE = """
import builtins, dataclasses, marshal, sys

codes = {}

def run(text, names, made):
    codes[text] = compile(text, "<string>", "exec", dont_inherit=True, optimize=1)
    builtins.exec(codes[text], names, made)

dataclasses.exec = run
import guide.app, guide.content.union

# In this version of the format equal code gives equal bytes, so that builds are identical.
sys.stdout.buffer.write(marshal.dumps(codes, 2))
"""


def write_codes(root: Path, folder: Path) -> str:
    """Write the module with the code of all dataclasses that the first paint needs; return its name.

    `root` is the folder of the package `guide`.
    """
    words = [sys.executable, "-P", "-c", COMPILE]
    done = subprocess.run(
        words, check=True, stdout=subprocess.PIPE, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}
    )
    source = f"from marshal import loads\n\nCODES = loads({done.stdout!r})\n"
    (folder / f"{NAME}.py").write_text(source, encoding="ascii")
    return NAME
