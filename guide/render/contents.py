"""Builds the tree of contents: strategies with their key factors and programs, then the other kinds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from guide.content.freshness import is_overdue
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.i18n import tr
from guide.render.labels import kind_plural
from guide.render.page_names import FACTORS_ANCHOR

# The kinds of entries under each heading, in this order; a kind without entries is not shown.
IN_THE_FIELD = (Kind.SITUATION, Kind.PRACTICE, Kind.LINE, Kind.TERM)
DIRECTORY = (
    Kind.SERVICE, Kind.PROGRAM, Kind.CURRICULUM, Kind.TRAINING, Kind.CAMPAIGN, Kind.NETWORK, Kind.LAW,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Node:
    """One row of the contents; target is the page that it opens, "" for a heading or a group.

    number is the number of a strategy, shown before its text.
    """

    text: str
    target: str = ""
    number: str = ""
    children: tuple["Node", ...] = ()
    is_heading: bool = False


_NodeOf = Callable[[Entry], Node]


def contents_of(guide: Guide, today: date) -> tuple[Node, ...]:
    """Return the rows of the contents, top to bottom; today decides which entries are marked as overdue."""
    overdue = {entry.id for entry in guide.entries if is_overdue(entry, guide, today)}

    def node_of(entry: Entry) -> Node:
        text = tr("{title} (review overdue)", title=entry.neutral_title)
        return Node(text if entry.id in overdue else entry.neutral_title, entry.id)

    strategies = tuple(_strategy(entry, guide, node_of) for entry in guide.of_kind(Kind.STRATEGY))
    about = tuple(map(node_of, guide.of_kind(Kind.INTRODUCTION)))
    rows: list[Node] = []
    for heading, nodes in (
        (tr("Strategies"), strategies),
        (tr("In the field"), _groups(guide, IN_THE_FIELD, node_of)),
        (tr("Directory"), _groups(guide, DIRECTORY, node_of)),
        (tr("About"), (*about, *_groups(guide, (Kind.LINK,), node_of))),
    ):
        if nodes:
            rows += (Node(heading, is_heading=True), *nodes)
    return tuple(rows)


def _strategy(entry: Entry, guide: Guide, node_of: _NodeOf) -> Node:
    factors = tuple(Node(factor.text, f"{entry.id}#{factor.id}") for factor in entry.key_factors)
    children = (
        Node(tr("Key factors"), f"{entry.id}#{FACTORS_ANCHOR}", children=factors),
        *map(node_of, guide.members_of(entry)),
    )
    return replace(node_of(entry), number=str(entry.order or ""), children=children)


def _groups(guide: Guide, kinds: Iterable[Kind], node_of: _NodeOf) -> tuple[Node, ...]:
    groups: list[Node] = []
    for kind in kinds:
        entries = guide.of_kind(kind)
        for name, members in (
            (kind_plural(kind), [entry for entry in entries if not entry.is_police_tip]),
            (tr("Police tip lines"), [entry for entry in entries if entry.is_police_tip]),
        ):
            if members:
                groups.append(Node(name, children=tuple(map(node_of, members))))
    return tuple(groups)
