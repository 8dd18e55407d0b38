"""Keeps fontconfig, which Qt uses on Linux, from writing a cache to the home folder or the system."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SYSTEMS_CACHE = Path("/var/cache/fontconfig")
NEVER_HOLDS_FILES = Path("/proc")  # the cache folder that fonts.conf names; nothing can be written there
UNCACHED = "fonts-uncached.conf"


@contextmanager
def fonts_without_cache(rules: Path) -> Iterator[None]:
    """Make fontconfig read the file `rules` inside the block, in which Qt must start.

    Without it, fontconfig writes a cache to the home folder.
    """
    name, platform = "FONTCONFIG_FILE", str(sys.platform)
    if platform != "linux":
        yield
        return
    # Rules that are set already (by a snap or a Nix shell) may put a cache in the home folder.
    before = os.environ.get(name)
    os.environ[name] = str(rules.with_name(UNCACHED) if _would_write() else rules)
    try:
        yield
    finally:
        # Programs that are started later (a browser) need their usual fonts.
        del os.environ[name]
        if before is not None:
            os.environ[name] = before


def _would_write() -> bool:
    """Return whether fontconfig would write to the system's cache in spite of the rules."""
    cache = SYSTEMS_CACHE if SYSTEMS_CACHE.exists() else SYSTEMS_CACHE.parent
    return os.access(cache, os.W_OK) and not os.access(NEVER_HOLDS_FILES, os.W_OK)
