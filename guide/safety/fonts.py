"""Fonts without a trace: fontconfig writes no cache into anybody's home."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def fonts_without_cache(rules: Path) -> Iterator[None]:
    """Have fontconfig read our rules while Qt starts: left alone it writes a cache into the worker's home."""
    name, system = "FONTCONFIG_FILE", str(sys.platform)
    if system != "linux" or name in os.environ:
        yield
        return
    os.environ[name] = str(rules)
    try:
        yield
    finally:
        # Programs that we start (a browser) are to have the fonts they know.
        del os.environ[name]
