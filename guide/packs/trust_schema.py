"""Reads the bytes of a trust.yaml: whom a stick trusts, and who may replace that list."""

from typing import Any

from guide.content.field_types import list_of, non_empty
from guide.content.nodes import Mapping, Node
from guide.content.plain_types import BOOLEAN, ID, IDS, LINE, NUMBER
from guide.content.readers import read_line, whole_number
from guide.content.records import Field, FieldType, RecordSchema
from guide.content.report import Report
from guide.content.yaml.strict_yaml import read_yaml
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.trust import TRUST_FILE, Floor, Publisher, Root, Trust
from guide.signing.errors import SigningError
from guide.signing.public_key import PublicKey, public_key_of_line

MOST_ROOT_KEYS = 20  # each of whose signatures takes some milliseconds
_LEAST = 2  # keys of a publisher, and of those who replace the list together
_EPOCH = FieldType(whole_number(0, 999_999_999))


def trust_of(data: bytes) -> Trust:
    """Return whom the contents of a trust.yaml trust.

    Raise PackFileError with all mistakes in it: a pack is not to be taken because of a slip in that file.
    """
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


_ALL_KEYS = list_of(FieldType(_read_key, lambda key: key.line), may_repeat=True)


def _read_keys(node: Node, name: str, report: Report) -> tuple[PublicKey, ...] | None:
    """Return at least two keys, all of them different ones."""
    keys: tuple[PublicKey, ...] | None = _ALL_KEYS.read(node, name, report)
    if keys is None:
        return None
    if len({key.point for key in keys}) < len(keys) or len({key.key_id for key in keys}) < len(keys):
        report.error(node, tr("One key stands twice in '{name}'; each needs to be another one.", name=name))
        return None
    if len(keys) < _LEAST:
        report.error(
            node,
            tr(
                "'{name}' needs two keys, for when one is lost: run 'keys new' twice, keep the second key in "
                "another place, and write here what 'keys show' prints of both.",
                name=name,
            ),
        )
        return None
    return keys


def _check_threshold(node: Mapping, values: dict[str, Any], report: Report) -> None:
    threshold, keys = values.get("threshold"), values.get("keys")
    if threshold is None or keys is None:
        return
    if len(keys) > MOST_ROOT_KEYS:
        sentence = tr(
            "'keys' holds {number} keys; {most} are the most.", number=len(keys), most=MOST_ROOT_KEYS
        )
        report.error(node.position_of("keys"), sentence)
    elif not _LEAST <= threshold <= len(keys):
        sentence = tr(
            "'threshold' is how many of the {number} keys sign together: "
            "at least 2, and not more than there are.",
            number=len(keys),
        )
        report.error(node.position_of("threshold"), sentence)


_KEYS = FieldType(_read_keys, _ALL_KEYS.write)
_PUBLISHER = RecordSchema(
    Publisher,
    (
        Field("name", LINE),
        Field("keys", _KEYS),
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
_ROOT = RecordSchema(
    Root,
    (Field("version", NUMBER), Field("threshold", NUMBER), Field("keys", _KEYS)),
    (_check_threshold,),
)
_TRUST = RecordSchema(
    Trust,
    (
        Field("publishers", list_of(_PUBLISHER.field_type)),
        Field("floors", list_of(_FLOOR.field_type)),
        Field("signed_only", BOOLEAN),
        Field("root", _ROOT.field_type),
    ),
)
