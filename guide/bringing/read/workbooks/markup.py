"""Parses the XML of a workbook's parts; a document type, and with it every entity, is refused."""

import pyexpat
from collections.abc import Generator, Mapping

from guide.bringing.read.errors import SourceError
from guide.i18n import tr

Attributes = Mapping[str, str]
_CHUNK = 64 * 1024  # bytes that are parsed between two pauses


class Handler:
    """Gets the elements of a part in their order, by their names without namespaces."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Handle the beginning of an element."""

    def end(self, name: str) -> None:
        """Handle the end of an element."""

    def text(self, text: str) -> None:
        """Handle text."""


def parse(file: str, data: bytes, handler: Handler) -> Generator[None, None, None]:
    """Parse a part in steps. Raise SourceError if it is no XML, or has a document type."""
    parser = pyexpat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    names: dict[str, str] = {}

    def local(name: str) -> str:
        short = names[name] = name.rpartition(" ")[2]
        return short

    def start(name: str, attributes: Attributes) -> None:
        handler.start(names.get(name) or local(name), attributes)

    def end(name: str) -> None:
        handler.end(names.get(name) or local(name))

    def refuse(*_: object) -> None:
        raise SourceError(tr("{file} has parts that no workbook has. Nothing of it was read.", file=file))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = refuse
    try:
        for at in range(0, len(data), _CHUNK):
            parser.Parse(data[at : at + _CHUNK], False)  # noqa: FBT003 - expat takes no names
            yield
        parser.Parse(b"", True)  # noqa: FBT003
    except (pyexpat.ExpatError, LookupError, ValueError):  # a lookup is of an unknown encoding
        raise damaged(file) from None


def damaged(file: str) -> SourceError:
    """Return the error of a workbook that is not as Excel and others write it."""
    return SourceError(tr("{file} is damaged, or no workbook as Excel writes it. Save it again.", file=file))


def attribute(attributes: Attributes, name: str) -> str:
    """Return an attribute by its name without namespace, "" if it is missing."""
    if name in attributes:
        return attributes[name]
    return next((value for each, value in attributes.items() if each.endswith(f" {name}")), "")


def is_true(attributes: Attributes, name: str) -> bool:
    """Return whether an attribute says yes."""
    return attributes.get(name, "") in ("1", "true", "on")
