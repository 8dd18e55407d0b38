"""What the program may leave behind or let out, and how that is kept to nothing."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit


def web_host(url: str) -> str:
    """Give the host of a plain http or https address; "" for anything that must not be opened."""
    if not url.isprintable() or any(c.isspace() for c in url):
        return ""
    try:
        parts = urlsplit(url)
        host, port_is_fine = parts.hostname or "", parts.port is None or parts.port > 0
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or parts.username is not None or not port_is_fine:
        return ""
    return host


@contextmanager
def fonts_without_cache(rules: Path) -> Iterator[None]:
    """Have fontconfig read our rules while Qt starts: left alone it writes a cache into the worker's home."""
    name = "FONTCONFIG_FILE"
    if sys.platform != "linux" or name in os.environ:
        yield
        return
    os.environ[name] = str(rules)
    try:
        yield
    finally:
        # Programs that we start (a browser) are to have the fonts they know.
        del os.environ[name]
