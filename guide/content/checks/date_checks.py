"""Checks that no date of a pack lies in the future, which is a slip or hides that a review is due."""

from collections.abc import Iterator
from datetime import date

from guide.content.nodes import List, Mapping, Node, Scalar
from guide.content.report import Report
from guide.i18n import tr

_KEYS = ("reviewed", "confirmed_on", "seen_on", "published")


def check_dates(node: Node, report: Report, today: date) -> None:
    """Warn of each date in `node` that is after `today`."""
    for key, value in _dates(node):
        if value.text > today.isoformat():
            sentence = tr(
                "'{key}' is {day}, which is still to come; write the day on which it was done.",
                key=key,
                day=value.text,
            )
            report.warning(value, sentence)


def _dates(node: Node) -> Iterator[tuple[str, Scalar]]:
    match node:
        case Mapping():
            for key, value in node.pairs:
                if key.text in _KEYS and isinstance(value, Scalar):
                    yield key.text, value
                else:
                    yield from _dates(value)
        case List():
            for item in node.items:
                yield from _dates(item)
        case Scalar():
            return
