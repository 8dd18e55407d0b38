"""The frozen program's first step: a browser that it starts is to have the system's libraries."""

import os
import sys

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)  # this process has read it already
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
for name in [name for name in os.environ if name.startswith("_PYI_")]:
    del os.environ[name]  # the bootloader's word to itself
os.environ.pop("SBK_EMBED", None)  # has Shiboken delete its part of the program, or write it anew
# PyInstaller's own steps come next and add to the environment; guide/safety/surroundings.py mends that.
sys.surroundings = dict(os.environ)  # type: ignore[attr-defined]
