"""Shortens a pack's texts and escapes invisible characters, for use in sentences and terminals."""

_JOINERS = (
    "\u00ad\u200c\u200d"  # soft hyphen, zero-width non-joiner and joiner, which occur in ordinary words
)


def short(text: str) -> str:
    """Return `text` on one line of at most 60 characters, with invisible characters escaped."""
    line = escape_invisible(" ".join(text[:200].split()))
    return line if len(line) <= 60 else line[:59] + "…"


def escape_invisible(text: str) -> str:
    """Return `text` with each invisible character replaced by its code, such as <U+202E>.

    A character that reverses the direction of a line could make a terminal show a misleading text.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in _JOINERS else f"<U+{ord(c):04X}>" for c in text)
