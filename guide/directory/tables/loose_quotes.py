"""Reads quotation marks of CSV files that people wrote: blanks before them, and marks within a cell."""


def with_marks(text: str, separator: str) -> str:
    """Return a text in which marks within a cell are doubled, and no blanks stand before its first mark.

    A mark begins a cell after a separator or a line end, and ends one before these; all others are its own.
    """
    parts: list[str] = []
    copied, at, is_within = 0, text.find('"'), False
    while at >= 0:
        after = at + 1
        if not is_within:
            start = _before_blanks(text, at)
            is_within = start == 0 or text[start - 1] in (separator, "\n")
            if is_within:
                parts.append(text[copied:start])
                copied = at
        elif text[after : after + 1] == '"':
            after += 1
        elif _is_end(text, after, separator):
            is_within = False
        else:
            parts += (text[copied:after], '"')
            copied = after
        at = text.find('"', after)
    return "".join([*parts, text[copied:]])


def _before_blanks(text: str, at: int) -> int:
    while at and text[at - 1] == " ":
        at -= 1
    return at


def _is_end(text: str, at: int, separator: str) -> bool:
    """Return whether a cell ends at a place, but for blanks."""
    while text[at : at + 1] == " ":
        at += 1
    return text[at : at + 1] in ("", separator, "\n")
