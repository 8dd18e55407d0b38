"""Prevents fontconfig, which Qt uses on Linux, from writing a cache to the home folder or elsewhere."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def fonts_without_cache(rules: Path) -> Iterator[None]:
    """Keep fontconfig from writing a cache of fonts within the with block, in which Qt must start.

    `rules` is the configuration to use: it reads the cache of the system and writes none.
    """
    name, platform = "FONTCONFIG_FILE", str(sys.platform)
    if platform != "linux":
        yield
        return
    # A configuration that is set already (by a snap or a Nix shell) can have its cache in the home folder.
    before = os.environ.get(name)
    os.environ[name] = str(rules)
    try:
        yield
    finally:
        # Programs that are started later (a browser) need the usual configuration.
        del os.environ[name]
        if before is not None:
            os.environ[name] = before
