"""Reads weights to try from a YAML file, with one `name: number` per line."""

import re
from dataclasses import fields
from pathlib import Path

from guide.content.model import Problem
from guide.content.nodes import Node
from guide.content.readers import matching
from guide.content.records import Field, FieldType, RecordSchema
from guide.content.report import Report
from guide.content.safe_text import short
from guide.content.single_file import read_single_file
from guide.i18n import tr
from guide.search.weights import Weights

_DECIMAL = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")
_WHOLE = re.compile(r"[1-9][0-9]{0,5}")


def read_weights(file: Path) -> tuple[Weights, tuple[Problem, ...]]:
    """Return the weights in `file`, with default values for all others, and the problems in the file."""
    report = Report(file.name)
    contents = read_single_file(file, _WEIGHTS, report)
    weights = contents[1] if contents else None
    return weights or Weights(), report.problems


def _bad_decimal(name: str, text: str) -> str:
    return tr("'{name}' must be a number such as 0.75, not '{text}'.", name=name, text=short(text))


def _bad_whole(name: str, text: str) -> str:
    return tr("'{name}' must be a whole number of at least 1, not '{text}'.", name=name, text=short(text))


_decimal_text = matching(_DECIMAL, _bad_decimal)
_whole_text = matching(_WHOLE, _bad_whole)


def _read_decimal(node: Node, name: str, report: Report) -> float | None:
    text = _decimal_text(node, name, report)
    return None if text is None else float(text)


def _read_whole(node: Node, name: str, report: Report) -> int | None:
    text = _whole_text(node, name, report)
    return None if text is None else int(text)


_WEIGHTS = RecordSchema(
    Weights,
    tuple(
        Field(field.name, FieldType(_read_whole if field.type is int else _read_decimal))
        for field in fields(Weights)
    ),
)
