"""Shortens a pack's texts and escapes invisible characters, for use in sentences and terminals."""

from guide.content.hidden_text import hidden_in, is_hidden


def short(text: str) -> str:
    """Return `text` on one line of at most 60 characters, with invisible characters escaped."""
    line = escape_invisible(" ".join(text[:200].split()))
    return line if len(line) <= 60 else line[:59] + "…"


def without_middle(text: str, most: int) -> str:
    """Return `text` with "…" in place of its middle if it has more than `most` characters."""
    return text if len(text) <= most else f"{text[: most // 2]}…{text[-(most // 2) :]}"


def escape_invisible(text: str) -> str:
    """Return `text` on one line, with each invisible character replaced by its code, such as <U+202E>.

    A character that a terminal obeys, or that reverses the direction of a line, could make it show a
    misleading text. Joiners stay where a script needs them.
    """
    if text.isascii() and text.isprintable():
        return text
    text = escape_hidden(text)
    return "".join(c if c.isprintable() or is_hidden(c) else _code(c) for c in text)


def escape_hidden(text: str) -> str:
    """Return `text` with the hidden characters that `hidden_in` finds replaced by their codes."""
    hidden = {each.at for each in hidden_in(text)}
    if not hidden:
        return text
    return "".join(_code(c) if index in hidden else c for index, c in enumerate(text))


def _code(character: str) -> str:
    return f"<U+{ord(character):04X}>"
