"""Reads whom a stick trusts: the file trust.yaml beside the program, which a person writes."""

from itertools import chain
from pathlib import Path
from typing import Any

from guide.content.field_types import list_of, non_empty
from guide.content.nodes import Mapping, Node
from guide.content.pack_files import MAX_FILE_BYTES
from guide.content.plain_types import BOOLEAN, IDS, LINE
from guide.content.readers import read_line
from guide.content.records import Field, FieldType, RecordSchema
from guide.content.report import Report
from guide.content.yaml.strict_yaml import read_yaml
from guide.files import open_plain
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.trust import TRUST_FILE, Publisher, Trust
from guide.signing.errors import SigningError
from guide.signing.public_key import PublicKey, public_key_of_line


def read_trust(folder: Path) -> Trust:
    """Return whom the stick with the program's `folder` trusts: no one if the folder has no trust.yaml.

    Raise PackFileError with all mistakes in it: a pack is not to be taken because of a slip in that file.
    """
    file = folder / TRUST_FILE
    if not file.exists():
        return Trust()
    try:
        with open_plain(file) as stream:
            return trust_of(stream.read(MAX_FILE_BYTES + 1))
    except OSError as error:
        why = error.strerror or ""
        raise PackFileError(tr("{file} can't be read: {why}", file=file.name, why=why)) from None


def trust_of(data: bytes) -> Trust:
    """Return whom the contents of a trust.yaml trust. Raise PackFileError as `read_trust` does."""
    report = Report(TRUST_FILE)
    node = read_yaml(data, report)
    trust = None if node is None else _TRUST.read(node, TRUST_FILE, report)
    if trust is None or report.errors:
        lines = (f"{each.file}:{each.line}:{each.column}: {each.sentence}" for each in report.problems)
        raise PackFileError("\n".join((tr("Whom this stick trusts can't be read:"), *lines)))
    return trust


def _read_key(node: Node, name: str, report: Report) -> PublicKey | None:
    line = read_line(node, name, report)
    try:
        return public_key_of_line(line) if line else None
    except SigningError as error:
        report.error(node, str(error))
        return None


def _check_apart(node: Mapping, values: dict[str, Any], report: Report) -> None:
    """Report a key or a pack that stands twice, of which it is not clear whose it is."""
    publishers = values.get("publishers") or ()
    keys = list(chain.from_iterable((each.key, each.offline_key) for each in publishers))
    packs = list(chain.from_iterable(each.packs for each in publishers))
    position = node.position_of("publishers")
    if len({key.point for key in keys}) < len(keys) or len({key.key_id for key in keys}) < len(keys):
        report.error(position, tr("One key stands twice; each publisher needs two that nobody else has."))
    if len(set(packs)) < len(packs):
        report.error(position, tr("One pack stands twice; each has one publisher."))


_KEY = FieldType(_read_key, lambda key: key.line)
_PUBLISHER = RecordSchema(
    Publisher,
    (
        Field("name", LINE),
        Field("key", _KEY),
        Field("offline_key", _KEY),
        Field("packs", non_empty(IDS)),
    ),
)
_TRUST = RecordSchema(
    Trust,
    (Field("publishers", list_of(_PUBLISHER.field_type)), Field("signed_only", BOOLEAN)),
    (_check_apart,),
)
