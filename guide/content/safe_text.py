"""Texts of a pack made fit for a sentence or a terminal: short, without invisible characters."""

_JOINERS = "\u00ad\u200c\u200d"  # soft hyphen, zero-width non-joiner and joiner: parts of ordinary words


def short(text: str) -> str:
    """Return the text on one line of at most 60 characters, with invisible characters escaped."""
    line = escape_invisible(" ".join(text[:200].split()))
    return line if len(line) <= 60 else line[:59] + "…"


def escape_invisible(text: str) -> str:
    """Return the text with each invisible character as its code, such as <U+202E>.

    A character that reverses the direction of a line would make a terminal show something else.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in _JOINERS else f"<U+{ord(c):04X}>" for c in text)
