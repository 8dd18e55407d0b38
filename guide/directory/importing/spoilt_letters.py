"""Finds letters that another program has spoilt as it read them in a wrong encoding: "CafÃ©", "letâ€™s"."""

import re

_BYTES = bytes(range(0x80, 0xC0))  # after the first of UTF-8
_SECOND = _BYTES.decode("cp1252", "ignore") + _BYTES.decode("latin-1")
_FIRST = "\u00c2-\u00f4"
_MAYBE = re.compile(rf"[{_FIRST}][{re.escape(_SECOND)}]{{1,3}}")
# Letters of which nothing is left, of which a blank was, and the marks and accents that were read as a Mac's.
_LOST = re.compile(r"\ufffd|(?<!\w)Â(?!\w)|√[©±°≠≥∫º®´¢ß¶£§•]|‚Ä[ôúùîìò¶]")


def has_spoilt_letters(text: str) -> bool:
    """Return whether letters of a text are those that bytes of UTF-8 stand for in another encoding."""
    if text.isascii():
        return False
    return bool(_LOST.search(text)) or any(_is_spoilt(found[0]) for found in _MAYBE.finditer(text))


def _is_spoilt(letters: str) -> bool:
    """Return whether some letters, or the first of them, are a whole character of UTF-8."""
    data = b"".join(map(_byte, letters))
    return any(_is_one_character(data[:length]) for length in range(2, len(data) + 1))


def _byte(letter: str) -> bytes:
    return bytes((ord(letter),)) if ord(letter) < 0x100 else letter.encode("cp1252")


def _is_one_character(data: bytes) -> bool:
    try:
        return len(data.decode("utf-8")) == 1
    except UnicodeDecodeError:
        return False
