"""What may leave the program: which addresses a worker may hand to a browser."""

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
