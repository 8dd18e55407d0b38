"""Reads one YAML file that does not belong to a pack, such as questions or weights of the search."""

from pathlib import Path
from typing import TypeVar

from guide.content.nodes import Node
from guide.content.pack_files import MAX_FILE_BYTES
from guide.content.records import RecordSchema
from guide.content.report import Report
from guide.content.safe_text import escape_invisible
from guide.content.yaml.strict_yaml import read_yaml
from guide.errors import ContentError
from guide.files import open_plain
from guide.i18n import tr

Value = TypeVar("Value")


def read_single_file(
    file: Path, schema: RecordSchema[Value], report: Report
) -> tuple[Node, Value | None] | None:
    """Return the root node of a file and the record that the node holds by `schema`.

    The record is None if it has mistakes, and the result is None if the file is not valid YAML; every mistake
    is in `report`. Raise ContentError if the file can't be opened.
    """
    node = read_yaml(bytes_of(file), report)
    return None if node is None else (node, schema.read(node, file.name, report))


def bytes_of(file: Path) -> bytes:
    """Return the bytes of a file, one too many of one too large. Raise ContentError if it can't be read."""
    try:
        with open_plain(file) as stream:
            return stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        sentence = tr(
            "{file} can't be read: {why}", file=escape_invisible(file.as_posix()), why=error.strerror or ""
        )
        raise ContentError(sentence) from error
