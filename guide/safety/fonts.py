"""Fonts without a trace: fontconfig writes no cache, neither into anybody's home nor for the whole system."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SYSTEMS_CACHE = Path("/var/cache/fontconfig")
NEVER_HOLDS_FILES = Path("/proc")  # where our rules send what root would write
UNCACHED = "fonts-uncached.conf"


@contextmanager
def fonts_without_cache(rules: Path) -> Iterator[None]:
    """Have fontconfig read our rules while Qt starts: left alone it writes a cache into the worker's home."""
    name, platform = "FONTCONFIG_FILE", str(sys.platform)
    if platform != "linux":
        yield
        return
    # What was set already (a snap or a Nix shell sets it) may lead to rules with a cache in the home folder.
    before = os.environ.get(name)
    os.environ[name] = str(rules.with_name(UNCACHED) if _would_write() else rules)
    try:
        yield
    finally:
        # Programs that we start (a browser) are to have the fonts they know.
        del os.environ[name]
        if before is not None:
            os.environ[name] = before


def _would_write() -> bool:
    """Tell whether fontconfig would write into the system's cache, although our rules lead it elsewhere."""
    cache = SYSTEMS_CACHE if SYSTEMS_CACHE.exists() else SYSTEMS_CACHE.parent
    return os.access(cache, os.W_OK) and not os.access(NEVER_HOLDS_FILES, os.W_OK)
