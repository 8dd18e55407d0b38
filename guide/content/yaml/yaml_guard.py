"""A look at the parser's events, before any tree exists, for what could grow or mean more than it shows."""

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
    """A place as either of PyYAML's parsers counts it: from 0."""

    @property
    def line(self) -> int: ...  # noqa: D102

    @property
    def column(self) -> int: ...  # noqa: D102


def position_of(mark: Mark | None) -> Position:
    """Give a parser's place as we count it."""
    return Position(mark.line + 1, mark.column + 1) if mark else START


def check_limits(loader: Any, lines: tuple[str, ...], report: Report) -> bool:
    """Tell whether a tree may be built from what this loader parses; reports what forbids it."""
    before, depth, nodes, documents = report.errors, 0, 0, 0
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
            report.error(position_of(event.start_mark), _too_much(nodes))
            return False
    return report.errors == before


def _events(loader: Any, lines: tuple[str, ...], report: Report) -> Iterator[yaml.Event]:
    try:
        while loader.check_event():
            yield loader.get_event()
    except ValueError:
        # The Python loader turns "\U00110000" into a bare ValueError.
        report.error(backslash_near(position_of(loader.get_mark()), lines), escape_sentence())
    finally:
        loader.dispose()


def _check_node(event: yaml.NodeEvent, lines: tuple[str, ...], report: Report) -> None:
    # An alias event carries the name of its anchor.
    if event.anchor is not None or getattr(event, "tag", None) is not None:
        spot = position_of(event.start_mark)
        report.error(spot, anchor_sentence(lines[spot.line - 1][spot.column - 1 : spot.column]))


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


def _too_much(nodes: int) -> str:
    if nodes > MAX_NODES:
        return tr("This file holds more than {most} values; split it into smaller ones.", most=MAX_NODES)
    return too_deep_sentence()
