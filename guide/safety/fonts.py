"""Prevents fontconfig, which Qt uses on Linux, from writing a cache to the home folder or elsewhere."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SYSTEM_CACHE = Path("/var/cache/fontconfig")
UNWRITABLE_FOLDER = Path("/proc")  # the cache folder in fonts.conf; no file can be created in it
UNCACHED = "fonts-uncached.conf"


@contextmanager
def fonts_without_cache(rules: Path) -> Iterator[None]:
    """Keep fontconfig from writing a cache of fonts within the with block, in which Qt must start.

    `rules` is the configuration to use: it reads the system's cache and names no other that could be written.
    If the process may write even to the system's cache, the file UNCACHED beside `rules`, which names no
    cache, is used instead.
    """
    name, platform = "FONTCONFIG_FILE", str(sys.platform)
    if platform != "linux":
        yield
        return
    # A configuration that is set already (by a snap or a Nix shell) can have its cache in the home folder.
    before = os.environ.get(name)
    os.environ[name] = str(rules.with_name(UNCACHED) if _would_write() else rules)
    try:
        yield
    finally:
        # Programs that are started later (a browser) need the usual configuration.
        del os.environ[name]
        if before is not None:
            os.environ[name] = before


def _would_write() -> bool:
    """Return whether fontconfig could write to the system's cache although the rules name another folder."""
    cache = SYSTEM_CACHE if SYSTEM_CACHE.exists() else SYSTEM_CACHE.parent
    return os.access(cache, os.W_OK) and not os.access(UNWRITABLE_FOLDER, os.W_OK)
