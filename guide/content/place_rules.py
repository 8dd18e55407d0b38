"""Defines the rules for places.yaml as a whole: ids, names, ZIP codes, and what lies within what."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from guide.content.nodes import List, scalars_in
from guide.content.nodes import Mapping as MappingNode
from guide.content.places import Place
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr

MOST_AROUND = 50  # places in which one lies; a town lies in a county, regions and a state


class _Row(NamedTuple):
    place: Place
    node: MappingNode


def places_fit_together(node: MappingNode, values: dict[str, Any], report: Report) -> None:
    """Report doubled ids, names and ZIP codes, and places within themselves."""
    nodes = node.value("places")
    places: tuple[Place | None, ...] = values.get("rows", ())
    if not isinstance(nodes, List) or len(places) != len(nodes.items):
        return  # a row has a mistake that is reported already
    rows = [
        _Row(place, each)
        for place, each in zip(places, nodes.items, strict=True)
        if place and isinstance(each, MappingNode)
    ]
    by_id = {row.place.id: row for row in reversed(rows)}
    _check_ids(rows, by_id, report)
    _check_names(rows, report)
    _check_zip_codes(rows, report)
    for row in rows:
        _check_within(row, by_id, report)


def _check_ids(rows: list[_Row], by_id: Mapping[str, _Row], report: Report) -> None:
    for row in rows:
        first = by_id[row.place.id]
        if first is not row:
            sentence = tr(
                "The id '{id}' is already taken in line {line}; choose another one here.",
                id=short(row.place.id),
                line=first.node.line,
            )
            report.error(row.node.position_of("id"), sentence)


def _check_names(rows: list[_Row], report: Report) -> None:
    """Report two places of one kind with one name, as it is unclear which one is meant."""
    seen: dict[tuple[str, str], _Row] = {}
    for row in rows:
        for name in (row.place.name, *row.place.other_names):
            first = seen.setdefault((row.place.kind, name.casefold()), row)
            if first is not row:
                sentence = tr(
                    "'{name}' is also the name of '{id}' in line {line}, a place of the same kind.",
                    name=short(name),
                    id=short(first.place.id),
                    line=first.node.line,
                )
                report.error(row.node.position_of("name"), sentence)


def _check_zip_codes(rows: list[_Row], report: Report) -> None:
    seen: dict[str, _Row] = {}
    for row in rows:
        for node in scalars_in(row.node.value("zip_codes")):
            first = seen.setdefault(node.text, row)
            if first is not row:
                sentence = tr(
                    "The ZIP code {code} already stands in line {line}; it can have one place.",
                    code=short(node.text),
                    line=first.node.line,
                )
                report.error(node, sentence)


def _check_within(row: _Row, by_id: Mapping[str, _Row], report: Report) -> None:
    for node in scalars_in(row.node.value("within")):
        around = _around(node.text, by_id)
        if row.place.id in around:
            sentence = tr("'{id}' would lie within itself; delete this.", id=short(row.place.id))
            report.error(node, sentence)
        elif len(around) > MOST_AROUND:
            sentence = tr(
                "'{id}' would lie within more than {most} places.", id=short(row.place.id), most=MOST_AROUND
            )
            report.error(node, sentence)


def _around(place_id: str, by_id: Mapping[str, _Row]) -> set[str]:
    found, level = set[str](), {place_id}
    while level and len(found) <= MOST_AROUND:
        found |= level
        level = {each for name in level if name in by_id for each in by_id[name].place.within} - found
    return found
