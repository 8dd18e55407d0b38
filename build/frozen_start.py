"""The frozen program's first step: a browser that it starts is to load the system's libraries, not ours."""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)  # this process has read it already
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
