"""Parses the XML of a workbook's parts; a document type, and with it every entity, is refused."""

import pyexpat
from collections.abc import Callable, Mapping

from guide.directory.read.errors import SourceError
from guide.i18n import tr
from guide.steps import Steps

Attributes = Mapping[str, str]
Handlers = Mapping[str, Callable[[Attributes, str], object]]
_CHUNK = 64 * 1024  # bytes that are parsed between two pauses
_SOUND = "rPh"  # how a text is pronounced


def parse(file: str, data: bytes, handlers: Handlers) -> Steps[None]:
    """Parse a part in steps, and give the attributes and the text of each element to its handler as it ends.

    Elements have their names without namespaces. What lies in a pronunciation is left out. Raise SourceError
    if the part is no XML, or has a document type.
    """
    parser = pyexpat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    within: list[tuple[str, Attributes]] = []
    pieces: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        within.append((name.rpartition(" ")[2], attributes))
        pieces.clear()

    def end(_name: str) -> None:
        name, attributes = within.pop()
        if name in handlers and (not within or within[-1][0] != _SOUND):
            handlers[name](attributes, "".join(pieces))
        pieces.clear()

    def refuse(*_: object) -> None:
        raise SourceError(tr("{file} has parts that no workbook has. Nothing of it was read.", file=file))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = pieces.append
    parser.StartDoctypeDeclHandler = refuse
    try:
        for at in range(0, len(data), _CHUNK):
            parser.Parse(data[at : at + _CHUNK], False)  # noqa: FBT003 - expat takes no names
            yield
        parser.Parse(b"", True)  # noqa: FBT003
    except (pyexpat.ExpatError, LookupError, ValueError):  # a lookup is of an unknown encoding
        raise damaged(file) from None


class Texts:
    """Collects a text that can have several runs, and whether one of them is struck through."""

    def __init__(self) -> None:
        """Begin without a text."""
        self._pieces: list[str] = []
        self._is_struck = False

    def add(self, _: Attributes, text: str) -> None:
        """Add a run."""
        self._pieces.append(text)

    def strike(self, attributes: Attributes, _: str) -> None:
        """Note that what is collected is struck through."""
        self._is_struck |= is_true(attributes, "val", "1")

    def taken(self) -> tuple[str, bool]:
        """Return the text and whether it is struck, and begin another."""
        taken = "".join(self._pieces), self._is_struck
        self._pieces, self._is_struck = [], False
        return taken


def damaged(file: str) -> SourceError:
    """Return the error of a workbook that is not as Excel and others write it."""
    return SourceError(tr("{file} is damaged, or no workbook as Excel writes it. Save it again.", file=file))


def is_true(attributes: Attributes, name: str, default: str = "") -> bool:
    """Return whether an attribute says yes."""
    return attributes.get(name, default) in ("1", "true", "on")


def number_of(text: str | None) -> int:
    """Return the number that an attribute or a text is, -1 if it is none."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else -1
