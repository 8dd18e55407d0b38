"""Lays texts out as an entry holds them: nothing is cut, and nothing but white space changes."""

import re
from collections.abc import Iterator

from guide.content.limits import COUNTED_AS, MAX_TEXT
from guide.content.parts import Section

SUMMARY = 300  # characters
MOST = MAX_TEXT - 200  # characters of a field or paragraph, with room for what stands beside
# A sentence ends before a capital letter, but not in "St. Paul" or "J. Doe".
_END = re.compile(r"(?<![ (][A-Z])(?<![ (][A-Z][a-z])[.!?][\")’”]?(?=\s+[^\sa-z])")
_NEXT = re.compile(r"(?<=[^\s.,:;!?])\s*\n\s*(?=[^\s-])")
_SPLIT = re.compile(r"[.!?;]\s|\s")


def summary_of(text: str) -> str:
    """Return the first whole sentences of a text, "" if even the first one is too long for a field."""
    line = " ".join(text.split("\n- ", maxsplit=1)[0].split())
    if len(line) <= SUMMARY:
        return line
    ends = [match.end() for match in _END.finditer(line, 0, min(len(line), MOST))]
    short = [end for end in ends if end <= SUMMARY]
    if ends:
        return line[: short[-1] if short else ends[0]]
    return line if _fits(line) else ""


def on_one_line(text: str) -> str:
    """Return a text whose lines are told apart, on one line."""
    return " ".join(_NEXT.sub("; ", text.strip()).split())


def field_or_section(text: str, section_id: str, title: str) -> tuple[str, tuple[Section, ...]]:
    """Return a text on one line for a field, or, if no field can hold it, as a section of its own."""
    line = on_one_line(text)
    return (line, ()) if _fits(line) else ("", (section(section_id, title, text),))


def section(section_id: str, title: str, text: str) -> Section:
    """Return a section with all of a text."""
    return Section(id=section_id, title=title, text=in_paragraphs(text))


def in_paragraphs(text: str) -> str:
    """Return a text with a blank line after a sentence or a word in each paragraph that is too long."""
    return "\n".join(part for line in text.split("\n") for part in _parts(line)) if len(text) > 400 else text


def _parts(line: str) -> Iterator[str]:
    most = MOST if line.isascii() else MOST // COUNTED_AS
    while len(line) > most:
        ends = [match.end() for match in _SPLIT.finditer(line, 0, most)]
        at = ends[-1] if ends else most
        yield f"{line[:at].strip()}\n"
        line = line[at:]
    yield line


def _fits(line: str) -> bool:
    return len(line) <= (MOST if line.isascii() else MOST // COUNTED_AS)
