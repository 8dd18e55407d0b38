"""Parses the XML of a workbook's parts; a document type, and with it every entity, is refused."""

import pyexpat
from collections.abc import Iterator, Mapping

from guide.directory.read.limits import SourceError, damaged
from guide.i18n import tr

Attributes = Mapping[str, str]
_CHUNK = 64 * 1024  # bytes that are parsed at once
_SOUND = "rPh"  # how a text is pronounced


def elements_of(file: str, data: bytes) -> Iterator[tuple[str, Attributes, str]]:
    """Yield name, attributes and own text of each element of a part as it ends.

    Elements have their names without namespaces. What lies in a pronunciation is left out. Raise SourceError
    if the part is no XML, or has a document type.
    """
    parser = pyexpat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    within: list[tuple[str, Attributes]] = []
    pieces: list[str] = []
    found: list[tuple[str, Attributes, str]] = []

    def start(name: str, attributes: Attributes) -> None:
        within.append((name.rpartition(" ")[2], attributes))
        pieces.clear()

    def end(_name: str) -> None:
        name, attributes = within.pop()
        if not within or within[-1][0] != _SOUND:
            found.append((name, attributes, "".join(pieces)))
        pieces.clear()

    def refuse(*_: object) -> None:
        raise SourceError(tr("{file} has parts that no workbook has. Nothing of it was read.", file=file))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = pieces.append
    parser.StartDoctypeDeclHandler = refuse
    for at in range(0, len(data) + 1, _CHUNK):
        try:
            parser.Parse(data[at : at + _CHUNK], at + _CHUNK > len(data))
        except (pyexpat.ExpatError, LookupError, ValueError):  # a lookup is of an unknown encoding
            raise damaged(file) from None
        yield from found
        found.clear()


def is_true(attributes: Attributes, name: str, default: str = "") -> bool:
    """Return whether an attribute says yes."""
    return attributes.get(name, default) in ("1", "true", "on")


def number_of(text: str | None) -> int:
    """Return the number that an attribute or a text is, -1 if it is none."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else -1
