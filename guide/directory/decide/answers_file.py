"""Reads and writes the file of answers, a small YAML file that a person can read and change.

Of a column it has one line: "Phone: phone.number, public already". What was left out of texts is in no file.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from guide import files
from guide.content.hidden_text import without_hidden
from guide.content.model import Severity
from guide.content.nodes import List, Mapping, Node, Scalar
from guide.content.pack_files import MAX_FILE_BYTES
from guide.content.report import Report
from guide.content.safe_text import escape_invisible, short
from guide.content.time_zones import ZONES
from guide.content.yaml.strict_yaml import read_yaml
from guide.content.yaml.writing import entry_to_yaml, to_yaml
from guide.directory.columns.fields import ABOUT, ALL_FIELDS
from guide.directory.decisions import Choice, Decisions, PackChoices, Publicity, SheetChoices
from guide.errors import GuideError
from guide.i18n import tr

_T = TypeVar("_T")
FORMAT = "2"
_NONE = "-"  # no field, no object
_KEYS = ("format", "pack", "sheets", "texts", "rows", "encodings")
_PACK_KEYS = ("title", "publisher", "source", "time_zone", "region")
_WHO = tuple(Publicity)


class AnswersError(GuideError):
    """A file of answers has mistakes, or can't be read or written."""


def read_answers(path: Path) -> Decisions:
    """Return the decisions in a file. Raise AnswersError with all mistakes in it, or why it can't be read."""
    name = short(escape_invisible(path.name))
    try:
        with files.open_plain(path) as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        sentence = tr("The answers in {file} can't be read: {why}.", file=name, why=_why(error))
        raise AnswersError(sentence) from error
    report = Report(name)
    node = read_yaml(data, report)
    decisions = _decisions(node, report) if node else Decisions()
    if report.errors:
        mistakes = [each for each in report.problems if each.severity is Severity.ERROR]
        lines = (f"{each.file}:{each.line}:{each.column}: {each.sentence}" for each in mistakes)
        raise AnswersError("\n".join((tr("The answers in {file} can't be used:", file=name), *lines)))
    return decisions


def answers_yaml(decisions: Decisions) -> bytes:
    """Return the bytes of a file of answers."""
    pack = {name: text for name in _PACK_KEYS if (text := getattr(decisions.pack, name))}
    sheets = {name: _sheet_lines(each) for name, each in decisions.sheets.items()}
    rows = {kind: sorted(ids) for kind, ids in decisions.rows.items()}
    found = {"pack": pack, "sheets": sheets, "encodings": dict(decisions.encodings), "rows": rows}
    texts = {key: without_hidden(text).strip() for key, text in decisions.texts.items()}
    known = to_yaml({"format": int(FORMAT)} | {name: each for name, each in found.items() if each})
    return known + (entry_to_yaml({"texts": texts}) if texts else b"")


def _sheet_lines(choices: SheetChoices) -> dict[str, object]:
    said = {"public_at": choices.public_at} if choices.public_at else {}
    columns = {name: f"{each.field or _NONE}, {each.publicity}" for name, each in choices.columns.items()}
    return {"about": choices.about or _NONE, **said, "columns": columns}


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _decisions(node: Node, report: Report) -> Decisions:
    version = next((value for key, value in _pairs(node, report) if key.text == "format"), None)
    if not isinstance(version, Scalar) or version.text != FORMAT:
        sentence = tr("A file of answers begins with 'format: {format}'.", format=FORMAT)
        report.error(version or node, sentence)
        return Decisions()
    found = dict(_known_pairs(node, _KEYS, report))

    def each(key: str, read: Callable[[Node, Report], _T]) -> dict[str, _T]:
        return {name.text: read(value, report) for name, value in _pairs(found.get(key), report)}

    return Decisions(
        sheets=each("sheets", _sheet),
        texts=each("texts", _text),
        rows=each("rows", _texts),
        encodings=each("encodings", _text),
        pack=_pack(found.get("pack"), report),
    )


def _pack(node: Node | None, report: Report) -> PackChoices:
    words = dict(_known_pairs(node, _PACK_KEYS, report) if node else ())
    said = {name: _text(value, report) for name, value in words.items()}
    zone = said.get("time_zone", "")
    sentence = tr("'{text}' is no time zone; write one such as {zone}.", text=short(zone), zone=ZONES[1])
    return PackChoices(**said | {"time_zone": _one_of(words.get("time_zone"), zone, ZONES, sentence, report)})


def _sheet(node: Node, report: Report) -> SheetChoices:
    found = dict(_known_pairs(node, ("about", "public_at", "columns"), report))
    if "about" not in found:
        report.error(node, tr("'about' is missing: what the rows of this sheet are, such as service."))
    about, public_at = (_text(found[key], report) if key in found else "" for key in ("about", "public_at"))
    sentence = tr(
        "A sheet can't be about '{text}'; write service, organization …, or '-'.", text=short(about)
    )
    about = _one_of(found.get("about"), about, ABOUT, sentence, report)
    columns = {key.text: _choice(value, report) for key, value in _pairs(found.get("columns"), report)}
    return SheetChoices(about, public_at, columns)


def _choice(node: Node, report: Report) -> Choice:
    field, comma, who = (part.strip() for part in _text(node, report).partition(","))
    if not comma and field in _WHO:  # "never" alone
        field, who = _NONE, field
    sentence = tr("After the field stands who may see it: public already, read first, or never.")
    who = _one_of(node, who or "''", _WHO, sentence, report) or Publicity.NEVER
    sentence = tr("'{text}' is no field; write one such as phone.number, or '-' for none.", text=short(field))
    return Choice(_one_of(node, field, ALL_FIELDS, sentence, report), Publicity(who))


def _one_of(node: Node | None, text: str, names: Sequence[str], sentence: str, report: Report) -> str:
    """Return a name of those that there are; "" for "-", and for another after reporting it."""
    if node and text not in (*names, "", _NONE):
        report.error_with_hint(node, sentence, text, names)
    return text if text in names else ""


def _known_pairs(node: Node, names: tuple[str, ...], report: Report) -> Iterator[tuple[str, Node]]:
    for key, value in _pairs(node, report):
        if key.text in names:
            yield key.text, value
        else:
            sentence = tr("'{name}' is not known here.", name=short(key.text))
            words = tr("Write one of: {words}.", words=", ".join(names))
            report.error_with_hint(key, sentence, key.text, names, words)


def _pairs(node: Node | None, report: Report) -> tuple[tuple[Scalar, Node], ...]:
    if node is None or (isinstance(node, Scalar) and not node.text):  # "texts:" with nothing below it
        return ()
    if isinstance(node, Mapping):
        return node.pairs
    report.error(node, tr("Here stand names, each with a ':' and what belongs to it."))
    return ()


def _text(node: Node, report: Report) -> str:
    if isinstance(node, Scalar):
        return node.text.strip()
    report.error(node, tr("Here stands one text, not a list or a group of names."))
    return ""


def _texts(node: Node, report: Report) -> frozenset[str]:
    items = node.items if isinstance(node, List) else (node,)
    return frozenset(_text(item, report) for item in items)
