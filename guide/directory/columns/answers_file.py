"""Reads and writes the file of answers, a small YAML file that a person can read and change."""

from collections.abc import Callable, Iterator
from pathlib import Path

from guide import files
from guide.content.model import Severity
from guide.content.nodes import List, Mapping, Node, Scalar
from guide.content.pack_files import MAX_FILE_BYTES
from guide.content.report import Report
from guide.content.safe_text import escape_invisible, short
from guide.content.time_zones import ZONES
from guide.content.yaml.strict_yaml import read_yaml
from guide.content.yaml.writing import to_yaml
from guide.directory.columns.answers import Answers, PackAnswers, TableAnswers
from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.people import names_person
from guide.directory.fields import FIELDS
from guide.errors import GuideError
from guide.i18n import tr

FORMAT = "1"
_KEYS = ("format", "pack", "tables", "encodings", "keep")
_PACK_KEYS = ("title", "publisher", "source", "time_zone")
_TABLE_KEYS = ("about", "columns")
_ALL_FIELDS = tuple(f"{name}.{field}" for name, fields in FIELDS.items() for field in fields)


class AnswersError(GuideError):
    """A file of answers has mistakes, or can't be read or written."""


def read_answers(path: Path) -> Answers:
    """Return the answers in a file. Raise AnswersError with all mistakes in it, or why it can't be read."""
    name = short(escape_invisible(path.name))
    try:
        with files.open_plain(path) as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise AnswersError(
            _sentence(tr("The answers in {file} can't be read: {why}."), name, error)
        ) from error
    report = Report(name)
    node = read_yaml(data, report)
    answers = _answers(node, report) if node else Answers()
    if report.errors:
        mistakes = [each for each in report.problems if each.severity is Severity.ERROR]
        lines = (f"{each.file}:{each.line}:{each.column}: {each.sentence}" for each in mistakes)
        raise AnswersError("\n".join((tr("The answers in {file} can't be used:", file=name), *lines)))
    return answers


def write_answers(path: Path, answers: Answers) -> None:
    """Write answers to a file, over one that is there. Raise AnswersError if that fails."""
    try:
        files.write(path, answers_yaml(answers), overwrite=True)
    except (OSError, ValueError) as error:
        name = short(escape_invisible(path.name))
        raise AnswersError(
            _sentence(tr("The answers can't be written to {file}: {why}."), name, error)
        ) from error


def answers_yaml(answers: Answers) -> bytes:
    """Return the bytes of a file of answers, without the names of people: they are typed again."""
    said = {name: getattr(answers.pack, name) for name in _PACK_KEYS}
    pack = {name: text for name, text in said.items() if text and not names_person(text)}
    tables = {
        name: {"about": table.about or NOT_USED, "columns": dict(table.columns)}
        for name, table in answers.tables.items()
    }
    value: dict[str, object] = {"format": int(FORMAT)}
    value |= {"pack": pack, "tables": tables} if pack else {"tables": tables}
    if answers.encodings:
        value["encodings"] = dict(answers.encodings)
    if answers.keep:
        value["keep"] = {kind: sorted(ids) for kind, ids in answers.keep.items()}
    return to_yaml(value)


def _sentence(sentence: str, name: str, error: Exception) -> str:
    return sentence.format(file=name, why=getattr(error, "strerror", None) or str(error))


def _answers(node: Node, report: Report) -> Answers:
    found = dict(_known_pairs(node, _KEYS, report))
    version = found.get("format")
    if not isinstance(version, Scalar) or version.text != FORMAT:
        sentence = tr("A file of answers begins with 'format: {format}'.", format=FORMAT)
        report.error(version or node, sentence)
    return Answers(
        {key.text: _table(value, report) for key, value in _pairs(found.get("tables"), report)},
        {key.text: _text(value, report) for key, value in _pairs(found.get("encodings"), report)},
        {key.text: _texts(value, report) for key, value in _pairs(found.get("keep"), report)},
        _pack(found.get("pack"), report),
    )


def _pack(node: Node | None, report: Report) -> PackAnswers:
    found = dict(_known_pairs(node, _PACK_KEYS, report) if node else ())
    zone = found.pop("time_zone", None)
    words = {name: _text(value, report) for name, value in found.items()}
    return PackAnswers(**words, time_zone=_one_of(zone, ZONES, report, _no_zone) if zone else "")


def _table(node: Node, report: Report) -> TableAnswers:
    found = dict(_known_pairs(node, _TABLE_KEYS, report))
    about = found.get("about")
    if about is None:
        report.error(node, tr("'about' is missing: what the rows of this table are, such as service."))
    columns = _pairs(found.get("columns"), report)
    return TableAnswers(
        _one_of(about, tuple(FIELDS), report, _no_object) if about else "",
        {key.text: _one_of(value, _ALL_FIELDS, report, _no_field) or NOT_USED for key, value in columns},
    )


def _one_of(node: Node, names: tuple[str, ...], report: Report, sentence: Callable[[str], str]) -> str:
    """Return a name of those that there are; "" for "-", and for another after reporting it."""
    text = _text(node, report)
    if text in names or text in ("", NOT_USED):
        return text if text in names else ""
    report.error_with_hint(node, sentence(short(text)), text, names)
    return ""


def _no_object(text: str) -> str:
    return tr("A table can't be about '{text}'; write service, organization, phone …, or '-'.", text=text)


def _no_zone(text: str) -> str:
    return tr("'{text}' is no time zone; write one such as {zone}.", text=text, zone=ZONES[1])


def _no_field(text: str) -> str:
    return tr(
        "'{text}' is no field; write one such as phone.number, or '-' for a column not used.", text=text
    )


def _known_pairs(node: Node, names: tuple[str, ...], report: Report) -> Iterator[tuple[str, Node]]:
    for key, value in _pairs(node, report):
        if key.text in names:
            yield key.text, value
        else:
            sentence = tr("'{name}' is not known here.", name=short(key.text))
            words = tr("Write one of: {words}.", words=", ".join(names))
            report.error_with_hint(key, sentence, key.text, names, words)


def _pairs(node: Node | None, report: Report) -> tuple[tuple[Scalar, Node], ...]:
    if node is None:
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
