"""Decides which web addresses may be opened in a browser, and returns the host to show for them."""

import re
from unicodedata import category, normalize
from urllib.parse import unquote, urlsplit

# Browsers replace some of these characters ("\" by "/"); a correct address has them only percent-encoded.
_NEVER = frozenset(' "<>\\^`{|}')
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", re.ASCII)
_MAX_HOST_LENGTH = 253  # characters, the limit of DNS


def web_host(url: str) -> str:
    """Return the host of an http or https address; "" if the address must not be opened.

    Only names with a dot are accepted, because numbers and single words can be hosts of the local network.
    """
    if not url.isprintable() or _NEVER & set(url) or not unquote(url).isprintable():
        return ""
    try:
        parts = urlsplit(url)
        host, port_is_fine = parts.hostname or "", parts.port is None or parts.port > 0
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or not port_is_fine:
        return ""
    return host if _is_name(host) and parts.netloc.lower().startswith(host) else ""


def _is_name(host: str) -> bool:
    labels = host.split(".")
    if len(labels) < 2 or len(host) > _MAX_HOST_LENGTH or labels[-1].isdigit() or _is_number(labels[-1]):
        return False
    return all(_LABEL.fullmatch(label) and _reads_plainly(label) for label in labels)


def _is_number(label: str) -> bool:
    """Return whether a browser parses the last label of a host as a hexadecimal number, as in 127.0x1."""
    return re.fullmatch(r"0x[0-9a-f]*", label) is not None


def _reads_plainly(label: str) -> bool:
    """Return whether a label is plain ASCII, or punycode (xn--) that decodes to letters, marks and digits."""
    if not label.startswith("xn--"):
        return True
    try:
        read = label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return False
    return normalize("NFKC", read) == read and all(c == "-" or category(c)[0] in "LMN" for c in read)
