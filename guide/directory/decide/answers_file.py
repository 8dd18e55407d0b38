"""Reads and writes the file of answers, a small YAML file that a person can read and change.

Of a column it has one line: "Phone: phone.number, public already". What was left out of texts is in no file.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from guide.content.field_types import list_of
from guide.content.hidden_text import without_hidden
from guide.content.model import Severity
from guide.content.nodes import Mapping, Node, Scalar
from guide.content.part_schema import ZONE
from guide.content.readers import matching, one_of, read_place_id, read_text
from guide.content.records import Field, FieldType, RecordSchema
from guide.content.report import Report
from guide.content.safe_text import escape_invisible, short
from guide.content.single_file import bytes_of
from guide.content.yaml.strict_yaml import read_yaml
from guide.content.yaml.writing import entry_to_yaml, to_yaml
from guide.directory.columns.fields import ABOUT, ALL_FIELDS
from guide.directory.decide.deciding import WEBSITE, DecidedSheet
from guide.directory.decisions import Choice, Decisions, PackChoices, Publicity, SheetChoices
from guide.directory.judged import Passage, ReadState
from guide.directory.sheet import like
from guide.errors import GuideError
from guide.i18n import tr

FORMAT = "2"
_NONE = "-"  # no field, no object
_read_about = one_of((*ABOUT, _NONE), lambda: tr("Write service, organization …, or '-'."))
_read_field = one_of((*ALL_FIELDS, _NONE), lambda: tr("Write one such as phone.number, or '-' for none."))
_read_publicity = one_of(
    tuple(Publicity),
    lambda: tr("After the field stands who may see it: public already, read first, or never."),
)
_website = matching(WEBSITE, lambda *_: tr("Write the address of the website, such as www.example.org."))
_TEXT = FieldType(read_text)
_NAMES = list_of(_TEXT)


class AnswersError(GuideError):
    """A file of answers has mistakes."""


def read_answers(path: Path) -> Decisions:
    """Return the decisions in a file. Raise ContentError if there is none, AnswersError with all mistakes."""
    name = short(escape_invisible(path.name))
    report = Report(name)
    node = read_yaml(bytes_of(path), report)
    decisions = _decisions(node, report) if node else None
    if decisions is None:
        mistakes = [each for each in report.problems if each.severity is Severity.ERROR]
        lines = (f"{each.file}:{each.line}:{each.column}: {each.sentence}" for each in mistakes)
        raise AnswersError("\n".join((tr("The answers in {file} can't be used:", file=name), *lines)))
    return decisions


def answers_yaml(decisions: Decisions) -> bytes:
    """Return the bytes of a file of answers."""
    plain = _DECISIONS.write(decisions)
    texts = plain.pop("texts", None)
    return to_yaml({"format": int(FORMAT), **plain}) + (entry_to_yaml({"texts": texts}) if texts else b"")


def answers_to_read(
    sheets: Sequence[DecidedSheet], decisions: Decisions, passages: Iterable[Passage]
) -> bytes:
    """Return a file of answers with all columns, and each unread text as a comment to be decided about."""
    answers, lines = answers_yaml(_with_all_columns(sheets, decisions)), list[str]()
    for each in passages:
        if each.state is ReadState.UNREAD:
            where = ", ".join((*each.names, *each.headings))
            said = map(escape_invisible, (f"{where}:", *each.text.splitlines()))
            lines += [*(f"  # {line}" for line in said), f'  #{each.key}: ""']
    if not lines:
        return answers
    help_line = tr(
        'Texts to read. Take the # in front of "" away to publish the text above it, as it is or as you '
        "write it between the quotes."
    )
    before, _, after = f"\n{answers.decode()}".partition("\ntexts:\n")
    return "\n".join((before.strip(), "texts:", f"  # {help_line}", *lines, after)).encode()


def _with_all_columns(sheets: Sequence[DecidedSheet], decisions: Decisions) -> Decisions:
    """Return decisions that name each column of each sheet, for a person to decide about."""
    done = dict[str, SheetChoices]()
    for each in sheets:
        known = like(each.sheet.name, decisions.sheets)
        done[each.sheet.name] = each.as_choices(known.public_at if known else "")
    return replace(decisions, sheets=done)


def _decisions(node: Node, report: Report) -> Decisions | None:
    pairs = node.pairs if isinstance(node, Mapping) else ()
    version = next((value for key, value in pairs if key.text == "format"), None)
    if not isinstance(node, Mapping) or not isinstance(version, Scalar) or version.text != FORMAT:
        sentence = tr("A file of answers begins with 'format: {format}'.", format=FORMAT)
        report.error(version or node, sentence)
        return None
    others = tuple((key, value) for key, value in pairs if key.text != "format")
    return _DECISIONS.read(node._replace(pairs=others), report.file, report)


def _by_name(values: FieldType) -> FieldType:
    """Return the type of a mapping of any names, in which there may be none."""

    def read(node: Node, name: str, report: Report) -> dict[str, object] | None:
        if isinstance(node, Mapping):
            return {key.text: values.read(value, short(key.text), report) for key, value in node.pairs}
        if isinstance(node, Scalar) and not node.text:  # "texts:" with nothing below it
            return {}
        report.error(node, tr("'{name}' must be names, each with a ':' and what belongs to it.", name=name))
        return None

    return FieldType(read, lambda found: {name: values.write(value) for name, value in found.items()})


def _choice(node: Node, name: str, report: Report) -> Choice | None:
    """Return the choice for a column; "never" alone is one of no field."""
    said = read_text(node, name, report)
    if said is None:
        return None
    field, comma, who = (part.strip() for part in said.partition(","))
    if not comma and field in tuple(Publicity):
        field, who = _NONE, field
    field = _read_field(Scalar(field or _NONE, node.line, node.column), name, report) or _NONE
    who = _read_publicity(Scalar(who or "''", node.line, node.column), name, report) or Publicity.NEVER
    return Choice(field.removeprefix(_NONE), Publicity(who))


def _any_text(node: Node, name: str, report: Report) -> str | None:
    """Return a text, which is empty if a passage is published as it is."""
    return "" if isinstance(node, Scalar) and not node.text.strip() else read_text(node, name, report)


_CHOICE = FieldType(_choice, lambda choice: f"{choice.field or _NONE}, {choice.publicity}")
_ABOUT = FieldType(lambda *of: (_read_about(*of) or "").removeprefix(_NONE), lambda about: about or _NONE)
_SHEET = RecordSchema(
    SheetChoices,
    (Field("about", _ABOUT), Field("public_at", FieldType(_website)), Field("columns", _by_name(_CHOICE))),
)
_PACK = RecordSchema(
    PackChoices,
    (
        *(Field(name, _TEXT) for name in ("title", "publisher", "source")),
        Field("time_zone", ZONE),
        Field("region", FieldType(read_place_id)),
    ),
)
_DECISIONS = RecordSchema(
    Decisions,
    (
        Field("pack", _PACK.field_type),
        Field("sheets", _by_name(_SHEET.field_type)),
        Field("encodings", _by_name(_TEXT)),
        Field("rows", _by_name(FieldType(lambda *of: frozenset(_NAMES.read(*of) or ()), sorted))),
        Field("texts", _by_name(FieldType(_any_text, lambda text: without_hidden(text).strip()))),
    ),
)
