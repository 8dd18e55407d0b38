"""Checks that the file of an entry has the name and stands in the folder that it says."""

from guide.content.folder import EntryFile
from guide.content.model import Kind
from guide.content.nodes import Mapping, Scalar
from guide.content.pack_files import FOLDERS
from guide.content.safe_text import short
from guide.i18n import tr


def check_id_and_kind(node: Mapping, file: EntryFile) -> None:
    """Report an id that differs from the file's name, and a kind that differs from the folder's."""
    name, kind = node.value("id"), node.value("kind")
    if isinstance(name, Scalar) and name.text and name.text != file.path.stem:
        sentence = tr(
            "The id is '{id}' but the file is called {file}; make them the same.",
            id=short(name.text),
            file=file.path.name,
        )
        file.report.error(name, sentence)
    if isinstance(kind, Scalar) and kind.text != file.kind and kind.text in FOLDERS:
        sentence = tr(
            "The kind is {kind}: move this file into the folder '{folder}', or change the kind to {other}.",
            kind=kind.text,
            folder=FOLDERS[Kind(kind.text)],
            other=file.kind,
        )
        file.report.error(kind, sentence)
