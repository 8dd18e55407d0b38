"""A look at the parser's events, before any tree exists, for what could grow or mean more than it shows."""

from collections.abc import Iterator
from typing import Any, Protocol

import yaml

from guide.content.report import Report
from guide.content.yaml.nodes import START, Spot
from guide.content.yaml.yaml_errors import (
    anchor_sentence,
    backslash_near,
    directive_sentence,
    escape_sentence,
    too_deep_sentence,
)
from guide.i18n import tr

DEEPEST = 12
MOST_NODES = 50_000


class Mark(Protocol):
    """A place as either of PyYAML's parsers counts it: from 0."""

    @property
    def line(self) -> int: ...  # noqa: D102

    @property
    def column(self) -> int: ...  # noqa: D102


def spot_of(mark: Mark | None) -> Spot:
    """Give a parser's place as we count it."""
    return Spot(mark.line + 1, mark.column + 1) if mark else START


def is_harmless(loader: Any, lines: tuple[str, ...], report: Report) -> bool:
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
        if depth > DEEPEST or nodes > MOST_NODES:
            report.error(spot_of(event.start_mark), _too_much(nodes))
            return False
    return report.errors == before


def _events(loader: Any, lines: tuple[str, ...], report: Report) -> Iterator[yaml.Event]:
    try:
        while loader.check_event():
            yield loader.get_event()
    except ValueError:
        # The Python loader turns "\U00110000" into a bare ValueError.
        report.error(backslash_near(spot_of(loader.get_mark()), lines), escape_sentence())
    finally:
        loader.dispose()


def _check_node(event: yaml.NodeEvent, lines: tuple[str, ...], report: Report) -> None:
    # An alias event carries the name of its anchor.
    if event.anchor is not None or getattr(event, "tag", None) is not None:
        spot = spot_of(event.start_mark)
        report.error(spot, anchor_sentence(lines[spot.line - 1][spot.column - 1 : spot.column]))


def _check_document(
    event: yaml.DocumentStartEvent, lines: tuple[str, ...], documents: int, report: Report
) -> None:
    if documents > 1:
        sentence = tr("A second document starts here ('---'); write one entry in each file.")
        report.error(spot_of(event.start_mark), sentence)
        return
    for number, line in enumerate(lines[: spot_of(event.end_mark).line - 1], start=1):
        if line.startswith("%"):
            report.error(Spot(number), directive_sentence())


def _too_much(nodes: int) -> str:
    if nodes > MOST_NODES:
        return tr("This file holds more than {most} values; split it into smaller ones.", most=MOST_NODES)
    return too_deep_sentence()
