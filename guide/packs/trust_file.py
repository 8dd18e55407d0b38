"""Reads trust.yaml, the file beside the program that names the publishers whose packs are taken."""

from pathlib import Path

from guide.content.field_types import list_of, non_empty
from guide.content.nodes import Node
from guide.content.plain_types import BOOLEAN, ID, IDS, LINE, NUMBER
from guide.content.readers import read_line, whole_number
from guide.content.records import Field, FieldType, RecordSchema
from guide.content.report import Report
from guide.content.single_file import read_single_file
from guide.errors import ContentError
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.trust import Floor, Publisher, Trust
from guide.signing.errors import SigningError
from guide.signing.public_key import PublicKey, public_key_of_line

TRUST_FILE = "trust.yaml"
_EPOCH = FieldType(whole_number(0, 999_999_999))


def read_trust(folder: Path) -> Trust:
    """Return whom the stick with the program's `folder` trusts: no one if the folder has no trust.yaml.

    Raise PackFileError with all mistakes in it: a pack is not to be taken because of a slip in that file.
    """
    file = folder / TRUST_FILE
    if not file.exists():
        return Trust()
    report = Report(TRUST_FILE)
    try:
        contents = read_single_file(file, _TRUST, report)
    except ContentError as error:
        raise PackFileError(str(error)) from None
    trust = contents[1] if contents else None
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


_PUBLISHER = RecordSchema(
    Publisher,
    (
        Field("name", LINE),
        Field("keys", non_empty(list_of(FieldType(_read_key, lambda key: key.line)))),
        Field("packs", non_empty(IDS)),
        Field("epoch", _EPOCH),
    ),
)
_FLOOR = RecordSchema(
    Floor,
    (
        Field("pack", ID),
        Field("epoch", _EPOCH),
        Field("edition", NUMBER),
        Field("withdrawn", list_of(NUMBER)),
    ),
)
_TRUST = RecordSchema(
    Trust,
    (
        Field("publishers", list_of(_PUBLISHER.field_type)),
        Field("floors", list_of(_FLOOR.field_type)),
        Field("signed_only", BOOLEAN),
    ),
)
