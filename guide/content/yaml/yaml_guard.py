"""Checks a YAML file before its tree is built, because a malicious file could exhaust the memory."""

from collections.abc import Iterator
from typing import Any, Protocol

import yaml

from guide.content.nodes import START, Position
from guide.content.report import Report
from guide.content.yaml.yaml_errors import (
    anchor_sentence,
    backslash_near,
    directive_sentence,
    escape_sentence,
    too_deep_sentence,
)
from guide.i18n import tr

MAX_DEPTH = 12
MAX_NODES = 50_000


class Mark(Protocol):
    """A position in PyYAML's C or Python parser. Line and column count from 0."""

    @property
    def line(self) -> int: ...  # noqa: D102

    @property
    def column(self) -> int: ...  # noqa: D102


def position_of(mark: Mark | None) -> Position:
    """Return the position of a parser's mark, counted from 1, or the start of the file for None."""
    return Position(mark.line + 1, mark.column + 1) if mark else START


def check_limits(loader: Any, text: str, lines: tuple[str, ...], report: Report) -> bool:
    """Return whether it is safe to build a tree from the events of a loader, or report why it is not.

    A tree is unsafe with too many or too deeply nested nodes, anchors, tags or a second document. Raise
    ContentError if its `text`, of these `lines`, is more than its pack may hold.
    """
    before, depth, nodes, documents = report.errors, 0, 0, 0
    try:
        for event in _events(loader, lines, report):
            if isinstance(event, (yaml.ScalarEvent, yaml.AliasEvent)):
                nodes += 1
                _check_node(event, lines, report)
            elif isinstance(event, yaml.CollectionStartEvent):
                nodes, depth = nodes + 1, depth + 1
                _check_node(event, lines, report)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                _check_document(event, lines, documents, report)
            if depth > MAX_DEPTH or nodes > MAX_NODES:
                report.error(position_of(event.start_mark), _limit_sentence(nodes))
                break
    finally:  # also of a file that is refused: to find that out takes as long
        report.budget.add_content(text, nodes)
    return report.errors == before


def _events(loader: Any, lines: tuple[str, ...], report: Report) -> Iterator[yaml.Event]:
    try:
        while loader.check_event():
            yield loader.get_event()
    except ValueError:
        # For "\U00110000" the Python loader raises a ValueError without a position.
        report.error(backslash_near(position_of(loader.get_mark()), lines), escape_sentence())
    finally:
        loader.dispose()


def _check_node(event: yaml.NodeEvent, lines: tuple[str, ...], report: Report) -> None:
    # The event of an alias holds the name of the anchor.
    if event.anchor is not None or getattr(event, "tag", None) is not None:
        position = position_of(event.start_mark)
        report.error(
            position, anchor_sentence(lines[position.line - 1][position.column - 1 : position.column])
        )


def _check_document(
    event: yaml.DocumentStartEvent, lines: tuple[str, ...], documents: int, report: Report
) -> None:
    if documents > 1:
        sentence = tr("A second document starts here ('---'); write one entry in each file.")
        report.error(position_of(event.start_mark), sentence)
        return
    for number, line in enumerate(lines[: position_of(event.end_mark).line - 1], start=1):
        if line.startswith("%"):
            report.error(Position(number), directive_sentence())


def _limit_sentence(nodes: int) -> str:
    if nodes > MAX_NODES:
        return tr("This file holds more than {most} values; split it into smaller ones.", most=MAX_NODES)
    return too_deep_sentence()
